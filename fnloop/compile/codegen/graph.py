"""Writes a program as one function of bare tensors for MindSpore's graphs.

Folds become `while`, switches `if`; each operation has a module of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from typing_extensions import assert_never

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.analysis.specs import leaf_specs
from fnloop.compile.codegen.call import write_call
from fnloop.compile.codegen.choice import write_choice
from fnloop.compile.codegen.fold import write_fold
from fnloop.compile.codegen.region import write_region
from fnloop.compile.codegen.values import (
    check_text,
    constant_of,
    is_left_out,
    tensor,
    text_example,
    text_of,
    to_number,
)
from fnloop.compile.codegen.writer import Enclosing, Writer
from fnloop.compile.frontend.made_objects import held_fields
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.staging.cut import may_be_chosen
from fnloop.compile.staging.facts import Facts, LoopEnd, Written
from fnloop.interface import MISSING
from fnloop.program.ops import (
    Call,
    Choice,
    Constant,
    Fold,
    Op,
    Outlined,
    Program,
    Region,
    Require,
    Var,
    refuse_outlined,
)
from fnloop.summary import is_array

__all__ = ["write_graph"]


def write_graph(
    program: Program,
    binding: Binding,
    facts: Facts,
    lowering: Lowering,
    components: Mapping[str, object],
    compared: Collection[Fold] = (),
) -> Written:
    """Write the graph of a program.

    Args:
        program: the program.
        binding: which values are known before the graph runs.
        facts: what the graph is specialised to.
        lowering: rewrites the users' functions.
        components: those that were not bound in the plan.
        compared: the loops whose ends it gives too, for a comparison; they are in no other operation.

    Raises:
        CompileError: for what cannot stand in a graph.
    """
    writer = Writer(binding, facts, lowering, components, write_ops)
    writer.ops(program.ops, Enclosing())
    computed = {name: var for name, var in program.outputs.items() if not binding.is_known(var)}
    constants = _constants_among(writer, computed)
    outputs = {name: var for name, var in computed.items() if name not in constants}
    results = [text_of(writer, var) for var in outputs.values()]
    results += writer.iterations.values()
    ends = tuple(_loop_end(writer, fold, results) for fold in compared)
    returned = ", ".join(results or [tensor(writer, 1)])
    is_bare = not results or (len(results) == 1 and _is_tensor(facts, [*outputs.values()]))
    writer.put(f"return {returned}" if is_bare else f"return ({returned},)")
    parameters = ", ".join(writer.parameters.values())
    lines = [*_numbers_of_tensors(writer), *writer.source.lines]
    body = "".join(f"    {line}\n" for line in lines)
    return Written(
        name="graph",
        text=f"def graph({parameters}):\n{body}",
        free=writer.objects,
        arguments=tuple(writer.parameters),
        outputs=tuple(outputs),
        constants=constants,
        examples=_containers_among(facts, outputs),
        counted=tuple(writer.iterations),
        ends=ends,
        is_bare=is_bare,
    )


def _is_tensor(facts: Facts, outputs: Sequence[Var]) -> bool:
    """Whether there is one output, which is a tensor."""
    if len(outputs) != 1:
        return False
    value = facts.examples.get(outputs[0].name)
    return is_array(value) and not isinstance(value, np.ndarray)


def _loop_end(writer: Writer, fold: Fold, results: list[str]) -> LoopEnd:
    """The end of a loop; what is not among the results of the graph yet comes behind them."""
    values = {}
    for var in fold.defines:
        if not writer.is_known(var) and var.name not in writer.constants:
            values[var.name] = _place(results, text_of(writer, var))
    count = writer.counts.get(fold.path)
    place = None if count is None else _place(results, count)
    return LoopEnd(fold.path, values, place, writer.turns.get(fold.path, 1))


def _place(results: list[str], text: str) -> int:
    """The place of a text among the results; it is added where it is not there."""
    if text not in results:
        results.append(text)
    return results.index(text)


def _numbers_of_tensors(writer: Writer) -> list[str]:
    """The lines that make numbers of the arguments that are floats: as arguments these would have 32 bits."""
    facts = writer.facts
    lines = []
    for key, parameter in writer.parameters.items():
        if key[0] == "value":
            is_float = leaf_specs(facts.specs[key[1]])[key[2]] == ("float",)
        elif key[0] == "step":
            is_float = leaf_specs(facts.unrolled[key[1]][key[2]][0])[key[3]] == ("float",)
        else:
            continue
        if is_float:
            lines.append(f"{parameter} = {to_number(writer)}({parameter})")
    return lines


def _constants_among(writer: Writer, outputs: Mapping[str, Var]) -> dict[str, Any]:
    """The outputs that are constants: known ones first, then texts, which the graph checks."""
    constants: dict[str, Any] = {}
    for name, var in outputs.items():
        if (known := constant_of(writer, var)) is not None:
            constants[name] = known.value
    for name, var in outputs.items():
        text = text_example(writer, var)
        if name not in constants and text is not MISSING:
            check_text(writer, text_of(writer, var), text)
            constants[name] = text
    return constants


def _containers_among(facts: Facts, outputs: Mapping[str, Var]) -> dict[str, Any]:
    """The outputs that had parts when Python computed them, as they were then: a graph gives tuples of these."""
    examples = {name: facts.examples.get(var.name) for name, var in outputs.items()}
    return {name: value for name, value in examples.items() if _has_parts(value)}


def _has_parts(value: Any) -> bool:
    return isinstance(value, (dict, list, tuple)) or held_fields(value) is not None


def write_ops(writer: Writer, ops: Iterable[Op], enclosing: Enclosing) -> None:
    """Write operations one after the other."""
    for op in ops:
        match op:
            case Constant():
                _constant(writer, op, enclosing)
            case Require():
                _require(writer, op)
            case Call():
                write_call(writer, op)
            case Fold():
                write_fold(writer, op, enclosing)
            case Region():
                write_region(writer, op, enclosing)
            case Choice():
                write_choice(writer, op, enclosing)
            case Outlined():
                refuse_outlined(op)
            case _:
                assert_never(op)


def _constant(writer: Writer, op: Constant, enclosing: Enclosing) -> None:
    """Note a default; outside of loops, one that Python made before the graph is an argument."""
    is_taken = op.out.name in writer.facts.specs and writer.is_known(op.out)
    if enclosing.counted or not is_taken:
        writer.constants[op.out.name] = op.default.make()


def _require(writer: Writer, op: Require) -> None:
    """Note the value that a branch takes for an input that may be left out."""
    if writer.is_known(op.out):
        return
    if not is_left_out(writer, op.source):
        writer.texts[op.out.name] = text_of(writer, op.source)
        writer.outside[op.out.name] = op.source
    elif op.default is not None:
        writer.constants[op.out.name] = op.default.make()
    else:
        raise may_be_chosen(op)
