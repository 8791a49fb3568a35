"""Keys of `fnloop.random` in a program: none is drawn from by two blocks, nor in each iteration of a loop.

The source of a block says which of its keys it draws from (`fnloop.purity.keys`); the program says which values are the
same one. A value that a loop does not define is the same in each of its iterations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from typing_extensions import assert_never

from fnloop.errors import Fault
from fnloop.plan import Composite, KeyUses, Leaf, Plan, inner_steps, wiring_of
from fnloop.program.build import program_of
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require, Var, refuse_outlined

__all__ = ["reused_keys"]

INSTEAD = (
    "split the key and write the new one back: `key, draw_key = random.split(state.{0})`, draw with `draw_key` and "
    "return `{0}=key`; or say that it is meant: `random.reuse(state.{0})`"
)


def reused_keys(plan: Composite) -> list[Fault]:
    """The faults of blocks in a composite that draw from a key from which another one, or an iteration, has drawn."""
    if not _uses_keys(plan):
        return []
    program = program_of(plan)
    reading = _Reading(plan.name)
    reading.ops(program.ops)
    return list(reading.faults.values())


def _uses_keys(plan: Plan) -> bool:
    """Whether a function inside uses keys."""
    own = wiring_of(plan)
    if isinstance(own, Leaf):
        return own.keys is not None
    return any(_uses_keys(step.plan) for step in inner_steps(own))


@dataclass(frozen=True)
class _Loop:
    """A loop that is being read; None for its path stands for the branch of a switch, which may not be taken."""

    path: str | None
    depth: int


@dataclass
class _Reading:
    """What has been found on the way.

    Args:
        name: the composite.
        used: by kind of use and value, the block that has used it on every path to this point.
        depth: the number of loops around the definition of a value; none for those from outside.
        same: a value that is another one under a name of its own.
        around: the loops and branches around this point.
        faults: by the block and its field.
    """

    name: str
    used: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    depth: dict[str, int] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)
    around: list[_Loop] = field(default_factory=list)
    faults: dict[tuple[str, str], Fault] = field(default_factory=dict)

    @property
    def deep(self) -> int:
        """The number of loops around this point."""
        return self.around[-1].depth if self.around else 0

    def ops(self, ops: Sequence[Op]) -> None:
        """Read some operations, in order."""
        for op in ops:
            match op:
                case Call():
                    self._call(op)
                case Fold():
                    self._fold(op)
                case Choice():
                    self._choice(op)
                case Region():
                    self._region(op)
                case Constant():
                    self._define(op.out)
                case Require():
                    self._name(op.out, op.source)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _define(self, *values: Var) -> None:
        for value in values:
            self.depth[value.name] = self.deep

    def _name(self, new: Var, old: Var) -> None:
        self.same[new.name] = self._known(old)

    def _known(self, value: Var) -> str:
        return self.same.get(value.name, value.name)

    def _call(self, call: Call) -> None:
        leaf = call.leaf
        keys = leaf.keys if isinstance(leaf, Leaf) and leaf.keys is not None else KeyUses()
        for kind, places in (("draws", keys.drawn), ("splits", keys.parted)):
            for name, place in places.items():
                if name in call.inputs:
                    self._use(kind, call, name, place)
        self._define(*call.outputs.values())
        for out, name in keys.given.items():
            if out in call.outputs and name in call.inputs:
                self.depth[call.outputs[out].name] = self.depth.get(self._known(call.inputs[name]), 0)

    def _use(self, kind: str, call: Call, name: str, place: str) -> None:
        """Note that a block draws from a key, or from its parts."""
        value = self._known(call.inputs[name])
        field_ = call.inputs[name].field or name
        source = f"{call.path!r}: {place}"
        loop = next(self._repeating(value), None)
        draws = f"draws from {field_!r}" if kind == "draws" else f"draws from parts of {field_!r}"
        if loop is not None:
            message = (
                f"block {call.path!r} {draws}, and {field_!r} is the same in each iteration of loop {loop!r}, for no "
                f"block in it writes it, so that all iterations give the same numbers; {INSTEAD.format(field_)}"
            )
            self._fault(call.path, field_, message, (source,))
        earlier = self.used.setdefault((kind, value), (call.path, place))
        if earlier[0] != call.path and loop is None:
            message = (
                f"block {call.path!r} {draws}, as block {earlier[0]!r} before it does, so that both give the same "
                f"numbers; let the first one {INSTEAD.format(field_)}"
            )
            self._fault(call.path, field_, message, (f"{earlier[0]!r}: {earlier[1]}", source))

    def _repeating(self, value: str) -> Iterator[str]:
        """The loops around this point in which a value is the same in each iteration, unless a switch is between."""
        for one in reversed(self.around):
            if one.path is None:
                return
            if self.depth.get(value, 0) < one.depth:
                yield one.path

    def _fault(self, path: str, name: str, message: str, sources: tuple[str, ...]) -> None:
        entry = path.removeprefix(f"{self.name}/").split("/", 1)[0]
        self.faults.setdefault((path, name), Fault("key-reused", message, entry, sources))

    def _fold(self, fold: Fold) -> None:
        if fold.header is not None:
            self._call(fold.header)
        self.around.append(_Loop(fold.path, self.deep + 1))
        if fold.header is not None:
            self._define(*fold.header.outputs.values())
        self._define(*(phi.argument for phi in fold.carry))
        if fold.test is not None:
            self._call(fold.test)
        self.ops(fold.body)
        if fold.until is not None:
            self._call(fold.until)
        self.around.pop()
        for phi in fold.carry:
            self._define(phi.result)
        self._define(*fold.besides)

    def _choice(self, choice: Choice) -> None:
        self._call(choice.chooser)
        before = dict(self.used)
        ends = []
        for ops, _ in choice.branches.values():
            self.used = dict(before)
            self.around.append(_Loop(None, self.deep))
            self.ops(ops)
            self.around.pop()
            ends.append(self.used)
        self.used = {key: place for key, place in ends[0].items() if all(key in end for end in ends)}
        for position, out in enumerate(choice.outputs):
            given = {self._known(outputs[position]) for _, outputs in choice.branches.values()}
            if len(given) == 1:
                self.same[out.name] = given.pop()
            else:
                self._define(out)

    def _region(self, region: Region) -> None:
        for outside, inside in region.parameters:
            self._name(inside, outside)
        self.ops(region.body)
        self._define(*region.call.outputs.values())
