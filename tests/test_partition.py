"""Programs cut into runs of operations that become one graph each."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from fnloop import Block, sequence
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Choice, Fold, Op, Outlined, Program, Require, Subgraph
from fnloop.program.partition import Partition, part_of, with_functions
from fnloop.program.paths import moved
from fnloop.program.traverse import all_ops, calls
from tests.wired import chooser, header, made

AnyBlock = Block[Any, Any]

NUMBER = {"x": int}


def add(name: str) -> AnyBlock:
    return made(name, NUMBER, NUMBER)


class Runner:
    """Runs nothing, and says of which part."""

    compilations = 0

    def __init__(self, part: Program) -> None:
        self.part = part

    def __call__(self, inputs: Any, components: Any, mode: Any, path: str = "") -> Any:
        raise NotImplementedError

    def watch(self, inputs: Any, components: Any, mode: Any, path: str, watching: Any) -> Any:
        raise NotImplementedError

    def steps(self, begin: Any, inputs: Any, components: Any, mode: Any, path: str, every: int) -> Any:
        raise NotImplementedError


def partition(asked: list[int] | None = None) -> Partition:
    """Cuts out what has a block whose name begins with "python"."""

    def is_graph(call: Call) -> bool:
        return not call.path.rsplit("/", 1)[-1].startswith("python")

    def fits(part: Program) -> bool:
        if asked is not None:
            asked.append(len(part.ops))
        return all(map(is_graph, calls(part.ops)))

    return Partition(fits, is_graph, lambda part: any(calls(part.ops)), Runner)


def shown(ops: tuple[Op, ...]) -> list[Any]:
    """Names of blocks; a list for a graph, a tuple for what is inside of a loop or switch."""
    found: list[Any] = []
    for op in ops:
        match op:
            case Call():
                found.append(op.path.rsplit("/", 1)[-1])
            case Outlined(plan=Subgraph(program=inside)):
                found.append([call.path.rsplit("/", 1)[-1] for call in calls(inside.ops)])
            case Fold() | Choice():
                found.append(tuple(one for body in op.bodies for one in shown(body.ops)))
            case _:
                found.append(type(op).__name__)
    return found


def cut(pipeline: AnyBlock) -> list[Any]:
    return shown(partition().cut(program_of(pipeline.plan)).ops)


def blocks(*names: str) -> dict[str, AnyBlock]:
    return {name: add(name) for name in names}


def counted(name: str, inside: dict[str, AnyBlock]) -> AnyBlock:
    return header(name, {f"{name}_n": int}, {f"{name}_i": int}).from_blocks_dict(inside)


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        ("a b", [["a", "b"]]),
        ("a python b c", [["a"], "python", ["b", "c"]]),
        ("python a b", ["python", ["a", "b"]]),
        ("a b python", [["a", "b"], "python"]),
        ("python python2", ["python", "python2"]),
    ],
)
def test_runs_are_as_long_as_can_be(names: str, wanted: list[Any]) -> None:
    assert cut(sequence.from_blocks_dict(blocks(*names.split()))) == wanted


def test_a_loop_is_cut_inside() -> None:
    inner = counted("inner", blocks("b", "c"))
    outer = counted("outer", {"a": add("a"), "in": inner, "python": add("python"), "d": add("d")})
    assert cut(outer) == [(["a", "b", "c"], "python", ["d"])]


def test_the_inputs_of_a_branch_are_looked_at_in_python() -> None:
    keyed = made("keyed", {"x": int, "k": int}, NUMBER)
    switch = chooser("pick", {"mode": str}, Literal["one", "two"])
    one = sequence.from_blocks_dict({"keyed": keyed, "python": add("python")})
    (choice,) = partition().cut(program_of(switch.from_blocks_dict({"one": one, "two": add("two")}).plan)).ops
    assert isinstance(choice, Choice)
    first, second = (body.ops for body in choice.bodies)
    assert isinstance(first[0], Require)
    assert shown(first)[-2:] == [["keyed"], "python"]
    assert shown(second)[-1] == ["two"]


def test_few_parts_are_looked_at() -> None:
    names = [f"python{n}" if n % 50 == 49 else f"b{n}" for n in range(500)]
    asked: list[int] = []
    program = partition(asked).cut(program_of(sequence.from_blocks_dict(blocks(*names)).plan))
    assert len(program.ops) == 20
    assert sum(asked) < 10 * 500 + 10 * 10 * 100


def test_halves_and_insides() -> None:
    whole = program_of(sequence.from_blocks_dict(blocks("a", "b", "c", "d")).plan)
    assert shown(partition().cut_inside(whole).ops) == [["a", "b"], ["c", "d"]]
    loop = program_of(counted("outer", blocks("a", "b")).plan)
    assert shown(partition().cut_inside(loop).ops) == [(["a", "b"],)]
    one = part_of(whole, whole.ops[:1], set())
    assert shown(partition().cut_inside(one).ops) == ["a"]


def test_a_part_gives_what_is_read_behind_it() -> None:
    program = program_of(sequence.from_blocks_dict(blocks("a", "b", "c")).plan)
    cut_up = partition().cut_inside(program)
    (first, second) = cut_up.ops
    assert set(first.uses) == set(program.inputs.values())
    assert first.defines == second.uses
    assert set(second.defines) == set(program.outputs.values())


def test_what_lies_too_deep_is_called() -> None:
    inside = counted("l0", blocks("a"))
    for number in range(1, 5):
        inside = counted(f"l{number}", {"b": add("b"), "in": inside})
    program = with_functions(program_of(inside.plan), Runner, most=2)
    outlined = [op for op in all_ops(program.ops) if isinstance(op, Outlined)]
    assert shown(program.ops) == [("b", ("b", ["b", "b", "a"]))]
    assert all(isinstance(op.plan, Subgraph) for op in outlined)


def test_moved_to_another_path() -> None:
    outer = counted("outer", {"a": add("a"), "python": add("python"), "d": add("d")})
    program = moved(partition().cut(program_of(outer.plan)), "whole/part")
    plans = [op.plan for op in all_ops(program.ops) if isinstance(op, Outlined)]
    inside = [plan.program for plan in plans if isinstance(plan, Subgraph)]
    paths = [call.path for call in [*calls(program.ops), *(one for part in inside for one in calls(part.ops))]]
    assert sorted(paths) == ["whole/part/a", "whole/part/d", "whole/part/python"]
    assert [part.path for part in inside] == ["whole/part", "whole/part"]
    assert moved(program, "") is program
