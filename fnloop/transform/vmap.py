"""A block mapped over one more axis, as a function of a plan: its interface, and how it runs outside of graphs.

It is a loop over slices. `mindspore.vmap` is not used: of 200 functions that it was tried with, it
could not map 20, and gave another shape for `y @ x.T`, `x.argmax()`, `tile` and
`unsorted_segment_sum`, without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import GenericAlias
from typing import Any, get_args, get_origin

from fnloop.axes import REST, Axes
from fnloop.errors import Iteration, StateError, did_you_mean, failure_of
from fnloop.hints import show, strip, tensor_type
from fnloop.interface import Interface, Read, Use, Write
from fnloop.plan import Step, Transformed
from fnloop.state import BlockState, record_class
from fnloop.summary import summarize
from fnloop.transform.body import (
    AxisNames,
    Runner,
    interface_of,
    leaf_around,
    may_be_tensor,
    required,
    with_tensor,
)

__all__ = ["Mapped", "mapped", "slices"]


@dataclass(frozen=True, eq=False)
class Mapped:
    """The function of a mapped block's leaf, called with a record of the inputs and the components.

    Args:
        name: the leaf, for messages.
        step: the block that is mapped, with its renamed fields and bound components.
        fields: the inputs that have one more axis, each with the place of that axis.
        outputs: the outputs that come out, each with the place of the additional axis.
        record_out: the class of its outputs.
        run: runs the block.
    """

    name: str
    step: Step
    fields: Mapping[str, int]
    outputs: Mapping[str, int]
    record_out: Any
    run: Runner

    @property
    def description(self) -> str:
        """The transformation in a few words."""
        return f"maps over {', '.join(f'axis {axis} of {name}' for name, axis in self.fields.items())}"

    def limited(self, iterations: int) -> Mapped:
        """The same in Python alone, with a limit on the iterations of each loop that has a header."""
        return replace(self, run=self.run.limited(iterations))

    def __call__(self, record: BlockState, /, **components: object) -> BlockState:
        """The block's outputs for each slice, stacked."""
        values = {name: getattr(record, name) for name in record.__struct_fields__}
        size = self._size({name: values[name] for name in self.fields})
        parts = {name: slices(values[name], axis, size) for name, axis in self.fields.items()}
        made = [self._run(index, values, parts, components) for index in range(size)]
        stacked = {}
        for name, axis in self.outputs.items():
            stacked[name] = self._stack(name, [outputs[name] for outputs in made], axis)
        result: BlockState = self.record_out(**stacked)
        return result

    def _run(
        self, index: int, values: Mapping[str, Any], parts: Mapping[str, Sequence[Any]], components: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The outputs of the block for one slice."""
        try:
            return self.run({**values, **{name: parts[name][index] for name in parts}}, components)
        except BaseException as error:
            if (found := failure_of(error)) is not None:  # which slice it was
                around = Iteration(self.name, index, {})
                error.__dict__["__fnloop_failure__"] = replace(found, iterations=(around, *found.iterations))
            raise

    def _size(self, values: Mapping[str, Any]) -> int:
        """The size of the axis over which is mapped."""
        sizes: dict[str, int] = {}
        axes: dict[str, int] = {}
        for name, whole in values.items():
            for place, value in _tensors_in(whole, name):
                axis = axes[place] = self.fields[name]
                if not _is_tensor(value):
                    shown = f"{place}={summarize(value)}"
                    raise StateError(f"{self.name!r} got {shown}, which is no mindspore.Tensor; give one")
                if not -value.ndim <= axis < value.ndim:
                    shown = f"{place}={summarize(value)}"
                    raise StateError(f"{self.name!r} got {shown}, which has no axis {axis} to map over")
                sizes[place] = value.shape[axis]
        if not sizes:
            raise StateError(f"{self.name!r} maps over {', '.join(self.fields)}, which holds no tensor; give one")
        if len(set(sizes.values())) > 1:
            described = ", ".join(f"{size} in {place!r} (axis {axes[place]})" for place, size in sizes.items())
            raise StateError(f"{self.name!r} maps over one axis, but its size is {described}; make them equal")
        size = next(iter(sizes.values()))
        if size == 0:
            raise StateError(f"{self.name!r} maps over an axis of size 0, so that its outputs have no shape")
        return size

    def _stack(self, name: str, made: Sequence[Any], axis: int) -> Any:
        """The outputs of all slices as one tensor with one more axis; of tuples and dicts, each place by itself."""
        from mindspore import ops

        first = made[0]
        if type(first) is dict and all(type(one) is dict and list(one) == list(first) for one in made):
            return {key: self._stack(f"{name}[{key!r}]", [one[key] for one in made], axis) for key in first}
        if isinstance(first, tuple) and all(isinstance(one, tuple) and len(one) == len(first) for one in made):
            columns = zip(*made, strict=True)
            return tuple(self._stack(f"{name}[{place}]", column, axis) for place, column in enumerate(columns))
        self._refuse_unstackable(name, made, axis)
        return ops.stack(list(made), axis)

    def _refuse_unstackable(self, name: str, made: Sequence[Any], axis: int) -> None:
        first = made[0]
        for one in made:
            if not _is_tensor(one):
                raise StateError(
                    f"{self.name!r}: {self.step.name!r} wrote {name}={summarize(one)}, and only tensors stack; "
                    f"name the outputs that are tensors: `outputs={{...}}`"
                )
        for one in made:
            if one.shape != first.shape or one.dtype != first.dtype:
                raise StateError(
                    f"{self.name!r}: {self.step.name!r} wrote {name}={summarize(first)} for one slice and "
                    f"{summarize(one)} for another, which cannot be stacked"
                )
        if not -first.ndim - 1 <= axis <= first.ndim:
            raise StateError(
                f"{self.name!r}: {name}={summarize(first)} of a slice cannot get one more axis at {axis}; "
                f"write -{first.ndim + 1} to {first.ndim}"
            )


def _is_tensor(value: Any) -> bool:
    import mindspore as ms

    return isinstance(value, ms.Tensor)


def _tensors_in(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The tensors in a value, or in its tuples and dicts, each with its place."""
    if type(value) is dict:
        for key, one in value.items():
            yield from _tensors_in(one, f"{place}[{key!r}]")
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _tensors_in(one, f"{place}[{number}]")
    else:
        yield place, value


def slices(value: Any, axis: int, size: int) -> Sequence[Any]:
    """A value for each slice: of tuples and dicts, with the slices of the tensors in them."""
    from mindspore import ops

    if type(value) is dict:
        parts = {key: slices(one, axis, size) for key, one in value.items()}
        return [{key: one[index] for key, one in parts.items()} for index in range(size)]
    if isinstance(value, tuple):
        columns = [slices(one, axis, size) for one in value]
        return [tuple(one[index] for one in columns) for index in range(size)]
    found: Sequence[Any] = ops.unbind(value, axis)
    return found


# --- the plan


def mapped(step: Step, fields: Mapping[str, int], outputs: int | Mapping[str, int]) -> Transformed:
    """The plan of a block that is mapped over one more axis.

    Args:
        step: the block.
        fields: the inputs that have one more axis, each with the place of that axis.
        outputs: the place of the additional axis in the outputs; by name, for those only that are
            to come out.

    Raises:
        StateError: for names that it does not have, for what is no tensor, and for an axis out of
            range.
    """
    name, inner = f"vmap({step.name})", interface_of(step)
    _check_fields(name, fields, inner)
    axes = _output_axes(name, outputs, inner)
    names = AxisNames(inner)
    fresh = names.add("mapped")
    needed = {*fields, *axes}
    reads = {}
    for field, read in inner.reads.items():
        own = required(read, step) if field in needed else read
        reads[field] = _read(own, fields.get(field), fresh)
    writes = {field: _write(inner.writes[field], axis, fresh) for field, axis in axes.items()}
    function = Mapped(
        name=name,
        step=step,
        fields=dict(fields),
        outputs=axes,
        record_out=record_class(f"{name}.outputs", tuple(axes)),
        run=Runner(step),
    )
    over = " and ".join(f"axis {axis} of {field!r}" for field, axis in fields.items())
    local = inner.locals if isinstance(outputs, int) else {}
    return leaf_around(
        function,
        Interface(reads, writes, inner.components, inner.variables, local),
        {field: names.input_hint(read) for field, read in reads.items()},
        {field: names.output_hint(write) for field, write in writes.items()},
        f"Mapped over {over}.",
    )


def _read(read: Read, axis: int | None, fresh: str) -> Read:
    if axis is None:
        return read
    return replace(read, uses=tuple(_use(use, axis, fresh) for use in read.uses), default=None)


def _write(write: Write, axis: int, fresh: str) -> Write:
    return replace(write, uses=tuple(_use(use, axis, fresh) for use in write.uses), passes=False)


def _use(use: Use, axis: int, fresh: str) -> Use:
    """A use with one more axis in its type."""
    axes = None if use.axes is None else _insert(use.axes, axis, fresh)
    return replace(use, hint=_with_axis(use.hint, axis, fresh), axes=axes)


def _with_axis(hint: Any, axis: int, fresh: str) -> Any:
    """A type with one more axis in its tensors."""
    tensor, plain = tensor_type(hint), strip(hint)
    if tensor is not None:
        tokens = (REST if token.startswith("*") else token for token in tensor.dim_str.split())
        return with_tensor(hint, map(str, _insert(tuple(tokens), axis, fresh)))
    if get_origin(plain) is tuple:
        inside = (one if one is ... else _with_axis(one, axis, fresh) for one in get_args(plain))
        return GenericAlias(tuple, tuple(inside))
    if get_origin(plain) is dict:
        key, inside_hint = get_args(plain)
        return GenericAlias(dict, (key, _with_axis(inside_hint, axis, fresh)))
    return plain


def _insert(axes: Axes, axis: int, fresh: str) -> Axes:
    """Axes with an additional one; any number of axes where its place is not known."""
    place = axis if axis >= 0 else len(axes) + 1 + axis
    before, behind = axes[:place], axes[place:]
    if REST in (before if axis >= 0 else behind):
        return (REST,)
    return (*before, fresh, *behind)


def _check_fields(owner: str, fields: Mapping[str, int], inner: Interface) -> None:
    if not fields:
        raise StateError(f'{owner}: fields={{}} names nothing; write `fields={{"x": 0}}`')
    for name, axis in fields.items():
        if name in inner.components:
            raise StateError(f"{owner}: {name!r} is a component, which is the same for all slices; map over an input")
        if name not in inner.reads:
            known = inner.reads
            has = ", ".join(known) or "none"
            raise StateError(f"{owner}: it has no input {name!r}{did_you_mean(name, known)} (it has {has})")
        _check_axis(owner, "fields", name, axis)
        for use in inner.reads[name].uses:
            if not _may_be_stacked(use.hint):
                raise StateError(f"{owner}: {name!r} is {show(use.hint)}, which has no axes; map over a tensor")
            _check_range(owner, "fields", name, axis, use)


def _output_axes(owner: str, outputs: int | Mapping[str, int], inner: Interface) -> dict[str, int]:
    """The axis that each output gets."""
    axes = dict(outputs) if isinstance(outputs, Mapping) else dict.fromkeys(inner.writes, outputs)
    if not axes:
        raise StateError(f"{owner}: it has no outputs; map a block that writes something, and name what is to come out")
    for name, axis in axes.items():
        if name not in inner.writes:
            known = inner.writes
            has = ", ".join(known) or "nothing"
            raise StateError(f"{owner}: it writes no {name!r}{did_you_mean(name, known)} (it writes {has})")
        _check_axis(owner, "outputs", name, axis)
        for use in inner.writes[name].uses:
            if not _may_be_stacked(use.hint):
                raise StateError(_no_tensor(owner, name, use, inner))
            _check_range(owner, "outputs", name, axis, use)
    return axes


def _no_tensor(owner: str, name: str, use: Use, inner: Interface) -> str:
    """The message for an output that is no tensor."""
    good = [other for other, write in inner.writes.items() if all(_may_be_stacked(one.hint) for one in write.uses)]
    instead = f"name the others: `outputs={dict.fromkeys(good, 0)}`" if good else "make it a tensor"
    return f"{owner}: it writes {name!r} as {show(use.hint)}, and only tensors stack; {instead}"


def _may_be_stacked(hint: Any) -> bool:
    plain = strip(hint)
    if get_origin(plain) is tuple:
        return all(one is ... or _may_be_stacked(one) for one in get_args(plain))
    if get_origin(plain) is dict:
        return _may_be_stacked(get_args(plain)[1])
    return may_be_tensor(hint)


def _check_axis(owner: str, argument: str, name: str, axis: object) -> None:
    if type(axis) is not int:
        raise StateError(f'{owner}: {argument}: the axis of {name!r} is {summarize(axis)}; write `{{"{name}": 0}}`')


def _check_range(owner: str, argument: str, name: str, axis: int, use: Use) -> None:
    """Refuse an axis that a tensor of the declared type cannot have more."""
    if use.axes is None or REST in use.axes:
        return
    most = len(use.axes)
    if not -most - 1 <= axis <= most:
        raise StateError(
            f"{owner}: {name!r} is {show(use.hint)}, so that with one more axis it has {most + 1}; "
            f"{argument}={{{name!r}: {axis}}} is none of them, write -{most + 1} to {most}"
        )
