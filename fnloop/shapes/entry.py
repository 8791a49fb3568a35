"""The inputs of a pipeline: values whose axes are those that its wiring has found out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from fnloop.axes import ANY
from fnloop.hints import tensor_type
from fnloop.interface import Interface, Read, Use
from fnloop.run.conformance import conforms
from fnloop.shapes.symbols import Axis, axes_in, evaluate, names_in
from fnloop.shapes.values import Unmade, World, build, drafts, dtype_of, filled

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


def entry_values(interface: Interface, world: World) -> dict[str, Seen]:
    """A value for each input.

    Args:
        interface: the inputs, with the axes that the wiring knows of each.
        world: the sizes.
    """
    scopes = _Scopes()
    for read in interface.reads.values():
        for use in read.uses:
            scopes.note(use)
    return {name: _entry(name, read, world, scopes) for name, read in interface.reads.items()}


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

    def size(self, use: Use, axis: Axis, world: World) -> int | None:
        """The size of an axis of a use; None where any will do."""
        own = self.names.get(use.block, {})
        match axis.kind:
            case "size":
                return axis.size
            case "name":
                return _size(own.get(axis.text, f"{use.block}/{axis.text}"), world)
            case "expression":
                sizes = {name: _size(own.get(name, f"{use.block}/{name}"), world) for name in names_in(axis.text)}
                return evaluate(axis.text, sizes)
            case "any" | "rest":
                return None


def _size(axis: Any, world: World) -> int:
    return axis if isinstance(axis, int) else world.size(str(axis))


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
    dtypes = [dtype_of(hint) for _, hint in tensors]
    if dtypes[0] is None:
        raise Unmade("of its dtype no tensor can be made")
    listed = [(use, axes_in(hint.dim_str)) for use, hint in tensors]
    plain = [(use, axes) for use, axes in listed if all(axis.kind != "rest" for axis in axes)]
    if not plain:
        return filled(world.shape(listed[0][1]), dtypes[0], world.fill)
    shape: list[int | None] = [None] * len(plain[0][1])
    for use, axes in plain:
        for place, axis in enumerate(axes[: len(shape)]):
            found = scopes.size(use, axis, world)
            is_better = shape[place] is None or (found is not None and axis.kind == "size")
            shape[place] = found if is_better else shape[place]
    return filled(tuple(world.fresh() if one is None else one for one in shape), dtypes[0], world.fill)
