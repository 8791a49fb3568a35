"""Deciders: the functions that decide, to be combined with the blocks that do."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, Literal

from typing_extensions import Never, TypeVar

from fnloop import wording
from fnloop.blocks import AnyBlock, Block
from fnloop.combinators.compose import Composition, compose, refuse_keywords, rename_decision
from fnloop.component_pickling import let_pickle
from fnloop.editing import Decides
from fnloop.errors import StateError
from fnloop.gathering import Gathering, gather_problem
from fnloop.interface import MISSING
from fnloop.plan import Kind, is_loop
from fnloop.run.arguments import check_component
from fnloop.signature import Lazy
from fnloop.state import BlockState

__all__ = ["Decider"]

In = TypeVar("In", bound=BlockState, default=Any)
Out = TypeVar("Out", bound=BlockState, default=Any)


class Decider:
    """A header, a predicate or a chooser, as `@loop`, `@loop_while` and `@switch` return it.

    It is still a function: called with its record, it gives what it decides.
    """

    def __init__(
        self,
        kind: Kind,
        lazy: Lazy,
        until: Lazy | None = None,
        names: Mapping[str, str] | None = None,
        bound: Mapping[str, object] | None = None,
    ) -> None:
        self._kind, self._lazy, self._until = kind, lazy, until
        self._names, self._bound = dict(names or {}), dict(bound or {})
        self.__wrapped__ = lazy.function
        self.__name__: str = lazy.function.__name__
        self.__doc__ = lazy.function.__doc__
        self.__module__ = lazy.function.__module__

    def from_blocks_dict(
        self,
        blocks: Mapping[str, AnyBlock],
        *,
        inputs: type[In] | None = None,
        outputs: type[Out] | None = None,
        name: str | None = None,
        gather: Collection[str] = (),
        on_error: AnyBlock | Literal["raise"] = "raise",
        **unknown: Never,
    ) -> Block[In, Out]:
        """Wire blocks by the names of their fields, under the control of this function.

        Args:
            blocks: the blocks by name: of a loop the body in order, of a switch the branches.
            inputs: the record class of its inputs; without it they are the fields that are read
                before they are written.
            outputs: the record class of its outputs. Without it a loop returns its carry, and a
                switch the fields that all its branches write or that are there already. Other
                fields that a body writes leave its loop only if they are named here; a field that
                one branch writes and reads itself stays in it.
            name: its name in paths and messages; without it that of this function.
            gather: of a loop: fields of the body, carried ones and iteration variables too, of which it is to give what
                they were after each iteration. ``gather=("loss",)`` makes an output `loss_history`: tensors are stacked
                on a new first axis, other values are a tuple. Which it is follows from the type that is declared.
                Without iterations it is empty. See `Block.with_history` for a loop that is there already, and for some
                iterations only.
            on_error: of a loop: ``"raise"``, so that an iteration that fails ends the run; or a block that answers for
                it, so that the loop goes on with the next one. It reads the fields that were there before the
                iteration, iteration variables too, and the failure as ``failure: BlockFailure``, whose exception is
                ``failure.error``. What it writes is what the iteration has written; a field that it leaves keeps the
                value from before the iteration. KeyboardInterrupt and mistakes of the program (`PurityError`) are
                raised in any case, and so is what a header or predicate raises. Parameters that the iteration has
                changed stay changed.
            unknown: refused.

        Returns:
            A block.

        Raises:
            WiringError: with every fault of the composition.
            StateError: for `gather` of a switch, or what names no fields.
            BlockError: for another keyword, as `until`, which belongs to `@loop(until=...)`.

        Example:
            >>> from collections.abc import Iterator
            >>> from fnloop import BlockState, block, loop
            >>> class Steps(BlockState):
            ...     steps: int
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop
            ... def repeat(state: Steps) -> Iterator[BlockState]:
            ...     yield from [BlockState()] * state.steps
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> repeat.from_blocks_dict({"double": double}, gather=("n",))(steps=3, n=1)
            repeat.outputs(n=8, n_history=(2, 4, 8))
        """
        refuse_keywords(self.__name__, unknown, ("inputs", "outputs", "name", "gather", "on_error"))
        problem = gather_problem(self.__name__, gather)
        if problem is None and gather and not is_loop(self._kind):
            problem = wording.gather_in_switch(self.__name__)
        if problem is not None:
            raise StateError(problem)
        if isinstance(on_error, str) and on_error != "raise":
            raise StateError(wording.on_error_word(self.__name__, on_error))
        composition = Composition(
            self._kind,
            self.__name__ if name is None else name,
            self._lazy,
            self._until,
            inputs,
            outputs,
            self._names,
            self._bound,
            tuple(map(Gathering, gather)),
            None if isinstance(on_error, str) else on_error,
        )
        return compose(composition, blocks)

    @property
    def decides(self) -> Decides:
        """What it decides in a composite, for `Block.with_header`."""
        return Decides(self._kind, self._lazy, self._until, self._names, self._bound)

    if TYPE_CHECKING:

        def __call__(self, state: Any, /, **components: Any) -> Any:
            """The decision for a record: an iterator of records, a bool, or the name of a branch."""

    else:

        def __call__(self, state=MISSING, /, **components):
            """The decision for a record: an iterator of records, a bool, or the name of a branch."""
            if state is MISSING:
                raise StateError(wording.without_blocks(self.__name__, components))
            return self.__wrapped__(state, **{**self._bound, **components})

    def rename(self, /, **names: str) -> Decider:
        """The same function with fields or components renamed, iteration variables too: ``repeat.rename(i="j")``.

        What has that name is renamed in the predicate of ``@loop(until=...)`` too.

        Args:
            **names: the new name of a field or component, by its present one.

        Returns:
            A decider with these names.

        Raises:
            StateError: for a name that it does not have, or a new name that is taken.

        Example:
            >>> from collections.abc import Iterator
            >>> from fnloop import BlockState, block, loop
            >>> class Steps(BlockState):
            ...     steps: int
            >>> class Index(BlockState):
            ...     i: int
            >>> class Sum(BlockState):
            ...     j: int
            ...     total: int = 0
            >>> class Total(BlockState):
            ...     total: int
            >>> @loop
            ... def repeat(state: Steps) -> Iterator[Index]:
            ...     yield from (Index(i=i) for i in range(state.steps))
            >>> @block
            ... def add(state: Sum) -> Total:
            ...     return Total(total=state.total + state.j)
            >>> repeat.rename(i="j").from_blocks_dict({"add": add})(steps=5).total
            10
        """
        renamed = rename_decision(self._lazy, self._until, self._names, names)
        return Decider(self._kind, self._lazy, self._until, renamed, self._bound)

    def bind(self, /, **components: Any) -> Decider:
        """The same function with components bound.

        Args:
            **components: values for its keyword-only parameters, by name.

        Returns:
            A decider that takes these components no longer.

        Raises:
            StateError: for a name that it does not take, or a value of the wrong class.

        Example:
            >>> from fnloop import BlockState, block, loop_while
            >>> class Number(BlockState):
            ...     n: int
            >>> @loop_while
            ... def below(state: Number, *, limit: int) -> bool:
            ...     return state.n < limit
            >>> @block
            ... def double(state: Number) -> Number:
            ...     return Number(n=2 * state.n)
            >>> below.bind(limit=10).from_blocks_dict({"double": double})(n=3).n
            12
        """
        deciding = [self._lazy, *([self._until] if self._until else [])]
        takers = [lazy.needed().interface.components for lazy in deciding]
        known = {self._names.get(own, own): own for taker in takers for own in taker}
        bound = dict(self._bound)
        for name, value in components.items():
            if name not in known:
                raise StateError(wording.unknown_component(self.__name__, name, known))
            own = known[name]
            for taker in takers:
                if own in taker:
                    check_component(self.__name__, name, taker[own], value)
            bound[own] = value
        return Decider(self._kind, self._lazy, self._until, self._names, bound)

    def __fnloop_holds__(self) -> tuple[Lazy, ...]:
        return (self._lazy,) if self._until is None else (self._lazy, self._until)

    def __copy__(self) -> Decider:
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        let_pickle([self._bound])
        return Decider, (self._kind, self._lazy, self._until, self._names, self._bound)

    def __repr__(self) -> str:
        return f"<{self._kind} {self.__name__}, waiting for its blocks: .from_blocks_dict({{...}})>"
