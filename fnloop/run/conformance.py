"""Does a value fit its annotation, and if not, which part of it and why.

Beartype answers for Python types and jaxtyping for tensors. Containers and records are looked through here
item by item: beartype looks at one item of a list, chosen at random.
"""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from beartype import BeartypeConf
from beartype.door import is_bearable

from fnloop.axes import Bindings, parse_axes
from fnloop.hints import axes_of, erase, is_record, members, record_fields, show, strip, tensor_type, validators
from fnloop.run.values import ATOMS, LONGEST_EXACT
from fnloop.run.verified import VerifiedCache
from fnloop.summary import is_array, summarize

__all__ = ["Misfit", "conforms", "explain", "has_axes", "is_atomic", "is_volatile", "misfit_in", "tensors_in"]

CONF = BeartypeConf(is_pep484_tower=True)
ITEMS = (list, tuple, set, frozenset, deque)
MAPPINGS = (dict, MappingProxyType)


class Misfit(NamedTuple):
    """The innermost part of a value that does not fit, where it is, and what is wanted there."""

    where: str
    value: Any
    hint: Any

    def inside(self, place: str) -> Misfit:
        """The same misfit, seen from around a place."""
        return self._replace(where=place + self.where)


def conforms(value: object, hint: Any, tensors: bool = True, known: VerifiedCache | None = None) -> bool:
    """Whether a value is what an annotation says.

    Args:
        value: anything.
        hint: the annotation.
        tensors: False to leave dtypes, axes and validators aside.
        known: what needs not be looked at again.
    """
    return misfit_in(value, hint, tensors, known) is None


def misfit_in(value: Any, hint: Any, tensors: bool = True, known: VerifiedCache | None = None) -> Misfit | None:
    """The first part of a value that does not fit an annotation; None where all of it does.

    Inside a `jaxtyped` context this binds the names of axes.
    """
    if known is not None and known.has(value, hint):
        return None
    found = _alternatives_misfit(value, strip(hint), tensors, known)
    looked_at = validators(hint) if tensors else ()
    validated: Any = Annotated[(object, *looked_at)] if looked_at else object
    if found is None and looked_at and not is_bearable(value, validated):
        return Misfit("", value, hint)
    if found is None and known is not None:
        known.add(value, hint)
    return found


def _alternatives_misfit(value: Any, hint: Any, tensors: bool, known: VerifiedCache | None) -> Misfit | None:
    options = members(hint)
    if len(options) == 1:
        return _part_misfit(value, hint, tensors, known)
    found = []
    for option in options:
        misfit = misfit_in(value, option, tensors, known)
        if misfit is None:
            return None
        found.append(misfit)
    deepest = max(found, key=lambda one: len(one.where))
    return deepest if deepest.where else Misfit("", value, hint)


def _part_misfit(value: Any, hint: Any, tensors: bool, known: VerifiedCache | None) -> Misfit | None:
    origin, arguments = get_origin(hint), get_args(hint)
    if is_record(hint):
        if not isinstance(value, origin or hint):
            return Misfit("", value, hint)
        for key, info in record_fields(hint).items():
            if (found := misfit_in(getattr(value, key), info.hint, tensors, known)) is not None:
                return found.inside(f".{key}")
        return None
    container = isinstance(origin, type) and isinstance(value, origin)
    if container and origin is tuple and arguments[1:] != (Ellipsis,):
        if len(value) != len(arguments):
            return Misfit("", value, hint)
        for place, (item, wanted) in enumerate(zip(value, arguments, strict=True)):
            if (found := misfit_in(item, wanted, tensors, known)) is not None:
                return found.inside(f"[{place}]")
        return None
    if container and isinstance(value, MAPPINGS) and arguments:
        return _mapping_misfit(value, arguments, tensors, known)
    if container and isinstance(value, ITEMS) and arguments:
        wrong = _items_misfit(value, arguments[0], tensors, known)
        if wrong is None:
            return None
        place, misfit = wrong
        return misfit.inside(" item" if isinstance(value, (set, frozenset)) else f"[{place}]")
    return None if is_bearable(value, hint if tensors else erase(hint), conf=CONF) else Misfit("", value, hint)


def _mapping_misfit(
    value: Mapping[Any, Any], arguments: tuple[Any, ...], tensors: bool, known: VerifiedCache | None
) -> Misfit | None:
    wrong = _items_misfit(value, arguments[0], tensors, known)
    if wrong is not None:
        return wrong[1].inside(" key")
    if len(arguments) == 1:  # a Counter has keys only
        return None
    wrong = _items_misfit(value.values(), arguments[1], tensors, known)
    if wrong is None:
        return None
    place, misfit = wrong
    return misfit.inside(f"[{summarize(list(value)[place])}]")


def _items_misfit(
    items: Collection[Any], hint: Any, tensors: bool, known: VerifiedCache | None
) -> tuple[int, Misfit] | None:
    """The place of the first item that does not fit, and what does not fit there."""
    if hint is Any or hint is object:
        return None
    if is_atomic(hint):  # fast, for many numbers or strings
        classes = get_args(erase(hint)) or (hint,)
        if all(issubclass(cls, classes) for cls in set(map(type, items))):
            return None
        wrong = next(((place, item) for place, item in enumerate(items) if not isinstance(item, classes)), None)
        return None if wrong is None else (wrong[0], Misfit("", wrong[1], hint))
    if get_origin(hint) is Literal and _all_literal(items, hint):
        return None
    if get_origin(hint) in (dict, list) and _all_together(items, hint, tensors, known):
        return None
    for place, item in enumerate(items) if known is None else known.without(items, hint):
        if (found := misfit_in(item, hint, tensors, known)) is not None:
            return place, found
    return None


def _all_together(items: Collection[Any], hint: Any, tensors: bool, known: VerifiedCache | None) -> bool:
    """Whether many dicts or lists fit, seen by all of their keys and values at once; which one does not is not told."""
    origin, arguments = get_origin(hint), get_args(hint)
    if set(map(type, items)) != {origin} or len(items) == 1:
        return False
    parts: list[Iterable[Any]] = [chain.from_iterable(items)]
    if origin is dict:
        parts.append(chain.from_iterable(map(dict.values, items)))
    looked_at = zip(map(list, parts), arguments, strict=True)
    return all(_items_misfit(part, wanted, tensors, known) is None for part, wanted in looked_at)


def _all_literal(items: Collection[Any], hint: Any) -> bool:
    """Whether all of some values are plainly those of a `Literal`; a few differ, of however many there are."""
    if not ATOMS.issuperset(map(type, items)):
        return False
    return {(type(value), value) for value in get_args(hint)}.issuperset(zip(map(type, items), items, strict=True))


def is_atomic(hint: Any) -> bool:
    """Whether values of a type have no parts: their class is all that any annotation looks at."""
    if validators(hint):
        return False
    hint = strip(hint)
    if not isinstance(hint, type) or get_origin(hint) is not None or hint is Any or hint is object:
        return False
    if is_record(hint) or hasattr(hint, "shape") or hasattr(hint, "dtypes") or issubclass(hint, type):
        return False
    abstract = getattr(hint, "__abstractmethods__", None) or getattr(hint, "_is_protocol", False)
    return not abstract and not issubclass(hint, (*ITEMS, *MAPPINGS))


def is_volatile(hint: Any, enclosing: tuple[Any, ...] = ()) -> bool:
    """Whether a value's signature does not say if it fits: its contents have to be looked at each time.

    Args:
        hint: the annotation.
        enclosing: the records that it is a part of; one that holds itself is looked at once.
    """
    if validators(hint):
        return True
    hint = strip(hint)
    if get_origin(hint) is Literal or getattr(hint, "_is_protocol", False):
        return True
    if get_origin(hint) is tuple and len(get_args(hint)) > LONGEST_EXACT:
        return True
    if is_record(hint):
        inside = (*enclosing, hint)
        return hint not in enclosing and any(is_volatile(info.hint, inside) for info in record_fields(hint).values())
    return any(is_volatile(argument, enclosing) for argument in _type_arguments(hint))


def has_axes(hint: Any, enclosing: tuple[Any, ...] = ()) -> bool:
    """Whether an annotation declares axes somewhere in it: then it does not stand for itself, they are bound together.

    Args:
        hint: the annotation.
        enclosing: the records that it is a part of; one that holds itself is looked at once.
    """
    if axes_of(hint) is not None:
        return True
    parts = members(hint)
    if len(parts) > 1:
        return any(has_axes(part, enclosing) for part in parts)
    hint = strip(hint)
    if is_record(hint):
        inside = (*enclosing, hint)
        return hint not in enclosing and any(has_axes(info.hint, inside) for info in record_fields(hint).values())
    return any(has_axes(argument, enclosing) for argument in _type_arguments(hint))


def _type_arguments(hint: Any) -> list[Any]:
    """The arguments of an annotation that are annotations themselves: not names, nor the parameters of a callable."""
    return [argument for argument in get_args(hint) if not isinstance(argument, (list, str))]


def tensors_in(value: Any, hint: Any, where: str) -> Iterator[tuple[str, Any, Any]]:
    """The tensors of a value with their places and annotations, in the order in which their axes are bound."""
    wanted = next((one for one in members(hint) if conforms(value, one, tensors=False)), None)
    if wanted is None:
        return
    origin, arguments = get_origin(wanted), get_args(wanted)
    if is_array(value):
        if tensor_type(wanted) is not None:
            yield where, value, tensor_type(wanted)
    elif is_record(wanted):
        for key, info in record_fields(wanted).items():
            yield from tensors_in(getattr(value, key), info.hint, f"{where}.{key}")
    elif isinstance(value, MAPPINGS) and len(arguments) == 2:
        for key, item in value.items():
            yield from tensors_in(item, arguments[1], f"{where}[{summarize(key)}]")
    elif isinstance(value, ITEMS) and arguments:
        each = arguments if origin is tuple and arguments[1:] != (Ellipsis,) else (arguments[0],) * len(value)
        for number, (item, one) in enumerate(zip(value, each, strict=True)):
            yield from tensors_in(item, one, f"{where}[{number}]")


def explain(name: str, value: object, hint: Any, tensors: bool, before: Iterable[tuple[str, Any, Any]]) -> str:
    """What to add to the message that a field does not fit: which part of it, and why.

    Args:
        name: the field.
        value: what it holds.
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
        bindings.agree(tuple(tensor.shape), parse_axes(other.dim_str))
    return inner + _tensor_reason(found.value, wanted, bindings)


def _tensor_reason(value: Any, wanted: Any, bindings: Bindings) -> str:
    if not isinstance(value, wanted.array_type):
        cls = show(wanted.array_type)
        return f": {type(value).__name__} is not {cls}; write `{cls}(...)`"
    dtype = summarize(value).split("[", 1)[0]
    if isinstance(wanted.dtypes, (tuple, list)) and dtype not in wanted.dtypes:
        return f": dtype {dtype} is not {wanted.dtype.__name__}"
    if (reason := bindings.agree(tuple(value.shape), parse_axes(wanted.dim_str))) is not None:
        return f": {reason}"
    names = dict.fromkeys(re.findall(r"[^\W\d]\w*", wanted.dim_str))
    sizes = [(name, (bindings.resolve((name,)) or ("",))[0]) for name in names]
    known = ", ".join(f"{name}={size}" for name, size in sizes if isinstance(size, int))
    return f': its axes are not "{wanted.dim_str}"{f" with {known}" if known else ""}'


def _class_reason(value: Any, hint: Any) -> str:
    """Why an array does not fit what is no tensor type: its summary looks like a tensor's."""
    hint = strip(hint)
    if not is_array(value) or not isinstance(hint, type):
        return ""
    remedy = f"; write `{show(hint)}(...)`" if hint in (int, float, bool) or hint.__name__ == "Tensor" else ""
    return f": {type(value).__name__} is not {show(hint)}{remedy}"
