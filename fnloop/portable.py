"""Blocks as values: shown to Python's tools, pickled, described as data; `Block` inherits from it."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from inspect import Signature
from typing import TYPE_CHECKING, Any, Generic

from typing_extensions import Self, TypeVar

from fnloop.batching import Together
from fnloop.component_pickling import let_pickle
from fnloop.editing import Parts
from fnloop.interface import Interface
from fnloop.observe.mermaid import mermaid
from fnloop.observe.signatures import signature_of
from fnloop.observe.tree import document
from fnloop.persist.checkpointed import Checkpointing
from fnloop.pickling import Kept, place_of, restored
from fnloop.plan import Bar, Plan, Step
from fnloop.program.ops import Program
from fnloop.references import copies_values
from fnloop.signature import Lazy
from fnloop.state import BlockState

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from fnloop.scale.mapping import OnError
    from fnloop.scale.results import MapResult

__all__ = ["Documentation", "Portable"]

In = TypeVar("In", bound=BlockState, contravariant=True)
Out = TypeVar("Out", bound=BlockState, covariant=True)


class SignatureOf:
    """The attribute in which `inspect.signature` looks: a block's signature; the class itself has none."""

    def __get__(self, block: Portable[Any, Any] | None, owner: type) -> Signature:
        if block is None:
            raise AttributeError("__signature__")
        return signature_of(block.plan, block._names, block._bound)


class Documentation:
    """The docstring of the class; and of a block that has none of its own, how it is put together."""

    def __init__(self, text: str | None) -> None:
        self._text = text

    def __get__(self, block: Portable[Any, Any] | None, owner: type) -> str | None:
        return self._text if block is None else block.doc


class Portable(Generic[In, Out]):
    """The methods of a block as a value."""

    _source: Plan | Lazy
    _parts: Parts | None
    _names: dict[str, str]
    _bound: dict[str, object]
    _bar: Bar | None
    _checkpointing: Checkpointing | None

    __signature__ = SignatureOf()

    @property
    def plan(self) -> Plan:
        """The plan: the wiring of the block."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """The name in messages and paths."""
        raise NotImplementedError

    @property
    def interface(self) -> Interface:
        """The interface as seen from outside: inputs, outputs and unbound components."""
        raise NotImplementedError

    @property
    def program(self) -> Program:
        """The operations that it runs."""
        raise NotImplementedError

    def _shown(self) -> tuple[Step, list[Checkpointing]]:
        raise NotImplementedError

    # --- described

    @property
    def doc(self) -> str:
        """The documentation: docstring, inputs and outputs with types and descriptions, and the blocks inside."""
        own = vars(self).get("__doc__")
        return document(self.name, own, self.interface, str(self) if self._parts else "")

    def to_mermaid(self) -> str:
        """The text of a Mermaid flowchart (https://mermaid.js.org): blocks, fields with types, carries, branches.

        Returns:
            Text that GitHub and notebooks draw in a ``mermaid`` code block.

        Example:
            >>> from fnloop import sequence, skip
            >>> sequence.from_blocks_dict({"nothing": skip}).to_mermaid().splitlines()[0]
            'flowchart TD'
        """
        return mermaid(*self._shown())

    def to_svg(self) -> str:
        """A drawing as the text of an SVG file, readable on light and on dark backgrounds.

        Returns:
            Blocks as boxes, each value as a line from its writer to its readers, what a loop carries as a dashed line
            back; the same drawing always.

        Example:
            >>> from fnloop import sequence, skip
            >>> sequence.from_blocks_dict({"nothing": skip}).to_svg()[:4]
            '<svg'
        """
        from fnloop.observe.svg import svg  # few need it

        return svg(*self._shown())

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from fnloop.observe.notebook import block_bundle  # few need it

        return block_bundle(*self._shown())

    def __rich_console__(self, console: object, options: Any) -> Iterator[str]:
        from fnloop.observe.markup import tree_markup

        yield from tree_markup(*self._shown(), width=options.max_width)

    def to_json(self) -> str:
        """The pipeline as data: names, records, paths, fields, components and digests.

        Returns:
            JSON in the schema of version 1, which `fnloop.persist.description` writes down. Two files can be compared
            with ``fnloop diff a.json b.json``.

        Example:
            >>> import json
            >>> from fnloop import BlockState, block, sequence
            >>> class Number(BlockState):
            ...     n: int = 1
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> data = json.loads(sequence.from_blocks_dict({"double": double}).to_json())
            >>> data["block"]["inputs"], [one["path"] for one in data["block"]["blocks"]]
            ([{'name': 'n', 'type': 'int', 'default': {'value': 1}}], ['double'])
        """
        return json.dumps(self._description(), indent=2)

    @property
    def digest(self) -> str:
        """The digest of the program and of the code of its functions: 32 hexadecimal digits.

        Two pipelines of one digest compute the same, given the same inputs and components. Comments, docstrings and
        layout do not count; helpers, classes and constants that the functions name do. It is the same in another
        process and another version of Python; checkpoints are compared by the digests that it is made of.
        """
        return str(self._description()["digest"])

    def _description(self) -> Mapping[str, Any]:
        from fnloop.persist.description import description_of  # few need it

        return description_of(*self._shown())

    # --- run over many inputs

    def map(
        self,
        inputs: Iterable[In | Mapping[str, Any]],
        *,
        executor: Executor | int | None = None,
        ordered: bool = True,
        on_error: OnError = "raise",
        retries: int = 0,
        in_flight: int | None = None,
        batch: int | None = None,
        progress: bool = False,
    ) -> Generator[MapResult[Out], None, None]:
        """Run the block over inputs that have nothing to do with each other.

        Args:
            inputs: records, or dicts of fields; they are taken when there is room, so there may be any number.
            executor: None to run one after the other, here; a number of processes; or an executor, such as that of
                `dask.distributed.Client.get_executor()`. The block, with its components, is sent once to each worker.
            ordered: True for results in the order of the inputs, False for results as they come.
            on_error: ``"raise"`` to end at an input that fails, ``"return"`` to go on: its result has the exception.
            retries: how often an input that fails is tried again. One whose worker dies is tried once more anyway.
            in_flight: how many inputs are under way at most; twice the number of workers where it is None.
            batch: how many inputs make a task of a worker. A compiled block runs them as one `vmap`, where they differ
                only in tensors of the same shapes and all outputs are tensors; others run one after the other. Either
                way the results are those of single runs; where one of them fails, each runs by itself.
            progress: True for a bar on standard error.

        Returns:
            A generator of `MapResult`: its `index`, and the `result`, or the `error` and its `failure`. Leaving it, by
            an exception, a Ctrl-C or `close`, cancels what has not begun.

        Raises:
            StateError: for arguments that do not fit, and components that are not bound, before any work is done.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Number(BlockState):
            ...     n: int
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> [one.result.n for one in double.map([{"n": 1}, Number(n=2)])]
            [2, 4]
        """
        from fnloop.scale.mapping import Options, mapped  # few need it

        options = Options(ordered, on_error, retries, in_flight, 1 if batch is None else batch)
        return mapped(self, inputs, executor, options, progress=progress)

    def _together(self) -> Together:
        """Runs several inputs as one, where it can; for `map`."""
        block: Any = self
        return Together(block)

    # --- copied and pickled

    def __copy__(self) -> Self:
        return self

    def __fnloop_holds__(self) -> tuple[Plan | Lazy, ...]:
        return (self._source,)

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        block: Any = self
        let_pickle(self._bound.values())
        source = self._source if self._parts is None else None
        settings = (self._names, self._bound, self._bar, self._checkpointing)
        kept = Kept(type(block), source, self._parts, *settings)
        return restored, (kept, place_of(block, copies=copies_values()))
