"""Writes how a function begins in the middle of nested loops.

The loops around the one that is resumed are each in the middle of an iteration. Their first iteration is written once,
like all others, with a flag: while it is set, what stands before the inner loop is not computed but taken from what was
kept, a switch takes the branch that it had taken, and the inner loop begins where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from fnloop.errors import StateError
from fnloop.literals import literal
from fnloop.program.ops import Choice, Fold, Op, Outlined
from fnloop.program.remainder import Remainder
from fnloop.run.nodes import Branch, If, Line, Node
from fnloop.run.stepping import ResumePoint, Stepping

if TYPE_CHECKING:
    from fnloop.run.fragments import Loop, Loops
    from fnloop.run.writer import PythonWriter

__all__ = [
    "answered_before",
    "begin_inside",
    "behind_resumed",
    "chosen_as_before",
    "enter",
    "resume_point",
    "resumed_part",
    "take_values",
]


def begin_inside(python: PythonWriter, nodes: list[Node], rest: Remainder) -> list[str]:
    """Begin in the middle of a loop. Gives the parameters, which take what a pause holds.

    They are those of `Pause.values`; where the loop is in a part of its own, the kept values, the pause itself, and the
    positions of the loops around.
    """
    kept = {var.name: python.local(var) for var in rest.needs}
    point = ResumePoint.of(rest, kept, python.writer.name)
    python.stepping = replace(python.stepping or Stepping(), resume_at=point)
    state = [] if rest.part is not None else [*point.carry.values(), *point.live_out.values()]
    take_values(python, nodes, [*kept.values(), *state])
    if point.begins:
        nodes.append(Line(f"{point.begins} = True", frozenset(), frozenset({point.begins})))
    more = ["begin_"] if rest.part is not None else [point.position, point.ended]
    return [*kept.values(), *state, *more, *point.around.values()]


def take_values(python: PythonWriter, nodes: list[Node], names: list[str]) -> list[str]:
    """Parameters of a part of a program; each may have been left out, or have any type."""
    for local in names:
        python.writer.maybe.add(local)
        if python.writer.checked:
            python.writer.key(nodes, local, object)
    return names


def enter(python: PythonWriter, nodes: list[Node], ops: Sequence[Op], loops: Loops) -> Sequence[Op]:
    """Write what stands before the operation that leads to the resumed loop. Gives the operations from there on."""
    point = _point(python)
    number = None if point is None else point.leads(ops)
    if point is None or not number:
        return ops
    computed: list[Node] = []
    for op in ops[:number]:
        python.op(computed, op, loops)
    kept: list[Node] = []
    for var in (var for op in ops[:number] for var in op.defines):
        if var.name not in python.names:
            continue
        local = python.writer.name(var.field)
        python.writer.copy(kept, local, point.kept.get(var.name, "MISSING_"))
        python.writer.copy(computed, local, python.names[var.name])
        python.names[var.name] = local
    nodes.append(_either(point, kept, computed))
    return ops[number:]


def resume_point(python: PythonWriter, nodes: list[Node], op: Fold) -> ResumePoint | None:
    """The point at which a loop begins: where it was, while the flag is set; None for one that begins at its start."""
    point = _point(python)
    if point is None:
        return None
    own = point
    if op is not point.fold:
        if op.path not in point.around:
            return None
        carry = {phi.argument.name: point.kept.get(phi.argument.name, "MISSING_") for phi in op.carry}
        live_out = {out.name: "MISSING_" for _, out in op.live_out}
        live_out |= {one.out.name: point.kept.get(one.so_far.name, "None") for one in op.gathered}
        own = replace(
            point, fold=op, carry=carry, live_out=live_out, position=point.around[op.path], ended="False"
        )  # fmt: skip
    if not any(op is one for one in point.inside):
        return own
    return _either_point(python, nodes, op, own)


def _either_point(python: PythonWriter, nodes: list[Node], op: Fold, point: ResumePoint) -> ResumePoint:
    """The point of a loop that begins where it was, or at its start in all later iterations around it."""
    writer, kept, computed = python.writer, list[Node](), list[Node]()
    carry, live_out = {}, {}
    for phi in op.carry:
        local = carry[phi.argument.name] = writer.name(phi.argument.field)
        writer.copy(kept, local, point.carry[phi.argument.name])
        writer.copy(computed, local, python.names[phi.init.name])
    for out in op.besides:
        local = live_out[out.name] = writer.name(out.field)
        writer.copy(kept, local, point.live_out[out.name])
        writer.copy(computed, local, "None")
    nodes.append(_either(point, kept, computed))
    position, ended = writer.name("position"), writer.name("ended")
    flag = frozenset({point.begins})
    nodes.append(Line(f"{position} = {point.position} if {point.begins} else 0", flag, frozenset({position})))
    nodes.append(Line(f"{ended} = {point.ended} if {point.begins} else False", flag, frozenset({ended})))
    whole = _point(python)
    if whole is not None and op is whole.fold:
        nodes.append(_begun(point))
    return replace(point, carry=carry, live_out=live_out, position=position, ended=ended)


def chosen_as_before(python: PythonWriter, op: Choice, chosen: str, asked: list[Node]) -> list[Node]:
    """The lines that choose a branch: the one that leads to the resumed loop, while the flag is set.

    Args:
        python: writes the function.
        op: the switch.
        chosen: the name that holds the branch.
        asked: the lines that ask for it.
    """
    point = _point(python)
    if point is None or not any(op is one for one in point.inside):
        return asked
    branch = next(name for name, (ops, _) in op.branches.items() if point.leads(ops) is not None)
    as_before = Line(f"{chosen} = {literal(branch)}", frozenset(), frozenset({chosen}))
    return [_either(point, [as_before], asked)]


def answered_before(loop: Loop, answer: str, asked: list[Node]) -> list[Node]:
    """The lines that ask whether there is an iteration: there is the one that the run was in, while the flag is set.

    Args:
        loop: the loop.
        answer: the name that holds the answer.
        asked: the lines that ask.
    """
    point = loop.resume
    if point is None or loop.fold.path not in point.around:
        return asked
    return [_either(point, [Line(f"{answer} = True", frozenset(), frozenset({answer}))], asked)]


def resumed_part(python: PythonWriter, op: Outlined) -> list[Line]:
    """The line behind a part of its own that was resumed."""
    point = _point(python)
    return [_begun(point)] if point is not None and point.begins and point.part is op else []


def behind_resumed(python: PythonWriter, loop: Loop) -> list[Node]:
    """The line behind a loop that was in the middle of an iteration: its header still has to yield it."""
    point = loop.resume
    if point is None or not point.begins or loop.fold.path not in point.around:
        return []

    def refuse() -> NoReturn:
        raise StateError(
            f"loop {loop.fold.path!r} was in the middle of an iteration which its header does not yield any more; "
            "a header has to yield the same records again for the same inputs"
        )

    return [Line(f"if {point.begins}: {python.writer.constant(refuse, 'refuse')}()", frozenset({point.begins}))]


def _point(python: PythonWriter) -> ResumePoint | None:
    return None if python.stepping is None else python.stepping.resume_at


def _either(point: ResumePoint, kept: list[Node], computed: list[Node]) -> If:
    branches = (Branch(f"if {point.begins}", tuple(kept)), Branch("else", tuple(computed)))
    return If(frozenset({point.begins}), branches)


def _begun(point: ResumePoint) -> Line:
    return Line(f"{point.begins} = False", frozenset(), frozenset({point.begins}))
