"""The state of a graph's text while it is written: lines, fresh names, parameters, names of values.

Each construct of a program has a module of functions beside this one, which take the writer first.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.staging.facts import Facts
from fnloop.program.ops import Op, Var

__all__ = ["Enclosing", "Source", "WriteOps", "Writer", "plain"]

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Enclosing:
    """The loops and regions around an operation.

    Args:
        counted: whether there is a loop whose number of iterations is known before the graph runs.
        position: the tensor that counts the iterations of the innermost of these, over all its
            runs; empty where nothing in that loop reads it.
        uncounted: whether inside of that loop there is one of which only the graph knows how often.
        in_region: whether a gradient or a map is around it.
    """

    counted: bool = False
    position: str = ""
    uncounted: bool = False
    in_region: bool = False

    @property
    def in_loop(self) -> bool:
        """Whether any loop is around the operation."""
        return self.counted or self.uncounted


@dataclass
class Source:
    """Lines of text, and how deep the next one is indented."""

    depth: int = 0
    lines: list[str] = field(default_factory=list)

    def put(self, line: str) -> None:
        """Add a line."""
        self.lines.append("    " * self.depth + line)

    @contextmanager
    def indented(self) -> Iterator[None]:
        """Indent the lines that are added in here one level more."""
        self.depth += 1
        yield
        self.depth -= 1


@dataclass(frozen=True)
class Writer:
    """The state that the functions that write a graph share.

    Args:
        binding: which values are known before the graph runs.
        facts: what the graph is specialised to.
        lowering: rewrites the users' functions.
        components: those that were not bound in the plan.
        write_ops: writes operations: one that contains others has them written by it.
        source: the text so far.
        parameters: those of the graph's function, each by what it takes.
        objects: what the text takes from outside, by the names that it has there.
        constants: the values of the program that are constants, by name.
        texts: the text of each value that is read otherwise than under its own name.
        outside: for each input of a branch, the value around the branch that it is.
        iterations: for loops by path, the number of iterations that the graph gives out.
        counts: for loops by path, the variable that counts the iterations, where only the graph knows how many.
        turns: for loops by path, how many iterations stand behind each other in a turn of the `while`.
        lowered: the users' functions that were rewritten.
        dtypes: the names of the checks of the dtypes that blocks give, by path and outputs.
        serial: numbers for fresh names.
    """

    binding: Binding
    facts: Facts
    lowering: Lowering
    components: Mapping[str, object]
    write_ops: WriteOps
    source: Source = field(default_factory=Source)
    parameters: dict[Key, str] = field(default_factory=dict)
    objects: dict[str, Any] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    outside: dict[str, Var] = field(default_factory=dict)
    iterations: dict[str, str] = field(default_factory=dict)
    counts: dict[str, str] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)
    lowered: dict[Key, Any] = field(default_factory=dict)
    dtypes: dict[Key, str] = field(default_factory=dict)
    serial: Iterator[int] = field(default_factory=itertools.count)

    def put(self, line: str) -> None:
        """Add a line."""
        self.source.put(line)

    def ops(self, ops: Iterable[Op], enclosing: Enclosing) -> None:
        """Write the operations inside another one."""
        self.write_ops(self, ops, enclosing)

    def is_known(self, var: Var) -> bool:
        """Whether a value is known before the graph runs."""
        return self.binding.is_known(var)

    def elsewhere(self) -> Writer:
        """The same writer of other lines, to be put in their place later."""
        return replace(self, source=Source(self.source.depth))

    def name(self, stem: str) -> str:
        """A fresh name."""
        return f"{stem}_g{next(self.serial)}"

    def object(self, value: Any, stem: str = "c") -> str:
        """The name under which the text finds an object."""
        for name, found in self.objects.items():
            if found is value:
                return name
        name = self.name(stem)
        self.objects[name] = value
        return name

    def argument(self, *key: Any) -> str:
        """The parameter that takes an argument, named as in `Written.arguments`."""
        if key not in self.parameters:
            self.parameters[key] = self.name("a")
        return self.parameters[key]


WriteOps = Callable[[Writer, Iterable[Op], Enclosing], None]


def plain(name: str) -> str:
    """A name that Python's and MindSpore's parsers read alike."""

    def is_plain(letter: str) -> bool:
        return letter.isascii() and (letter.isalnum() or letter == "_")

    return "".join(letter if is_plain(letter) else "_" for letter in name)
