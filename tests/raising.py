"""What a call raises, as text, so that tests compare whole messages."""

from collections.abc import Callable
from typing import Any

import pytest


def message(error: type[BaseException], call: Callable[[], Any]) -> str:
    """The whole message of the exception of exactly this class that a call raises."""
    with pytest.raises(error) as caught:
        call()
    assert caught.type is error
    return str(caught.value)
