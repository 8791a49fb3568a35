"""Writes the call of a user's function with the checks around it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_origin

from fnloop.draws import apart, drawing, drawing_items, ledger_of_run
from fnloop.hints import tensor_type
from fnloop.interface import MISSING, Default
from fnloop.literals import literal
from fnloop.plan import Function, Transformed
from fnloop.run.checks import Checker, Kind
from fnloop.run.conformance import is_atomic
from fnloop.run.device import synchronize
from fnloop.run.guards import UNSET, Unchanged, pure_check
from fnloop.run.guards import given as given_components
from fnloop.run.nodes import Line, Node, Site
from fnloop.run.values import fingerprint, signature
from fnloop.run.verified import VerifiedCache

__all__ = [
    "KNOWN",
    "RunMode",
    "Scope",
    "Writer",
    "ascii_name",
    "call_leaf",
    "call_text",
    "make_record",
    "noted_call",
    "pure",
    "renamed",
    "snapshot_components",
    "tuple_of",
]

RunMode = Literal["off", "types", "full", "paranoid", "replay"]
"""The levels of checks, and the blocking run that finds the block whose operator failed."""

KNOWN = "known_"
"""The local that holds what a run knows of long containers, for their signatures."""

Scope = dict[str, str]
"""Fields and the local names that hold them."""


@dataclass
class Writer:
    """The state of writing a function: the names in use, and the objects that its text refers to.

    Args:
        mode: the level of checks to write.
        space: the globals of the function.
        constants: the names of the objects in it, by identity.
        origins: for a local that is a field of a record at hand: that record, its class, the field.
        keys: for each local, the name of what is remembered of it for the checks.
        maybe: the locals that may hold an input that was left out.
        serial: numbers for names.
        cache: the values that the checks of a run have looked at.
        remembers: whether its text refers to `KNOWN`.
        waits: whether the function waits for MindSpore at its end at any level of checks.
    """

    mode: RunMode
    space: dict[str, Any] = field(default_factory=dict)
    constants: dict[int, str] = field(default_factory=dict)
    origins: dict[str, tuple[str, Any, str]] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    maybe: set[str] = field(default_factory=set)
    serial: Iterator[int] = field(default_factory=itertools.count)
    cache: VerifiedCache = field(default_factory=VerifiedCache)
    remembers: bool = False
    waits: bool = False

    def __post_init__(self) -> None:
        self.space |= {
            "MISSING_": MISSING, "count_": itertools.count, "fingerprint_": fingerprint,
            "given_": given_components, "signature_": signature, "synchronize_": synchronize, "UNSET_": UNSET,
            "apart_": apart, "drawing_": drawing, "drawing_items_": drawing_items, "ledger_of_run_": ledger_of_run,
        }  # fmt: skip

    @property
    def checked(self) -> bool:
        """Whether values are checked at all."""
        return self.mode in ("types", "full", "paranoid")

    def name(self, stem: str) -> str:
        """A local name of its own."""
        return f"{stem}_{next(self.serial)}"

    def constant(self, value: object, stem: str) -> str:
        """The name under which the text refers to an object."""
        if id(value) not in self.constants:
            self.constants[id(value)] = self.name(f"c_{ascii_name(stem)}")
            self.space[self.constants[id(value)]] = value
        return self.constants[id(value)]

    def default(self, default: Default) -> str:
        """The expression of a default."""
        if default.factory is None:
            return self.constant(default.value, "default")
        return f"{self.constant(default.factory, 'default')}()"

    def checker(self, path: str, leaf: Function, kind: Kind = "block") -> Checker:
        """The checks of a function at one place; for a decision, of its inputs only."""
        mode: Any = self.mode
        made, record_out = (leaf.hints_out, leaf.record_out) if kind == "block" else ({}, None)
        return Checker(path, mode, leaf.hints_in, made, record_out, kind, self.cache)

    def holds(self, cls: Any, fields: Mapping[str, str]) -> str | None:
        """The local that holds a record of a class with just these fields, None where no such record is at hand."""
        origins = [self.origins.get(variable, ("", None, "")) for variable in fields.values()]
        same = all(own == name for name, (_, _, own) in zip(fields, origins, strict=True))
        records = {(record, made_of) for record, made_of, _ in origins}
        return origins[0][0] if same and len(records) == 1 and origins[0][1] is cls else None

    def key(self, nodes: list[Node], variable: str, hint: Any) -> str:
        """Write the key by which the checks know a value. Gives the name that holds it."""
        tensor = tensor_type(hint)
        array = hint if tensor is None else tensor.array_type
        if is_atomic(hint):
            text = f"{variable}.__class__"
        elif self.mode != "types" and isinstance(array, type) and array.__name__ == "Tensor":
            cls = self.constant(array, "Tensor")
            quick = f"({cls}, id({variable}.dtype), {variable}.shape)"
            text = f"{quick} if {variable}.__class__ is {cls} else signature_({variable})"
        else:
            self.remembers = True
            text = f"signature_({variable}, {KNOWN}, {next(self.serial)})"
        key = self.keys[variable] = self.name("key")
        nodes.append(pure(key, text, variable))
        return key

    def copy(self, nodes: list[Node], variable: str, source: str) -> None:
        """Write another name for a value, and for its key."""
        nodes.append(pure(variable, source, source))
        if source in self.maybe or source == "MISSING_":
            self.maybe.add(variable)
        if self.checked:
            key = self.keys.setdefault(variable, self.name("key"))
            old = self.keys.get(source, "None")
            nodes.append(pure(key, old, old))


def ascii_name(text: str) -> str:
    """Any text as a part of a name, the same to Python's parser (which normalizes Unicode) and to a dict."""
    return NO_PART_OF_A_NAME.sub("_", text)


NO_PART_OF_A_NAME = re.compile(r"[^0-9A-Za-z]")


def pure(variable: str, text: str, *uses: str) -> Line:
    """An assignment that can be left out where nobody uses it."""
    named = frozenset(use for use in uses if use not in ("None", "MISSING_"))
    return Line(f"{variable} = {text}", named, frozenset({variable}), pure=True)


def tuple_of(names: Iterable[str]) -> str:
    """The text of a tuple; of one name, that name."""
    items = list(names)
    return items[0] if len(items) == 1 else f"({', '.join(items)})"


def renamed(fields: Iterable[str], names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of each field's own name and its name outside."""
    return [(own, names.get(own, own)) for own in fields]


def make_record(writer: Writer, nodes: list[Node], leaf: Function, given: Mapping[str, str], site: Site) -> str:
    """Write the input record of a function: the record that the last block returned, or a new one. Gives its name."""
    cls = get_origin(leaf.record_in) or leaf.record_in
    if (whole := writer.holds(cls, {field: given[field] for field in leaf.hints_in})) is not None:
        return whole
    variable = writer.name("record")
    values = ", ".join(f"{field}={given[field]}" for field in leaf.hints_in)
    text = f"{variable} = {writer.constant(cls, cls.__name__)}({values})"
    uses = frozenset(given[field] for field in leaf.hints_in) - {"MISSING_"}
    nodes.append(Line(text, uses, frozenset({variable}), site=site))
    return variable


def call_text(
    writer: Writer, leaf: Function, record: str, environment: Mapping[str, str], path: str, *, items: bool = False
) -> str:
    """The call of a user's function with its components; those left unset keep the function's own default.

    Args:
        writer: names and objects.
        leaf: the function.
        record: the name that holds its input.
        environment: the names that hold components.
        path: the place of the function.
        items: True for a header, which is called again for each item.
    """
    arguments, optional = [record], []
    for name, component in leaf.interface.components.items():
        if component.is_required or environment[name] in writer.space:
            arguments.append(f"{name}={environment[name]}")
        else:
            optional.append(f"{literal(name)}: {environment[name]}")
    if optional:
        arguments.append(f"**given_({{{', '.join(optional)}}})")
    function = writer.constant(leaf.function, leaf.name)
    return noted_call(writer, function, arguments, path, items=items, apart=isinstance(leaf, Transformed))


def noted_call(
    writer: Writer, function: str, arguments: Iterable[str], path: str, *, items: bool = False, apart: bool = False
) -> str:
    """The text of a call, whose draws from keys are noted where everything is checked.

    Args:
        writer: names and objects.
        function: the name of what is called.
        arguments: their texts.
        path: the place of what is called.
        items: True for a header, which is called again for each item.
        apart: True for what runs blocks more than once, each time with draws of its own.
    """
    given = ", ".join(arguments)
    if writer.mode != "paranoid":
        return f"{function}({given})"
    if apart:
        return f"apart_({function}, {given})"
    return f"{'drawing_items_' if items else 'drawing_'}(ledger_, {literal(path)}, {function}, {given})"


def call_leaf(
    writer: Writer, nodes: list[Node], leaf: Function, record: str, given: Mapping[str, str],
    environment: Mapping[str, str], site: Site,
) -> tuple[str, Scope]:  # fmt: skip
    """Write the call of a block's function and its checks. Gives the names of the result and of its fields."""
    result = writer.name("result")
    held = frozenset({record})
    line = Line(
        f"{result} = {call_text(writer, leaf, record, environment, site.path)}", held, frozenset({result}), site=site
    )
    if not writer.checked:
        nodes.append(line)
        if writer.mode == "replay":
            nodes.append(Line("synchronize_()", held | {result}, site=site))
        return result, _take_apart(writer, nodes, leaf, result)
    checker = writer.checker(site.path, leaf)
    verified = _check_inputs(writer, nodes, leaf, checker, record, given, site)
    if writer.mode == "paranoid":
        before = writer.name("before")
        nodes.append(Line(f"{before} = fingerprint_({record})", frozenset({record}), frozenset({before}), site=site))
        fixed, components, kept = snapshot_components(writer, nodes, leaf, f"block {site.path!r}", environment, site)
        nodes.append(line)
        check = writer.constant(pure_check(site.path), "pure")
        nodes.append(Line(f"{check}({before}, {record})", held | {before}, site=site))
        nodes.append(Line(f"{fixed}.check({kept}, {components})", frozenset({kept}), site=site))
    else:
        nodes.append(line)
    return result, _check_outputs(writer, nodes, leaf, checker, (verified, record, result), held, site)


def snapshot_components(
    writer: Writer, nodes: list[Node], leaf: Function, title: str, environment: Mapping[str, str], site: Site
) -> tuple[str, str, str]:
    """Write a snapshot of the components of a function, and of random states, before its call.

    Returns:
        The names of the check, of the components, and of what they held.
    """
    fixed, kept = writer.constant(Unchanged(title, site.path, leaf), "fixed"), writer.name("snapshot")
    components = f"{{{', '.join(f'{name!r}: {environment[name]}' for name in leaf.interface.components)}}}"
    nodes.append(Line(f"{kept} = {fixed}.snapshot({components})", frozenset(), frozenset({kept}), site=site))
    return fixed, components, kept


def _take_apart(writer: Writer, nodes: list[Node], leaf: Function, result: str) -> Scope:
    made = {}
    for field_name in leaf.hints_out:
        variable = made[field_name] = writer.name(field_name)
        nodes.append(pure(variable, f"{result}.{field_name}", result))
        writer.origins[variable] = (result, get_origin(leaf.record_out) or leaf.record_out, field_name)
    return made


def _check_inputs(
    writer: Writer,
    nodes: list[Node],
    leaf: Function,
    checker: Checker,
    record: str,
    given: Mapping[str, str],
    site: Site,
) -> str:
    """Write the check of inputs. Gives the name of the set of outputs that were verified with such inputs."""
    name = writer.constant(checker, f"check_{leaf.name}")
    verified = writer.name("verified")
    keys = [writer.keys[given[field_name]] for field_name in leaf.hints_in]
    held = frozenset({record, *keys})
    call = f"{name}.check_inputs({tuple_of(keys)}, {record})"
    if checker.volatile:
        nodes.append(Line(f"{verified} = {call}", held, frozenset({verified}), site=site))
        return verified
    seen = writer.constant(checker.seen, f"seen_{leaf.name}")
    nodes.append(Line(f"{verified} = {seen}.get({tuple_of(keys)})", frozenset(keys), frozenset({verified})))
    nodes.append(Line(f"if {verified} is None: {verified} = {call}", held | {verified}, site=site))
    return verified


def _check_outputs(
    writer: Writer, nodes: list[Node], leaf: Function, checker: Checker, names: tuple[str, str, str],
    held: frozenset[str], site: Site,
) -> Scope:  # fmt: skip
    """Write the check of outputs. Gives the names of their fields."""
    verified, record, result = names
    name = writer.constant(checker, f"check_{leaf.name}")
    cls = writer.constant(checker.record_out, f"class_{leaf.name}")
    held = held | {verified, record, result}
    nodes.append(Line(f"if {result}.__class__ is not {cls}: {name}.check_class({result})", held, site=site))
    made = _take_apart(writer, nodes, leaf, result)
    keys = [writer.key(nodes, made[field_name], hint) for field_name, hint in leaf.hints_out.items()]
    text = f"{name}.check_outputs({verified}, {tuple_of(keys)}, {record}, {result})"
    if not checker.volatile:
        text = f"if {tuple_of(keys)} not in {verified}: {text}"
    nodes.append(Line(text, held | frozenset(keys), site=site))
    return made
