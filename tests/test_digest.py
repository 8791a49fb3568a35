"""Digests of functions count the values that their code reads, and no others of the same name."""

from __future__ import annotations

import linecache
from types import ModuleType
from typing import Any

import pytest

from fnloop import Block, BlockState, block
from fnloop.persist.digest import digest_of_program
from fnloop.program.build import program_of


class Pair(BlockState):
    c: float
    d: float = 0.0


def digest(source: str, **names: object) -> str:
    """The digest of the block `step`, whose source is run beside some globals."""
    lines = source.splitlines(keepends=True)
    linecache.cache["<step>"] = (len(source), None, lines, "<step>")
    space = {"__name__": __name__, "Pair": Pair, **names}
    exec(compile(source, "<step>", "exec"), space)
    step: Any = space["step"]
    made: Block[Pair, Pair] = block(step)
    return digest_of_program(program_of(made.plan))[made.name]


def module(**values: object) -> ModuleType:
    """A module of a user's."""
    made = ModuleType("helpers")
    made.__file__ = "/home/user/helpers.py"
    vars(made).update(values)
    return made


ATTRIBUTE = "def step(s: Pair) -> Pair:\n    return s.replace(c=s.c + 1)\n"
METHOD = "def step(s: Pair) -> Pair:\n    return s.replace(c=s.c.conjugate())\n"
GLOBAL = "def step(s: Pair) -> Pair:\n    return s.replace(c=s.c + c)\n"
INSIDE = "def step(s: Pair) -> Pair:\n    return s.replace(c=sum([c for _ in range(2)]))\n"
OF_MODULE = "def step(s: Pair) -> Pair:\n    return s.replace(c=s.d + helpers.c)\n"
OF_MODULE_IN_MODULE = "def step(s: Pair) -> Pair:\n    return s.replace(c=s.d + helpers.inner.c)\n"


@pytest.mark.parametrize(("source", "name"), [(ATTRIBUTE, "c"), (METHOD, "conjugate")])
def test_a_global_with_the_name_of_an_attribute_does_not_count(source: str, name: str) -> None:
    assert digest(source, **{name: 1.0}) == digest(source, **{name: 2.0}) == digest(source)


@pytest.mark.parametrize("source", [GLOBAL, INSIDE])
def test_a_global_that_is_read_counts(source: str) -> None:
    assert digest(source, c=1.0) != digest(source, c=2.0)


def test_values_that_are_read_of_a_module_of_the_users_count() -> None:
    assert digest(OF_MODULE, helpers=module(c=1.0)) != digest(OF_MODULE, helpers=module(c=2.0))
    assert digest(OF_MODULE, helpers=module(c=1.0, d=1.0)) == digest(OF_MODULE, helpers=module(c=1.0, d=2.0))
    one, other = module(inner=module(c=1.0), c=3.0), module(inner=module(c=2.0), c=3.0)
    assert digest(OF_MODULE_IN_MODULE, helpers=one) != digest(OF_MODULE_IN_MODULE, helpers=other)
