"""Writes composites: sequences one after the other, loops as `for`, switches as `if`, all in one function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_origin

from fnloop.hints import show
from fnloop.literals import literal
from fnloop.plan import Composite, Decision, Default, Leaf, Need, Plan, Read, Step
from fnloop.run.calls import Scope, Writer, call_leaf, call_text, hold_components, make_record, pure, renamed, tuple_of
from fnloop.run.carry import start_carry, start_last
from fnloop.run.checks import Checker, Kind
from fnloop.run.guards import item_check, left_out, must_be_bool, refuse_empty, unknown_branch
from fnloop.run.ir import Branch, For, If, Line, Log, Logged, LoopSite, Node, Site

__all__ = ["Flattener", "Place"]

Environment = Mapping[str, str]
"""Components and the names that hold them."""

DEEPEST = 15
"""How many loops and switches one flat function holds inside each other: Python allows 20 loops."""


@dataclass(frozen=True)
class Place:
    """Where in the pipeline something is written.

    Args:
        path: of the block.
        loops: around it, outermost first.
        environment: the components at hand.
        depth: how many loops and switches of the same flat function are around it.
    """

    path: str
    environment: Environment
    loops: tuple[LoopSite, ...] = ()
    depth: int = 0

    def step(self, name: str, environment: Environment) -> Place:
        """The place of a block inside this one."""
        return Place(f"{self.path}/{name}", environment, self.loops, self.depth)


@dataclass(frozen=True)
class _Call:
    text: str
    uses: frozenset[str]
    site: Site
    record: str


@dataclass
class Flattener:
    """Writes plans into nodes.

    Args:
        writer: names and objects.
        progress: called with an iterable, a label and a total for loops that show a bar.
        emit_inner: makes a flat function of a composite at a path.
        loops: the loops that were written, by path, with the components of their bodies.
    """

    writer: Writer
    progress: Callable[..., Any]
    emit_inner: Callable[[Composite, str], Callable[..., Any]]
    loops: dict[str, tuple[Composite, Environment]] = field(default_factory=dict)

    def write(self, nodes: list[Node], plan: Composite, scope: Scope, place: Place) -> Scope:
        """Write a composite; `scope` holds its own field names. Gives its outputs."""
        scope = {**scope, **self._fill(nodes, plan)}
        if plan.kind == "switch":
            return self._switch(nodes, plan, scope, place)
        if plan.kind != "sequence":
            return self._loop(nodes, plan, scope, place)
        self.write_steps(nodes, plan, scope, place)
        return {name: scope[name] for name in plan.interface.writes}

    def _fill(self, nodes: list[Node], plan: Composite) -> Scope:
        """The fields that the declared inputs leave out, with their defaults."""
        filled: Scope = {}
        for name, default in plan.filled.items():
            variable = filled[name] = self.writer.name(name)
            nodes.append(pure(variable, self._default(default)))
            if self.writer.checked:
                self.writer.key(nodes, variable, object)
        return filled

    def _default(self, default: Default) -> str:
        """The text that gives a default."""
        if default.factory is None:
            return self.writer.constant(default.value, "default")
        return f"{self.writer.constant(default.factory, 'default')}()"

    def write_steps(self, nodes: list[Node], plan: Composite, scope: Scope, place: Place) -> None:
        """Write the blocks of a composite one after the other, and put what they write in scope."""
        log = list(scope.items())
        for step in plan.steps:
            self._step(nodes, step, scope, place, log)

    def _step(self, nodes: list[Node], step: Step, scope: Scope, place: Place, log: Log) -> None:
        """Write one block, and put what it writes in scope; `log` holds all that was put there."""
        plan = step.plan
        given = {own: scope[outer] for own, outer in renamed(plan.interface.reads, step.names) if outer in scope}
        where = place.step(step.name, self._environment(plan, step.bound, place.environment))
        if isinstance(plan, Composite) and (plan.graph is not None or where.depth >= DEEPEST):
            made = self._call(nodes, plan, given, where)
        elif isinstance(plan, Composite):
            made = self.write(nodes, plan, given, where)
        else:
            given |= self._left_out(nodes, (name for name in plan.hints_in if name not in given))
            site = Site(where.path, given, where.loops, Logged(log, len(log)))
            record = make_record(self.writer, nodes, plan, given, site)
            held = {name: f"{record}.{name}" for name in plan.hints_in}
            outside = {outer: held[own] for own, outer in renamed(plan.hints_in, step.names)}
            site = replace(site, inputs=held, scope=Logged(log, len(log), outside))
            _, made = call_leaf(self.writer, nodes, plan, record, given, where.environment, site)
        for own, outer in renamed(made, step.names):
            scope[outer] = made[own]
            log.append((outer, made[own]))

    def _left_out(self, nodes: list[Node], names: Iterable[str]) -> Scope:
        """The inputs of a transformed block that the declared inputs around it leave out."""
        found: Scope = {}
        for name in names:
            found[name] = self.writer.name(name)
            self.writer.copy(nodes, found[name], "MISSING_")
        return found

    def _call(self, nodes: list[Node], plan: Composite, given: Scope, place: Place) -> Scope:
        """Call a composite that is compiled or lies too deep as a function of its own, which explains its failures."""
        writer = self.writer
        inner = self.emit_inner(plan, place.path)
        arguments = [given.get(name, "MISSING_") for name in plan.interface.reads]
        arguments += [place.environment[name] for name in plan.interface.components]
        result, held = writer.name("result"), frozenset(given.values()) - {"MISSING_"}
        text = f"{result} = {writer.constant(inner, plan.name)}({', '.join(arguments)})"
        site = Site(place.path, given, place.loops, given, deep=True)
        nodes.append(Line(text, held, frozenset({result}), site=site))
        made: Scope = {}
        for name, write in plan.interface.writes.items():
            variable = made[name] = writer.name(name)
            nodes.append(pure(variable, f"getattr({result}, {literal(name)}, MISSING_)", result))
            if write.passes:
                writer.maybe.add(variable)
            if writer.checked:
                writer.key(nodes, variable, object)
        return made

    def _environment(self, plan: Plan, bound: Mapping[str, object], around: Environment) -> Environment:
        return {
            name: self.writer.constant(bound[name], name) if name in bound else around[name]
            for name in plan.interface.components
        }

    def _decide(self, nodes: list[Node], decision: Decision, scope: Scope, place: Place, kind: Kind) -> _Call:
        """The call of a header, predicate or chooser, its input checked."""
        leaf, writer = decision.leaf, self.writer
        given = {own: scope[outer] for own, outer in renamed(leaf.interface.reads, decision.names)}
        site = Site(_label(place.path, leaf), given, place.loops, dict(scope))
        record = make_record(writer, nodes, leaf, given, site)
        site = replace(site, inputs={name: f"{record}.{name}" for name in leaf.hints_in})
        if writer.checked:
            checker = writer.checker(_label(place.path, leaf), leaf, kind)
            keys = [writer.keys[variable] for variable in given.values()]
            text = f"{writer.constant(checker, f'check_{leaf.name}')}.check_inputs({tuple_of(keys)}, {record})"
            if not checker.volatile:
                seen = writer.constant(checker.seen, f"seen_{leaf.name}")
                text = f"if {tuple_of(keys)} not in {seen}: {text}"
            nodes.append(Line(text, frozenset([record, *given.values(), *keys]), site=site))
        environment = self._environment(leaf, decision.bound, place.environment)
        text, uses = call_text(writer, leaf, record, environment), frozenset({record, *given.values()})
        if writer.mode == "paranoid":
            text, uses = self._watch_components(nodes, _Call(text, uses, site, record), leaf, kind, environment)
        return _Call(text, uses, site, record)

    def _watch_components(
        self, nodes: list[Node], call: _Call, leaf: Leaf, kind: Kind, environment: Environment
    ) -> tuple[str, frozenset[str]]:
        """The call of a deciding function with the check that it leaves its components as they are."""
        title = f"{kind} {call.site.path!r}"
        held = hold_components(self.writer, nodes, leaf, title, environment, call.site)
        if held is None:
            return call.text, call.uses
        fixed, components, kept = held
        method = "each" if kind == "loop header" else "after"
        return f"{fixed}.{method}({call.text}, {kept}, {components})", call.uses | {kept}

    # --- loops: carried values change at the end of an iteration only, so that the last complete state is kept

    def _loop(self, nodes: list[Node], plan: Composite, scope: Scope, place: Place) -> Scope:
        assert plan.decision is not None
        writer, outer = self.writer, dict(scope)
        index, item = writer.name("n"), writer.name("item") if plan.kind == "loop" else ""
        carry = start_carry(writer, nodes, plan, outer)
        state = {name: carry.holder(name) if name in carry.locals else held for name, held in outer.items()}
        loops = (*place.loops, LoopSite(place.path, index, item, state))
        inside = replace(place, loops=loops, depth=place.depth + 1)
        self.loops[place.path] = (plan, place.environment)
        nodes.append(Line(f"{index} = -1"))
        last = start_last(writer, nodes, plan)
        body: list[Node] = []
        current = carry.at_top(writer, body, outer)
        if plan.kind == "loop":
            call = self._decide(nodes, plan.decision, outer, place, "loop header")
            nodes.append(Line(f"{item} = None"))
            head = f"for {index}, {item} in enumerate({self._bar(plan, call.text, call.record)}):"
            uses, site = call.uses, replace(call.site, loops=inside.loops, asks=True)
            self._variables(body, plan.decision, item, current, inside)
        else:
            head, uses, site = f"for {index} in {self._bar(plan, 'count_()', '')}:", frozenset(), None
            call = self._decide(body, plan.decision, current, inside, "predicate")
            answer = self._ask(body, plan.decision, call)
            body.append(Line(f"if not {answer}: break", frozenset({answer}), breaks=True))
        self.write_steps(body, plan, current, inside)
        for name, variable in last.items():
            writer.copy(body, variable, current[name])
        stop = ""
        if plan.until is not None:
            stop = self._ask(body, plan.until, self._decide(body, plan.until, current, inside, "predicate"))
        carry.hand_on(writer, body, current, frozenset(outer.values()) - {"MISSING_"})
        if stop:
            body.append(Line(f"if {stop}: break", frozenset({stop}), breaks=True))
        nodes.append(For(head, uses, tuple(body), site, frozenset({item})))
        if item:
            nodes.append(Line(f"{item} = None"))
        self._refuse_empty(nodes, plan, last, index, place)
        made = last | carry.behind(writer, nodes, plan)
        return {name: made[name] for name in plan.interface.writes}

    def _bar(self, plan: Composite, iterable: str, record: str) -> str:
        if plan.progress is None:
            return iterable
        progress = self.writer.constant(self.progress, "progress")
        total = f"{self.writer.constant(plan.total, 'total')}({record})" if plan.total and record else "None"
        return f"{progress}({iterable}, {self.writer.constant(plan.progress, 'label')}, {total})"

    def _refuse_empty(self, nodes: list[Node], plan: Composite, last: Scope, index: str, place: Place) -> None:
        if not last:
            return
        least = 0 if plan.kind == "loop" else 1
        refuse = self.writer.constant(refuse_empty, "refuse_empty")
        site = Site(place.path, {}, place.loops)
        given = f"{literal(place.path)}, {literal(tuple(last))}"
        nodes.append(Line(f"if {index} < {least}: {refuse}({given})", site=site))

    def _variables(self, body: list[Node], decision: Decision, item: str, current: Scope, place: Place) -> None:
        """Take the iteration variables out of the header's record."""
        leaf, writer = decision.leaf, self.writer
        mode: Any = writer.mode
        site = Site(_label(place.path, leaf), {}, place.loops, dict(current))
        checker = Checker(
            _label(place.path, leaf), mode, {}, leaf.hints_out, leaf.record_out, "loop header", writer.known
        )
        if writer.checked:
            check = writer.constant(item_check(checker), f"check_{leaf.name}")
            cls = writer.constant(checker.record_out, f"class_{leaf.name}")
            body.append(Line(f"if {item}.__class__ is not {cls}: {check}({item})", site=site))
        if writer.mode == "replay":
            body.append(Line("synchronize_()", site=site))
        keys = []
        for own, outer in renamed(leaf.hints_out, decision.names):
            variable = current[outer] = writer.name(own)
            body.append(replace(pure(variable, f"{item}.{own}"), site=site))
            writer.origins[variable] = (item, get_origin(leaf.record_out) or leaf.record_out, own)
            if writer.checked:
                keys.append(writer.key(body, variable, leaf.hints_out[own]))
        if writer.checked:
            text = f"{writer.constant(checker, 'check_fields')}.check_item({tuple_of(keys)}, {item})"
            if not checker.volatile:
                text = f"if {tuple_of(keys)} not in {writer.constant(checker.seen, 'seen_fields')}: {text}"
            body.append(Line(text, frozenset(keys), site=site))

    def _ask(self, body: list[Node], decision: Decision, call: _Call) -> str:
        """The name that holds a predicate's answer."""
        answer, text = self.writer.name("answer"), call.text
        if self.writer.checked:
            text = f"{self.writer.constant(must_be_bool(decision.leaf.name), 'must_be_bool')}({text})"
        body.append(Line(f"{answer} = {text}", call.uses, frozenset({answer}), site=call.site))
        return answer

    # --- switches: every branch ends with the same names for what the switch writes

    def _switch(self, nodes: list[Node], plan: Composite, scope: Scope, place: Place) -> Scope:
        assert plan.decision is not None
        writer = self.writer
        call = self._decide(nodes, plan.decision, scope, place, "switch")
        chosen = writer.name("branch")
        nodes.append(Line(f"{chosen} = {call.text}", call.uses, frozenset({chosen}), site=call.site))
        made = {name: writer.name(name) for name in plan.interface.writes}
        branches = []
        for number, step in enumerate(plan.steps):
            body: list[Node] = []
            inner = dict(scope)
            self._guard(body, step, inner, place)
            self._step(body, step, inner, replace(place, depth=place.depth + 1), list(inner.items()))
            written = {outer for _, outer in renamed(step.plan.interface.writes, step.names)}
            for name, variable in made.items():  # a default of the branch is not what was there already
                writer.copy(body, variable, (inner if name in written else scope).get(name, "MISSING_"))
            branches.append(Branch(f"{'elif' if number else 'if'} {chosen} == {literal(step.name)}", tuple(body)))
        refuse = unknown_branch(plan.decision.leaf.name, place.path, tuple(step.name for step in plan.steps))
        wrong = Line(f"{writer.constant(refuse, 'unknown')}({chosen})", frozenset({chosen}), ends=True, site=call.site)
        branches.append(Branch("else", (wrong,)))
        nodes.append(If(frozenset({chosen}), tuple(branches)))
        return made

    def _guard(self, body: list[Node], step: Step, scope: Scope, place: Place) -> None:
        """Refuse a branch whose input was left out; fill in the defaults of its own."""
        site = Site(place.step(step.name, {}).path, dict(scope), place.loops, dict(scope))
        for own, outer in renamed(step.plan.interface.reads, step.names):
            read = step.plan.interface.reads[own]
            source = scope.get(outer, "MISSING_")
            if source != "MISSING_" and source not in self.writer.maybe:
                continue
            if read.default is None and read.need is not Need.REQUIRED:
                continue
            inner = self.writer.name(own)
            uses = frozenset({source}) - {"MISSING_"}
            if read.default is None:
                refuse = self.writer.constant(left_out(site.path, outer, _shown(read)), "left_out")
                body.append(Line(f"if {source} is MISSING_: {refuse}()", uses, site=site))
                text = source
            else:
                text = f"{self._default(read.default)} if {source} is MISSING_ else {source}"
            body.append(pure(inner, text, source))
            if self.writer.checked:
                self.writer.key(body, inner, object)
            scope[outer] = inner


def _label(path: str, leaf: Leaf) -> str:
    """The path of a deciding function: that of its composite, and its own name where that is another."""
    return path if path.rsplit("/", 1)[-1] == leaf.name else f"{path}:{leaf.name}"


def _shown(read: Read) -> str:
    return show(read.uses[0].hint) if read.uses else "any"
