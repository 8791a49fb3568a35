"""What is wrong with a body, in words: sizes are written as the axes that they come from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fnloop.hints import show
from fnloop.shapes.fit import Misfit
from fnloop.shapes.symbols import express, names_in
from fnloop.shapes.trial import Failed, Place, Stopped

__all__ = ["UNDECIDED", "Flaw", "Sighting", "failure_flaw", "merged", "misfit_flaw", "stopped_by"]


@dataclass(frozen=True)
class Sighting:
    """A misfit in one run.

    Args:
        misfit: it.
        sizes: the sizes of the axes in that run, and the whole numbers, by name.
    """

    misfit: Misfit
    sizes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Flaw:
    """What is wrong with a body.

    Args:
        code: a short stable name: shape, dtype, type, carry, operator or body (see `fnloop.explanations.proofs`).
        where: the field; empty for an operator that cannot work.
        text: what is declared and what comes.
        place: the line that is wrong, if there is one.
        sighting: the misfit that it is about, if it is about one.
        gives: who gives what comes, in the words of the text.
    """

    code: str
    where: str
    text: str
    place: Place | None = None
    sighting: Sighting | None = None
    gives: str = ""


VARIADIC = re.compile(r"\b(\w+)\.0(?: \1\.[1-9])+(?= |$)")
"""The sizes of a variadic axis, one after the other."""

THE_BODY_GIVES = "the body gives {}"


def misfit_flaw(sightings: Sequence[Sighting], gives: str = THE_BODY_GIVES, code: str = "", where: str = "") -> Flaw:
    """The flaw of a value that does not fit.

    Args:
        sightings: the misfit as it was seen, in one or several runs.
        gives: who gives it, with `{}` for what comes.
        code: the code, where it is not that of the misfit.
        where: the field, where it is not that of the misfit.
    """
    first = sightings[0].misfit
    alike = [one for one in sightings if len(one.misfit.shape) == len(first.shape)]
    text = _described(first, alike, gives)
    return Flaw(code or first.code, where or first.where, text, None, sightings[0], gives)


def merged(flaws: Sequence[Flaw]) -> Flaw:
    """One flaw that was seen in several runs, in which sizes say more about axes."""
    first = flaws[0]
    sightings = [one.sighting for one in flaws if one.sighting is not None]
    if first.sighting is None:
        return first
    return misfit_flaw(sightings, first.gives, first.code, first.where)


def _described(misfit: Misfit, sightings: Sequence[Sighting], gives: str) -> str:
    if misfit.code == "type":
        return f"declared {show(misfit.hint)}, {gives.format(misfit.text)}"
    if misfit.code == "dtype":
        return f"declared {misfit.hint.dtype.__name__}, {gives.format(misfit.text)}"
    names = [name for name in sightings[0].sizes if "*" not in name]
    known = {name: [one.sizes.get(name, 0) for one in sightings] for name in names}
    declared = misfit.hint.dim_str.split()
    axes = []
    for place in range(len(misfit.shape)):
        here = names_in(declared[place]) if len(declared) == len(misfit.shape) else []
        ordered = {name: known[name] for name in [*(name for name in here if name in known), *known]}
        axes.append(express([one.misfit.shape[place] for one in sightings], ordered))
    comes = VARIADIC.sub(r"*\1", " ".join(axes))
    return f'declared "{misfit.hint.dim_str}", {gives.format(chr(34) + comes + chr(34))}'


# --- what was raised

UNDECIDED = ("user", "library", "numbers")
"""By whom exceptions are raised that say nothing of shapes."""


def stopped_by(failed: Failed) -> Stopped:
    """Why nothing is known where something was raised that says nothing of shapes."""
    if failed.by == "numbers":
        return Stopped(f"an operator does not take the numbers that were made up: {failed.message}", failed.place)
    return Stopped(f"it raises {failed.message}", failed.place)


def failure_flaw(failed: Failed, sizes: Mapping[str, int]) -> Flaw:
    """The flaw of an operator that cannot work, or of a line that fails.

    Args:
        failed: what was raised.
        sizes: the sizes in that run.
    """
    shown = ", ".join(f"{name}={size}" for name, size in sizes.items() if "*" not in name)
    said = f"{failed.message}{f' (with {shown})' if shown else ''}"
    if failed.by == "operator":
        return Flaw("operator", "", f"an operator cannot work: {said}", failed.place)
    return Flaw("body", "", f"its body fails: {said}", failed.place)
