# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.probability.distribution.normal import Normal as Normal
from mindspore.ops import operations as _is_P

__all__ = ["NormalPosterior", "NormalPrior"]

class NormalPosterior(Cell):
    mean: _Parameter
    normal: Normal
    untransformed_std: _Parameter
    def __init__(
        self,
        name: str,
        shape: Sequence[int],
        dtype: Type = ...,
        loc_mean: float = 0,
        loc_std: float = 0.1,
        untransformed_scale_mean: float = -5,
        untransformed_scale_std: float = 0.1,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

class NormalPrior(Cell):
    normal: Normal
    def __init__(self, dtype: Type = ..., mean: float = 0, std: float = 0.1) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...

def normal_post_fn(name: str, shape: Any) -> Any: ...

P = _is_P
mstype = _is_mstype
