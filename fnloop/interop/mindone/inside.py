"""A block of mindone, unchanged, as a block of fnloop between two of the user's records."""

from __future__ import annotations

import copy
import inspect
import sys
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from fnloop.blocks import Block
from fnloop.decorator import block as decorated
from fnloop.errors import StateError
from fnloop.hints import record_fields
from fnloop.interop.mindone.agreement import STATE, check_agreement
from fnloop.interop.mindone.described import Described, described
from fnloop.interop.mindone.kept import restored, state_of
from fnloop.interop.mindone.owned import is_counting, owned, owned_value
from fnloop.interop.mindone.remembered import check_nothing_forgotten, check_schedule
from fnloop.state import BlockState

__all__ = ["from_mindone"]

In = TypeVar("In", bound=BlockState)
Out = TypeVar("Out", bound=BlockState)

NO_GROUPS: Mapping[str, Sequence[str]] = {}


def from_mindone(
    block: Any,
    inputs: type[In],
    outputs: type[Out],
    components: Sequence[str] = (),
    kwargs: Mapping[str, Sequence[str]] = NO_GROUPS,
    variables: Sequence[str] = ("i", "t"),
) -> Block[In, Out]:
    """An unchanged block of mindone between two records, so that mypy and the checks see what it reads and writes.

    What it touches without declaring it is found in its source, and has to be in the records. It runs on copies of
    the schedulers, guiders and other components that count their own steps, and of generators of random numbers: what
    it was given stays as it is. A field ``scheduler_state`` of `inputs` is what the component `scheduler` remembers
    before the call, one of `outputs` what it remembers after it; a field ``generator`` of `outputs` is the generator
    behind the numbers that were drawn.

    Args:
        block: the block (or its class): a single one, a sequence, a loop, a choice, or a step of a loop.
        inputs: the record of what it reads. A declared input without a field gets its declared default, as in a
            pipeline of mindone's.
        outputs: the record of those of its outputs that are wanted.
        components: components that it reads without declaring them, and configurations (`expected_configs`) that are
            to be given like components.
        kwargs: the fields behind each group of inputs: ``{"guider_input_fields": ("prompt_embeds", ...)}``.
        variables: iteration variables of the loop around, where its signature does not name them.

    Returns:
        A block with the components of mindone's block to be bound. Those that mindone creates by itself, and those
        that only some branches need, may be left out.

    Raises:
        BlockError: with everything in which the block and the records differ.

    Example:
        >>> from fnloop import BlockState
        >>> from fnloop.interop.mindone import from_mindone
        >>> class Count(BlockState):
        ...     x: int
        >>> step = from_mindone(LoopBlock(), inputs=Count, outputs=Count)  # doctest: +SKIP
    """
    extra = (components,) if isinstance(components, str) else tuple(components)
    known = described(block)
    check_agreement(known, inputs, outputs, components=extra, kwargs=kwargs, variables=variables)
    caller = Caller(known, inputs, outputs, kwargs, variables)
    function = _function(known, inputs, outputs, extra, caller)
    function.__module__ = sys._getframe(1).f_globals.get("__name__", __name__)  # where pickle finds the block
    made: Block[In, Out] = decorated(function)
    return made


class Caller:
    """Calls a block of mindone with the values of a record, and gives what it wrote as another."""

    def __init__(
        self,
        known: Described,
        inputs: Any,
        outputs: Any,
        kwargs: Mapping[str, Sequence[str]],
        variables: Sequence[str],
    ) -> None:
        self.known, self.outputs, self.changed = known, outputs, known.changed
        self.fields_in, self.fields_out = record_fields(inputs), record_fields(outputs)
        self.group_of = {name: kind for kind, names in kwargs.items() for name in names}
        loose = variables if known.any_variables else ()
        self.variables = [name for name in self.fields_in if name in (*known.variables, *loose)]

    def __call__(self, state: Any, given: Mapping[str, Any]) -> Any:
        """One call of the block."""
        known = self.known
        pipeline = copy.copy(known.pipeline)
        before, running, states = {}, {}, {}
        for name, component in given.items():
            if name in known.configs:
                pipeline.register_to_config(**{name: component})
                continue
            before[name] = getattr(known.pipeline, name, None) if component is None else component
            states[name] = getattr(state, name + STATE, None)
            counting = is_counting(before[name])
            running[name] = restored(before[name], states[name]) if counting else before[name]
            setattr(pipeline, name, running[name])
        remembered = {name + STATE for name in before}
        values = {
            name: owned_value(getattr(state, name), arrays=name in self.changed)
            for name in self.fields_in
            if name not in remembered
        }
        check_schedule(known, before, states, values)
        written = self._in_loop(pipeline, values) if known.in_loop else self._in_pipeline(pipeline, values)
        kept = {name + STATE for name in before if name + STATE in self.fields_out}
        check_nothing_forgotten(known, before, running, kept)
        fields = {name: value for name, value in written.items() if name in self.fields_out}
        for name in before:
            if name + STATE in kept:
                fields[name + STATE] = state_of(running[name], before[name])
        self._check_written(fields)
        return self.outputs(**fields)

    def _in_loop(self, pipeline: Any, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Run a step of a loop, which shares the loop's state."""
        from mindone.diffusers.modular_pipelines.modular_pipeline import BlockState as LoopState

        state = LoopState(**{name: parameter.default for name, parameter in self.known.inputs.items()})
        for kind in self.known.groups:
            state[kind] = {}
        for name, value in values.items():
            if name in self.variables:
                continue
            state[name] = value
            if name in self.group_of and value is not None:
                state[self.group_of[name]][name] = value
        variables = {name: values[name] for name in self.variables}
        _, state = owned(self.known.block)(pipeline, state, **variables)
        written: dict[str, Any] = state.as_dict()
        return written

    def _in_pipeline(self, pipeline: Any, values: Mapping[str, Any]) -> Mapping[str, Any]:
        """Run a block of a pipeline, with the defaults that the pipeline would fill in."""
        from mindone.diffusers.modular_pipelines import PipelineState

        state = PipelineState()
        for name, parameter in self.known.inputs.items():
            kind = parameter.kwargs_type or self.group_of.get(name)
            state.set(name, values.get(name, parameter.default), kind)
        for name, value in values.items():
            if name not in self.known.inputs:
                state.set(name, value, self.group_of.get(name))
        _, state = owned(self.known.block)(pipeline, state)
        written: dict[str, Any] = state.values
        return written

    def _check_written(self, fields: Mapping[str, Any]) -> None:
        for name, info in self.fields_out.items():
            if name not in fields and info.default is None:
                raise StateError(
                    f"{self.known.title} did not write {name!r} in this run, as no block that ran does; where that is "
                    f"right, give the field of {self.outputs.__name__} a default"
                )


def _function(known: Described, inputs: Any, outputs: Any, extra: Sequence[str], caller: Caller) -> Any:
    """A function with the records in its signature, and a keyword-only parameter for each component."""
    parameters, scope = [], {"inputs": inputs, "outputs": outputs, "Any": Any, "caller": caller}
    names = list(dict.fromkeys([*known.components, *extra]))
    for name in names:
        text = f"{name}: Any"
        if name in known.configs:
            scope[f"default_{name}"] = known.configs[name]
            text += f" = default_{name}"
        elif name not in known.needed_components and name not in extra:
            text += " = None"
        parameters.append(text)
    star = f", *, {', '.join(parameters)}" if parameters else ""
    given = ", ".join(f"{name!r}: {name}" for name in names)
    body = f'"{known.fingerprint}"; return caller(state, {{{given}}})'  # so that a digest tells two blocks apart
    text = f"def {known.title}(state: inputs{star}) -> outputs:\n    {body}\n"
    exec(compile(text, f"<mindone {known.title}>", "exec"), scope)
    function: Any = scope[known.title]
    function.__doc__ = inspect.cleandoc(str(known.block.description or ""))
    function.stays_in_python = (
        "it is a block of mindone, which changes a state as it runs; write it as a block of fnloop"
    )
    return function
