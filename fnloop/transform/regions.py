"""Writes gradients and maps: the block inside is a function of its own."""

from __future__ import annotations

import builtins
import symtable
from collections.abc import Mapping, Sequence
from typing import Any

from fnloop.transform.grad import Gradient
from fnloop.transform.loops import LoopWriter
from fnloop.transform.pen import Around, plain
from fnloop.transform.program import Region
from fnloop.transform.stage import given
from fnloop.transform.vmap import Mapped

__all__ = ["RegionWriter"]


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


def _globals(table: symtable.SymbolTable) -> list[str]:
    """The names that some functions take from outside all of them, in order."""
    own = [] if table.get_type() == "module" else [one.get_name() for one in table.get_symbols() if one.is_global()]
    return list(dict.fromkeys([*own, *(name for child in table.get_children() for name in _globals(child))]))
