"""The roles of functions (block, header, predicate, chooser): the signature that each wants, and its faults.

Used at run time and by the mypy plugin, so that both say the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from inspect import Parameter, Signature
from typing import Literal

__all__ = [
    "Role",
    "both_called",
    "decorator_of",
    "example",
    "no_function",
    "returns_wrong",
    "signature_message",
    "signature_problem",
    "takes_no_record",
]

Role = Literal["block", "loop", "predicate", "switch"]

EXAMPLES: Mapping[Role, str] = {
    "block": "def {name}(state: In) -> Out",
    "loop": "def {name}(state: In) -> Iterator[Index]",
    "predicate": "def {name}(state: In) -> bool",
    "switch": 'def {name}(state: In) -> Literal["a", "b"]',
}
NOUNS: Mapping[Role, str] = {
    "block": "block",
    "loop": "loop header",
    "predicate": "predicate",
    "switch": "switch",
}
WRONG_RETURNS: Mapping[Role, str] = {
    "block": "which is no record (a BlockState)",
    "loop": "not an iterator of records",
    "predicate": "not bool",
    "switch": "not a Literal of its branches' names",
}


COMPONENT = re.compile(r"(?:takes|does not annotate its component) '(\w+)'(?! as)")
"""The beginning of a problem of a component."""


def decorator_of(role: Role) -> str:
    """The name of the decorator that gives a function its role."""
    return "loop_while" if role == "predicate" else role


def example(name: str, role: Role, component: str = "") -> str:
    """A signature that the role accepts, for the end of a message; with a component, if one is meant."""
    written = EXAMPLES[role].format(name=name if name.isidentifier() else "name")
    return written.replace("(state: In)", f"(state: In, *, {component}: Class)") if component else written


def signature_message(role: Role, name: str, problem: str) -> str:
    """The message for a function whose signature has a problem."""
    component = COMPONENT.match(problem)
    return f"{NOUNS[role]} {name!r} {problem}; write `{example(name, role, component[1] if component else '')}`"


def no_function(kind: str, role: Role) -> str:
    """The message for an object that is decorated and is no function; `kind` is its class, with the article."""
    return f"@{decorator_of(role)} wants a function, got {kind}; write `{example('name', role)}`"


def signature_problem(signature: Signature, role: Role, *, asynchronous: bool, yields: bool) -> str | None:
    """The first problem of a signature, its annotations' types aside; None where there is none.

    Args:
        signature: the signature, its annotations unresolved.
        role: of the function.
        asynchronous: True for a coroutine or an asynchronous generator.
        yields: True for a generator.
    """
    if asynchronous:
        return "is asynchronous, and blocks are plain functions"
    if role != "loop" and yields:
        return "yields; only a @loop header does"
    parameters = list(signature.parameters.values())
    return (
        _record_problem(parameters)
        or _components_problem(parameters[1:])
        or _annotations_problem(parameters)
        or _default_problem(parameters[0])
        or _return_problem(signature)
    )


def _record_problem(parameters: Sequence[Parameter]) -> str | None:
    positional = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD)
    if not parameters or parameters[0].kind not in positional:
        return "takes no record; its first parameter is the record of its inputs"
    first = parameters[0]
    if first.name in ("self", "cls") and first.annotation is Parameter.empty:
        return "is a method of a class; decorate the bound method, `block(instance.method)`"
    return None


def _components_problem(parameters: Sequence[Parameter]) -> str | None:
    for parameter in parameters:
        if parameter.kind is not Parameter.KEYWORD_ONLY:
            written = str(parameter).split(":")[0].split("=")[0].strip()
            return (
                f"takes {written!r} beside the record; what varies is a field of the record, "
                f"and what is fixed during a run a component, behind `*`"
            )
    return None


def _annotations_problem(parameters: Sequence[Parameter]) -> str | None:
    for number, parameter in enumerate(parameters):
        if parameter.annotation is Parameter.empty:
            return f"does not annotate {'its component ' if number else ''}{parameter.name!r}"
    return None


def _default_problem(record: Parameter) -> str | None:
    if record.default is Parameter.empty:
        return None
    return f"gives its record {record.name!r} a default; give defaults to the record's fields"


def _return_problem(signature: Signature) -> str | None:
    if signature.return_annotation is Signature.empty:
        return "does not annotate what it returns"
    return None


def takes_no_record(shown: str, parameter: str) -> str:
    """The problem of a first parameter that is no record."""
    return f"takes {shown} as {parameter!r}, which is no record (a BlockState)"


def both_called(name: str) -> str:
    """The problem of a component that is called like a field of the record."""
    return f"has a field and a component that are both called {name!r}: rename the parameter behind the star"


def returns_wrong(role: Role, shown: str) -> str:
    """The problem of a function that returns something else than its role wants."""
    return f"returns {shown}, {WRONG_RETURNS[role]}"
