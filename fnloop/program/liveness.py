"""When a value of a program is read for the last time, so that it need not be held any longer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fnloop.program.ops import Op, Program, Var
from fnloop.program.traverse import all_definitions, all_uses

__all__ = ["last_reads"]


def last_reads(program: Program) -> Mapping[int, Sequence[str]]:
    """What need not be held once an operation is done.

    Args:
        program: any.

    Returns:
        Names of values, by the `id` of the operation. The outputs of the program are not among them.
    """
    found: dict[int, Sequence[str]] = {}
    own = _names(program.inputs.values()) | _made(program.ops)
    _visit(program.ops, own, _names(program.outputs.values()), found)
    return found


def _visit(ops: Sequence[Op], own: set[str], wanted: set[str], found: dict[int, Sequence[str]]) -> None:
    """Find the last reads of what is made by these operations or given to them (`own`), but for what is `wanted`."""
    last: dict[str, Op] = {}
    for op in ops:
        for var in [*all_uses(op), *all_definitions(op)]:
            if var.name in own and var.name not in wanted:
                last[var.name] = op
    for op in ops:
        found[id(op)] = tuple(name for name, reader in last.items() if reader is op)
        for body in op.bodies:  # what the operation reads in there is read behind an iteration, or in the next one
            _visit(body.ops, _names(body.arguments) | _made(body.ops), _names(body.exit_uses), found)


def _made(ops: Iterable[Op]) -> set[str]:
    """The names of what operations make, also deep in them."""
    return _names(var for op in ops for var in all_definitions(op))


def _names(values: Iterable[Var]) -> set[str]:
    return {var.name for var in values}
