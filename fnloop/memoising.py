"""Blocks whose results are kept, as blocks of one function: its plan, and how the block inside is run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_origin

from typing_extensions import assert_never

from fnloop.editing import NOTHING, Compose, Parts
from fnloop.errors import FAILURE, StateError, failure_of
from fnloop.persist.identity import classes_of
from fnloop.persist.memo import InDirectory, InMemory, Memoized, Store, fingerprint_of_code
from fnloop.plan import Bar, Compiled, Composite, Leaf, Plan, Step, Transformed, leaves
from fnloop.program.build import program_of
from fnloop.retrying import FallingBack, Retrying
from fnloop.state import BlockState, record_class
from fnloop.summary import summarize

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock

__all__ = ["memoised"]


def memoised(owner: Any, directory: object, max_bytes: object) -> Any:
    """A block whose results are kept; see `Block.memo`."""
    block: AnyBlock = owner
    store = _store(block.name, directory, max_bytes)
    if block._checkpointing is not None:
        raise StateError(f"{block.name!r} has checkpoints, so it runs by itself; write `memo` on the blocks inside")
    return _around(block, store)


def _around(block: AnyBlock, store: Store) -> AnyBlock:
    plan = block.plan
    _refuse_impure(block.name, plan)
    fingerprint_of_code(block.name, plan, block._bound)
    parts = block._parts
    again = None if parts is None else Parts(parts.blocks, _WithMemo(parts.make, store))
    return block._new(plan=_leaf(plan, block._bar, store), parts=again, bar=None)


@dataclass(frozen=True)
class _WithMemo:
    """Composes a block whose results are kept again."""

    make: Compose
    store: Store

    def __call__(self, blocks: Mapping[str, AnyBlock], changes: Mapping[str, Any] = NOTHING, /) -> AnyBlock:
        return _around(self.make(blocks, changes), self.store)


def _store(name: str, directory: object, max_bytes: object) -> Store:
    if not isinstance(max_bytes, int) or isinstance(max_bytes, bool) or max_bytes < 1:
        raise StateError(f"{name!r}.memo: max_bytes must be a whole number from 1 on, not {summarize(max_bytes)}")
    if directory is None:
        return InMemory(max_bytes)
    if not isinstance(directory, (str, os.PathLike)) or not str(directory):
        raise StateError(f"{name!r}.memo: the directory must be a path, not {summarize(directory)}")
    path = Path(directory)
    if path.exists() and not path.is_dir():
        raise StateError(f"{name!r}.memo: {path} is a file; name a directory, which is made if it is not there")
    return InDirectory(path, max_bytes)


def _refuse_impure(name: str, plan: Plan) -> None:
    """Refuse a block that says itself that it reads from outside, and one that is memoised already."""
    if isinstance(plan, Leaf) and isinstance(plan.function, Memoized):
        raise StateError(f"{name!r}.memo: its results are kept already ({plan.function.description})")
    for path, leaf in leaves(plan):
        if not isinstance(leaf.function, (Retrying, FallingBack)):
            continue
        method = "with_retry" if isinstance(leaf.function, Retrying) else "with_fallback"
        whose = "its result" if leaf is plan else f"the result of {path!r}"
        instead = f"before `{method}`" if leaf is plan else "on the other blocks inside"
        raise StateError(f"{name!r}.memo: {whose} may depend on whether it was tried in vain; write `memo` {instead}")


def _leaf(plan: Plan, bar: Bar | None, store: Store) -> Leaf:
    """The plan of a block whose results are kept."""
    classes = classes_of(program_of(plan))
    match plan:
        case Leaf():
            function: Any = plan.function

            def call(record: BlockState, components: Mapping[str, object]) -> Any:
                return function(record, **components)

            return replace(plan, function=Memoized(plan.name, plan, call, store, classes, (_leaf, (plan, bar, store))))
        case Composite() | Transformed() | Compiled():
            return _leaf_around(plan, bar, store, classes)
        case _:
            assert_never(plan)


def _leaf_around(
    plan: Composite | Transformed | Compiled, bar: Bar | None, store: Store, classes: Mapping[str, type]
) -> Leaf:
    from fnloop.transform.body import AxisNames, Runner, interface_of  # few who import fnloop need these

    step = Step(plan.name, plan, bar=bar)
    runner, interface = Runner(step), interface_of(step)
    record_out: Any = plan.record_out or record_class(f"{plan.name}.outputs", tuple(interface.writes))
    made_of: Any = get_origin(record_out) or record_out

    def call(record: BlockState, components: Mapping[str, object]) -> Any:
        values = {name: getattr(record, name) for name in record.__struct_fields__}
        with _inside(plan.name):
            made = runner(values, components)
        missing = [name for name in interface.writes if name not in made]
        if missing:
            raise StateError(
                f"{plan.name!r}.memo: it gave no {missing[0]!r}, since the input {missing[0]!r} was left out; give it"
            )
        return made_of(**made)

    names = AxisNames(interface)
    return Leaf(
        name=plan.name,
        function=Memoized(plan.name, plan, call, store, {**classes, **_named(made_of)}, (_leaf, (plan, bar, store))),
        record_in=plan.record_in or record_class(f"{plan.name}.inputs", tuple(interface.reads)),
        record_out=record_out,
        hints_in={name: names.input_hint(read) for name, read in interface.reads.items()},
        hints_out={name: names.output_hint(write) for name, write in interface.writes.items()},
        interface=interface,
        source=plan.source,
        doc=plan.doc,
    )


@contextmanager
def _inside(name: str) -> Iterator[None]:
    """Say where a block inside has failed without the name of the block around it, which stands there already."""
    try:
        yield
    except BaseException as error:
        found = failure_of(error)
        if found is not None and found.path.startswith(f"{name}/"):
            error.__dict__[FAILURE] = replace(found, path=found.path.removeprefix(f"{name}/"))
        raise


def _named(cls: type) -> dict[str, type]:
    return {f"{cls.__module__}:{cls.__qualname__}": cls}
