# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

ENABLE_DYNAMIC: str

def enable_dynamic(**kwargs: Any) -> Callable[..., Any]: ...
