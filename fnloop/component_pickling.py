"""Components that pickle: MindSpore's Cells do, once pickle knows how to make their operators again."""

from __future__ import annotations

import copyreg
import sys
from collections.abc import Iterable
from typing import Any

__all__ = ["let_pickle"]


def let_pickle(components: Iterable[object]) -> None:
    """Tell pickle how to make the operators in Cells again: of their class, with the arguments they were made with.

    An operator (`mindspore.ops.Primitive`) is an object of C++ that pickle refuses. MindSpore copies it like this, too.

    Args:
        components: Cells, and other values, which may hold Cells.
    """
    mindspore = sys.modules.get("mindspore")
    if mindspore is None:
        return
    seen: set[int] = set()
    waiting = list(components)
    while waiting:
        value: Any = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, mindspore.ops.Primitive):
            copyreg.pickle(type(value), _reduced)
        elif type(value) in (mindspore.ops.Map, mindspore.ops.HyperMap):
            copyreg.pickle(type(value), _reduced_map)
        elif isinstance(value, (list, tuple, set)):
            waiting += value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, mindspore.nn.Cell):
            waiting += vars(value).values()
        elif hasattr(value, "__dict__") and not isinstance(value, (type, mindspore.Tensor)) and not callable(value):
            waiting += vars(value).values()  # such as a scheduler that holds a Cell


def _reduced(operator: Any) -> tuple[Any, ...]:
    return _made, (type(operator), dict(operator.init_attrs))


def _reduced_map(value: Any) -> tuple[Any, ...]:
    """The map of a function over tuples, as optimizers hold it.

    Whether it goes through them in reverse cannot be asked: that orders communication between devices, and changes no
    number.
    """
    return type(value), (value.ops,)


def _made(cls: Any, arguments: dict[str, Any]) -> Any:
    return cls(**arguments)
