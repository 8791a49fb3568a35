"""Conformance of values to annotations: does a value fit, and if not, which part of it and why.

Beartype answers for Python types and jaxtyping for tensors. Containers and records are looked
through here item by item: beartype looks at one item of a list, chosen at random.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from beartype import BeartypeConf
from beartype.door import is_bearable
from typing_extensions import is_protocol, is_typeddict

from fnloop.hints import erase, is_record, members, record_fields, strip, tensor_type, validators
from fnloop.run.expressions import part_hints, with_plain_axes
from fnloop.run.values import ATOMS, LONGEST_EXACT
from fnloop.run.verified import VerifiedCache
from fnloop.summary import is_array, summarize
from fnloop.typesystem.forms import bearable
from fnloop.typesystem.generics import is_named_tuple, named_items
from fnloop.typesystem.protocols import absent_from
from fnloop.typesystem.typeddicts import absent_keys, key_types

__all__ = [
    "Misfit",
    "conforms",
    "is_atomic",
    "is_volatile",
    "misfit_in",
    "tensors_in",
]

CONF = BeartypeConf(is_pep484_tower=True)
ITEMS = (list, tuple, set, frozenset, deque)
MAPPINGS = (dict, MappingProxyType)


class Misfit(NamedTuple):
    """The innermost part of a value that does not fit, its place, and its annotation."""

    where: str
    value: Any
    hint: Any

    def inside(self, place: str) -> Misfit:
        """The same misfit, seen from around a place."""
        return self._replace(where=place + self.where)


def conforms(value: object, hint: Any, tensors: bool = True, cache: VerifiedCache | None = None) -> bool:
    """Whether a value conforms to an annotation.

    Args:
        value: anything.
        hint: the annotation.
        tensors: False to leave dtypes, axes and validators aside.
        cache: the values that were verified in this run.
    """
    return misfit_in(value, hint, tensors, cache) is None


def misfit_in(value: Any, hint: Any, tensors: bool = True, cache: VerifiedCache | None = None) -> Misfit | None:
    """The first part of a value that does not fit an annotation; None where all of it does.

    Inside a `jaxtyped` context this binds the names of axes.
    """
    if cache is not None and cache.has(value, hint):
        return None
    found = _alternatives_misfit(value, strip(hint), tensors, cache)
    looked_at = validators(hint) if tensors else ()
    parts: Any = (object, *looked_at)  # a star behind the bracket is taken by mypy for syntax of Python 3.11
    validated: Any = Annotated[parts] if looked_at else object
    if found is None and looked_at and not is_bearable(value, validated):
        return Misfit("", value, hint)
    if found is None and cache is not None:
        cache.add(value, hint)
    return found


def _alternatives_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    options = members(hint)
    if len(options) == 1:
        return _part_misfit(value, hint, tensors, cache)
    found = []
    for option in options:
        misfit = misfit_in(value, option, tensors, cache)
        if misfit is None:
            return None
        found.append(misfit)
    deepest = max(found, key=lambda one: len(one.where))
    return deepest if deepest.where else Misfit("", value, hint)


def _part_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    """The first part that does not fit an annotation without alternatives."""
    if hasattr(hint, "__supertype__"):  # a `NewType`, whose values are those of its base
        found = misfit_in(value, hint.__supertype__, tensors, cache)
        return found if found is None or found.where else Misfit("", value, hint)
    origin, arguments = get_origin(hint), get_args(hint)
    cls = origin or hint
    if is_record(hint):
        return _record_misfit(value, hint, tensors, cache)
    if is_typeddict(cls):
        return _typed_dict_misfit(value, hint, tensors, cache)
    if is_protocol(cls):
        return Misfit("", value, hint) if absent_from(value, cls) else None
    if cls is Literal and isinstance(value, int):
        return None if _is_among(value, arguments) else Misfit("", value, hint)
    if is_named_tuple(cls) and isinstance(value, cls):
        return _named_tuple_misfit(value, hint, tensors, cache)
    if isinstance(origin, type) and isinstance(value, origin):
        if _is_fixed_tuple(origin, arguments):
            return _tuple_misfit(value, hint, tensors, cache)
        if arguments and isinstance(value, MAPPINGS):
            return _mapping_misfit(value, arguments, tensors, cache)
        if arguments and isinstance(value, ITEMS):
            return _container_misfit(value, arguments[0], tensors, cache)
    is_fitting = is_bearable(value, bearable(_looked_at(hint) if tensors else erase(hint)), conf=CONF)
    return None if is_fitting else Misfit("", value, hint)


def _looked_at(hint: Any) -> Any:
    """An annotation as beartype and jaxtyping look at it: see `expressions` for the other axes."""
    return hint if tensor_type(hint) is None else with_plain_axes(hint)


def _is_among(value: int, literals: tuple[Any, ...]) -> bool:
    """Whether a whole number or a truth is one of some literals: True is not 1."""
    same_kind = [one for one in literals if isinstance(one, bool) == isinstance(value, bool)]
    return any(isinstance(value, type(one)) and value == one for one in same_kind)


def _is_fixed_tuple(origin: Any, arguments: tuple[Any, ...]) -> bool:
    """Whether an annotation is that of a tuple of fixed length, with an annotation for each place."""
    return origin is tuple and arguments[1:] != (Ellipsis,)


def _record_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    if not isinstance(value, get_origin(hint) or hint):
        return Misfit("", value, hint)
    for key, info in record_fields(hint).items():
        if (found := misfit_in(getattr(value, key), info.hint, tensors, cache)) is not None:
            return found.inside(f".{key}")
    return None


def _typed_dict_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    """The first part of a dict that does not fit a `TypedDict`; it may have more keys."""
    if not isinstance(value, dict) or absent_keys(value, hint):
        return Misfit("", value, hint)
    for name, key in key_types(hint).items():
        if name in value and (found := misfit_in(value[name], key.hint, tensors, cache)) is not None:
            return found.inside(f"[{name!r}]")
    return None


def _named_tuple_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    for name, item, wanted in named_items(value, hint):
        if (found := misfit_in(item, wanted, tensors, cache)) is not None:
            return found.inside(f".{name}")
    return None


def _tuple_misfit(value: Any, hint: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    """The first part of a tuple of fixed length that does not fit."""
    arguments = get_args(hint)
    if len(value) != len(arguments):
        return Misfit("", value, hint)
    for place, (item, wanted) in enumerate(zip(value, arguments, strict=True)):
        if (found := misfit_in(item, wanted, tensors, cache)) is not None:
            return found.inside(f"[{place}]")
    return None


def _container_misfit(value: Any, item: Any, tensors: bool, cache: VerifiedCache | None) -> Misfit | None:
    """The first part that does not fit in a list, a set or another container of like items."""
    wrong = _items_misfit(value, item, tensors, cache)
    if wrong is None:
        return None
    place, misfit = wrong
    return misfit.inside(" item" if isinstance(value, (set, frozenset)) else f"[{place}]")


def _mapping_misfit(
    value: Mapping[Any, Any], arguments: tuple[Any, ...], tensors: bool, cache: VerifiedCache | None
) -> Misfit | None:
    wrong = _items_misfit(value, arguments[0], tensors, cache)
    if wrong is not None:
        return wrong[1].inside(" key")
    if len(arguments) == 1:  # a Counter has keys only
        return None
    wrong = _items_misfit(value.values(), arguments[1], tensors, cache)
    if wrong is None:
        return None
    place, misfit = wrong
    return misfit.inside(f"[{summarize(list(value)[place])}]")


def _items_misfit(
    items: Collection[Any], hint: Any, tensors: bool, cache: VerifiedCache | None
) -> tuple[int, Misfit] | None:
    """The first item that does not fit, as its place and its misfit."""
    if hint is Any or hint is object:
        return None
    if is_atomic(hint):
        return _atoms_misfit(items, hint)
    if _are_plainly_fitting(items, hint, tensors, cache):
        return None
    for place, item in enumerate(items) if cache is None else cache.without(items, hint):
        found = misfit_in(item, hint, tensors, cache)
        if found is not None:
            return place, found
    return None


def _are_plainly_fitting(items: Collection[Any], hint: Any, tensors: bool, cache: VerifiedCache | None) -> bool:
    """Whether many items fit, seen without a look at each of them."""
    origin = get_origin(hint)
    if origin is Literal:
        return _all_literal(items, hint)
    return origin in (dict, list) and _all_together(items, hint, tensors, cache)


def _atoms_misfit(items: Collection[Any], hint: Any) -> tuple[int, Misfit] | None:
    """The first item that does not fit, for items without parts: fast for many numbers or strings."""
    classes = get_args(erase(hint)) or (hint,)
    if all(issubclass(cls, classes) for cls in set(map(type, items))):
        return None
    for place, item in enumerate(items):
        if not isinstance(item, classes):
            return place, Misfit("", item, hint)
    return None


def _all_together(items: Collection[Any], hint: Any, tensors: bool, cache: VerifiedCache | None) -> bool:
    """Whether many dicts or lists fit, by all of their keys and values at once."""
    origin, arguments = get_origin(hint), get_args(hint)
    if set(map(type, items)) != {origin} or len(items) == 1:
        return False
    parts: list[Iterable[Any]] = [chain.from_iterable(items)]
    if origin is dict:
        parts.append(chain.from_iterable(map(dict.values, items)))
    looked_at = zip(map(list, parts), arguments, strict=True)
    return all(_items_misfit(part, wanted, tensors, cache) is None for part, wanted in looked_at)


def _all_literal(items: Collection[Any], hint: Any) -> bool:
    """Whether all values are among those of a `Literal`."""
    if not ATOMS.issuperset(map(type, items)):
        return False
    return {(type(value), value) for value in get_args(hint)}.issuperset(zip(map(type, items), items, strict=True))


def is_atomic(hint: Any) -> bool:
    """Whether values of a type have no parts: their class is all that any annotation looks at."""
    if validators(hint):
        return False
    hint = strip(hint)
    is_class = isinstance(hint, type) and get_origin(hint) is None
    if not is_class or hint is Any or hint is object:
        return False
    return not (_has_parts(hint) or _is_abstract(hint))


def _has_parts(cls: type) -> bool:
    if is_typeddict(cls):
        return True
    is_tensor = hasattr(cls, "shape") or hasattr(cls, "dtypes")
    return is_tensor or is_record(cls) or issubclass(cls, (type, *ITEMS, *MAPPINGS))


def _is_abstract(cls: type) -> bool:
    return bool(getattr(cls, "__abstractmethods__", None)) or getattr(cls, "_is_protocol", False)


def is_volatile(hint: Any, enclosing: tuple[Any, ...] = ()) -> bool:
    """Whether a value's signature does not say if it fits: its contents have to be looked at each time.

    Args:
        hint: the annotation.
        enclosing: the annotations that it is a part of; one that holds itself is looked at once.
    """
    if hint in enclosing:
        return False
    enclosing = (*enclosing, hint)
    if validators(hint):
        return True
    hint = strip(hint)
    cls = get_origin(hint) or hint
    if cls is Literal or is_typeddict(cls) or is_protocol(cls):
        return True
    parts = part_hints(hint)
    if isinstance(cls, type) and issubclass(cls, tuple) and len(parts) > LONGEST_EXACT:
        return True
    return any(is_volatile(part, enclosing) for part in parts)


def tensors_in(value: Any, hint: Any, where: str, certain: bool = False) -> Iterator[tuple[str, Any, Any]]:
    """The tensors of a value with their places and annotations, in the order in which their axes are bound.

    Args:
        value: anything that conforms to the annotation.
        hint: the annotation.
        where: the place of the value.
        certain: True to leave out those that may be of several tensor types.
    """
    options = [option for option in members(hint) if conforms(value, option, tensors=False)]
    if not options or (certain and len(options) > 1):
        return
    wanted = options[0]
    if is_array(value):
        tensor = tensor_type(wanted)
        if tensor is not None:
            yield where, value, tensor
        return
    for place, part, part_hint in _parts(value, wanted):
        yield from tensors_in(part, part_hint, f"{where}{place}", certain)


def _parts(value: Any, hint: Any) -> Iterator[tuple[str, Any, Any]]:
    """The parts of a value that have annotations: place, part and annotation."""
    arguments = get_args(hint)
    cls = get_origin(hint) or hint
    if is_record(hint):
        for key, info in record_fields(hint).items():
            yield f".{key}", getattr(value, key), info.hint
    elif is_typeddict(cls):
        for name, key_type in key_types(hint).items():
            if name in value:
                yield f"[{name!r}]", value[name], key_type.hint
    elif is_named_tuple(cls):
        for name, item, wanted in named_items(value, hint):
            yield f".{name}", item, wanted
    elif isinstance(value, MAPPINGS) and len(arguments) == 2:
        for key, item in value.items():
            yield f"[{summarize(key)}]", item, arguments[1]
    elif isinstance(value, ITEMS) and arguments:
        is_fixed = _is_fixed_tuple(get_origin(hint), arguments)
        hints = arguments if is_fixed else itertools.repeat(arguments[0], len(value))
        for number, (item, item_hint) in enumerate(zip(value, hints, strict=True)):
            yield f"[{number}]", item, item_hint
