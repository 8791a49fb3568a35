"""Operators as they are called: those whose shapes depend on numbers, or that write, are stopped before they run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

from fnloop.run.device import synchronize
from fnloop.shapes.kernels import ON_META, lacks_kernel, on_meta

__all__ = ["watching_operators"]

DATA_DEPENDENT = frozenset(
    {"NonZero", "NonZeroExt", "MaskedSelect", "Unique", "Unique2", "UniqueDim", "UniqueConsecutive", "UniqueWithPad",
     "CountNonZero", "Bincount", "BincountExt", "RaggedRange", "CTCGreedyDecoder", "NonMaxSuppressionV3", "NMSWithMask",
     "Where", "ListDiff", "SetDifference1D"}
)  # fmt: skip


WRITING = frozenset({"Assign", "AssignAdd", "AssignSub", "Momentum", "Adam", "AdamW", "LARSUpdate"})


@contextmanager
def watching_operators(stop: Callable[[str], None], exact: bool) -> Iterator[None]:
    """See each operator before it runs.

    Args:
        stop: ends what is running, for a reason.
        exact: whether to wait behind each operator.
    """
    with _mode()(stop, exact):
        yield


@cache
def _mode() -> Any:
    import mindspore as ms

    class Operators(ms.MsDispatchMode):  # type: ignore[misc, name-defined, unused-ignore]
        """Sees each operator."""

        def __init__(self, stop: Callable[[str], None], exact: bool) -> None:
            super().__init__()
            self.stop, self.exact = stop, exact

        def __ms_dispatch__(self, func: Any, args: Any, kwargs: Any = None) -> Any:
            name = func.name
            if name in DATA_DEPENDENT:
                self.stop(f"the shape of {name} depends on the numbers in a tensor")
            if name in WRITING or name.startswith(("Apply", "SparseApply")):
                self.stop(f"it writes a Parameter ({name})")
            if not self.exact:
                return func(*args, **(kwargs or {}))
            try:
                made = func(*args, **(kwargs or {}))
                synchronize()
            except Exception as error:  # MindSpore's own, of whatever class
                with suppress(Exception):
                    synchronize()
                if name not in ON_META or not lacks_kernel(error):
                    raise
                return on_meta(func, args, kwargs)
            return made

    return Operators
