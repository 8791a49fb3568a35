"""Runs inputs in a process that has the pipeline, or asks for it.

A pipeline is sent with the first inputs, one for each worker; the others name it by its digest, and a worker that does
not have it says so. It stays there, with its components and the graphs that it has made.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from fnloop.scale.process import wait_for_operators

__all__ = ["ABSENT", "Held", "Item", "Outcome", "Task", "outcomes", "run_task", "sent_error"]

Item = tuple[int, Any]
"""An input with its number."""

Outcome = tuple[bool, Any]
"""Whether an input went well, and its result or exception."""

ABSENT = b"absent"
"""What a worker returns that does not have the pipeline."""

MOST = 4
"""The pipelines that a worker keeps."""

_PIPELINES: OrderedDict[str, Held] = OrderedDict()


@dataclass(frozen=True)
class Task:
    """Inputs for a worker.

    Args:
        pipeline: the digest of the pipeline.
        content: the pipeline, pickled; None where the worker should have it.
        items: the number of each input, and the input, pickled: a record, or the fields by name.
        copies: True for results that are pickled with cloudpickle, as the inputs are.
        uses_mindspore: True where the process that sends it has loaded MindSpore.
        sender: the number of this process.
    """

    pipeline: str
    content: bytes | None
    items: tuple[tuple[int, bytes], ...]
    copies: bool
    uses_mindspore: bool = False
    sender: int = field(default_factory=os.getpid)


@dataclass(frozen=True)
class Held:
    """A pipeline that is at hand.

    Args:
        block: the pipeline.
        together: runs several inputs as one, where it can.
    """

    block: Any
    together: Callable[[list[Any]], list[Any] | None]

    @classmethod
    def of(cls, block: Any) -> Held:
        """A pipeline with what runs several inputs of it."""
        return cls(block, block._together())


def run_task(task: Task) -> bytes | tuple[bytes, ...]:
    """Run inputs: for each a pickled `Outcome`; `ABSENT` without the pipeline."""
    if task.pipeline not in _PIPELINES:
        if task.content is None:
            return ABSENT
        if task.uses_mindspore and task.sender != os.getpid() and "mindspore" not in sys.modules:
            wait_for_operators()  # a worker of Dask, Ray or loky; asynchronous threads of several would spin
        _PIPELINES[task.pipeline] = Held.of(pickle.loads(task.content))
        while len(_PIPELINES) > MOST:
            _PIPELINES.popitem(last=False)
    _PIPELINES.move_to_end(task.pipeline)
    dumps = dumps_of(task.copies)
    given = [(index, pickle.loads(one)) for index, one in task.items]
    return tuple(_pickled(outcome, dumps) for outcome in outcomes(_PIPELINES[task.pipeline], given))


def _pickled(outcome: Outcome, dumps: Callable[[Any], bytes]) -> bytes:
    went_well, value = outcome
    if went_well:
        try:
            return dumps(outcome)
        except Exception as error:  # noqa: BLE001 - of whatever a result raises that cannot be pickled
            value = error
    return dumps((False, sent_error(value, dumps)))


def outcomes(held: Held, items: list[Item]) -> list[Outcome]:
    """What comes of inputs: together if they can be, else, and where one of them fails, each by itself."""
    try:
        made = held.together([given for _, given in items])
    except Exception:  # noqa: BLE001 - of whatever a block raises: each tells by itself
        made = None
    if made is not None:
        return [(True, one) for one in made]
    return [_outcome(held.block, index, given) for index, given in items]


def _outcome(block: Any, index: int, given: Any) -> Outcome:
    try:
        return True, call(block, index, given)
    except Exception as error:  # noqa: BLE001 - of whatever a block raises
        return False, error


def call(block: Any, index: int, given: Any) -> Any:
    """Call a block with an input; one with checkpoints has a directory of its own for each."""
    if block._checkpointing is not None:
        directory = Path(block._checkpointing.directory) / f"{index:06d}"
        block = block._new(checkpointing=replace(block._checkpointing, directory=directory))
    return block(**given) if isinstance(given, Mapping) else block(given)


def dumps_of(copies: bool) -> Callable[[Any], bytes]:
    """The pickler: cloudpickle, where what `__main__` defines has to be copied."""
    if not copies:
        return pickle.dumps
    dumps: Callable[[Any], bytes] = import_module("cloudpickle").dumps  # it has no types
    return dumps


def sent_error(error: Exception, dumps: Callable[[Any], bytes]) -> Exception:
    """An exception that another process can read; of one that cannot be pickled, its text and its failure."""
    from fnloop.errors import FAILURE, attributes_of
    from fnloop.scale.results import MapError

    try:
        pickle.loads(dumps(error))
    except Exception:  # noqa: BLE001 - of whatever its class raises
        attributes = attributes_of(error)
        error = MapError(f"{type(error).__name__}: {error}")
        kept = attributes_of(error)
        kept["__notes__"] = [str(note) for note in attributes.get("__notes__", ())]
        failure = attributes.get(FAILURE)
        if failure is not None:
            kept[FAILURE] = replace(failure, inputs={}, state={})
    return error
