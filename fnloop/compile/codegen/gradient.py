"""Writes gradients, with MindSpore's `value_and_grad` of the function that holds the block."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from fnloop.compile.codegen.inner import Inner
from fnloop.compile.codegen.parameters import Parameter
from fnloop.compile.codegen.values import tensor
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.compile.staging.prefix import given
from fnloop.program.ops import Region
from fnloop.transform.grad import Gradient

__all__ = ["gradient_result", "write_gradient"]

Weights = Mapping[str, tuple[Any, ...]]
"""The trainable Parameters of each Cell of which a gradient is taken, by component."""


def gradient_result(function: Gradient, results: Mapping[str, str]) -> str:
    """The result of the inner function: what is differentiated, and all outputs behind it."""
    return f"({', '.join([results[function.output], *results.values()])},)"


def write_gradient(
    writer: Writer,
    op: Region,
    function: Gradient,
    parameters: Sequence[Parameter],
    inner: Inner,
    results: Sequence[str],
) -> None:
    """Write a gradient.

    Args:
        writer: the writer.
        op: the region.
        function: the gradient.
        parameters: those with respect to which the inner function is differentiated.
        inner: the function that is differentiated.
        results: the outputs of the block, in the order in which that function gives them.
    """
    operands = []
    for parameter in parameters:
        operands += parameter.operands(writer)
    weights = _weights(writer, op, function)
    flat = tuple(dict.fromkeys(itertools.chain.from_iterable(weights.values())))
    value, by_field, by_weight = map(writer.name, ("made", "by_field", "by_weight"))
    targets = _targets(
        by_field if operands else "",
        by_weight if flat or not operands else "",
    )
    transformed = _transformed(writer, inner, len(operands), flat)
    # MindSpore differentiates no function without arguments
    arguments = [*operands, *inner.outside] or [tensor(writer, 0)]
    writer.put(f"{value}, {targets} = {transformed}({', '.join(arguments)})")
    gradients = _by_field(writer, parameters, by_field) | _by_cell(weights, flat, by_weight)
    values = {}
    if function.with_value:  # behind what was differentiated
        values = {one: f"{value}[{number}]" for number, one in enumerate(results, start=1)}
    for name, var in op.call.outputs.items():
        text = values.get(name) or gradients[name.removeprefix("grad_")]
        writer.put(f"{plain(var.name)} = {text}")


def _weights(writer: Writer, op: Region, function: Gradient) -> Weights:
    components = given(op.call.components, writer.components)
    weights = {}
    for name, default in function.cells.items():
        cell: Any = components.get(name, default)
        weights[name] = tuple(cell.trainable_params())
    return weights


def _transformed(writer: Writer, inner: Inner, count: int, weights: Sequence[Any]) -> str:
    """The inner function with its gradients, as MindSpore transforms it.

    Args:
        writer: the writer.
        inner: the function that is differentiated.
        count: the number of its parameters with respect to which it is.
        weights: the Parameters with respect to which it is.
    """
    from mindspore import value_and_grad

    weights_text = writer.object(weights, "weights") if weights else "None"
    transform = writer.object(value_and_grad, "value_and_grad")
    return f"{transform}({inner.name}, {_positions(count)}, {weights_text}, has_aux=True)"


def _positions(count: int) -> str:
    """The positions of the parameters with respect to which a function is differentiated."""
    if count == 0:
        return "None"
    return "0" if count == 1 else str(tuple(range(count)))


def _targets(by_field: str, by_weight: str) -> str:
    """The targets of an assignment of gradients: by the block's inputs, by weights, or by both."""
    if by_field and by_weight:
        return f"({by_field}, {by_weight})"
    return by_field or by_weight


def _by_field(writer: Writer, parameters: Sequence[Parameter], gradients: str) -> dict[str, str]:
    """The gradients with respect to the block's inputs; a single tensor's comes without a tuple."""
    count = sum(len(parameter.names) for parameter in parameters)
    texts = [f"{gradients}[{number}]" for number in range(count)]
    if count == 1:
        texts = [gradients]
    found = {}
    for parameter in parameters:
        own, texts = texts[: len(parameter.names)], texts[len(parameter.names) :]
        found[parameter.inside.field] = parameter.together(writer, own)
    return found


def _by_cell(weights: Weights, flat: Sequence[Any], gradients: str) -> dict[str, str]:
    """The gradients with respect to Cells: a tuple for each, as its weights are."""
    places = {id(parameter): number for number, parameter in enumerate(flat)}
    texts = {}
    for name, parameters in weights.items():
        items = [f"{gradients}[{places[id(one)]}]" for one in parameters]
        texts[name] = f"({', '.join(items)},)"
    return texts
