"""Writes maps over an axis: few slices are written out, many are done in the turns of a `while`."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any, get_args, get_origin

from fnloop.compile.analysis.specs import Spec, paths_of
from fnloop.compile.codegen.inner import Inner
from fnloop.compile.codegen.parameters import Parameter
from fnloop.compile.codegen.values import in_order, operators, spec_text, tensor
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.errors import CompileError
from fnloop.hints import strip
from fnloop.program.ops import Region
from fnloop.transform.vmap import Mapped

__all__ = ["map_result", "structures_of", "write_map"]

SLICES_PER_TURN = 8
"""The slices in one turn of a `while`; up to twice as many are written out."""

Structures = Mapping[str, Any]
"""For each output of the block a value that has the tuples and dicts that the output has."""


def structures_of(writer: Writer, op: Region, function: Mapped) -> Structures:
    """The tuples and dicts in the outputs of a block: as Python computed them, else as they are annotated."""
    structures = {}
    for name in function.outputs:
        var = op.results[name]
        example = writer.facts.examples.get(var.name)
        annotated = _annotated_tuples(var.hint, op.call.path) if example is None else None
        structures[name] = example if annotated is None else annotated
    return structures


def _annotated_tuples(hint: Any, path: str) -> Any:
    """The tuples that an annotation names, None for a tensor."""
    hint = strip(hint) if hint is not None else None
    inside = get_args(hint) if get_origin(hint) is tuple else ()
    if ... in inside or get_origin(hint) is dict:
        raise CompileError(
            f"{path!r} cannot be compiled: how many tensors are in its {hint} is not known before "
            f"it runs; name them one by one: `tuple[Tensor, Tensor]`"
        )
    return tuple(_annotated_tuples(one, path) for one in inside) if inside else None


def _stackable(structure: Any) -> Spec:
    """The spec of an output that can be stacked: a tensor, or tuples and dicts of them."""
    if type(structure) is dict:
        return ("dict", tuple(structure), tuple(map(type, structure)), tuple(map(_stackable, structure.values())))
    if isinstance(structure, tuple):
        return ("tuple", tuple(map(_stackable, structure)))
    return ("tensor",)


def map_result(structures: Structures, results: Mapping[str, str]) -> str:
    """The result of the inner function: all tensors in its outputs, one after the other."""
    tensors = []
    for name, structure in structures.items():
        tensors += [f"{results[name]}{path}" for path in paths_of(_stackable(structure))]
    return f"({''.join(f'{one}, ' for one in tensors)})"


def write_map(
    writer: Writer,
    op: Region,
    function: Mapped,
    parameters: Sequence[Parameter],
    inner: Inner,
    structures: Structures,
) -> None:
    """Write a map: whole turns of slices in a `while`, the rest of them written out.

    The graph asks itself how many slices there are, where that is a constant, and what the outputs
    of one are: nothing has to be known of them before, and the text is the same for all sizes.
    """
    ops, size, many = operators(writer), writer.name("size"), writer.name("many")
    sliced = _slices_first(writer, function, parameters)
    parts = {}
    for name, structure in structures.items():
        parts[name] = [writer.name("part") for _ in paths_of(_stackable(structure))]
    flat = list(itertools.chain(*parts.values()))
    turn = SLICES_PER_TURN
    writer.put(f"{size} = {sliced[0]}.shape[0]")
    writer.put(f"{many} = {size} - {size} % {turn} if {size} > {2 * turn} else 0")
    writer.put(f"if {many}:")
    with writer.source.indented():
        _write_turns(writer, inner, sliced, flat, many)
        writer.put(f"if {many} < {size}:")
        with writer.source.indented():
            rest = [writer.name("rest") for _ in flat]
            _write_out(writer, inner, [f"{one}[{many}:]" for one in sliced], rest)
            for part, other in zip(flat, rest, strict=True):
                writer.put(f"{part} = {ops}.concat(({part}, {other}))")
    writer.put("else:")
    with writer.source.indented():
        _write_out(writer, inner, sliced, flat)
    _write_outputs(writer, op, function, structures, parts)


def _slices_first(writer: Writer, function: Mapped, parameters: Sequence[Parameter]) -> list[str]:
    """Name the tensors over which is mapped, with that axis in front."""
    ops, names = operators(writer), []
    for parameter in parameters:
        axis = function.fields[parameter.inside.field]
        for text in parameter.operands(writer):
            name = writer.name("mapped")
            writer.put(f"{name} = {ops}.movedim({text}, {axis}, 0)" if axis else f"{name} = {text}")
            names.append(name)
    return names


def _write_outputs(
    writer: Writer,
    op: Region,
    function: Mapped,
    structures: Structures,
    parts: Mapping[str, Sequence[str]],
) -> None:
    """Write the outputs, of their parts, with the axis where it belongs."""
    ops = operators(writer)
    for name, axis in function.outputs.items():
        for part in parts[name] if axis else ():
            writer.put(f"{part} = {ops}.movedim({part}, 0, {axis})")
        structure = structures[name]
        text = spec_text(writer, _stackable(structure), structure, in_order(parts[name]))
        writer.put(f"{plain(op.call.outputs[name].name)} = {text}")


def _write_out(writer: Writer, inner: Inner, tensors: Sequence[str], parts: Sequence[str]) -> None:
    """Write a call for each slice of some tensors, and stack the results along the first axis."""
    ops, results, one = operators(writer), writer.name("made"), writer.name("one")
    slices, own = f"{ops}.unbind({tensors[0]}, 0)", [one]
    if len(tensors) > 1:
        unbound = [f"{ops}.unbind({each}, 0)" for each in tensors]
        slices = f"zip({', '.join(unbound)})"
        own = [f"{one}[{number}]" for number in range(len(tensors))]
    writer.put(f"{results} = [{inner.call(own)} for {one} in {slices}]")
    for number, part in enumerate(parts):
        writer.put(f"{part} = {ops}.stack([{one}[{number}] for {one} in {results}], 0)")


def _write_turns(
    writer: Writer,
    inner: Inner,
    tensors: Sequence[str],
    parts: Sequence[str],
    many: str,
) -> None:
    """Write a `while` whose turns compute some slices each and scatter the results into buffers."""
    from mindspore import Tensor

    ops = operators(writer)
    one, turn, places = writer.name("one"), writer.name("turn"), writer.name("at")
    first = inner.call([f"{each}[0]" for each in tensors])
    writer.put(f"{one} = {first}")  # its shapes and dtypes alone are read, so it is not computed
    for number, part in enumerate(parts):
        writer.put(f"{part} = {ops}.zeros(({many}, *{one}[{number}].shape), {one}[{number}].dtype)")
    pieces = [writer.name("piece") for _ in parts]
    # MindSpore would follow a constant 0 through a whole turn
    writer.put(f"{turn} = {writer.argument('zero')}")
    first_places = Tensor(list(range(SLICES_PER_TURN)))
    writer.put(f"{places} = {writer.object(first_places, 'places')}")
    writer.put(f"while {turn} < {many} // {SLICES_PER_TURN}:")
    with writer.source.indented():
        gathered = [f"{ops}.gather({each}, {places}, 0)" for each in tensors]
        _write_out(writer, inner, gathered, pieces)
        for part, piece in zip(parts, pieces, strict=True):
            indices = f"{places}.expand_dims(1)"
            writer.put(f"{part} = {ops}.tensor_scatter_update({part}, {indices}, {piece})")
        writer.put(f"{turn} = {turn} + 1")
        writer.put(f"{places} = {places} + {tensor(writer, SLICES_PER_TURN)}")
