# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.scipy.optimize.line_search import LineSearch

class MinimizeBfgs(Cell):
    func: Callable[..., Any]
    jac: Any
    line_search: LineSearch
    def __init__(self, func: Callable[..., Any], jac: Any) -> None: ...
    def construct(
        self,
        x0: Tensor,
        maxiter: int | None = None,
        norm: float = ...,
        gtol: float = 1e-05,
        line_search_maxiter: int = 10,
    ) -> Any: ...

class _BFGSResults(tuple[Any, ...]):
    __orig_bases__: tuple[Any, ...]
    @property
    def H_k(self) -> Any: ...
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def converged(self) -> Any: ...
    @property
    def f_k(self) -> Any: ...
    @property
    def failed(self) -> Any: ...
    @property
    def g_k(self) -> Any: ...
    @property
    def k(self) -> Any: ...
    @property
    def line_search_status(self) -> Any: ...
    @property
    def nfev(self) -> Any: ...
    @property
    def ngev(self) -> Any: ...
    @property
    def nhev(self) -> Any: ...
    @property
    def old_old_fval(self) -> Any: ...
    @property
    def status(self) -> Any: ...
    @property
    def x_k(self) -> Any: ...

def minimize_bfgs(
    func: Callable[..., Any],
    x0: Tensor,
    jac: Callable[..., Any] | None = None,
    maxiter: int | None = None,
    norm: float = ...,
    gtol: float = 1e-05,
    line_search_maxiter: int = 10,
) -> Any: ...
