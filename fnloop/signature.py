"""From a function to a leaf of a plan: its signature checked, its reads, writes and components found."""

from __future__ import annotations

import copyreg
import inspect
import os
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from types import FrameType, FunctionType, MethodType
from typing import Any, Literal, get_args, get_origin

from typing_extensions import assert_never

from fnloop.errors import BlockError
from fnloop.hints import (
    FieldInfo,
    axes_of,
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
from fnloop.references import (
    ByName,
    Holder,
    Text,
    copies_values,
    function_at,
    name_of,
    text_of,
    unreachable,
    with_text,
)
from fnloop.returns import check_returns
from fnloop.roles import (
    Role,
    both_called,
    decorator_of,
    no_function,
    returns_wrong,
    signature_message,
    signature_problem,
    takes_no_record,
)
from fnloop.summary import with_article
from fnloop.typesystem.forms import check_hint
from fnloop.typesystem.inherited import check_inherited

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
    return no_function(kind, role)


def leaf_of(function: Any, frame: FrameType | None, role: Role) -> Leaf:
    """The leaf of a plan for a function whose signature has been checked.

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
    record_in, source = strip(hints[record_name]), source_of(function)
    if not is_record(record_in):
        raise _wrong(function, role, takes_no_record(show(record_in), record_name))
    record_out = _produced(function, role, strip(hints["return"]))
    fields_in = record_fields(record_in)
    fields_out = record_fields(record_out) if is_record(record_out) else {}
    for record in (record_in, record_out):
        if is_record(record):
            check_inherited(record)
    clashes = sorted(set(component_names) & set(fields_in))
    if clashes:
        raise _wrong(function, role, both_called(clashes[0]))
    _check_hints(show(record_in), _hints_of(fields_in))
    _check_hints(show(record_out), _hints_of(fields_out))
    _check_hints(function.__name__, {key: hints[key] for key in component_names})
    components = {}
    for key in component_names:
        components[key] = _component(key, hints[key], signature.parameters[key].default, source)
    return Leaf(
        name=exact_text(function.__name__),
        function=function,
        record_in=record_in,
        record_out=record_out,
        hints_in=_hints_of(fields_in),
        hints_out=_hints_of(fields_out),
        interface=Interface(_reads(fields_in, source), _writes(fields_out, source, role), components),
        source=source,
        doc=inspect.getdoc(function) or "",
    )


def _hints_of(fields: Mapping[str, FieldInfo]) -> dict[str, Any]:
    return {key: info.hint for key, info in fields.items()}


def _check_hints(owner: str, hints: Mapping[str, Any]) -> None:
    for key, hint in hints.items():
        check_hint(owner, key, hint)


def decision_of(leaf: Leaf, role: Role) -> Decision:
    """A header, predicate or chooser as the plan of a loop or switch holds it."""
    names = get_args(leaf.record_out) if role == "switch" else ()
    branches = tuple(exact_text(name) if isinstance(name, str) else str(name) for name in names)
    return Decision(leaf=leaf, branches=branches)


def _produced(function: Any, role: Role, returned: Any) -> Any:
    """The record that a function of this role gives; for predicates and choosers `bool` or the `Literal`.

    Raises:
        BlockError: where the role wants another annotation.
    """
    match role:
        case "block":
            accepted = is_record(returned)
        case "predicate":
            accepted = returned is bool
        case "switch":
            names = get_args(returned)
            accepted = get_origin(returned) is Literal and all(isinstance(name, str) for name in names)
        case "loop":
            accepted = _is_iterable_of_records(returned)
        case _:
            assert_never(role)
    if not accepted:
        raise _wrong(function, role, returns_wrong(role, show(returned)))
    return get_args(returned)[0] if role == "loop" else returned


def _is_iterable_of_records(returned: Any) -> bool:
    arguments = get_args(returned)
    return get_origin(returned) in ITERABLES and bool(arguments) and is_record(arguments[0])


def _wrong(function: Any, role: Role, problem: str) -> BlockError:
    return BlockError(f"{signature_message(role, function.__name__, problem)}\n  {source_of(function)}")


def _use(hint: Any, source: str, role: Role = "block") -> Use:
    origin: Literal["header", "block"] = "header" if role == "loop" else "block"
    return Use(hint=hint, axes=axes_of(hint), block="", source=source, role=origin)


def _reads(fields: Mapping[str, FieldInfo], source: str) -> dict[str, Read]:
    reads = {}
    for key, info in fields.items():
        reads[key] = Read(key, (_use(info.hint, source),), default=info.default, doc=info.doc)
    return reads


def _writes(fields: Mapping[str, FieldInfo], source: str, role: Role) -> dict[str, Write]:
    return {key: Write(key, (_use(info.hint, source, role),)) for key, info in fields.items()}


def _component(key: str, hint: Any, default: object, source: str) -> Component:
    given = None if default is inspect.Parameter.empty else Default(value=default)
    return Component(key, (_use(hint, source),), default=given)


def is_function(value: object) -> bool:
    """Whether `value` is a plain function, which `@block` could make a block."""
    return isinstance(value, (FunctionType, MethodType))


def _checked_leaf(leaf: Leaf, role: Role) -> Leaf:
    """A leaf with the keys that its function uses; one that its source shows not to be pure is refused."""
    components = {name: component.uses[0].hint for name, component in leaf.interface.components.items()}
    gives = role != "block" or bool(leaf.hints_out)
    keys = check_purity(leaf.function, leaf.record_in, components, gives=gives)
    return leaf if keys is None else replace(leaf, keys=keys)


class Lazy:
    """The leaf of a function, built when its annotations can be resolved: now, or at the first use."""

    def __init__(self, function: Any, frame: FrameType | None, role: Role) -> None:
        check_signature(function, role)
        check_returns(function, role)
        self.function, self.role = function, role
        self._frame = frame
        self._leaf: Leaf | None = None
        with suppress(NameError):  # a record that is defined later: looked up again when the block is used
            self.leaf()
        if self._leaf is None:
            check_purity(function)

    def leaf(self) -> Leaf:
        """The leaf.

        Raises:
            NameError: while an annotation cannot be resolved.
        """
        if self._leaf is None:
            leaf = leaf_of(self.function, self._frame, self.role)
            self._leaf, self._frame = _checked_leaf(leaf, self.role), None
        return self._leaf

    def needed(self) -> Leaf:
        """The leaf, when it is used.

        Raises:
            BlockError: where an annotation still cannot be resolved.
        """
        try:
            return self.leaf()
        except NameError as error:
            raise unresolved(self.function.__name__, error) from None

    @staticmethod
    def of(leaf: Leaf, role: Role) -> Lazy:
        """That of a leaf that is built already."""
        made = Lazy.__new__(Lazy)
        made.function, made.role = leaf.function, role
        made._frame, made._leaf = None, leaf
        return made

    def __copy__(self) -> Lazy:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Lazy:
        return self

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        function, copies = self.function, copies_values()
        if isinstance(function, MethodType):  # pickle takes the object that it belongs to along
            return Lazy, (function, None, self.role)
        place = None if copies and function.__module__ == "__main__" else name_of(function)
        if place is not None:
            return _lazy_at, (place, self.role)
        if not copies:
            raise unreachable(_NOUNS[self.role], function)
        return _lazy_copied, (function, self.role, _resolved_hints(self.needed(), self.role), text_of(function))


_NOUNS: Mapping[Role, str] = {
    "block": "the block",
    "loop": "the loop header",
    "predicate": "the predicate",
    "switch": "the chooser",
}


def _lazy_at(place: ByName, role: Role) -> Lazy:
    """The function that is held at a place, as one of its role."""
    held: Holder = function_at(place)
    if isinstance(held, Leaf):
        return Lazy.of(held, role)
    return held if isinstance(held, Lazy) else Lazy(held, None, role)


def _lazy_copied(function: Any, role: Role, hints: Mapping[str, Any], text: Text) -> Lazy:
    """A function that was copied by the pickler, with its annotations, which may name what its module has not."""
    function.__annotations__ = dict(hints)
    with_text(function, text)
    return Lazy(function, None, role)


def _resolved_hints(leaf: Leaf, role: Role) -> dict[str, Any]:
    """The annotations of a leaf's function, resolved."""
    code = leaf.function.__code__
    found = {name: component.uses[0].hint for name, component in leaf.interface.components.items()}
    found[code.co_varnames[0]] = leaf.record_in
    iterator: Any = Iterator
    found["return"] = iterator[leaf.record_out] if role == "loop" else leaf.record_out
    return found


def _lazy_of(leaf: Leaf) -> Lazy:
    """The function of a leaf, for pickle."""
    returned = leaf.record_out
    if returned is bool:
        return Lazy.of(leaf, "predicate")
    if get_origin(returned) is Literal:
        return Lazy.of(leaf, "switch")
    yields = inspect.isgeneratorfunction(leaf.function)
    return Lazy.of(leaf, "loop" if yields else "block")


def _reduced_leaf(leaf: Leaf) -> tuple[Any, ...]:
    made_by = getattr(leaf.function, "made_by", None)
    if made_by is not None:  # of another block
        return made_by()  # type: ignore[no-any-return]
    return _leaf_of_lazy, (_lazy_of(leaf),)


def _leaf_of_lazy(lazy: Lazy) -> Leaf:
    return lazy.needed()


copyreg.pickle(Leaf, _reduced_leaf)
