# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

def no_inline(fn: Callable[..., Any] | None = None) -> Callable[..., Any]: ...
