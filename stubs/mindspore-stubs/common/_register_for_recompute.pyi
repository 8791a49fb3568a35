# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

class RecomputeRegistry:
    recompute_generator: Any
    def __init__(self) -> None: ...
    def get(self) -> Any: ...
    def register(self, fn: Callable[..., Any]) -> None: ...

recompute_registry: RecomputeRegistry
