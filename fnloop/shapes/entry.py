"""The inputs of a pipeline: values whose axes are those that its wiring has found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fnloop.axes import ANY, Axis, known_size
from fnloop.hints import tensor_type
from fnloop.interface import MISSING, Interface, Read, Use
from fnloop.run.conformance import conforms
from fnloop.shapes import symbols
from fnloop.shapes.drafts import Draft, Unmade, drafts, is_numpy
from fnloop.shapes.symbols import axes_in, evaluate, names_in
from fnloop.shapes.values import World, build, filled_as
from fnloop.shapes.weight_fields import is_dict_of_tensors
from fnloop.sizes import Size, names_of

__all__ = ["UNKNOWN", "Seen", "entry_values"]


class _Unknown:
    """The mark of a value of which nothing is known."""

    def __repr__(self) -> str:
        return "<unknown>"


UNKNOWN = _Unknown()


@dataclass(frozen=True)
class Seen:
    """A value in a run of a pipeline.

    Args:
        value: it, or `UNKNOWN`.
        is_assumed: whether some of its sizes are made up, since the block that makes it was not run.
    """

    value: Any = UNKNOWN
    is_assumed: bool = False

    @property
    def is_known(self) -> bool:
        """Whether there is a value, and it is known."""
        return self.value is not UNKNOWN and self.value is not MISSING


def entry_values(interface: Interface, world: World, known: Mapping[str, Draft]) -> dict[str, Seen]:
    """A value for each input.

    Args:
        interface: the inputs, with the axes that the wiring knows of each.
        world: the sizes.
        known: inputs of which more is known than their annotation: the weights of a Cell. Of other dicts of tensors it
            is assumed that they have the same names and shapes, as an optimizer's have.
    """
    scopes = _Scopes()
    for read in interface.reads.values():
        for use in read.uses:
            scopes.note(use)
    values = {}
    for name, read in interface.reads.items():
        if name in known:
            values[name] = Seen(build(known[name], world, name, None))
        elif known and read.uses and is_dict_of_tensors(read.uses[0].hint):
            values[name] = Seen(build(next(iter(known.values())), world, name, None), is_assumed=True)
        else:
            values[name] = _entry(name, read, world, scopes)
    return values


@dataclass
class _Scopes:
    """For each block, the axes that its names stand for in the wiring."""

    names: dict[str, dict[str, Any]] = field(default_factory=dict)

    def note(self, use: Use) -> None:
        tensor = tensor_type(use.hint)
        if tensor is None or use.axes is None:
            return
        own = self.names.setdefault(use.block, {})
        declared = axes_in(tensor.dim_str)
        if len(declared) != len(use.axes) or any(axis.kind == "rest" for axis in declared):
            return
        for axis, resolved in zip(declared, use.axes, strict=True):
            if axis.kind == "name" and resolved != ANY:
                own.setdefault(axis.text, resolved)

    def size(self, use: Use, axis: symbols.Axis, world: World) -> int | None:
        """The size of an axis of a use; None where any will do."""
        own = self.names.get(use.block, {})
        match axis.kind:
            case "size":
                return axis.size
            case "name":
                return _size(own.get(axis.text, f"{use.block}/{axis.text}"), world)
            case "expression":
                found = {name: _size(own.get(name, f"{use.block}/{name}"), world) for name in names_in(axis.text)}
                return evaluate(axis.text, {name: size for name, size in found.items() if size is not None})
            case "any" | "rest":
                return None


def _size(axis: Axis, world: World) -> int | None:
    """The size of an axis as the wiring knows it: a number, a name or an expression; None for one without a size."""
    if isinstance(axis, Size):
        return known_size(axis, {name: world.size(name) for name in names_of(axis)})
    return axis if isinstance(axis, int) else world.size(axis)


def _entry(name: str, read: Read, world: World, scopes: _Scopes) -> Seen:
    uses = [use for use in read.uses if not use.narrows] or list(read.uses)
    tensors = [(use, tensor_type(use.hint)) for use in uses if tensor_type(use.hint) is not None]
    try:
        if tensors and len(tensors) == len(uses):
            return Seen(_tensor(tensors, world, scopes))
        if not uses:
            return Seen()
        for draft in drafts(uses[0].hint, name, read.default):
            value = build(draft, world, name, None)
            if all(conforms(value, use.hint, tensors=False) for use in uses):
                return Seen(value)
    except Unmade:
        pass
    return Seen() if read.default is None else Seen(read.default.make())


def _tensor(tensors: list[tuple[Use, Any]], world: World, scopes: _Scopes) -> Any:
    """A tensor that fits all of its readers."""
    first = tensors[0][1]
    if any(is_numpy(hint) != is_numpy(first) for _, hint in tensors):
        raise Unmade("its readers want tensors of several libraries")
    listed = [(use, axes_in(hint.dim_str)) for use, hint in tensors]
    plain = [(use, axes) for use, axes in listed if all(axis.kind != "rest" for axis in axes)]
    if not plain:
        return filled_as(first, world.shape(listed[0][1]), world)
    shape: list[int | None] = [None] * len(plain[0][1])
    for use, axes in plain:
        for place, axis in enumerate(axes[: len(shape)]):
            found = scopes.size(use, axis, world)
            is_better = shape[place] is None or (found is not None and axis.kind == "size")
            shape[place] = found if is_better else shape[place]
    return filled_as(first, tuple(world.fresh() if one is None else one for one in shape), world)
