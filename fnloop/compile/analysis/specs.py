"""The spec of a value: what of it goes through a graph as an argument, and what is fixed in the graph.

Tensors and numbers go through, those in records, tuples, lists and dicts too. All else is a constant of the graph;
another constant needs another graph. Specs are hashable: with equal specs one graph serves.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

import numpy as np

from fnloop.errors import CompileError
from fnloop.hints import is_record, members, record_fields, strip
from fnloop.literals import is_literal, literal
from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array, summarize

__all__ = [
    "FIXED",
    "Spec",
    "Stacked",
    "carried_spec",
    "check_float",
    "check_keys",
    "fixed_key",
    "fixed_paths_of",
    "fresh",
    "is_text",
    "leaves_of",
    "lengths_of",
    "paths_of",
    "python_number",
    "rebuild",
    "spec_of",
    "stack_values",
    "texts_in",
]

Spec = tuple[Any, ...]
"""`("tensor", dtype, shape)`, `("int",)`, `("float",)`, `("bool",)`, `("fixed", key)`, or of several:
`("record", class, specs)`, `("tuple", specs)`, `("list", specs)`, `("dict", keys, classes of keys, specs)`."""

FIXED = "fixed"


def spec_of(value: Any) -> Spec:
    """The spec of a value.

    Raises:
        CompileError: for a list or dict that contains itself.
    """
    try:
        return _spec_of(value, 0)
    except RecursionError:
        raise CompileError(
            f"a {type(value).__name__} that contains itself, or others in others without end, cannot be given to a "
            f"compiled block; give it what it is read for"
        ) from None


def _spec_of(value: Any, depth: int) -> Spec:
    if depth > DEEPEST:
        raise RecursionError
    value = python_number(value)
    cls = type(value)
    if cls is int and -(2**63) <= value < 2**63:
        return ("int",)
    if cls is float:
        return ("float",)
    if is_array(value) and not isinstance(value, np.ndarray):
        return ("tensor", str(value.dtype), tuple(value.shape))
    if isinstance(value, BlockState):
        parts = _specs_of((getattr(value, name) for name in value.__struct_fields__), depth)
        return ("record", cls, parts) if _moves(parts) else (FIXED, fixed_key(value))
    if cls in (tuple, list):
        parts = _specs_of(value, depth)
        return (cls.__name__, parts) if _holds_tensor(parts) else (FIXED, fixed_key(value))
    if cls is dict:
        parts = _specs_of(value.values(), depth)
        if _holds_tensor(parts):
            return ("dict", tuple(map(python_number, value)), tuple(map(type, value)), parts)  # 1 == True
    return (FIXED, fixed_key(value))


def _specs_of(values: Iterable[Any], depth: int) -> tuple[Spec, ...]:
    return tuple(_spec_of(value, depth + 1) for value in values)


DEEPEST = 100
"""How many containers in each other are looked at: Python's own limit may lie beyond what its stack holds."""


def _moves(parts: Iterable[Spec]) -> bool:
    return any(part[0] != FIXED for part in parts)


def _holds_tensor(parts: Iterable[Spec]) -> bool:
    return any(part[0] not in (FIXED, "int", "float") for part in parts)


def python_number(value: Any) -> Any:
    """A scalar of NumPy (of `np.linspace`, mostly) as the number of Python as which MindSpore's operators take it."""
    return value.item() if isinstance(value, np.generic) else value


def fixed_key(value: Any) -> Hashable:
    """What tells a constant from another one."""
    if isinstance(value, (list, tuple, set, frozenset)):
        keys = map(fixed_key, value)
        return (type(value), frozenset(keys) if isinstance(value, (set, frozenset)) else tuple(keys))
    if isinstance(value, Mapping):
        return (type(value), tuple((fixed_key(key), fixed_key(item)) for key, item in value.items()))
    if isinstance(value, np.ndarray):
        return (np.ndarray, str(value.dtype), value.shape, value.tobytes())
    if isinstance(value, BlockState):
        return (type(value), tuple(fixed_key(getattr(value, name)) for name in value.__struct_fields__))
    if isinstance(value, (bool, int, float, complex, str, bytes, type(None), type)):
        return (type(value), repr(value) if isinstance(value, (float, complex)) else value)
    return (type(value), id(value))


def leaves_of(value: Any, spec: Spec) -> list[Any]:
    """What of a value goes through the graph, in order."""
    if spec[0] == FIXED:
        return []
    if spec[0] == "record":
        values: Iterable[Any] = [getattr(value, name) for name in value.__struct_fields__]
    elif spec[0] == "dict":
        values = value.values()
    elif spec[0] in ("tuple", "list"):
        values = value
    else:
        return [python_number(value)]
    return [leaf for part, inner in zip(values, spec[-1], strict=True) for leaf in leaves_of(part, inner)]


def paths_of(spec: Spec) -> list[str]:
    """Where these stand in it, as indices: `[1]['a']`; nothing for a value that is one itself."""
    if spec[0] == "dict":
        parts = zip(spec[1], spec[-1], strict=True)
        return [f"[{literal(key)}]{path}" for key, part in parts for path in paths_of(part)]
    if spec[0] in ("record", "tuple", "list"):
        return [f"[{number}]{path}" for number, part in enumerate(spec[-1]) for path in paths_of(part)]
    return [] if spec[0] == FIXED else [""]


def check_keys(spec: Spec, field: str, reader: str, place: str = "") -> None:
    """Refuse a dict whose keys cannot be written into the text of a graph.

    Args:
        spec: of the value that the dict is, or is in.
        field: what the user calls the value.
        reader: the block or loop that takes it.
        place: where that is in the source.

    Raises:
        CompileError: naming the field and the key.
    """
    behind = f"\n  {place}" if place else ""
    for key in _keys_of(spec):
        if not is_literal(key):
            raise CompileError(
                f"{reader} cannot be compiled: {field!r} holds a dict with the key {summarize(key)} "
                f"({type(key).__name__}), and a graph's dict has keys that are text, numbers, None or tuples of these "
                f"and of no class of their own; write `{{str(key): value for key, value in ...}}`, or give a record"
                f"{behind}"
            )


def _keys_of(spec: Spec) -> Iterator[object]:
    """The keys of all dicts in a value."""
    if spec[0] == "dict":
        yield from spec[1]
    if spec[0] in ("record", "tuple", "list", "dict"):
        for part in spec[-1]:
            yield from _keys_of(part)


def carried_spec(value: Any) -> Spec:
    """The spec of a value as a loop carries it: truths change too, and so do the numbers in lists, tuples and dicts."""
    value = python_number(value)
    cls = type(value)
    if cls is bool:
        return ("bool",)
    if isinstance(value, BlockState):
        return ("record", cls, tuple(carried_spec(getattr(value, name)) for name in value.__struct_fields__))
    if cls in (tuple, list):
        return (cls.__name__, tuple(map(carried_spec, value)))
    if cls is dict:
        return ("dict", tuple(value), tuple(map(type, value)), tuple(map(carried_spec, value.values())))
    return spec_of(value)


def lengths_of(spec: Spec) -> list[tuple[str, int]]:
    """The lists and tuples in a value, each with its place as indices and its length; the outer before the inner."""
    if spec[0] not in ("record", "tuple", "list", "dict"):
        return []
    keys: Iterable[Any] = spec[1] if spec[0] == "dict" else range(len(spec[-1]))
    own = [("", len(spec[-1]))] if spec[0] in ("tuple", "list") else []
    parts = zip(keys, spec[-1], strict=True)
    return own + [(f"[{key!r}]{path}", length) for key, part in parts for path, length in lengths_of(part)]


def is_text(value: Any) -> bool:
    """Whether a value is a text or None, or a tuple or list of them: what can only be a constant of a graph."""
    if type(value) in (tuple, list):
        return bool(value) and all(map(is_text, value))
    return value is None or type(value) is str


def texts_in(value: Any) -> list[tuple[str, Any]]:
    """The texts and Nones of such a value, each with its place as indices."""
    if type(value) in (tuple, list):
        return [(f"[{number}]{path}", text) for number, one in enumerate(value) for path, text in texts_in(one)]
    return [("", value)]


def fresh(value: Any) -> Any:
    """A value with lists of its own, for a caller who may change them."""
    return type(value)(map(fresh, value)) if type(value) in (tuple, list) else value


def fixed_paths_of(spec: Spec) -> list[str]:
    """Where in a value its constants stand, as indices."""
    if spec[0] == "dict":
        parts = zip(spec[1], spec[-1], strict=True)
        return [f"[{literal(key)}]{path}" for key, part in parts for path in fixed_paths_of(part)]
    if spec[0] in ("record", "tuple", "list"):
        return [f"[{number}]{path}" for number, part in enumerate(spec[-1]) for path in fixed_paths_of(part)]
    return [""] if spec[0] == FIXED else []


# --- many values of one form


@dataclass(frozen=True)
class Stacked:
    """The values of a loop's variable over its iterations.

    Args:
        spec: of each of them.
        arrays: one tensor for each leaf of the spec, its first axis the iterations.
        counts: whether it is the whole numbers from 0 upwards.
    """

    spec: Spec
    arrays: tuple[Any, ...]
    counts: bool = False


def stack_values(values: Sequence[Any], counts: Sequence[int]) -> Stacked | None:
    """Values stacked to one tensor a leaf; None where they cannot be, since they differ in spec.

    Args:
        values: one for each iteration, at least one.
        counts: how many iterations each run of the loop had.
    """
    values = list(map(python_number, values))
    whole = all(type(value) is int for value in values)
    if whole and list(values) == [number for count in counts for number in range(count)]:
        return Stacked(("int",), (), counts=True)
    if all(type(value) is bool for value in values):
        return Stacked(("bool",), (_stack(values, ("bool",)),))
    specs = list(map(spec_of, values))
    spec = specs[0]
    if any(other != spec for other in specs):
        return None
    leaves = [leaves_of(value, spec) for value in values]
    return Stacked(
        spec, tuple(_stack(column, leaf) for column, leaf in zip(zip(*leaves, strict=True), _flat(spec), strict=True))
    )


def _flat(spec: Spec) -> list[Spec]:
    if spec[0] in ("record", "tuple", "list", "dict"):
        return [leaf for part in spec[-1] for leaf in _flat(part)]
    return [] if spec[0] == FIXED else [spec]


GREATEST, LEAST = 3.4028235e38, 2.0**-126
"""Of the numbers of 32 bits, the least without fewer digits."""


def check_float(value: float, field: str) -> None:
    """Refuse a number that is infinite, or nothing, in the 32 bits that it has in a graph.

    Raises:
        CompileError: naming the field.
    """
    if value and value - value == 0 and not LEAST <= abs(value) <= GREATEST:
        raise CompileError(
            f"{field}={value!r} cannot be given to a graph, in which float numbers have 32 bits ({LEAST:.2g} to "
            f"{GREATEST:.2g}); compute with it in a block of numbers, or make it a tensor of float64"
        )


NUMBERS = {"int": np.int64, "float": np.float32, "bool": np.bool_}


def _stack(values: Sequence[Any], spec: Spec) -> Any:
    from mindspore import Tensor

    if spec[0] in NUMBERS:
        return Tensor(np.array(values, dtype=NUMBERS[spec[0]]))
    if "bfloat16" in spec[1].lower():
        return Tensor(np.stack([numpy_of(value) for value in values])).astype(values[0].dtype)
    return Tensor(np.stack([numpy_of(value) for value in values]))


def rebuild(value: Any, hint: Any, like: Any = None) -> Any:
    """A value that came out of a graph as its annotation has it.

    Args:
        value: with tuples for records, and for dicts.
        hint: its annotation.
        like: what it was when Python computed it, for the keys of a dict.
    """
    hint = _record_among(strip(hint), value)
    if isinstance(like, dict) and isinstance(value, (tuple, list)) and len(like) == len(value):
        item = (*get_args(hint), None, None)[1]
        return {key: rebuild(part, item, like[key]) for key, part in zip(like, value, strict=True)}
    if is_record(hint) and isinstance(value, tuple):
        cls = get_origin(hint) or hint
        fields = record_fields(hint)
        return cls(**{name: rebuild(part, fields[name].hint) for name, part in zip(fields, value, strict=True)})
    if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields") and type(value) is tuple:
        return hint(*value)  # a NamedTuple
    origin = get_origin(hint)
    if origin in (list, tuple) and isinstance(value, (list, tuple)):
        items = [one for one in get_args(hint) if one is not Ellipsis]
        if len(items) != len(value):
            items = items[:1] * len(value)
        return origin(rebuild(part, item) for part, item in zip(value, items, strict=True))
    return value


def _record_among(hint: Any, value: Any) -> Any:
    """Of several annotations the record that a tuple of so many fields stands for."""
    records = [one for one in members(hint) if is_record(one)]
    fitting = [one for one in records if isinstance(value, tuple) and len(record_fields(one)) == len(value)]
    return fitting[0] if len(fitting) == 1 else hint
