"""The identity of a run: what has to be the same for a checkpoint of one run to be gone on with by another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin

from fnloop.interface import MISSING
from fnloop.persist.digest import digest_of_component, digest_of_program, digest_of_value
from fnloop.persist.encoding import name_of_class
from fnloop.program.ops import Program
from fnloop.program.traverse import calls, decision_calls

__all__ = ["Identity", "all_components", "classes_of", "differences", "identity_of"]

Identity = Mapping[str, Mapping[str, str]]
"""Digests: of the program's functions by path, of the inputs by field, of the components by name."""


def identity_of(
    program: Program, inputs: Mapping[str, object], components: Mapping[str, object], changing: Iterable[int] = ()
) -> Identity:
    """The identity of a run.

    Args:
        program: what runs.
        inputs: by field.
        components: those that are given, by name.
        changing: the identities (`id`) of the Parameters that the run itself changes, which do not count.
    """
    return {
        "program": digest_of_program(program),
        "inputs": {name: digest_of_value(value) for name, value in inputs.items() if value is not MISSING},
        "components": {
            name: digest_of_component(value, changing) for name, value in all_components(program, components).items()
        },
    }


def all_components(program: Program, components: Mapping[str, object]) -> dict[str, object]:
    """The components of a run: those that are given, by name, and those bound to a block inside, by its path too."""
    found = dict(components)
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        for name, one in call.components.items():
            if one.bound:
                found[f"{call.path}.{name}"] = one.value
    return found


def differences(before: Identity, now: Identity) -> list[str]:
    """What differs between two runs, in words; empty where nothing does."""
    found = []
    words = {"inputs": "the input", "components": "the component"}
    for kind, word in words.items():
        found += [f"{word} {name!r}" for name in _changed(before[kind], now[kind])]
    changed = list(_changed(before["program"], now["program"]))
    functions = [path for path in changed if path]
    if functions:
        found.append(f"the code of {' and of '.join(map(repr, functions))}, or a value that it names,")
    elif changed:
        found.append("the wiring")
    return found


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    for name in {**before, **now}:
        if before.get(name) != now.get(name):
            yield name


def classes_of(program: Program) -> dict[str, type]:
    """The classes that the annotations of a program name, by `name_of_class`."""
    found: dict[str, type] = {}
    for call in [*calls(program.ops), *decision_calls(program.ops)]:
        leaf = call.leaf
        for hint in (leaf.record_in, leaf.record_out, *leaf.hints_in.values(), *leaf.hints_out.values()):
            _add_classes(hint, found)
    return found


def _add_classes(hint: Any, found: dict[str, type]) -> None:
    if isinstance(hint, type) and get_origin(hint) is None:  # on 3.10 `list[int]` is a type, too
        name = name_of_class(hint)
        if name in found:
            return
        found[name] = hint
        for inner in getattr(hint, "__annotations__", {}).values():
            _add_classes(inner, found)
    for argument in get_args(hint):
        _add_classes(argument, found)
