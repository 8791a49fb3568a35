"""What an optimizer of the user reads of its base."""

from typing import Any

from mindspore.common.parameter import ParameterTuple

class Optimizer:
    # Set by __init__, for subclasses.
    param_groups: list[dict[str, Any]]
    parameters: ParameterTuple
    group_start_id: list[int]
    # A subclass has its own parameters and result.
    def construct(self, *hyper_params: Any, **kwargs: Any) -> Any: ...
