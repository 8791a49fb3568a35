"""Writes folds: counted ones, those that ask a predicate, and those that are written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fnloop.compile.codegen.call import call_text
from fnloop.compile.codegen.carry import carried_in_graph, hand_on, refuse_without_tensors, start_carry
from fnloop.compile.codegen.counted import needs_graph, write_counted
from fnloop.compile.codegen.values import float_text, is_less, number_of, pass_on, sum_of_numbers, tensor, text_of
from fnloop.compile.codegen.variables import read_unrolled, unrolled_in
from fnloop.compile.codegen.writer import Enclosing, Writer, plain
from fnloop.program.ops import Fold, Phi, Var

__all__ = ["write_fold"]


def write_fold(writer: Writer, op: Fold, enclosing: Enclosing) -> None:
    """Write a loop, and the values that it carries behind it."""
    if not needs_graph(writer, op):
        return
    counts = writer.facts.counts.get(op.path)
    has_iterations = counts is None or any(counts)
    if has_iterations:
        _write_iterations(writer, op, counts, enclosing)
    for phi in op.carry:
        if writer.is_known(phi.result):
            continue
        if not has_iterations:
            pass_on(writer, phi.init, phi.result)
        elif phi.argument.name in writer.constants:
            pass_on(writer, phi.argument, phi.result)
        else:
            writer.put(f"{plain(phi.result.name)} = {text_of(writer, phi.argument)}")


def _write_iterations(
    writer: Writer,
    op: Fold,
    counts: Sequence[int] | None,
    enclosing: Enclosing,
) -> None:
    """Write the iterations of a loop; `counts` is None where only the graph can count them."""
    is_written_out = counts is not None and unrolled_in(writer, op)
    if enclosing.in_region and not is_written_out:
        refuse_without_tensors(writer, op)
    if counts is None:
        _write_uncounted(writer, op, enclosing)
    elif is_written_out:
        _write_out(writer, op, counts[0], enclosing)
    else:
        start_carry(writer, op)
        write_counted(writer, op, counts, enclosing)


def _write_uncounted(writer: Writer, op: Fold, enclosing: Enclosing) -> None:
    """Write a loop whose number of iterations the graph finds out."""
    assert op.test is not None
    start_carry(writer, op)
    piece = op.piece
    count = writer.name("count")
    writer.counts[op.path] = count
    if op.live_out and piece is None:  # who runs a piece asks for the count
        writer.iterations[op.path] = count
    writer.put(f"{count} = 0")
    # the comparison with Python ends loops early, but none in a gradient or a map
    limit = writer.argument("no_limit") if enclosing.in_region else writer.argument("limit", op.path)
    bounds = f"{is_less(writer)}({count}, {limit})"
    if piece is not None and piece.most is not None:
        bounds += f" and {is_less(writer)}({count}, {text_of(writer, piece.most)})"
    writer.put(f"while {bounds} and bool({call_text(writer, op.test)}):")
    with writer.source.indented():
        writer.ops(op.body, replace(enclosing, uncounted=True))
        hand_on(writer, op)
        writer.put(f"{count} = {sum_of_numbers(writer)}({count}, 1)")
    if piece is not None and piece.count is not None:
        writer.put(f"{plain(piece.count.name)} = {count}")


def _write_out(writer: Writer, op: Fold, iterations: int, enclosing: Enclosing) -> None:
    """Write the body once for each iteration; what is carried may change its spec between them."""
    carried = carried_in_graph(writer, op)
    _assign(writer, carried, [phi.init for phi in carried])
    for iteration in range(iterations):
        for name in unrolled_in(writer, op):
            read_unrolled(writer, name, iteration)
        position = tensor(writer, iteration)
        inside = Enclosing(counted=True, position=position, in_region=enclosing.in_region)
        writer.ops(op.body, inside)
        for source, out in op.live_out:
            if not writer.is_known(out):
                writer.put(f"{plain(out.name)} = {text_of(writer, source)}")
        _assign(writer, carried, [phi.yielded for phi in carried])


def _assign(writer: Writer, carried: Sequence[Phi], values: Sequence[Var]) -> None:
    """Write that carried fields get values, all at once and whole."""
    texts = []
    for phi, var in zip(carried, values, strict=True):
        text = text_of(writer, var)
        texts.append(float_text(writer, text) if number_of(phi.argument.hint) == "float" else text)
    for phi in carried:
        writer.texts.pop(phi.argument.name, None)
    if carried:
        targets = [plain(phi.argument.name) for phi in carried]
        writer.put(f"{', '.join(targets)} = {', '.join(texts)}")
