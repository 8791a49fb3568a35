"""Writes a program as one function of bare tensors for MindSpore's graphs: folds as `while`, switches as `if`."""

from __future__ import annotations

import builtins
import itertools
import symtable
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fnloop.errors import CompileError
from fnloop.hints import strip
from fnloop.plan import MISSING
from fnloop.transform.binding import Binding
from fnloop.transform.forms import FIXED, Form, Track
from fnloop.transform.grad import Gradient
from fnloop.transform.lower import Lowering
from fnloop.transform.program import Call, Choice, Constant, Fold, Op, Program, Region, Require, Var, made_in
from fnloop.transform.stage import given
from fnloop.transform.vmap import Mapped

__all__ = ["Facts", "Written", "write_graph"]


@dataclass(frozen=True)
class Facts:
    """All that a graph is made for: with equal keys, one graph serves.

    Args:
        forms: of the values that are known once, by name.
        fixed: those of them, and of the values in tracks, that are constants.
        tracks: of the values that change from iteration to iteration.
        unrolled: the same, where they cannot be stacked: for each iteration the form.
        counts: for each loop, how many iterations each of its runs has.
        examples: what each value was in an iteration that Python ran, as far as it ran.
    """

    forms: Mapping[str, Form]
    fixed: Mapping[str, Any]
    tracks: Mapping[str, Track]
    unrolled: Mapping[str, Sequence[Any]]
    counts: Mapping[str, Sequence[int]]
    examples: Mapping[str, Any]


@dataclass(frozen=True)
class Written:
    """A graph's function.

    Args:
        name: of the function.
        text: its source.
        free: what it takes from outside.
        arguments: what to call it with: `("value", name, leaf)`, `("track", name, leaf)`, `("count", path)`,
            `("counts", path)`, `("step", name, iteration, leaf)`.
        outputs: the names of the program's outputs that it gives.
        counted: the loops whose number of iterations it gives too, behind the outputs.
    """

    name: str
    text: str
    free: Mapping[str, Any]
    arguments: tuple[tuple[Any, ...], ...]
    outputs: tuple[str, ...]
    counted: tuple[str, ...]


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
    writer = _Writer(program, binding, facts, lowering, components)
    writer.ops(program.ops, _Around())
    made = [name for name, var in program.outputs.items() if not binding.is_known(var)]
    results = [writer.ref(program.outputs[name]) for name in made] + list(writer.counted.values())
    body = [*writer.start, *writer.lines, f"return ({', '.join(results)},)"]
    parameters = ", ".join(writer.parameters.values())
    text = f"def graph({parameters}):\n" + "".join(f"    {line}\n" for line in body)
    return Written("graph", text, writer.free, tuple(writer.parameters), tuple(made), tuple(writer.counted))


@dataclass(frozen=True)
class _Around:
    """The loops around an operation.

    Args:
        position: for each of them, the name of the tensor that says which entry of its tracks is current.
        iteration: for an unrolled loop, which iteration is written.
    """

    position: str = ""
    counter: str = ""
    iteration: int | None = None


@dataclass
class _Writer:
    program: Program
    binding: Binding
    facts: Facts
    lowering: Lowering
    components: Mapping[str, object]
    parameters: dict[tuple[Any, ...], str] = field(default_factory=dict)
    free: dict[str, Any] = field(default_factory=dict)
    start: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    counted: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    constants: dict[str, Any] = field(default_factory=dict)
    around: dict[str, _Around] = field(default_factory=dict)
    running: list[str] = field(default_factory=list)
    depth: int = 0
    serial: Iterator[int] = field(default_factory=itertools.count)

    # --- text

    def put(self, line: str) -> None:
        self.lines.append("    " * self.depth + line)

    def name(self, stem: str) -> str:
        return f"{stem}_g{next(self.serial)}"

    def constant(self, value: Any, stem: str = "c") -> str:
        for name, held in self.free.items():
            if held is value:
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
            return self._literal(self.constants[var.name])
        if var.name in self.names:
            return self.names[var.name]
        if not self.binding.is_known(var):
            return _plain(var.name)
        form = self.facts.forms[var.name]
        leaves = itertools.count()
        return self._text(form, self.facts.fixed.get(var.name), lambda one: self.argument("value", var.name, next(leaves)))

    def fixed(self, var: Var) -> tuple[bool, Any]:
        """Whether a value is a constant of the graph, and which."""
        if var.name in self.constants:
            return True, self.constants[var.name]
        if not self.binding.is_known(var) or var.name in self.names:
            return False, None
        form = self.facts.forms.get(var.name, ())
        if var.name in self.facts.tracks:
            form = self.facts.tracks[var.name].form
        return (True, self.facts.fixed[var.name]) if form[:1] == (FIXED,) else (False, None)

    def _literal(self, value: Any) -> str:
        if value is None or type(value) in (bool, int, float) and value == value and abs(value) != float("inf"):
            return repr(value)
        return self.constant(value)

    def _text(self, form: Form, value: Any, leaf: Any) -> str:
        """The text of a value of a form; `value` holds its constant parts."""
        if form[0] == FIXED:
            return self._literal(value)
        if form[0] in ("record", "tuple", "list", "dict"):
            if form[0] == "record":
                parts = [getattr(value, name) for name in value.__struct_fields__]
            else:
                parts = list(value.values()) if form[0] == "dict" else list(value)
            texts = [self._text(inner, part, leaf) for inner, part in zip(form[-1], parts, strict=True)]
            if form[0] == "dict":
                return "{" + ", ".join(f"{key!r}: {text}" for key, text in zip(form[1], texts, strict=True)) + "}"
            inside = ", ".join(texts)
            return f"[{inside}]" if form[0] == "list" else f"({inside},)"
        text: str = leaf(form)
        return text

    # --- operations

    def ops(self, ops: Iterable[Op], around: _Around) -> None:
        for op in ops:
            if isinstance(op, Constant):
                if op.out.name not in self.facts.forms or not self.binding.is_known(op.out) or around.position:
                    self.constants[op.out.name] = op.default.make()
            elif isinstance(op, Require):
                self._require(op)
            elif isinstance(op, Call):
                self._block(op)
            elif isinstance(op, Fold):
                self._fold(op, around)
            elif isinstance(op, Region):
                self._region(op, around)
            else:
                self._choice(op, around)

    def _require(self, op: Require) -> None:
        if self.binding.is_known(op.out):
            return
        is_fixed, value = self.fixed(op.source)
        if not (is_fixed and value is MISSING):
            self.names[op.out.name] = self.ref(op.source)
        elif op.default is not None:
            self.constants[op.out.name] = op.default.make()
        else:
            raise CompileError(
                f"branch {op.path!r} may be chosen in the graph, but its input {op.source.field!r} ({op.shown}) was left "
                f"out; give `{op.source.field}=`"
            )

    def _block(self, op: Call) -> None:
        if all(map(self.binding.is_known, op.outputs.values())):
            return
        made = [_plain(var.name) for var in op.outputs.values()]
        self.put(f"({''.join(f'{name}, ' for name in made)}) = {self._called(op)}")
        for name, var in zip(made, op.outputs.values(), strict=True):
            self.names.pop(var.name, None)
            if (number := _number(var.hint)) is not None:
                self.put(f"{name} = {number}({name})")

    def _called(self, op: Call, branches: Sequence[str] = ()) -> str:
        fixed, arguments = {}, []
        for name in op.leaf.hints_in:
            is_fixed, value = self.fixed(op.inputs[name])
            if is_fixed:
                fixed[name] = value
            else:
                arguments.append(self.ref(op.inputs[name]))
        components = given(op.components, self.components)
        function = self.lowering.leaf(op.path, op.leaf, components, fixed, branches)
        return f"{self.constant(function, _plain(op.leaf.name))}({', '.join(arguments)})"

    # --- loops

    def _fold(self, op: Fold, around: _Around) -> None:
        if not self.binding.in_graph(op.body) and all(self.binding.is_known(phi.behind) for phi in op.carry):
            return
        counts = self.facts.counts.get(op.path)
        if counts is not None and not any(counts):
            for phi in op.carry:
                if not self.binding.is_known(phi.behind):
                    self.names[phi.behind.name] = self.ref(phi.before)
            return
        self._start_carry(op)
        if counts is None:
            self._while(op)
        elif any(name in self.facts.unrolled for name in self._variables(op)):
            self._unroll(op, counts)
        else:
            self._counted(op, counts, around)
        for phi in op.carry:
            if not self.binding.is_known(phi.behind):
                self.put(f"{_plain(phi.behind.name)} = {_plain(phi.inside.name)}")

    def _variables(self, op: Fold) -> list[str]:
        """The known values that change from iteration to iteration of a loop, and that the graph reads."""
        changing = {**self.facts.tracks, **self.facts.unrolled}
        return [var.name for var in made_in(op) if var.name in changing]

    def _start_carry(self, op: Fold) -> None:
        for phi in op.carry:
            if self.binding.is_known(phi.inside):
                continue
            inside = _plain(phi.inside.name)
            self.names.pop(phi.inside.name, None)
            number = _number(phi.inside.hint)
            self.put(f"{inside} = {f'{number}({self.ref(phi.before)})' if number == 'float' else self.ref(phi.before)}")
        for source, out in op.last:
            if not self.binding.is_known(out):
                self.put(f"{_plain(out.name)} = {self._blank(source, op.path)}")

    def _blank(self, var: Var, path: str) -> str:
        """A value of the right form for what only the iterations will make."""
        if var.name not in self.facts.examples:
            raise CompileError(
                f"loop {path!r} cannot be compiled: nothing is known of its output {var.field!r} before it runs; "
                f"carry the field: let a block of the body read it too, and give its first value"
            )
        return self._blank_of(self.facts.examples[var.name])

    def _blank_of(self, value: Any) -> str:
        from mindspore import ops

        from fnloop.transform.forms import form_of

        def leaf(form: Form) -> str:
            return {"int": "0", "float": "0.0"}.get(form[0]) or self.constant(ops.zeros(form[2], blanks[form]), "blank")

        form = form_of(value)
        blanks = _dtypes(value, form)
        return self._text(form, value, leaf)

    def _hand_on(self, op: Fold) -> None:
        for source, out in op.last:
            if not self.binding.is_known(out):
                self.put(f"{_plain(out.name)} = {self.ref(source)}")
        carried = [phi for phi in op.carry if not self.binding.is_known(phi.inside)]
        if carried:
            left = ", ".join(_plain(phi.inside.name) for phi in carried)
            right = ", ".join(self.ref(phi.after) for phi in carried)
            self.put(f"{left} = {right}")

    def _while(self, op: Fold) -> None:
        """A loop whose number of iterations the graph finds out."""
        assert op.test is not None
        if op.last:
            count = self.counted[op.path] = self.name("count")
            self.put(f"{count} = 0")
        self.put(f"while bool({self._called(op.test)}):")
        self.depth += 1
        self.ops(op.body, _Around(position="?"))
        self._hand_on(op)
        if op.last:
            self.put(f"{self.counted[op.path]} = {self.counted[op.path]} + 1")
        self.depth -= 1

    def _unroll(self, op: Fold, counts: Sequence[int]) -> None:
        """The body once for each iteration."""
        for iteration in range(counts[0]):
            for name in self._variables(op):
                self._at_step(name, iteration)
            self.ops(op.body, _Around(position="?"))
            self._hand_on(op)

    def _at_step(self, name: str, iteration: int) -> None:
        form, value = self.facts.unrolled[name][iteration]
        self.constants.pop(name, None)
        self.names.pop(name, None)
        if form[0] == FIXED:
            self.constants[name] = value
        else:
            leaves = itertools.count()
            self.names[name] = self._text(form, value, lambda _: self.argument("step", name, iteration, next(leaves)))

    def _counted(self, op: Fold, counts: Sequence[int], around: _Around) -> None:
        """A loop whose iterations are known before."""
        tracks = {name: self.facts.tracks[name] for name in self._variables(op)}
        stacked = [name for name, track in tracks.items() if track.arrays]
        counting = [name for name, track in tracks.items() if track.counts]
        position = self.name("position") if stacked else ""
        nested = bool(around.position)
        counter = self.name("counter") if counting or not stacked or nested else ""
        zero, one = self._tensor(0), self._tensor(1)
        if position:  # it goes on counting where a loop around runs this one again
            self.first(nested, f"{position} = {zero}")
        if counter:
            self.put(f"{counter} = 0")
        ends = ""
        if op.until is not None and not self.binding.is_known(op.until.answer or _NOBODY):
            ends = self.name("ends")
            self.put(f"{ends} = False")
        limit, run = self._limit(op, counts, tensor=not counter)
        test = f"{counter or position} < {limit}"
        self.put(f"while {test} and not {ends}:" if ends else f"while {test}:")
        self.depth += 1
        for name, track in tracks.items():
            self._take(name, track, position, counter)
        self.ops(op.body, _Around(position or "?", counter))
        if ends and op.until is not None:
            self.put(f"{ends} = bool({self._called(op.until)})")
        self._hand_on(op)
        if counter:
            self.put(f"{counter} = {counter} + 1")
        if position:
            self.put(f"{position} = {position} + {one}")
        self.depth -= 1
        if run:
            self.put(f"{run} = {run} + {one}")

    def _limit(self, op: Fold, counts: Sequence[int], tensor: bool) -> tuple[str, str]:
        """What the counter of a loop ends at, and what counts the runs where each ends elsewhere."""
        if len(set(counts)) == 1:
            return self.argument("count", op.path, tensor), ""
        run, limit = self.name("run"), self.name("limit")
        self.first(True, f"{run} = {self._tensor(0)}")
        gathered = f"{self._module()}.gather({self.argument('counts', op.path)}, {run}, 0)"
        self.put(f"{limit} = {self.free_number()}({gathered})")
        return limit, run

    def first(self, at_start: bool, line: str) -> None:
        """A line that stands here, or at the start of the whole graph."""
        if at_start:
            self.start.append(line)
            self.running.append(line.partition(" ")[0])
        else:
            self.put(line)

    def _take(self, name: str, track: Track, position: str, counter: str) -> None:
        """Read a variable of an iteration off its track."""
        self.names.pop(name, None)
        if track.counts:
            self.names[name] = counter
            return
        leaves = itertools.count()

        def leaf(form: Form) -> str:
            text = f"{self._module()}.gather({self.argument('track', name, next(leaves))}, {position}, 0)"
            return text if form[0] == "tensor" else f"{self.free_number()}({text})"

        if track.form[0] != FIXED:
            self.put(f"{_plain(name)} = {self._text(track.form, self.facts.fixed.get(name), leaf)}")
            self.names[name] = _plain(name)

    def _tensor(self, value: int) -> str:
        from mindspore import Tensor, int64

        name = f"tensor_{value}"
        self.free.setdefault(name, Tensor(value, int64))
        return name

    def _module(self) -> str:
        from mindspore import ops

        self.free["ops_g"] = ops
        return "ops_g"

    def free_number(self) -> str:
        """The operator that makes a number of a 0-d tensor."""
        from fnloop.transform.numbers import to_number

        self.free["number_g"] = to_number
        return "number_g"

    # --- gradients and maps

    def _region(self, op: Region, around: _Around) -> None:
        """A gradient or a map: the block inside as a function of its own."""
        outer, self.running = self.running, []
        name, start = self.name("inner"), len(self.lines)
        self.depth += 1
        self.ops(op.body, around)
        results = {one: self.ref(var) for one, var in op.results.items()}
        running, self.running = self.running, outer
        self.running += running  # what goes on counting from one run of the block to the next goes in and out of it
        function = op.call.leaf.function
        if isinstance(function, Gradient):
            self.put(f"return ({', '.join([results[function.output], *results.values(), *running])},)")
        else:
            self.put(f"return ({''.join(f'{results[one]}, ' for one in function.outputs)})")
        self.depth -= 1
        own = [_plain(inside.name) for _, inside in op.parameters]
        taken = running + [one for one in self._from_outside(self.lines[start:]) if one not in {*own, *running}]
        head = f"def {name}({', '.join(own + taken or [self.name('nothing')])}):"
        self.lines.insert(start, "    " * self.depth + head)
        if isinstance(function, Gradient):
            self._differentiate(op, function, name, results, taken, running)
        else:
            self._map(op, function, name, taken, running)

    def _from_outside(self, lines: Sequence[str]) -> list[str]:
        """The names that a function takes from the graph around it.

        They are given to it as arguments, since MindSpore cannot differentiate a function with a loop that takes
        tensors from around it.
        """
        table = symtable.symtable("\n".join(["def inner():", *(f" {line}" for line in lines)]), "<graph>", "exec")
        return [one for one in _globals(table) if one not in self.free and not hasattr(builtins, one) and one != "inner"]

    def _differentiate(
        self, op: Region, function: Gradient, name: str, results: Mapping[str, str], taken: Sequence[str],
        running: Sequence[str],
    ) -> None:  # fmt: skip
        from mindspore import value_and_grad

        components = given(op.call.components, self.components)
        cells = {one: tuple(components.get(one, cell).trainable_params()) for one, cell in function.cells.items()}
        flat = tuple(dict.fromkeys(one for parameters in cells.values() for one in parameters))
        places = {id(one): number for number, one in enumerate(flat)}
        count = len(op.parameters)
        positions = None if not count else 0 if count == 1 else tuple(range(count))
        made, by_field, by_weight = self.name("made"), self.name("by_field"), self.name("by_weight")
        found = f"({by_field}, {by_weight})" if count and flat else by_field if count else by_weight
        weights = self.constant(flat, "weights") if flat else "None"
        transform = self.constant(value_and_grad, "value_and_grad")
        operands = [*(self.ref(outside) for outside, _ in op.parameters), *taken]
        arguments = ", ".join(operands or [self._tensor(0)])  # MindSpore differentiates no function without arguments
        self.put(f"{made}, {found} = {transform}({name}, {positions}, {weights}, has_aux=True)({arguments})")
        gradients = {}
        for number, (outside, _) in enumerate(op.parameters):
            gradients[outside.field] = by_field if count == 1 else f"{by_field}[{number}]"
        for one, parameters in cells.items():
            items = [f"{by_weight}[{places[id(each)]}]" for each in parameters]
            gradients[one] = f"({', '.join(items)},)"
        values = {one: f"{made}[{number + 1}]" for number, one in enumerate(results)}
        for one, var in op.call.outputs.items():
            text = values[one] if one in values and function.with_value else gradients[one.removeprefix("grad_")]
            self.put(f"{_plain(var.name)} = {text}")
        for number, one in enumerate(running):
            self.put(f"{one} = {made}[{len(results) + 1 + number}]")

    def _map(self, op: Region, function: Mapped, name: str, taken: Sequence[str], running: Sequence[str]) -> None:
        if running:
            raise CompileError(
                f"block {op.call.path!r} cannot be compiled: a loop in it has other iterations for each iteration of the "
                f"loop around it; leave it out of the graph with `.compile(only=[...])`"
            )
        ops, made, one = self._module(), self.name("made"), self.name("one")
        slices = [f"{ops}.unbind({self.ref(outside)}, {function.fields[outside.field]})" for outside, _ in op.parameters]
        each = f"zip({', '.join(slices)})" if len(slices) > 1 else slices[0]
        own = [f"{one}[{number}]" for number in range(len(slices))] if len(slices) > 1 else [one]
        call = f"{name}({', '.join([*own, *taken])})"
        self.put(f"{made} = [{call} for {one} in {each}]")
        for number, (field_name, axis) in enumerate(function.outputs.items()):
            var = op.call.outputs[field_name]
            self.put(f"{_plain(var.name)} = {ops}.stack([{one}[{number}] for {one} in {made}], {axis})")

    # --- switches

    def _choice(self, op: Choice, around: _Around) -> None:
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
            self.put(f"{chosen} = {self._called(op.chooser, tuple(op.branches))}")
        for number, name in enumerate(op.branches):
            last = number == len(op.branches) - 1
            self.put("else:" if number and last else f"{'elif' if number else 'if'} {chosen} == {number}:")
            self.depth += 1
            before = len(self.lines)
            self._branch(op, name, around)
            if len(self.lines) == before:
                self.put("pass")
            self.depth -= 1
        for out in op.outputs:
            self.names.pop(out.name, None)

    def _branch(self, op: Choice, name: str, around: _Around) -> None:
        body, made = op.branches[name]
        self.ops(body, around)
        for var, out in zip(made, op.outputs, strict=True):
            if not self.binding.is_known(out):
                is_fixed, value = self.fixed(var)
                if is_fixed and value is MISSING:
                    self.constants[out.name] = value
                else:
                    self.put(f"{_plain(out.name)} = {self.ref(var)}")


_NOBODY = Var("", "")


def _globals(table: symtable.SymbolTable) -> list[str]:
    """The names that some functions take from outside all of them, in order."""
    own = [] if table.get_type() == "module" else [one.get_name() for one in table.get_symbols() if one.is_global()]
    return list(dict.fromkeys([*own, *(name for child in table.get_children() for name in _globals(child))]))


def _plain(name: str) -> str:
    """A name that Python's and MindSpore's parsers read alike."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter == "_") else "_" for letter in name)


def _number(hint: Any) -> str | None:
    """What makes a number of the annotated class, None for other annotations."""
    plain = strip(hint) if hint is not None else None
    return {int: "int", float: "float", bool: "bool"}.get(plain) if isinstance(plain, type) else None


def _names(variables: Iterable[Var]) -> Iterator[str]:
    return (var.name for var in variables)


def _dtypes(value: Any, form: Form) -> dict[Form, Any]:
    """The dtypes of the tensors in a value, by their forms."""
    from fnloop.transform.forms import leaves_of

    return {("tensor", str(leaf.dtype), tuple(leaf.shape)): leaf.dtype for leaf in leaves_of(value, form) if hasattr(leaf, "dtype")}
