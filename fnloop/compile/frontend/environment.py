"""The environment of a function's rewriting: the values of expressions, and the records that names hold."""

from __future__ import annotations

import ast
import enum
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from fnloop.compile.frontend.tensor_names import METHODS, OPERATORS
from fnloop.hints import is_record, record_fields, strip

__all__ = [
    "UNKNOWN",
    "Annotator",
    "Environment",
    "Folder",
    "Rules",
    "Several",
    "Static",
    "Undecided",
    "captured_items",
    "holds_no_record",
    "is_plain",
    "one_of",
]


class Undecided:
    """The annotation of what has attributes that nobody knows before a call: what a captured Cell returns."""


class Several:
    """The annotation of what holds a record of one class or of another: a graph would read the wrong fields of it."""


def one_of(one: Any, other: Any) -> Any:
    """The annotation of a value that has one annotation or another.

    Args:
        one: an annotation; None where nothing is known.
        other: another.
    """
    if one is None or other is None or one == other:
        return other if one is None else one
    if Undecided in (one, other):
        return Undecided
    first, second = strip(one), strip(other)
    if holds_no_record(first) and holds_no_record(second):
        return object
    if is_record(first) and (get_origin(first) or first) is (get_origin(second) or second):
        return one
    return Several


def holds_no_record(hint: Any) -> bool:
    """Whether an annotation is a class whose objects hold no record."""
    is_class = isinstance(hint, type) and get_origin(hint) is None
    return is_class and not is_record(hint) and not issubclass(hint, (tuple, list, dict, Several, Undecided))


def captured_items(hint: Any) -> tuple[str, ...]:
    """The fields of an object that a captured Cell gives, in the order of its items; none, where it has no items."""
    found: tuple[str, ...] = getattr(hint, "captured_items", ())
    return found if is_record(hint) else ()


Static = tuple[bool, Any]
"""Whether a value is known, and the value."""

UNKNOWN: Static = (False, None)

Folder = Callable[["Environment", Any], Static]
"""Folds an expression of one type of syntax: its value, where that is known."""

Annotator = Callable[["Environment", Any], Any]
"""Finds the record annotation of an expression of one type of syntax."""


@dataclass(frozen=True)
class Rules:
    """The tables by which expressions are looked at without running them.

    Args:
        folders: by type of syntax, what finds a value.
        annotators: by type of syntax, what finds the annotation of a record.
        iterators: by name of a function of Python, what finds the annotation of its items.
    """

    folders: Mapping[type[ast.AST], Folder]
    annotators: Mapping[type[ast.AST], Annotator]
    iterators: Mapping[str, Annotator]


@dataclass
class Environment:
    """The names of one function during its rewriting: constants, and the records that names hold.

    Args:
        function: the function.
        local: the names that are its own.
        returns: gives the annotation of the result of a call, as far as it is known.
        rules: how values and annotations of expressions are found.
        constants: names whose values are known.
        hints: names that hold records, with their annotations.
        record: the name of the block's record, while it is held by its fields alone.
        fields: the names of its fields' arguments.
        tensors: the fields of the block's record that are annotated as tensors.
        tensor_names: the names to which the function assigns nothing but tensors.
        undecided: those that may be constants once there is a call, as texts are.
    """

    function: Any
    local: set[str]
    returns: Callable[[Any, ast.Call, list[Any]], Any]
    rules: Rules
    constants: dict[str, object] = field(default_factory=dict)
    hints: dict[str, Any] = field(default_factory=dict)
    record: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    tensors: set[str] = field(default_factory=set)
    tensor_names: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()

    # --- values

    def static(self, node: ast.expr) -> Static:
        """The value of an expression, where that is known."""
        fold = self.rules.folders.get(type(node))
        return UNKNOWN if fold is None else fold(self, node)

    def plain_values(self, nodes: Iterable[ast.expr]) -> list[Any] | None:
        """The values of several expressions; None unless all are known and plain."""
        values = []
        for node in nodes:
            known, value = self.static(node)
            if not known or not is_plain(value):
                return None
            values.append(value)
        return values

    def truth(self, node: ast.expr) -> bool | None:
        """Whether a condition holds, where that is known."""
        known, value = self.static(node)
        return bool(value) if known and is_plain(value) else None

    def is_field(self, node: ast.expr) -> bool:
        """Whether an expression reads an attribute of the block's own record, by its name."""
        if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Name):
            return False
        return node.value.id == self.record

    def is_tensor(self, node: ast.expr) -> bool:
        """Whether an expression is seen to be a tensor: by the field's annotation, and by what is done with such."""
        match node:
            case ast.Name():
                return node.id in self.tensor_names
            case ast.Attribute():
                return self.is_field(node) and node.attr in self.tensors
            case ast.Call(func=ast.Attribute(value=owner, attr=name)):
                if self.is_tensor(owner):
                    return name in METHODS
                known, called = self.static(node.func)
                return known and name in OPERATORS and _is_of_mindspore(called)
            case ast.BinOp():
                return self.is_tensor(node.left) or self.is_tensor(node.right)
            case ast.UnaryOp(op=ast.USub()):
                return self.is_tensor(node.operand)
            case _:
                return False

    def is_undecided(self, node: ast.expr) -> bool:
        """Whether an expression reads a field that may be a constant once there is a call."""
        reads = [part for part in ast.walk(node) if isinstance(part, ast.Attribute)]
        return any(self.is_field(part) and part.attr in self.undecided for part in reads)

    # --- records

    def hint(self, node: ast.expr) -> Any:
        """The annotation of an expression where it holds a record, or a list or tuple of them; else None."""
        annotate = self.rules.annotators.get(type(node))
        return None if annotate is None else annotate(self, node)

    def item_hint(self, node: ast.expr) -> Any:
        """The annotation of the items that iterating over an expression gives."""
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            annotate = self.rules.iterators.get(node.func.id)
            if annotate is not None and node.func.id not in self.local:
                return annotate(self, node)
        hint = self.hint(node)
        if hint is Undecided:
            return Undecided
        items = set(get_args(hint)) - {Ellipsis}
        return items.pop() if get_origin(hint) in (list, tuple) and len(items) == 1 else None

    def join(self, hints: Mapping[str, Any]) -> None:
        """Take in the annotations that names have behind another branch."""
        for name, hint in hints.items():
            self.hints[name] = one_of(self.hints.get(name), hint)

    def bind(self, target: ast.expr, hint: Any) -> None:
        """Note the annotation of the value that a name is bound to."""
        if isinstance(target, ast.Name):
            self.hints.pop(target.id, None)
            if hint is not None and hint is not Any:
                self.hints[target.id] = hint
        elif isinstance(target, (ast.Tuple, ast.List)):
            items = get_args(hint) if get_origin(hint) is tuple else ()
            if hint is Undecided:
                items = (Undecided,) * len(target.elts)
            if captured_items(hint):
                own = record_fields(hint)
                items = tuple(own[name].hint for name in captured_items(hint))
            for number, element in enumerate(target.elts):
                self.bind(element, items[number] if number < len(items) else None)


def _is_of_mindspore(called: object) -> bool:
    return (getattr(called, "__module__", None) or type(called).__module__).startswith("mindspore")


def is_plain(value: object) -> bool:
    """Whether a value is compared and tested before the graph as in Python: no tensor is in it."""
    if isinstance(value, (tuple, list, set, frozenset)):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return value is None or isinstance(value, (bool, int, float, str, bytes, enum.Enum, type))
