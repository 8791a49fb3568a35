# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import solve_triangular as solve_triangular
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_attr_register as prim_attr_register,
)

class Eig(PrimitiveWithInfer):
    compute_v: Any
    io_table: Any
    def __init__(self, compute_v: bool = True) -> None: ...
    def __call__(self, a: Tensor) -> Tensor: ...
    def __infer__(self, a: Tensor) -> Any: ...

class LU(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __infer__(self, x: Tensor) -> Any: ...

class LinearSumAssignment(Primitive):
    def __init__(self) -> None: ...
    def __call__(
        self, cost_matrix: Tensor, dimension_limit: Tensor | None = None, maximize: bool = ..., /
    ) -> tuple[Tensor, Tensor]: ...

class SolveTriangular:
    lower: bool
    trans: Any
    unit_diagonal: bool
    def __init__(self, lower: bool = False, unit_diagonal: bool = False, trans: str = "N") -> None: ...
    def __call__(self, a: Tensor, b: Tensor) -> Any: ...

mstype = _is_mstype
validator = _is_validator
