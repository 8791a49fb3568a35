"""Which calls write Parameters, and which must not be run ahead of the graph for that.

What can be known before a graph is run ahead of it in Python, for all iterations at once. A block
that reads a Cell which the same program trains would then read the weights of before the training.
"""

from __future__ import annotations

import dis
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from typing_extensions import assert_never

from fnloop.compile.runtime.reachable import Follower, called_among, codes_in, is_method
from fnloop.errors import CompileError
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    refuse_outlined,
)
from fnloop.program.traverse import calls, decision_calls

__all__ = ["Conflict", "Effects", "check_order", "written_weights"]

WRITERS = frozenset(
    {
        "assign",
        "assign_add",
        "assign_sub",
        "assign_value",
        "load_param_into_net",
        "set_data",
        "scatter_update",
    }
)
"""Functions that write into Parameters, beside methods with an underscore at the end and operators with a state."""

NO_METHODS = frozenset({"bool_", "bytes_", "c_", "complex_", "float_", "int_", "object_", "r_", "s_", "str_", "uint_"})
"""Names with an underscore at the end that write nothing: dtypes, and how NumPy has arrays written."""

STORES = frozenset({"STORE_ATTR", "STORE_SLICE", "STORE_SUBSCR"})
"""Instructions of a method that may write into a Parameter of its object."""


@dataclass(frozen=True)
class Conflict:
    """Why a call cannot be run ahead of the graph: another one that the graph makes comes before it.

    Args:
        weight: a Parameter that both reach, and one of them writes.
        other: the path of that call.
    """

    weight: str
    other: str


@dataclass
class Effects:
    """The effects of a program's calls on Parameters.

    Args:
        components: those that were not bound in the plan.
        changed: by `id`, Parameters that were seen to change, whoever wrote them.
    """

    components: Mapping[str, object]
    changed: frozenset[int] = frozenset()
    _reached: dict[int, _Reach] = field(default_factory=dict)

    def conflicts(self, ops: Iterable[Op], ahead: Callable[[Call], bool]) -> dict[int, Conflict]:
        """The calls that are run ahead of the graph and must not be, by their `id`.

        Args:
            ops: of the program.
            ahead: whether a call is run ahead.
        """
        ops = tuple(ops)
        early = [call for call in _all_calls(ops) if ahead(call)]
        if not any(self.reach(call).parameters for call in early):
            return {}
        finder = _Finder(self, ahead)
        finder.walk(ops, _Before())
        return finder.found

    def reach(self, call: Call) -> _Reach:
        """The Parameters and functions that a call reaches."""
        if id(call) not in self._reached:
            self._reached[id(call)] = _reach_of(call, self.components)
        return self._reached[id(call)]

    def written(self, call: Call) -> set[int]:
        """The Parameters that a call may write, by `id`."""
        reach = self.reach(call)
        return reach.written() | (self.changed & reach.parameters.keys())


def written_weights(program: Program, components: Mapping[str, object]) -> set[int]:
    """The Parameters that a program may write, by `id`.

    Args:
        program: the program.
        components: those that were not bound in the plan.
    """
    known = Effects(components)
    return {weight for call in _all_calls(program.ops) for weight in known.written(call)}


def check_order(
    program: Program,
    components: Mapping[str, object],
    ahead: Callable[[Call], bool],
    changed: Iterable[int],
) -> None:
    """Refuse to run a call ahead of the graph that needs what was seen to change, though nothing says who writes it.

    Args:
        program: the program.
        components: those that were not bound in the plan.
        ahead: whether a call is run ahead.
        changed: the Parameters that were seen to change, by `id`.

    Raises:
        CompileError: naming the call and the Parameter.
    """
    unexplained = frozenset(changed)
    if not unexplained:
        return
    known = Effects(components)
    for call in _all_calls(program.ops):
        unexplained -= known.written(call)
    found = Effects(components, unexplained).conflicts(program.ops, ahead) if unexplained else {}
    for call in _all_calls(program.ops):
        if (conflict := found.get(id(call))) is not None:
            raise CompileError(
                f"{program.plan.name!r} cannot be compiled: {call.path!r} would be run before the graph, but needs the "
                f"weight {conflict.weight!r}, which changes in a run, as {conflict.other!r} leaves it; compile the "
                f"parts: `.compile(only=[...])`"
            )


@dataclass
class _Before:
    """The effects of the graph before a point of the program.

    Args:
        read: the Parameters that it reaches, by `id`, with the path of the call.
        written: those of them that it may write.
    """

    read: dict[int, str] = field(default_factory=dict)
    written: dict[int, str] = field(default_factory=dict)

    def copy(self) -> _Before:
        return _Before(dict(self.read), dict(self.written))

    def add(self, other: _Before) -> None:
        self.read |= other.read
        self.written |= other.written


@dataclass
class _Finder:
    """Finds conflicts in order of execution."""

    effects: Effects
    ahead: Callable[[Call], bool]
    found: dict[int, Conflict] = field(default_factory=dict)

    def walk(self, ops: Iterable[Op], before: _Before) -> None:
        """Look at operations, and add to `before` what the graph does in them."""
        for op in ops:
            match op:
                case Constant() | Require():
                    pass
                case Call():
                    self._call(op, before)
                case Fold():
                    self._fold(op, before)
                case Choice():
                    self._choice(op, before)
                case Region():
                    self.walk(op.body, before)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _choice(self, op: Choice, before: _Before) -> None:
        self._call(op.chooser, before)
        branches = [before.copy() for _ in op.branches]
        for (body, _), one in zip(op.branches.values(), branches, strict=True):
            self.walk(body, one)
        for one in branches:
            before.add(one)

    def _call(self, call: Call, before: _Before) -> None:
        if not self.ahead(call):
            self._note(call, before)
            return
        for weight in self.effects.written(call):
            if weight in before.read:
                self._report(call, weight, before.read[weight])
        for weight in self.effects.reach(call).parameters:
            if weight in before.written:
                self._report(call, weight, before.written[weight])

    def _note(self, call: Call, before: _Before) -> None:
        before.read |= dict.fromkeys(self.effects.reach(call).parameters, call.path)
        before.written |= dict.fromkeys(self.effects.written(call), call.path)

    def _report(self, call: Call, weight: int, other: str) -> None:
        name = self.effects.reach(call).parameters.get(weight, "a Parameter")
        self.found.setdefault(id(call), Conflict(name, other))

    def _fold(self, fold: Fold, before: _Before) -> None:
        """A loop: the effects of an iteration come before the next one; a header that yields goes on in between."""
        header = fold.header
        lazy = header is not None and inspect.isgeneratorfunction(header.leaf.function)
        if header is not None and not lazy:
            self._call(header, before)
        again = [call for call in (fold.test, fold.until, header if lazy else None) if call is not None]
        for call in [*again, *_all_calls(fold.body)]:
            if not self.ahead(call):
                self._note(call, before)
        for call in again:
            self._call(call, before)
        self.walk(fold.body, before)


def _all_calls(ops: Iterable[Op]) -> Iterator[Call]:
    """All calls of blocks, headers, predicates and choosers; of a gradient or a map those inside."""
    ops = tuple(ops)
    yield from calls(ops)
    yield from decision_calls(ops)


# --- what one call reaches


@dataclass
class _Reach(Follower):
    """The Parameters and functions that a call reaches, and the signs that it writes.

    Args:
        parameters: by their `id`, with their names.
        own: those that optimizers write, and Cells in training.
        stores: whether an operator that writes was reached.
        functions: the users' functions, the call's own first.
    """

    parameters: dict[int, str] = field(default_factory=dict)
    own: set[int] = field(default_factory=set)
    stores: bool = False
    functions: list[FunctionType] = field(default_factory=list)

    def parameter(self, name: str, parameter: Any) -> None:
        self.parameters[id(parameter)] = name

    def cell(self, name: str, cell: Any) -> None:
        from mindspore.nn import Optimizer

        if not type(cell).__module__.startswith("mindspore."):
            return
        operators = [one for one in vars(cell).values() if _writes(one)]
        self.seen |= set(map(id, operators))
        if isinstance(cell, Optimizer) or (operators and _is_in_training(cell)):
            self.own |= {id(one) for one in [*cell.get_parameters(), *getattr(cell, "parameters", ())]}

    def primitive(self, name: str, primitive: Any) -> None:
        self.stores = self.stores or _writes(primitive)

    def code(self, function: FunctionType) -> None:
        self.functions.append(function)

    def written(self) -> set[int]:
        """The Parameters that the call may write."""
        if self.stores or any(map(_stores, called_among(self.functions))):
            return set(self.parameters)
        return self.own & self.parameters.keys()


def _reach_of(call: Call, components: Mapping[str, object]) -> _Reach:
    reach = _Reach()
    function = call.leaf.function
    reach.function(function)
    for name, one in call.components.items():
        known, value = _value_of(one, components)
        for used in _used(function, name, value) if known else ():
            reach.value(name, used)
    reach.finish()
    return reach


def _value_of(component: ComponentSource, components: Mapping[str, object]) -> tuple[bool, object]:
    if component.bound:
        return True, component.value
    return component.name in components, components.get(component.name)


def _used(function: Any, name: str, component: object) -> Iterator[object]:
    """The parts of a component that a function reads: `unet.channels` reads no weights of it."""
    if not isinstance(function, FunctionType):
        yield component
        return
    for code in codes_in(function.__code__):
        instructions = list(dis.get_instructions(code))
        for number, one in enumerate(instructions):
            if one.argval == name and one.opname.startswith(("LOAD_FAST", "LOAD_DEREF")):
                yield _attribute(component, instructions[number + 1 :])


def _attribute(value: object, behind: Iterable[dis.Instruction]) -> object:
    """The attribute of an attribute that instructions read of a value; the owner of one that is computed."""
    for one in behind:
        if one.opname not in ("LOAD_ATTR", "LOAD_METHOD"):
            break
        if isinstance(inspect.getattr_static(type(value), one.argval, None), property):
            break
        if not hasattr(value, one.argval):
            break
        value = getattr(value, one.argval)
    return value


def _writes(operator: Any) -> bool:
    """Whether an operator that is an object writes into its arguments."""
    return bool(getattr(operator, "side_effect_mem", False))


def _is_in_training(cell: Any) -> bool:
    """Whether a Cell of MindSpore uses its operators that write, as a BatchNorm does in training."""
    return bool(cell.training or getattr(cell, "use_batch_statistics", False))


def _stores(function: FunctionType) -> bool:
    """Whether the code of a function shows that it may write into a Parameter."""
    for code in codes_in(function.__code__):
        for name in code.co_names:
            in_place = name.endswith("_") and not name.startswith("_") and name not in NO_METHODS
            if name in WRITERS or in_place:
                return True
        if is_method(function) and any(one.opname in STORES for one in dis.get_instructions(code)):
            return True
    return False
