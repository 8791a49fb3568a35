"""The fields and components of a call from the command line: every fault at once, before any work is done."""

from __future__ import annotations

import contextlib
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fnloop import random
from fnloop.blocks import AnyBlock
from fnloop.cli.errors import CommandError, told
from fnloop.cli.targets import attribute_of
from fnloop.cli.values import NoValueError, is_key, read_value
from fnloop.errors import StateError, did_you_mean
from fnloop.hints import show
from fnloop.interface import Component, Need, Read
from fnloop.run.arguments import check_component

__all__ = ["Call", "bound_to", "call_of"]


@dataclass(frozen=True)
class Call:
    """A pipeline with its components bound, and the fields to call it with."""

    block: AnyBlock
    fields: Mapping[str, Any]


def call_of(block: AnyBlock, fields: Sequence[str], bindings: Sequence[str], seed: int | None) -> Call:
    """The call that was typed.

    Args:
        block: the pipeline.
        fields: ``name=value`` each.
        bindings: ``name=module:factory`` each.
        seed: the seed of the fields that take a random key and were not given.

    Raises:
        CommandError: with every fault.
    """
    faults: list[str] = []
    components = _components(block, bindings, faults)
    values = _values(block, fields, faults)
    seeded = _add_keys(block, values, seed, faults)
    reads = block.interface.reads
    typed = {one.partition("=")[0].removeprefix("--") for one in fields}
    for name, read in reads.items():
        given = name in values or name in typed or name in seeded
        if not given and read.default is None and read.need is Need.REQUIRED:
            faults.append(f"{name!r} is missing: write {_example(name, read)}")
    for name, component in block.interface.components.items():
        if component.is_required and name not in components and not _is_bound(name, bindings):
            faults.append(f"component {name!r} is not bound: write --bind {name}=module:factory ({_hint(component)})")
    if faults:
        raise told(f"{block.name!r} cannot be called", faults)
    return Call(block.bind(**components), values)


def bound_to(block: AnyBlock, bindings: Sequence[str]) -> AnyBlock:
    """The pipeline with those components bound that were typed.

    Raises:
        CommandError: with every fault.
    """
    faults: list[str] = []
    components = _components(block, bindings, faults)
    if faults:
        raise told(f"{block.name!r} cannot be bound", faults)
    return block.bind(**components)


def _is_bound(name: str, bindings: Sequence[str]) -> bool:
    return any(one.partition("=")[0] == name for one in bindings)


def _pairs(texts: Sequence[str], example: Callable[[str], str], faults: list[str]) -> dict[str, str]:
    """The texts behind ``=``, by name; `example` says of a name without one what to write."""
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            faults.append(f"{text!r} says no value: write {example(name)}")
        elif name in found:
            faults.append(f"{name!r} is given twice")
        else:
            found[name] = value
    return found


def _values(block: AnyBlock, fields: Sequence[str], faults: list[str]) -> dict[str, Any]:
    reads, components = block.interface.reads, block.interface.components
    found = {}

    def example(name: str) -> str:
        return _example(name, reads[name]) if name in reads else f"name=value (it reads {_listed(reads)})"

    for name, text in _pairs(fields, example, faults).items():
        if name in components:
            faults.append(f"{name!r} is a component: write --bind {name}=module:factory")
        elif name not in reads and name.partition(".")[0] in reads:
            outer, inner = name.split(".", 1)
            faults.append(f"{name!r} is within the field {outer!r}: write {outer}='{{\"{inner}\": ...}}'")
        elif name not in reads:
            faults.append(f"there is no field {name!r}{did_you_mean(name, reads)} (it reads {_listed(reads)})")
        else:
            with _noted(name, faults):
                found[name] = _read(name, text, reads[name])
    return found


def _read(name: str, text: str, read: Read) -> Any:
    """The value of a field, which fits all blocks that read it."""
    hints = list(dict.fromkeys(use.hint for use in read.uses)) or [Any]
    values = [read_value(name, text, hint) for hint in hints]
    return values[0]


@contextlib.contextmanager
def _noted(name: str, faults: list[str]) -> Any:
    try:
        yield
    except NoValueError as error:
        faults.append(f"{name}: {error}")


def _listed(reads: Mapping[str, Read]) -> str:
    return ", ".join(f"{name}: {_type(read)}" for name, read in reads.items()) or "no fields"


def _type(read: Read) -> str:
    return " | ".join(dict.fromkeys(show(use.hint) for use in read.uses)) or "any"


def _example(name: str, read: Read) -> str:
    if any(is_key(use.hint) for use in read.uses):
        return "--seed N"
    shown = _type(read)
    value = f"@{name}.npy" if "[" in shown and ("Tensor" in shown or "ndarray" in shown.lower()) else "..."
    return f"{name}={value} ({shown})"


def _add_keys(block: AnyBlock, values: dict[str, Any], seed: int | None, faults: list[str]) -> Sequence[str]:
    """Give the fields that take a key, and were not given, a key of the seed each. Gives the names of these fields."""
    if seed is None:
        return ()
    keys = [name for name, read in block.interface.reads.items() if any(is_key(use.hint) for use in read.uses)]
    if not keys:
        faults.append(f"--seed {seed}: no field takes a random key")
    try:
        first = random.key(seed)
    except StateError as error:
        faults.append(f"--seed: {error}")
        return keys
    for number, name in enumerate(keys):
        if name not in values:
            values[name] = first if len(keys) == 1 else random.fold_in(first, number)
    return keys


# --- components


def _components(block: AnyBlock, bindings: Sequence[str], faults: list[str]) -> dict[str, Any]:
    known = block.interface.components
    found = {}
    for name, text in _pairs(bindings, _binding, faults).items():
        if name not in known:
            has = f" (it takes {', '.join(known)})" if known else " (it takes none)"
            faults.append(f"--bind {name}: there is no such component{did_you_mean(name, known)}{has}")
            continue
        try:
            found[name] = _component(block.name, name, text, known[name])
        except (CommandError, NoValueError, StateError) as error:
            faults.append(f"--bind {name}: {error}")
    return found


def _binding(name: str) -> str:
    return f"--bind {name}=module:factory"


def _component(owner: str, name: str, text: str, component: Component) -> Any:
    """The component that a text names: the object `module:name`, what the function or class of that name makes, or a
    number or a text, where one is taken.
    """
    hints = [use.hint for use in component.uses]
    if any(hint in (int, float, bool, str) for hint in hints):
        return read_value(name, text, hints[0])
    if ":" not in text:
        try:
            return read_value(name, text, hints[0])
        except NoValueError as error:
            raise NoValueError(f"{error}; write {_binding(name)}") from None
    _, value = attribute_of(text)
    try:
        check_component(owner, name, component, value)
    except StateError:
        if not callable(value) or not _is_factory(value):
            raise
        value = _made(text, value)
        check_component(owner, name, component, value)
    return value


def _made(text: str, factory: Any) -> Any:
    """What a factory gives."""
    try:
        return factory()
    except Exception as error:
        remedy = "; name one without arguments" if _needs_arguments(factory) else ""
        message = f"{text.rpartition(':')[2]}() raises {type(error).__name__}: {error}{remedy}"
        raise CommandError(message) from error


def _needs_arguments(factory: Any) -> bool:
    try:
        inspect.signature(factory).bind()
    except TypeError:
        return True
    except ValueError:  # of a class written in C
        return False
    return False


def _is_factory(value: Any) -> bool:
    return isinstance(value, type) or hasattr(value, "__code__") or hasattr(value, "func")


def _hint(component: Component) -> str:
    return " | ".join(dict.fromkeys(show(use.hint) for use in component.uses))
