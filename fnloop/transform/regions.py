"""Writes gradients and maps: the block inside is a function of its own."""

from __future__ import annotations

import builtins
import symtable
from collections.abc import Mapping, Sequence
from typing import Any

from fnloop.summary import is_array
from fnloop.transform.grad import Gradient
from fnloop.transform.loops import LoopWriter
from fnloop.transform.pen import Around, plain
from fnloop.transform.program import Region
from fnloop.transform.stage import given
from fnloop.transform.vmap import Mapped

__all__ = ["RegionWriter"]

SLICES = 8
"""So many slices of a map stand in one turn of a `while`; up to twice as many are written out."""


class RegionWriter(LoopWriter):
    """The part that writes gradients and maps."""

    def region(self, op: Region, around: Around) -> None:
        """Write a gradient or a map: the block inside as a function of its own."""
        name, start = self.name("inner"), len(self.lines)
        self.depth += 1
        self.ops(op.body, around)
        results = {one: self.ref(var) for one, var in op.results.items()}
        function: Any = op.call.leaf.function
        if isinstance(function, Gradient):
            self.put(f"return ({', '.join([results[function.output], *results.values()])},)")
        else:
            self.put(f"return ({''.join(f'{results[one]}, ' for one in function.outputs)})")
        self.depth -= 1
        own = [plain(inside.name) for _, inside in op.parameters]
        taken = [one for one in self._from_outside(self.lines[start:]) if one not in own]
        head = f"def {name}({', '.join(own + taken or [self.name('nothing')])}):"
        self.lines.insert(start, "    " * self.depth + head)
        if isinstance(function, Gradient):
            self._differentiate(op, function, name, results, taken)
        else:
            self._map(op, function, name, taken)

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
        count = len(op.parameters)
        positions = None if not count else 0 if count == 1 else tuple(range(count))
        made, by_field, by_weight = self.name("made"), self.name("by_field"), self.name("by_weight")
        found = f"({by_field}, {by_weight})" if count and flat else by_field if count else by_weight
        weights = self.constant(flat, "weights") if flat else "None"
        transform = self.constant(value_and_grad, "value_and_grad")
        operands = [*(self.ref(outside) for outside, _ in op.parameters), *taken]
        arguments = ", ".join(operands or [self.tensor(0)])  # MindSpore differentiates no function without arguments
        self.put(f"{made}, {found} = {transform}({name}, {positions}, {weights}, has_aux=True)({arguments})")
        gradients = {}
        for number, (outside, _) in enumerate(op.parameters):
            gradients[outside.field] = by_field if count == 1 else f"{by_field}[{number}]"
        for one, parameters in cells.items():
            items = [f"{by_weight}[{places[id(each)]}]" for each in parameters]
            gradients[one] = f"({', '.join(items)},)"
        values = {one: f"{made}[{number + 1}]" for number, one in enumerate(results)}
        for one, var in op.call.outputs.items():
            text = values[one] if one in values and function.with_value else gradients[one.removeprefix("grad_")]
            self.put(f"{plain(var.name)} = {text}")

    def _map(self, op: Region, function: Mapped, name: str, taken: Sequence[str]) -> None:
        """The calls for all slices: a few are written out, more are done in turns of a `while`."""
        outputs: list[Any] = [self.facts.examples.get(op.call.outputs[one].name) for one in function.outputs]
        size = _size(outputs[0], next(iter(function.outputs.values()))) if all(map(_can_be_buffered, outputs)) else 0
        if size <= 2 * SLICES:
            self._write_out(op, function, name, taken)
            return
        turns = size // SLICES
        buffers = self._in_turns(op, function, name, taken, outputs, turns)
        rest = [self._slice(op, function, name, taken, self.tensor(number)) for number in range(turns * SLICES, size)]
        ops = self.module()
        for number, (field_name, axis) in enumerate(function.outputs.items()):
            text = buffers[number]
            if rest:
                text = f"{ops}.concat(({text}, {ops}.stack([{', '.join(f'{one}[{number}]' for one in rest)}])))"
            order = _moved(len(outputs[number].shape), axis)
            text = f"{ops}.transpose({text}, {order})" if axis else text
            self.put(f"{plain(op.call.outputs[field_name].name)} = {text}")

    def _write_out(self, op: Region, function: Mapped, name: str, taken: Sequence[str]) -> None:
        """Each call stands for itself."""
        ops, made, one = self.module(), self.name("made"), self.name("one")
        slices = [
            f"{ops}.unbind({self.ref(outside)}, {function.fields[outside.field]})" for outside, _ in op.parameters
        ]
        each = f"zip({', '.join(slices)})" if len(slices) > 1 else slices[0]
        own = [f"{one}[{number}]" for number in range(len(slices))] if len(slices) > 1 else [one]
        call = f"{name}({', '.join([*own, *taken])})"
        self.put(f"{made} = [{call} for {one} in {each}]")
        for number, (field_name, axis) in enumerate(function.outputs.items()):
            var = op.call.outputs[field_name]
            self.put(f"{plain(var.name)} = {ops}.stack([{one}[{number}] for {one} in {made}], {axis})")

    def _in_turns(
        self, op: Region, function: Mapped, name: str, taken: Sequence[str], outputs: Sequence[Any], turns: int
    ) -> list[str]:  # fmt: skip
        """The outputs of the slices of so many turns, stacked along the first axis.

        Each turn writes what some slices give into a buffer, so that the graph does not grow with their number.
        """
        from mindspore import ops as operators

        ops, turn, counter = self.module(), self.name("turn"), self.name("counter")
        shapes = [_without(one.shape, axis) for one, axis in zip(outputs, function.outputs.values(), strict=True)]
        buffers = [self.name("buffer") for _ in outputs]
        for buffer, one, shape in zip(buffers, outputs, shapes, strict=True):
            blank = operators.zeros((turns, SLICES, *shape), one.dtype)
            self.put(f"{buffer} = {self.constant(blank, 'blank')}")
        self.put(f"{counter} = {self.argument('zero')}")
        self.put(f"{turn} = {self.tensor(0)}")
        self.put(f"while {counter} < {turns}:")
        self.depth += 1
        first = f"{turn} * {self.tensor(SLICES)}"
        made = [self._slice(op, function, name, taken, f"{first} + {self.tensor(number)}") for number in range(SLICES)]
        for number, buffer in enumerate(buffers):
            stacked = f"{ops}.stack([{', '.join(f'{each}[{number}]' for each in made)}])"
            place = f"{turn}.reshape((1, 1))"
            self.put(f"{buffer} = {ops}.tensor_scatter_update({buffer}, {place}, {stacked}.expand_dims(0))")
        self.put(f"{turn} = {turn} + {self.tensor(1)}")
        self.put(f"{counter} = {counter} + 1")
        self.depth -= 1
        whole = [(turns * SLICES, *shape) for shape in shapes]
        return [f"{ops}.reshape({buffer}, {shape})" for buffer, shape in zip(buffers, whole, strict=True)]

    def _slice(self, op: Region, function: Mapped, name: str, taken: Sequence[str], at: str) -> str:
        """The name of what the block gives for one slice."""
        ops, made = self.module(), self.name("made")
        own = [
            f"{ops}.gather({self.ref(outside)}, {at}, {function.fields[outside.field]})" for outside, _ in op.parameters
        ]
        self.put(f"{made} = {name}({', '.join([*own, *taken])})")
        return made


def _can_be_buffered(value: Any) -> bool:
    """Whether an output is a tensor of a dtype that MindSpore can write parts of."""
    return is_array(value) and "bfloat16" not in str(value.dtype).lower()


def _size(value: Any, axis: int) -> int:
    return int(value.shape[axis])


def _moved(rank: int, axis: int) -> tuple[int, ...]:
    """The order of axes that moves the first one to a place."""
    order = list(range(1, rank))
    order.insert(axis if axis >= 0 else rank + axis, 0)
    return tuple(order)


def _without(shape: Sequence[int], axis: int) -> tuple[int, ...]:
    axis = axis if axis >= 0 else len(shape) + axis
    return (*shape[:axis], *shape[axis + 1 :])


def _globals(table: symtable.SymbolTable) -> list[str]:
    """The names that some functions take from outside all of them, in order."""
    own = [] if table.get_type() == "module" else [one.get_name() for one in table.get_symbols() if one.is_global()]
    return list(dict.fromkeys([*own, *(name for child in table.get_children() for name in _globals(child))]))
