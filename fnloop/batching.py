"""Runs several inputs of a compiled block as one: the `vmap` of the block over what is a tensor in each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, get_origin

from fnloop.errors import StateError
from fnloop.plan import Compiled, wiring_of
from fnloop.state import BlockState, record_class, same_value
from fnloop.typesystem.histories import is_tensor

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock

__all__ = ["Together"]


@dataclass
class Together:
    """Runs inputs of one block together, where they differ in nothing but the numbers in tensors of one shape.

    A block that is not compiled is not run together: in Python a map over slices is a loop over them.

    Args:
        block: the block.
        mapped: its maps, by the fields with one more axis; None for those that it has not.
    """

    block: AnyBlock
    mapped: dict[tuple[str, ...], AnyBlock | None] = field(default_factory=dict)

    def __call__(self, inputs: Sequence[BlockState | Mapping[str, Any]]) -> list[Any] | None:
        """The results of several inputs; None where each has to run by itself.

        Raises:
            Exception: whatever the block raises for one of them.
        """
        block: Any = self.block
        if len(inputs) < 2 or not isinstance(block.plan, Compiled) or block._checkpointing is not None:
            return None
        fields = [self._fields(one) for one in inputs]
        varying = _varying(fields)
        if not varying:
            return None
        if varying not in self.mapped:
            self.mapped[varying] = self._map(varying)
        mapped = self.mapped[varying]
        return None if mapped is None else self._results(mapped, fields, varying)

    def _results(self, mapped: AnyBlock, inputs: Sequence[Mapping[str, Any]], varying: Sequence[str]) -> list[Any]:
        """The results of each input, out of those of the map."""
        from mindspore import ops

        given = {**inputs[0], **{name: ops.stack([one[name] for one in inputs]) for name in varying}}
        made = mapped(**given)
        parts = {name: ops.unbind(getattr(made, name)) for name in made.__struct_fields__}
        block: Any = self.block
        own, names = wiring_of(block.plan), block.names
        outer = {name: names.get(name, name) for name in own.interface.writes}
        record = own.record_out or record_class(f"{own.name}.outputs", tuple(outer))
        make = get_origin(record) or record
        return [
            block._renamed(make(**{name: parts[outer[name]][number] for name in outer}))
            for number in range(len(inputs))
        ]

    def _fields(self, given: BlockState | Mapping[str, Any]) -> dict[str, Any]:
        """The fields of an input that the block reads."""
        if isinstance(given, Mapping):
            return dict(given)
        return {name: getattr(given, name) for name in self.block.interface.reads if hasattr(given, name)}

    def _map(self, varying: tuple[str, ...]) -> AnyBlock | None:
        """The map of the block over a first axis of some fields; None where it has none."""
        from fnloop.transform.vmap import mapped  # MindSpore is at hand: there are tensors

        block: Any = self.block
        writes = block.interface.writes.values()
        if not all(write.uses and all(is_tensor(use.hint) for use in write.uses) for write in writes):
            return None
        try:
            plan = mapped(block.as_step(block.name), dict.fromkeys(varying, 0), 0)
        except StateError:  # such as for a field that may be something else than a tensor
            return None
        made: AnyBlock = type(block)(plan)
        return made.compile(verify=block.plan.verify)


def _varying(inputs: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """The fields in which inputs differ, where these are tensors of one shape and dtype in each; else none."""
    first = inputs[0]
    if any(one.keys() != first.keys() for one in inputs):
        return ()
    found = []
    for name, value in first.items():
        others = [one[name] for one in inputs[1:]]
        if all(other is value for other in others):
            continue
        if _is_tensor(value) and all(_is_alike(value, other) for other in others):
            found.append(name)
        elif _is_tensor(value) or not all(type(other) is type(value) and same_value(other, value) for other in others):
            return ()
    return tuple(found)


def _is_tensor(value: object) -> bool:
    return hasattr(value, "asnumpy") and hasattr(value, "shape")


def _is_alike(one: Any, other: Any) -> bool:
    return _is_tensor(other) and one.shape == other.shape and one.dtype == other.dtype
