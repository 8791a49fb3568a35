"""Refuses blocks that read iterators and files: a run moves them on, and nothing can turn them back.

When a graph is made, the first iterations are run in Python besides; where it is refused, the call is run again.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.authors import is_library
from fnloop.compile.runtime.reachable import Follower
from fnloop.errors import CompileError
from fnloop.program.ops import Call
from fnloop.summary import with_article

__all__ = ["irreversible"]


def irreversible(call: Call, components: Mapping[str, object]) -> CompileError | None:
    """The refusal of a block, header or predicate that reads an iterator or a file; None for one that reads none.

    Args:
        call: the call of it.
        components: those that were not bound in the plan.
    """
    found = _found_in(call, components)
    if found is None:
        return None
    name, value = found
    kind = with_article(type(value).__name__)
    return CompileError(
        f"block {call.path!r} cannot be compiled: it reads {name!r}, {kind}, which a trial of the graph would "
        f"move on, and nothing can turn back; give it a list, or a function that makes a new one each time"
    )


def _found_in(call: Call, components: Mapping[str, object]) -> tuple[str, object] | None:
    """The first iterator or file that a call reads, and the name by which it does."""
    search = _Search()
    search.function(call.leaf.function)
    for name, one in call.components.items():
        if one.bound or one.name in components:
            search.value(name, one.value if one.bound else components[one.name])
    search.finish()
    direct = {*call.components, *search.direct}
    for name, value in search.found:
        attribute = name.rpartition(".")[2].partition("[")[0]
        if name.partition("[")[0] in direct or attribute in search.read:
            return name, value
    return None


@dataclass
class _Search(Follower):
    """The iterators and files that are reached.

    Args:
        found: each with its place.
        direct: the names of the globals and variables of functions around.
    """

    found: list[tuple[str, object]] = field(default_factory=list)
    direct: set[str] = field(default_factory=set)

    def value(self, name: str, value: Any) -> None:
        from mindspore.nn import Cell

        if isinstance(value, Cell):  # what it holds are tensors and numbers
            return
        if "." not in name:
            self.direct.add(name.partition("[")[0])
        if _is_irreversible(value):
            self.found.append((name, value))
        else:
            super().value(name, value)


def _is_irreversible(value: object) -> bool:
    """Whether a value is an iterator or a file; one of a user's own class has attributes, which are restored."""
    streams = (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)
    if isinstance(value, type) or not isinstance(value, Iterator) or any(value is one for one in streams):
        return False
    return is_library(value) or type(value).__module__ in ("builtins", "itertools", "_io")
