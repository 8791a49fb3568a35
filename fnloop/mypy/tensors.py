"""The dtype and axes of ``Float[Tensor, "b 4 h w"]``, kept in mypy's type, which has no place for them.

To mypy, jaxtyping's names are `Annotated`. The hook on that name sees the annotation as it is written, also in
strings and type arguments, and puts dtype and axes on the array's type as data. Generic records, the cache and
the daemon then work by themselves, for it is part of the type. Aliases need more: see `aliases`.

Where the array type is unknown to mypy (MindSpore without stubs), there is no type to put it on but `Any`, and
the name of the missing import carries it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mypy.nodes import ImportFrom, MypyFile
from mypy.plugin import AnalyzeTypeContext
from mypy.types import (
    AnyType,
    EllipsisType,
    Instance,
    LiteralType,
    RawExpressionType,
    Type,
    TypeOfAny,
    UnboundType,
    UnionType,
    get_proper_type,
)

from fnloop.axes import Axes, parse_axes
from fnloop.mypy.encoding import attach, attached, decode, encode
from fnloop.mypy.lookup import Named

__all__ = [
    "ANNOTATED",
    "Analysis",
    "Tensor",
    "axes_of",
    "copied",
    "dtype_name",
    "dtypes_of",
    "mark",
    "tensor_hook",
    "tensor_of",
]

ANNOTATED = frozenset({"typing.Annotated", "typing_extensions.Annotated"})
UNKNOWN = re.compile(r'(\w+)\[([\w.]+), "(.*)"\]', re.DOTALL)


@dataclass(frozen=True)
class Tensor:
    """The array class, dtype and axes of a jaxtyping annotation.

    Args:
        dtype: jaxtyping's name of it.
        dims: the axes, as written.
        array: the class of the array, `Any` where mypy does not know it.
    """

    dtype: str
    dims: str
    array: Instance | AnyType


def tensor_of(found: Type) -> Tensor | None:
    """The dtype and axes of a type; None where it has none."""
    proper = get_proper_type(found)
    if isinstance(proper, AnyType) and proper.missing_import_name:
        match = UNKNOWN.fullmatch(proper.missing_import_name)
        if match is None:
            return None
        plain = AnyType(TypeOfAny.from_unimported_type, missing_import_name=match[2])
        return Tensor(match[1], match[3], plain)
    data = attached(proper)
    if not isinstance(proper, Instance) or not isinstance(data, LiteralType):
        return None
    dtype, _, dims = decode(data).partition(":")
    array = proper.copy_modified()
    array.extra_attrs = None
    return Tensor(dtype, dims, array)


def axes_of(found: Type) -> Axes | None:
    """The axes of the tensor type among a type's alternatives; None where it has none, or several."""
    proper = get_proper_type(found)
    members = proper.items if isinstance(proper, UnionType) else [proper]
    tensors = [tensor for tensor in map(tensor_of, members) if tensor]
    return parse_axes(tensors[0].dims) if len(tensors) == 1 else None


class Analysis:
    """mypy's own analysis of a type, which must not come back to the hook that asks for it."""

    def __init__(self) -> None:
        self._passing = False

    def __call__(self, context: AnalyzeTypeContext) -> Type:
        """Analyze a type as if there were no plugin."""
        self._passing = True
        try:
            return context.api.analyze_type(context.type)
        finally:
            self._passing = False

    def passes(self) -> bool:
        """Whether this look-up of a hook is that of the analysis itself; true once."""
        passing, self._passing = self._passing, False
        return passing


def tensor_hook(analysis: Analysis) -> Callable[[AnalyzeTypeContext], Type]:
    """The hook on `Annotated`."""

    def hook(context: AnalyzeTypeContext) -> Type:
        unbound, found = context.type, analysis(context)
        if len(unbound.args) != 2:
            return found
        analyzer: Any = context.api
        dtype = dtype_name(unbound.name, analyzer.api.modules[analyzer.api.cur_mod_id])
        dims = _text(unbound.args[1])
        if dtype is None or dims is None:
            return found
        return mark(found, dtype, dims.strip(), lambda name: analyzer.named_type(name, []))

    return hook


def dtype_name(written: str, file: MypyFile) -> str | None:
    """jaxtyping's name of the dtype that an annotation names, also where it was imported under another name."""
    head, dot, name = written.rpartition(".")
    for statement in [] if head or dot else file.imports:
        if isinstance(statement, ImportFrom) and statement.id == "jaxtyping":
            name = next((old for old, new in statement.names if new == name), name)
    return None if _dtype_class(name) is None else name


def _dtype_class(name: str) -> Any:
    """jaxtyping's class of a dtype, None for any other name."""
    import jaxtyping  # with NumPy behind it; few runs of mypy come here

    known = vars(jaxtyping).get(name)
    return known if isinstance(known, type) and issubclass(known, jaxtyping.AbstractDtype) else None


def dtypes_of(tensor: Tensor) -> frozenset[str] | None:
    """The dtypes that jaxtyping's name stands for, None for any."""
    known = _dtype_class(tensor.dtype).dtypes
    return frozenset(known) if isinstance(known, (tuple, list)) else None


def _text(dims: Type) -> str | None:
    """The axes string, which mypy has tried to read as a type."""
    if isinstance(dims, UnboundType):
        return dims.original_str_expr
    if isinstance(dims, RawExpressionType):
        return None if dims.literal_value is None else str(dims.literal_value)
    return "..." if isinstance(dims, EllipsisType) else None


def mark(found: Type, dtype: str, dims: str, named: Named) -> Type:
    """A type with dtype and axes on it."""
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return UnionType([mark(item, dtype, dims, named) for item in proper.items], proper.line, proper.column)
    if isinstance(proper, Instance):
        return attach(proper, encode(f"{dtype}:{dims}", named))
    if isinstance(proper, AnyType) and proper.type_of_any == TypeOfAny.from_unimported_type:
        plain = tensor_of(proper)
        inner = plain.array if plain else proper
        name = inner.missing_import_name if isinstance(inner, AnyType) else None
        return proper.copy_modified(missing_import_name=f'{dtype}[{name}, "{dims}"]')
    return found


def copied(found: Type) -> Type:
    """A copy of a type, for a user: mypy takes dtype and axes off the object where code joins it with another."""
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return UnionType([copied(item) for item in proper.items], proper.line, proper.column)
    return proper.copy_modified() if isinstance(proper, Instance) else found
