"""Writes calls of the users' functions: of blocks, and of those that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fnloop.compile.analysis.specs import fixed_key
from fnloop.compile.codegen.values import constant_of, float_text, number_of, text_of
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.compile.staging.prefix import given, lacking
from fnloop.errors import CompileError
from fnloop.program.ops import Call, Var
from fnloop.summary import is_array

__all__ = ["call_text", "refuse_lacking", "write_call"]


def write_call(writer: Writer, op: Call) -> None:
    """Write the call of a block."""
    if writer.binding.runs_ahead(op):
        return
    names = [plain(var.name) for var in op.outputs.values()]
    left = ", ".join(names) or writer.name("nothing")
    writer.put(f"{left} = {call_text(writer, op)}")
    _check_dtypes(writer, op)
    for name, var in zip(names, op.outputs.values(), strict=True):
        writer.texts.pop(var.name, None)
        if (number := number_of(var.hint)) is not None:
            text = float_text(writer, name) if number == "float" else f"{number}({name})"
            writer.put(f"{name} = {text}")


def call_text(writer: Writer, op: Call, branches: Sequence[str] = ()) -> str:
    """The call of a user's function; of a chooser with the names of its `branches`."""
    fixed: dict[str, Any] = {}
    arguments = []
    for name in op.leaf.hints_in:
        known = constant_of(writer, op.inputs[name])
        if known is not None:
            fixed[name] = known.value
        else:
            arguments.append(text_of(writer, op.inputs[name]))
    fixed_keys = tuple((name, fixed_key(value)) for name, value in fixed.items())
    key = (op.path, op.leaf.name, fixed_keys)
    if key not in writer.lowered:
        refuse_lacking(writer, op)
        components = given(op.components, writer.components)
        values = _values(writer, op, fixed)
        writer.lowered[key] = writer.lowering.leaf(op.path, op.leaf, components, fixed, branches, values)
    function = writer.object(writer.lowered[key], plain(op.leaf.name))
    return f"{function}({', '.join(arguments)})"


def _values(writer: Writer, op: Call, fixed: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields of a block in an iteration that Python ran; None where it ran none."""
    examples = {**writer.facts.before, **writer.facts.examples}
    own = {name: op.inputs[name].name for name in op.leaf.hints_in if name not in fixed}
    if not all(name in examples for name in own.values()):
        return None
    return {**fixed, **{name: examples[value] for name, value in own.items()}}


def refuse_lacking(writer: Writer, op: Call) -> None:
    """Refuse a function without its components: it stands in a branch that the graph may take.

    Raises:
        CompileError: naming the component.
    """
    missing = lacking(op, writer.components)
    if missing:
        outside = op.components[missing[0]].name
        raise CompileError(
            f"the branch of {op.path!r} may be chosen in the graph, but its component {outside!r} is missing; "
            f"write `.bind({outside}=...)`"
        )


def _check_dtypes(writer: Writer, op: Call) -> None:
    """Write that the tensors of a block have the dtypes that they have in Python, as far as these are known."""
    from fnloop.compile.runtime.dtypes import DtypeCheck  # imports MindSpore

    if writer.facts.unrolled:  # iterations may change them
        return
    dtypes = {var.name: _dtype(writer, var) for var in op.outputs.values()}
    tensors = [var for var in op.outputs.values() if dtypes[var.name] is not None]
    if not tensors:
        return
    key = (op.path, *(var.name for var in tensors))
    if key not in writer.dtypes:
        own = [dtypes[var.name] for var in tensors]
        check = DtypeCheck(own, [_dtype_message(op, var.field, dtypes[var.name]) for var in tensors])
        writer.dtypes[key] = f"dtypes_{len(writer.dtypes)}"
        writer.objects[writer.dtypes[key]] = check
    writer.put(f"{writer.dtypes[key]}({', '.join(plain(var.name) for var in tensors)})")


def _dtype_message(op: Call, field: str, dtype: object) -> str:
    return (
        f"fnloop: block {op.path!r}: its {field!r} has another dtype in the graph than in Python ({dtype}); an "
        f"operator computes otherwise there: write `.astype(...)` before it, or leave the block out: "
        f"`.compile(only=[...])` ({op.leaf.source})"
    )


def _dtype(writer: Writer, var: Var) -> Any:
    """The dtype of a tensor when Python computed it."""
    value: Any = writer.facts.examples.get(var.name)
    is_tensor = is_array(value) and not isinstance(value, np.ndarray)
    return value.dtype if is_tensor else None
