"""Whether a program may run in parts where gradients of MindSpore's go by which tensors are the same.

A graph gives tensors of its own: behind a part that hands one on as it is, there are two for one of Python's. The
blocks of a program that is one graph have been seen not to mix tensors, as long as those that it is given are apart
(`shared_tensors`), and so the same program may run in parts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.analysis.addresses import addresses_in, addresses_of_series
from fnloop.compile.analysis.shared_tensors import is_plain, refuse_lost_identity
from fnloop.compile.analysis.taken_gradients import Taken, taken_gradients
from fnloop.compile.attempt import GraphCall
from fnloop.compile.piece import piece_of
from fnloop.compile.runtime.reachable import Follower
from fnloop.errors import CompileError
from fnloop.program.ops import Fold, Outlined, Program, Subgraph
from fnloop.program.traverse import all_ops, all_uses, calls, decision_calls, folds

__all__ = ["GIVEN_TWICE", "are_apart", "check_parts", "counts_uses", "loses_identity"]

GIVEN_TWICE = (
    "the call was given one tensor twice, or one that is a weight, too, and takes a gradient of MindSpore's, which "
    "counts all uses of a tensor in Python, and one argument in a graph; give a copy (`x.copy()`), or take the "
    "gradient with fnloop.grad"
)
"""Why a call of a program is not run by its graph."""


def loses_identity(part: Program, taken: Taken, read: Collection[str] | None = None) -> CompileError | None:
    """Why a part of a program may give another tensor than Python does; None where it may not.

    Args:
        part: a part; a loop alone runs in pieces, from carry to carry.
        taken: the gradients that are taken somewhere in the program.
        read: the names of the values that are read behind it; None for all.
    """
    is_loop = len(part.ops) == 1 and isinstance(part.ops[0], Fold)
    try:
        refuse_lost_identity(piece_of(part) if is_loop else part, taken, None if is_loop else read)
    except CompileError as error:
        return error
    return None


def check_parts(program: Program, cut: Program, taken: Taken) -> bool:
    """Whether a program may run in parts, whatever tensors it is given; else they have to be apart.

    Args:
        program: the whole.
        cut: the same with its parts outlined.
        taken: the gradients that are taken in it.

    Raises:
        CompileError: where its headers yield tensors, which nobody has seen before the parts run.
    """
    if not taken.by_arguments and not taken.by_weights:
        return True
    every = list(all_ops(cut.ops))
    read = {var.name for op in every for var in all_uses(op)}
    parts = [op.plan.program for op in every if isinstance(op, Outlined) and isinstance(op.plan, Subgraph)]
    error = next((error for one in parts if (error := loses_identity(one, taken, read)) is not None), None)
    if error is None:
        return True
    headers = [fold.header for fold in folds(program.ops) if fold.header is not None]
    if any(not is_plain(var.hint) for header in headers for var in header.defines):
        raise error
    return False


@dataclass
class _Around(Follower):
    """Notes the tensors that are reached."""

    found: list[Any] = field(default_factory=list)

    def tensor(self, name: str, tensor: Any) -> None:
        self.found.append(tensor)

    def parameter(self, name: str, parameter: Any) -> None:
        self.found.append(parameter)


def are_apart(
    values: Iterable[Any],
    program: Program,
    components: Mapping[str, object],
    yielded: Iterable[Sequence[Any]] = (),
) -> bool:
    """Whether no tensor is given to a program twice, and none that its functions and components hold.

    Args:
        values: what it is given.
        program: the program.
        components: all that it runs with, those bound in it too.
        yielded: the values that its headers yield, each in every iteration.
    """
    given = list(addresses_in(list(values)))
    for series in yielded:
        addresses, has_one_twice = addresses_of_series(series)
        if has_one_twice:
            return False
        given.extend(addresses)
    if len(set(given)) < len(given):
        return False
    around = _Around()
    around.follow(components, [call.leaf.function for call in (*calls(program.ops), *decision_calls(program.ops))])
    return set(given).isdisjoint(addresses_in(around.found))


def counts_uses(program: Program, call: GraphCall) -> bool:
    """Whether a call gives a program a tensor twice that takes gradients which count all uses of one in Python.

    Args:
        program: the program.
        call: the call.
    """
    components = call.prepared.used
    if not taken_gradients(program, components).by_arguments:
        return False
    return not are_apart(call.inputs.values(), program, components, call.done.series.values())
