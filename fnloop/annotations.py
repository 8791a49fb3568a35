"""Annotations with the names in them resolved, and in the spelling of Python 3.10."""

from __future__ import annotations

import dis
import functools
import inspect
import types
import typing
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin

from fnloop.errors import BlockError

__all__ = ["UNIONS", "closure_of", "globals_of", "locals_around", "modern", "resolve", "with_arguments"]

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


@functools.lru_cache(maxsize=4096)
def globals_of(code: types.CodeType) -> tuple[str, ...]:
    """The names that code and the functions in it read from the module or the builtins, but for those of attributes."""
    instructions = dis.get_instructions(code)
    found = [str(one.argval) for one in instructions if one.opname in ("LOAD_GLOBAL", "LOAD_NAME")]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found += globals_of(constant)
    return tuple(dict.fromkeys(found))


def _contents(cell: Any) -> tuple[object, ...]:
    try:
        return (cell.cell_contents,)
    except ValueError:  # an enclosing function that has not set it yet
        return ()


def resolve(
    annotations: Mapping[str, Any], globals_: dict[str, Any], locals_: dict[str, Any], owner: str
) -> dict[str, Any]:
    """Annotations with the names in them resolved, each by itself so that a message can name a wrong one."""
    found: dict[str, Any] = {}
    for name, hint in annotations.items():
        holder: Any = types.SimpleNamespace(__annotations__={name: _with_forward_references(hint)})
        try:
            resolved = typing.get_type_hints(holder, globals_, locals_, include_extras=True)
            found[name] = modern(resolved[name])
        except NameError:
            raise
        except AttributeError as error:  # `module.Later`: a name that is not known (yet), too
            raise NameError(str(error), name=error.name) from None
        except Exception as error:
            raise BlockError(f"{owner}.{name}: its annotation {hint!r} cannot be read: {error}") from error
    return found


def _with_forward_references(hint: Any) -> Any:
    """`list["Node"]` with a forward reference inside, which Python 3.10 does not make of the string by itself."""
    if type(hint) is not types.GenericAlias:  # that of `Callable` is a subclass, with arguments of its own kind
        return hint
    origin: Any = hint.__origin__
    return origin[tuple(map(_forward_reference, hint.__args__))]


def _forward_reference(argument: Any) -> Any:
    return ForwardRef(argument) if isinstance(argument, str) else _with_forward_references(argument)


def modern(hint: Any) -> Any:
    """`typing.List[int]` as `list[int]`: the same to every reader, and beartype warns of the old way."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        parts: Any = (modern(hint.__origin__), *hint.__metadata__)
        return Annotated[parts]  # a star behind the bracket is taken by mypy for syntax of Python 3.11
    if _is_bare_alias(hint, origin, arguments):
        return origin or hint
    if origin is None or origin is Literal or not arguments:
        return hint
    if origin is typing.Final:  # every field is final
        return modern(arguments[0])
    return with_arguments(hint, tuple(map(_modern_argument, arguments)))


def _is_bare_alias(hint: Any, origin: Any, arguments: tuple[Any, ...]) -> bool:
    """Whether an annotation is a name of `typing` without arguments, such as `typing.List`."""
    if hint is typing.Tuple:  # noqa: UP006 - the old spelling is what is looked for
        return True
    return origin is not tuple and not arguments and type(hint).__module__ == "typing"


def _modern_argument(argument: Any) -> Any:
    """An argument of an annotation; the parameters of a `Callable` are a list of them."""
    return list(map(modern, argument)) if isinstance(argument, list) else modern(argument)


def with_arguments(hint: Any, arguments: tuple[Any, ...]) -> Any:
    """The annotation with other arguments, and with the builtin class in place of its name in `typing`."""
    origin: Any = get_origin(hint)
    if origin in UNIONS:
        return Union[arguments] if arguments != get_args(hint) else hint  # noqa: UP007 - a union of a tuple of types
    if not isinstance(origin, type):
        return hint
    generic: Any = origin
    try:
        return generic[arguments if len(arguments) > 1 else arguments[0]]
    except TypeError:  # a form that its arguments do not make again
        return hint
