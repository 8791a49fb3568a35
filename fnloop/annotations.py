"""Annotations as they were written, with the names in them looked up and old spellings made new."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin

from fnloop.errors import BlockError

__all__ = ["UNIONS", "closure_of", "locals_around", "modern", "resolve"]

UNIONS = (Union, types.UnionType)


def locals_around(frame: FrameType | None) -> dict[str, Any]:
    """The names that are visible in a frame: those of a class body, and of the function that it stands in."""
    found: dict[str, Any] = {}
    while frame is not None and frame.f_locals is not frame.f_globals:
        found = {**frame.f_locals, **found}
        if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # a function: what is around it is not visible by name
            break
        frame = frame.f_back
    return found


def closure_of(function: Callable[..., Any]) -> dict[str, Any]:
    """The names that a function takes from the functions around it."""
    code: Any = function
    cells = zip(code.__code__.co_freevars, code.__closure__ or (), strict=False)
    return {name: value for name, cell in cells for value in _contents(cell)}


def _contents(cell: Any) -> tuple[object, ...]:
    try:
        return (cell.cell_contents,)
    except ValueError:  # an enclosing function that has not set it yet
        return ()


def resolve(
    annotations: Mapping[str, Any], globals_: dict[str, Any], locals_: dict[str, Any], owner: str
) -> dict[str, Any]:
    """Annotations with the names in them looked up, one by one so that a wrong one can be named."""
    found: dict[str, Any] = {}
    for name, hint in annotations.items():
        holder: Any = types.SimpleNamespace(__annotations__={name: _referring(hint)})
        try:
            found |= {name: modern(typing.get_type_hints(holder, globals_, locals_, include_extras=True)[name])}
        except NameError:
            raise
        except AttributeError as error:  # `module.Later`: a name that is not known (yet), too
            raise NameError(str(error), name=error.name) from None
        except Exception as error:
            raise BlockError(f"{owner}.{name}: its annotation {hint!r} cannot be read: {error}") from error
    return found


def _referring(hint: Any) -> Any:
    """`list["Node"]` with a forward reference inside, which Python 3.10 does not make of the string by itself."""
    if type(hint) is not types.GenericAlias:  # that of `Callable` is a subclass, with arguments of its own kind
        return hint
    origin: Any = hint.__origin__
    return origin[tuple(ForwardRef(a) if isinstance(a, str) else _referring(a) for a in hint.__args__)]


def modern(hint: Any) -> Any:
    """`typing.List[int]` as `list[int]`: the same to every reader, and beartype warns of the old way."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return Annotated[(modern(hint.__origin__), *hint.__metadata__)]
    if hint is typing.Tuple or (  # noqa: UP006 - the old spelling is what is looked for
        origin is not tuple and not arguments and type(hint).__module__ == "typing"
    ):
        return origin or hint
    if origin is None or origin is Literal or not arguments:
        return hint
    if origin is typing.Final:  # every field is final
        return modern(arguments[0])
    inner = tuple(list(map(modern, one)) if isinstance(one, list) else modern(one) for one in arguments)
    if origin in UNIONS:
        return Union[inner] if inner != arguments else hint  # noqa: UP007 - a union of a tuple of types
    try:
        made: Any = origin
        return made[inner if len(inner) > 1 else inner[0]] if isinstance(origin, type) else hint
    except TypeError:  # a form that is not made again by its arguments
        return hint
