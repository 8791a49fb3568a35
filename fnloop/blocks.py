"""Blocks: the face of plans, which users call, bind, rename, edit, compile and look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from typing_extensions import Self, TypeVar

from fnloop import editing, wording
from fnloop.dead import warn_of_dead_blocks
from fnloop.editable import Editable
from fnloop.editing import Parts
from fnloop.errors import StateError
from fnloop.interface import MISSING, Interface, Missing
from fnloop.naming import check_renaming, renamed, renamed_record
from fnloop.observe.progress import progress
from fnloop.observe.tree import describe, tree
from fnloop.persist.checkpointed import Checkpointing
from fnloop.plan import Bar, Plan, Step, Verify, graphs_of
from fnloop.portable import Documentation
from fnloop.program.build import program_of
from fnloop.program.ops import Program
from fnloop.run.arguments import check_component, components_of, unknown_component, values_of
from fnloop.run.calls import RunMode
from fnloop.run.emit import Emitted, emit
from fnloop.run.failure import reporter
from fnloop.run.interrupts import begin_call, end_call
from fnloop.run.modes import current_mode
from fnloop.run.one_thread import turn
from fnloop.run.spans import is_traced
from fnloop.run.traced import spanned
from fnloop.signature import Lazy
from fnloop.state import BlockState
from fnloop.summary import with_article
from fnloop.wiring import entry_of

if TYPE_CHECKING:
    from fnloop.compile.explain import Explanation
    from fnloop.shapes.report import Proof

__all__ = ["AnyBlock", "Block", "Parts"]

In = TypeVar("In", bound=BlockState, contravariant=True)
Out = TypeVar("Out", bound=BlockState, covariant=True)


class Block(Editable[In, Out]):
    """A pure typed function from a frozen record to a frozen record, made by `@block` or a combinator.

    A block is called with a record, or with the fields of a record by keyword. Blocks are immutable: methods such
    as `bind` and `insert` return a new block, which is checked again.
    """

    __doc__ = Documentation(__doc__)  # of the class, and of blocks that have none of their own

    def __init__(
        self,
        plan: Plan | Lazy,
        parts: Parts | None = None,
        names: Mapping[str, str] | None = None,
        bound: Mapping[str, object] | None = None,
        bar: Bar | None = None,
        checkpointing: Checkpointing | None = None,
    ) -> None:
        self._source = plan
        self._parts = parts
        self._names = dict(names or {})
        self._bound = dict(bound or {})
        self._bar = bar
        self._checkpointing = checkpointing
        self._emitted: dict[tuple[RunMode, bool], Emitted] = {}
        origin: Any = plan.function if isinstance(plan, Lazy) else plan
        self.__name__: str = origin.__name__ if isinstance(plan, Lazy) else origin.name
        if own := origin.__doc__ if isinstance(plan, Lazy) else origin.doc:
            self.__doc__ = own
        self.__wrapped__ = origin if isinstance(plan, Lazy) else None
        self.__module__ = getattr(origin, "__module__", __name__)
        self.__qualname__ = getattr(origin, "__qualname__", self.__name__)

    @property
    def plan(self) -> Plan:
        """The plan: the wiring of the block."""
        return self._source.needed() if isinstance(self._source, Lazy) else self._source

    @property
    def name(self) -> str:
        """The name in messages and paths."""
        return self.__name__

    @property
    def names(self) -> Mapping[str, str]:
        """The renamed fields and components: the name outside by the block's own name."""
        return dict(self._names)

    @property
    def bound(self) -> Mapping[str, object]:
        """The components that are bound, by name."""
        return {self._names.get(own, own): value for own, value in self._bound.items()}

    @property
    def interface(self) -> Interface:
        """The interface as seen from outside: inputs, outputs and unbound components."""
        return entry_of(self.name, self.plan.interface, self._names, self._bound, "").interface

    @property
    def blocks(self) -> Mapping[str, AnyBlock]:
        """The blocks inside, by name; empty for a block that is a single function."""
        return dict(self._parts.blocks) if self._parts else {}

    @property
    def program(self) -> Program:
        """The operations that it runs, in single-assignment form; `print(block.program)` shows them."""
        return program_of(self.plan, bar=self._bar)

    # --- calling

    def __call__(self, state: In | Missing = MISSING, /, **given: Any) -> Out:
        """Run the block.

        Args:
            state: a record that has the fields that the block reads; other fields are ignored.
            **given: the fields by keyword, in place of a record; and components that are not bound.

        Returns:
            The record that the block declares, or a record with the fields that its blocks write.

        Raises:
            StateError: for arguments that do not fit, before any work is done.
        """
        mode = current_mode()
        plan = self.plan
        values = values_of(self.name, plan, self._names, state, given)
        components = components_of(self.name, plan.interface, self._names, self._bound, given, mode != "off")
        if self._checkpointing is not None:
            return self._with_checkpoints(self._checkpointing, mode, values, components)
        traced = is_traced()
        emitted = self.emitted(mode, traced=traced)
        with turn(emitted):
            outermost = begin_call()
            try:
                result: Any = emitted.run(values, components) if not traced else spanned(emitted, values, components)
            finally:
                if outermost:
                    end_call()
        return self._renamed(result)

    def emitted(self, mode: RunMode, *, traced: bool = False) -> Emitted:
        """The plan as one flat function with the checks of a level, emitted once for each level."""
        key = (mode, traced)
        if key not in self._emitted:
            if not self._emitted:
                warn_of_dead_blocks(self.plan)
            self._emitted[key] = emit(self.plan, mode, reporter(progress), progress, bar=self._bar, traced=traced)
        return self._emitted[key]

    def _renamed(self, result: Any) -> Out:
        made: Out = renamed_record(f"{self.name}.outputs", result, self._names)
        return made

    # --- new blocks from this one

    def _new(self, **changes: Any) -> Self:
        given: dict[str, Any] = {"parts": self._parts, "names": self._names, "bound": self._bound, "bar": self._bar}
        given["checkpointing"] = self._checkpointing
        given |= changes
        made = type(self)(given.pop("plan", self._source), **given)
        return made

    def __deepcopy__(self, memo: dict[int, Any]) -> Block[In, Out]:
        """A block with copies of its components; functions and wiring, which never change, are shared."""
        return editing.deep_copied(self, memo)

    def bind(self, /, **components: Any) -> Block[In, Out]:
        """The same block with components bound.

        Args:
            **components: models, schedulers, tokenizers, by name: they are fixed during a run. A component that
                is bound already is replaced.

        Returns:
            A block that takes these components no longer.

        Raises:
            StateError: for a name that no block in it takes, or a value of the wrong class.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Number(BlockState):
            ...     n: float
            >>> @block
            ... def scale(state: Number, *, factor: float) -> Number:
            ...     return Number(n=factor * state.n)
            >>> scale.bind(factor=2.0)(n=3.0).n
            6.0
        """
        known = {self._names.get(own, own): own for own in self.plan.interface.components}
        bound = dict(self._bound)
        for name, value in components.items():
            if name not in known:
                raise StateError(unknown_component(self.name, self.plan, self._names, name))
            check_component(self.name, name, self.plan.interface.components[known[name]], value)
            bound[known[name]] = value
        return self._new(bound=bound)

    def bind_from(self, components: Mapping[str, Any], /) -> Block[In, Out]:
        """The same block with those components bound that it still needs, out of a mapping that may hold more.

        Args:
            components: components by name, such as all those of a checkpoint. The block takes those that it needs;
                what is bound already stays, and what the mapping does not hold stays to be bound.

        Returns:
            A block that takes these components no longer.

        Raises:
            StateError: for what is no mapping, or a value of the wrong class.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Number(BlockState):
            ...     n: float
            >>> @block
            ... def scale(state: Number, *, factor: float, shift: float) -> Number:
            ...     return Number(n=factor * state.n + shift)
            >>> shifted = scale.bind_from({"factor": 2.0, "threshold": 0.5})
            >>> shifted(n=3.0, shift=1.0).n
            7.0
        """
        if not isinstance(components, Mapping):
            raise StateError(wording.no_mapping(self.name, with_article(type(components).__name__)))
        needed = self.interface.components
        return self.bind(**{name: components[name] for name in needed if name in components})

    def rename(self, /, **names: str) -> Block[Any, Any]:
        """The same block with fields or components renamed: ``scale.rename(x="latents", model="unet")``.

        Args:
            **names: the new name of a field or component, by its present one. An input and an output of one name
                are both renamed.

        Returns:
            A block with these names, for calls, `bind` and wiring.

        Raises:
            StateError: for a name that it does not have, or a new name that is taken.

        Example:
            >>> from fnloop import BlockState, block
            >>> class Number(BlockState):
            ...     n: float
            >>> @block
            ... def half(state: Number) -> Number:
            ...     return Number(n=state.n / 2)
            >>> half.rename(n="width")(width=3.0).width
            1.5
        """
        interface, own = self.interface, self.plan.interface
        check_renaming(self.name, [*interface.reads, *interface.writes], interface.components, names)
        return self._new(names=renamed([*own.reads, *own.writes, *own.components], self._names, names))

    def with_progress(self, label: str, total: Callable[[Any], int] | None = None) -> Self:
        """The same loop with a tqdm bar on standard error; compiled, it runs in pieces, between which the bar moves.

        Args:
            label: the text before the bar.
            total: the expected number of iterations, of the header's record; a list or tuple tells it by itself.

        Raises:
            StateError: for a block that is not a loop, or a total that is no function.

        Example:
            >>> from fnloop import BlockState, block, loop_while
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop_while
            ... def below_ten(state: Number) -> bool:
            ...     return state.n < 10
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> below_ten.from_blocks_dict({"double": double}).with_progress("growing")(n=3).n
            12
        """
        return editing.with_progress(self, Bar(label, total))

    def as_step(self, name: str) -> Step:
        """The block under a name inside a composite."""
        if self._checkpointing is not None:
            raise StateError(
                f"{self.name!r} has checkpoints, so it is called by itself; to put it into a pipeline as {name!r}, "
                "write `with_checkpoint` on the pipeline"
            )
        return Step(name, self.plan, self._names, self._bound, self._bar)

    # --- as one graph

    def compile(self, *, only: Sequence[str] | None = None, fullgraph: bool = False, verify: Verify = "first") -> Self:
        """The same block as a graph of MindSpore, many times faster: ``fast = denoise.compile()``.

        A graph is made at the first call with values of new dtypes or shapes, and kept. Tensors and numbers go
        through it, strings and other Python values are constants of it. The records that headers yield, and
        blocks that make numbers only, are computed in Python before. A block that cannot stand in a graph runs in
        Python, between graphs for the others; a loop with one inside is repeated from Python. See `explain`.

        Args:
            only: the paths of the blocks to compile: ``only=["denoise"]``; the others stay in Python.
            fullgraph: True to refuse a block that cannot be one graph as a whole, as `mindspore.jit` does.
            verify: when the graph is compared with Python: ``"first"``: when it is made, for some iterations;
                ``"always"``: in every call, in full (so also under ``checks("paranoid")``); or ``"never"``.

        Returns:
            A block with the same inputs, outputs and components.

        Raises:
            CompileError: with `fullgraph`, for a block that cannot stand in a graph, here or at the first call.
            StateError: for an `only` that is a text, or a path in it that names no block.

        Example:
            >>> from fnloop import BlockState, block, loop_while
            >>> from mindspore import Tensor
            >>> class Value(BlockState):
            ...     x: Tensor
            >>> @loop_while
            ... def small(state: Value) -> bool:
            ...     return bool(state.x.sum() < 1000)
            >>> @block
            ... def double(state: Value) -> Value:
            ...     return Value(x=state.x * 2)
            >>> fast = small.from_blocks_dict({"double": double}).compile()
            >>> fast(x=Tensor([1.0])).x.asnumpy().tolist(), fast.compilations
            ([1024.0], 1)
        """
        return editing.compiled(self, only, fullgraph=fullgraph, verify=verify)

    def explain(self) -> Explanation:
        """Which blocks of a compiled block run as graphs, which in Python and why, and what it took so far.

        Returns:
            A report with `rows` and `graphs`; print it to read it.

        Raises:
            StateError: for a block that is not compiled, and has none inside that is.

        Example:
            >>> from fnloop import BlockState, block
            >>> from mindspore import Tensor
            >>> class Value(BlockState):
            ...     x: Tensor
            >>> @block
            ... def double(state: Value) -> Value:
            ...     return Value(x=state.x * 2)
            >>> fast = double.compile()
            >>> fast(x=Tensor([1.0])).x.asnumpy().tolist()
            [2.0]
            >>> [(row.path, row.place) for row in fast.explain().rows]
            [('double', 'graph 1')]
        """
        from fnloop.compile.explain import explain, is_compiled

        if not is_compiled(self.plan):
            raise StateError(wording.not_compiled(self.name))
        return explain(self.plan)

    def prove(self) -> Proof:
        """Prove, before there are data, that bodies give what their records declare; see `fnloop.shapes.prove`.

        Returns:
            What was proved, and what could not be; print it to read it.

        Raises:
            ShapeError: for a body that gives another shape or dtype.

        Example:
            >>> from fnloop import BlockState, block
            >>> from jaxtyping import Float
            >>> from mindspore import Tensor
            >>> class Image(BlockState):
            ...     image: Float[Tensor, "height width"]
            >>> @block
            ... def brighter(state: Image) -> Image:
            ...     return Image(image=state.image * 2)
            >>> [one.path for one in brighter.prove().proved]
            ['brighter']
        """
        from fnloop.shapes.prove import prove

        with turn():
            return prove(self.name, self.plan, self._bound)

    @property
    def compilations(self) -> int:
        """The number of graphs compiled so far; blocks derived from a compiled block share its graphs."""
        return sum(graph.compilations for graph in graphs_of(self.plan))

    def __str__(self) -> str:
        return tree(*self._shown())

    def __repr__(self) -> str:
        return f"<block {self.name} {describe(self.interface, {}, ())}>"


AnyBlock = Block[Any, Any]
