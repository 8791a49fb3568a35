# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import nn as nn, numpy as _is_mnp, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell
from mindspore.scipy.utils import grad as grad

class LineSearch(Cell):
    func: Callable[..., Any]
    jac: Any
    def __init__(self, func: Callable[..., Any], jac: Any) -> None: ...
    def construct(
        self,
        xk: _Tensor,
        pk: _Tensor,
        old_fval: _Tensor | None = None,
        old_old_fval: _Tensor | None = None,
        gfk: _Tensor | None = None,
        c1: float = 0.0001,
        c2: float = 0.9,
        maxiter: int = 20,
    ) -> Any: ...

class _LineSearchResults(tuple[Any, ...]):
    __orig_bases__: tuple[Any, ...]
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def a_k(self) -> Any: ...
    @property
    def f_k(self) -> Any: ...
    @property
    def failed(self) -> Any: ...
    @property
    def g_k(self) -> Any: ...
    @property
    def k(self) -> Any: ...
    @property
    def nfev(self) -> Any: ...
    @property
    def ngev(self) -> Any: ...
    @property
    def nit(self) -> Any: ...
    @property
    def status(self) -> Any: ...

def _cubicmin(a: _Tensor, fa: Any, fpa: Any, b: _Tensor, fb: Any, c: _Tensor, fc: Any) -> Any: ...
def _quadmin(a: _Tensor, fa: Any, fpa: Any, b: _Tensor, fb: Any) -> Any: ...
def _zoom(
    fn: Callable[..., Any],
    a_low: Any,
    phi_low: Any,
    dphi_low: Any,
    a_high: Any,
    phi_high: Any,
    dphi_high: Any,
    phi_0: Any,
    g_0: Any,
    dphi_0: Any,
    c1: float,
    c2: float,
    is_run: bool,
) -> Any: ...
def line_search(
    f: Callable[..., Any],
    xk: _Tensor,
    pk: _Tensor,
    jac: Callable[..., Any] | None = None,
    gfk: _Tensor | None = None,
    old_fval: _Tensor | None = None,
    old_old_fval: _Tensor | None = None,
    c1: float = 0.0001,
    c2: float = 0.9,
    maxiter: int = 20,
) -> Any: ...

mnp = _is_mnp
mstype = _is_mstype
