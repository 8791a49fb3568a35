"""What every part of the writer of graphs shares: names, the text of values, the calls of the users' functions."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.specs import (
    FIXED,
    Spec,
    carried_spec,
    fixed_key,
    is_text,
    lengths_of,
    python_number,
    texts_in,
)
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.staging.facts import Facts
from fnloop.compile.staging.prefix import given
from fnloop.hints import strip
from fnloop.interface import MISSING
from fnloop.literals import is_literal, literal
from fnloop.program.ops import Call, Op, Var
from fnloop.summary import is_array

__all__ = ["Around", "Pen", "number_of", "plain"]


@dataclass(frozen=True)
class Around:
    """The loops around an operation.

    Args:
        position: the name of the tensor that says which iteration of the innermost one it is, over all its runs.
        counter: the name of the number that says which iteration of its run it is.
        again: whether between that one and the operation there is a loop of which nothing is known.
    """

    position: str = ""
    counter: str = ""
    again: bool = False


@dataclass
class Pen:
    """Writes lines.

    Args:
        binding: what is known before the graph.
        facts: what the graph is made for.
        lowering: rewrites the users' functions.
        components: those that were not bound in the plan.
    """

    binding: Binding
    facts: Facts
    lowering: Lowering
    components: Mapping[str, object]
    parameters: dict[tuple[Any, ...], str] = field(default_factory=dict)
    free: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    counted: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)
    around: dict[str, Around] = field(default_factory=dict)
    lowered: dict[Any, Any] = field(default_factory=dict)
    depth: int = 0
    regions: int = 0
    serial: Iterator[int] = field(default_factory=itertools.count)

    def ops(self, ops: Iterable[Op], around: Around) -> None:
        """Write operations."""
        raise NotImplementedError

    # --- text

    def put(self, line: str) -> None:
        """A line, as deep as we are."""
        self.lines.append("    " * self.depth + line)

    def name(self, stem: str) -> str:
        """A name of its own."""
        return f"{stem}_g{next(self.serial)}"

    def constant(self, value: Any, stem: str = "c") -> str:
        """The name of a constant."""
        for name, constant in self.free.items():
            if constant is value:
                return name
        name = self.name(stem)
        self.free[name] = value
        return name

    def argument(self, *key: Any) -> str:
        """The parameter that takes something."""
        if key not in self.parameters:
            self.parameters[key] = self.name("a")
        return self.parameters[key]

    # --- values

    def ref(self, var: Var) -> str:
        """The text that gives a value."""
        if var.name in self.constants:
            return self.literal(self.constants[var.name])
        if var.name in self.names:
            return self.names[var.name]
        if not self.binding.is_known(var):
            return plain(var.name)
        spec = self.facts.specs[var.name]
        leaves = itertools.count()
        return self.text(
            spec, self.facts.fixed.get(var.name), lambda one: self.argument("value", var.name, next(leaves))
        )

    def fixed(self, var: Var) -> tuple[bool, Any]:
        """Whether a value is a constant of the graph, and which."""
        if var.name in self.constants:
            return True, self.constants[var.name]
        if not self.binding.is_known(var) or var.name in self.names:
            return False, None
        spec = self.facts.specs.get(var.name, ())
        if var.name in self.facts.stacked:
            spec = self.facts.stacked[var.name].spec
        return (True, self.facts.fixed[var.name]) if spec[:1] == (FIXED,) else (False, None)

    def literal(self, value: Any) -> str:
        """The text of a constant."""
        value = python_number(value)
        written = is_literal(value) and not isinstance(value, (str, tuple))
        return literal(value) if written else self.constant(value)

    def text(self, spec: Spec, value: Any, leaf: Any) -> str:
        """The text of a value of a spec; `value` holds its constant parts."""
        if spec[0] == FIXED:
            return self.literal(value)
        if spec[0] in ("record", "tuple", "list", "dict"):
            if spec[0] == "record":
                parts = [getattr(value, name) for name in value.__struct_fields__]
            else:
                parts = list(value.values()) if spec[0] == "dict" else list(value)
            texts = [self.text(inner, part, leaf) for inner, part in zip(spec[-1], parts, strict=True)]
            if spec[0] == "dict":
                items = (f"{literal(key)}: {text}" for key, text in zip(spec[1], texts, strict=True))
                return f"{{{', '.join(items)}}}"
            inside = ", ".join(texts)
            return f"[{inside}]" if spec[0] == "list" else f"({inside},)"
        text: str = leaf(spec)
        return text

    def example(self, var: Var) -> Any:
        """The text or None that a value was when Python ran it; MISSING where it was something else, or did not run."""
        found = self.facts.examples.get(var.name, MISSING)
        return found if is_text(found) else MISSING

    def check_text(self, text: str, expected: Any) -> None:
        """Write that a value must be this text or None, or these: they are not given or handed on, but constants."""
        from fnloop.compile.runtime.numbers import of_length, unchanged  # imports MindSpore

        whole = self.name("text")
        self.put(f"{whole} = {text}")
        self.free |= {"of_length_g": of_length, "unchanged_g": unchanged}
        for path, length in lengths_of(carried_spec(expected)):
            self.put(f"{self.name('same')} = of_length_g({whole}{path}, {length})")
        for path, one in texts_in(expected):
            self.put(f"{self.name('same')} = unchanged_g({whole}{path}, {self.literal(one)})")

    def tensor(self, value: int) -> str:
        """The name of a whole number as a tensor."""
        from mindspore import Tensor, int64

        name = f"tensor_{value}"
        self.free.setdefault(name, Tensor(value, int64))
        return name

    def module(self) -> str:
        """The name of MindSpore's operators."""
        from mindspore import ops

        self.free["ops_g"] = ops
        return "ops_g"

    def to_number(self) -> str:
        """The operator that makes a number of a 0-d tensor."""
        from fnloop.compile.runtime.numbers import to_number

        self.free["number_g"] = to_number
        return "number_g"

    # --- calls

    def _dtype(self, var: Var) -> Any:
        """The dtype of a tensor when Python computed it; None where that may change from iteration to iteration."""
        value: Any = None if self.facts.unrolled else self.facts.examples.get(var.name)
        if not is_array(value) or isinstance(value, np.ndarray):
            return None
        return value.dtype

    def called(self, op: Call, branches: Sequence[str] = ()) -> str:
        """The call of a user's function; of a chooser with the names of its `branches`."""
        fixed, arguments = {}, []
        for name in op.leaf.hints_in:
            is_fixed, value = self.fixed(op.inputs[name])
            if is_fixed:
                fixed[name] = value
            else:
                arguments.append(self.ref(op.inputs[name]))
        key = (op.path, op.leaf.name, tuple((name, fixed_key(value)) for name, value in fixed.items()))
        if key not in self.lowered:
            components = given(op.components, self.components)
            dtypes = {name: self._dtype(var) for name, var in op.outputs.items()}
            self.lowered[key] = self.lowering.leaf(op.path, op.leaf, components, fixed, branches, dtypes)
        return f"{self.constant(self.lowered[key], plain(op.leaf.name))}({', '.join(arguments)})"


def plain(name: str) -> str:
    """A name that Python's and MindSpore's parsers read alike."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter == "_") else "_" for letter in name)


def number_of(hint: Any) -> str | None:
    """What makes a number of the annotated class, None for other annotations."""
    plain = strip(hint) if hint is not None else None
    return {int: "int", float: "float", bool: "bool"}.get(plain) if isinstance(plain, type) else None
