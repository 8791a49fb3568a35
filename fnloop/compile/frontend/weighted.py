"""The `construct` of a Cell as a function of its weights, for a Cell that is called by `call_with` in a graph.

MindSpore's parser takes the Parameters of a Cell for inputs of the graph. So the source of `construct` is written anew,
for this one Cell: where it reads a Parameter, it takes an entry of a tuple of weights; where it calls a Cell that has
weights, or a method of one, it calls the function that was written for that one, and hands the weights on. Loops over
such Cells are written out. All else stays as it is, and is read from the Cell itself. Whatever else may reach a weight
is refused, since it would be that of the Cell.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from fnloop.compile.frontend.rewriter import Source
from fnloop.compile.frontend.training_cells import does_more_than_construct
from fnloop.compile.frontend.weighted_rewriter import CellRewriter, shown_method
from fnloop.errors import CompileError, StateError
from fnloop.substitution import Substitution
from fnloop.summary import summarize

__all__ = ["WeightedCell"]

ALONE = "call it in a block of its own that stays in Python: `.compile(only=[...])`"


Write = Callable[[str, "ast.FunctionDef | str", Mapping[str, object], str, "Source | None"], Callable[..., Any]]
"""Makes a function of a name, a syntax tree or text, what it takes from outside, the block's path and its source."""


@dataclass
class WeightedCell:
    """Writes the functions for a Cell and the Cells in it.

    Args:
        parameters: those of the Cell, by name.
        path: of the block that calls it, for messages.
        read: gives the source of a function.
        write: makes a function.
        serial: numbers for their names.
    """

    parameters: Mapping[str, Any]
    path: str
    read: Callable[[Any, str], Source]
    write: Write
    serial: Iterator[int]
    written: dict[Any, Callable[..., Any]] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.places = {id(one): number for number, one in enumerate(self.parameters.values())}
        names = {id(one): name for name, one in self.parameters.items()}
        self.substitution = Substitution({place: object() for place in names}, names, recording=False)

    def unpacked(self) -> Callable[..., Any]:
        """The function from the dict of weights to the tuple of them: each checked, the gradient by frozen ones cut."""
        from mindspore import ops

        from fnloop.compile.runtime.operands import checked_weight, checked_weights  # imports MindSpore

        free: dict[str, Any] = {"checked_weight": checked_weight, "checked_weights": checked_weights}
        free["stop_gradient"] = ops.stop_gradient
        items = []
        for number, (name, one) in enumerate(self.parameters.items()):
            told = (
                f"fnloop: the weight {name!r} that `call_with` is given has another dtype or shape than its Parameter, "
                f"{summarize(one)}"
            )
            free |= {f"dtype_{number}": one.dtype, f"shape_{number}": tuple(one.shape), f"told_{number}": told}
            item = f"checked_weight(given[{name!r}], dtype_{number}, shape_{number}, told_{number})"
            items.append(item if one.requires_grad else f"stop_gradient({item})")
        own = f"weights_f{next(self.serial)}"
        count = len(items)
        text = f"def {own}(given):\n    given = checked_weights(given, {count})\n    return ({', '.join(items)},)"
        return self.write(own, text, free, self.path, None)

    def call(self, cell: Any) -> Callable[..., Any]:
        """The function that does what calling a Cell does, of the weights and of what it is called with."""
        self._check(cell)
        return self.method(cell, inspect.unwrap(type(cell).construct))

    def method(self, cell: Any, function: Any) -> Callable[..., Any]:
        """The same for one of its methods."""
        key = (id(cell), function)
        if key not in self.written:
            self.written[key] = _pending  # a method that calls itself finds this
            source = self.read(function, self.path)
            rewriter = CellRewriter(self, cell, source)
            definition = rewriter.rewrite()
            definition.name = f"{definition.name}_w{next(self.serial)}"
            self.written[key] = self.write(definition.name, definition, rewriter.free, self.path, source)
        if self.written[key] is _pending:
            self.refuse(f"{shown_method(cell, function)} calls itself", "write a loop")
        return self.written[key]

    def holds_weights(self, value: Any) -> bool:
        """Whether a weight is in a value.

        Raises:
            CompileError: where it is, and `call_with` cannot replace it.
        """
        self.kept.append(value)  # the substitution knows it by its identity
        try:
            return self.substitution.value(value, "a Cell") is not value
        except StateError as error:
            raise CompileError(f"block {self.path!r} cannot be compiled: {error}") from None

    def _check(self, cell: Any) -> None:
        """Refuse a Cell that does more when it is called than its `construct` says."""
        self.holds_weights(cell)
        more = does_more_than_construct(cell)
        if more:
            self.refuse(f"`call_with` calls {type(cell).__name__}, which {more}", ALONE)

    def refuse(self, why: str, instead: str, place: str = "") -> NoReturn:
        """Stop."""
        raise CompileError(f"block {self.path!r} cannot be compiled: {why}; {instead}{place}")


def _pending(*_: object) -> None:
    """Stands for a function that is being written."""
