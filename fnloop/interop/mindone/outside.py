"""A block of fnloop as a block of mindone, for mindone's sequences, choices and loops."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from fnloop.blocks import Block
from fnloop.errors import BlockError, StateError, did_you_mean
from fnloop.hints import show
from fnloop.interface import Need, Read
from fnloop.summary import with_article

__all__ = ["to_mindone"]

NO_GROUPS: Mapping[str, str] = {}


def to_mindone(
    block: Block[Any, Any],
    kwargs: Mapping[str, str] = NO_GROUPS,
    local: Sequence[str] = ("i", "t"),
    model_name: str | None = None,
) -> Any:
    """A block of fnloop, compiled or not, as a `ModularPipelineBlocks`.

    Its fields are inputs and outputs there, and its unbound components are expected components. mindone knows no
    missing value but None, so None is handed on only where the field has no default.

    Args:
        block: the block.
        kwargs: the group (`kwargs_type`) of those outputs that belong to one: ``{"prompt_embeds":
            "guider_input_fields"}``.
        local: fields that are no inputs of the pipeline: iteration variables, and what an earlier block of a loop
            writes without declaring it.
        model_name: the pipeline of mindone's that it is for, such as ``"stable-diffusion-xl"``.

    Returns:
        An instance of a class of its own, named like the block.

    Raises:
        BlockError: for what is no block, or a group of an output that it does not have.

    Example:
        >>> from fnloop import BlockState, block
        >>> from fnloop.interop.mindone import to_mindone
        >>> class Number(BlockState):
        ...     x: int
        >>> @block
        ... def increment(state: Number) -> Number:
        ...     return Number(x=state.x + 1)
        >>> theirs = to_mindone(increment)  # doctest: +SKIP
    """
    if not isinstance(block, Block):
        raise BlockError(f"to_mindone wants a block of fnloop, got {with_article(type(block).__name__)}")
    from mindone.diffusers.modular_pipelines import ModularPipelineBlocks, PipelineState
    from mindone.diffusers.modular_pipelines.modular_pipeline_utils import ComponentSpec, InputParam, OutputParam

    interface = block.interface
    for name in kwargs:
        if name not in interface.writes:
            raise BlockError(
                f"to_mindone: {block.name!r} has no output {name!r}{did_you_mean(name, interface.writes)}; kwargs "
                "says of outputs which group they belong to"
            )

    def description(self: Any) -> str:
        return inspect.cleandoc(block.__doc__ or "")

    def inputs(self: Any) -> list[Any]:
        found = []
        for name, read in interface.reads.items():
            if name not in local:
                default = None if read.default is None else read.default.make()
                found.append(InputParam(name, read.uses[0].hint, default, _is_required(read), read.doc))
        return found

    def outputs(self: Any) -> list[Any]:
        return [
            OutputParam(name, write.uses[0].hint, kwargs_type=kwargs.get(name))
            for name, write in interface.writes.items()
        ]

    def components(self: Any) -> list[Any]:
        return [ComponentSpec(name, component.uses[0].hint) for name, component in interface.components.items()]

    def call(self: Any, components: Any, state: Any, **variables: Any) -> Any:
        own = self.get_block_state(state) if isinstance(state, PipelineState) else state
        given = {name: _component(components, name, block) for name in interface.components}
        result = block(**_values(block, own, variables), **{k: v for k, v in given.items() if v is not MISSING})
        for name in interface.writes:
            setattr(own, name, getattr(result, name))
        if own is not state:
            self.set_block_state(state, own)
        return components, state

    options = {"kwargs": dict(kwargs), "local": tuple(local), "model_name": model_name}
    usual: dict[str, Any] = {"kwargs": {}, "local": ("i", "t"), "model_name": None}
    given = "".join(f", {name}={value!r}" for name, value in options.items() if value != usual[name])
    members = {
        "__module__": block.__module__,
        "made_by": f"to_mindone({block.name}{given})",
        "__doc__": block.__doc__,
        "__call__": call,
        "model_name": model_name,
        "description": property(description),
        "inputs": property(inputs),
        "intermediate_outputs": property(outputs),
        "expected_components": property(components),
    }
    return type(block.name, (ModularPipelineBlocks,), members)()


MISSING = object()


def _is_required(read: Read) -> bool:
    """Whether mindone may refuse None for it."""
    hint = read.uses[0].hint
    return read.default is None and read.need is Need.REQUIRED and hint is not Any and type(None) not in get_args(hint)


def _values(block: Block[Any, Any], state: Any, variables: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a call, out of a loop's variables and mindone's state."""
    found = {}
    for name, read in block.interface.reads.items():
        value = variables[name] if name in variables else getattr(state, name, MISSING)
        left_out = read.default is not None or read.need is not Need.REQUIRED
        if value is MISSING and not left_out:
            raise StateError(
                f"{block.name!r} reads {name!r} ({show(read.uses[0].hint)}), which neither the loop nor a block before "
                "it gives"
            )
        if value is MISSING or (value is None and left_out):
            continue
        found[name] = value
    return found


def _component(components: Any, name: str, block: Block[Any, Any]) -> Any:
    """A component of mindone's pipeline; one that it does not have is left to its default."""
    value = getattr(components, name, None)
    if value is None and block.interface.components[name].default is not None:
        return MISSING
    return value
