"""Refuses gradients of MindSpore's by a tensor that may be another one, too: eager ones count both, graphs one.

Which values of a program may be one tensor is a relation of pairs: a value that a block hands on is the same as what it
was; one that it computes is no other. A loop's carry is related as its first values are, or as its yielded ones, until
nothing is added. What a program is given, and what headers yield, is told apart by who runs it.
"""

from __future__ import annotations

import ast
import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MethodType
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.analysis.taken_gradients import Taken
from fnloop.compile.frontend.gradient_settings import reads_tensors
from fnloop.compile.frontend.same_tensor import OUTSIDE, Origins, Returned, Tensors
from fnloop.compile.frontend.specialize import Lowering
from fnloop.errors import CompileError
from fnloop.hints import members, tensor_type
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, Var
from fnloop.program.paths import path_of
from fnloop.program.traverse import folds
from fnloop.transform.grad import Gradient

__all__ = ["Mixed", "is_plain", "mixed_in", "refuse_lost_identity", "refuse_shared_tensors"]

PLAIN = (bool, int, float, complex, str, bytes, enum.Enum, type(None))
"""Types whose values hold no tensors."""

AROUND = "around the program"
"""The name of what functions read from around them."""


@dataclass(frozen=True)
class Mixed:
    """Two values of a block that must not be one tensor: it takes a gradient by the one, and gives it the other too.

    Args:
        shown: the argument, as it is written.
        place: its file and line.
        one: its origins.
        other: those of the other value.
        recorded: those of all that the other value is computed from; they count inside of another gradient.
    """

    shown: str
    place: str
    one: Origins
    other: Origins
    recorded: Origins


def mixed_in(call: Call, lowering: Lowering, components: Mapping[str, object]) -> tuple[Mixed, ...]:
    """The pairs of values of a block that must not be one tensor.

    Args:
        call: of the block.
        lowering: the functions that it runs, and the gradients that they take.
        components: its components.
    """
    if not lowering.gradients:
        return ()
    own = call.leaf.function
    plain = own.__func__ if isinstance(own, MethodType) else own
    functions = list(dict.fromkeys(lowering.functions))
    is_in_helpers = any(found is not plain for found, _ in lowering.gradients)
    reads_around = any(reads_tensors(gradient) for _, gradient in lowering.gradients)
    made = []
    for function in functions:
        if function is plain:
            tensors = _tensors(call, lowering, components)
        else:
            tensors = Tensors(lowering.read(function, call.path), known=lowering.known.get(function, {}))
        is_helper = function is not plain and len(lowering.gradients) > 1
        for pair in tensors.mixed(is_in_helpers, reads_around, is_helper):
            source = tensors.source
            line = source.first + pair.call.lineno - 1
            place = f"{source.filename}:{line}: {ast.unparse(pair.call)}"
            made.append(Mixed(ast.unparse(pair.shown), place, pair.one, pair.other, pair.recorded))
    return tuple(made)


def _tensors(call: Call, lowering: Lowering, components: Mapping[str, object], is_recorded: bool = False) -> Tensors:
    """The origins of the values in a block's own function."""
    function = call.leaf.function
    source = lowering.read(function, call.path)
    known = dict(components)
    parameters = source.parameters
    if isinstance(function, MethodType):
        known[parameters.pop(0)] = function.__self__
    record = parameters[0] if parameters else ""
    tensors = [name for name, hint in call.leaf.hints_in.items() if _is_tensor(hint)]
    return Tensors(source, record, known, tensors, is_recorded)


def refuse_shared_tensors(program: Program, mixed: Mapping[int, tuple[Mixed, ...]]) -> None:
    """Refuse a program in which a gradient is taken by a tensor that may be another of its arguments, too.

    Args:
        program: the program.
        mixed: for blocks, by the `id` of the call, the pairs that must not be one tensor.

    Raises:
        CompileError: for the first such block.
    """
    if any(mixed.values()):
        _relation_in(program, mixed)


def refuse_lost_identity(part: Program, taken: Taken, read: Collection[str] | None = None) -> None:
    """Refuse a part that may give one tensor twice, or one that there is: a graph gives tensors of their own.

    Args:
        part: of a program that Python runs.
        taken: the gradients that are taken somewhere in that program, which go by which tensors are the same.
        read: the names of the values that are read behind the part; None for all that it makes.

    Raises:
        CompileError: for such a part.
    """
    if not taken.by_arguments and not taken.by_weights:
        return
    relation = _relation_in(part, {})
    made = [(op, var) for op in part.ops for var in op.defines if not is_plain(var.hint)]
    if read is not None:
        made = [(op, var) for op, var in made if var.name in read]
    given = [var.name for var in (*part.inputs.values(), *_yielded(part))]
    for place, (op, var) in enumerate(made):
        others = [one.name for _, one in made[place + 1 :]] + given if taken.by_arguments else []
        if any(relation.may_be(var.name, name) for name in [*others, AROUND]):
            raise CompileError(
                f"{path_of(op)!r} cannot be compiled: its {var.field!r} may be a tensor that there is already, and a "
                f"gradient of MindSpore's that Python takes counts all uses of a tensor, where a graph gives one of "
                f"its own; give a copy (`x.copy()`), or take the gradient with fnloop.grad"
            )


def _relation_in(program: Program, mixed: Mapping[int, tuple[Mixed, ...]]) -> _Relation:
    """Which values of a program may be one tensor; refuses pairs that must not be."""
    relation = _Relation(mixed)
    relation.seen = [var.name for var in (*program.inputs.values(), *_yielded(program))]
    relation.ops(program.ops)
    return relation


def _yielded(program: Program) -> list[Var]:
    """All that the headers of a program yield."""
    return [var for fold in folds(program.ops) if fold.header is not None for var in fold.header.defines]


@dataclass
class _Relation:
    """Which values may be one tensor.

    Args:
        mixed: the pairs of the blocks.
        pairs: the names of values that may be one tensor.
        seen: the names of the values so far.
        is_recorded: inside of a gradient, where a value counts as all that it is computed from.
    """

    mixed: Mapping[int, tuple[Mixed, ...]]
    pairs: set[frozenset[str]] = field(default_factory=set)
    seen: list[str] = field(default_factory=list)
    is_recorded: bool = False
    _returned: dict[tuple[int, bool], list[Returned] | None] = field(default_factory=dict)

    def may_be(self, one: str, other: str) -> bool:
        """Whether two values may be one tensor."""
        return one == other or frozenset({one, other}) in self.pairs

    def define(self, var: Var, sources: Collection[str]) -> None:
        """Add a value that may be one of others."""
        if not is_plain(var.hint):
            for name in [*self.seen, AROUND]:
                if any(self.may_be(source, name) for source in sources):
                    self.pairs.add(frozenset({var.name, name}))
        self.seen.append(var.name)

    def join(self, alternatives: Iterable[Sequence[tuple[Var, str]]]) -> None:
        """Relate values that are what others are, all in one of several ways."""
        for given in alternatives:
            for var, source in given:
                if is_plain(var.hint):
                    continue
                for name in [*self.seen, AROUND]:
                    if self.may_be(source, name):
                        self.pairs.add(frozenset({var.name, name}))
                for other, its in given:
                    if other is not var and self.may_be(source, its):
                        self.pairs.add(frozenset({var.name, other.name}))

    # --- operations

    def ops(self, ops: Iterable[Op]) -> None:
        """Take in operations, in order."""
        for op in ops:
            match op:
                case Constant():
                    self.define(op.out, [AROUND])
                case Require():
                    self.define(op.out, [op.source.name, AROUND] if op.default is not None else [op.source.name])
                case Call():
                    self._call(op)
                case Fold():
                    self._fold(op)
                case Choice():
                    self._choice(op)
                case Region():
                    self._region(op)
                case Outlined():
                    self._unknown(op.defines, [var.name for var in op.uses])
                case _:
                    assert_never(op)

    def _call(self, call: Call) -> None:
        for one in self.mixed.get(id(call), ()):
            others = one.recorded if self.is_recorded else one.other
            if any(self._meet(call, first, second) for first in one.one for second in others):
                raise _refusal(call, one)
        key = id(call), self.is_recorded
        if key not in self._returned:
            self._returned[key] = _returned(call, self.is_recorded)
        returned = self._returned[key]
        if returned is None:
            self._unknown(call.defines, [var.name for var in call.uses])
            return
        outputs = list(call.outputs.items())
        for name, var in outputs:
            origins = frozenset[Any]().union(*(given[name] for given in returned))
            self.define(var, [source for origin in origins for source in self._names(call, origin)])
        for given in returned:
            for place, (name, var) in enumerate(outputs):
                for other, its in outputs[:place]:
                    if given[name] & given[other] and not is_plain(var.hint):
                        self.pairs.add(frozenset({var.name, its.name}))
        self._unknown([var for var in call.defines if var not in call.outputs.values()], [])

    def _meet(self, call: Call, one: Any, other: Any) -> bool:
        """Whether two origins in a block may be one tensor."""
        if one == other:
            return True
        return any(
            self.may_be(first, second) for first in self._names(call, one) for second in self._names(call, other)
        )

    def _names(self, call: Call, origin: Any) -> list[str]:
        """The values of the program that an origin in a block is."""
        if origin == OUTSIDE:
            return [AROUND]
        if origin[0] != "field":
            return []
        if origin[1] == "*":
            return [var.name for var in call.inputs.values()]
        return [call.inputs[origin[1]].name] if origin[1] in call.inputs else []

    def _unknown(self, made: Sequence[Var], sources: Sequence[str]) -> None:
        """Add values of which nothing is known: each may be any of the others, and of the sources."""
        names = [var.name for var in made]
        for var in made:
            self.define(var, [*sources, *names, AROUND])

    def _fold(self, fold: Fold) -> None:
        before = list(self.seen)
        if fold.header is not None and self.is_recorded:
            self._call(fold.header)
        outside = list(self.seen)
        count = -1
        while count != len(self.pairs):
            count = len(self.pairs)
            self.seen = list(outside)
            entered = [(phi.argument, phi.init.name) for phi in fold.carry]
            again = [(phi.argument, phi.yielded.name) for phi in fold.carry]
            self.join([entered, again])
            self.seen += [phi.argument.name for phi in fold.carry]
            self.ops(fold.body)
        self.seen = before
        left = [(out, inside.name) for inside, out in fold.live_out]
        ended = [(phi.result, phi.yielded.name) for phi in fold.carry]
        not_begun = [(phi.result, phi.init.name) for phi in fold.carry]
        self.join([[*ended, *left]] if fold.piece is not None else [not_begun, [*ended, *left]])
        self.seen += [var.name for var, _ in [*ended, *left]]
        for gather in fold.gathered:
            self.define(gather.out, [gather.source.name, AROUND])

    def _choice(self, op: Choice) -> None:
        before = list(self.seen)
        alternatives = []
        for ops, outputs in op.branches.values():
            self.seen = list(before)
            self.ops(ops)
            alternatives.append([(out, var.name) for out, var in zip(op.outputs, outputs, strict=True)])
        self.seen = before
        self.join(alternatives)
        self.seen += [var.name for var in op.outputs]

    def _region(self, op: Region) -> None:
        before = list(self.seen)
        for outside, inside in op.parameters:
            self.define(inside, [outside.name])
        outside_of_it, self.is_recorded = (
            self.is_recorded,
            self.is_recorded or isinstance(op.call.leaf.function, Gradient),
        )
        self.ops(op.body)
        self.is_recorded = outside_of_it
        results = [var.name for var in op.results.values()]
        self.seen = [*before, *results]
        self._unknown(op.call.defines, [*(var.name for var in op.uses), *results])
        self.seen = [*before, *(var.name for var in op.call.defines)]


def _returned(call: Call, is_recorded: bool) -> list[Returned] | None:
    """What a block's function gives in each of its `return`s; None where its source does not say."""
    if not isinstance(call.leaf, Leaf) or not call.outputs:
        return None
    components = {name: one.value for name, one in call.components.items() if one.bound}
    try:
        return _tensors(call, Lowering(), components, is_recorded).returned(list(call.outputs))
    except CompileError:
        return None


def _refusal(call: Call, mixed: Mixed) -> CompileError:
    return CompileError(
        f"block {call.path!r} cannot be compiled: it takes a gradient by `{mixed.shown}`, and the same tensor may be "
        f"given to that function twice: MindSpore's gradient counts all uses of a tensor in Python (inside of another "
        f"gradient, what is computed from it, too), and in a graph one argument; give it a copy (`x.copy()`), or take "
        f"the gradient with fnloop.grad\n  {mixed.place}"
    )


def is_plain(hint: Any) -> bool:
    """Whether an annotation is that of values without tensors."""
    alternatives = [] if hint is None else members(hint)
    return bool(alternatives) and all(isinstance(one, type) and issubclass(one, PLAIN) for one in alternatives)


def _is_tensor(hint: Any) -> bool:
    """Whether an annotation is that of one tensor."""
    alternatives = [] if hint is None else members(hint)
    return bool(alternatives) and all(
        tensor_type(one) is not None or getattr(one, "__name__", "") == "Tensor" for one in alternatives
    )
