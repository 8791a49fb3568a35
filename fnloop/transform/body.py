"""A block inside a transformation of it: how it is run, and the types that a leaf around it shows."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, Union, get_origin

from fnloop.axes import Axes, Axis, parse_axes
from fnloop.hints import is_record, members, strip, tensor_type
from fnloop.interface import MISSING, Interface, Need, Read, Use, Write
from fnloop.observe.progress import progress
from fnloop.plan import Step, Transformation, Transformed, called_as
from fnloop.run.calls import RunMode
from fnloop.run.emit import Emitted, emit
from fnloop.run.failure import reporter
from fnloop.run.limit import Limit
from fnloop.run.modes import current_mode
from fnloop.sizes import Size, names_of, text_of
from fnloop.state import record_class
from fnloop.wiring import entry_of

__all__ = [
    "AxisNames",
    "Runner",
    "interface_of",
    "leaf_around",
    "may_be_float",
    "may_be_tensor",
    "required",
    "with_tensor",
]


def interface_of(step: Step) -> Interface:
    """The interface of the block in its place: its fields by their names there, its components that are not bound."""
    return entry_of(step.name, step.plan.interface, step.names, step.bound, "").interface


class Runner:
    """A block as a function of values by name, written out once for each level of checks.

    Args:
        step: the block, with what its fields are called outside and what it brings along.
        limit: how many iterations its loops have at most; None for no limit.
    """

    def __init__(self, step: Step, limit: Limit | None = None) -> None:
        self._step = step
        self._limit = limit
        self._emitted: dict[RunMode, Emitted] = {}

    def limited(self, iterations: int) -> Runner:
        """The same with a limit on the iterations of each loop that has a header."""
        return Runner(self._step, Limit(iterations, predicates=False))

    def __call__(self, values: Mapping[str, object], components: Mapping[str, object]) -> dict[str, Any]:
        """Run it.

        Args:
            values: its inputs, as they are called around it; those left out are `MISSING`.
            components: those that are not bound, as they are called around it.

        Returns:
            Its outputs, as they are called around it.
        """
        plan, names = self._step.plan, self._step.names
        own = {name: values.get(names.get(name, name), MISSING) for name in plan.interface.reads}
        function = called_as(plan)
        given: list[object] = list(own.values())
        if function is not None:
            given = [(get_origin(function.record_in) or function.record_in)(**own)]
        given_components = self._own_components(components)
        made = self._emit(current_mode()).run(given, given_components)
        return {names.get(name, name): getattr(made, name) for name in made.__struct_fields__}

    def _own_components(self, components: Mapping[str, object]) -> dict[str, object]:
        """The components that are bound and those that are given, by their own names."""
        found = dict(self._step.bound)
        for own in self._step.plan.interface.components:
            outer = self._step.names.get(own, own)
            if outer in components and own not in found:
                found[own] = components[outer]
        return found

    def _emit(self, mode: RunMode) -> Emitted:
        if mode not in self._emitted:
            step = self._step
            self._emitted[mode] = emit(step.plan, mode, reporter(progress), progress, step.name, step.bar, self._limit)
        return self._emitted[mode]


def required(read: Read, step: Step) -> Read:
    """The same input where it cannot be left out."""
    if read.default is not None:
        return read
    uses = read.uses or (Use(Any, None, step.name, step.plan.source),)
    return Read(read.name, uses, doc=read.doc)


def leaf_around(
    function: Transformation, interface: Interface, hints_in: Mapping[str, Any], hints_out: Mapping[str, Any], doc: str
) -> Transformed:
    """The plan of a function around a block.

    Args:
        function: called with a record of the inputs, and the components by keyword.
        interface: the interface of the function.
        hints_in: the annotations of its inputs.
        hints_out: those of its outputs.
        doc: the transformation in a line.
    """
    plan = function.step.plan
    return Transformed(
        name=function.name,
        function=function,
        record_in=record_class(f"{function.name}.inputs", tuple(interface.reads)),
        record_out=function.record_out,
        hints_in=hints_in,
        hints_out=hints_out,
        interface=interface,
        source=plan.source,
        doc=f"{doc}\n\n{plan.doc}".rstrip(),
    )


# --- types


class AxisNames:
    """The names of axes in a leaf: axes that the wiring tells apart have different names."""

    def __init__(self, interface: Interface) -> None:
        axes = dict.fromkeys(_axis_variables(interface))
        self._names = {axis: axis for axis in axes if "/" not in axis}
        for axis in axes:
            if axis not in self._names:
                self._names[axis] = self.fresh(axis.rsplit("/", 1)[-1])

    def add(self, stem: str) -> str:
        """One more axis. Gives its name."""
        name = self.fresh(stem)
        self._names[name] = name
        return name

    def fresh(self, stem: str) -> str:
        """A name that no axis has."""
        taken = set(self._names.values())
        others = (f"{stem}_{number}" for number in itertools.count(2))
        return next(name for name in itertools.chain([stem], others) if name not in taken)

    def input_hint(self, read: Read) -> Any:
        """The annotation of an input: that of its first reader who always reads it; others are left to the block."""
        certain = [use for use in read.uses if not use.branch and not use.narrows]
        optional = read.need is not Need.REQUIRED and read.default is None
        return self.hint(certain[0]) if certain and not optional else Any

    def output_hint(self, write: Write) -> Any:
        """The annotation of an output: that of its only writer."""
        return self.hint(write.uses[0]) if len(write.uses) == 1 and not write.passes else Any

    def hint(self, use: Use) -> Any:
        """The annotation of a reader or writer, with the names of axes in the leaf."""
        tensor = tensor_type(use.hint)
        if tensor is None or use.axes is None or parse_axes(tensor.dim_str) == use.axes:
            return strip(use.hint)
        return with_tensor(use.hint, self.tokens(use.axes))

    def tokens(self, axes: Axes) -> list[str]:
        """Axes as jaxtyping writes them."""
        return list(map(self._token, axes))

    def _token(self, axis: Axis) -> str:
        if isinstance(axis, Size):
            return text_of(axis, self._name)
        return self._name(axis) if isinstance(axis, str) else str(axis)

    def _name(self, axis: str) -> str:
        return self._names.get(axis, axis)


def _axis_variables(interface: Interface) -> Iterator[str]:
    """The axes in the types of an interface that are variables, as often as they occur."""
    fields: list[Read | Write] = [*interface.reads.values(), *interface.writes.values()]
    for declared in fields:
        for use in declared.uses:
            for axis in use.axes or ():
                if isinstance(axis, Size):
                    yield from sorted(names_of(axis))
                elif isinstance(axis, str):
                    yield axis


def with_tensor(hint: Any, tokens: Iterable[str]) -> Any:
    """An annotation with other axes of its tensor type."""
    tensor, axes = tensor_type(hint), " ".join(tokens)
    parts = [one.dtype[one.array_type, axes] if one is tensor else one for one in members(hint)]
    return Union[tuple(parts)]  # noqa: UP007 - of any annotations


def may_be_tensor(hint: Any) -> bool:
    """Whether a value of a type could be a tensor, as far as the type tells."""
    return any(map(_may_be_tensor, members(hint)))


def _may_be_tensor(hint: Any) -> bool:
    if hint is Any or hint is object or isinstance(hint, TypeVar):
        return True
    if tensor_type(hint) is not None:
        return True
    if get_origin(hint) is not None or is_record(hint) or hint is None:
        return False
    return _may_be_array(hint) if isinstance(hint, type) else True


def _may_be_array(cls: type) -> bool:
    """Whether instances of a class, or of classes that implement it, have a dtype and a shape."""
    return (hasattr(cls, "dtype") and hasattr(cls, "shape")) or getattr(cls, "_is_protocol", False)


def may_be_float(hint: Any) -> bool:
    """Whether a value of a type could be a tensor of floats, as far as the type tells."""
    tensors = [tensor_type(one) for one in members(hint) if _may_be_tensor(one)]
    return any(one is None or _has_float(one.dtypes) for one in tensors)


def _has_float(dtypes: Any) -> bool:
    return not isinstance(dtypes, (tuple, list)) or any("float" in str(dtype) for dtype in dtypes)
