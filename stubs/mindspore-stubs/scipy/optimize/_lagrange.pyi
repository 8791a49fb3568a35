# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.activation import ReLU
from mindspore.ops.auto_generate.gen_ops_prim import Pow, Sigmoid

class AugmentLagrangeMethod(Cell):
    alpha: Tensor
    best_value: Any
    beta: Tensor
    bound_val: Any
    coincide_fun: Any
    cons_num: int
    constrain: Any
    epsilon_k: Any
    eta_k: Any
    lb: Tensor
    loss_list: Any
    mul_k: Parameter
    obj_weight: Tensor
    object_value: Any
    objective_func: Callable[..., Any]
    param: Parameter
    pow: Pow
    pow_rate: Tensor
    pow_rate_1: Tensor
    relu: ReLU
    rho: Tensor
    sigma_k: Any
    sigmoid: Sigmoid
    ub: Tensor
    def __init__(
        self,
        objective_func: Callable[..., Any],
        param: Tensor,
        lower: bool,
        upper: bool,
        obj_weight: Any,
        cons_num: int,
        constraints: Any,
        coincide_fun: Any,
        bound_val: Any,
    ) -> None: ...
    def construct(self, x: Tensor) -> Any: ...
    def get_loss(self, x: Tensor) -> Any: ...
    def normalize(self, x: Tensor) -> Any: ...
    def update_param(self) -> None: ...

class Loss(Cell):
    def __init__(self) -> None: ...
    def construct(self, data: Tensor, label: Tensor) -> Any: ...

class _LagrangeResults(tuple[Any, ...]):
    __orig_bases__: tuple[Any, ...]
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def best_value(self) -> Any: ...
    @property
    def loss_value(self) -> Any: ...
    @property
    def object_value(self) -> Any: ...
    @property
    def succeeded(self) -> Any: ...

def check_tol(f0: Any, object_value: Any, save_tol: Any, loss_list: Any) -> Any: ...
def minimize_lagrange(
    func: Callable[..., Any],
    x0: Tensor,
    constraints: Any,
    save_tol: Any = None,
    obj_weight: float = 1.0,
    lower: bool | None = None,
    upper: bool | None = None,
    learning_rate: float = 0.1,
    coincide_fun: Any = None,
    rounds: int = 10,
    steps: int = 1000,
    log_sw: bool = False,
) -> Any: ...
