# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import HeldParameter, Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import (
    Add,
    CeLU,
    Elu,
    Exp,
    FastGeLU,
    HShrink as _HShrink,
    HSigmoid as _HSigmoid,
    HSwish as _HSwish,
    Log,
    LogSoftmax as _LogSoftmax,
    LogSoftmaxExt as _LogSoftmaxExt,
    Mul,
    PReLU as _PReLU,
    Reciprocal,
    ReLU as _ReLU,
    ReLU6 as _ReLU6,
    Sigmoid as _Sigmoid,
    Sign,
    Softmax as _Softmax,
    SoftShrink as _SoftShrink,
    Split,
    Tanh as _Tanh,
)
from mindspore.ops.operations import nn_ops as _is_NN_OPS
from mindspore.ops.operations.manually_defined.ops_def import Shape
from mindspore.ops.operations.nn_ops import LRN as _LRN, Mish as _Mish, SeLU as _SeLU, Softsign as _Softsign

__all__ = [
    "CELU",
    "ELU",
    "FastGelu",
    "GELU",
    "GLU",
    "HShrink",
    "HSigmoid",
    "HSwish",
    "Hardtanh",
    "LRN",
    "LeakyReLU",
    "LogSigmoid",
    "LogSoftmax",
    "LogSoftmaxExt",
    "Mish",
    "PReLU",
    "PReLUExt",
    "RReLU",
    "ReLU",
    "ReLU6",
    "SeLU",
    "SiLU",
    "Sigmoid",
    "SoftShrink",
    "Softmax",
    "Softmax2d",
    "Softmin",
    "Softsign",
    "Tanh",
    "Tanhshrink",
    "Threshold",
    "get_activation",
]

class CELU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    celu: CeLU
    def __init__(self, alpha: float = 1.0) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ELU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    elu: Elu
    def __init__(self, alpha: float = 1.0) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class FastGelu(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    fast_gelu: FastGeLU
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class GELU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    approximate: str
    def __init__(self, approximate: bool = True) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class GLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dim: int
    sigmoid: _Sigmoid
    spilt: Split
    def __init__(self, axis: int = -1) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class HShrink(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    hshrink: _HShrink
    def __init__(self, lambd: float = 0.5) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class HSigmoid(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    hsigmoid: _HSigmoid
    def __init__(self) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class HSwish(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    hswish: _HSwish
    def __init__(self) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Hardtanh(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    max_val: float
    min_val: float
    def __init__(self, min_val: float = -1.0, max_val: float = 1.0) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class LRN(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    lrn_op: _LRN
    def __init__(
        self,
        depth_radius: int = 5,
        bias: float = 1.0,
        alpha: float = 1.0,
        beta: float = 0.5,
        norm_region: str = "ACROSS_CHANNELS",
    ) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class LeakyReLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    alpha: float
    def __init__(self, alpha: float = 0.2) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class LogSigmoid(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    add: Add
    exp: Exp
    log: Log
    mul: Mul
    rec: Reciprocal
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class LogSoftmax(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    log_softmax: _LogSoftmax
    def __init__(self, axis: int = -1) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class LogSoftmaxExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dim: int | Any
    log_softmax: _LogSoftmaxExt
    def __init__(self, dim: int | None = None) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Mish(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    mish: _Mish
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class PReLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    prelu: _PReLU
    w: HeldParameter
    def __init__(self, channel: int = 1, w: float | Sequence[float] | _Tensor = 0.25) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class PReLUExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    weight: HeldParameter
    def __init__(self, num_parameters: int = 1, init: float = 0.25, dtype: Type | None = None) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class RReLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    lower: _Tensor
    sign: Sign
    upper: _Tensor
    def __init__(self, lower: float = 0.125, upper: float = 0.3333333333333333) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class ReLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    relu: _ReLU
    def __init__(self) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class ReLU6(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    relu6: _ReLU6
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class SeLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    selu: _SeLU
    def __init__(self) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

class SiLU(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Sigmoid(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    sigmoid: _Sigmoid
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class SoftShrink(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    softshrink: _SoftShrink
    def __init__(self, lambd: float = 0.5) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Softmax(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    softmax: _Softmax
    def __init__(self, axis: int = -1) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Softmax2d(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    shape: Shape
    softmax: _Softmax
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class SoftmaxExt(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    dim: int | Any
    def __init__(self, dim: int | None = None) -> None: ...
    def construct(self, input: _Tensor) -> _Tensor: ...

class Softmin(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    axis: int
    def __init__(self, axis: int | Sequence[int] = -1) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Softsign(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    softsign: _Softsign
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Tanh(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    tanh: _Tanh
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Tanhshrink(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(self) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Threshold(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    threshold: float
    value: int
    def __init__(self, threshold: float, value: float) -> None: ...
    def construct(self, input_x: _Tensor) -> _Tensor: ...

def get_activation(name: str, prim_name: str | None = None) -> Callable[..., Any]: ...

NN_OPS = _is_NN_OPS
mstype = _is_mstype
validator = _is_validator
