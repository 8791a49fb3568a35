# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer
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
        self, optimizer: Optimizer, factor: float = 0.3333333333333333, total_iters: int = 5, last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class CosineAnnealingLR(LRScheduler):
    T_max: int
    cast: Cast
    cos: Cos
    eta_min: float
    def __init__(self, optimizer: Optimizer, T_max: int, eta_min: float = 0.0, last_epoch: int = -1) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class CosineAnnealingWarmRestarts(LRScheduler):
    T_0: Parameter
    T_cur: Parameter
    T_i: Parameter
    T_mult: int
    assign: Assign
    cast: Cast
    cos: Cos
    eta_min: Tensor
    floor: Floor
    log: Log
    zero_tensor: Tensor
    def __init__(
        self, optimizer: Optimizer, T_0: int, T_mult: int = 1, eta_min: float = 0, last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]
    def step(self, epoch: int | None = None) -> None: ...  # type: ignore[override]

class CyclicLR(LRScheduler):
    floor: Floor
    gamma: float
    mode: str
    scale_mode: str
    def __init__(
        self,
        optimizer: Optimizer,
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
    def get_lr(self) -> Any: ...  # type: ignore[override]
    def scale_fn(self, x: Tensor) -> Any: ...

class ExponentialLR(LRScheduler):
    gamma: float
    def __init__(self, optimizer: Optimizer, gamma: float, last_epoch: int = -1) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class LRScheduler:
    increase_tensor: Tensor
    last_epoch: Parameter
    optimizer: Optimizer
    def __init__(self, optimizer: Optimizer, last_epoch: int = -1) -> None: ...
    def get_last_lr(self) -> Any: ...
    @staticmethod
    def get_lr() -> Any: ...
    def step(self, epoch: int | None = None) -> bool: ...

class LambdaLR(LRScheduler):
    def __init__(
        self, optimizer: Optimizer, lr_lambda: Callable[..., Any] | Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class LinearLR(LRScheduler):
    end_factor: float
    start_factor: float
    total_iters: int
    def __init__(
        self,
        optimizer: Optimizer,
        start_factor: float = 0.3333333333333333,
        end_factor: float = 1.0,
        total_iters: int = 5,
        last_epoch: int = -1,
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class MultiStepLR(LRScheduler):
    gamma: float
    def __init__(
        self, optimizer: Optimizer, milestones: Sequence[Any], gamma: float = 0.1, last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class MultiplicativeLR(LRScheduler):
    def __init__(
        self, optimizer: Optimizer, lr_lambda: Callable[..., Any] | Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class PolynomialLR(LRScheduler):
    cast: Cast
    min: Minimum
    power: float
    total_iters: int
    def __init__(
        self, optimizer: Optimizer, total_iters: int = 5, power: float = 1.0, last_epoch: int = -1
    ) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]

class ReduceLROnPlateau:
    assign: Assign
    best: Parameter
    cast: Cast
    cooldown: int
    cooldown_counter: int | Parameter
    eps: float
    factor: float
    increase_tensor: Tensor
    last_epoch: Parameter
    mode: str
    mode_worse: float | None
    optimizer: Optimizer
    patience: int
    threshold: float
    threshold_mode: str
    wait: Parameter
    def __init__(
        self,
        optimizer: Optimizer,
        mode: str = "min",
        factor: float = 0.1,
        patience: int = 10,
        threshold: float = 0.0001,
        threshold_mode: str = "rel",
        cooldown: int = 0,
        min_lr: float | Sequence[float] = 0,
        eps: float = 1e-08,
    ) -> None: ...
    def get_last_lr(self) -> Any: ...
    def in_cooldown(self) -> Any: ...
    def step(self, metrics: float) -> bool: ...

class SequentialLR:
    increase_tensor: Tensor
    last_epoch: Parameter
    milestones: Sequence[Any]
    optimizer: Optimizer
    def __init__(
        self, optimizer: Optimizer, schedulers: Sequence[LRScheduler], milestones: Sequence[Any], last_epoch: int = -1
    ) -> None: ...
    def get_last_lr(self) -> Any: ...
    def step(self) -> None: ...

class StepLR(LRScheduler):
    gamma: float
    step_size: int
    def __init__(self, optimizer: Optimizer, step_size: int, gamma: float = 0.1, last_epoch: int = -1) -> None: ...
    def get_lr(self) -> Any: ...  # type: ignore[override]
