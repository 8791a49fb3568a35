"""The interface of a block: the fields that it reads and writes, with their types, and its components.

A hint is whatever the type system at hand understands: an annotation at run time, a type of mypy in
the plugin.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal

from fnloop.axes import Axes

__all__ = [
    "MISSING",
    "Component",
    "Default",
    "Gathered",
    "Hint",
    "Interface",
    "Missing",
    "Need",
    "Read",
    "Use",
    "Write",
]

Hint = Any
"""A type, in the terms of the type system that the wiring was built with."""


class Missing(Enum):
    """The mark of an input that was left out; `None` is a value."""

    MISSING = "missing"

    def __repr__(self) -> str:
        return "<left out>"


MISSING = Missing.MISSING


class Need(Enum):
    """The need of a block for a field."""

    REQUIRED = "required"
    """Without it the block cannot run."""
    CONDITIONAL = "conditional"
    """Only some branches need it."""
    PASSED = "passed"
    """No block reads it; where it is there, it comes out again unless a branch writes it."""


@dataclass(frozen=True, slots=True)
class Use:
    """One block that reads or writes a field, and the type that it declares.

    Args:
        hint: the declared type.
        axes: the axes of a tensor type, None for any other.
        block: the path of the block, seen from the owner of the interface.
        source: where the block is defined, as ``name (file:line)``.
        role: the kind of its owner: a block, a loop's header, or a declared boundary (`block` is then its
            name).
        branch: True for a reader that sits in one branch of a switch.
        narrows: True where that switch's chooser reads the field too: the branch may want a
            narrower type.
        defaults: True for a reader whose record gives the field a default.
    """

    hint: Hint
    axes: Axes | None
    block: str
    source: str
    role: Literal["block", "header", "inputs", "outputs"] = "block"
    branch: bool = False
    narrows: bool = False
    defaults: bool = False

    def at(self, block: str, axes: Axes | None, role: Literal["block", "header", "inputs", "outputs"]) -> Use:
        """The same at another path. All fields are listed: `dataclasses.replace` takes eight times as long."""
        return Use(self.hint, axes, block, self.source, role, self.branch, self.narrows, self.defaults)


@dataclass(frozen=True, slots=True)
class Default:
    """The default of a field: a value, or a factory of values.

    Args:
        value: the value.
        factory: makes the value anew for each run.
        owner: the record that declares it.
        known: False where there is one, but the mypy plugin cannot see what it is.
    """

    value: object = None
    factory: Callable[[], object] | None = None
    owner: str = ""
    known: bool = True

    def make(self) -> object:
        """The value for one run."""
        return self.value if self.factory is None else self.factory()


@dataclass(frozen=True, slots=True)
class Read:
    """A field that a block reads.

    Args:
        name: the field.
        uses: the blocks that read it, with their types.
        default: its value where no block and no caller provides one.
        need: whether it can be left out.
        doc: its description.
        branches: branches that have a default of their own, where the block has none.
    """

    name: str
    uses: tuple[Use, ...]
    default: Default | None = None
    need: Need = Need.REQUIRED
    doc: str = ""
    branches: tuple[Read, ...] = ()

    def of(self, name: str, uses: tuple[Use, ...], branches: tuple[Read, ...]) -> Read:
        """The same of other readers, by another name. All fields are listed: `dataclasses.replace` is slow."""
        return Read(name, uses, self.default, self.need, self.doc, branches)


def required_use(read: Read) -> Use:
    """The first reader that requires a field, to be named where it is missing."""
    return next((use for use in read.uses if not use.defaults), read.uses[0])


@dataclass(frozen=True, slots=True)
class Write:
    """A field that a block writes.

    Args:
        name: the field.
        uses: the blocks that may have written it, with their types.
        passes: True where the input of the same name may come out as it is (zero iterations, a
            branch that does not write it).
        consumed: True where a block inside has read it after its last writer.
    """

    name: str
    uses: tuple[Use, ...]
    passes: bool = False
    consumed: bool = False

    def of(self, name: str, uses: tuple[Use, ...]) -> Write:
        """The same of other writers, by another name. All fields are listed: `dataclasses.replace` is slow."""
        return Write(name, uses, self.passes, self.consumed)


@dataclass(frozen=True, slots=True)
class Component:
    """A component: a keyword-only parameter of a block, which is fixed during a run.

    Args:
        name: the parameter.
        uses: the blocks that take it, with their types.
        default: its value where none is given.
        need: `CONDITIONAL` where only some branches need it: it may be left out where they are not taken.
    """

    name: str
    uses: tuple[Use, ...]
    default: Default | None = None
    need: Need = Need.REQUIRED

    @property
    def is_required(self) -> bool:
        """Whether no run can do without it."""
        return self.default is None and self.need is Need.REQUIRED


@dataclass(frozen=True, slots=True)
class Local:
    """A field that the body of a loop writes and that does not leave the loop.

    Args:
        writer: the last block that writes it.
        loop: the path of the loop, seen from the owner of the interface.
    """

    writer: Use
    loop: str = ""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A field whose history a loop gives: what it was after each iteration, or after some.

    Args:
        name: the output.
        field: the field in the body.
        every: after each iteration whose number, counted from 1, is a multiple of this.
        joined: True where the field is the history of a loop inside, of which all are joined.
        stacked: True where its values are tensors, which are stacked on a new first axis; else they are a tuple.
        uses: the writers of one entry; where it is `joined`, of one part.
    """

    name: str
    field: str
    every: int
    joined: bool
    stacked: bool
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Interface:
    """The interface of a block, from which it is wired.

    Args:
        reads: its inputs, in the order in which they are first read.
        writes: its outputs.
        components: its components that are not bound yet.
        variables: the iteration variables of the loops inside it, by name, with the loop.
        locals: the fields that stay in the loops inside it: written there, not carried, and not
            declared outputs.
        temporaries: the fields that only some branches inside write, and read themselves: they
            leave these only where the same field is used around them.
    """

    reads: Mapping[str, Read] = field(default_factory=dict)
    writes: Mapping[str, Write] = field(default_factory=dict)
    components: Mapping[str, Component] = field(default_factory=dict)
    variables: Mapping[str, Use] = field(default_factory=dict)
    locals: Mapping[str, Local] = field(default_factory=dict)
    temporaries: Mapping[str, Write] = field(default_factory=dict)
