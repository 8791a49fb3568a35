"""A plan as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from typing_extensions import assert_never

from fnloop.hints import show
from fnloop.interface import Use
from fnloop.observe.tree import bound_inside, shown_plan, step_details
from fnloop.plan import Composite, Kind, Plan, Step, inner_steps, is_choice
from fnloop.run.calls import renamed

__all__ = ["mermaid"]

Nodes = tuple[str, ...]
"""The nodes that a field may come from: one, or those of several branches."""


def mermaid(step: Step, settings: Iterable[object] = ()) -> str:
    """The text of a flowchart: a node a block, an edge from each field's writers to its readers.

    Args:
        step: the block, under its name.
        settings: how its runs are kept.
    """
    chart = _Chart()
    reads, writes, names = step.plan.interface.reads, step.plan.interface.writes, step.names
    sources = {
        outer: (chart.node("  ", "([", _typed(outer, reads[own].uses), "])"),) for own, outer in renamed(reads, names)
    }
    drawn = chart.draw(step, sources, frozenset(), "  ", settings)
    for own, outer in renamed(writes, names):
        chart.edges("  ", drawn.made[outer], outer, chart.node("  ", "([", _typed(outer, writes[own].uses), "])"))
    return "\n".join(["flowchart TD", *chart.lines])


def _typed(name: str, uses: Iterable[Use]) -> str:
    """A field with its types, of which each of several writers may have its own."""
    shown = " | ".join(dict.fromkeys(show(use.hint) for use in uses))
    return f"{name}: {shown}" if shown else name


def _text(text: str) -> str:
    return '"' + html.escape(text, quote=True) + '"'


@dataclass
class _Drawn:
    """A block in the chart: its node or subgraph, the node that reads each field first, and those that write it."""

    node: str
    first: dict[str, str]
    made: dict[str, Nodes]


@dataclass
class _Chart:
    lines: list[str] = field(default_factory=list)
    carries: set[str] = field(default_factory=set)
    serial: Iterator[int] = field(default_factory=lambda: iter(range(1_000_000)))

    def identifier(self) -> str:
        return f"n{next(self.serial)}"

    def node(self, indent: str, opening: str, text: str, closing: str) -> str:
        """Write a node. Gives its identifier."""
        identifier = self.identifier()
        self.lines.append(f"{indent}{identifier}{opening}{_text(text)}{closing}")
        return identifier

    def edges(self, indent: str, sources: Iterable[str], label: str, target: str) -> None:
        """Write an edge from each of several nodes."""
        self.lines += [f"{indent}{source} -- {_text(label)} --> {target}" for source in sources]

    def draw(
        self, step: Step, sources: Mapping[str, Nodes], bound: frozenset[str], indent: str,
        settings: Iterable[object] = (),
    ) -> _Drawn:  # fmt: skip
        """Draw a block; `sources` holds the nodes that each field comes from."""
        plan, inside = shown_plan(step.plan), bound_inside(step, bound)
        title = " | ".join([step.name, *step_details(step), *map(str, settings)])
        if not inner_steps(plan):
            return self._function(step, title, sources, inside, indent)
        node = self.identifier()
        self.lines.append(f"{indent}subgraph {node}[{_text(title)}]")
        own = {own: sources[outer] for own, outer in renamed(plan.interface.reads, step.names) if outer in sources}
        if isinstance(plan, Composite):
            drawn = self._composite(plan, own, inside, indent + "  ")
        else:
            drawn = self._transformed(node, plan, own, inside, indent + "  ")
        self.lines.append(f"{indent}end")
        first = {step.names.get(name, name): reader for name, reader in drawn.first.items()}
        made = {outer: drawn.made.get(own, ()) for own, outer in renamed(plan.interface.writes, step.names)}
        return _Drawn(node, first, made)

    def _function(
        self, step: Step, title: str, sources: Mapping[str, Nodes], bound: frozenset[str], indent: str
    ) -> _Drawn:
        """Draw a block that has no others inside: one node."""
        interface = step.plan.interface
        unbound = [step.names.get(name, name) for name in interface.components if name not in bound]
        needs = f" needs {', '.join(unbound)}" if unbound else ""
        node = self.node(indent, "[", title + needs, "]")
        first = self._read(step.plan, step.names, sources, node, indent)
        return _Drawn(node, first, {outer: (node,) for _, outer in renamed(interface.writes, step.names)})

    def _read(
        self, plan: Plan, names: Mapping[str, str], sources: Mapping[str, Nodes], node: str, indent: str
    ) -> dict[str, str]:
        """Write the edges into a node. Gives it as the first reader of its fields."""
        for own, outer in renamed(plan.interface.reads, names):
            self.edges(indent, sources.get(outer, ()), _typed(outer, plan.interface.reads[own].uses), node)
        return {outer: node for _, outer in renamed(plan.interface.reads, names)}

    def _transformed(
        self, node: str, plan: Plan, sources: dict[str, Nodes], bound: frozenset[str], indent: str
    ) -> _Drawn:
        """Draw the block inside a transformation; the outputs that are not its own come from the transformation."""
        (child,) = inner_steps(plan)
        drawn = self.draw(child, sources, bound, indent)
        return _Drawn(node, drawn.first, {name: drawn.made.get(name, (node,)) for name in plan.interface.writes})

    def _composite(self, plan: Composite, sources: dict[str, Nodes], bound: frozenset[str], indent: str) -> _Drawn:
        """Draw the deciding functions and the blocks of a composite, and its carry."""
        first: dict[str, str] = {}
        current, decider = dict(sources), ""
        if plan.decision is not None:
            leaf, names = plan.decision.leaf, plan.decision.names
            opening, closing = _shape(plan.kind)
            decider = self.node(indent, opening, leaf.name, closing)
            first |= self._read(leaf, names, current, decider, indent)
            current |= {outer: (decider,) for _, outer in renamed(leaf.hints_out, names)}
        branches, before = [], dict(current)
        for child in plan.steps:
            drawn = self.draw(child, current, bound, indent)
            first = {**drawn.first, **first}
            if is_choice(plan.kind):
                self.lines.append(f"{indent}{decider} -. {_text(child.name)} .-> {drawn.node}")
                branches.append(drawn.made)
            else:
                current |= drawn.made
        if plan.on_error is not None:
            drawn = self.draw(plan.on_error.step, before, bound, indent)
            current |= {name: (*current.get(name, ()), *made) for name, made in drawn.made.items()}
        if plan.until is not None:
            until = self.node(indent, "{", plan.until.leaf.name, "}")
            self._read(plan.until.leaf, plan.until.names, current, until, indent)
        for name in plan.carry:
            if name in first:
                writers = [node for node in current[name] if node not in sources.get(name, ())]
                self._carry(name, writers, first[name], indent)
        for one in plan.gathered:  # a history comes from who writes the field
            current[one.name] = current.get(one.field, (decider,))
        return _Drawn(decider, first, {**current, **_either(plan, current, branches)})

    def _carry(self, name: str, writers: Iterable[str], reader: str, indent: str) -> None:
        """Write the edges of a carried field, from its last writers to its first reader in the next iteration."""
        for node in writers:
            edge = f"{node} -. {_text(f'next {name}')} .-> {reader}"
            if edge not in self.carries:  # an inner loop that carries the field too has drawn it
                self.carries.add(edge)
                self.lines.append(indent + edge)


def _shape(kind: Kind) -> tuple[str, str]:
    """The brackets around who decides: a header is drawn as an input, a question as a rhombus."""
    match kind:
        case "loop":
            return "[/", "/]"
        case "sequence" | "loop_while" | "switch":
            return "{", "}"
        case _:
            assert_never(kind)


def _either(plan: Composite, before: Mapping[str, Nodes], branches: list[dict[str, Nodes]]) -> dict[str, Nodes]:
    """The writers of a switch's outputs: those of each branch, and those before it where a branch may not write."""
    found = {}
    for name, write in plan.interface.writes.items():
        nodes = [node for made in branches for node in made.get(name, ())]
        if branches:
            found[name] = tuple(dict.fromkeys([*nodes, *(before.get(name, ()) if write.passes else ())]))
    return found
