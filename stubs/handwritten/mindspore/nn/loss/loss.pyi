"""A loss of the user has its own parameters."""

from typing import Any

from mindspore.common.tensor import Tensor

class LossBase:
    # Abstract: `*args: Any, **kwargs: Any` is what any parameters may override, and `| Any` any result.
    def construct(self, *args: Any, **kwargs: Any) -> Tensor | Any: ...
