"""Parts the calls of blocks that draw random numbers beside computing: the draws run before the graph.

A call becomes two, one behind the other: `walk, ahead` gives the draws, and the keys of the block's output; `walk` the
rest of it. Of a tensor that a loop carries, whose shape a draw may have, the shape is known before the graph, for it
is that of the tensor before the loop. So it is of what a block computes (a model's prediction), where it has the same
declared axes as another tensor of that block.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from typing_extensions import assert_never

from fnloop.axes import ANY, REST, Axes
from fnloop.compile.frontend.draws_apart import AHEAD, halves_of
from fnloop.compile.frontend.halves import Halves, Part
from fnloop.compile.frontend.tensor_hints import has_tensors
from fnloop.compile.staging.prefix import given
from fnloop.compile.unfolding import Unfolding
from fnloop.compile.validate.outputs import checks_of_its_own
from fnloop.errors import CompileError
from fnloop.hints import axes_of, is_tensor_type, strip
from fnloop.interface import Interface
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Var
from fnloop.program.traverse import all_ops, calls, folds
from fnloop.state import BlockState
from fnloop.transform.grad import Gradient

__all__ = ["Parted", "check_shapes_drawn"]


@dataclass(eq=False)
class Parted:
    """Parts the calls of programs, each block once.

    Args:
        components: those that are given where the plan is compiled.
        halves: of the blocks that were looked at, by the `id` of each and of its components, with these.
        unfold: writes the composites that blocks call by hand into the program.
    """

    components: Mapping[str, object] = field(default_factory=dict)
    halves: dict[tuple[int, ...], tuple[Leaf, Mapping[str, object], Halves | None]] = field(default_factory=dict)
    unfold: Unfolding = field(init=False)

    def __post_init__(self) -> None:
        self.unfold = Unfolding(self.components)

    def __call__(self, program: Program) -> Program:
        """The same program, where draws stand in calls of their own; the program itself where nothing is parted.

        What blocks call by hand stands in it, too.
        """
        program = self.unfold(program)
        sources = _Sources.of(program)
        if not any(self._halves(op, sources) for op in all_ops(program.ops)):
            return program
        return replace(program, ops=tuple(_Parting(self, sources).parted(program.ops)))

    def _halves(self, op: Op, sources: _Sources) -> Halves | None:
        """The parts of the block of a call; None for one that is not parted."""
        halves = self._halves_of_block(op)
        if halves is None or not isinstance(op, Call) or not halves.only_draws:
            return halves
        is_carried = any(sources.like(op.inputs[name], name in halves.checked) for name in halves.shapes)
        return halves if is_carried else None  # else Python runs all of the block before the graph

    def _halves_of_block(self, op: Op) -> Halves | None:
        """The parts of the block of a call, wherever it stands; None for one that has none."""
        if not isinstance(op, Call) or not isinstance(op.leaf, Leaf) or op.path.endswith(AHEAD):
            return None
        leaf, components = op.leaf, given(op.components, self.components)
        key = (id(leaf), *map(id, components.values()))
        if key not in self.halves:
            found = None if checks_of_its_own(op) is not None else halves_of(leaf, components)
            self.halves[key] = leaf, components, found
        return self.halves[key][2]


@dataclass
class _Parting:
    """Parts the calls of one program.

    Args:
        parted: knows the parts of blocks.
        sources: which values have the shapes of others.
    """

    parted_blocks: Parted
    sources: _Sources

    def parted(self, ops: Iterable[Op]) -> list[Op]:
        """Operations with their calls parted."""
        made: list[Op] = []
        for op in ops:
            match op:
                case Call():
                    halves = self.parted_blocks._halves(op, self.sources)
                    made += [op] if halves is None else self._calls(op, halves)
                case Fold():
                    made.append(replace(op, body=tuple(self.parted(op.body))))
                case Choice():
                    made += self._choice(op)
                case Region():
                    made += self._region(op)
                case Constant() | Require() | Outlined():
                    made.append(op)
                case _:
                    assert_never(op)
        return made

    def _choice(self, op: Choice) -> list[Op]:
        """A switch; what its branches draw, and carry no key of, stands before it, whichever of them is taken."""
        before: list[Op] = []
        branches = {}
        for name, (ops, outputs) in op.branches.items():
            inside = []
            handed_in = {one.out.name: one.source for one in ops if isinstance(one, Require)}
            own = {var.name for one in ops for var in one.defines}
            for one in self.parted(ops):
                if isinstance(one, Call) and one.path.endswith(AHEAD):
                    inputs = {field: handed_in.get(var.name, var) for field, var in one.inputs.items()}
                    has_keys = any(var.name in own for var in one.outputs.values())
                    if not has_keys and not any(var.name in own for var in inputs.values()):
                        before.append(replace(one, inputs=inputs))
                        continue
                inside.append(one)
            branches[name] = tuple(inside), outputs
        return [*before, replace(op, branches=branches)]

    def _region(self, op: Region) -> list[Op]:
        """A gradient or a map; what its block draws, and gives no key of, stands before it."""
        before: list[Op] = []
        inside: list[Op] = []
        own = {var.name for one in op.body for var in one.defines} | {var.name for _, var in op.parameters}
        for one in self.parted(op.body):
            is_ahead = isinstance(one, Call) and one.path.endswith(AHEAD)
            has_own = any(var.name in own for var in (*one.uses, *one.defines))
            (before if is_ahead and not has_own else inside).append(one)
        return [*before, replace(op, body=tuple(inside))]

    def _calls(self, op: Call, halves: Halves) -> list[Op]:
        """The two calls of a block that is parted."""
        stem = next(iter(op.outputs.values())).name
        drawn = {name: Var(f"{stem}_{name}", name, hint) for name, hint in halves.drawn.items()}
        moved = {name: var for name, var in op.outputs.items() if name in halves.moved}
        kept = {name: var for name, var in op.outputs.items() if name not in halves.moved}
        inputs = {name: op.inputs[name] for name in halves.ahead.reads}
        inputs |= {name: self._like(op.inputs[name], name in halves.checked) for name in halves.shapes}
        hints = {**{name: var.hint for name, var in drawn.items()}, **_of(op.leaf.hints_out, halves.moved)}
        assert isinstance(op.leaf, Leaf)
        first = _leaf(
            op.leaf, halves.ahead, {**dict.fromkeys(inputs, Any), **_of(op.leaf.hints_in, halves.ahead.reads)}, hints
        )
        own = {name: op.inputs.get(name) or drawn[name] for name in halves.rest.reads}
        hints_in = {**op.leaf.hints_in, **halves.drawn}
        second = _leaf(op.leaf, halves.rest, _of(hints_in, own), _of(op.leaf.hints_out, kept))
        return [
            replace(op, path=op.path + AHEAD, leaf=first, inputs=inputs, outputs={**drawn, **moved},
                    components=_of(op.components, halves.ahead.components)),
            replace(op, leaf=second, inputs=own, outputs=kept, components=_of(op.components, halves.rest.components)),
        ]  # fmt: skip

    def _like(self, var: Var, is_checked: bool) -> Var:
        """A value of the same shape that is made before the loops around: at best before the graph."""
        while (other := self.sources.like(var, is_checked)) is not None:
            var = other
        return var


def check_shapes_drawn(program: Program, written_out: Collection[str]) -> None:
    """Refuse draws with the shape of a tensor in a loop that is written out: there the shape may change.

    Args:
        program: the program.
        written_out: the paths of the loops that are written out iteration by iteration.

    Raises:
        CompileError: naming the block.
    """
    for fold in folds(program.ops):
        inside = calls(fold.body) if fold.path in written_out else ()
        for call in inside:
            if call.path.endswith(AHEAD) and any(_may_be_tensor(var) for var in call.inputs.values()):
                path = call.path.removesuffix(AHEAD)
                raise CompileError(
                    f"block {path!r} cannot be compiled: it draws with the shape of a tensor, and its loop is written "
                    f"out iteration by iteration, so that the shape may change; draw in a block of its own"
                )


def _may_be_tensor(var: Var) -> bool:
    return var.hint is None or has_tensors([var.hint])


def _leaf(whole: Leaf, half: Part, hints_in: Mapping[str, Any], hints_out: Mapping[str, Any]) -> Leaf:
    """A part of a block as a block."""
    own = whole.interface
    writes = {name: one for name, one in own.writes.items() if name in hints_out}
    interface = Interface({}, writes, _of(own.components, half.components))
    return Leaf(
        whole.name, half.function, _record(whole.name, hints_in), half.record, hints_in, hints_out,
        interface, whole.source, whole.doc,
    )  # fmt: skip


def _record(name: str, hints: Mapping[str, Any]) -> type[BlockState]:
    """A class of records with these fields."""
    kind: Any = type(BlockState)
    made: type[BlockState] = kind(
        name, (BlockState,), {"__annotations__": dict(hints), "__module__": __name__, "__qualname__": name}
    )
    return made


def _of(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


@dataclass(frozen=True)
class _Sources:
    """Values of the same shape as others, by the names of these.

    Args:
        carried: for what a graph carries, the value before the loop.
        declared: for what a block computes, a value that nothing computes and whose declared axes are the same.
    """

    carried: Mapping[str, Var]
    declared: Mapping[str, Var]

    def like(self, var: Var, is_checked: bool) -> Var | None:
        """Another value of the same shape; None where there is none.

        Args:
            var: the value.
            is_checked: whether its shape is compared: it need not be what is declared, where checks are off.
        """
        return self.carried.get(var.name) or (self.declared.get(var.name) if is_checked else None)

    @classmethod
    def of(cls, program: Program) -> _Sources:
        """Those of a program."""
        carried: dict[str, Var] = {}
        computed: set[str] = set()
        for op in all_ops(program.ops):
            match op:
                case Fold():
                    for phi in op.carry:
                        carried[phi.argument.name] = carried[phi.result.name] = phi.init
                case Require():
                    carried[op.out.name] = op.source
                case Region() if isinstance(op.call.leaf.function, Gradient):
                    carried |= {inside.name: outside for outside, inside in op.parameters}
                    computed |= {var.name for var in op.defines}
                case Call() | Choice() | Region() | Outlined():
                    computed |= {var.name for var in op.defines}
                case Constant():
                    pass
                case _:
                    assert_never(op)
        declared: dict[str, Var] = {}
        for call in calls(program.ops):
            declared |= _declared_alike(call, computed)
        return cls(carried, declared)


def _declared_alike(call: Call, computed: Collection[str]) -> dict[str, Var]:
    """For values that are computed, another of the same call that is not, whose declared axes are the same.

    The axes of one record and of the other are compared in each call.
    """
    hints = [*call.leaf.hints_in.items()], [*call.leaf.hints_out.items()]
    declared = [
        (axes, var)
        for own, values in zip(hints, (call.inputs, call.outputs), strict=True)
        for name, hint in own
        if (axes := _fixed_axes(hint)) is not None and (var := values.get(name)) is not None
    ]
    known = {axes: var for axes, var in declared if var.name not in computed}
    return {var.name: known[axes] for axes, var in declared if var.name in computed and axes in known}


def _fixed_axes(hint: Any) -> Axes | None:
    """The axes of a tensor, if each is a number or a name; None for all else."""
    axes = axes_of(hint) if is_tensor_type(strip(hint)) else None
    return None if axes is None or not {ANY, REST}.isdisjoint(axes) else axes
