"""Writes loops whose number of iterations is known before the graph runs: a `while` over a counter.

A loop has up to three variables of its own. Its *position* is a tensor that counts over all its
runs, with which it reads stacked values; its *counter* is a number that counts within a run; its
*end* is the answer of `until=`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fnloop.compile.analysis.specs import Stacked, leaves_of, spec_of
from fnloop.compile.codegen.call import call_text
from fnloop.compile.codegen.carry import hand_on
from fnloop.compile.codegen.values import is_less, sum_of_numbers, sum_of_tensors, tensor, to_number
from fnloop.compile.codegen.variables import gather, read_stacked, stacked_in
from fnloop.compile.codegen.writer import Enclosing, Writer, plain
from fnloop.compile.staging.turns import MOST_NUMBERS
from fnloop.program.ops import Fold
from fnloop.program.traverse import folds

__all__ = ["needs_graph", "write_counted"]


@dataclass(frozen=True)
class _Counted:
    """A loop and its own variables, by name; empty for one that it does not have.

    Args:
        op: the loop.
        stacked: the stacked values that its iterations read.
        position: counts the iterations of all runs, a tensor.
        counter: counts the iterations of a run.
        end: whether `until=` has ended it.
        limit: the number of iterations of a run.
    """

    op: Fold
    stacked: Mapping[str, Stacked]
    position: str
    counter: str
    end: str
    limit: str

    @property
    def variable(self) -> str:
        """The variable that is compared with the limit."""
        return self.counter or self.position

    @property
    def counts_turns(self) -> bool:
        """Whether its counter may count a turn at once, since no iteration reads it."""
        return not self.end and not any(one.counts for one in self.stacked.values())


def needs_graph(writer: Writer, op: Fold) -> bool:
    """Whether anything of a loop is left to the graph."""
    if writer.binding.in_graph(op.body):
        return True
    return any(not writer.is_known(phi.result) for phi in op.carry)


def write_counted(writer: Writer, op: Fold, counts: Sequence[int], enclosing: Enclosing) -> None:
    """Write a loop.

    Args:
        writer: the writer.
        op: the loop.
        counts: the number of iterations of each of its runs.
        enclosing: what is around it.
    """
    loop = _start(writer, op, counts, enclosing)
    inside = Enclosing(counted=True, position=loop.position, in_region=enclosing.in_region)
    if loop.end:
        writer.counts[op.path] = loop.counter
    turn = writer.facts.turns.get(op.path, 1)
    if turn > 1 and not loop.end and _carries_little(writer, op):
        writer.turns[op.path] = turn
        last = writer.name("last")
        others = turn - 1
        writer.put(f"{last} = {loop.limit} - {others if loop.counter else tensor(writer, others)}")
        _write_turns(writer, loop, _is_before(writer, loop, last), turn, inside)
    goes_on = f" and not {loop.end}" if loop.end else ""
    _write_turns(writer, loop, f"{_is_before(writer, loop, loop.limit)}{goes_on}", 1, inside)
    if loop.end and op.piece is not None and op.piece.count is not None and op.piece.ended is not None:
        writer.put(f"{plain(op.piece.count.name)} = {loop.counter}")
        writer.put(f"{plain(op.piece.ended.name)} = {loop.end}")


# --- its variables


def _start(writer: Writer, op: Fold, counts: Sequence[int], enclosing: Enclosing) -> _Counted:
    """Write the variables of a loop, before its first iteration."""
    stacked = stacked_in(writer, op)
    position = writer.name("position") if _reads_position(writer, op, stacked) else ""
    reads_counter = any(one.counts for one in stacked.values())
    has_counter = not position or reads_counter or enclosing.in_loop or _may_end(writer, op)
    counter = writer.name("counter") if has_counter else ""
    limit = _limit(writer, op, counts, enclosing.position, as_tensor=not has_counter)
    if position:
        writer.put(f"{position} = {_first_position(writer, op, counts, enclosing)}")
    if counter:  # MindSpore would follow a constant 0 through a whole turn
        start = writer.argument("zero") if _is_inside(enclosing) else writer.argument("start", op.path)
        writer.put(f"{counter} = {start}")
    return _Counted(op, stacked, position, counter, _start_end(writer, op), limit)


def _is_inside(enclosing: Enclosing) -> bool:
    """Whether a loop is in another operation, so that it always begins with its first iteration."""
    return enclosing.in_loop or enclosing.in_region


def _start_end(writer: Writer, op: Fold) -> str:
    """Write the variable that says whether `until=` has ended a loop; empty if it cannot."""
    if not _may_end(writer, op):
        return ""
    end = writer.name("ends")
    writer.put(f"{end} = False")
    return end


def _may_end(writer: Writer, op: Fold) -> bool:
    """Whether the graph decides behind an iteration if the loop has ended."""
    if op.until is None:
        return False
    return op.until.answer is None or not writer.is_known(op.until.answer)


def _reads_position(writer: Writer, op: Fold, stacked: Mapping[str, Stacked]) -> bool:
    """Whether iterations read their position, for stacked values or for a loop inside."""
    if any(one.arrays for one in stacked.values()):
        return True
    return any(needs_graph(writer, inner) for inner in folds(op.body))


def _limit(
    writer: Writer,
    op: Fold,
    counts: Sequence[int],
    position: str,
    *,
    as_tensor: bool,
) -> str:
    """The number of iterations of a run; `position` is the one of the loop around."""
    if len(set(counts)) == 1:
        return writer.argument("count", op.path, as_tensor)
    limit = writer.name("limit")
    number = to_number(writer)
    count = gather(writer, writer.argument("counts", op.path), position)
    writer.put(f"{limit} = {number}({count})")
    return limit


def _first_position(writer: Writer, op: Fold, counts: Sequence[int], enclosing: Enclosing) -> str:
    """The position of the first iteration of a run: stacked values hold all runs in order.

    There is a run for each iteration around the loop. The one before may have ended early, so its
    last position does not tell where this one starts.
    """
    if not _is_inside(enclosing):
        return writer.argument("first", op.path)
    if not enclosing.counted:
        return tensor(writer, 0)
    if len(set(counts)) == 1:
        return f"{enclosing.position} * {writer.argument('count', op.path, True)}"
    return gather(writer, writer.argument("starts", op.path), enclosing.position)


# --- its iterations


def _write_turns(writer: Writer, loop: _Counted, test: str, many: int, inside: Enclosing) -> None:
    """Write a `while` with that many iterations in each turn."""
    writer.put(f"while {test}:")
    with writer.source.indented():
        for number in range(1, many + 1):
            counted = 1
            if loop.counts_turns:
                counted = many if number == many else 0
            _write_iteration(writer, loop, inside, counted)


def _write_iteration(writer: Writer, loop: _Counted, inside: Enclosing, counted: int) -> None:
    """Write an iteration, behind which the counter counts so many."""
    for name, stacked in loop.stacked.items():
        read_stacked(writer, name, stacked, loop.position, loop.counter)
    writer.ops(loop.op.body, inside)
    if loop.end and loop.op.until is not None:
        writer.put(f"{loop.end} = bool({call_text(writer, loop.op.until)})")
    hand_on(writer, loop.op)
    if loop.counter and counted:
        writer.put(f"{loop.counter} = {sum_of_numbers(writer)}({loop.counter}, {counted})")
    if loop.position:
        writer.put(f"{loop.position} = {sum_of_tensors(writer)}({loop.position}, {tensor(writer, 1)})")


def _is_before(writer: Writer, loop: _Counted, limit: str) -> str:
    """The text of whether a loop has not come to a limit."""
    if not loop.counter:
        return f"{loop.position} < {limit}"
    return f"{is_less(writer)}({loop.counter}, {limit})"


def _carries_little(writer: Writer, op: Fold) -> bool:
    """Whether what a loop carries is small, also where it is computed in the graph."""
    carried = [writer.facts.examples.get(phi.argument.name) for phi in op.carry]
    return sum(map(_size, carried)) <= MOST_NUMBERS


def _size(value: Any) -> int:
    """How many numbers a value holds."""
    leaves = leaves_of(value, spec_of(value))
    return sum(leaf.size for leaf in leaves if hasattr(leaf, "size"))
