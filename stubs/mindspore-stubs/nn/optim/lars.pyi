# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer

class LARS(Optimizer):
    def __init__(
        self,
        optimizer: Optimizer,
        epsilon: float = 1e-05,
        coefficient: float = 0.001,
        use_clip: bool = False,
        lars_filter: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> Tensor: ...
