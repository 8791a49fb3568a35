"""From a function to a leaf of a plan: is its signature a block's, and what does it read and write."""

from __future__ import annotations

import inspect
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import suppress
from types import FrameType, FunctionType, MethodType
from typing import Any, Literal, get_args, get_origin

from fnloop.errors import BlockError
from fnloop.hints import (
    FieldInfo,
    axes_of,
    check_hint,
    function_hints,
    is_record,
    record_fields,
    show,
    strip,
    unresolved,
)
from fnloop.interface import Component, Default, Interface, Read, Use, Write
from fnloop.literals import exact_text
from fnloop.plan import Decision, Leaf
from fnloop.purity import check_purity
from fnloop.roles import (
    Role,
    both_called,
    decorator_of,
    example,
    returns_wrong,
    signature_message,
    signature_problem,
    takes_no_record,
)
from fnloop.summary import with_article

__all__ = ["Lazy", "check_signature", "decision_of", "leaf_of"]

ITERABLES = (Iterator, Iterable, Generator, Sequence, list, tuple)
"""The types that a header may return, each of records."""


def source_of(function: Any) -> str:
    """Where a function is written: ``name (file:line)``."""
    code = inspect.unwrap(function).__code__
    return _place(function.__name__, code.co_filename, code.co_firstlineno)


def source_of_record(record: Any) -> str:
    """Where the class of a record is written: ``name (file:line)``."""
    cls = get_origin(record) or record
    return _place(cls.__name__, *cls.__written_at__)


def _place(name: str, path: str, line: int) -> str:
    return f"{name} ({os.path.relpath(path) if path.startswith(os.getcwd()) else path}:{line})"


def check_signature(function: object, role: Role) -> inspect.Signature:
    """The signature of a function, if it is one that its role wants.

    Args:
        function: the object that was decorated.
        role: what it is to become.

    Returns:
        Its signature, annotations unresolved.

    Raises:
        BlockError: where its role wants another signature; the message has an example.
    """
    if not isinstance(function, (FunctionType, MethodType)):
        raise BlockError(_no_function(function, role))
    signature = inspect.signature(function)
    problem = signature_problem(
        signature,
        role,
        asynchronous=inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function),
        yields=inspect.isgeneratorfunction(function),
    )
    if problem:
        raise _wrong(function, role, problem)
    return signature


def _no_function(value: object, role: Role) -> str:
    """The message for an object that is decorated and is no function."""
    decorator = decorator_of(role)
    if isinstance(value, (staticmethod, classmethod)):
        kind = type(value).__name__
        return f"@{decorator} wants a function, got {with_article(kind)}; write @{kind} above it"
    kind = f"the class {value.__name__}" if isinstance(value, type) else with_article(type(value).__name__)
    return f"@{decorator} wants a function, got {kind}; write `{example('name', role)}`"


def leaf_of(function: Any, frame: FrameType | None, role: Role) -> Leaf:
    """The leaf of a plan for a function whose shape has been checked.

    Args:
        function: the user's function.
        frame: the frame that it was defined in, if that is a function's.
        role: what it is.

    Raises:
        BlockError: where an annotation is not what the role wants.
        NameError: where an annotation names something that is not known (yet).
    """
    hints = function_hints(function, frame)
    signature = inspect.signature(function)
    record_name, *component_names = signature.parameters
    record_in, returned = strip(hints[record_name]), hints["return"]
    name, source = function.__name__, source_of(function)
    if not is_record(record_in):
        raise _wrong(function, role, takes_no_record(show(record_in), record_name))
    record_out = _produced(function, role, returned)
    fields_in = record_fields(record_in)
    fields_out = record_fields(record_out) if is_record(record_out) else {}
    components = {key: signature.parameters[key] for key in component_names}
    clashes = sorted(set(components) & set(fields_in))
    if clashes:
        raise _wrong(function, role, both_called(clashes[0]))
    for owner, checked in ((show(record_in), fields_in), (show(record_out), fields_out)):
        for key, info in checked.items():
            check_hint(owner, key, info.hint)
    for key in components:
        check_hint(name, key, hints[key])
    interface = Interface(
        reads={key: _read(key, info, source) for key, info in fields_in.items()},
        writes={key: Write(key, (_use(info.hint, source, role),)) for key, info in fields_out.items()},
        components={
            key: _component(key, hints[key], parameter.default, source) for key, parameter in components.items()
        },
    )
    return Leaf(
        name=exact_text(name),
        function=function,
        record_in=record_in,
        record_out=record_out,
        hints_in={key: info.hint for key, info in fields_in.items()},
        hints_out={key: info.hint for key, info in fields_out.items()},
        interface=interface,
        source=source,
        doc=inspect.getdoc(function) or "",
    )


def decision_of(leaf: Leaf, role: Role) -> Decision:
    """A header, predicate or chooser as the plan of a loop or switch holds it."""
    names = get_args(leaf.record_out) if role == "switch" else ()
    branches = tuple(exact_text(name) if isinstance(name, str) else str(name) for name in names)
    return Decision(leaf=leaf, branches=branches)


def _produced(function: Any, role: Role, returned: Any) -> Any:
    """What a function of this role gives: a record, or for predicates and choosers `bool` or the `Literal`."""
    returned = strip(returned)
    if role == "block":
        if not is_record(returned):
            raise _wrong(function, role, returns_wrong(role, show(returned)))
        return returned
    if role == "predicate":
        if returned is not bool:
            raise _wrong(function, role, returns_wrong(role, show(returned)))
        return bool
    if role == "switch":
        if get_origin(returned) is not Literal or not all(isinstance(a, str) for a in get_args(returned)):
            raise _wrong(function, role, returns_wrong(role, show(returned)))
        return returned
    origin, arguments = get_origin(returned), get_args(returned)
    if origin not in ITERABLES or not arguments or not is_record(arguments[0]):
        raise _wrong(function, role, returns_wrong(role, show(returned)))
    return arguments[0]


def _wrong(function: Any, role: Role, problem: str) -> BlockError:
    return BlockError(f"{signature_message(role, function.__name__, problem)}\n  {source_of(function)}")


def _use(hint: Any, source: str, role: Role = "block") -> Use:
    origin: Literal["header", "block"] = "header" if role == "loop" else "block"
    return Use(hint=hint, axes=axes_of(hint), block="", source=source, role=origin)


def _read(key: str, info: FieldInfo, source: str) -> Read:
    return Read(key, (_use(info.hint, source),), default=info.default, doc=info.doc)


def _component(key: str, hint: Any, default: object, source: str) -> Component:
    given = None if default is inspect.Parameter.empty else Default(value=default)
    return Component(key, (_use(hint, source),), default=given)


def is_function(value: object) -> bool:
    """Whether `value` is a plain function, which `@block` could make a block."""
    return isinstance(value, (FunctionType, MethodType))


class Lazy:
    """The leaf of a function, made when its annotations can be resolved: now, or when it is first used."""

    def __init__(self, function: Any, frame: FrameType | None, role: Role) -> None:
        check_signature(function, role)
        check_purity(function)
        self.function, self.role = function, role
        self._frame = frame
        self._leaf: Leaf | None = None
        with suppress(NameError):  # a record that is defined later: looked up again when the block is used
            self.leaf()

    def leaf(self) -> Leaf:
        """The leaf.

        Raises:
            NameError: while an annotation cannot be resolved.
        """
        if self._leaf is None:
            self._leaf = leaf_of(self.function, self._frame, self.role)
            self._frame = None
        return self._leaf

    def needed(self) -> Leaf:
        """The leaf, at the moment where it must be there.

        Raises:
            BlockError: where an annotation still cannot be resolved.
        """
        try:
            return self.leaf()
        except NameError as error:
            raise unresolved(self.function.__name__, error) from None
