"""Values of declared types, to run a body on: which there are to try, and how they are made."""

from __future__ import annotations

import enum
import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Literal, get_args, get_origin, is_typeddict

from typing_extensions import assert_never

from fnloop.hints import is_record, members, record_fields, show, strip
from fnloop.interface import MISSING, Default
from fnloop.shapes.numbers import Decisions, marked
from fnloop.shapes.symbols import Axis, Sizes, axes_in, evaluate, names_in

__all__ = [
    "Draft",
    "Unmade",
    "World",
    "build",
    "drafts",
    "drafts_of_fields",
    "has_data",
    "has_numbers",
]

MOST_DRAFTS = 8
"""The most combinations of alternatives that a block is tried with."""


class Unmade(Exception):
    """No value of a type can be made: the reason, for a report."""


@dataclass(frozen=True)
class Draft:
    """A value to be made.

    Args:
        kind: a tensor, a number or text, a fixed value, a key of random numbers, or something with parts.
        hint: the annotation.
        value: the fixed value.
        parts: the drafts of the parts, by field, key or place.
        label: the choice that it stands for among alternatives, to be shown; empty where there was no choice.
    """

    kind: Literal["tensor", "number", "fixed", "key", "record", "list", "tuple", "dict"]
    hint: Any = None
    value: Any = None
    parts: Mapping[Any, Draft] = field(default_factory=dict)
    label: str = ""


# --- what there is to try


def drafts_of_fields(hints: Mapping[str, Any], defaults: Mapping[str, Default]) -> list[dict[str, Draft]]:
    """The combinations of alternatives for some fields, the first choice of each first.

    Raises:
        Unmade: for a field of whose type no value can be made.
    """
    options = {name: drafts(hint, name, defaults.get(name)) for name, hint in hints.items()}
    return _combined(options)


def _combined(options: Mapping[Any, Sequence[Draft]]) -> list[dict[Any, Draft]]:
    """All combinations where they are few, else those that differ from the first in one place."""
    count = 1
    for one in options.values():
        count *= len(one)
    if count <= MOST_DRAFTS:
        return [dict(zip(options, chosen, strict=True)) for chosen in itertools.product(*options.values())]
    base = {name: one[0] for name, one in options.items()}
    others = [{**base, name: choice} for name, one in options.items() for choice in one[1:]]
    return [base, *others[: 2 * MOST_DRAFTS]]


def drafts(hint: Any, where: str, default: Default | None = None) -> list[Draft]:
    """The alternatives for a value.

    Args:
        hint: its annotation.
        where: the field, for messages.
        default: its default, which stands for numbers and for what nothing else can be made of.

    Raises:
        Unmade: where no value can be made.
    """
    options = members(hint)
    found: list[Draft] = []
    reasons: list[Unmade] = []
    for option in options:
        try:
            found += _drafts_of_member(option, where, default)
        except Unmade as reason:  # noqa: PERF203 - there are few alternatives
            reasons.append(reason)
    if not found and default is not None:
        return [Draft("fixed", hint, default.make())]
    if not found:
        raise reasons[0]
    return [_labelled(draft, where) for draft in found] if len(found) > 1 else found


def _labelled(draft: Draft, where: str) -> Draft:
    shown = repr(draft.value) if draft.kind == "fixed" else show(draft.hint)
    return Draft(draft.kind, draft.hint, draft.value, draft.parts, f"{where}={shown}")


def _drafts_of_member(hint: Any, where: str, default: Default | None) -> list[Draft]:
    """The alternatives for an annotation that is no union."""
    plain = strip(hint)
    origin, arguments = get_origin(plain), get_args(plain)
    if origin is Literal:
        return [Draft("fixed", plain, value) for value in arguments]
    if plain is NoneType or plain is None:
        return [Draft("fixed", plain, None)]
    if plain is bool:
        return [Draft("fixed", plain, False), Draft("fixed", plain, True)]
    if isinstance(plain, type) and issubclass(plain, enum.Enum):
        return [Draft("fixed", plain, member) for member in list(plain)[:MOST_DRAFTS]]
    if plain in (int, float, str):
        is_given = default is not None and type(default.make()) is plain
        return [Draft("number", plain, default.make() if is_given and default is not None else None)]
    if hasattr(plain, "dim_str"):
        return [_tensor_draft(plain, where)]
    if is_random_key(plain):
        return [Draft("key", plain)]
    if is_record(plain):
        return [_record(plain, parts) for parts in _parts_of_record(plain, where)]
    return _drafts_of_container(plain, origin, arguments, where)


def is_random_key(hint: Any) -> bool:
    """Whether an annotation is `fnloop.random.Key`."""
    return isinstance(hint, type) and (hint.__module__, hint.__name__) == ("fnloop.random", "Key")


def _record(hint: Any, parts: Mapping[Any, Draft]) -> Draft:
    return Draft("record", hint, None, parts)


def _parts_of_record(hint: Any, where: str) -> list[dict[Any, Draft]]:
    infos = record_fields(hint)
    options = {name: drafts(info.hint, f"{where}.{name}", info.default) for name, info in infos.items()}
    return _combined(options)


def _tensor_draft(hint: Any, where: str) -> Draft:
    import mindspore as ms

    if not issubclass(ms.Tensor, hint.array_type):
        raise Unmade(f"{where!r} is {show(hint)}, and only tensors of MindSpore are tried")
    if dtype_of(hint) is None:
        raise Unmade(f"{where!r} is {show(hint)}, of whose dtype no tensor can be made")
    return Draft("tensor", hint)


def _drafts_of_container(hint: Any, origin: Any, arguments: tuple[Any, ...], where: str) -> list[Draft]:
    name = getattr(origin, "__name__", "")
    if origin is tuple and arguments and arguments[-1] is not ...:
        options = {place: drafts(one, f"{where}[{place}]") for place, one in enumerate(arguments)}
        return [Draft("tuple", hint, None, parts) for parts in _combined(options)]
    if name in ("list", "tuple", "Sequence", "Iterable", "Collection") and arguments:
        (item, *_) = drafts(arguments[0], f"{where}[0]")
        kind: Literal["list", "tuple"] = "tuple" if origin is tuple else "list"
        return [Draft(kind, hint, None, {0: item, 1: item})]
    if name in ("dict", "Mapping", "MutableMapping") and len(arguments) == 2 and arguments[0] is str:
        (item, *_) = drafts(arguments[1], f"{where}['a']")
        return [Draft("dict", hint, None, {"a": item, "b": item})]
    if is_typeddict(hint):
        options = {key: drafts(one, f"{where}[{key!r}]") for key, one in hint.__annotations__.items()}
        return [Draft("dict", hint, None, parts) for parts in _combined(options)]
    raise Unmade(_why_unmade(hint, where))


def _why_unmade(hint: Any, where: str) -> str:
    if isinstance(hint, type) and hint.__module__.startswith("mindspore"):
        return f'{where!r} is a {show(hint)} without axes; declare them, `Float[{show(hint)}, "..."]`'
    return f"{where!r} is {show(hint)}, of which no value can be made up"


def has_data(draft: Draft) -> bool:
    """Whether numbers that are not known are in a value: a tensor, or a key of random numbers."""
    return draft.kind in ("tensor", "key") or any(map(has_data, draft.parts.values()))


def has_numbers(draft: Draft) -> bool:
    """Whether a number or text that was made up is in a value."""
    return (draft.kind == "number" and draft.value is None) or any(map(has_numbers, draft.parts.values()))


# --- sizes


def _primes(first: int) -> Iterator[int]:
    return (n for n in itertools.count(max(first, 2)) if all(n % k for k in range(2, int(n**0.5) + 1)))


@dataclass
class World:
    """One assignment of sizes to axes and of values to numbers.

    Args:
        factor: what all sizes are a multiple of.
        first: the smallest prime that is a size, or its factor.
        avoided: sizes that are not taken, since the body or its records name them.
        sizes: the sizes by axis, as they are taken.
        numbers: the values of numbers and texts by field.
        fill: what is in tensors: of floats; and of ints.
        small: whether whole numbers are smaller than all sizes, rather than as large.
        taken: the sizes that are taken, also by axes of other blocks.
    """

    factor: int = 1
    first: int = 5
    avoided: frozenset[int] = frozenset()
    sizes: Sizes = field(default_factory=dict)
    numbers: dict[str, Any] = field(default_factory=dict)
    fill: tuple[float, int] = (0.5, 1)
    small: bool = False
    taken: set[int] = field(default_factory=set)

    def fresh(self) -> int:
        """A size that no axis has yet."""
        for prime in _primes(self.first):
            size = self.factor * prime
            if size not in self.avoided and size not in self.taken:
                self.taken.add(size)
                return size
        raise AssertionError("there are infinitely many primes")

    def size(self, name: str) -> int:
        """The size of a named axis."""
        if name not in self.sizes:
            self.sizes[name] = self.fresh()
        return self.sizes[name]

    def number(self, name: str, cls: type) -> Any:
        """The value of a number or text."""
        if name not in self.numbers:
            self.numbers[name] = self._number(cls)
        return self.numbers[name]

    def _number(self, cls: type) -> Any:
        if cls is int:
            return 2 + len(self.numbers) % 2 if self.small else self.fresh()
        return self.fill[0] if cls is float else f"text {self.factor}"

    def shape(self, axes: Iterable[Axis]) -> tuple[int, ...]:
        """A shape with these axes.

        Raises:
            Unmade: for an expression that is not understood, or has no sizes.
        """
        found: list[int] = []
        for axis in axes:
            found += self._sizes_of(axis)
        return tuple(found)

    def _sizes_of(self, axis: Axis) -> Sequence[int]:
        match axis.kind:
            case "size":
                return [axis.size]
            case "name":
                return [self.size(axis.text)]
            case "any":
                return [self.fresh()]
            case "rest":
                return self._rest(axis.text)
            case "expression":
                for name in names_in(axis.text):
                    self.size(name)
                value = evaluate(axis.text, self.sizes)
                if value is None or value < 1:
                    raise Unmade(f"no size is known for the axis {axis.text!r}")
                return [value]
            case _:
                assert_never(axis.kind)

    def _rest(self, name: str) -> list[int]:
        """Two sizes for a variadic axis, the same wherever its name stands."""
        if name == "..." or name.startswith("_"):
            return [self.fresh(), self.fresh()]
        count = self.sizes.setdefault(f"*{name}", 2)
        return [self.size(f"{name}.{place}") for place in range(count)]


# --- making them

LARGEST = 1 << 24
"""The most elements of a tensor that is made."""

PREFERRED = ("float32", "int64", "int32", "bool", "float16", "float64", "bfloat16", "complex64", "uint8", "int8")
OTHERS = ("int16", "uint16", "uint32", "uint64", "complex128")


def dtype_of(hint: Any) -> Any:
    """A dtype that a tensor type admits; None where MindSpore has none of them."""
    import mindspore as ms

    if not isinstance(hint.dtypes, (tuple, list)):
        return ms.float32
    admitted = [name for name in (*PREFERRED, *OTHERS) if name in [str(one) for one in hint.dtypes]]
    return getattr(ms, "bool_" if admitted[0] == "bool" else admitted[0]) if admitted else None


def build(draft: Draft, world: World, where: str, decisions: Decisions | None) -> Any:
    """Make a value.

    Args:
        draft: the value to be made.
        world: the sizes.
        where: the field.
        decisions: notes what is decided by numbers; None for plain numbers.

    Raises:
        Unmade: where an axis has no size.
    """
    match draft.kind:
        case "fixed":
            return draft.value
        case "tensor":
            return filled(world.shape(axes_in(draft.hint.dim_str)), dtype_of(draft.hint), world.fill)
        case "number":
            value = world.number(where, draft.hint) if draft.value is None else draft.value
            return value if decisions is None else marked(where, value, decisions)
        case "key":
            return draft.hint(low=7 + world.factor, high=0)
        case "record":
            cls = get_origin(draft.hint) or draft.hint
            parts = {name: build(one, world, f"{where}.{name}", decisions) for name, one in draft.parts.items()}
            return cls(**{name: part for name, part in parts.items() if part is not MISSING})
        case "list" | "tuple":
            items = [build(one, world, f"{where}[{key}]", decisions) for key, one in draft.parts.items()]
            return items if draft.kind == "list" else tuple(items)
        case "dict":
            return {key: build(one, world, f"{where}[{key!r}]", decisions) for key, one in draft.parts.items()}
        case _:
            assert_never(draft.kind)


def filled(shape: tuple[int, ...], dtype: Any, fill: tuple[float, int]) -> Any:
    """A tensor of one number everywhere."""
    import mindspore as ms
    import numpy as np

    if math.prod(shape) > LARGEST:
        raise Unmade(f"a tensor of {' x '.join(map(str, shape))} is too large to try")
    is_float = "Float" in str(dtype) or "Complex" in str(dtype)
    number = fill[0] if is_float else fill[1]
    made = ms.Tensor(np.full(shape, number, np.float32 if is_float else np.int64))
    return made if made.dtype == dtype else made.astype(dtype)
