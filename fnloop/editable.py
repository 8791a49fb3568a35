"""Composites changed at a path, as methods of a block: another block, another header, another boundary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from typing_extensions import TypeVar

from fnloop import editing
from fnloop.editing import Header
from fnloop.long_runs import LongRuns
from fnloop.state import BlockState

if TYPE_CHECKING:
    from fnloop.blocks import AnyBlock, Block

__all__ = ["Editable"]

In = TypeVar("In", bound=BlockState, contravariant=True)
Out = TypeVar("Out", bound=BlockState, covariant=True)
Inputs = TypeVar("Inputs", bound=BlockState)
Outputs = TypeVar("Outputs", bound=BlockState)


class Editable(LongRuns[In, Out]):
    """The methods of a block that give another composite; `Block` inherits from it."""

    @property
    def _block(self) -> AnyBlock:
        return cast("AnyBlock", self)  # there is no other class that inherits from this one

    def __getitem__(self, path: str) -> AnyBlock:
        """The block at a name or a path, such as ``pipe["denoise/predict"]``.

        Args:
            path: names from the outside in, joined by slashes.

        Raises:
            KeyError: where there is none; the message has the nearest name.

        Example:
            >>> from fnloop import sequence, skip
            >>> inner = sequence.from_blocks_dict({"wait": skip})
            >>> sequence.from_blocks_dict({"inner": inner})["inner/wait"] is skip
            True
        """
        return editing.found(self._block, path)

    def insert(
        self, path: str, new: AnyBlock, *, before: str | None = None, after: str | None = None
    ) -> Block[In, Out]:
        """The same composite with an additional block.

        Args:
            path: the new block's name, or a path to it.
            new: the block.
            before: the name of the block before which it is inserted; or
            after: the name of the block after which it is inserted. Without either it is appended.

        Returns:
            A new composite, wired again.

        Raises:
            WiringError: where the blocks no longer fit together.
            StateError: for a name that is there already, or both `before` and `after`.
            KeyError: where `before` or `after` names no block.

        Example:
            >>> from fnloop import BlockState, block, sequence
            >>> class Number(BlockState):
            ...     n: int
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> pipe = sequence.from_blocks_dict({"double": double}).insert("again", double, after="double")
            >>> pipe(n=1).n, pipe.without("again")(n=1).n
            (4, 2)
        """
        return editing.inserted(self._block, path, new, before, after)

    def without(self, path: str) -> Block[In, Out]:
        """The same composite without a block.

        Args:
            path: the block's name, or a path to it.

        Raises:
            WiringError: where the blocks no longer fit together.
            KeyError: where there is no such block.

        Example:
            >>> from fnloop import sequence, skip
            >>> list(sequence.from_blocks_dict({"a": skip, "b": skip}).without("b").blocks)
            ['a']
        """
        return editing.without(self._block, path)

    def replace_block(self, path: str, new: AnyBlock) -> Block[In, Out]:
        """The same composite with another block under a name.

        Args:
            path: the name of the block to be replaced, or a path to it.
            new: the block to put there.

        Raises:
            WiringError: where the blocks no longer fit together.
            KeyError: where there is no such block.

        Example:
            >>> from fnloop import sequence, skip
            >>> list(sequence.from_blocks_dict({"a": skip, "b": skip}).replace_block("b", skip).blocks)
            ['a', 'b']
        """
        return editing.replaced(self._block, path, new)

    def with_header(self, header: Header, at: str | None = None) -> Block[In, Out]:
        """The same composite with another function that decides: ``pipe.with_header(cosine, at="denoise")``.

        Args:
            header: made by `@loop`, `@loop_while` or `@switch`; a loop's for a loop, a switch's for a switch.
            at: the path of the loop or switch; None for this block itself.

        Returns:
            A new composite, wired again; names and paths stay.

        Raises:
            WiringError: where the blocks no longer fit together.
            StateError: where nothing decides there, or for a header of another kind.
            KeyError: where the path names no block.

        Example:
            >>> from fnloop import BlockState, block, loop_while
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop_while
            ... def below_ten(state: Number) -> bool:
            ...     return state.n < 10
            >>> @loop_while
            ... def below_hundred(state: Number) -> bool:
            ...     return state.n < 100
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> grow = below_ten.from_blocks_dict({"double": double})
            >>> grow(n=3).n, grow.with_header(below_hundred)(n=3).n
            (12, 192)
        """
        return editing.with_header(self._block, header, at or "")

    def declare(self, *, inputs: type[Inputs] | None = None, outputs: type[Outputs] | None = None) -> Block[Any, Any]:
        """The same composite with a declared boundary, as if `from_blocks_dict` had been given it.

        Args:
            inputs: the record class of its inputs; None to leave them as they are.
            outputs: the record class of its outputs; None to leave them as they are.

        Raises:
            WiringError: where the blocks do not fit it.
            StateError: for a single function, and for a block with renamed fields.

        Example:
            >>> from fnloop import BlockState, block, sequence
            >>> class Number(BlockState):
            ...     n: int
            >>> class Text(BlockState):
            ...     text: str
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> @block
            ... def show(state: Number) -> Text:
            ...     return Text(text=str(state.n))
            >>> both = sequence.from_blocks_dict({"double": double, "show": show})
            >>> both(n=4)
            sequence.outputs(n=8, text='8')
            >>> both.declare(outputs=Text)(n=4)
            Text(text='8')
        """
        return editing.declared(self._block, inputs, outputs)
