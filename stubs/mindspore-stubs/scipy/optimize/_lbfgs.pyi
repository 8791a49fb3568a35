# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.scipy.optimize.gradient_optimization_algorithm import GradientOptimizationAlgorithm

class AlgorithmLbfgs(GradientOptimizationAlgorithm):
    history_size: int
    search_vector: SearchVector | Any
    def __init__(self, func: Callable[..., Any], jac: Any, history_size: int) -> None: ...
    def gen_search_vector(self, s_k: Any, y_k: Any, state: Tensor) -> None: ...

class SearchVector(Cell):
    _alpha_rate: Any
    _beta_rate: Any
    _tensor_s: Any
    _tensor_y: Any
    def __init__(self, shape: Any, dtype: Type) -> None: ...
    def construct(self, tensor_q: Any, s_k: Any, y_k: Any) -> Any: ...

def minimize_lbfgs(
    func: Callable[..., Any],
    x_0: Tensor,
    jac: Callable[..., Any] | None = None,
    history_size: int = 20,
    maxiter: int | None = None,
    norm: float = ...,
    gtol: float = 1e-05,
    line_search_maxiter: int = 10,
) -> Any: ...
