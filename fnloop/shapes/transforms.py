"""Gradients and maps in a run of a pipeline: what goes into the block inside, and what comes out around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fnloop.shapes.entry import UNKNOWN, Seen
from fnloop.shapes.flaws import Flaw
from fnloop.shapes.values import World, filled
from fnloop.transform.grad import Gradient
from fnloop.transform.vmap import Mapped

__all__ = ["inside_value", "outputs_of"]

Transform = Gradient | Mapped


def inside_value(function: Transform, field: str, outside: Seen, world: World) -> Seen:
    """The value of a parameter inside the block: the same for a gradient, a slice for a map."""
    if isinstance(function, Gradient):
        return outside
    value = _slice_of(outside.value, function.fields[field], world)
    return Seen() if value is UNKNOWN else Seen(value, outside.is_assumed)


def _slice_of(value: Any, axis: int, world: World) -> Any:
    """A value with one axis less in its tensors."""
    if isinstance(value, tuple):
        parts = [_slice_of(one, axis, world) for one in value]
        return UNKNOWN if any(part is UNKNOWN for part in parts) else tuple(parts)
    if type(value) is dict:
        inside = {key: _slice_of(one, axis, world) for key, one in value.items()}
        return UNKNOWN if any(part is UNKNOWN for part in inside.values()) else inside
    if not hasattr(type(value), "asnumpy"):
        return value
    shape = list(value.shape)
    if not -len(shape) <= axis < len(shape):
        return UNKNOWN
    del shape[axis]
    return filled(tuple(shape), value.dtype, world.fill)


def outputs_of(
    function: Transform, inputs: Mapping[str, Seen], results: Mapping[str, Seen], components: Mapping[str, Any]
) -> tuple[dict[str, Seen], Flaw | None]:
    """The outputs of a gradient or map by name, and what is wrong with it.

    Args:
        function: it.
        inputs: its inputs.
        results: what the block inside gave.
        components: those that are there.
    """
    if isinstance(function, Gradient):
        return _gradients(function, inputs, results, components)
    return _mapped(function, inputs, results), None


def _gradients(
    function: Gradient, inputs: Mapping[str, Seen], results: Mapping[str, Seen], components: Mapping[str, Any]
) -> tuple[dict[str, Seen], Flaw | None]:
    made = dict(results) if function.with_value else {}
    for name in function.wrt:
        if name in function.cells:
            cell = components.get(name, function.cells[name])
            made[f"grad_{name}"] = Seen() if cell is None else Seen(tuple(cell.trainable_params()))
        else:
            made[f"grad_{name}"] = inputs[name]
    output = results.get(function.output, Seen())
    if not output.is_known or output.is_assumed or not hasattr(type(output.value), "asnumpy"):
        return made, None
    if tuple(output.value.shape) == ():
        return made, None
    text = f'a gradient is taken of it, so that it must be "", but it has {len(output.value.shape)} axes'
    return made, Flaw("shape", function.output, text)


def _mapped(function: Mapped, inputs: Mapping[str, Seen], results: Mapping[str, Seen]) -> dict[str, Seen]:
    sizes: list[int] = []
    for name, axis in function.fields.items():
        tensors = _tensors_in(inputs[name].value)
        sizes += [one.shape[axis] for one in tensors if -len(one.shape) <= axis < len(one.shape)]
    if not sizes:
        return {}
    made = {}
    for name, axis in function.outputs.items():
        one = results.get(name, Seen())
        made[name] = Seen(_stacked(one.value, axis, sizes[0]), one.is_assumed)
    return made


def _tensors_in(value: Any) -> Iterator[Any]:
    """The tensors in a value, or in its tuples and dicts."""
    if isinstance(value, tuple):
        for one in value:
            yield from _tensors_in(one)
    elif type(value) is dict:
        yield from _tensors_in(tuple(value.values()))
    elif hasattr(type(value), "asnumpy"):
        yield value


def _stacked(value: Any, axis: int, size: int) -> Any:
    """A value with one more axis in its tensors."""
    if type(value) is dict:
        inside = {key: _stacked(one, axis, size) for key, one in value.items()}
        return UNKNOWN if any(part is UNKNOWN for part in inside.values()) else inside
    if isinstance(value, tuple):
        parts = [_stacked(one, axis, size) for one in value]
        return UNKNOWN if any(part is UNKNOWN for part in parts) else tuple(parts)
    if not hasattr(type(value), "asnumpy"):
        return UNKNOWN
    shape = list(value.shape)
    place = axis if axis >= 0 else len(shape) + 1 + axis
    return filled((*shape[:place], size, *shape[place:]), value.dtype, (0.5, 1))
