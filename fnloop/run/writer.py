"""Writes the operations of a program as Python: folds as `for`, choices as `if`, all in one flat function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from typing_extensions import assert_never

from fnloop.interface import MISSING
from fnloop.literals import literal
from fnloop.program.ops import (
    Call,
    Choice,
    ComponentSource,
    Constant,
    Fold,
    Op,
    Outlined,
    Region,
    Require,
    Subgraph,
    Var,
)
from fnloop.program.paths import title_of_part
from fnloop.run.attempt import attempt_text
from fnloop.run.calls import Writer, call_leaf, call_text, make_record, noted_call, pure, snapshot_components, tuple_of
from fnloop.run.carried import Carry, Locals
from fnloop.run.checks import Kind
from fnloop.run.fragments import Asked, Head, Loop, Loops, ScopeLocals
from fnloop.run.guards import component_left_out, left_out, must_be_bool, unknown_branch
from fnloop.run.leaving import Leaving
from fnloop.run.limit import Limit, limited
from fnloop.run.loop_lines import refuse_no_iteration, with_bar
from fnloop.run.nodes import Branch, For, If, Line, LoopSite, Node, Site
from fnloop.run.recorder import Recorder
from fnloop.run.reentry import answered_before, behind_resumed, chosen_as_before, enter, resume_point, resumed_part
from fnloop.run.span_lines import SpanLines
from fnloop.run.spans import SpanKind
from fnloop.run.stepping import ResumePoint, Stepping
from fnloop.run.subgraph import subgraph_steps
from fnloop.run.variables import take_variables
from fnloop.run.watching import Watching, call_text_watched

__all__ = ["Environment", "PythonWriter"]

Environment = Mapping[str, str]
"""Components and the names that hold them."""


@dataclass
class PythonWriter:
    """Writes operations into nodes.

    Args:
        writer: names and objects.
        components: the names that hold the components of the whole program.
        progress: called with an iterable, a label and a total for loops that show a bar; None to show none.
        emit_function: makes a flat function of a composite; of one whose loops are looked at, a generator.
        names: the local that holds each value.
        folds: the loops that were written, by path.
        stepping: where to stop between two iterations, and to begin in the middle; None for a run without stops.
        recorder: writes the lines that record what is made; None where nothing is recorded.
        limit: how many iterations loops have at most; None for no limit.
        spans: writes the lines that note what takes time; None for a run that is not traced.
    """

    writer: Writer
    components: Environment
    progress: Callable[..., Any] | None
    emit_function: Callable[[Outlined, Watching | None], Callable[..., Any]]
    names: Locals = field(default_factory=dict)
    folds: dict[str, Fold] = field(default_factory=dict)
    stepping: Stepping | None = None
    recorder: Recorder | None = None
    limit: Limit | None = None
    spans: SpanLines | None = None

    @property
    def watching(self) -> Watching | None:
        """The iterations after which it can be looked at; None where it cannot."""
        return self.stepping if isinstance(self.stepping, Watching) else None

    def ops(self, nodes: list[Node], ops: Iterable[Op], loops: Loops) -> None:
        """Write operations in order."""
        for op in enter(self, nodes, tuple(ops), loops):
            self.op(nodes, op, loops)

    def op(self, nodes: list[Node], op: Op, loops: Loops) -> None:
        """Write an operation."""
        match op:
            case Constant():
                self._constant(nodes, op)
                self._record(nodes, loops, op.defines)
            case Require():
                self._require(nodes, op, loops)
                self._record(nodes, loops, op.defines)
            case Call():
                self._block(nodes, op, loops)
            case Region():  # Python calls it as a whole
                self._block(nodes, replace(op.call, leaf=limited(op.call.leaf, self.limit)), loops)
            case Outlined():
                self._outlined(nodes, op, loops)
            case Fold():
                self._fold(nodes, op, loops)
            case Choice():
                self._choice(nodes, op, loops)
            case _:
                assert_never(op)

    def _record(self, nodes: list[Node], loops: Loops, variables: Iterable[Var]) -> None:
        """Record values that have just been defined."""
        if self.recorder is not None:
            self.recorder.record(nodes, variables, self.names, loops[0].path if loops else "")

    def begin_span(self, nodes: list[Node], path: str, kind: SpanKind) -> str:
        """Begin a span, if the run is traced. Gives the name that holds it."""
        return "" if self.spans is None else self.spans.begin(nodes, path, kind)

    def end_span(self, nodes: list[Node], span: str, made: Iterable[str] = ()) -> None:
        """End a span that was begun."""
        if self.spans is not None and span:
            self.spans.end(nodes, span, made)

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
        nodes.append(pure(local, self.writer.default(op.default)))
        self._remember(nodes, local)

    def _require(self, nodes: list[Node], op: Require, loops: Loops) -> None:
        """Refuse a branch whose input was left out, or fill in its default."""
        source = self.names[op.source.name]
        if source not in self.writer.maybe:
            self.names[op.out.name] = source
            return
        scope, local = ScopeLocals(op.scope, self.names), self.writer.name(op.out.field)
        if op.default is None:
            refusal = op.refuse or left_out(op.path, op.name, op.shown)
            refuse = self.writer.constant(refusal, "left_out")
            site = Site(op.path, scope, loops, scope)
            nodes.append(Line(f"if {source} is MISSING_: {refuse}()", frozenset({source}), site=site))
            text = source
        else:
            text = f"{self.writer.default(op.default)} if {source} is MISSING_ else {source}"
        nodes.append(pure(local, text, source))
        self._remember(nodes, local)
        self.names[op.out.name] = local

    def _block(self, nodes: list[Node], op: Call, loops: Loops) -> None:
        given = self.locals_of(op.inputs)
        before = Site(op.path, given, loops, ScopeLocals(op.scope, self.names))
        record = make_record(self.writer, nodes, op.leaf, given, before)
        inputs = {name: f"{record}.{name}" for name in op.leaf.hints_in}
        in_record = {var.name: inputs[name] for name, var in op.inputs.items()}
        outside = {name: in_record[var.name] for name, var in op.scope.items() if var.name in in_record}
        site = replace(before, inputs=inputs, scope=ScopeLocals(op.scope, self.names, outside))
        environment = self._environment(op.components)
        span = self.begin_span(nodes, op.path, "block")
        _, made = call_leaf(self.writer, nodes, op.leaf, record, given, environment, site)
        self.end_span(nodes, span, made.values())
        for name, var in op.outputs.items():
            self.names[var.name] = made[name]
        self._record(nodes, loops, op.outputs.values())

    def _outlined(self, nodes: list[Node], op: Outlined, loops: Loops) -> None:
        """Call a composite as a function of its own, which explains its failures."""
        writer = self.writer
        given = {name: self.names[var.name] for name, var in op.inputs.items() if var.name in self.names}
        environment = self._environment(op.components)
        arguments = [given.get(name, "MISSING_") for name in op.plan.interface.reads]
        arguments += [environment[name] for name in op.plan.interface.components]
        call = self._call_of_function(op, arguments, loops)
        result = writer.name("result")
        part = isinstance(op.plan, Subgraph)
        scope = ScopeLocals(op.scope, self.names) if part else given
        site = Site(op.path, given, loops, scope, deep=True, part=part)
        span = self.begin_span(nodes, title_of_part(op.plan.program), "graph") if isinstance(op.plan, Subgraph) else ""
        begun = resumed_part(self, op)
        uses = frozenset(given.values()).union(*(line.defines for line in begun))  # it asks whether it is resumed
        results = [result] if op.failure is None else [result, self.local(op.failure)]
        nodes += [Line(f"{', '.join(results)} = {call}", uses - {"MISSING_"}, frozenset(results), site=site), *begun]
        if op.failure is not None:
            self._remember(nodes, results[1])
        self.end_span(nodes, span)
        for name, write in op.plan.interface.writes.items():
            local = self.local(op.outputs[name])
            nodes.append(pure(local, f"getattr({result}, {literal(name)}, MISSING_)", result))
            if write.passes:
                writer.maybe.add(local)
            self._remember(nodes, local)

    def _call_of_function(self, op: Outlined, arguments: list[str], loops: Loops) -> str:
        """The expression that calls the function of a composite; where its loops are stopped in, it is a generator."""
        stepping, watching = self.stepping, self.watching
        if watching is not None:
            watching = watching.inside(len(loops))
        elif stepping is not None and isinstance(op.plan, Subgraph) and stepping.steps_into(op, loops):
            steps = self.writer.constant(subgraph_steps(op.plan, self.writer.mode), op.plan.name)
            return stepping.part_call(self.names, op, steps, arguments, loops)
        inner = self.writer.constant(self.emit_function(op, watching), op.plan.name)
        if op.failure is not None:
            return attempt_text(self.writer, op.path, inner, arguments, watching, loops)
        if watching is None:
            return noted_call(self.writer, inner, arguments, op.path, apart=isinstance(op.plan, Subgraph))
        return call_text_watched(f"{inner}({', '.join(arguments)})", watching, loops)

    # --- functions that decide

    def _decide(self, nodes: list[Node], op: Call, loops: Loops, kind: Kind) -> Asked:
        """The call of a header, predicate or chooser, its input checked."""
        leaf, writer = op.leaf, self.writer
        given = self.locals_of(op.inputs)
        site = Site(op.path, given, loops, ScopeLocals(op.scope, self.names))
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
        text = call_text(writer, leaf, record, environment, op.path, items=kind == "loop header")
        asked = Asked(text, frozenset({record, *given.values()}), site, record)
        if writer.mode == "paranoid":
            return self._watch_components(nodes, asked, op, kind, environment)
        return asked

    def _watch_components(
        self, nodes: list[Node], asked: Asked, op: Call, kind: Kind, environment: Environment
    ) -> Asked:
        """The call of a deciding function with the check that it leaves its components as they are."""
        title = f"{kind} {op.path!r}"
        fixed, components, before = snapshot_components(self.writer, nodes, op.leaf, title, environment, asked.site)
        method = "checked_items" if kind == "loop header" else "checked_result"
        text = f"{fixed}.{method}({asked.text}, {before}, {components})"
        return replace(asked, text=text, uses=asked.uses | {before})

    def _ask(self, nodes: list[Node], op: Call, loops: Loops) -> str:
        """Ask a predicate. Gives the name that holds its answer."""
        asked = self._decide(nodes, op, loops, "predicate")
        answer, text = self.writer.name("answer"), asked.text
        if self.writer.checked:
            text = f"{self.writer.constant(must_be_bool(op.leaf.name), 'must_be_bool')}({text})"
        span = self.begin_span(nodes, op.path, "decision")
        nodes.append(Line(f"{answer} = {text}", asked.uses, frozenset({answer}), site=asked.site))
        self.end_span(nodes, span)
        return answer

    # --- loops: carried values change at the end of an iteration only, so that the last complete state is kept

    def _fold(self, nodes: list[Node], op: Fold, loops: Loops) -> None:
        loop = self._start_loop(nodes, op, loops)
        span = self.begin_span(nodes, op.path, "loop")
        body: list[Node] = []
        if op.header is None and self.limit is not None and self.limit.ends(op):
            body.append(Line(f"if {self._ran(loop)} == {self.limit.of(op)}: break", breaks=True))
        if op.piece is not None and op.piece.most is not None:
            body.append(Line(f"if {self._ran(loop)} >= {self.names[op.piece.most.name]}: break", breaks=True))
        loop.carry.begin_iteration(body)
        self._record(body, loop.sites, [phi.argument for phi in op.carry])
        head = self._header(nodes, body, loop, op.header) if op.header is not None else self._predicate(body, loop)
        if self.limit is not None and self.limit.refuse is not None:
            refuse, fold = self.writer.constant(self.limit.refuse, "refuse"), self.writer.constant(op, "fold")
            body.append(Line(f"if {self._ran(loop)} >= {self.limit.of(op)}: {refuse}({fold})"))
        if loop.stepping is not None:
            body += loop.stepping.begin(loop.sites[-1])
        self.ops(body, op.body, loop.sites)
        self._end_iteration(body, loop)
        progress = frozenset[str]() if loop.resume is None else loop.resume.progress
        nodes.append(For(head.text, head.uses | progress, tuple(body), head.site, frozenset({loop.item})))
        self.end_span(nodes, span, loop.carry.holders().values())
        self._behind_loop(nodes, loop, loops)

    def _start_loop(self, nodes: list[Node], op: Fold, loops: Loops) -> Loop:
        """Write what stands before a loop."""
        index = self.writer.name("n")
        item = self.writer.name("item") if op.header else ""
        around = dict(ScopeLocals(op.scope, self.names))
        stepping = self.stepping
        if stepping is not None and len(loops) >= stepping.depth:
            stepping = None
        resume = resume_point(self, nodes, op)
        carry = Carry(self.writer, self.names, op)
        around_resumed = resume is not None and op.path in resume.around  # what it carries may be gone
        carry.begin_loop(nodes, self._initial_carry(op, resume), apart=around_resumed)
        inside = (*loops, LoopSite(op.path, index, item, {**around, **carry.holders()}))
        self.folds[op.path] = op
        first, progress = self._first(op, resume), frozenset[str]() if resume is None else resume.progress
        nodes.append(Line(f"{index} = {first} - 1" if first else f"{index} = -1", progress))
        if op.piece is not None and op.piece.ended is not None:
            nodes.append(pure(self.local(op.piece.ended), "False"))
        leaving = Leaving(self.writer, self.names, op)
        leaving.begin_loop(nodes, resume)
        return Loop(op, index, item, carry, frozenset(around.values()), inside, leaving, stepping, resume)

    def _first(self, op: Fold, resume: ResumePoint | None) -> str:
        """The number of iterations before the first one; empty where it is 0."""
        if resume is not None:
            return resume.position
        return "" if op.piece is None else self.names[op.piece.first.name]

    def _ran(self, loop: Loop) -> str:
        """The number of iterations that are complete at the start of the body; of a piece, in this one."""
        piece = loop.fold.piece
        return loop.index if piece is None else f"{loop.index} - {self.names[piece.first.name]}"

    def _header(self, nodes: list[Node], body: list[Node], loop: Loop, header: Call) -> Head:
        """Ask a header for its iterations, and take the variables of each out of its record."""
        writer = self.writer
        asked = self._decide(nodes, header, loop.sites[:-1], "loop header")
        nodes.append(Line(f"{loop.item} = None"))
        items, first = asked.text, self._first(loop.fold, loop.resume)
        if loop.resume is not None:
            items = loop.resume.skip(items)
        if self.limit is not None and self.limit.ends(loop.fold):
            items = f"{writer.constant(islice, 'islice')}({items}, {self.limit.of(loop.fold)})"
        if self.spans is not None:
            items = self.spans.header(items, header.path)
        items = with_bar(writer, self.progress, loop.fold.bar, items, asked.record)
        take_variables(writer, self.names, body, loop)
        self._record(body, loop.sites, header.outputs.values())
        numbered = f"{items}, {first}" if first else items
        text = f"for {loop.index}, {loop.item} in enumerate({numbered}):"
        return Head(text, asked.uses, replace(asked.site, loops=loop.sites, asks=True))

    def _predicate(self, body: list[Node], loop: Loop) -> Head:
        """Ask before each iteration whether there is one."""
        assert loop.fold.test is not None
        piece = loop.fold.piece
        numbers = "count_()" if piece is None else f"count_({self.names[piece.first.name]})"
        if loop.resume is not None:
            numbers = loop.resume.skip(numbers)
        head = f"for {loop.index} in {with_bar(self.writer, self.progress, loop.fold.bar, numbers, '')}:"
        asking: list[Node] = []
        answer = self._ask(asking, loop.fold.test, loop.sites)
        body += answered_before(loop, answer, asking)
        body.append(Line(f"if not {answer}: break", frozenset({answer}), breaks=True))
        return Head(head)

    def _end_iteration(self, body: list[Node], loop: Loop) -> None:
        """Ask whether this was the last iteration, hand on what is carried, and stop."""
        op = loop.fold
        loop.leaving.end_iteration(body)
        stop = self._ask(body, op.until, loop.sites) if op.until else ""
        if stop and op.piece is not None and op.piece.ended is not None:
            ended = self.names[op.piece.ended.name]
            body.append(Line(f"{ended} = {stop}", frozenset({stop}), frozenset({ended})))
        loop.leaving.gather(body, loop.index, Site(op.path, {}, loop.sites))
        if self.recorder is None:  # else no failure is explained with the last complete state
            loop.carry.keep(body, loop.around | frozenset(loop.leaving.histories.values()))
        loop.carry.end_iteration(body)
        if loop.stepping is not None:
            body.append(loop.stepping.pause(self.names, op, loop.sites_between(), loop.leaving.held, stop))
        if stop:
            body.append(Line(f"if {stop}: break", frozenset({stop}), breaks=True))

    def _behind_loop(self, nodes: list[Node], loop: Loop, loops: Loops) -> None:
        """Write what stands behind a loop."""
        op = loop.fold
        ran = f"{self._ran(loop)} + 1" if op.header else self._ran(loop)
        if loop.stepping is not None:
            nodes += loop.stepping.behind(op, loop.sites_between(), loop.leaving.held, ran)
        if loop.item:
            nodes.append(Line(f"{loop.item} = None"))
        if self.recorder is not None:
            self.recorder.count(nodes, op.path, ran, loop.sites[0].path)
        if op.piece is not None and op.piece.count is not None:
            nodes.append(pure(self.local(op.piece.count), ran))
        nodes += behind_resumed(self, loop)
        refuse_no_iteration(self.writer, nodes, op, loop.leaving.last, loop.index, loops)
        loop.carry.end_loop(nodes)
        loop.leaving.end_loop(nodes)
        self._record(nodes, loops, op.defines)

    def _initial_carry(self, op: Fold, resume: ResumePoint | None) -> Mapping[str, str]:
        """The locals that hold the carry before the first iteration, by the names of its arguments."""
        if resume is not None:
            return resume.carry
        return {phi.argument.name: self.names[phi.init.name] for phi in op.carry}

    # --- choices: every branch ends with the same names for what the choice gives

    def _require_components(self, nodes: list[Node], op: Choice, branch: str, asked: Site) -> None:
        """Refuse a branch whose component was left out."""
        path = f"{op.path}/{branch}"
        for component, shown in op.components.get(branch, {}).items():
            local = self.components[component]
            refuse = self.writer.constant(component_left_out(path, component, shown), "left_out")
            nodes.append(Line(f"if {local} is UNSET_: {refuse}()", frozenset(), site=replace(asked, path=path)))

    def _choice(self, nodes: list[Node], op: Choice, loops: Loops) -> None:
        writer, asking = self.writer, list[Node]()
        asked = self._decide(asking, op.chooser, loops, "switch")
        chosen = writer.name("branch")
        span = self.begin_span(asking, op.chooser.path, "decision")
        asking.append(Line(f"{chosen} = {asked.text}", asked.uses, frozenset({chosen}), site=asked.site))
        self.end_span(asking, span)
        nodes += chosen_as_before(self, op, chosen, asking)
        if op.chooser.answer is not None:
            self.names[op.chooser.answer.name] = chosen
        self._record(nodes, loops, op.chooser.defines)
        outputs = [writer.name(out.field) for out in op.outputs]
        branches = []
        for number, (name, (ops, made)) in enumerate(op.branches.items()):
            body: list[Node] = []
            self._require_components(body, op, name, asked.site)
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
        self._record(nodes, loops, op.outputs)
