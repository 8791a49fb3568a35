"""The interface of `vmap`, as `fnloop.transform.vmap` has it, and the mistakes in what it is asked for."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mypy.types import AnyType, Instance, TupleType, Type, TypeOfAny, get_proper_type

from fnloop.axes import REST, Axes
from fnloop.errors import did_you_mean
from fnloop.interface import Interface, Read, Use, Write
from fnloop.mypy.arrays import may_be_stacked
from fnloop.mypy.lookup import class_named
from fnloop.mypy.records import use_of
from fnloop.mypy.tensors import mark, tensor_of
from fnloop.mypy.types import show

__all__ = ["fields_problem", "mapped_interface", "outputs_problem"]


def mapped_interface(inner: Interface, fields: Mapping[str, int], outputs: int | Mapping[str, int]) -> Interface:
    """The interface of a block that is mapped over one more axis.

    Args:
        inner: the interface of the block.
        fields: the inputs that have one more axis, each with its place.
        outputs: the place of that axis in the outputs; by name, for those only that are to come out.
    """
    axes = output_axes(inner, outputs)
    fresh = _fresh_axis(inner)
    reads = {}
    for name, read in inner.reads.items():
        own = demanded(read) if name in fields or name in axes else read
        reads[name] = own if name not in fields else _mapped_read(own, fields[name], fresh)
    writes = {}
    for name, axis in axes.items():
        uses = tuple(_mapped_use(use, axis, fresh) for use in inner.writes[name].uses)
        writes[name] = replace(inner.writes[name], uses=uses, passes=False)
    local = inner.locals if isinstance(outputs, int) else {}
    return Interface(reads, writes, inner.components, inner.variables, local)


def output_axes(inner: Interface, outputs: int | Mapping[str, int]) -> dict[str, int]:
    """The place of the additional axis in each output that comes out."""
    return dict.fromkeys(inner.writes, outputs) if isinstance(outputs, int) else dict(outputs)


def demanded(read: Read) -> Read:
    """An input that cannot be left out, for a transformation goes through it."""
    if read.default is not None:
        return read
    return Read(read.name, read.uses or (use_of(AnyType(TypeOfAny.special_form)),), doc=read.doc)


def _mapped_read(read: Read, axis: int, fresh: str) -> Read:
    return replace(read, uses=tuple(_mapped_use(use, axis, fresh) for use in read.uses), default=None)


def _mapped_use(use: Use, axis: int, fresh: str) -> Use:
    """A use with one more axis in its type."""
    axes = None if use.axes is None else _inserted(use.axes, axis, fresh)
    return replace(use, hint=_with_axis(use.hint, axis, fresh), axes=axes)


def _with_axis(hint: Type, axis: int, fresh: str) -> Type:
    """A type with one more axis in its tensors."""
    proper, tensor = get_proper_type(hint), tensor_of(hint)
    if tensor is not None:
        tokens = tuple(REST if token.startswith("*") else token for token in tensor.dims.split())
        dims = " ".join(map(str, _inserted(tokens, axis, fresh)))
        return mark(tensor.array, tensor.dtype, dims, _named)
    if isinstance(proper, TupleType):
        return proper.copy_modified(items=[_with_axis(item, axis, fresh) for item in proper.items])
    if isinstance(proper, Instance) and proper.type.fullname == "builtins.tuple":
        return proper.copy_modified(args=[_with_axis(item, axis, fresh) for item in proper.args])
    if isinstance(proper, Instance) and proper.type.fullname == "builtins.dict":
        key, inside = proper.args
        return proper.copy_modified(args=[key, _with_axis(inside, axis, fresh)])
    return proper


def _named(fullname: str) -> Instance:
    info = class_named(fullname)
    assert info is not None
    return Instance(info, [])


def _inserted(axes: Axes, axis: int, fresh: str) -> Axes:
    """Axes with an additional one; any number of axes where its place is not known."""
    place = axis if axis >= 0 else len(axes) + 1 + axis
    before, behind = axes[:place], axes[place:]
    if REST in (before if axis >= 0 else behind):
        return (REST,)
    return (*before, fresh, *behind)


def _fresh_axis(inner: Interface) -> str:
    """A name for the additional axis that no axis of the block has."""
    taken = {axis.rsplit("/", 1)[-1] for axis in _axis_variables(inner)}
    others = (f"mapped_{number}" for number in itertools.count(2))
    return next(name for name in itertools.chain(["mapped"], others) if name not in taken)


def _axis_variables(inner: Interface) -> Iterator[str]:
    fields: list[Read | Write] = [*inner.reads.values(), *inner.writes.values()]
    for declared in fields:
        for use in declared.uses:
            yield from (axis for axis in use.axes or () if isinstance(axis, str))


# --- mistakes, worded as in `fnloop.transform.vmap`


def fields_problem(owner: str, fields: Mapping[str, int], inner: Interface) -> str | None:
    """The first mistake in the inputs over which is mapped, None where there is none."""
    if not fields:
        return f'{owner}: fields={{}} names nothing; write `fields={{"x": 0}}`'
    for name, axis in fields.items():
        if name in inner.components:
            return f"{owner}: {name!r} is a component, which is the same for all slices; map over an input"
        if name not in inner.reads:
            known = inner.reads
            has = ", ".join(known) or "none"
            return f"{owner}: it has no input {name!r}{did_you_mean(name, known)} (it has {has})"
        for use in inner.reads[name].uses:
            if not may_be_stacked(use.hint):
                return f"{owner}: {name!r} is {show(use.hint)}, which has no axes; map over a tensor"
            if (problem := _range_problem(owner, "fields", name, axis, use)) is not None:
                return problem
    return None


def outputs_problem(owner: str, outputs: int | Mapping[str, int], inner: Interface) -> str | None:
    """The first mistake in the outputs that are to come out, None where there is none."""
    axes = output_axes(inner, outputs)
    if not axes:
        return f"{owner}: it has no outputs; map a block that writes something, and name what is to come out"
    for name, axis in axes.items():
        if name not in inner.writes:
            known = inner.writes
            has = ", ".join(known) or "nothing"
            return f"{owner}: it writes no {name!r}{did_you_mean(name, known)} (it writes {has})"
        for use in inner.writes[name].uses:
            if not may_be_stacked(use.hint):
                return _no_tensor(owner, name, use, inner)
            if (problem := _range_problem(owner, "outputs", name, axis, use)) is not None:
                return problem
    return None


def _no_tensor(owner: str, name: str, use: Use, inner: Interface) -> str:
    good = [other for other, write in inner.writes.items() if all(may_be_stacked(one.hint) for one in write.uses)]
    instead = f"name the others: `outputs={dict.fromkeys(good, 0)}`" if good else "make it a tensor"
    return f"{owner}: it writes {name!r} as {show(use.hint)}, and only tensors stack; {instead}"


def _range_problem(owner: str, argument: str, name: str, axis: int, use: Use) -> str | None:
    """An axis that a tensor of the declared type cannot have more; None for one that it can."""
    if use.axes is None or REST in use.axes:
        return None
    most = len(use.axes)
    if -most - 1 <= axis <= most:
        return None
    return (
        f"{owner}: {name!r} is {show(use.hint)}, so that with one more axis it has {most + 1}; "
        f"{argument}={{{name!r}: {axis}}} is none of them, write -{most + 1} to {most}"
    )
