"""Writes regions: the block inside a gradient or a map becomes a function of its own."""

from __future__ import annotations

import builtins
import itertools
import symtable
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from fnloop.compile.codegen.call import refuse_lacking
from fnloop.compile.codegen.gradient import gradient_result, write_gradient
from fnloop.compile.codegen.inner import Inner
from fnloop.compile.codegen.mapped import map_result, structures_of, write_map
from fnloop.compile.codegen.parameters import Parameter, parameters_of
from fnloop.compile.codegen.values import text_of
from fnloop.compile.codegen.writer import Enclosing, Writer
from fnloop.program.ops import Region
from fnloop.transform.grad import Gradient

__all__ = ["write_region"]


def write_region(writer: Writer, op: Region, enclosing: Enclosing) -> None:
    """Write a gradient or a map."""
    refuse_lacking(writer, op.call)
    name = writer.name("inner")
    body = writer.elsewhere()
    parameters = parameters_of(writer, op)
    function: Any = op.call.leaf.function
    with body.source.indented():
        body.ops(op.body, replace(enclosing, in_region=True))
        results = {field: text_of(body, var) for field, var in op.results.items()}
        if isinstance(function, Gradient):
            body.put(f"return {gradient_result(function, results)}")
        else:
            structures = structures_of(writer, op, function)
            body.put(f"return {map_result(structures, results)}")
    inner = _define(writer, parameters, name, body.source.lines)
    if isinstance(function, Gradient):
        write_gradient(writer, op, function, parameters, inner, list(results))
    else:
        write_map(writer, op, function, parameters, inner, structures)


def _define(
    writer: Writer,
    parameters: Sequence[Parameter],
    name: str,
    lines: Sequence[str],
) -> Inner:
    """Write the definition of a function around some lines."""
    own = list(itertools.chain.from_iterable(one.names for one in parameters))
    outside = [one for one in _read_from_outside(writer, lines) if one not in own]
    taken = own + outside or [writer.name("nothing")]
    writer.put(f"def {name}({', '.join(taken)}):")
    writer.source.lines += lines
    return Inner(name, outside)


def _read_from_outside(writer: Writer, lines: Sequence[str]) -> list[str]:
    """The names that lines take from the function around them.

    They are given to the inner function as arguments, since MindSpore cannot differentiate a
    function with a loop that takes tensors from around it.
    """
    definition = "\n".join(["def inner():", *(f" {line}" for line in lines)])
    table = symtable.symtable(definition, "<graph>", "exec")
    known = {"inner", *writer.objects, *dir(builtins)}
    return [one for one in _globals(table) if one not in known]


def _globals(table: symtable.SymbolTable) -> list[str]:
    """The names that some functions take from outside all of them, in order."""
    found: list[str] = []
    if table.get_type() != "module":
        found += [one.get_name() for one in table.get_symbols() if one.is_global()]
    for child in table.get_children():
        found += _globals(child)
    return list(dict.fromkeys(found))
