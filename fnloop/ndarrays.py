"""NumPy's own annotations, `NDArray[np.float32]`: their class and dtypes, by the names that jaxtyping has for them."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Any, get_args, get_origin

__all__ = ["array_class", "comparable", "numpy_dtypes", "scalar_of", "shown_array"]

NAMES = (
    *("bool", "complex64", "complex128", "float16", "float32", "float64"),
    *("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
)
"""The dtypes that NumPy and jaxtyping both have."""


def array_class(hint: Any) -> Any:
    """The class of an array type with arguments; None for any other annotation."""
    origin = get_origin(hint)
    numpy = sys.modules.get("numpy")  # without it there is no such annotation
    is_array = numpy is not None and isinstance(origin, type) and issubclass(origin, numpy.ndarray)
    return origin if is_array else None


def numpy_dtypes(hint: Any) -> frozenset[str] | None:
    """The dtypes that an array type with arguments allows; None where it allows any, or says none."""
    scalar, numpy = scalar_of(hint), sys.modules["numpy"]
    if not isinstance(scalar, type) or not issubclass(scalar, numpy.generic) or scalar is numpy.generic:
        return None
    return frozenset(name for name in NAMES if issubclass(numpy.dtype(name).type, scalar))


def scalar_of(hint: Any) -> Any:
    """NumPy's class of the numbers in an array type with arguments."""
    dtype = (*get_args(hint), None, None)[1]
    scalar = (*get_args(dtype), None)[0]
    return get_origin(scalar) or scalar  # `np.floating[Any]` is `np.floating`


def shown_array(hint: Any) -> str | None:
    """An array type as its author writes it, `NDArray[float32]`; None for any other annotation."""
    if array_class(hint) is None:
        return None
    scalar = scalar_of(hint)
    return f"NDArray[{scalar.__name__}]" if isinstance(scalar, type) else "NDArray[Any]"


def comparable(dtypes: Collection[str]) -> frozenset[str]:
    """Those of the dtypes that NumPy has too."""
    return frozenset(name for name in NAMES if name in dtypes or f"{name}_" in dtypes)
