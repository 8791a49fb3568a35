"""Writes the operations of a program as Python: folds as `for`, choices as `if`, all in one flat function."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_origin

from typing_extensions import assert_never

from fnloop.interface import MISSING, Default
from fnloop.literals import literal
from fnloop.plan import Bar
from fnloop.program.ops import Call, Choice, ComponentSource, Constant, Fold, Op, Outlined, Region, Require, Scope, Var
from fnloop.run.calls import Writer, call_leaf, call_text, make_record, pure, snapshot_components, tuple_of
from fnloop.run.carried import Carry, Locals
from fnloop.run.checks import Checker, Kind
from fnloop.run.guards import item_check, left_out, must_be_bool, refuse_empty, unknown_branch
from fnloop.run.nodes import Branch, For, If, Line, LoopSite, Node, Site
from fnloop.run.stepping import ResumePoint, Stepping

__all__ = ["Environment", "PythonWriter"]

Environment = Mapping[str, str]
"""Components and the names that hold them."""

Loops = tuple[LoopSite, ...]
"""The loops around an operation, outermost first."""


@dataclass(frozen=True)
class _DecisionCall:
    """The call of a function that decides.

    Args:
        text: the expression of the call.
        uses: the names that it needs.
        site: the operation that it stands for.
        record: the name that holds its input.
    """

    text: str
    uses: frozenset[str]
    site: Site
    record: str


@dataclass(frozen=True)
class _Head:
    """The head of a loop.

    Args:
        text: the `for` statement.
        uses: the names that it needs.
        site: the operation that it stands for.
    """

    text: str
    uses: frozenset[str]
    site: Site | None


class _ScopeLocals(Mapping[str, str]):
    """The locals that hold the fields of a scope, looked up on demand.

    Args:
        scope: the fields.
        names: the local that holds each value.
        more: the fields that are held elsewhere.
    """

    def __init__(self, scope: Scope, names: Locals, more: Mapping[str, str] | None = None) -> None:
        self._scope, self._names, self._more = scope, names, more or {}

    def _fields(self) -> dict[str, str]:
        held = {name: self._names[var.name] for name, var in self._scope.items() if var.name in self._names}
        return {**held, **self._more}

    def __getitem__(self, name: str) -> str:
        return self._fields()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields())

    def __len__(self) -> int:
        return len(self._fields())

    def items(self) -> ItemsView[str, str]:
        """All of them at once."""
        return self._fields().items()


@dataclass
class PythonWriter:
    """Writes operations into nodes.

    Args:
        writer: names and objects.
        components: the names that hold the components of the whole program.
        progress: called with an iterable, a label and a total for loops that show a bar.
        emit_function: makes a flat function of a composite.
        names: the local that holds each value.
        folds: the loops that were written, by path.
        stepping: where to stop between two iterations, and to begin in the middle; None for a run
            without stops.
    """

    writer: Writer
    components: Environment
    progress: Callable[..., Any]
    emit_function: Callable[[Outlined], Callable[..., Any]]
    names: Locals = field(default_factory=dict)
    folds: dict[str, Fold] = field(default_factory=dict)
    stepping: Stepping | None = None

    def ops(self, nodes: list[Node], ops: Iterable[Op], loops: Loops) -> None:
        """Write operations in order."""
        for op in ops:
            self.op(nodes, op, loops)

    def op(self, nodes: list[Node], op: Op, loops: Loops) -> None:
        """Write an operation."""
        match op:
            case Constant():
                self._constant(nodes, op)
            case Require():
                self._require(nodes, op, loops)
            case Call():
                self._block(nodes, op, loops)
            case Region():  # Python calls it as a whole
                self._block(nodes, op.call, loops)
            case Outlined():
                self._outlined(nodes, op, loops)
            case Fold():
                self._fold(nodes, op, loops)
            case Choice():
                self._choice(nodes, op, loops)
            case _:
                assert_never(op)

    def local(self, var: Var, stem: str = "") -> str:
        """A local of its own for a value."""
        name = self.names[var.name] = self.writer.name(stem or var.field)
        return name

    def locals_of(self, values: Mapping[str, Var]) -> dict[str, str]:
        """The locals that hold values."""
        return {name: self.names[var.name] for name, var in values.items()}

    def _environment(self, components: Mapping[str, ComponentSource]) -> dict[str, str]:
        found = {}
        for name, one in components.items():
            found[name] = self.writer.constant(one.value, name) if one.bound else self.components[one.name]
        return found

    def _default(self, default: Default) -> str:
        """The expression of a default."""
        if default.factory is None:
            return self.writer.constant(default.value, "default")
        return f"{self.writer.constant(default.factory, 'default')}()"

    def _remember(self, nodes: list[Node], local: str) -> None:
        """Add the key by which the checks know a value of any type."""
        if self.writer.checked:
            self.writer.key(nodes, local, object)

    # --- one value

    def _constant(self, nodes: list[Node], op: Constant) -> None:
        local = self.local(op.out)
        if op.default.value is MISSING:
            self.writer.copy(nodes, local, "MISSING_")
            return
        nodes.append(pure(local, self._default(op.default)))
        self._remember(nodes, local)

    def _require(self, nodes: list[Node], op: Require, loops: Loops) -> None:
        """Refuse a branch whose input was left out, or fill in its default."""
        source = self.names[op.source.name]
        if source not in self.writer.maybe:
            self.names[op.out.name] = source
            return
        scope, local = _ScopeLocals(op.scope, self.names), self.writer.name(op.out.field)
        if op.default is None:
            refuse = self.writer.constant(left_out(op.path, op.name, op.shown), "left_out")
            site = Site(op.path, scope, loops, scope)
            nodes.append(Line(f"if {source} is MISSING_: {refuse}()", frozenset({source}), site=site))
            text = source
        else:
            text = f"{self._default(op.default)} if {source} is MISSING_ else {source}"
        nodes.append(pure(local, text, source))
        self._remember(nodes, local)
        self.names[op.out.name] = local

    def _block(self, nodes: list[Node], op: Call, loops: Loops) -> None:
        given = self.locals_of(op.inputs)
        before = Site(op.path, given, loops, _ScopeLocals(op.scope, self.names))
        record = make_record(self.writer, nodes, op.leaf, given, before)
        inputs = {name: f"{record}.{name}" for name in op.leaf.hints_in}
        in_record = {var.name: inputs[name] for name, var in op.inputs.items()}
        outside = {name: in_record[var.name] for name, var in op.scope.items() if var.name in in_record}
        site = replace(before, inputs=inputs, scope=_ScopeLocals(op.scope, self.names, outside))
        environment = self._environment(op.components)
        _, made = call_leaf(self.writer, nodes, op.leaf, record, given, environment, site)
        for name, var in op.outputs.items():
            self.names[var.name] = made[name]

    def _outlined(self, nodes: list[Node], op: Outlined, loops: Loops) -> None:
        """Call a composite as a function of its own, which explains its failures."""
        writer, given = self.writer, self.locals_of(op.inputs)
        environment = self._environment(op.components)
        arguments = [given.get(name, "MISSING_") for name in op.plan.interface.reads]
        arguments += [environment[name] for name in op.plan.interface.components]
        inner = writer.constant(self.emit_function(op), op.plan.name)
        result = writer.name("result")
        site = Site(op.path, given, loops, given, deep=True)
        uses = frozenset(given.values())
        nodes.append(Line(f"{result} = {inner}({', '.join(arguments)})", uses, frozenset({result}), site=site))
        for name, write in op.plan.interface.writes.items():
            local = self.local(op.outputs[name])
            nodes.append(pure(local, f"getattr({result}, {literal(name)}, MISSING_)", result))
            if write.passes:
                writer.maybe.add(local)
            self._remember(nodes, local)

    # --- functions that decide

    def _decide(self, nodes: list[Node], op: Call, loops: Loops, kind: Kind) -> _DecisionCall:
        """The call of a header, predicate or chooser, its input checked."""
        leaf, writer = op.leaf, self.writer
        given = self.locals_of(op.inputs)
        site = Site(op.path, given, loops, _ScopeLocals(op.scope, self.names))
        record = make_record(writer, nodes, leaf, given, site)
        site = replace(site, inputs={name: f"{record}.{name}" for name in leaf.hints_in})
        if writer.checked:
            checker = writer.checker(op.path, leaf, kind)
            keys = [writer.keys[variable] for variable in given.values()]
            text = f"{writer.constant(checker, f'check_{leaf.name}')}.check_inputs({tuple_of(keys)}, {record})"
            if not checker.volatile:
                seen = writer.constant(checker.seen, f"seen_{leaf.name}")
                text = f"if {tuple_of(keys)} not in {seen}: {text}"
            nodes.append(Line(text, frozenset([record, *given.values(), *keys]), site=site))
        environment = self._environment(op.components)
        text = call_text(writer, leaf, record, environment)
        asked = _DecisionCall(text, frozenset({record, *given.values()}), site, record)
        if writer.mode == "paranoid":
            return self._watch_components(nodes, asked, op, kind, environment)
        return asked

    def _watch_components(
        self, nodes: list[Node], asked: _DecisionCall, op: Call, kind: Kind, environment: Environment
    ) -> _DecisionCall:
        """The call of a deciding function with the check that it leaves its components as they are."""
        held = snapshot_components(self.writer, nodes, op.leaf, f"{kind} {op.path!r}", environment, asked.site)
        if held is None:
            return asked
        fixed, components, before = held
        method = "checked_items" if kind == "loop header" else "checked_result"
        text = f"{fixed}.{method}({asked.text}, {before}, {components})"
        return replace(asked, text=text, uses=asked.uses | {before})

    def _ask(self, nodes: list[Node], op: Call, loops: Loops) -> str:
        """Ask a predicate. Gives the name that holds its answer."""
        asked = self._decide(nodes, op, loops, "predicate")
        answer, text = self.writer.name("answer"), asked.text
        if self.writer.checked:
            text = f"{self.writer.constant(must_be_bool(op.leaf.name), 'must_be_bool')}({text})"
        nodes.append(Line(f"{answer} = {text}", asked.uses, frozenset({answer}), site=asked.site))
        return answer

    # --- loops: carried values change at the end of an iteration only, so that the last complete state is kept

    def _fold(self, nodes: list[Node], op: Fold, loops: Loops) -> None:
        writer = self.writer
        stepping = None if loops else self.stepping
        resume = None if stepping is None else stepping.resume_point(op)
        index = writer.name("n")
        item = writer.name("item") if op.header else ""
        outside = dict(_ScopeLocals(op.scope, self.names))
        carry = Carry(writer, self.names, op)
        carry.begin_loop(nodes, self._initial_carry(op, resume))
        inside = (*loops, LoopSite(op.path, index, item, {**outside, **carry.holders()}))
        self.folds[op.path] = op
        start = "-1" if resume is None else f"{resume.position} - 1"
        nodes.append(Line(f"{index} = {start}"))
        live_out = self._begin_live_out(nodes, op, resume)
        body: list[Node] = []
        carry.begin_iteration(body)
        head = self._head(nodes, body, op, inside, resume)
        self.ops(body, op.body, inside)
        for source, out in op.live_out:
            writer.copy(body, live_out[out.field], self.names[source.name])
        ended = self._ask(body, op.until, inside) if op.until else ""
        carry.end_iteration(body, frozenset(outside.values()))
        if stepping is not None:
            between = LoopSite(op.path, index, item, carry.holders())
            body.append(stepping.pause(self.names, op, between, live_out, ended))
        if ended:
            body.append(Line(f"if {ended}: break", frozenset({ended}), breaks=True))
        nodes.append(For(head.text, head.uses, tuple(body), head.site, frozenset({item})))
        if item:
            nodes.append(Line(f"{item} = None"))
        self._refuse_empty(nodes, op, live_out, index, loops)
        carry.end_loop(nodes)

    def _initial_carry(self, op: Fold, resume: ResumePoint | None) -> Mapping[str, str]:
        """The locals that hold the carry before the first iteration, by the names of its arguments."""
        if resume is not None:
            return resume.carry
        return {phi.argument.name: self.names[phi.init.name] for phi in op.carry}

    def _head(self, nodes: list[Node], body: list[Node], op: Fold, loops: Loops, resume: ResumePoint | None) -> _Head:
        """The head of a loop; `body` gets the start of an iteration, `nodes` what stands before the loop."""
        if op.header is not None:
            return self._header_head(nodes, body, op, op.header, loops, resume)
        assert op.test is not None
        numbers = "count_()" if resume is None else resume.skip("count_()")
        text = f"for {loops[-1].index} in {self._bar(op.bar, numbers, '')}:"
        answer = self._ask(body, op.test, loops)
        body.append(Line(f"if not {answer}: break", frozenset({answer}), breaks=True))
        return _Head(text, frozenset(), None)

    def _header_head(
        self, nodes: list[Node], body: list[Node], op: Fold, header: Call, loops: Loops, resume: ResumePoint | None
    ) -> _Head:
        """The head of a loop over the records that a header yields."""
        index, item = loops[-1].index, loops[-1].item
        asked = self._decide(nodes, header, loops[:-1], "loop header")
        nodes.append(Line(f"{item} = None"))
        items, start = asked.text, ""
        if resume is not None:
            items, start = resume.skip(asked.text), f", {resume.position}"
        text = f"for {index}, {item} in enumerate({self._bar(op.bar, items, asked.record)}{start}):"
        self._variables(body, op, header, item, loops)
        return _Head(text, asked.uses, replace(asked.site, loops=loops, asks=True))

    def _begin_live_out(self, nodes: list[Node], op: Fold, resume: ResumePoint | None) -> dict[str, str]:
        """Give each value that leaves a loop without being carried a local, which is there for zero iterations too."""
        places = {}
        for _, out in op.live_out:
            local = places[out.field] = self.local(out, f"{out.field}_last")
            if resume is not None:
                self.writer.copy(nodes, local, resume.live_out[out.name])
                continue
            nodes.append(pure(local, "None"))
            if self.writer.checked:
                key = self.writer.keys[local] = self.writer.name("key")
                nodes.append(pure(key, "None"))
        return places

    def _bar(self, bar: Bar | None, iterable: str, record: str) -> str:
        if bar is None:
            return iterable
        progress = self.writer.constant(self.progress, "progress")
        total = "None"
        if bar.total is not None and record:
            total = f"{self.writer.constant(bar.total, 'total')}({record})"
        return f"{progress}({iterable}, {self.writer.constant(bar.label, 'label')}, {total})"

    def _refuse_empty(self, nodes: list[Node], op: Fold, live_out: Mapping[str, str], index: str, loops: Loops) -> None:
        if not live_out:
            return
        least = 0 if op.header else 1
        refuse = self.writer.constant(refuse_empty, "refuse_empty")
        text = f"if {index} < {least}: {refuse}({literal(op.path)}, {literal(tuple(live_out))})"
        nodes.append(Line(text, site=Site(op.path, {}, loops)))

    def _variables(self, body: list[Node], fold: Fold, header: Call, item: str, loops: Loops) -> None:
        """Take the iteration variables out of the header's record."""
        leaf, writer = header.leaf, self.writer
        mode: Any = writer.mode
        variables = {var.name for var in header.outputs.values()}
        scope = {name: var for name, var in fold.body_scope.items() if var.name not in variables}
        site = Site(header.path, {}, loops, _ScopeLocals(scope, self.names))
        checker = Checker(header.path, mode, {}, leaf.hints_out, leaf.record_out, "loop header", writer.cache)
        if writer.checked:
            check = writer.constant(item_check(checker), f"check_{leaf.name}")
            cls = writer.constant(checker.record_out, f"class_{leaf.name}")
            body.append(Line(f"if {item}.__class__ is not {cls}: {check}({item})", site=site))
        if writer.mode == "replay":
            body.append(Line("synchronize_()", site=site))
        keys = []
        for own, var in header.outputs.items():
            local = self.local(var, own)
            body.append(replace(pure(local, f"{item}.{own}"), site=site))
            writer.origins[local] = (item, get_origin(leaf.record_out) or leaf.record_out, own)
            if writer.checked:
                keys.append(writer.key(body, local, leaf.hints_out[own]))
        if writer.checked:
            body.append(self._check_variables(checker, keys, item, site))

    def _check_variables(self, checker: Checker, keys: list[str], item: str, site: Site) -> Line:
        text = f"{self.writer.constant(checker, 'check_fields')}.check_item({tuple_of(keys)}, {item})"
        if not checker.volatile:
            text = f"if {tuple_of(keys)} not in {self.writer.constant(checker.seen, 'seen_fields')}: {text}"
        return Line(text, frozenset(keys), site=site)

    # --- choices: every branch ends with the same names for what the choice gives

    def _choice(self, nodes: list[Node], op: Choice, loops: Loops) -> None:
        writer = self.writer
        asked = self._decide(nodes, op.chooser, loops, "switch")
        chosen = writer.name("branch")
        nodes.append(Line(f"{chosen} = {asked.text}", asked.uses, frozenset({chosen}), site=asked.site))
        outputs = [writer.name(out.field) for out in op.outputs]
        branches = []
        for number, (name, (ops, made)) in enumerate(op.branches.items()):
            body: list[Node] = []
            self.ops(body, ops, loops)
            for local, var in zip(outputs, made, strict=True):
                writer.copy(body, local, self.names[var.name])
            keyword = "elif" if number else "if"
            branches.append(Branch(f"{keyword} {chosen} == {literal(name)}", tuple(body)))
        refuse = writer.constant(unknown_branch(op.chooser.leaf.name, op.path, tuple(op.branches)), "unknown")
        wrong = Line(f"{refuse}({chosen})", frozenset({chosen}), ends=True, site=asked.site)
        branches.append(Branch("else", (wrong,)))
        nodes.append(If(frozenset({chosen}), tuple(branches)))
        for local, out in zip(outputs, op.outputs, strict=True):
            self.names[out.name] = local
