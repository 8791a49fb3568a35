"""Writes switches, as `if`; where the branch is known before the graph, that branch alone."""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.codegen.call import call_text
from fnloop.compile.codegen.values import constant_of, is_left_out, text_of
from fnloop.compile.codegen.writer import Enclosing, Writer, plain
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.program.ops import Choice, Fold, Var

__all__ = ["write_choice"]


def write_choice(writer: Writer, op: Choice, enclosing: Enclosing) -> None:
    """Write a switch."""
    if not _needs_graph(writer, op):
        return
    answer = op.chooser.answer
    assert answer is not None
    known = constant_of(writer, answer)
    if known is not None:
        branch = known.value
        name = list(op.branches)[branch] if isinstance(branch, int) else branch
        _write_branch(writer, op, name, enclosing)
        return
    chosen = writer.name("branch")
    writer.put(f"{chosen} = {_chosen_text(writer, op, answer)}")
    left_out: dict[str, set[str]] = {}
    for number, name in enumerate(op.branches):
        writer.put(_head(number, len(op.branches), chosen))
        with writer.source.indented():
            before = len(writer.source.lines)
            left_out[name] = _write_branch(writer, op, name, enclosing)
            if len(writer.source.lines) == before:
                writer.put("pass")
    for out in op.outputs:
        writer.texts.pop(out.name, None)
        _refuse_sometimes_left_out(op, out, left_out)


def _needs_graph(writer: Writer, op: Choice) -> bool:
    if any(not writer.is_known(out) for out in op.outputs):
        return True
    return any(writer.binding.in_graph(body) for body, _ in op.branches.values())


def _chosen_text(writer: Writer, op: Choice, answer: Var) -> str:
    """The number of the branch that is taken."""
    if writer.is_known(answer):
        return text_of(writer, answer)
    return call_text(writer, op.chooser, tuple(op.branches))


def _head(number: int, count: int, chosen: str) -> str:
    """The line before a branch; the last one of several needs no question."""
    if number == 0:
        return f"if {chosen} == 0:"
    return "else:" if number == count - 1 else f"elif {chosen} == {number}:"


def _write_branch(writer: Writer, op: Choice, name: str, enclosing: Enclosing) -> set[str]:
    """Write a branch, with an assignment to each output.

    Returns:
        The outputs that it leaves out.
    """
    missing = set()
    body, results = op.branches[name]
    writer.ops(body, enclosing)
    for var, out in zip(results, op.outputs, strict=True):
        if writer.is_known(out):
            continue
        if is_left_out(writer, var):
            writer.constants[out.name] = MISSING
            missing.add(out.name)
        else:
            writer.put(f"{plain(out.name)} = {_given_text(writer, op, var)}")
    return missing


def _given_text(writer: Writer, op: Choice, var: Var) -> str:
    """What a branch gives: it is no constant, which MindSpore gave for another branch."""
    from fnloop.compile.runtime.constants import varying, varying_number  # imports MindSpore

    has_loop = any(isinstance(one, Fold) for body, _ in op.branches.values() for one in body)
    how = varying if has_loop else varying_number
    return f"{writer.object(how, how.__name__)}({text_of(writer, var)})"


def _refuse_sometimes_left_out(op: Choice, out: Var, left_out: Mapping[str, set[str]]) -> None:
    writing = [name for name, missing in left_out.items() if out.name not in missing]
    if 0 < len(writing) < len(op.branches):
        raise CompileError(
            f"switch {op.path!r} cannot be compiled: its output {out.field!r} is there only if the "
            f"graph takes {' or '.join(map(repr, writing))}; give `{out.field}=`"
        )
