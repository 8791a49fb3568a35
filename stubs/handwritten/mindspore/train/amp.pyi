"""Mixed precision gives back a network or a function that is called as before."""

from collections.abc import Callable
from typing import Any, TypeVar

from mindspore._c_expression.typing import Type

_F = TypeVar("_F", bound=Callable[..., Any])

# A Cell around the network, or the function: both are called as what they are made of.
def auto_mixed_precision(network: _F, amp_level: str = "O0", dtype: Type = ...) -> _F: ...
