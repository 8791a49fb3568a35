"""From a function to a leaf of a plan: is its signature a block's, and what does it read and write."""

from __future__ import annotations

import inspect
import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
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
from fnloop.summary import with_article

__all__ = ["Lazy", "Role", "check_shape", "decision_of", "leaf_of"]

Role = Literal["block", "loop", "predicate", "switch"]

EXAMPLES: Mapping[Role, str] = {
    "block": "def {name}(state: In) -> Out",
    "loop": "def {name}(state: In) -> Iterator[Index]",
    "predicate": "def {name}(state: In) -> bool",
    "switch": 'def {name}(state: In) -> Literal["a", "b"]',
}
HEADERS = (Iterator, Iterable, Generator, Sequence, list, tuple)


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


def check_shape(function: object, role: Role) -> inspect.Signature:
    """The signature of a function, if it has the shape that its role wants.

    Args:
        function: what was decorated.
        role: what it is to become.

    Returns:
        Its signature, annotations unresolved.

    Raises:
        BlockError: where it has another shape; the message says what to write.
    """
    if not isinstance(function, (FunctionType, MethodType)):
        kind = f"the class {function.__name__}" if isinstance(function, type) else with_article(type(function).__name__)
        if isinstance(function, (staticmethod, classmethod)):
            raise BlockError(f"@{_decorator(role)} wants a function, got {kind}; write @{kind.split()[1]} above it")
        raise BlockError(f"@{_decorator(role)} wants a function, got {kind}; write `{_example('name', role)}`")
    asynchronous = inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function)
    yields = inspect.isgeneratorfunction(function)
    problem = shape_problem(inspect.signature(function), role, asynchronous=asynchronous, yields=yields)
    if problem:
        raise _wrong(function, role, problem)
    return inspect.signature(function)


def _decorator(role: Role) -> str:
    return "loop_while" if role == "predicate" else role


def _noun(role: Role) -> str:
    return {"block": "block", "loop": "loop header", "predicate": "predicate", "switch": "switch"}[role]


def _example(name: str, role: Role) -> str:
    return EXAMPLES[role].format(name=name if name.isidentifier() else "name")


def shape_problem(signature: inspect.Signature, role: Role, *, asynchronous: bool, yields: bool) -> str | None:
    """What is wrong with the shape of a signature, its annotations aside; None where nothing is."""
    if asynchronous:
        return "is asynchronous, and blocks are plain functions"
    if role != "loop" and yields:
        return "yields; only a @loop header does"
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind not in (
        inspect.Parameter.POSITIONAL_ONLY,
        inspect.Parameter.POSITIONAL_OR_KEYWORD,
    ):
        return "takes no record; its first parameter is the record of its inputs"
    if parameters[0].name in ("self", "cls") and parameters[0].annotation is inspect.Parameter.empty:
        return "is a method of a class; decorate the bound method, `block(instance.method)`"
    for parameter in parameters[1:]:
        if parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            return (
                f"takes {str(parameter).split(':')[0].split('=')[0].strip()!r} beside the record; what varies is a "
                f"field of the record, and what is fixed during a run a component, behind `*`"
            )
    for parameter in parameters:
        if parameter.annotation is inspect.Parameter.empty:
            return f"does not annotate {parameter.name!r}"
    if parameters[0].default is not inspect.Parameter.empty:
        return f"gives its record {parameters[0].name!r} a default; give defaults to the record's fields"
    if signature.return_annotation is inspect.Signature.empty:
        return "does not annotate what it returns"
    return None


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
    if origin not in HEADERS or not arguments or not is_record(arguments[0]):
        raise _wrong(function, role, returns_wrong(role, show(returned)))
    return arguments[0]


def _wrong(function: Any, role: Role, problem: str) -> BlockError:
    return BlockError(f"{signature_message(role, function.__name__, problem)}\n  {source_of(function)}")


def signature_message(role: Role, name: str, problem: str) -> str:
    """What is wrong with a function, and what to write instead; the mypy plugin says the same."""
    return f"{_noun(role)} {name!r} {problem}; write `{_example(name, role)}`"


def takes_no_record(shown: str, parameter: str) -> str:
    """The problem of a first parameter that is no record."""
    return f"takes {shown} as {parameter!r}, which is no record (a BlockState)"


def both_called(name: str) -> str:
    """The problem of a component that is called like a field of the record."""
    return f"has a field and a component that are both called {name!r}: rename the parameter behind the star"


RETURNS: Mapping[Role, str] = {
    "block": "which is no record (a BlockState)",
    "loop": "not an iterator of records",
    "predicate": "not bool",
    "switch": "not a Literal of its branches' names",
}


def returns_wrong(role: Role, shown: str) -> str:
    """The problem of a function that returns something else than its role wants."""
    return f"returns {shown}, {RETURNS[role]}"


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
        check_shape(function, role)
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
