"""The sequence: one block after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from typing_extensions import Never, TypeVar

from fnloop import wording
from fnloop.blocks import AnyBlock, Block
from fnloop.combinators.compose import Composition, compose, refuse_keywords
from fnloop.errors import BlockError
from fnloop.state import BlockState

__all__ = ["Sequence", "sequence"]

In = TypeVar("In", bound=BlockState, default=Any)
Out = TypeVar("Out", bound=BlockState, default=Any)


class Sequence:
    """The combinator that decides nothing; see `sequence`."""

    def from_blocks_dict(
        self,
        blocks: Mapping[str, AnyBlock],
        *,
        inputs: type[In] | None = None,
        outputs: type[Out] | None = None,
        name: str = "sequence",
        **unknown: Never,
    ) -> Block[In, Out]:
        """Wire blocks one after the other by the names of their fields.

        Args:
            blocks: the blocks by name, in order.
            inputs: the record class of its inputs; without it they are the fields that are read
                before they are written.
            outputs: the record class of its outputs; without it they are all fields that are
                written.
            name: its name in paths and messages.
            unknown: refused.

        Returns:
            A block.

        Raises:
            WiringError: with every fault of the composition.
            BlockError: for another keyword.

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
            >>> sequence.from_blocks_dict({"double": double, "show": show})(n=4).text
            '8'
        """
        refuse_keywords("sequence", unknown, ("inputs", "outputs", "name"))
        return compose(Composition("sequence", name, inputs=inputs, outputs=outputs), blocks)

    if not TYPE_CHECKING:  # a type checker refuses the call

        def __call__(self, *blocks: Any, **named: Any) -> NoReturn:
            """Refuse to be called."""
            names = [getattr(one, "__name__", "block") for one in blocks]
            raise BlockError(wording.called_with_blocks([*names, *named]))

    def __repr__(self) -> str:
        return "sequence"


sequence = Sequence()
"""Runs blocks one after the other: ``sequence.from_blocks_dict({"encode": encode, "denoise": denoise})``."""
