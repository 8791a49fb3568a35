"""The parameters of a region: each is given to the inner function as the tensors that are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fnloop.compile.analysis.specs import Spec, carried_spec, check_keys, paths_of
from fnloop.compile.codegen.values import in_order, spec_text, text_of
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.errors import CompileError
from fnloop.program.ops import Region, Var
from fnloop.transform.trees import is_tree, tree_hint

__all__ = ["Parameter", "parameters_of"]


@dataclass(frozen=True)
class Parameter:
    """A parameter of a region.

    Args:
        outside: the value that is given for it.
        inside: the field of the block that it is.
        names: the parameters of the inner function, one for each tensor in it.
        spec: of a record, tuple, list or dict of tensors; None for a tensor.
        example: the value in a call that Python ran.
    """

    outside: Var
    inside: Var
    names: Sequence[str]
    spec: Spec | None = None
    example: Any = None

    def operands(self, writer: Writer) -> list[str]:
        """The texts of its tensors, where the inner function is called."""
        text = text_of(writer, self.outside)
        if self.spec is None:
            return [text]
        whole = writer.name("given")
        writer.put(f"{whole} = {text}")
        return [f"{whole}{path}" for path in paths_of(self.spec)]

    def together(self, writer: Writer, texts: Sequence[str]) -> str:
        """The text of a value that has a text for each of its tensors."""
        if self.spec is None:
            return texts[0]
        return spec_text(writer, self.spec, self.example, in_order(texts))


def parameters_of(writer: Writer, op: Region) -> list[Parameter]:
    """The parameters of a region; in the inner function they are put together of their tensors."""
    return [_parameter(writer, op, outside, inside) for outside, inside in op.parameters]


def _parameter(writer: Writer, op: Region, outside: Var, inside: Var) -> Parameter:
    example = _example(writer, op, outside, inside)
    if not is_tree(example):
        return Parameter(outside, inside, [plain(inside.name)])
    spec = carried_spec(example)
    check_keys(spec, inside.field, repr(op.call.path))
    names = [f"{plain(inside.name)}_p{number}" for number, _ in enumerate(paths_of(spec))]
    parameter = Parameter(outside, inside, names, spec, example)
    writer.texts[inside.name] = parameter.together(writer, names)
    return parameter


def _example(writer: Writer, op: Region, outside: Var, inside: Var) -> Any:
    """The value of a parameter in a call that Python ran, if only to show how many tensors are in it.

    Where the block inside was not run, which is so in a branch that was not taken, a gradient's parameter is the value
    around it, and a slice of a map's has as many tensors as the whole.

    Raises:
        CompileError: where only the graph will know how many there are.
    """
    examples, around = writer.facts.examples, outside
    if inside.name in examples:
        return examples[inside.name]
    while around.name not in examples and around.name in writer.outside:
        around = writer.outside[around.name]
    if around.name in examples:
        return examples[around.name]
    if inside.hint is not None and tree_hint(inside.hint) is not None:
        raise CompileError(
            f"{op.call.path!r} cannot be compiled: how many tensors are in {inside.field!r} is not "
            f"known before it runs; it is first run where only the graph decides whether it is"
        )
    return None
