# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.scipy.optimize._bfgs import minimize_bfgs as minimize_bfgs
from mindspore.scipy.optimize._lagrange import minimize_lagrange as minimize_lagrange
from mindspore.scipy.optimize._lbfgs import minimize_lbfgs as minimize_lbfgs

class OptimizeResults(tuple[Any, ...]):
    __orig_bases__: tuple[Any, ...]
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def fun(self) -> Any: ...
    @property
    def hess_inv(self) -> Any: ...
    @property
    def jac(self) -> Any: ...
    @property
    def nfev(self) -> Any: ...
    @property
    def nit(self) -> Any: ...
    @property
    def njev(self) -> Any: ...
    @property
    def status(self) -> Any: ...
    @property
    def success(self) -> Any: ...
    @property
    def x(self) -> Any: ...

def lagrange_para_check(func: Callable[..., Any], constraints: Any, options: Any, tol: float) -> None: ...
def minimize(
    func: Callable[..., Any],
    x0: _Tensor,
    args: Sequence[Any] = (),
    method: str | None = None,
    jac: Callable[..., Any] | None = None,
    hess: Callable[..., Any] | None = None,
    hessp: Callable[..., Any] | None = None,
    bounds: Sequence[Any] | None = None,
    constraints: Callable[..., Any] | Sequence[Any] = (),
    tol: float | None = None,
    callback: Callable[..., Any] | None = None,
    options: Any = None,
) -> Any: ...
