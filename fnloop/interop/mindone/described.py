"""A mindone block described: what it needs, gives and touches, as its parts say together.

A composite of mindone says `required` of what only one of its branches needs, or of what an earlier block makes, and
leaves out what only a later block requires. So what is needed is found again from the blocks inside.
"""

from __future__ import annotations

import copy
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from types import FunctionType
from typing import Any

from fnloop.errors import BlockError
from fnloop.interop.mindone.touched import Touched, touched_by
from fnloop.persist.bytecode import code_text
from fnloop.summary import with_article

__all__ = ["Described", "described"]

BASE = "mindone.diffusers.modular_pipelines.modular_pipeline"
"""The module of mindone's own sequences, loops and choices."""


@dataclass(frozen=True)
class Described:
    """What there is to know of a mindone block.

    Args:
        block: a copy of the block, whose sub-blocks are all instances.
        pipeline: a pipeline of it, with the components that it creates by itself.
        title: the name of its class.
        variables: parameters beyond the components and the state: iteration variables of a loop around.
        any_variables: True where it takes iteration variables of any name (``**kwargs``).
        inputs: its declared inputs with a name, the first of each name.
        groups: the kinds of inputs that it takes as a group (`kwargs_type`).
        needed: the fields without which it cannot run, and which nothing inside makes.
        outputs: its declared outputs, and those of all blocks inside.
        components: the specifications of its components, by name.
        needed_components: those that have to be given, whatever branch runs.
        configs: its configuration with defaults, by name.
        touched: what the source of each block inside touches, itself included.
        unmet: fields that a block inside reads in every run, and that mindone hands it never: its class, and the field.
    """

    block: Any
    pipeline: Any
    title: str
    variables: tuple[str, ...]
    any_variables: bool
    inputs: dict[str, Any]
    groups: tuple[str, ...]
    needed: tuple[str, ...]
    outputs: dict[str, Any]
    components: dict[str, Any]
    needed_components: frozenset[str]
    configs: dict[str, Any]
    touched: tuple[Touched, ...]
    unmet: tuple[tuple[str, str], ...]

    @property
    def in_loop(self) -> bool:
        """Whether it is a block inside a loop, which is given the loop's own state and variables."""
        return bool(self.variables) or self.any_variables

    @property
    def is_leaf(self) -> bool:
        """Whether it has no blocks inside."""
        return not self.block.sub_blocks

    @property
    def fingerprint(self) -> str:
        """A digest of the block and of all inside it."""
        found = blake2b(digest_size=16)
        for inner in _blocks_in(self.block):
            found.update(repr(list(inner.sub_blocks)).encode())
            for text in _code_of(inner):
                found.update(text.encode())
        return found.hexdigest()

    @property
    def own(self) -> Touched:
        """What its own source touches."""
        return self.touched[0]

    @property
    def changed(self) -> frozenset[str]:
        """The fields that it may change in place."""
        return frozenset().union(*(touched.changed for touched in self.touched))

    @property
    def undeclared_reads(self) -> list[str]:
        """The fields that a block inside a loop reads without declaring them."""
        if not self.in_loop:
            return []  # mindone gives it the declared ones only
        known = {*self.inputs, *self.groups, *self.grouped}
        return [name for name in self.own.reads if name not in known and name not in self.own.guarded]

    @property
    def undeclared_writes(self) -> list[str]:
        """The fields that later blocks see, without the block declaring that it writes them."""
        written = [name for name in self.own.writes if name not in self.outputs]
        if self.in_loop:
            return [name for name in written if name not in self.own.read_after or name in self.own.reads]
        if self.is_leaf:
            return [name for name in written if name in self.inputs]
        return []

    @property
    def grouped(self) -> dict[str, list[str]]:
        """The names that its source shows of each group."""
        found: dict[str, list[str]] = {kind: [] for kind in self.groups}
        for touched in self.touched:
            for kind in found:
                found[kind] += [name for name in touched.groups.get(kind, {}) if name not in found[kind]]
        return found

    @property
    def undeclared_components(self) -> list[str]:
        """The components that it cannot do without, or would silently do without, and does not declare."""
        names: dict[str, None] = {}
        for touched in self.touched:
            names.update(dict.fromkeys(name for name in touched.always if name not in self.optional))
            names.update(dict.fromkeys(name for name in touched.silent if name not in self.optional))
        return [name for name in names if name not in self.components and name not in self.configs]

    @property
    def optional(self) -> frozenset[str]:
        """The attributes that its source asks for, and that no pipeline of its model declares (``watermark``)."""
        asked = frozenset().union(*(touched.silent for touched in self.touched))
        if not asked - set(self.components):
            return frozenset()
        declared = _components_of_model(type(self.pipeline).__name__)
        return asked - declared if declared else frozenset()


def described(source: Any) -> Described:
    """Describe a mindone block.

    Args:
        source: the block, or its class.

    Raises:
        BlockError: for what is no block of mindone.
    """
    from mindone.diffusers.modular_pipelines import ModularPipelineBlocks

    if inspect.isclass(source) and issubclass(source, ModularPipelineBlocks):
        source = source()
    if not isinstance(source, ModularPipelineBlocks):
        remedy = "; take its `.blocks`" if isinstance(getattr(source, "blocks", None), ModularPipelineBlocks) else ""
        raise BlockError(
            f"a block of mindone is wanted (a ModularPipelineBlocks), got {with_article(type(source).__name__)}{remedy}"
        )
    block = _with_instances(source)
    for inner in _blocks_in(block):
        if hasattr(inner, "block_classes") and not inner.sub_blocks:
            raise BlockError(f"{type(inner).__name__} has no blocks inside; make it with `from_blocks_dict`")
    parameters = _parameters(block)
    pipeline = block.init_pipeline()
    inputs: dict[str, Any] = {}
    for parameter in block.inputs:
        if parameter.name:
            inputs.setdefault(parameter.name, parameter)
    outputs: dict[str, Any] = {}
    for inner in _blocks_in(block):
        for output in inner.intermediate_outputs:
            outputs.setdefault(output.name, output)
    touched = [_touched(inner, type(pipeline)) for inner in _blocks_in(block)]
    return Described(
        block=block,
        pipeline=pipeline,
        title=type(block).__name__,
        variables=tuple(name for name, kind in parameters.items() if kind is not inspect.Parameter.VAR_KEYWORD),
        any_variables=inspect.Parameter.VAR_KEYWORD in parameters.values(),
        inputs=inputs,
        groups=tuple(dict.fromkeys(item.kwargs_type for item in block.inputs if item.kwargs_type and not item.name)),
        needed=tuple(dict.fromkeys(_needed(block, type(pipeline)))),
        outputs=outputs,
        components={spec.name: spec for spec in block.expected_components},
        needed_components=frozenset(_needed_components(block)),
        configs={spec.name: spec.default for spec in block.expected_configs},
        touched=tuple(touched),
        unmet=() if parameters else tuple(dict.fromkeys(_unmet(block, type(pipeline), frozenset()))),
    )


def _components_of_model(pipeline: str) -> frozenset[str]:
    """The components of all blocks that mindone has for a pipeline."""
    import mindone.diffusers
    from mindone.diffusers.modular_pipelines import modular_pipeline

    blocks = modular_pipeline.MODULAR_PIPELINE_BLOCKS_MAPPING.get(pipeline)
    if blocks is None:
        return frozenset()
    try:
        every = getattr(mindone.diffusers, blocks)()
    except ValueError:  # those of Flux cannot be made in mindone 0.5
        return frozenset()
    return frozenset(spec.name for spec in every.expected_components)


def _code_of(block: Any) -> Iterator[str]:
    """What tells a block apart: its class, the code of its methods, and plain values that it was made with."""
    for cls in type(block).__mro__:
        if cls.__module__ == BASE or cls is object:
            break
        yield f"{cls.__module__}.{cls.__qualname__}"
        for name, held in vars(cls).items():
            function = held.fget if isinstance(held, property) else getattr(held, "__func__", held)
            if isinstance(function, FunctionType):
                yield f"{name}: {code_text(function.__code__)}"
    for name, value in vars(block).items():
        if isinstance(value, bool | int | float | str):
            yield f"{name}={value!r}"


def _with_instances(source: Any) -> Any:
    """A copy of a block in which a class in the place of a sub-block is an instance of it."""
    block = copy.copy(source)
    inside = copy.copy(block.sub_blocks)
    for name, inner in inside.items():
        inside[name] = _with_instances(inner() if inspect.isclass(inner) else inner)
    block.sub_blocks = inside
    if hasattr(block, "trigger_to_block_map"):
        block.trigger_to_block_map = dict(zip(block.block_trigger_inputs, inside.values(), strict=True))
    return block


def _parameters(block: Any) -> dict[str, Any]:
    """The kinds of the parameters beyond the components and the state."""
    beyond = list(inspect.signature(type(block).__call__).parameters.values())[3:]
    return {parameter.name: parameter.kind for parameter in beyond}


def _blocks_in(block: Any) -> Iterator[Any]:
    """A block and all that are inside it."""
    yield block
    for inner in block.sub_blocks.values():
        yield from _blocks_in(inner)


def _is_choice(block: Any) -> bool:
    return hasattr(block, "block_trigger_inputs")


def _chooses_always(block: Any) -> bool:
    return None in block.block_trigger_inputs


def _touched(block: Any, pipeline: type) -> Touched:
    if type(block).__call__.__module__ == BASE:
        return Touched()  # a sequence's or choice's own, which touches nothing
    return touched_by(type(block), pipeline, in_loop=bool(_parameters(block)))


def _needed(block: Any, pipeline: type) -> list[str]:
    """The fields without which a block cannot run, in order."""
    inside = list(block.sub_blocks.values())
    if not inside:
        return [item.name for item in block.inputs if item.required and item.name]
    if _is_choice(block):
        of_branches = [_needed(branch, pipeline) for branch in inside]
        if not _chooses_always(block):
            return []
        return [name for name in of_branches[0] if all(name in names for names in of_branches)]
    needed = [item.name for item in getattr(block, "loop_inputs", []) if item.required]
    made: set[str] = set()
    for inner in inside:
        needed += [name for name in _needed(inner, pipeline) if name not in made]
        made |= _made(inner) | set(_touched(inner, pipeline).writes if not inner.sub_blocks else ())
    return needed


def _made(block: Any) -> set[str]:
    """The fields that a block writes, whatever branch runs."""
    inside = list(block.sub_blocks.values())
    if not inside:
        return {output.name for output in block.intermediate_outputs}
    if _is_choice(block):
        return set.intersection(*map(_made, inside)) if _chooses_always(block) else set()
    return set().union(*map(_made, inside))


def _unmet(block: Any, pipeline: type, around: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The class of each block inside, and a field that it reads and is not given.

    Args:
        block: the block.
        pipeline: the class of its pipeline.
        around: what is there in the loop that it stands in.
    """
    if any(item.kwargs_type and not item.name for item in block.inputs):
        return  # a group may bring any field
    given = around | {item.name for item in block.inputs}
    if hasattr(block, "loop_inputs"):  # whose blocks share one state
        for inner in _blocks_in(block):
            given |= {output.name for output in inner.intermediate_outputs}
            given |= _touched(inner, pipeline).writes.keys()
    for name in _touched(block, pipeline).sure:
        if name not in given:
            yield type(block).__name__, name
    for inner in block.sub_blocks.values():
        yield from _unmet(inner, pipeline, frozenset(given) if _parameters(inner) else frozenset())


def _needed_components(block: Any) -> set[str]:
    """The components that have to be given: those that mindone does not create, of blocks that always run."""
    inside = list(block.sub_blocks.values())
    own = block.expected_components if not inside else getattr(block, "loop_expected_components", [])
    needed = {spec.name for spec in own if spec.default_creation_method != "from_config"}
    if inside and _is_choice(block):
        return set.intersection(*map(_needed_components, inside)) if _chooses_always(block) else set()
    return needed.union(*map(_needed_components, inside))
