"""Values are held up to their last reader, in loops up to the last one of an iteration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from fnloop import BlockState, block, loop, loop_while, sequence, switch
from fnloop.program.liveness import last_reads
from fnloop.program.ops import Call, Choice, Fold, Program
from fnloop.program.traverse import all_ops
from tests.programs import AnyBlock, program


class A(BlockState):
    a: int


class B(BlockState):
    b: int


class C(BlockState):
    c: int


class AB(A):
    b: int


@block
def b_of_a(state: A) -> B:
    return B(b=state.a + 1)


@block
def c_of_b(state: B) -> C:
    return C(c=state.b + 1)


@block
def c_of_ab(state: AB) -> C:
    return C(c=state.a + state.b)


@block
def next_a(state: A) -> A:
    return A(a=state.a + 1)


class Steps(BlockState):
    steps: int


class Item(BlockState):
    i: int


@loop
def repeat(state: Steps) -> Iterator[Item]:
    for i in range(state.steps):
        yield Item(i=i)


@loop_while
def below(state: A) -> bool:
    return state.a < 5


@switch
def choose(state: A) -> Literal["one", "other"]:
    return "one" if state.a else "other"


def dead(of: AnyBlock) -> dict[str, list[str]]:
    """By the path of each operation, the fields that nobody reads behind it."""
    made: Program = program(of)
    fields = {var.name: var.field for var in _variables(made)}
    found = last_reads(made)
    named = [op for op in all_ops(made.ops) if isinstance(op, (Call, Fold, Choice))]
    return {op.path: sorted({fields[name] for name in found[id(op)] if name in fields}) for op in named}


def _variables(made: Program) -> Iterator[Any]:
    yield from made.inputs.values()
    for op in all_ops(made.ops):
        if isinstance(op, Call):
            yield from [*op.inputs.values(), *op.outputs.values()]
        elif isinstance(op, Fold):
            yield from [one for phi in op.carry for one in (phi.init, phi.argument, phi.yielded, phi.result)]


def test_a_sequence() -> None:
    chain = sequence.from_blocks_dict({"first": b_of_a, "second": c_of_b}, outputs=C)
    assert dead(chain) == {"sequence/first": ["a"], "sequence/second": ["b"]}
    longer = sequence.from_blocks_dict({"first": b_of_a, "second": c_of_ab}, outputs=C)
    assert dead(longer) == {"sequence/first": [], "sequence/second": ["a", "b"]}


def test_what_nobody_reads_is_let_go_at_once() -> None:
    chain = sequence.from_blocks_dict({"first": b_of_a, "second": next_a}, outputs=A)
    assert dead(chain) == {"sequence/first": ["b"], "sequence/second": ["a"]}


def test_outputs_are_held() -> None:
    both = sequence.from_blocks_dict({"first": b_of_a, "second": c_of_b})
    assert dead(both)["sequence/second"] == []


def test_a_loop_holds_what_it_hands_on() -> None:
    found = dead(repeat.from_blocks_dict({"first": b_of_a, "second": c_of_b, "third": next_a}, outputs=A))
    assert found["repeat/first"] == []  # `a` is read by the third
    assert found["repeat/second"] == ["b", "c"]
    assert found["repeat/third"] == ["a"]  # that of the iteration, not what it makes
    assert "a" in found["repeat"]  # what the loop began with


def test_a_loop_holds_what_comes_from_outside() -> None:
    inner = repeat.from_blocks_dict({"third": c_of_ab, "second": next_a}, outputs=A)
    found = dead(sequence.from_blocks_dict({"first": b_of_a, "loop": inner}, outputs=A))
    assert found["sequence/loop/third"] == ["c"]  # every iteration reads `b`
    assert "b" in found["sequence/loop"]


def test_predicates_and_branches() -> None:
    looped = below.from_blocks_dict({"next": next_a})
    assert dead(looped)["below/next"] == ["a"]
    chosen = choose.from_blocks_dict({"one": next_a, "other": next_a})
    assert set(dead(chosen)) == {"choose", "choose/one", "choose/other"}
