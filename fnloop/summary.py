"""Values in a few words: a tensor is its dtype and shape; its number only where it is a single one and asked for."""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

__all__ = ["is_array", "summarize", "summarize_fields", "summarize_numbers", "with_article"]

Shower = Callable[[Any], str]
"""Shows a tensor or an array."""

_MAX_LENGTH = 80
_MAX_ITEMS = 8
_MAX_DEPTH = 4


def is_array(value: object) -> bool:
    """Whether `value` has a dtype and a shape, as tensors of MindSpore and arrays of NumPy do.

    Asks its class, since a MindSpore tensor whose operator failed raises when it is asked itself.
    """
    try:
        cls = value.__class__
        return hasattr(cls, "dtype") and hasattr(cls, "shape") and not isinstance(value, type)
    except Exception:  # noqa: BLE001 - a proxy or a metaclass that raises whatever it is asked
        return False


def summarize(value: object) -> str:
    """One short line for any value.

    Args:
        value: anything; tensors, arrays and containers of them are given by dtype and shape.

    Returns:
        A text such as ``float32[1,4,8,8]``, ``[float32[3], float32[3]]`` or ``'a cat'``.

    Example:
        >>> import numpy as np
        >>> summarize({"a": np.zeros((2, 3), np.float32)})
        "{'a': float32[2,3]}"
    """
    return _safely(value, _array)


def summarize_numbers(value: object) -> str:
    """As `summarize`, but a tensor without axes is shown with its number, which waits for it to be computed.

    Example:
        >>> import numpy as np
        >>> summarize_numbers([np.float32(0.5), np.zeros(3, np.float32)])
        '[float32(0.5), float32[3]]'
    """
    return _safely(value, _number)


def _safely(value: object, show: Shower) -> str:
    try:
        return _summarize(value, 0, show)
    except Exception:  # noqa: BLE001 - a value that cannot be looked at must not hide the message around it
        return f"<{type(value).__name__}>"


def summarize_fields(values: Mapping[str, object]) -> str:
    """Named values in one line: ``x=float32[3], n=10``."""
    return ", ".join(f"{name}={summarize(value)}" for name, value in values.items())


def with_article(word: str) -> str:
    """A word with "a" or "an"."""
    spelt = len(word) > 1 and word[:2].isupper()  # an MLP, a UNet
    return f"an {word}" if word.startswith(tuple("AEFHILMNORSX" if spelt else "aeioAEIO")) else f"a {word}"


def _summarize(value: Any, depth: int, show: Shower) -> str:
    if is_array(value):
        return show(value)
    cls = value.__class__
    names = _field_names(value)
    if names is None and not isinstance(value, (tuple, list, set, frozenset, deque, dict)):
        return _plain(value)
    if depth >= _MAX_DEPTH:  # very deep, or a value that holds itself
        return f"{cls.__name__}(…)"
    if names is not None:
        fields = (f"{name}={_summarize(getattr(value, name), depth + 1, show)}" for name in names)
        return f"{cls.__name__}({', '.join(fields)})"
    return _container(value, depth + 1, show)


def _container(value: Any, depth: int, show: Shower) -> str:
    """A builtin container, or one derived from it; `depth` is that of its items."""
    cls = value.__class__
    if isinstance(value, dict):
        first = islice(value.items(), _MAX_ITEMS)
        pairs = [f"{_summarize(key, depth, show)}: {_summarize(item, depth, show)}" for key, item in first]
        return _named(cls, dict, "{" + _joined(pairs, len(value)) + "}")
    items = _joined([_summarize(item, depth, show) for item in islice(value, _MAX_ITEMS)], len(value))
    if isinstance(value, tuple):
        return _named(cls, tuple, f"({items},)" if len(value) == 1 else f"({items})")
    if isinstance(value, (list, deque)):
        return _named(cls, list, f"[{items}]")
    return _named(cls, set, f"{{{items}}}" if value else "")


def _field_names(value: Any) -> Iterable[str] | None:
    """The fields of a record, a named tuple or a dataclass; None for any other value."""
    cls = value.__class__
    if isinstance(value, type):
        return None
    if hasattr(cls, "__struct_fields__"):
        return tuple(cls.__struct_fields__)
    if isinstance(value, tuple) and hasattr(cls, "_fields"):
        return tuple(cls._fields)
    if dataclasses.is_dataclass(cls):
        return tuple(one.name for one in dataclasses.fields(cls) if one.repr and hasattr(value, one.name))
    return None


def _named(cls: type, plain: type, text: str) -> str:
    """The text of a container, with the name of its class unless that is the builtin class."""
    return text if cls is plain and text else f"{cls.__name__}({text})"


def _joined(items: Iterable[str], count: int) -> str:
    more = [f"… {count - _MAX_ITEMS} more"] if count > _MAX_ITEMS else []
    return ", ".join([*items, *more])


def _array(value: Any) -> str:
    try:
        name, shape = str(value.dtype).lower().rsplit(".", 1)[-1], value.shape
    except Exception:  # noqa: BLE001 - a tensor of MindSpore whose operator failed has neither
        return f"{value.__class__.__name__}(never computed)"
    return f"{name}[{','.join(map(str, shape))}]"


def _number(value: Any) -> str:
    """A tensor without axes as its dtype and number; any other as `_array` shows it."""
    text = _array(value)
    if not text.endswith("[]"):
        return text
    try:
        number = value.asnumpy() if hasattr(value, "asnumpy") else value
        return f"{text.removesuffix('[]')}({number})"
    except Exception:  # noqa: BLE001 - NumPy may not have its dtype, and a kernel may fail that late
        return text


def _plain(value: object) -> str:
    try:
        text = " ".join(repr(value).split()) if not isinstance(value, str) else repr(value)
    except Exception:  # noqa: BLE001 - what cannot show itself must not hide the message around it
        return f"<{value.__class__.__name__}>"
    return text if len(text) <= _MAX_LENGTH else text[: _MAX_LENGTH - 1] + "…"
