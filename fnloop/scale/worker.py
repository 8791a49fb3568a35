"""Runs one input in a process that has the pipeline, or asks for it.

A pipeline is sent with the first inputs, one for each worker; the others name it by its digest, and a worker that does
not have it says so. It stays there, with its components and the graphs that it has made.
"""

from __future__ import annotations

import pickle
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["ABSENT", "Task", "run_task", "sent_error"]

ABSENT = b"absent"
"""What a worker returns that does not have the pipeline."""

MOST = 4
"""The pipelines that a worker keeps."""

_PIPELINES: OrderedDict[str, Any] = OrderedDict()


@dataclass(frozen=True)
class Task:
    """One input for a worker.

    Args:
        pipeline: the digest of the pipeline.
        content: the pipeline, pickled; None where the worker should have it.
        index: the number of the input.
        given: the input, pickled: a record, or the fields by name.
        copies: True for results that are pickled with cloudpickle, as the input is.
    """

    pipeline: str
    content: bytes | None
    index: int
    given: bytes
    copies: bool


def run_task(task: Task) -> bytes:
    """Run an input: a pickled pair of whether it went well, and the result or the exception; `ABSENT` if it cannot."""
    if task.pipeline not in _PIPELINES:
        if task.content is None:
            return ABSENT
        _PIPELINES[task.pipeline] = pickle.loads(task.content)
        while len(_PIPELINES) > MOST:
            _PIPELINES.popitem(last=False)
    _PIPELINES.move_to_end(task.pipeline)
    dumps = dumps_of(task.copies)
    try:
        return dumps((True, call(_PIPELINES[task.pipeline], task.index, pickle.loads(task.given))))
    except Exception as error:  # noqa: BLE001 - of whatever a block raises
        return dumps((False, sent_error(error, dumps)))


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
