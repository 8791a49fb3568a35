"""Writes a program as one function of bare tensors for MindSpore's graphs: folds as `while`, switches as `if`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import assert_never

from fnloop.compile.analysis.binding_time import Binding
from fnloop.compile.codegen.emitter import Around, number_of, plain
from fnloop.compile.codegen.regions import RegionWriter
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.staging.cut import may_be_chosen
from fnloop.compile.staging.facts import Facts, Written
from fnloop.errors import CompileError
from fnloop.interface import MISSING
from fnloop.program.ops import Call, Choice, Constant, Fold, Op, Outlined, Program, Region, Require, refuse_outlined

__all__ = ["write_graph"]


def write_graph(
    program: Program, binding: Binding, facts: Facts, lowering: Lowering, components: Mapping[str, object]
) -> Written:
    """Write the graph of a program.

    Args:
        program: the program.
        binding: what of it is known before.
        facts: what it is made for.
        lowering: rewrites the users' functions.
        components: those that were not bound in the plan.

    Raises:
        CompileError: for what cannot stand in a graph.
    """
    writer = _Writer(binding, facts, lowering, components)
    writer.ops(program.ops, Around())
    made = [name for name, var in program.outputs.items() if not binding.is_known(var)]
    fixed = {name: writer.fixed(program.outputs[name]) for name in made}
    constants = {name: value for name, (is_fixed, value) in fixed.items() if is_fixed}
    for name in made:
        text = writer.example(program.outputs[name])
        if name not in constants and text is not MISSING:
            writer.check_text(writer.ref(program.outputs[name]), text)
            constants[name] = text
    made = [name for name in made if name not in constants]
    found = {name: facts.examples.get(program.outputs[name].name) for name in made}
    examples = {name: value for name, value in found.items() if isinstance(value, dict)}
    results = [writer.ref(program.outputs[name]) for name in made] + list(writer.counted.values())
    body = [*writer.lines, f"return ({', '.join(results or [writer.tensor(1)])},)"]
    parameters = ", ".join(writer.parameters.values())
    text = f"def graph({parameters}):\n" + "".join(f"    {line}\n" for line in body)
    return Written(
        "graph", text, writer.free, tuple(writer.parameters), tuple(made), constants, examples, tuple(writer.counted)
    )


class _Writer(RegionWriter):
    """Writes all operations."""

    def ops(self, ops: Iterable[Op], around: Around) -> None:
        for op in ops:
            match op:
                case Constant():
                    if op.out.name not in self.facts.specs or not self.binding.is_known(op.out) or around.position:
                        self.constants[op.out.name] = op.default.make()
                case Require():
                    self._require(op)
                case Call():
                    self._block(op)
                case Fold():
                    self.fold(op, around)
                case Region():
                    self.region(op, around)
                case Choice():
                    self._choice(op, around)
                case Outlined():
                    refuse_outlined(op)
                case _:
                    assert_never(op)

    def _require(self, op: Require) -> None:
        if self.binding.is_known(op.out):
            return
        is_fixed, value = self.fixed(op.source)
        if not (is_fixed and value is MISSING):
            self.names[op.out.name] = self.ref(op.source)
        elif op.default is not None:
            self.constants[op.out.name] = op.default.make()
        else:
            raise may_be_chosen(op)

    def _block(self, op: Call) -> None:
        if self.binding.runs_ahead(op):
            return
        made = [plain(var.name) for var in op.outputs.values()]
        left = f"({''.join(f'{name}, ' for name in made)})" if made else self.name("nothing")
        self.put(f"{left} = {self.called(op)}")
        for name, var in zip(made, op.outputs.values(), strict=True):
            self.names.pop(var.name, None)
            if (number := number_of(var.hint)) is not None:
                self.put(f"{name} = {number}({name})")

    # --- switches

    def _choice(self, op: Choice, around: Around) -> None:
        outputs = [out for out in op.outputs if not self.binding.is_known(out)]
        bodies = [body for body, _ in op.branches.values()]
        if not outputs and not any(map(self.binding.in_graph, bodies)):
            return
        assert op.chooser.answer is not None
        is_fixed, branch = self.fixed(op.chooser.answer)
        if is_fixed:
            self._branch(op, list(op.branches)[branch] if isinstance(branch, int) else branch, around)
            return
        chosen = self.name("branch")
        if self.binding.is_known(op.chooser.answer):
            self.put(f"{chosen} = {self.ref(op.chooser.answer)}")
        else:
            self.put(f"{chosen} = {self.called(op.chooser, tuple(op.branches))}")
        left_out: list[set[str]] = []
        for number, name in enumerate(op.branches):
            last = number == len(op.branches) - 1
            self.put("else:" if number and last else f"{'elif' if number else 'if'} {chosen} == {number}:")
            self.depth += 1
            before = len(self.lines)
            left_out.append(self._branch(op, name, around))
            if len(self.lines) == before:
                self.put("pass")
            self.depth -= 1
        for out in op.outputs:
            self.names.pop(out.name, None)
            there = [name for name, missing in zip(op.branches, left_out, strict=True) if out.name not in missing]
            if 0 < len(there) < len(op.branches):
                raise CompileError(
                    f"switch {op.path!r} cannot be compiled: its output {out.field!r} is there only if the graph takes "
                    f"{' or '.join(map(repr, there))}; give `{out.field}=`"
                )

    def _branch(self, op: Choice, name: str, around: Around) -> set[str]:
        """Write a branch. Gives the outputs that it leaves out."""
        missing = set()
        body, made = op.branches[name]
        self.ops(body, around)
        for var, out in zip(made, op.outputs, strict=True):
            if not self.binding.is_known(out):
                is_fixed, value = self.fixed(var)
                if is_fixed and value is MISSING:
                    self.constants[out.name] = value
                    missing.add(out.name)
                else:
                    self.put(f"{plain(out.name)} = {self.ref(var)}")
        return missing
