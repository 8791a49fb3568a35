"""What a graph does not check or give back: contents (`Literal`, validators), a None, numbers of another class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Literal, get_args, get_origin

from jaxtyping import AnnotationError
from typing_extensions import TypeGuard

from fnloop.axes import ANY, REST, Axes, known_size, short_name
from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.specs import FIXED, carried_spec, has_leaves, holds_number, scalar_class, spec_of
from fnloop.compile.validate.compare import NUMBERS, has_none
from fnloop.errors import CompileError, StateError
from fnloop.hints import is_record, record_fields, show, strip, validators
from fnloop.interface import MISSING, Interface
from fnloop.program.ops import Call, Program, Var
from fnloop.program.traverse import calls, decision_calls, folds
from fnloop.run.checks import Checker
from fnloop.run.modes import Mode
from fnloop.run.values import signature
from fnloop.sizes import Size, text_of
from fnloop.summary import summarize

__all__ = ["OutputChecks", "check_outputs", "checks_of_its_own", "refuse_unchecked"]


def checks_of_its_own(call: Call) -> CompileError | None:
    """Why a block cannot stand in a graph whose records check themselves when they are made; None where it can."""
    leaf = call.leaf
    hints = [leaf.record_in, leaf.record_out, *leaf.hints_in.values(), *leaf.hints_out.values()]
    cls = next(filter(None, map(_self_checking, hints)), None)
    if cls is None:
        return None
    return CompileError(
        f"block {call.path!r} cannot be compiled: its record {cls.__name__} checks itself in `__post_init__`, which a "
        f"graph does not run; check in a block of its own that is left out of the graph, or leave this one out: "
        f"`.compile(only=[...])`"
    )


def refuse_unchecked(program: Program, binding: Binding) -> None:
    """Refuse fields that the graph computes and whose annotations look at their contents.

    Raises:
        CompileError: naming the block and the field.
    """
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        if binding.runs_ahead(call) or call.leaf is program.plan:
            continue
        if (refusal := checks_of_its_own(call)) is not None:
            raise refusal
        _refuse_fields(call, "reads", call.inputs, call.leaf.hints_in, binding)
        _refuse_fields(call, "writes", call.outputs, call.leaf.hints_out, binding)


def _refuse_fields(
    call: Call, verb: str, fields: Mapping[str, Var], hints: Mapping[str, Any], binding: Binding
) -> None:
    for name, var in fields.items():
        if not binding.is_known(var) and looks_at_contents(hints[name]):
            raise CompileError(
                f"block {call.path!r} cannot be compiled: it {verb} {name!r} as {show(hints[name])}, and a graph does "
                f"not look at the contents of what it computes; annotate it without that and check it behind "
                f"the graph, or leave the block out: `.compile(only=[...])`"
            )


def looks_at_contents(hint: Any, around: tuple[Any, ...] = ()) -> bool:
    """Whether an annotation looks at contents that a graph can change: those of texts are constants of the graph.

    Args:
        hint: the annotation.
        around: the records that it is a part of; one that holds itself is looked at once.
    """
    if validators(hint):
        return True
    hint = strip(hint)
    if get_origin(hint) is Literal:
        return not all(isinstance(one, (str, type(None))) for one in get_args(hint))
    if is_record(hint):
        fields = record_fields(hint).values()
        return hint not in around and any(looks_at_contents(info.hint, (*around, hint)) for info in fields)
    return any(looks_at_contents(one, around) for one in get_args(hint) if not isinstance(one, (list, str)))


def _self_checking(hint: Any, around: tuple[Any, ...] = ()) -> Any:
    """The record in an annotation that has a `__post_init__`; None where there is none."""
    hint = strip(hint)
    if is_record(hint):
        cls = get_origin(hint) or hint
        if hasattr(cls, "__post_init__"):
            return cls
        if hint in around:
            return None
        inside: Iterable[Any] = [info.hint for info in record_fields(hint).values()]
        around = (*around, hint)
    else:
        inside = [one for one in get_args(hint) if not isinstance(one, (list, str))]
    return next(filter(None, (_self_checking(one, around) for one in inside)), None)


# --- what comes out of a graph


def check_outputs(
    program: Program, binding: Binding, made: Mapping[str, Any], outputs: Mapping[str, Any], mixed: Sequence[str] = ()
) -> None:
    """Refuse outputs that a graph does not give back: with None in them, and numbers of other classes than its own.

    Args:
        program: the program.
        binding: which values are known before the graph.
        made: the values of an iteration that Python ran, without those of tensors.
        outputs: the outputs of that iteration as they were.
        mixed: the names of values of loops that are numbers of several classes.

    Raises:
        CompileError: naming the output.
    """
    carried = {phi.result.name for fold in folds(program.ops) for phi in fold.carry}
    for name, var in program.outputs.items():
        value = made.get(var.name, MISSING)
        varies = spec_of(value)[0] != FIXED or (var.name in carried and has_leaves(carried_spec(value)))
        if not binding.is_known(var) and varies and has_none(value):
            raise CompileError(
                f"{program.plan.name!r} cannot be compiled: its output {name!r} is {summarize(value)}, and a graph "
                f"does not give a None in a record or a tuple; leave it out of what is given, or make it a number"
            )
        if binding.is_known(var):
            continue
        given = outputs.get(var.name, value)
        if mixed and (NUMBERS in getattr(var.hint, "__metadata__", ()) or holds_number(given)):
            raise CompileError(
                f"{program.plan.name!r} cannot be compiled: its output {name!r} has numbers, and its loop yields "
                f"{mixed[0].rsplit('_', 1)[0]!r} as numbers of several classes, of which a graph makes one; yield "
                f"numbers of one class, `1.0` for `1`"
            )
        other = _other_class(var.hint, given)
        if other:
            raise CompileError(
                f"{program.plan.name!r} cannot be compiled: its output {name!r} has a number of the class {other} in "
                f"Python, and a graph gives one of Python's own class, or of the annotation's; make it one of that "
                f"class where it is given, `float(...)` for a float"
            )


def _other_class(hint: Any, value: Any) -> str:
    """The class of a number in an output, if a graph gives it as one of another class: as that of its annotation."""
    declared = None if hint is None else strip(hint)
    is_number = type(value) in (bool, int, float) and declared in (bool, int, float)
    if is_number and type(value) is not declared:
        return type(value).__name__
    return scalar_class(value)


class OutputChecks:
    """The checks of what a graph gives: dtypes, axes and contents as the blocks declare them that may have written it.

    Args:
        interface: what it writes, and who.
    """

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self._checkers: dict[tuple[str, Mode], list[tuple[Checker, set[Any]]]] = {}
        self._axes_in: dict[str, list[_Places]] = {}
        for name, axes in _axes_read(interface):
            self._axes_in.setdefault(name, []).append(_Places.of(axes))
        self._axes_out = {name: _Places.of(axes) for name, axes in _axes_written(interface)}
        self._fitting: set[Any] = set()

    def misfit(self, outputs: Mapping[str, Any], mode: Mode) -> str | None:
        """The fault of an output that fits none of the blocks that may have written it; None where all fit."""
        for name in self._interface.writes:
            value = outputs.get(name, MISSING)
            found = self._misfit(name, value, mode) if value is not MISSING else None
            if found is not None:
                return found
        return None

    def resized(self, inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> str | None:
        """An axis that goes in and comes out under one name in two sizes; None where there is none.

        Python compares them behind each block. A graph may make tensors of other sizes only in a late iteration.
        """
        values = [*map(inputs.get, self._axes_in), *map(outputs.get, self._axes_out)]
        shapes = tuple(map(_shape_of, values))
        if shapes in self._fitting:
            return None
        said = self._resized(inputs, outputs)
        if said is None:
            self._fitting.add(shapes)
        return said

    def _resized(self, inputs: Mapping[str, Any], outputs: Mapping[str, Any]) -> str | None:
        sizes: dict[str, int] = {}
        for name, every in self._axes_in.items():
            for places in every:
                sizes |= places.sizes(inputs.get(name))
        for name, places in self._axes_out.items():
            for axis, size in places.sizes(outputs.get(name)).items():
                if sizes.get(axis, size) != size:
                    own = axis.rsplit("/", 1)[-1]
                    return (
                        f"{name}={summarize(outputs[name])}, of which the axis {own!r} is {sizes[axis]} in what goes in"
                    )
            for axis, size, wanted in places.calculated(outputs.get(name), sizes):
                if size != wanted:
                    return (
                        f"{name}={summarize(outputs[name])}, of which the axis {axis!r} is {wanted} with what goes in"
                    )
        return None

    def _misfit(self, name: str, value: Any, mode: Mode) -> str | None:
        key, said = signature(value), None
        for checker, verified in self._of(name, mode):
            if key in verified:
                return None
            try:
                checker.check_outputs(verified, key, None, SimpleNamespace(**{name: value}))
            except AnnotationError:  # an axis that only what went in says
                return None
            except StateError as error:
                said = said or str(error)
            else:
                return None
        return said

    def _of(self, name: str, mode: Mode) -> list[tuple[Checker, set[Any]]]:
        """A checker for each block that may have written a field, each with what it has verified."""
        if (name, mode) not in self._checkers:
            write = self._interface.writes[name]
            uses = list(write.uses)
            if write.passes and name in self._interface.reads:
                uses += self._interface.reads[name].uses
            checkers = [Checker(use.block, mode, {}, {name: use.hint}) for use in uses]
            self._checkers[name, mode] = [(one, set()) for one in checkers]
        return self._checkers[name, mode]


def _axes_read(interface: Interface) -> Iterator[tuple[str, Axes]]:
    """The inputs whose axes have names, each as one who always reads it calls them."""
    for name, read in interface.reads.items():
        for use in read.uses:
            if not use.branch and not use.narrows and _are_named(use.axes):
                yield name, use.axes


def _axes_written(interface: Interface) -> Iterator[tuple[str, Axes]]:
    """The outputs whose axes have names that all who may have written them agree on."""
    for name, write in interface.writes.items():
        every = [use.axes for use in write.uses]
        if every and _are_named(every[0]) and all(axes == every[0] for axes in every):
            yield name, every[0]


def _are_named(axes: Axes | None) -> TypeGuard[Axes]:
    """Whether there are names among axes that are known one by one."""
    return axes is not None and REST not in axes and any(not isinstance(axis, int) and axis != ANY for axis in axes)


@dataclass(frozen=True)
class _Places:
    """The places of named axes among the sizes of a tensor.

    Args:
        named: the place of each.
        rank: how many axes there are.
        expressions: by place: the axes that are calculated.
    """

    named: Mapping[str, int]
    rank: int
    expressions: Mapping[int, Size]

    @classmethod
    def of(cls, axes: Axes) -> _Places:
        """Those of the axes of an annotation."""
        named = {axis: place for place, axis in enumerate(axes) if isinstance(axis, str) and axis != ANY}
        expressions = {place: axis for place, axis in enumerate(axes) if isinstance(axis, Size)}
        return cls(named, len(axes), expressions)

    def sizes(self, value: Any) -> dict[str, int]:
        """The sizes of these axes in a tensor."""
        shape = _shape_of(value)
        if shape is None or len(shape) != self.rank:
            return {}
        return {axis: shape[place] for axis, place in self.named.items()}

    def calculated(self, value: Any, known: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
        """The axes that are calculated, each with its size and the size that it should have."""
        shape = _shape_of(value)
        if shape is None or len(shape) != self.rank:
            return
        for place, axis in self.expressions.items():
            wanted = known_size(axis, known)
            if wanted is not None:
                yield text_of(axis, short_name), shape[place], wanted


def _shape_of(value: Any) -> tuple[int, ...] | None:
    shape = getattr(value, "shape", None)
    return shape if isinstance(shape, tuple) else None
