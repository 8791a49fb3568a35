"""A class for each block of a module: its call, components, result and the blocks inside, typed by its wiring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fnloop.blocks import AnyBlock
from fnloop.interface import Component, Need, Read, Use
from fnloop.plan import wiring_of
from fnloop.state import Record
from fnloop.typegen.names import Names
from fnloop.typegen.rendering import rendered

__all__ = ["Classes"]


class Classes:
    """The classes that a stub has for blocks: one for each block, however many names it has.

    Args:
        names: the names of the stub.
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: dict[int, str] = {}
        self.written: list[list[str]] = []
        """The classes, each as its lines."""

    def of(self, name: str, block: AnyBlock) -> str:
        """The name of the class of a block, which is written if it is new."""
        if id(block) not in self._known:
            self._known[id(block)] = self._write(_camel(name), block)
        return self._known[id(block)]

    def _write(self, name: str, block: AnyBlock) -> str:
        inside = {path: self.of(f"{name}_{path}", inner) for path, inner in block.blocks.items()}
        taken, given = self._record_in(block), self._record_out(name, block)
        base = f"{self._fnloop('Block')}[{taken or self._fields_in(name, block)}, {given}]"
        record = taken or self._fnloop("BlockState")
        fields = [self._field(one, read) for one, read in block.interface.reads.items()]
        components = block.interface.components
        required = [self._component(one, component) for one, component in components.items()]
        optional = [self._component(one, component, optional=True) for one, component in components.items()]
        unbound = self._names.new(f"_{name}")
        bound = self._names.new(f"_{name}Bound") if components else unbound
        bind = self._bind(block, bound)
        if components:
            self._class(bound, base, [*self._call(record, fields, optional, given), *bind, *self._inside(inside)])
        self._class(unbound, base, [*self._call(record, fields, required, given), *bind, *self._inside(inside)])
        return unbound

    # --- records

    def _record_in(self, block: AnyBlock) -> str | None:
        """The record class that somebody wrote for the inputs."""
        return self._users(wiring_of(block.plan).record_in, block, block.plan.interface.reads)

    def _record_out(self, name: str, block: AnyBlock) -> str:
        """The record class of the outputs: that which somebody wrote, or a new one."""
        users = self._users(wiring_of(block.plan).record_out, block, block.plan.interface.writes)
        if users is not None:
            return users
        new = self._names.new(f"_{name}Result")
        fields = [f"{one}: {self._hint(write.uses)}" for one, write in block.interface.writes.items()]
        self._class(new, self._fnloop("BlockState"), fields)
        return new

    def _users(self, record: Any, block: AnyBlock, fields: Mapping[str, object]) -> str | None:
        is_renamed = any(block.names.get(one, one) != one for one in fields)
        if record is None or is_renamed or getattr(record, "__module__", "") == Record.__module__:
            return None
        text = rendered(record, self._names)
        return None if text.endswith("Any") else text

    def _fields_in(self, name: str, block: AnyBlock) -> str:
        """A record class of the inputs, for the places where a block stands in another."""
        new = self._names.new(f"_{name}Inputs")
        self._class(new, self._fnloop("BlockState"), [self._field(*one) for one in block.interface.reads.items()])
        return new

    # --- methods

    def _call(self, record: str, fields: list[str], components: list[str], given: str) -> Iterator[str]:
        """The call with a record, and the call by keyword."""
        overload = f"@{self._names.imported('typing', 'overload')}"
        yield overload
        yield f"def __call__(self, state: {record}, /{_keywords(components)}) -> {given}: ..."
        yield overload
        yield f"def __call__(self{_keywords([*fields, *components])}) -> {given}: ..."

    def _bind(self, block: AnyBlock, bound: str) -> list[str]:
        """The methods that bind components; those that are bound already may be bound anew."""
        every = block.plan.interface.components
        components = [
            self._component(block.names.get(own, own), component, optional=True) for own, component in every.items()
        ]
        mapping, anything = self._names.imported("collections.abc", "Mapping"), self._names.imported("typing", "Any")
        return [
            f"def bind(self{_keywords(components)}) -> {bound}: ...",
            f"def bind_from(self, components: {mapping}[str, {anything}], /) -> {bound}: ...",
        ]

    def _inside(self, inside: Mapping[str, str]) -> Iterator[str]:
        """The blocks inside, by name; a longer path is any block."""
        if not inside:
            return
        overload, literal = f"@{self._names.imported('typing', 'overload')}", self._names.imported("typing", "Literal")
        for name, known in inside.items():
            yield overload
            yield f"def __getitem__(self, path: {literal}[{name!r}]) -> {known}: ..."
        yield overload
        anything = self._names.imported("typing", "Any")
        yield f"def __getitem__(self, path: str) -> {self._fnloop('Block')}[{anything}, {anything}]: ..."

    # --- fields and components

    def _field(self, name: str, read: Read) -> str:
        is_optional = read.default is not None or read.need is not Need.REQUIRED
        return f"{name}: {self._hint(read.uses)}{' = ...' if is_optional else ''}"

    def _component(self, name: str, component: Component, *, optional: bool = False) -> str:
        is_optional = optional or not component.is_required
        return f"{name}: {self._hint(component.uses)}{' = ...' if is_optional else ''}"

    def _hint(self, uses: tuple[Use, ...]) -> str:
        texts = dict.fromkeys(rendered(use.hint, self._names) for use in uses)
        return " | ".join(texts) or self._names.imported("typing", "Any")

    def _fnloop(self, name: str) -> str:
        return self._names.imported("fnloop", name)

    def _class(self, name: str, base: str, body: list[str]) -> None:
        only = self._names.imported("typing", "type_check_only")
        lines = body or ["..."]
        self.written.append([f"@{only}", f"class {name}({base}):", *(f"    {line}" for line in lines)])


def _camel(name: str) -> str:
    """The name of a class for a block: ``TextToImage`` of ``text_to_image``."""
    parts = [part for part in name.replace("/", "_").split("_") if part]
    return "".join(part[0].upper() + part[1:] for part in parts)


def _keywords(parameters: list[str]) -> str:
    return f", *, {', '.join(parameters)}" if parameters else ""
