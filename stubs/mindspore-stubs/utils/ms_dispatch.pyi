# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from contextlib import ContextDecorator
from types import TracebackType
from typing import Any

from typing_extensions import Self

__all__ = ["MsDispatchMode"]

class MsDispatchMode(ContextDecorator):
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def __ms_dispatch__(
        self, func: Callable[..., Any], args: Sequence[Any], kwargs: dict[str, Any] | None = None
    ) -> Any: ...
