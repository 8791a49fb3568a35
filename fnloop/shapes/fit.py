"""What does not fit in what a body gave: its types, its dtypes, and its axes in the sizes of a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from fnloop.hints import members
from fnloop.run.conformance import conforms, misfit_in, tensors_in
from fnloop.shapes.arrays import Unread
from fnloop.shapes.symbols import Sizes, axes_in, fits
from fnloop.summary import is_array, summarize, with_article

__all__ = ["Misfit", "dtype_name", "misfits"]


@dataclass(frozen=True)
class Misfit:
    """A part of a value that does not fit.

    Args:
        where: the field, and the place in it.
        code: what does not fit: its type, its dtype or its axes.
        hint: the annotation.
        shape: the shape that came, for axes.
        text: what came, for a type or a dtype.
    """

    where: str
    code: str
    hint: Any
    shape: tuple[int, ...] = ()
    text: str = ""


def misfits(values: Mapping[str, Any], hints: Mapping[str, Any], sizes: Sizes) -> list[Misfit]:
    """All that does not fit, with the names of axes bound in the order of the fields.

    Args:
        values: by field.
        hints: their annotations.
        sizes: the sizes of the axes that are known; those that are new are added.
    """
    found: list[Misfit] = []
    tensors: list[tuple[str, Any, list[Any]]] = []
    for name, hint in hints.items():
        value = as_number(values[name], hint)
        wrong = misfit_in(value, hint, tensors=False)
        if wrong is not None:
            found.append(Misfit(f"{name}{wrong.where}", "type", wrong.hint, (), _kind(wrong.value)))
            continue
        tensors += _tensors(name, value, hint)
    plain = [one for one in tensors if not _has_expression(one[2])]
    symbolic = [one for one in tensors if _has_expression(one[2])]  # once all names are known
    for where, value, options in [*plain, *symbolic]:
        found += _tensor_misfit(where, value, options, sizes)
    order = list(hints)
    return sorted(found, key=lambda one: next((i for i, name in enumerate(order) if one.where.startswith(name)), 0))


def as_number(value: Any, hint: Any) -> Any:
    """A NumPy number that a trial has made an array without axes as the number that it is outside of a trial."""
    if not isinstance(value, Unread) or value.ndim > 0 or any(hasattr(one, "dim_str") for one in members(hint)):
        return value
    return np.asarray(value)[()]


def _kind(value: object) -> str:
    shown = summarize(value)
    if value is None or is_array(value):
        return shown
    return with_article(type(value).__name__)


def _tensors(name: str, value: Any, hint: Any) -> Iterator[tuple[str, Any, list[Any]]]:
    """The tensors in a value with the tensor types of which each must fit one."""
    options = [one for one in members(hint) if hasattr(one, "dim_str")]
    if is_array(value):
        bare = [one for one in members(hint) if not hasattr(one, "dim_str") and conforms(value, one, tensors=False)]
        if options and not bare:
            yield name, value, options
        return
    for where, tensor, wanted in tensors_in(value, hint, name):
        yield where, tensor, [wanted]


def _has_expression(options: list[Any]) -> bool:
    return any(axis.kind == "expression" for one in options for axis in axes_in(one.dim_str))


def _tensor_misfit(where: str, value: Any, options: list[Any], sizes: Sizes) -> list[Misfit]:
    dtype, shape = dtype_name(value), tuple(value.shape)
    right_dtype = [one for one in options if _admits(one, dtype)]
    if not right_dtype:
        return [Misfit(where, "dtype", options[0], (), dtype)]
    for one in right_dtype:
        tried = dict(sizes)
        if fits(shape, axes_in(one.dim_str), tried):
            sizes.update(tried)
            return []
    return [Misfit(where, "shape", right_dtype[0], shape)]


def _admits(hint: Any, dtype: str) -> bool:
    return not isinstance(hint.dtypes, (tuple, list)) or dtype in hint.dtypes


def dtype_name(value: Any) -> str:
    """The dtype of a tensor as jaxtyping calls it."""
    return summarize(value).split("[", 1)[0]
