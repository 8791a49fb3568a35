"""Components that remember: schedulers that know their timesteps, guiders and others that count their own steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from fnloop.errors import StateError
from fnloop.interop.mindone.agreement import STATE
from fnloop.interop.mindone.described import Described
from fnloop.interop.mindone.owned import changes, is_counting

__all__ = ["check_nothing_forgotten", "check_schedule"]

SET_AT_EACH_STEP = frozenset(
    {"_step", "_num_inference_steps", "_timestep", "_count_prepared", "_input_fields", "_enabled"}
)
"""What a guider of mindone is told anew at each step, so that nothing is lost with it."""


def check_schedule(
    known: Described, components: Mapping[str, Any], states: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    """Refuse a scheduler that does not know the timesteps that it is to follow.

    Raises:
        StateError: where nothing has set them, or where they were set for another run.
    """
    following = frozenset().union(*(touched.follows_schedule for touched in known.touched))
    setting = frozenset().union(*(touched.sets_schedule for touched in known.touched))
    for name in sorted(following - setting):
        scheduler = components.get(name)
        if states.get(name) or not hasattr(scheduler, "set_timesteps"):
            continue
        remedy = (
            f"; carry what the block that sets them gave: a field `{name + STATE}: dict[str, Any]` of its outputs and "
            "of this block's inputs"
        )
        if getattr(scheduler, "num_inference_steps", 0) is None:
            raise StateError(f"{known.title}: no timesteps have been set on the component {name!r}{remedy}")
        followed = [values[field] for field in ("timesteps", "t", "latent_timestep") if field in values]
        wanted = _numbers(followed[0]) if followed else []
        there = _numbers(getattr(scheduler, "timesteps", None))
        missing = [step for step in wanted if step not in there]
        if there and missing:
            raise StateError(
                f"{known.title}: the component {name!r} was set to other timesteps than those of this run, as "
                f"{missing[0]:g} is not among them{remedy}"
            )


def check_nothing_forgotten(
    known: Described, before: Mapping[str, Any], after: Mapping[str, Any], kept: set[str]
) -> None:
    """Refuse a single block that changed a component in a way that nobody would know of behind it.

    Raises:
        StateError: naming the component and the field that its state belongs to.
    """
    if not known.is_leaf:
        return
    from mindone.diffusers import SchedulerMixin

    for name, component in after.items():
        if name + STATE in kept or isinstance(component, SchedulerMixin) or not is_counting(component):
            continue
        changed = [attribute for attribute in changes(component, before[name]) if attribute not in SET_AT_EACH_STEP]
        if changed:
            raise StateError(
                f"{known.title} changed {changed[0]!r} of the component {name!r}, which is lost behind it, as "
                f"components are fixed during a run: give its outputs a field `{name + STATE}: dict[str, Any]`, and "
                f"its inputs `{name + STATE}: dict[str, Any] | None = None`"
            )


def _numbers(steps: Any) -> list[float]:
    """Timesteps as numbers, however they are given."""
    if steps is None:
        return []
    array = steps.asnumpy() if hasattr(steps, "asnumpy") else np.asarray(steps)
    return [float(step) for step in np.ravel(array)]
