"""Writes folds: as a `while` over what is known of their iterations, as a `while` with a predicate, or written out."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, get_args, get_origin

from fnloop.compile.analysis.specs import (
    FIXED,
    Spec,
    Stacked,
    carried_spec,
    check_keys,
    fixed_paths_of,
    leaves_of,
    lengths_of,
    paths_of,
    spec_of,
)
from fnloop.compile.codegen.emitter import Around, Pen, number_of, plain
from fnloop.compile.staging.prefix import given
from fnloop.errors import CompileError
from fnloop.hints import is_record, record_fields, strip
from fnloop.interface import MISSING
from fnloop.program.ops import Call, Constant, Fold, Op, Phi, Var
from fnloop.program.traverse import folds, made_in

__all__ = ["LoopWriter"]

ITERATIONS_PER_TURN = 8
MOST_OPERATORS = 16
MOST_NUMBERS = 2**18
"""Loops whose bodies have up to so many blocks and Cells, and carry up to so many numbers, do so many iterations in one
turn."""

_NOBODY = Var("", "")


class LoopWriter(Pen):
    """The part that writes loops."""

    def fold(self, op: Fold, around: Around) -> None:
        """Write a loop."""
        if not self._in_graph(op):
            return
        counts = self.facts.counts.get(op.path)
        if counts is not None and not any(counts):
            for phi in op.carry:
                if not self.binding.is_known(phi.behind):
                    self._pass_on(phi.before, phi.behind)
            return
        if counts is not None and any(name in self.facts.unrolled for name in self._variables(op)):
            self._unroll(op, counts)
        else:
            self._start_carry(op)
            if counts is None:
                self._while(op, around)
            else:
                self._counted(op, counts, around)
        for phi in op.carry:
            if self.binding.is_known(phi.behind):
                continue
            if phi.inside.name in self.constants:
                self._pass_on(phi.inside, phi.behind)
            else:
                self.put(f"{plain(phi.behind.name)} = {self.ref(phi.inside)}")

    def _pass_on(self, var: Var, behind: Var) -> None:
        """Let one value be another, as a constant where it is one."""
        is_fixed, value = self.fixed(var)
        if is_fixed:
            self.constants[behind.name] = value
        else:
            self.names[behind.name] = self.ref(var)

    def _in_graph(self, op: Fold) -> bool:
        return self.binding.in_graph(op.body) or not all(self.binding.is_known(phi.behind) for phi in op.carry)

    def _variables(self, op: Fold) -> list[str]:
        """The known values that change from iteration to iteration of a loop, and that the graph reads."""
        changing = {**self.facts.stacked, **self.facts.unrolled}
        return [var.name for var in made_in(op) if var.name in changing]

    def _start_carry(self, op: Fold) -> None:
        for phi in op.carry:
            if self.binding.is_known(phi.inside):
                continue
            before = self.ref(phi.before)
            self.names.pop(phi.inside.name, None)
            if (text := self.example(phi.inside)) is not MISSING:
                self.check_text(before, text)
                self.constants[phi.inside.name] = text
            elif parts := self._parts(phi, op.path):
                whole = self._whole(phi, before)
                first = next(iter(parts))
                for name, path in parts.items():
                    text = f"{whole}{path}"
                    self.put(f"{name} = {self._unchanged(phi, whole, text) if name == first else text}")
                names = iter(parts)
                example = self.facts.examples[phi.inside.name]
                self.names[phi.inside.name] = self.text(
                    carried_spec(example), example, lambda _, names=names: next(names)
                )
            else:
                self.put(f"{plain(phi.inside.name)} = {_carried(phi, before)}")
        for source, out in op.last:
            if (text := self.example(source)) is not MISSING:
                self.constants[out.name] = text
            elif not self.binding.is_known(out):
                self.put(f"{plain(out.name)} = {self._blank(source, op.path)}")

    def _parts(self, phi: Phi, path: str) -> dict[str, str]:
        """The names of the parts that a record, tuple or list is carried as, each with its place.

        MindSpore takes the length of what is carried in one for unknown, and cannot go through it.
        """
        if phi.inside.name not in self.facts.examples:
            if kind := _unknown_parts(phi.inside.hint):
                raise CompileError(
                    f"loop {path!r} cannot be compiled: its carry {phi.inside.field!r} may be a {kind}, of which "
                    f"nothing is known before it runs; use a record"
                )
            return {}
        spec = carried_spec(self.facts.examples[phi.inside.name])
        check_keys(spec, phi.inside.field, f"loop {path!r}")
        paths = paths_of(spec)
        return {f"{plain(phi.inside.name)}_p{number}": path for number, path in enumerate(paths) if path}

    def _whole(self, phi: Phi, value: str) -> str:
        """A name for what is handed on, which must have the lengths that it had."""
        from fnloop.compile.runtime.numbers import of_length  # imports MindSpore

        whole = self.name("whole")
        self.put(f"{whole} = {value}")
        for path, length in lengths_of(carried_spec(self.facts.examples[phi.inside.name])):
            self.free["of_length_g"] = of_length
            self.put(f"{self.name('same')} = of_length_g({whole}{path}, {length})")
        return whole

    def _unchanged(self, phi: Phi, whole: str, first: str) -> str:
        """A part of what is handed on, if its constants are constants still: they are not handed on."""
        fixed = fixed_paths_of(carried_spec(self.facts.examples[phi.inside.name]))
        if not fixed:
            return first
        from fnloop.compile.runtime.numbers import with_constants  # imports MindSpore

        self.free["constants_g"] = with_constants
        return f"constants_g({first}, ({''.join(f'{whole}{path}, ' for path in fixed)}))"

    def _blank(self, var: Var, path: str) -> str:
        """A value of the right spec for what only the iterations will make."""
        if var.name not in self.facts.examples:
            raise CompileError(
                f"loop {path!r} cannot be compiled: nothing is known of its output {var.field!r} before it runs; "
                f"carry the field: let a block of the body read it too, and give its first value"
            )
        return self._blank_of(self.facts.examples[var.name], var.field, path)

    def _blank_of(self, value: Any, field: str, path: str) -> str:
        from mindspore import ops

        def leaf(spec: Spec) -> str:
            return {"int": "0", "float": "0.0"}.get(spec[0]) or self.constant(ops.zeros(spec[2], blanks[spec]), "blank")

        spec = spec_of(value)
        check_keys(spec, field, f"loop {path!r}")
        blanks = _dtypes(value, spec)
        return self.text(spec, value, leaf)

    def _hand_on(self, op: Fold) -> None:
        for source, out in op.last:
            if (text := self.example(source)) is not MISSING:
                self.check_text(self.ref(source), text)
            elif not self.binding.is_known(out):
                self.put(f"{plain(out.name)} = {self.ref(source)}")
        carried = [phi for phi in op.carry if not self.binding.is_known(phi.inside)]
        for phi in carried:
            if self._is_left_out(phi.before) and not self._is_left_out(phi.after):
                raise CompileError(
                    f"loop {op.path!r} cannot be compiled: its carry {phi.inside.field!r} was left out, and only the "
                    f"graph decides whether it is written; give `{phi.inside.field}=`"
                )
        left, right = [], []
        for phi in carried:
            if (text := self.example(phi.inside)) is not MISSING:
                self.check_text(self.ref(phi.after), text)
            elif parts := self._parts(phi, op.path):
                whole = self._whole(phi, self.ref(phi.after))
                left += list(parts)
                first, *others = (f"{whole}{path}" for path in parts.values())
                right += [self._unchanged(phi, whole, first), *others]
            else:
                left.append(plain(phi.inside.name))
                right.append(_carried(phi, self.ref(phi.after)))
        if left:
            self.put(f"{', '.join(left)} = {', '.join(right)}")

    def _is_left_out(self, var: Var) -> bool:
        is_fixed, value = self.fixed(var)
        return is_fixed and value is MISSING

    def _while(self, op: Fold, around: Around) -> None:
        """A loop whose number of iterations the graph finds out."""
        assert op.test is not None
        count = self.name("count")
        if op.last:
            self.counted[op.path] = count
        self.put(f"{count} = 0")
        limit = self.argument("no_limit" if self.regions else "limit")  # Python shortens none in a gradient or a map
        self.put(f"while {count} < {limit} and bool({self.called(op.test)}):")
        self.depth += 1
        self.ops(op.body, replace(around, again=True))
        self._hand_on(op)
        self.put(f"{count} = {count} + 1")
        self.depth -= 1

    def _unroll(self, op: Fold, counts: Sequence[int]) -> None:
        """The body once for each iteration; what is handed on is a value as any other, and may change its spec."""
        carried = [phi for phi in op.carry if not self.binding.is_known(phi.inside)]
        self._hand_over(carried, [phi.before for phi in carried])
        for iteration in range(counts[0]):
            for name in self._variables(op):
                self._at_step(name, iteration)
            self.ops(op.body, Around(self.tensor(iteration)))
            for source, out in op.last:
                if not self.binding.is_known(out):
                    self.put(f"{plain(out.name)} = {self.ref(source)}")
            self._hand_over(carried, [phi.after for phi in carried])

    def _hand_over(self, carried: Sequence[Phi], values: Sequence[Var]) -> None:
        """Hand values on to the next iteration of a loop that is written out, whole."""
        texts = []
        for phi, var in zip(carried, values, strict=True):
            text = self.ref(var)
            texts.append(f"float({text})" if number_of(phi.inside.hint) == "float" else text)
        for phi in carried:
            self.names.pop(phi.inside.name, None)
        if carried:
            self.put(f"{', '.join(plain(phi.inside.name) for phi in carried)} = {', '.join(texts)}")

    def _at_step(self, name: str, iteration: int) -> None:
        spec, value = self.facts.unrolled[name][iteration]
        self.constants.pop(name, None)
        self.names.pop(name, None)
        if spec[0] == FIXED:
            self.constants[name] = value
        else:
            leaves = itertools.count()
            self.names[name] = self.text(spec, value, lambda _: self.argument("step", name, iteration, next(leaves)))

    def _counted(self, op: Fold, counts: Sequence[int], around: Around) -> None:
        """A loop whose iterations are known before."""
        stacked = {name: self.facts.stacked[name] for name in self._variables(op)}
        with_arrays = [name for name, variable in stacked.items() if variable.arrays]
        counting = [name for name, variable in stacked.items() if variable.counts]
        inner = any(map(self._in_graph, folds(op.body)))
        position = self.name("position") if with_arrays or inner else ""
        nested = bool(around.position) or around.again
        by_graph = op.until is not None and not self.binding.is_known(op.until.answer or _NOBODY)
        counter = self.name("counter") if counting or not position or nested or by_graph else ""
        limit = self._limit(op, counts, around, tensor=not counter)
        if position:
            self.put(f"{position} = {self._start(op, counts, around)}")
        if counter:
            self.put(f"{counter} = {self.argument('zero')}")  # as a constant it would be followed into a whole turn
        ends = ""
        if by_graph:
            ends = self.name("ends")
            self.put(f"{ends} = False")
        many = 1 if ends else self._together(op)
        if many > 1:
            last = self.name("last")
            self.put(f"{last} = {limit} - {self.tensor(many - 1) if not counter else many - 1}")
            self._iterations(op, f"{counter or position} < {last}", many, stacked, (position, counter, ends))
        test = f"{counter or position} < {limit}"
        self._iterations(op, f"{test} and not {ends}" if ends else test, 1, stacked, (position, counter, ends))

    def _together(self, op: Fold) -> int:
        """How many iterations of a loop stand in one turn of a `while`: a turn costs as much as a few operators."""
        plain = all(isinstance(one, (Constant, Call)) for one in op.body)
        carried = (self.facts.examples.get(phi.inside.name) for phi in op.carry)
        small = sum(map(_size, carried)) <= MOST_NUMBERS  # every operator of a turn has memory of its own
        return ITERATIONS_PER_TURN if plain and small and sum(map(self._weight, op.body)) <= MOST_OPERATORS else 1

    def _weight(self, op: Op) -> int:
        """About how many operators a block has, each Cell in it counted as one."""
        if not isinstance(op, Call) or self.binding.runs_ahead(op):
            return 0
        components = given(op.components, self.components).values()
        return 1 + sum(_count_cells(one) for one in components)

    def _iterations(
        self, op: Fold, test: str, many: int, stacked: Mapping[str, Stacked], names: tuple[str, str, str]
    ) -> None:
        """A `while` with so many iterations in each turn."""
        position, counter, ends = names
        self.put(f"while {test}:")
        self.depth += 1
        for _ in range(many):
            for name, variable in stacked.items():
                self._take(name, variable, position, counter)
            self.ops(op.body, Around(position or "?", counter))
            if ends and op.until is not None:
                self.put(f"{ends} = bool({self.called(op.until)})")
            self._hand_on(op)
            if counter:
                self.put(f"{counter} = {counter} + 1")
            if position:
                self.put(f"{position} = {position} + {self.tensor(1)}")
        self.depth -= 1

    def _limit(self, op: Fold, counts: Sequence[int], around: Around, tensor: bool) -> str:
        """What the counter of a loop ends at."""
        if len(set(counts)) == 1:
            return self.argument("count", op.path, tensor)
        limit = self.name("limit")
        self.put(f"{limit} = {self.to_number()}({self._of_run('counts', op, around)})")
        return limit

    def _start(self, op: Fold, counts: Sequence[int], around: Around) -> str:
        """The entry of its stacked values that a run of a loop starts with: they hold all runs, one a turn around it.

        It does not go on from where the run before has ended, which may have been early.
        """
        if not around.position:
            return self.tensor(0)
        if len(set(counts)) == 1:
            return f"{around.position} * {self.argument('count', op.path, True)}"
        return self._of_run("starts", op, around)

    def _of_run(self, kind: str, op: Fold, around: Around) -> str:
        return f"{self.module()}.gather({self.argument(kind, op.path)}, {around.position}, 0)"

    def _take(self, name: str, variable: Stacked, position: str, counter: str) -> None:
        """Read a variable of an iteration off its stacked values."""
        self.names.pop(name, None)
        if variable.counts:
            self.names[name] = counter
            return
        leaves = itertools.count()

        def leaf(spec: Spec) -> str:
            text = f"{self.module()}.gather({self.argument('stacked', name, next(leaves))}, {position}, 0)"
            return text if spec[0] == "tensor" else f"{self.to_number()}({text})"

        if variable.spec[0] != FIXED:
            self.put(f"{plain(name)} = {self.text(variable.spec, self.facts.fixed.get(name), leaf)}")
            self.names[name] = plain(name)


def _carried(phi: Phi, text: str) -> str:
    """A value as it is handed on: whole numbers where floats are meant as floats, lists as tuples.

    MindSpore takes the length of a list that is handed on for unknown.
    """
    if number_of(phi.inside.hint) == "float":
        return f"float({text})"
    hint = phi.inside.hint
    return f"tuple({text})" if hint is not None and get_origin(strip(hint)) is list else text


def _unknown_parts(hint: Any) -> str:
    """The class of a dict, list or tuple that a value of an annotation may have in it and that has any length."""
    if is_record(hint):
        inside = [info.hint for info in record_fields(hint).values()]
        return next(filter(None, map(_unknown_parts, inside)), "")
    origin, arguments = get_origin(strip(hint)) or strip(hint), get_args(strip(hint))
    if origin in (dict, Mapping):
        return "dict"
    if origin in (list, Sequence):
        return "list"
    if origin is tuple and (not arguments or Ellipsis in arguments):
        return "tuple"
    return next(filter(None, map(_unknown_parts, arguments)), "")


def _size(value: Any) -> int:
    """How many numbers a value holds."""
    return sum(leaf.size for leaf in leaves_of(value, spec_of(value)) if hasattr(leaf, "size"))


def _count_cells(component: Any) -> int:
    from mindspore.nn import Cell

    return sum(1 for _ in component.cells_and_names()) if isinstance(component, Cell) else 0


def _dtypes(value: Any, spec: Spec) -> dict[Spec, Any]:
    """The dtypes of the tensors in a value, by their specs."""
    return {
        ("tensor", str(leaf.dtype), tuple(leaf.shape)): leaf.dtype
        for leaf in leaves_of(value, spec)
        if hasattr(leaf, "dtype")
    }
