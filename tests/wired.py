"""Small blocks made from names and types, and the messages of compositions that are refused."""

import inspect
import re
import textwrap
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from fnloop import Block, BlockState, WiringError, block, loop, loop_while, switch
from fnloop.combinators.decider import Decider

__all__ = ["Fields", "chooser", "function", "header", "made", "predicate", "record", "refused", "said"]

Fields = Mapping[str, Any]
"""Types by field; a pair is a type and a default."""

Given = Fields | type[BlockState]
"""The fields of a record that is made for one block, or a record that several share."""

SOURCE = re.compile(r"\([^()\s]*\.py:\d+\)")


def record(name: str, fields: Fields) -> Any:
    """A record class."""
    types = {key: kind[0] if isinstance(kind, tuple) else kind for key, kind in fields.items()}
    defaults = {key: kind[1] for key, kind in fields.items() if isinstance(kind, tuple)}
    meta: Any = type(BlockState)
    return meta(name, (BlockState,), {"__annotations__": types, "__module__": __name__, **defaults})


def function(name: str, reads: Given, result: Any, compute: Callable[..., Any] | None, components: Fields) -> Any:
    """A function from a record of these fields to a result, as a user would write it."""

    def made(state: Any, **given: Any) -> Any:
        assert compute is not None, "these blocks are wired only"
        return compute(state, **given)

    keyword, positional = inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD
    taken = reads if isinstance(reads, type) else record(f"{name}_in", reads)
    made.__name__ = made.__qualname__ = name
    made.__annotations__ = {"state": taken, **components, "return": result}
    parameters = [inspect.Parameter("state", positional, annotation=taken)]
    parameters += [inspect.Parameter(key, keyword, annotation=kind) for key, kind in components.items()]
    made.__signature__ = inspect.Signature(parameters, return_annotation=result)  # type: ignore[attr-defined]
    return made


def made(
    name: str, reads: Given, writes: Given, compute: Callable[..., Fields] | None = None, **components: Any
) -> Block[Any, Any]:
    """A block that reads and writes these fields; `compute` gives what it writes."""
    out: Any = writes if isinstance(writes, type) else record(f"{name}_out", writes)
    run = None if compute is None else lambda state, **given: out(**compute(state, **given))
    return block(function(name, reads, out, run, components))


def header(
    name: str,
    reads: Fields,
    variables: Fields,
    items: Callable[..., Iterable[Fields]] | None = None,
    until: Any = None,
    **components: Any,
) -> Decider:
    """A loop header that yields these variables."""
    item = record(f"{name}_item", variables)
    run = None if items is None else lambda state, **given: [item(**one) for one in items(state, **given)]
    written = function(name, reads, list[item], run, components)  # type: ignore[valid-type]
    return loop(written) if until is None else loop(until=until)(written)


def predicate(name: str, reads: Fields, answer: Callable[..., bool] | None = None, **components: Any) -> Decider:
    """The condition of a `loop_while`."""
    return loop_while(function(name, reads, bool, answer, components))


def chooser(
    name: str, reads: Fields, branches: Any, choose: Callable[..., str] | None = None, **components: Any
) -> Decider:
    """What decides a switch; `branches` is its `Literal`."""
    return switch(function(name, reads, branches, choose, components))


def refused(combinator: Any, blocks: object, **options: Any) -> str:
    """The message of a composition that cannot be wired, without the places of its sources."""
    with pytest.raises(WiringError) as caught:
        combinator.from_blocks_dict(blocks, **options)
    return SOURCE.sub("(here)", str(caught.value))


def said(text: str) -> str:
    """A message as it is written in a test."""
    return textwrap.dedent(text).strip()
