"""The mistakes in what a gradient is asked for, worded as in `fnloop.transform.differentiable`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fnloop.axes import REST
from fnloop.errors import did_you_mean
from fnloop.interface import Interface, Read, Use
from fnloop.mypy.arrays import may_be_float, may_be_tensor, may_have_gradient
from fnloop.mypy.types import show

__all__ = ["gradient_problem", "several_outputs"]


def gradient_problem(
    owner: str, wrt: Sequence[str], output: str, with_value: bool, inner: Interface, bound: Iterable[str]
) -> str | None:
    """The first mistake in a gradient, None where there is none.

    Args:
        owner: the name of the gradient.
        wrt: the inputs and components with respect to which.
        output: the output that is differentiated.
        with_value: True where the outputs of the block come out, too.
        inner: the interface of the block.
        bound: the components that are bound inside it.
    """
    return (
        _names_problem(owner, wrt, inner, bound)
        or _inputs_problem(owner, wrt, inner)
        or _output_problem(owner, output, inner)
        or _taken_problem(owner, wrt, inner if with_value else Interface())
    )


def several_outputs(owner: str, inner: Interface) -> str:
    """The message for a gradient of a block that writes several fields, of which none is named."""
    scalars = [name for name, write in inner.writes.items() if write.uses and write.uses[0].axes == ()]
    guess = (scalars or list(inner.writes))[0]
    return f'{owner}: it writes {_listed(inner.writes)}; say which is differentiated: `output="{guess}"`'


def _names_problem(owner: str, wrt: Sequence[str], inner: Interface, bound: Iterable[str]) -> str | None:
    twice = [name for name in wrt if list(wrt).count(name) > 1]
    if twice:
        return f"{owner}: wrt names {twice[0]!r} twice"
    components = dict.fromkeys([*inner.components, *bound])
    known = [*inner.reads, *components]
    missing = [name for name in wrt if name not in known]
    if not missing:
        return None
    has = f"the inputs {_listed(inner.reads)}, the components {_listed(components)}"
    return f"{owner}: it has no {missing[0]!r}{did_you_mean(missing[0], known)} (it has {has})"


def _inputs_problem(owner: str, wrt: Sequence[str], inner: Interface) -> str | None:
    for name in wrt:
        uses = inner.reads[name].uses if name in inner.reads else ()
        wrong = next((use for use in uses if not use.branch and not may_have_gradient(use.hint)), None)
        if wrong is not None:
            good = [other for other, read in inner.reads.items() if _is_differentiable(read)]
            instead = f"differentiate with respect to {' or '.join(map(repr, good))}" if good else "make it a tensor"
            reason = "integers have none" if may_be_tensor(wrong.hint) else "only tensors of floats have one"
            return f"{owner}: {name!r} is {show(wrong.hint)}, which has no gradient ({reason}); {instead}"
    return None


def _is_differentiable(read: Read) -> bool:
    return bool(read.uses) and all(may_have_gradient(use.hint) for use in read.uses)


def _output_problem(owner: str, output: str, inner: Interface) -> str | None:
    writes = inner.writes
    if not writes:
        return f"{owner}: it writes nothing, so that there is nothing to differentiate"
    if output not in writes:
        return f"{owner}: it writes no {output!r}{did_you_mean(output, writes)} (it writes {_listed(writes)})"
    uses = writes[output].uses
    if not uses or any(map(_may_be_scalar, uses)):
        return None
    return (
        f"{owner}: its output {output!r} is {show(uses[0].hint)}, and only a scalar has a gradient; "
        f'write a block that makes one of it, and declare that Float[Tensor, ""]'
    )


def _may_be_scalar(use: Use) -> bool:
    return may_be_float(use.hint) and (use.axes is None or all(axis == REST for axis in use.axes))


def _taken_problem(owner: str, wrt: Sequence[str], outputs: Interface) -> str | None:
    """A gradient whose name an output of the block has already."""
    for name in wrt:
        if f"grad_{name}" in outputs.writes:
            return f"{owner}: it writes 'grad_{name}' already; rename that: `.rename(grad_{name}='other_{name}')`"
    return None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
