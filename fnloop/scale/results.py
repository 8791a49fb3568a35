"""What comes of one input of a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from typing_extensions import TypeVar

from fnloop.errors import BlockFailure, FnloopError, failure_of

__all__ = ["MapError", "MapResult"]

Out = TypeVar("Out", covariant=True)


class MapError(FnloopError):
    """An exception of a worker that cannot be pickled, or a worker that has died."""


@dataclass(frozen=True)
class MapResult(Generic[Out]):
    """What came of one input.

    Args:
        index: the number of the input, from 0 on.
        error: the exception, where it failed.
    """

    index: int
    error: Exception | None = None
    _result: Out | None = None

    @property
    def result(self) -> Out:
        """The record.

        Raises:
            Exception: the exception, where the input failed.
        """
        if self.error is not None:
            raise self.error
        assert self._result is not None
        return self._result

    @property
    def failure(self) -> BlockFailure | None:
        """The block that failed, its inputs and its state; None where none did."""
        return None if self.error is None else failure_of(self.error)
