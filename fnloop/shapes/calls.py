"""The calls of functions in a program, and the components that they get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from typing_extensions import assert_never

from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Region, Require, refuse_outlined

__all__ = ["calls_in", "components_of_call"]


def calls_in(ops: Sequence[Op]) -> Iterator[Call]:
    """Every call of a function in some operations, those of decisions too, in order."""
    for op in ops:
        match op:
            case Call():
                yield op
            case Fold(header=header, test=test, body=body, until=until):
                yield from (call for call in (header, test) if call is not None)
                yield from calls_in(body)
                yield from (until,) if until is not None else ()
            case Choice(chooser=chooser, branches=branches):
                yield chooser
                for inner, _ in branches.values():
                    yield from calls_in(inner)
            case Region(body=body):
                yield from calls_in(body)
            case Constant() | Require():
                pass
            case Outlined():
                refuse_outlined(op)
            case _:
                assert_never(op)


def components_of_call(call: Call, given: Mapping[str, object]) -> dict[str, object]:
    """The components of a call that are there: bound in the plan, or given from outside."""
    found = {}
    for parameter, source in call.components.items():
        if source.bound:
            found[parameter] = source.value
        elif source.name in given:
            found[parameter] = given[source.name]
    return found
