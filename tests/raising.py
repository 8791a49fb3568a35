"""What a call raises, as text, so that tests compare whole messages; and quiet behind a failed operator."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from fnloop.run.device import synchronize


def settle() -> None:
    """Let MindSpore get over an operator that failed: until then it drops the next ones, of other tests too."""
    with suppress(RuntimeError):
        synchronize()


def message(error: type[BaseException], call: Callable[[], Any]) -> str:
    """The whole message of the exception of exactly this class that a call raises."""
    with pytest.raises(error) as caught:
        call()
    assert caught.type is error
    return str(caught.value)
