"""One run of a block's function on values that were made up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_origin

from fnloop.errors import FnloopError
from fnloop.plan import Leaf
from fnloop.run.modes import checks
from fnloop.shapes.containers import holds_made
from fnloop.shapes.fit import Misfit, misfits
from fnloop.shapes.made_up import comes_of_values
from fnloop.shapes.parts import cells_unchanged
from fnloop.shapes.trial import Calls, Failed, Gave, Outcome, Stopped, attempt
from fnloop.summary import with_article

__all__ = ["call_leaf"]


def call_leaf(
    leaf: Leaf,
    inputs: Mapping[str, Any],
    components: Mapping[str, Any],
    sizes: dict[str, int],
    *,
    reads: bool,
    decides: bool = False,
    exact: bool = False,
    calls: Calls | None = None,
) -> tuple[Outcome, list[Misfit]]:
    """Call a block's function, and compare what it gives with its record.

    Args:
        leaf: the block.
        inputs: the fields.
        components: by parameter.
        sizes: the axes that are known; new ones are added.
        reads: whether it may read numbers out of tensors.
        decides: whether it is a predicate or chooser, whose answer is not looked at.
        exact: whether to wait behind each operator.
        calls: counts the calls that it makes.
    """
    cls = get_origin(leaf.record_in) or leaf.record_in

    def call() -> Any:
        with checks("off"):
            return leaf.function(cls(**inputs), **components)

    with cells_unchanged(components):
        outcome = attempt(call, reads=reads, exact=exact, calls=calls)
        if isinstance(outcome, Stopped) and "kernel" in outcome.reason:
            outcome = attempt(call, reads=reads, exact=True, calls=calls)
    if isinstance(outcome, Failed) and _is_about_containers(outcome, inputs.values()):
        outcome = Stopped(f"a container that was made up does not fit: {outcome.message}", outcome.place)
    if isinstance(outcome, Failed) and comes_of_values(outcome, inputs.values()):
        outcome = Stopped(f"a text or number that was made up does not fit: {outcome.message}", outcome.place)
    if decides or not isinstance(outcome, Gave):
        return outcome, []
    wanted = get_origin(leaf.record_out) or leaf.record_out
    if not isinstance(outcome.value, wanted):
        given = "None" if outcome.value is None else with_article(type(outcome.value).__name__)
        return outcome, [Misfit("", "type", leaf.record_out, (), given)]
    values = {name: getattr(outcome.value, name) for name in leaf.hints_out}
    return outcome, misfits(values, leaf.hints_out, sizes)


def _is_about_containers(failed: Failed, inputs: Iterable[Any]) -> bool:
    """Whether what was raised may come from the number or the keys of items that were made up."""
    is_unpacking = type(failed.error) is ValueError and "to unpack" in failed.message
    return (is_unpacking or isinstance(failed.error, FnloopError)) and holds_made(inputs)
