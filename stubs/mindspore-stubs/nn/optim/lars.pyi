# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.nn_ops import LARSUpdate

class LARS(Optimizer):
    cast: Cast
    lars: LARSUpdate
    lars_flag: Any
    opt: Optimizer
    origin_learning_rate: Any
    use_clip: bool
    def __init__(
        self,
        optimizer: Optimizer,
        epsilon: float = 1e-05,
        coefficient: float = 0.001,
        use_clip: bool = False,
        lars_filter: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
    def _get_lr(self) -> Any: ...
