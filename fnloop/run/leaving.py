"""Writes what leaves a loop besides its carry: values as its last iteration defined them, and histories."""

from __future__ import annotations

from dataclasses import dataclass, field

from fnloop.program.ops import Fold, Gather, Var
from fnloop.run.calls import Writer, pure
from fnloop.run.carried import Locals
from fnloop.run.history import Collector
from fnloop.run.nodes import Line, Node, Site
from fnloop.run.stepping import ResumePoint

__all__ = ["Leaving", "collector_of"]


@dataclass
class Leaving:
    """What leaves a loop besides its carry, in the text that is written.

    Args:
        writer: names and objects.
        names: the local that holds each value.
        fold: the loop.
        last: for each field that leaves as its last iteration defined it, the local that holds it.
        histories: for each history, the local that holds it up to here.
        collectors: for each history, the name of its collector.
    """

    writer: Writer
    names: Locals
    fold: Fold
    last: Locals = field(default_factory=dict)
    histories: Locals = field(default_factory=dict)
    collectors: Locals = field(default_factory=dict)

    @property
    def held(self) -> Locals:
        """The locals that hold all of it between two iterations, by field."""
        return {**self.last, **self.histories}

    def begin_loop(self, nodes: list[Node], resume: ResumePoint | None) -> None:
        """Give all of it a local, which is there for zero iterations too."""
        for _, out in self.fold.live_out:
            local = self.last[out.field] = self.names[out.name] = self.writer.name(f"{out.field}_last")
            if resume is not None:
                self.writer.copy(nodes, local, resume.live_out[out.name])
                continue
            nodes.append(pure(local, "None"))
            if self.writer.checked:
                key = self.writer.keys[local] = self.writer.name("key")
                nodes.append(pure(key, "None"))
        for gather in self.fold.gathered:
            self._begin_history(nodes, gather, resume)

    def _begin_history(self, nodes: list[Node], gather: Gather, resume: ResumePoint | None) -> None:
        field = gather.out.field
        collector = self.collectors[field] = self.writer.constant(collector_of(self.fold, gather), "collector")
        local = self.histories[field] = self.names[gather.so_far.name] = self.writer.name(f"{field}_so_far")
        # in a run that goes on, what was there before the loop may be gone
        like = "None" if gather.like is None else self.names.get(gather.like.name, "None")
        measured = [self.names.get(var.name, "None") for var in _measured(gather)]
        text = f"{collector}.begin({like}, ({''.join(f'{one}, ' for one in measured)}))"
        uses = {like, *measured}
        if resume is not None:
            held = resume.live_out[gather.out.name]
            uses |= {held, resume.position}
            text = f"{collector}.at({held}, {resume.position}) if {held} is not None else {text}"
        nodes.append(pure(local, text, *(uses - {"None", "MISSING_"})))

    def end_iteration(self, body: list[Node]) -> None:
        """Write the end of an iteration, before anything decides whether it was the last."""
        for source, out in self.fold.live_out:
            self.writer.copy(body, self.last[out.field], self.names[source.name])

    def gather(self, body: list[Node], index: str, site: Site) -> None:
        """Write that an iteration is complete, of which histories get an entry.

        Args:
            body: the nodes of the iteration so far.
            index: the name that holds the number of iterations before it.
            site: what a failure is told with.
        """
        for gather in self.fold.gathered:
            local, value = self.histories[gather.out.field], self.names[gather.source.name]
            call = f"{local} = {self.collectors[gather.out.field]}.add({local}, {value}, {index} + 1)"
            when = "" if gather.every == 1 else f"if not ({index} + 1) % {gather.every}: "
            uses = frozenset({local, value.partition(".")[0]}) - {"MISSING_"}
            body.append(Line(f"{when}{call}", uses, site=site))

    def end_loop(self, nodes: list[Node]) -> None:
        """Write the histories as they are behind the loop."""
        for gather in self.fold.gathered:
            held = self.histories[gather.out.field]
            local = self.names[gather.out.name] = self.writer.name(gather.out.field)
            nodes.append(pure(local, f"{self.collectors[gather.out.field]}.whole({held})", held))
            if self.writer.checked:
                self.writer.key(nodes, local, object)


def collector_of(fold: Fold, gather: Gather) -> Collector:
    """The collector of a history."""
    measured = _measured(gather)
    shape = None
    if gather.shape is not None:
        places = {var.name: place for place, var in enumerate(measured)}
        shape = tuple((places[one[0].name], one[1]) if isinstance(one, tuple) else one for one in gather.shape)
    field = gather.source.field
    return Collector(fold.path, field, gather.joined, gather.stacked, gather.source.hint, shape)


def _measured(gather: Gather) -> list[Var]:
    """The values before the loop whose axes have the sizes of those of an entry, each once."""
    sizes = [one[0] for one in gather.shape or () if isinstance(one, tuple)]
    return list({var.name: var for var in sizes}.values())
