"""Values in a few words: a tensor is its dtype and shape, never its numbers."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["is_array", "summarize", "summarize_fields"]

_LONGEST = 80


def is_array(value: object) -> bool:
    """Whether `value` has a dtype and a shape, as tensors of MindSpore and arrays of NumPy do."""
    return hasattr(value, "dtype") and hasattr(value, "shape") and not isinstance(value, type)


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
    if is_array(value):
        return _array(value)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        inner = ", ".join(_items(value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, list):
        return f"[{', '.join(_items(value))}]"
    if isinstance(value, dict):
        pairs = [f"{summarize(k)}: {summarize(v)}" for k, v in list(value.items())[:8]]
        return "{" + ", ".join(pairs + _more(len(value))) + "}"
    text = repr(value)
    return text if len(text) <= _LONGEST or hasattr(value, "replace") else text[: _LONGEST - 1] + "…"


def summarize_fields(values: Mapping[str, object]) -> str:
    """Named values in one line: ``x=float32[3], n=10``."""
    return ", ".join(f"{name}={summarize(value)}" for name, value in values.items())


def _array(value: object) -> str:
    name = str(getattr(value, "dtype")).lower().rsplit(".", 1)[-1]  # noqa: B009 - not every object has one
    shape = ",".join(str(size) for size in getattr(value, "shape"))  # noqa: B009
    return f"{name}[{shape}]"


def _items(values: list[object] | tuple[object, ...]) -> list[str]:
    return [summarize(value) for value in values[:8]] + _more(len(values))


def _more(count: int) -> list[str]:
    return [f"… {count - 8} more"] if count > 8 else []
