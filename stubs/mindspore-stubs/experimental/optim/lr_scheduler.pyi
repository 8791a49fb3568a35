# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer, Optimizer as _Optimizer
from mindspore.graph.api import jit_class as jit_class
from mindspore.ops.auto_generate.gen_ops_prim import Assign, Cos, Floor, Log, Minimum
from mindspore.ops.operations.manually_defined.ops_def import Cast

__all__ = [
    "ConstantLR",
    "CosineAnnealingLR",
    "CosineAnnealingWarmRestarts",
    "CyclicLR",
    "ExponentialLR",
    "LRScheduler",
    "LambdaLR",
    "LinearLR",
    "MultiStepLR",
    "MultiplicativeLR",
    "PolynomialLR",
    "ReduceLROnPlateau",
    "SequentialLR",
    "StepLR",
]

class ConstantLR(LRScheduler):
    factor: float
    total_iters: int
    def __init__(
        self, optimizer: _Optimizer, factor: float = 0.3333333333333333, total_iters: int = 5, last_epoch: int = -1
    ) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class CosineAnnealingLR(LRScheduler):
    T_max: int
    cast: Cast
    cos: Cos
    eta_min: float
    math_pi: float
    def __init__(self, optimizer: _Optimizer, T_max: int, eta_min: float = 0.0, last_epoch: int = -1) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class CosineAnnealingWarmRestarts(LRScheduler):
    T_0: _Parameter
    T_cur: _Parameter
    T_i: _Parameter
    T_mult: int
    assign: Assign
    cast: Cast
    cos: Cos
    eta_min: _Tensor
    floor: Floor
    log: Log
    math_pi: float
    zero_tensor: _Tensor
    def __init__(
        self, optimizer: _Optimizer, T_0: int, T_mult: int = 1, eta_min: float = 0, last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]
    def step(self, epoch: int | None = None) -> None: ...  # type: ignore[override]

class CyclicLR(LRScheduler):
    _scale_fn_custom: Callable[..., Any] | Any
    _scale_fn_ref: Any
    floor: Floor
    gamma: float
    max_lrs: list[_Tensor]
    mode: str
    scale_mode: str
    step_up_ratio: float
    total_step_size: float
    def __init__(
        self,
        optimizer: _Optimizer,
        base_lr: float | Sequence[float],
        max_lr: float | Sequence[float],
        step_size_up: int = 2000,
        step_size_down: int | None = None,
        mode: str = "triangular",
        gamma: float = 1.0,
        scale_fn: Callable[..., Any] | None = None,
        scale_mode: str = "cycle",
        last_epoch: int = -1,
    ) -> None: ...
    def _exp_range_scale_fn(self, x: _Tensor) -> Any: ...
    def _init_scale_fn(self) -> None: ...
    def _preprocess_input_param(self, optimizer: _Optimizer, param: _Tensor, name: str) -> Any: ...
    def _triangular2_scale_fn(self, x: _Tensor) -> Any: ...
    def _triangular_scale_fn(self, x: _Tensor) -> float: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]
    def scale_fn(self, x: _Tensor) -> Any: ...

class ExponentialLR(LRScheduler):
    gamma: float
    def __init__(self, optimizer: _Optimizer, gamma: float, last_epoch: int = -1) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class LRScheduler:
    _last_lr: list[_Parameter]
    base_lrs: list[_Tensor]
    groups_num: int
    increase_tensor: _Tensor
    last_epoch: _Parameter
    optimizer: Any
    def __init__(self, optimizer: _Optimizer, last_epoch: int = -1) -> None: ...
    def get_last_lr(self) -> Any: ...
    @staticmethod
    def get_lr() -> Any: ...
    def step(self, epoch: int | None = None) -> bool: ...

class LambdaLR(LRScheduler):
    lr_lambdas: list[Any]
    def __init__(
        self, optimizer: _Optimizer, lr_lambda: Callable[..., Any] | Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class LinearLR(LRScheduler):
    end_factor: float
    start_factor: float
    total_iters: int
    def __init__(
        self,
        optimizer: _Optimizer,
        start_factor: float = 0.3333333333333333,
        end_factor: float = 1.0,
        total_iters: int = 5,
        last_epoch: int = -1,
    ) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class MultiStepLR(LRScheduler):
    gamma: float
    milestones: dict[Any, Any]
    milestones_keys: list[int]
    milestones_values: list[int]
    def __init__(
        self, optimizer: _Optimizer, milestones: Sequence[Any], gamma: float = 0.1, last_epoch: int = -1
    ) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class MultiplicativeLR(LRScheduler):
    lr_lambdas: list[Any]
    def __init__(
        self, optimizer: _Optimizer, lr_lambda: Callable[..., Any] | Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class PolynomialLR(LRScheduler):
    cast: Cast
    min: Minimum
    power: float
    total_iters: int
    def __init__(
        self, optimizer: _Optimizer, total_iters: int = 5, power: float = 1.0, last_epoch: int = -1
    ) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class ReduceLROnPlateau:
    _last_lr: list[_Parameter]
    assign: Assign
    best: _Parameter
    cast: Cast
    cooldown: int
    cooldown_counter: _Parameter
    eps: float
    factor: float
    increase_tensor: _Tensor
    last_epoch: _Parameter
    min_lrs: list[_Tensor]
    mode: str
    mode_worse: float | Any
    optimizer: Any
    patience: int
    threshold: float
    threshold_mode: str
    wait: _Parameter
    def __init__(
        self,
        optimizer: _Optimizer,
        mode: str = "min",
        factor: float = 0.1,
        patience: int = 10,
        threshold: float = 0.0001,
        threshold_mode: str = "rel",
        cooldown: int = 0,
        min_lr: float | Sequence[float] = 0,
        eps: float = 1e-08,
    ) -> None: ...
    def _is_improvement(self, current: Any, best: Any) -> Any: ...
    def _reduce_lr(self, epoch: int) -> bool: ...
    def get_last_lr(self) -> Any: ...
    def in_cooldown(self) -> Any: ...
    def step(self, metrics: float) -> bool: ...

class SequentialLR:
    _last_lr: list[_Parameter]
    _schedulers: list[Any]
    increase_tensor: _Tensor
    last_epoch: _Parameter
    milestones: list[int]
    milestones_len: int
    optimizer: Any
    def __init__(
        self, optimizer: _Optimizer, schedulers: Sequence[LRScheduler], milestones: Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_last_lr(self) -> Any: ...
    def step(self) -> None: ...

class StepLR(LRScheduler):
    gamma: float
    step_size: int
    def __init__(self, optimizer: _Optimizer, step_size: int, gamma: float = 0.1, last_epoch: int = -1) -> None: ...
    def _get_closed_form_lr(self) -> Any: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

Validator = _is_Validator
mstype = _is_mstype
