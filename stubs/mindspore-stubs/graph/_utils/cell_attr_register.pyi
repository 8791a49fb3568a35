# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

def cell_attr_register(
    fn: Callable[..., Any] | None = None, attrs: Sequence[str] | str | None = None
) -> Callable[..., Any]: ...
