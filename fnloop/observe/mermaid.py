"""A plan as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html)."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from fnloop.hints import show
from fnloop.observe.tree import details
from fnloop.plan import Composite, Plan, Step
from fnloop.run.calls import renamed

__all__ = ["mermaid"]


def mermaid(name: str, plan: Plan, names: Mapping[str, str], bound: Mapping[str, object]) -> str:
    """The text of a flowchart: a node a block, an edge from each field's writer to its readers.

    Args:
        name: the block's.
        plan: what it does.
        names: its fields that are called otherwise outside.
        bound: its components that are given already.
    """
    chart = _Chart()
    chart.lines.append("flowchart TD")
    step = Step(name, plan, names, bound)
    sources = {}
    for own, outer in renamed(plan.interface.reads, names):
        read = plan.interface.reads[own]
        identifier = chart.identifier()
        shown = show(read.uses[0].hint) if read.uses else "any"
        chart.lines.append(f"  {identifier}([{_text(f'{outer}: {shown}')}])")
        sources[outer] = identifier
    made = chart.draw(step, sources, frozenset(bound), 1)
    for outer, source in made.items():
        identifier = chart.identifier()
        chart.lines.append(f"  {identifier}([{_text(outer)}])")
        chart.lines.append(f"  {source} -- {_text(outer)} --> {identifier}")
    return "\n".join(chart.lines)


def _text(text: str) -> str:
    return '"' + html.escape(text, quote=True) + '"'


@dataclass
class _Chart:
    lines: list[str] = field(default_factory=list)
    serial: Iterator[int] = field(default_factory=lambda: iter(range(1_000_000)))

    def identifier(self) -> str:
        return f"n{next(self.serial)}"

    def draw(self, step: Step, sources: Mapping[str, str], bound: frozenset[str], depth: int) -> dict[str, str]:
        """Draw a block; `sources` holds the node that each field comes from. Gives those of what it writes."""
        plan, indent, node = step.plan, "  " * depth, self.identifier()
        inside = bound | frozenset(step.bound)
        if not isinstance(plan, Composite):
            waiting = [name for name in plan.interface.components if name not in inside]
            needs = f" needs {', '.join(waiting)}" if waiting else ""
            self.lines.append(f"{indent}{node}[{_text(step.name + needs)}]")
            self._edges(plan, step, sources, node, indent)
            return {outer: node for _, outer in renamed(plan.interface.writes, step.names)}
        self.lines.append(f"{indent}subgraph {node}[{_text(' | '.join([step.name, *details(plan)]))}]")
        inner = {own: sources[outer] for own, outer in renamed(plan.interface.reads, step.names) if outer in sources}
        made = self._inside(plan, inner, inside, depth + 1)
        self.lines.append(f"{indent}end")
        return {outer: made[own] for own, outer in renamed(plan.interface.writes, step.names) if own in made}

    def _inside(self, plan: Composite, sources: dict[str, str], bound: frozenset[str], depth: int) -> dict[str, str]:
        indent, current = "  " * depth, dict(sources)
        first: dict[str, str] = {}
        decider = ""
        if plan.decision is not None:
            decider = self.identifier()
            opening, closing = ("{", "}") if plan.kind != "loop" else ("[/", "/]")
            self.lines.append(f"{indent}{decider}{opening}{_text(plan.decision.leaf.name)}{closing}")
            given = Step(plan.decision.leaf.name, plan.decision.leaf, plan.decision.names)
            self._edges(plan.decision.leaf, given, current, decider, indent)
            if plan.kind == "loop":
                variables = renamed(plan.decision.leaf.hints_out, plan.decision.names)
                current |= {outer: decider for _, outer in variables}
        branches: dict[str, str] = {}
        for child in plan.steps:
            before = len(self.lines)
            made = self.draw(child, current, bound, depth)
            target = self.lines[before].strip().removeprefix("subgraph ").split("[")[0]
            for _, name in renamed(child.plan.interface.reads, child.names):
                first.setdefault(name, target)
            if plan.kind == "switch":
                self.lines.append(f"{indent}{decider} -. {_text(child.name)} .-> {target}")
                branches |= made
            else:
                current |= made
        for name in plan.carry:
            if name in current and name in first:
                self.lines.append(f"{indent}{current[name]} -. {_text(f'next {name}')} .-> {first[name]}")
        return current | branches

    def _edges(self, plan: Plan, step: Step, sources: Mapping[str, str], node: str, indent: str) -> None:
        for own, outer in renamed(plan.interface.reads, step.names):
            if outer in sources:
                uses = plan.interface.reads[own].uses
                label = f"{outer}: {show(uses[0].hint)}" if uses else outer
                self.lines.append(f"{indent}{sources[outer]} -- {_text(label)} --> {node}")
