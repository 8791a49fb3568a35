"""The reason why a value does not fit its annotation, in words: which part of it, and what is wrong with that."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from typing import Any, get_origin

from typing_extensions import is_protocol, is_typeddict

from fnloop.axes import Bindings, parse_axes
from fnloop.errors import did_you_mean
from fnloop.hints import is_record, record_fields, show, strip, tensor_type
from fnloop.random import Key
from fnloop.run.conformance import Misfit, misfit_in, tensors_in
from fnloop.summary import is_array, summarize
from fnloop.typesystem.protocols import absent_from
from fnloop.typesystem.typeddicts import absent_keys

__all__ = ["explain"]


def explain(name: str, value: object, hint: Any, tensors: bool, before: Iterable[tuple[str, Any, Any]]) -> str:
    """The part of a field that does not fit and the reason, to be added to a message.

    Args:
        name: the field.
        value: its value.
        hint: its annotation.
        tensors: whether dtypes and axes are looked at.
        before: the tensors that were bound before it, as `tensors_in` gives them.
    """
    found = misfit_in(value, hint, tensors) or Misfit("", value, hint)
    place = f"{name}{found.where}"
    inner = f": {place} is {summarize(found.value)}, not {show(found.hint)}" if found.where else ""
    wanted = tensor_type(found.hint)
    if wanted is None or not is_array(found.value):
        return inner + _class_reason(found.value, found.hint)
    within = itertools.takewhile(lambda one: one[0] != place, tensors_in(value, hint, name))
    bindings = Bindings()
    for _, tensor, other in [*before, *within]:
        bindings.unify(tuple(tensor.shape), parse_axes(other.dim_str))
    return inner + _tensor_reason(found.value, wanted, bindings)


def _tensor_reason(value: Any, wanted: Any, bindings: Bindings) -> str:
    """The reason why a tensor does not fit: its class, its dtype, or an axis."""
    if not isinstance(value, wanted.array_type):
        cls = show(wanted.array_type)
        return f": {type(value).__name__} is not {cls}; write `{cls}(...)`"
    dtype = summarize(value).split("[", 1)[0]
    if isinstance(wanted.dtypes, (tuple, list)) and dtype not in wanted.dtypes:
        return f": dtype {dtype} is not {wanted.dtype.__name__}{_signs(dtype, wanted.dtype.__name__)}"
    reason = bindings.unify(tuple(value.shape), parse_axes(wanted.dim_str))
    if reason is not None:
        return f": {reason}"
    sizes = []
    for name in dict.fromkeys(re.findall(r"[^\W\d]\w*", wanted.dim_str)):
        size = (bindings.resolve((name,)) or ("",))[0]
        if isinstance(size, int):
            sizes.append(f"{name}={size}")
    bound = f" with {', '.join(sizes)}" if sizes else ""
    return f': its axes are not "{wanted.dim_str}"{bound}'


def _signs(dtype: str, wanted: str) -> str:
    """The annotation for whole numbers without a sign, or with one, where the other is wanted; empty for all else."""
    if wanted == "Int" and dtype.startswith("uint"):
        return "; declare `UInt`, or `Integer` for both"
    if wanted == "UInt" and dtype.startswith("int"):
        return "; declare `Int`, or `Integer` for both"
    return ""


def _absent(value: Mapping[Any, Any], keys: list[str]) -> str:
    """The keys that a dict does not have, in words."""
    named = f"key {keys[0]!r} is missing" if len(keys) == 1 else f"keys {', '.join(map(repr, keys))} are missing"
    there = [key for key in value if isinstance(key, str)]
    return f"{named}{did_you_mean(keys[0], there)}"


def _constructor(value: Any, hint: Any) -> str:
    """What to write where a plain value of Python stands for a tensor, a key or a record."""
    if tensor_type(hint) is not None and isinstance(value, (bool, int, float, list, tuple)):
        return f"; write `{show(tensor_type(hint).array_type)}(...)`"
    if hint is Key and isinstance(value, int):
        return f"; write `random.key({value})`"
    if is_record(hint) and isinstance(value, (dict, list, tuple)):
        fields = ", ".join(f"{name}=..." for name in record_fields(hint))
        return f"; write `{show(hint)}({fields})`"
    return ""


def _class_reason(value: Any, hint: Any) -> str:
    """The reason why a value does not fit a class, where the value and the class do not say it all."""
    hint = strip(hint)
    cls = get_origin(hint) or hint
    if is_typeddict(cls) and isinstance(value, dict):
        return f": {_absent(value, absent_keys(value, hint))}"
    if is_protocol(cls):
        return f": {type(value).__name__} has no {', '.join(map(repr, absent_from(value, cls)))}"
    if not is_array(value):
        return _constructor(value, hint)
    if cls is not hint or not isinstance(hint, type):  # on 3.10 `NDArray[...]` is a type, too
        return ""
    remedy = f"; write `{show(hint)}(...)`" if hint in (int, float, bool) or hint.__name__ == "Tensor" else ""
    return f": {type(value).__name__} is not {show(hint)}{remedy}"
