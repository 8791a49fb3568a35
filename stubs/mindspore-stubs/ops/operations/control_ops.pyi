# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import PrimitiveWithInfer as PrimitiveWithInfer, prim_attr_register as prim_attr_register

class GeSwitch(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, data: Tensor | float, pred: Tensor) -> tuple[Any, ...]: ...
    def infer_dtype(self, data_type: Type, pred_type: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data: Tensor, pred: Tensor) -> int: ...  # type: ignore[override]

class Merge(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, inputs: Sequence[Any], /) -> tuple[Any, ...]: ...
    def infer_dtype(self, inputs: Any) -> Any: ...  # type: ignore[override]
    def infer_shape(self, inputs: Any) -> int: ...  # type: ignore[override]

mstype = _is_mstype
validator = _is_validator
