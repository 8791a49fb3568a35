"""Writes gradients and maps: the block inside is a function of its own."""

from __future__ import annotations

import builtins
import itertools
import symtable
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from fnloop.compile.analysis.specs import Form, carried_form, check_keys, paths_of
from fnloop.compile.codegen.emitter import Around, plain
from fnloop.compile.codegen.loops import LoopWriter
from fnloop.compile.staging.prefix import given
from fnloop.errors import CompileError
from fnloop.hints import strip
from fnloop.program.ops import Region, Var
from fnloop.transform.grad import Gradient
from fnloop.transform.trees import is_tree, tree_hint
from fnloop.transform.vmap import Mapped

__all__ = ["RegionWriter"]

SLICES = 8
"""So many slices of a map stand in one turn of a `while`; up to twice as many are written out."""


class RegionWriter(LoopWriter):
    """The part that writes gradients and maps."""

    def region(self, op: Region, around: Around) -> None:
        """Write a gradient or a map: the block inside as a function of its own."""
        name, start = self.name("inner"), len(self.lines)
        own = {inside.name: self._own(op, inside) for _, inside in op.parameters}
        self.depth += 1
        self.regions += 1
        self.ops(op.body, around)
        self.regions -= 1
        results = {one: self.ref(var) for one, var in op.results.items()}
        function: Any = op.call.leaf.function
        if isinstance(function, Gradient):
            self.put(f"return ({', '.join([results[function.output], *results.values()])},)")
        else:
            outputs = {one: self._tuples_in(op, one) for one in function.outputs}
            tensors = [f"{results[one]}{path}" for one, made in outputs.items() for path in paths_of(_form_of(made))]
            self.put(f"return ({''.join(f'{one}, ' for one in tensors)})")
        self.depth -= 1
        names = list(itertools.chain.from_iterable(own.values()))
        taken = [one for one in self._from_outside(self.lines[start:]) if one not in names]
        head = f"def {name}({', '.join(names + taken or [self.name('nothing')])}):"
        self.lines.insert(start, "    " * self.depth + head)
        if isinstance(function, Gradient):
            self._differentiate(op, function, name, results, taken)
        else:
            self._map(op, function, outputs, name, taken)

    def _own(self, op: Region, inside: Var) -> list[str]:
        """The names of the tensors that are in a parameter of the function, which are given to it one by one."""
        if not self._is_whole(op, inside):
            return [plain(inside.name)]
        example = self.facts.examples[inside.name]
        form = carried_form(example)
        check_keys(form, inside.field, repr(op.call.path))
        names = [f"{plain(inside.name)}_p{number}" for number, _ in enumerate(paths_of(form))]
        following = iter(names)
        self.names[inside.name] = self.text(form, example, lambda _: next(following))
        return names

    def _is_whole(self, op: Region, inside: Var) -> bool:
        """Whether a parameter is a record, tuple, list or dict of tensors."""
        if inside.name not in self.facts.examples and inside.hint is not None and tree_hint(inside.hint) is not None:
            raise CompileError(
                f"{op.call.path!r} cannot be compiled: how many tensors are in {inside.field!r} is not known before it "
                f"runs; it is first run where only the graph decides whether it is"
            )
        return is_tree(self.facts.examples.get(inside.name))

    def _from_outside(self, lines: Sequence[str]) -> list[str]:
        """The names that a function takes from the graph around it.

        They are given to it as arguments, since MindSpore cannot differentiate a function with a loop that takes
        tensors from around it.
        """
        table = symtable.symtable("\n".join(["def inner():", *(f" {line}" for line in lines)]), "<graph>", "exec")
        return [
            one for one in _globals(table) if one not in self.free and not hasattr(builtins, one) and one != "inner"
        ]

    def _differentiate(
        self, op: Region, function: Gradient, name: str, results: Mapping[str, str], taken: Sequence[str]
    ) -> None:
        from mindspore import value_and_grad

        components = given(op.call.components, self.components)
        given_cells: dict[str, Any] = {one: components.get(one, cell) for one, cell in function.cells.items()}
        cells = {one: tuple(cell.trainable_params()) for one, cell in given_cells.items()}
        flat = tuple(dict.fromkeys(one for parameters in cells.values() for one in parameters))
        places = {id(one): number for number, one in enumerate(flat)}
        examples = {outside.field: self.facts.examples.get(inside.name) for outside, inside in op.parameters}
        operands: list[str] = []
        for outside, inside in op.parameters:
            whole = self.ref(outside)
            if not self._is_whole(op, inside):
                operands.append(whole)
                continue
            given_ = self.name("given")
            self.put(f"{given_} = {whole}")
            operands += [f"{given_}{path}" for path in paths_of(carried_form(examples[outside.field]))]
        count = len(operands)
        positions = None if not count else 0 if count == 1 else tuple(range(count))
        made, by_field, by_weight = self.name("made"), self.name("by_field"), self.name("by_weight")
        found = f"({by_field}, {by_weight})" if count and flat else by_field if count else by_weight
        weights = self.constant(flat, "weights") if flat else "None"
        transform = self.constant(value_and_grad, "value_and_grad")
        operands += taken
        arguments = ", ".join(operands or [self.tensor(0)])  # MindSpore differentiates no function without arguments
        self.put(f"{made}, {found} = {transform}({name}, {positions}, {weights}, has_aux=True)({arguments})")
        gradients = {}
        following = iter([by_field] if count == 1 else [f"{by_field}[{number}]" for number in range(count)])
        for outside, inside in op.parameters:
            if self._is_whole(op, inside):
                form = carried_form(examples[outside.field])
                gradients[outside.field] = self.text(form, examples[outside.field], lambda _: next(following))
            else:
                gradients[outside.field] = next(following)
        for one, parameters in cells.items():
            items = [f"{by_weight}[{places[id(each)]}]" for each in parameters]
            gradients[one] = f"({', '.join(items)},)"
        values = {one: f"{made}[{number + 1}]" for number, one in enumerate(results)}
        for one, var in op.call.outputs.items():
            text = values[one] if one in values and function.with_value else gradients[one.removeprefix("grad_")]
            self.put(f"{plain(var.name)} = {text}")

    def _map(self, op: Region, function: Mapped, outputs: Mapping[str, Any], name: str, taken: Sequence[str]) -> None:
        """The calls for all slices: a few are written out, more are done in turns of a `while`, so many in each.

        The graph asks itself how many there are, where that is a constant, and what the outputs of one are: nothing
        has to be known of them before, and the text is the same for all sizes.
        """
        ops, size, many = self.module(), self.name("size"), self.name("many")
        mapped = {self.name("mapped"): (outside, function.fields[outside.field]) for outside, _ in op.parameters}
        for one, (outside, axis) in mapped.items():
            self.put(f"{one} = " + (f"{ops}.movedim({self.ref(outside)}, {axis}, 0)" if axis else self.ref(outside)))
        inside = {one: [self.name("part") for _ in paths_of(_form_of(made))] for one, made in outputs.items()}
        parts = list(itertools.chain(*inside.values()))
        self.put(f"{size} = {next(iter(mapped))}.shape[0]")
        self.put(f"{many} = {size} - {size} % {SLICES} if {size} > {2 * SLICES} else 0")
        calls = _Calls(name, tuple(mapped), taken)
        self.put(f"if {many}:")
        self.depth += 1
        self._in_turns(calls, parts, many)
        self.put(f"if {many} < {size}:")
        self.depth += 1
        rest = [self.name("rest") for _ in parts]
        self._written_out(calls, f"{{}}[{many}:]", rest)
        for part, other in zip(parts, rest, strict=True):
            self.put(f"{part} = {ops}.concat(({part}, {other}))")
        self.depth -= 2
        self.put("else:")
        self.depth += 1
        self._written_out(calls, "{}", parts)
        self.depth -= 1
        for one, axis in function.outputs.items():
            for part in inside[one] if axis else ():
                self.put(f"{part} = {ops}.movedim({part}, 0, {axis})")
            names = iter(inside[one])
            text = self.text(_form_of(outputs[one]), outputs[one], lambda _, names=names: next(names))
            self.put(f"{plain(op.call.outputs[one].name)} = {text}")

    def _tuples_in(self, op: Region, output: str) -> Any:
        """An output of a block, of which the tuples count."""
        var = op.results[output]
        return _tuples(self.facts.examples.get(var.name), var.hint, op.call.path)

    def _written_out(self, calls: _Calls, which: str, parts: Sequence[str]) -> None:
        """What the block gives for some slices, each call for itself, stacked along the first axis."""
        ops, made, one = self.module(), self.name("made"), self.name("one")
        slices = [f"{ops}.unbind({which.format(each)}, 0)" for each in calls.mapped]
        each = f"zip({', '.join(slices)})" if len(slices) > 1 else slices[0]
        own = [f"{one}[{number}]" for number in range(len(slices))] if len(slices) > 1 else [one]
        self.put(f"{made} = [{calls.text(own)} for {one} in {each}]")
        for number, part in enumerate(parts):
            self.put(f"{part} = {ops}.stack([{one}[{number}] for {one} in {made}], 0)")

    def _in_turns(self, calls: _Calls, parts: Sequence[str], many: str) -> None:
        """What the block gives for so many slices: each turn writes what some of them give into a buffer."""
        from mindspore import Tensor

        ops, one, turn, at = self.module(), self.name("one"), self.name("turn"), self.name("at")
        self.put(f"{one} = {calls.text([f'{each}[0]' for each in calls.mapped])}")  # for its form; it is not computed
        for number, part in enumerate(parts):
            self.put(f"{part} = {ops}.zeros(({many}, *{one}[{number}].shape), {one}[{number}].dtype)")
        pieces = [self.name("piece") for _ in parts]
        self.put(f"{turn} = {self.argument('zero')}")  # as a constant it would be followed into a whole turn
        self.put(f"{at} = {self.constant(Tensor(list(range(SLICES))), 'places')}")
        self.put(f"while {turn} < {many} // {SLICES}:")
        self.depth += 1
        self._written_out(calls, f"{ops}.gather({{}}, {at}, 0)", pieces)
        for part, piece in zip(parts, pieces, strict=True):
            self.put(f"{part} = {ops}.tensor_scatter_update({part}, {at}.expand_dims(1), {piece})")
        self.put(f"{turn} = {turn} + 1")
        self.put(f"{at} = {at} + {self.tensor(SLICES)}")
        self.depth -= 1


@dataclass(frozen=True)
class _Calls:
    """The calls of a function for the slices of some tensors.

    Args:
        name: of the function.
        mapped: the names of the tensors, with the axis over which is mapped in front.
        taken: what is the same for all slices.
    """

    name: str
    mapped: Sequence[str]
    taken: Sequence[str]

    def text(self, own: Sequence[str]) -> str:
        """The call for one slice."""
        return f"{self.name}({', '.join([*own, *self.taken])})"


def _tuples(made: Any, hint: Any, path: str) -> Any:
    """What a block wrote; where no iteration has told, the tuples that its annotation tells of."""
    hint = strip(hint) if hint is not None else None
    inside = get_args(hint) if made is None and get_origin(hint) is tuple else ()
    if ... in inside:
        raise CompileError(
            f"{path!r} cannot be compiled: how many tensors are in its {hint} is not known before it runs; name them "
            f"one by one: `tuple[Tensor, Tensor]`"
        )
    return tuple(_tuples(None, one, path) for one in inside) if inside else made


def _form_of(made: Any) -> Form:
    """The form of an output that can be stacked."""
    return ("tuple", tuple(map(_form_of, made))) if isinstance(made, tuple) else ("tensor",)


def _globals(table: symtable.SymbolTable) -> list[str]:
    """The names that some functions take from outside all of them, in order."""
    own = [] if table.get_type() == "module" else [one.get_name() for one in table.get_symbols() if one.is_global()]
    return list(dict.fromkeys([*own, *(name for child in table.get_children() for name in _globals(child))]))
