# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

def jit_view_unsupported(fn: Callable[..., Any]) -> Any: ...
