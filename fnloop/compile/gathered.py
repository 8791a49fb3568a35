"""Histories in graphs: a loop that gives one runs in pieces, each of which fills a buffer that it carries.

Numbers are entries too; behind each piece they are numbers of Python again, in the tuple that their history is.

To put an entry into a buffer copies all of it. So a buffer is small, and a piece has no more iterations than fit into
it; what a loop takes grows with its iterations alone. Behind each piece its entries are joined to the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from math import isqrt, prod
from typing import Annotated, Any

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.codegen.values import number_of
from fnloop.compile.validate.compare import NUMBERS
from fnloop.errors import CompileError
from fnloop.hints import members
from fnloop.interface import Interface
from fnloop.plan import Leaf
from fnloop.program.ops import Call, Fold, Gather, Op, Phi, Program, Var
from fnloop.program.traverse import all_ops
from fnloop.run.history import Collector, History, is_of_numpy
from fnloop.run.leaving import collector_of
from fnloop.run.stepping import Pause

__all__ = [
    "BUFFER",
    "COUNTING",
    "ENTRIES",
    "Entries",
    "PieceHistories",
    "gathers_in_pieces",
    "has_buffers",
    "most_iterations",
    "refuse_histories",
    "with_buffers",
]

Values = Mapping[str, Any]

BALANCE = 2**22
"""The bytes in a buffer times the entries in it: a piece has as many iterations as take least time in all.

A buffer is copied in each iteration (a byte takes about 0.2 ns), and a piece takes some 0.8 ms beside its iterations
(MindSpore 2.10 on a CPU). Of `k` entries with `b` bytes each, `k` iterations copy `k * k * b` bytes for one such piece.
"""

BUFFER = "/buffer"
ENTRIES = "/entries"
"""The ends of the names of what a piece carries for a history."""

COUNTING = "count of entries"
"""The last part of the path of the operation that counts, which nobody needs to see."""


@dataclass(frozen=True)
class Entries:
    """What is known of the entries of a history.

    Args:
        shape: of each.
        dtype: of each.
    """

    shape: tuple[int, ...]
    dtype: Any

    @property
    def bytes(self) -> int:
        """How much memory one takes, at least."""
        return max(1, prod(self.shape)) * 4

    def buffer(self, length: int) -> Any:
        """A buffer for so many."""
        from mindspore import bfloat16, float32, ops

        dtype = float32 if self.dtype == bfloat16 else self.dtype  # MindSpore puts no bfloat16 into a tensor on a CPU
        return ops.zeros((length, *self.shape), dtype)


# --- what a graph can gather


def refuse_histories(program: Program, binding: Binding) -> None:
    """Refuse a program some histories of which no graph can gather.

    Raises:
        CompileError: naming the loop and the field.
    """
    pieces = [op for op in program.ops if isinstance(op, Fold)]
    for op in all_ops(program.ops):
        if not isinstance(op, Fold):
            continue
        for gather in op.gathered:
            if binding.is_known(gather.out):
                continue
            reason = _reason(op, gather, binding, any(op is one for one in pieces))
            if reason:
                raise CompileError(f"loop {op.path!r} gives the history of {gather.source.field!r}, {reason}")


def _reason(fold: Fold, gather: Gather, binding: Binding, alone: bool) -> str:
    """Why a history cannot be gathered by a graph; empty where it can."""
    if not alone:
        return "and a graph can have that of a loop only which is in no other; compile this loop by itself"
    if gather.joined:
        return "which joins those of the loops in it; leave it out, or compile the loop in it by itself"
    fits = is_buffered(fold, gather) or binding.is_known(gather.source)
    return (
        ""
        if fits
        else "which a graph computes and which is neither a tensor nor a number; give it as a number, or leave it out"
    )


def is_buffered(fold: Fold, gather: Gather) -> bool:
    """Whether a piece gathers a history in a buffer; numbers that its header gives are known without one."""
    if gather.joined:
        return False
    if not gather.stacked:
        given = set() if fold.header is None else {var.name for var in fold.header.outputs.values()}
        return _number(gather) is not None and gather.source.name not in given
    return not any(map(is_of_numpy, members(gather.source.hint)))


def _number(gather: Gather) -> str | None:
    """The class of numbers whose history this is; None for one that is no tuple of numbers."""
    return None if gather.stacked or gather.joined else number_of(gather.source.hint)


def has_buffers(fold: Fold) -> bool:
    """Whether a loop gathers histories in buffers."""
    return any(is_buffered(fold, one) for one in fold.gathered)


def gathers_in_pieces(fold: Fold, binding: Binding) -> bool:
    """Whether a loop has to run in pieces, since its histories are not known before the graph."""
    return not all(binding.is_known(one.out) for one in fold.gathered)


def most_iterations(fold: Fold, entries: Mapping[str, Entries]) -> int:
    """The most iterations of a piece whose buffers are small."""
    most = 2**62
    for gather in fold.gathered:
        if gather.out.name in entries:
            fitting = isqrt(BALANCE * gather.every // entries[gather.out.name].bytes)
            most = min(most, max(gather.every, fitting))
    return most


# --- the program of a piece


def with_buffers(fold: Fold) -> Fold:
    """A loop that carries a buffer for each history, with the number of iterations by which its places are told."""
    buffered = [one for one in fold.gathered if is_buffered(fold, one)]
    if not buffered:
        return fold
    body: list[Op] = list(fold.body)
    carry = list(fold.carry)
    counts: dict[int, Var] = {}
    for gather in buffered:
        if gather.every not in counts:
            phi = _carried(f"{gather.out.name}{ENTRIES}", "count", _tensor())
            counts[gather.every] = phi.argument
            body.append(_advance(fold.path, phi))
            carry.append(phi)
        hint = _tensor() if _number(gather) is None else Annotated[_tensor(), NUMBERS]
        phi = _carried(f"{gather.out.name}{BUFFER}", gather.out.field, hint)
        body.append(_put(fold.path, gather, counts[gather.every], phi))
        carry.append(phi)
    others = tuple(one for one in fold.gathered if not is_buffered(fold, one))
    return replace(fold, body=tuple(body), carry=tuple(carry), gathered=others)


def _carried(name: str, field: str, hint: Any) -> Phi:
    """A value that a piece carries besides what its loop does; its name before the piece is `name`."""
    init, argument, yielded, result = (Var(f"{name}{end}", field, hint) for end in ("", "/in", "/put", "/out"))
    return Phi(init, argument, yielded, result, hidden=True)


def _tensor() -> Any:
    from mindspore import Tensor

    return Tensor


def _advance(path: str, phi: Phi) -> Call:
    from fnloop.compile.runtime.entries import Counted, advance

    leaf = _leaf(COUNTING, advance, Counted, Counted)
    return Call(f"{path}/{COUNTING}", leaf, {"count": phi.argument}, {}, {"count": phi.yielded})


def _put(path: str, gather: Gather, count: Var, phi: Phi) -> Call:
    from fnloop.compile.runtime.entries import Entry, Filled, NumberEntry, put_each, put_number, put_some

    name = f"history of {gather.source.field}"
    number = _number(gather)
    if number is None:
        leaf = _leaf(name, put_each if gather.every == 1 else put_some(gather.every), Entry, Filled)
    else:
        leaf = _leaf(name, put_number(number, gather.every), NumberEntry, Filled)
        leaf = replace(leaf, hints_in={**leaf.hints_in, "value": gather.source.hint})
    inputs = {"buffer": phi.argument, "count": count, "value": gather.source}
    return Call(f"{path}/{name}", leaf, inputs, {}, {"buffer": phi.yielded})


def _leaf(name: str, function: Callable[..., Any], takes: Any, gives: Any) -> Leaf:
    hints = {record: dict.fromkeys(record.__struct_fields__, _tensor()) for record in (takes, gives)}
    return Leaf(name, function, takes, gives, hints[takes], hints[gives], Interface(), "")


# --- a run in pieces


@dataclass
class PieceHistories:
    """The histories of a run in pieces.

    Args:
        fold: the loop.
        held: the histories up to here, by field.
        entries: what is known of their entries, by the name of the history; of those that have buffers.
        length: the most iterations of a piece.
    """

    fold: Fold
    held: dict[str, History]
    entries: Mapping[str, Entries] | None = None
    length: int = 0
    _buffers: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, fold: Fold, inputs: Values, begin: Pause | None) -> PieceHistories:
        """Those of a run that begins at its start, or at a pause."""
        held = {}
        for gather, collector in _collectors(fold):
            if begin is not None:
                held[gather.out.field] = collector.at(begin.live_out[gather.out.field], begin.position)
                continue
            like = None if gather.like is None else inputs.get(gather.like.name)
            measured = {one[0].name: inputs.get(one[0].name) for one in gather.shape or () if isinstance(one, tuple)}
            held[gather.out.field] = collector.begin(like, list(measured.values()))
        return cls(fold, held)

    def arguments(self, done: int) -> dict[str, Any]:
        """What a piece is given for its histories, by name, when so many iterations are done."""
        from mindspore import Tensor, int64

        given: dict[str, Any] = {}
        for gather in self._buffered():
            given[f"{gather.out.name}{ENTRIES}"] = Tensor(done % gather.every, int64)
            given[f"{gather.out.name}{BUFFER}"] = self._buffer(gather)
        return given

    def _buffer(self, gather: Gather) -> Any:
        """An empty buffer: the same for all pieces, as a graph gives a new one."""
        name = gather.out.name
        assert self.entries is not None
        length = self.length // gather.every + 2  # it may begin and end between two entries
        if name not in self._buffers or self._buffers[name].shape[0] != length:
            self._buffers[name] = self.entries[name].buffer(length)
        return self._buffers[name]

    def take(self, made: Values, done: int, count: int) -> None:
        """Join what a piece has gathered.

        Args:
            made: what it gives.
            done: the number of iterations before it.
            count: the number of its own.
        """
        for gather, collector in _collectors(self.fold):
            name, field = gather.out.name, gather.out.field
            kept = (done + count) // gather.every - done // gather.every
            buffer = made.get(f"{name}{BUFFER}/out")
            if buffer is not None:
                assert self.entries is not None
                part = buffer[:kept].astype(self.entries[name].dtype)
                part = part if _number(gather) is None else _numbers(part)
            elif is_buffered(self.fold, gather):  # Python ran it, with all entries
                part = made[name][(-done - 1) % gather.every :: gather.every]
            else:
                part = made[name][:kept]
            self.held[field] = collector.extended(self.held[field], done + count, part)

    def take_whole(self, made: Values, done: int) -> dict[str, Entries]:
        """Join what one iteration has given, all of it; gives what is known of the entries from now on."""
        found = {}
        for gather, collector in _collectors(self.fold):
            part = made[gather.out.name]
            if is_buffered(self.fold, gather):
                number = _number(gather)
                stacked = None if number else Entries(tuple(part.shape[1:]), part.dtype)
                found[gather.out.name] = stacked or _entries_of_numbers(str(number))
            if (done + 1) % gather.every == 0:
                self.held[gather.out.field] = collector.extended(self.held[gather.out.field], done + 1, part)
        return found

    def results(self) -> dict[str, Any]:
        """The histories as the loop gives them, by name."""
        every = _collectors(self.fold)
        return {gather.out.name: collector.whole(self.held[gather.out.field]) for gather, collector in every}

    def _buffered(self) -> list[Gather]:
        return [one for one in self.fold.gathered if is_buffered(self.fold, one)]


def _entries_of_numbers(number: str) -> Entries:
    """What is known of entries that are numbers: floats have 64 bits in a graph, truths are 0 and 1."""
    from mindspore import float64, int64

    return Entries((2,), float64 if number == "float" else int64)


def _numbers(part: Any) -> tuple[Any, ...]:
    """The entries of a buffer as numbers of Python, each of the class that it had."""
    return tuple((float, int, bool)[int(number)](value) for value, number in part.asnumpy().tolist())


def _collectors(fold: Fold) -> Iterator[tuple[Gather, Collector]]:
    for gather in fold.gathered:
        yield gather, collector_of(fold, gather)
