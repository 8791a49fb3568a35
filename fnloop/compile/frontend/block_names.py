"""The blocks that a function calls by hand, and that are more than a function: under which names it finds them."""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from fnloop.compile.frontend.part_function import loads, stores
from fnloop.compile.frontend.unsupported import block_that_is_called
from fnloop.compile.runtime.called_blocks import is_block
from fnloop.errors import StateError

__all__ = ["BlockNames", "is_composite", "is_transform"]

TRANSFORMS = "fnloop.combinators.transforms"


def is_composite(value: object) -> bool:
    """Whether a value is a block that is more than a function."""
    return is_block(value) and block_that_is_called(value) is None


def is_transform(value: object) -> bool:
    """Whether a value is `grad`, `value_and_grad` or `vmap`."""
    return isinstance(value, FunctionType) and value.__module__ == TRANSFORMS


@dataclass
class BlockNames:
    """The composites, loops, gradients and maps that a function names.

    Args:
        function: the function.
        body: its statements.
        local: its own names.
        named: what was found under names from outside.
        made: the blocks that its own names hold.
    """

    function: FunctionType
    body: Sequence[ast.stmt]
    local: Collection[str]
    named: dict[str, object] = field(default_factory=dict)
    made: dict[str, Any] = field(default_factory=dict)

    def note(self, statement: ast.stmt) -> bool:
        """Note the name that a statement gives to a block which it makes; gives whether it does no more than that."""
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as value):
                block = self.at(value)
                if block is None or list(stores(self.body)).count(name) > 1:
                    return False
                self.made[name] = block
                self.note_named(value)
                return True
            case _:
                return False

    def at(self, node: ast.expr) -> Any:
        """The block that an expression gives, by its name or as `grad(loss, wrt="x")`; None for all else."""
        match node:
            case ast.Name(id=name):
                value = self.made.get(name) or self.outside(name)
            case ast.Call(func=ast.Name(id=name), args=[ast.Name() as of, *others], keywords=keywords):
                transform, block = self.outside(name), self.outside(of.id)
                if not is_transform(transform) or not is_block(block):
                    return None
                value = _transformed(transform, block, others, keywords)
            case _:
                return None
        return value if is_composite(value) else None

    def outside(self, name: str) -> Any:
        """The value of a name from outside; None where it is local, or not there."""
        if name in self.local:
            return None
        cells = dict(zip(self.function.__code__.co_freevars, self.function.__closure__ or (), strict=True))
        try:
            return cells[name].cell_contents if name in cells else self.function.__globals__.get(name)
        except ValueError:  # an empty cell
            return None

    def note_named(self, node: ast.expr) -> None:
        """Note the names from outside by which a block is found."""
        for name in loads([node]):
            value = self.outside(name)
            if value is not None:
                self.named[name] = value


def _transformed(transform: Any, block: Any, others: Sequence[ast.expr], keywords: Sequence[ast.keyword]) -> Any:
    """The gradient or map of a block with constant settings; None for one that is refused."""
    try:
        settings = [ast.literal_eval(one) for one in others]
        named = {str(one.arg): ast.literal_eval(one.value) for one in keywords}
        return transform(block, *settings, **named)
    except (ValueError, TypeError, StateError):
        return None
