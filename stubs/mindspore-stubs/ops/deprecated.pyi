# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, context as context
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor
from mindspore.ops import signature as _is_sig
from mindspore.ops.operations.math_ops import _MathBinaryOp
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class BNTrainingReduce(Primitive):
    format: Any
    def __init__(self, data_format: str = "NCHW") -> None: ...

class BNTrainingUpdate(Primitive):
    epsilon: Any
    factor: Any
    format: Any
    def __init__(
        self, isRef: bool = True, epsilon: float = 1e-05, factor: float = 0.1, data_format: str = "NCHW"
    ) -> None: ...

class BatchToSpaceND(Primitive):
    block_shape: Any
    crops: Any
    def __init__(self, block_shape: Sequence[int] | int, crops: Sequence[Sequence[int]]) -> None: ...

class DropoutDoMask(Primitive):
    def __init__(self) -> None: ...

class DropoutGenMask(Primitive):
    def __init__(self, Seed0: int = 0, Seed1: int = 0) -> None: ...

class DynamicShape(Primitive):
    def __init__(self, dtype: Tensor | int = 9) -> None: ...

class FastGelu(Primitive):
    def __init__(self) -> None: ...

class GatherV2(Primitive):
    def __init__(self) -> None: ...

class Gelu(Primitive):
    def __init__(self) -> None: ...

class InplaceUpdate(Primitive):
    indices: Any
    def __init__(self, indices: int | Sequence[int]) -> None: ...

class MaxPoolWithArgmax(Primitive):
    format: Any
    kernel_size: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int] = 1,
        strides: int | Sequence[int] = 1,
        pad_mode: str = "valid",
        data_format: str = "NCHW",
    ) -> None: ...

class Pack(Primitive):
    axis: int
    def __init__(self, axis: int = 0) -> None: ...

class ScalarToArray(Primitive):
    def __init__(self) -> None: ...

class ScatterNonAliasingAdd(Primitive):
    def __init__(self) -> None: ...

class TensorAdd(_MathBinaryOp):
    def __init__(self) -> None: ...

class Unpack(Primitive):
    axis: int
    def __init__(self, axis: int = 0) -> None: ...

class identity(Primitive):
    side_effect_propagate: int
    def __init__(self) -> None: ...
    def __call__(self, x: Tensor) -> Tensor: ...

sig = _is_sig
validator = _is_validator
