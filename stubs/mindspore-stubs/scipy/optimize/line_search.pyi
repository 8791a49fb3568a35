# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell

class LineSearch(Cell):
    func: Callable[..., Any]
    jac: Any
    def __init__(self, func: Callable[..., Any], jac: Any) -> None: ...
    def construct(
        self,
        xk: Tensor,
        pk: Tensor,
        old_fval: Tensor | None = None,
        old_old_fval: Tensor | None = None,
        gfk: Tensor | None = None,
        c1: float = 0.0001,
        c2: float = 0.9,
        maxiter: int = 20,
    ) -> Any: ...

def line_search(
    f: Callable[..., Any],
    xk: Tensor,
    pk: Tensor,
    jac: Callable[..., Any] | None = None,
    gfk: Tensor | None = None,
    old_fval: Tensor | None = None,
    old_old_fval: Tensor | None = None,
    c1: float = 0.0001,
    c2: float = 0.9,
    maxiter: int = 20,
) -> Any: ...
