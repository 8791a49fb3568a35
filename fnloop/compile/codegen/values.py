"""The text of values: where they are read, as constants, and by the tensors and numbers in them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from fnloop.compile.analysis.specs import (
    CONTAINING,
    FIXED,
    Spec,
    carried_spec,
    is_text,
    lengths_of,
    python_number,
    texts_in,
)
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.compile.frontend.made_objects import held_fields, is_made_as_tuple
from fnloop.hints import strip
from fnloop.interface import MISSING
from fnloop.literals import is_literal, literal
from fnloop.program.ops import Var

__all__ = [
    "Known",
    "check_lengths",
    "check_text",
    "constant_of",
    "exact_text",
    "float_text",
    "in_order",
    "is_left_out",
    "is_less",
    "number_of",
    "operators",
    "pass_on",
    "spec_text",
    "sum_of_numbers",
    "sum_of_tensors",
    "tensor",
    "text_example",
    "text_of",
    "to_number",
]

LeafText = Callable[[Spec], str]
"""The text of a tensor or number in a value; called for one after the other."""


def in_order(texts: Iterable[str]) -> LeafText:
    """The texts of the tensors and numbers in a value, where they are there already."""
    remaining = iter(texts)
    return lambda _: next(remaining)


@dataclass(frozen=True)
class Known:
    """A value that is a constant of the graph."""

    value: Any


def text_of(writer: Writer, var: Var) -> str:
    """The text of a value where it is read."""
    if var.name in writer.constants:
        return _constant_text(writer, writer.constants[var.name])
    if var.name in writer.texts:
        return writer.texts[var.name]
    if not writer.is_known(var):
        return plain(var.name)
    numbers = itertools.count()
    facts = writer.facts

    def leaf(_: Spec) -> str:
        return writer.argument("value", var.name, next(numbers))

    return spec_text(writer, facts.specs[var.name], facts.fixed.get(var.name), leaf)


def constant_of(writer: Writer, var: Var) -> Known | None:
    """The constant of the graph that a value is; None if it is none."""
    if var.name in writer.constants:
        return Known(writer.constants[var.name])
    if var.name in writer.texts or not writer.is_known(var):
        return None
    facts = writer.facts
    stacked = facts.stacked.get(var.name)
    spec = facts.specs.get(var.name, ()) if stacked is None else stacked.spec
    return Known(facts.fixed[var.name]) if spec[:1] == (FIXED,) else None


def is_left_out(writer: Writer, var: Var) -> bool:
    """Whether it is known of a value that it was left out."""
    known = constant_of(writer, var)
    return known is not None and known.value is MISSING


def pass_on(writer: Writer, var: Var, target: Var) -> None:
    """Let a value be another one, as a constant where that is one."""
    known = constant_of(writer, var)
    if known is not None:
        writer.constants[target.name] = known.value
    else:
        writer.texts[target.name] = text_of(writer, var)


MOST_ITEMS = 64
"""Up to this length, lists and tuples with floats in them are written out, each float with its 64 bits."""


def _constant_text(writer: Writer, value: Any) -> str:
    value = python_number(value)
    if isinstance(value, float):
        return exact_text(writer, value)
    if type(value) in (tuple, list) and len(value) <= MOST_ITEMS and any(isinstance(item, float) for item in value):
        items = "".join(f"{_constant_text(writer, item)}, " for item in value)
        return f"({items})" if isinstance(value, tuple) else f"[{items}]"
    if is_made_as_tuple(type(value)):
        return f"({''.join(f'{_constant_text(writer, part)}, ' for part in _parts_of('object', value))})"
    is_written = is_literal(value) and not isinstance(value, (str, tuple))
    return literal(value) if is_written else writer.object(value)


def exact_text(writer: Writer, value: float) -> str:
    """The text of a float with its 64 bits."""
    from fnloop.compile.runtime.floats import digits, exact  # imports MindSpore

    writer.objects["exact_g"] = exact
    whole, base, exponent = digits(value)
    return f"exact_g({whole}, {literal(base) if is_literal(base) else writer.object(base)}, {exponent})"


def float_text(writer: Writer, text: str) -> str:
    """The text of a number as a float with 64 bits."""
    from fnloop.compile.runtime.floats import to_float  # imports MindSpore

    writer.objects["float_g"] = to_float
    return f"float_g({text})"


def spec_text(writer: Writer, spec: Spec, value: Any, leaf: LeafText) -> str:
    """The text of a value.

    Args:
        writer: the writer.
        spec: of the value.
        value: holds its constant parts.
        leaf: the text of its other parts.
    """
    if spec[0] == FIXED:
        return _constant_text(writer, value)
    if spec[0] not in CONTAINING:
        return leaf(spec)
    parts = zip(spec[-1], _parts_of(spec[0], value), strict=True)
    texts = [spec_text(writer, inner, part, leaf) for inner, part in parts]
    if spec[0] == "dict":
        items = zip(map(literal, spec[1]), texts, strict=True)
        texts = [f"{key}: {text}" for key, text in items]
    inside = ", ".join(texts)
    brackets = {"list": f"[{inside}]", "dict": f"{{{inside}}}"}
    return brackets.get(spec[0], f"({inside},)" if texts else "()")


def _parts_of(kind: str, value: Any) -> list[Any]:
    """The parts of a record, object, tuple, list or dict, in order."""
    if kind in ("record", "object"):
        return list((held_fields(value) or {}).values())
    return list(value.values()) if kind == "dict" else list(value)


# --- texts, which a graph has as constants only


def text_example(writer: Writer, var: Var) -> Any:
    """The text or None that a value was when Python computed it; MISSING where it was neither."""
    found = writer.facts.examples.get(var.name, MISSING)
    return found if is_text(found) else MISSING


def check_text(writer: Writer, text: str, expected: Any) -> None:
    """Write that a value is this text or None, or these: it is not handed on, but a constant."""
    from fnloop.compile.runtime.numbers import of_length, unchanged  # imports MindSpore

    whole = writer.name("text")
    writer.put(f"{whole} = {text}")
    writer.objects.update({"of_length_g": of_length, "unchanged_g": unchanged})
    check_lengths(writer, whole, carried_spec(expected))
    for path, one in texts_in(expected):
        same = writer.name("same")
        writer.put(f"{same} = unchanged_g({whole}{path}, {_constant_text(writer, one)})")


def check_lengths(writer: Writer, whole: str, spec: Spec) -> None:
    """Write that the lists and tuples in a value have the lengths that they had."""
    from fnloop.compile.runtime.numbers import of_length  # imports MindSpore

    for path, length in lengths_of(spec):
        writer.objects["of_length_g"] = of_length
        writer.put(f"{writer.name('same')} = of_length_g({whole}{path}, {length})")


# --- MindSpore's


def tensor(writer: Writer, value: int) -> str:
    """The name of a whole number as a tensor."""
    from mindspore import Tensor, int64

    name = f"tensor_{value}"
    writer.objects.setdefault(name, Tensor(value, int64))
    return name


def operators(writer: Writer) -> str:
    """The name of the module of MindSpore's operators."""
    from mindspore import ops

    writer.objects["ops_g"] = ops
    return "ops_g"


def to_number(writer: Writer) -> str:
    """The name of the operator that makes a number of a 0-d tensor."""
    from fnloop.compile.runtime import numbers  # imports MindSpore

    writer.objects["number_g"] = numbers.to_number
    return "number_g"


def is_less(writer: Writer) -> str:
    """The name of the operator that compares two numbers, which MindSpore need not look for as it must for `<`."""
    from mindspore.ops import functional

    writer.objects["is_less_g"] = functional.scalar_lt
    return "is_less_g"


def sum_of_numbers(writer: Writer) -> str:
    """The name of the operator that adds two numbers."""
    from mindspore.ops import functional

    writer.objects["sum_g"] = functional.scalar_add
    return "sum_g"


def sum_of_tensors(writer: Writer) -> str:
    """The name of the operator that adds two tensors of one dtype."""
    from mindspore import ops

    if "sum_of_tensors_g" not in writer.objects:
        writer.objects["sum_of_tensors_g"] = ops.Add()
    return "sum_of_tensors_g"


def number_of(hint: Any) -> str | None:
    """The class of numbers that an annotation names, None for other annotations."""
    bare = None if hint is None else strip(hint)
    return {int: "int", float: "float", bool: "bool"}.get(bare) if isinstance(bare, type) else None
