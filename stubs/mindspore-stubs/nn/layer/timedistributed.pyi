# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, ops as ops
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops.auto_generate.gen_ops_prim import Reshape, Transpose
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive, constexpr as constexpr

__all__ = ["TimeDistributed"]

class TimeDistributed(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    layer: Any
    reshape: Reshape
    reshape_with_axis: int | Any
    time_axis: int
    transpose: Transpose
    def __init__(self, layer: _Cell | _Primitive, time_axis: int, reshape_with_axis: int | None = None) -> None: ...
    def construct(self, inputs: Any) -> _Tensor: ...

Validator = _is_Validator
