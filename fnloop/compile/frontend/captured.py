"""Cells that are captured: what a block calls them with, and the functions that run their operators.

MindSpore's parser reads the source of a Cell. Where the table of Python does not have what is written there, the Cell
is run instead, and a graph gets the operators that it runs (`fnloop.compile.capture`). What it is run with is seen when
the block that calls it is run on tensors of the shapes that it has in the call.
"""

from __future__ import annotations

import ast
import functools
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_origin

import numpy as np

from fnloop.compile.capture.calls import CellCall, Seen, calls_of_cells
from fnloop.compile.capture.cells import TensorSpec, made_tensor
from fnloop.compile.capture.forced import forced, with_functions
from fnloop.compile.capture.numbers import Form
from fnloop.compile.capture.recorder import CannotCaptureError
from fnloop.compile.capture.steps import Fields, Items, Number, Operand, Plain, Record
from fnloop.compile.capture.text import CHECK, text_of
from fnloop.compile.frontend.environment import Several, one_of
from fnloop.compile.frontend.made_objects import held_fields, is_made_as_tuple, with_parts
from fnloop.plan import Function
from fnloop.state import BlockState

__all__ = ["Captured", "Captures", "Notes", "Rules", "run_block"]

Notes = dict[str, str]
"""For each Cell that a block calls, by class, how it got into the graph."""


@dataclass(frozen=True)
class Captured:
    """A call of a Cell as a call of a function.

    Args:
        function: runs its operators.
        numbers: the numbers that it takes behind the tensors, each as a tensor of a dtype.
        result: the record whose fields it gives, where the Cell gives an object with attributes.
        forms: how numbers come of those that the Cell is called with.
    """

    function: Callable[..., Any]
    numbers: Sequence[Number]
    result: Any
    forms: Sequence[Form] = ()


@dataclass(frozen=True)
class Rules:
    """How calls are looked at that may be of captured Cells.

    Args:
        hint: finds the record that stands for what such a call gives, of the rewriter, the call and what is called.
        arguments: finds the Cells that a helper is given, by parameter, of these and the number of parameters skipped.
    """

    hint: Callable[[Any, ast.Call, Any], Any]
    arguments: Callable[[Any, ast.Call, Any, int], dict[str, Any]]


@dataclass
class Captures:
    """The Cells that one block captures.

    Args:
        run: runs the block, with other functions in the places of some; None before a call, when nothing is known of
            its tensors.
        write: makes a function of a text.
        rules: how calls are looked at.
        everything: whether Cells are captured that MindSpore's parser could read, too, since it has failed.
        notes: how Cells got into the graph.
    """

    run: Callable[[Mapping[Any, Any]], Any] | None
    write: Callable[[str, str, Mapping[str, object]], Callable[..., Any]]
    rules: Rules
    everything: bool = False
    notes: Notes = field(default_factory=dict)
    made: dict[Any, Any] = field(default_factory=dict)
    around: list[tuple[Any, int, int]] = field(default_factory=list)
    """The calls of helpers and blocks that are being lowered: the source that each is in, and where it ends."""
    records: dict[Any, Any] = field(default_factory=dict, repr=False)
    """The records that stand for objects which Cells return, by their class and fields."""
    _seen: Seen | None = field(default=None, repr=False)
    _forced: dict[Any, Seen] = field(default_factory=dict, repr=False)
    _serial: Iterator[int] = field(default_factory=itertools.count, repr=False)

    @property
    def is_before_call(self) -> bool:
        """Whether nothing is known of the tensors yet."""
        return self.run is None

    def calls_at(
        self, source: Any, line: int, column: int, cell: Any, *, is_one_of_several: bool = False
    ) -> list[CellCall]:
        """The calls of a Cell at a place of a source.

        Args:
            source: the function in which they are written.
            line: where they end, in the file.
            column: and in the line.
            cell: the Cell.
            is_one_of_several: whether other Cells are called there with the same.

        Raises:
            CannotCaptureError: where there are none.
        """
        run = self.run
        assert run is not None
        if self._seen is None:
            self._seen = calls_of_cells(lambda: run({}))
        place = source.filename, line, column
        found = self._seen.at(place, cell, is_one_of_several)
        if not found:
            if place not in self._forced:
                self._forced[place] = self._seen_there(source, line, column)
            found = self._forced[place].at(place, cell, is_one_of_several)
        if not found:
            ended = f", since the block was not run to its end: {self._seen.ended}" if self._seen.ended else ""
            raise CannotCaptureError(f"it is not seen what it is called with here{ended}")
        return found

    def _seen_there(self, source: Any, line: int, column: int) -> Seen:
        """The calls in a run that comes to a place which the block, as it is, does not come to."""
        run = self.run
        assert run is not None
        others: dict[Any, Any] = {}
        for own, its_line, its_column in reversed([*self.around, (source, line, column)]):
            made = forced(own.function, own.lines, own.first, its_line, its_column)
            if made is None:
                return Seen()
            others = {own.function: with_functions(made, others)}
        return calls_of_cells(lambda: run(others))

    def function_of(self, record: Record, cell: Any, specs: Sequence[TensorSpec]) -> Captured:
        """The function that runs what was recorded.

        Args:
            record: what a Cell runs.
            cell: the Cell.
            specs: of the tensors that it takes.
        """
        from fnloop.compile.runtime.dtypes import SpecCheck  # imports MindSpore

        kind = type(cell).__name__
        name = f"captured_{kind}_{next(self._serial)}"
        text = text_of(record, name, len(specs))
        self.notes[kind] = f"captured as {text.operators} operators"
        made = _annotation_of(record.result, self.records)
        free = {**text.free, CHECK: SpecCheck(kind, [(one.dtype, one.shape) for one in specs])}
        return Captured(self.write(name, text.text, free), text.numbers, made, record.forms)


def _annotation_of(result: Operand, records: dict[Any, Any]) -> Any:
    """The annotation of what a Cell returns, with a record for each object with attributes; None where it has none.

    Args:
        result: what it returns.
        records: those that were made before.
    """
    match result:
        case Fields(cls=cls, fields=fields) if cls is not dict:
            return _record_of(cls, fields, records)
        case Fields(fields=fields):
            found = [_annotation_of(one, records) for one in fields.values()]
            if not any(found):
                return None
            return dict[Any, functools.reduce(one_of, found) if all(found) else Several]  # type: ignore[misc]
        case Items(items=items):
            found = [_annotation_of(one, records) for one in items]
            return tuple[tuple(one or Any for one in found)] if any(found) else None  # type: ignore[misc]
        case _:
            return None


def _record_of(cls: type, fields: Mapping[str, Operand], records: dict[Any, Any]) -> Any:
    """A record with the fields of an object that a Cell returns; the same for objects with the same fields."""
    annotations = {name: _annotation_of(one, records) or Any for name, one in fields.items()}
    no_items = {name for name, one in fields.items() if isinstance(one, Plain) and one.value is None}
    items = [name for name in fields if issubclass(cls, tuple) or name not in no_items]
    key = cls, tuple(annotations.items()), tuple(items)
    if key not in records:
        metaclass: Any = type(BlockState)
        records[key] = made = metaclass(cls.__name__, (BlockState,), {"__annotations__": annotations})
        if issubclass(cls, (dict, tuple)):
            made.captured_items = tuple(items)
    return records[key]


def run_block(
    leaf: Function, components: Mapping[str, object], values: Mapping[str, Any], others: Mapping[Any, Any]
) -> Any:
    """Run a block on tensors of the shapes that its fields have.

    Args:
        leaf: the block.
        components: those that it is given.
        values: its fields, with the dtypes and shapes of tensors in place of these.
        others: the functions that it runs in the places of some.
    """
    cls = get_origin(leaf.record_in) or leaf.record_in
    own = {name: _made(value, number) for number, (name, value) in enumerate(values.items())}
    function = with_functions(leaf.function, others) if others else leaf.function
    return function(cls(**own), **components)


def _made(value: Any, turn: int) -> Any:
    """A value with a tensor in place of each dtype and shape."""
    if isinstance(value, BlockState):
        return value.replace(**{name: _made(getattr(value, name), turn) for name in value.__struct_fields__})
    if is_made_as_tuple(type(value)):
        return with_parts(value, [_made(one, turn) for one in (held_fields(value) or {}).values()])
    if type(value) in (tuple, list):
        return type(value)(_made(one, turn) for one in value)
    if type(value) is dict:
        return {key: _made(one, turn) for key, one in value.items()}
    is_abstract = hasattr(value, "dtype") and hasattr(value, "shape") and not hasattr(value, "asnumpy")
    if is_abstract and not isinstance(value, (np.ndarray, np.generic)):
        return made_tensor(TensorSpec(value.dtype, tuple(value.shape)), turn)
    return value
