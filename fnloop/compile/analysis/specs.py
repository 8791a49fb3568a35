"""The spec of a value: its leaves that are arguments of a graph, and its constants, which are fixed in the graph.

Tensors and numbers go through, those in records, tuples, lists and dicts too. All else is a
constant of the graph; another constant needs another graph. Specs are hashable: with equal specs
one graph serves.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np

from fnloop.compile.frontend.made_objects import held_fields, is_made_as_tuple
from fnloop.compile.frontend.whole_enums import is_of_numbers
from fnloop.errors import CompileError
from fnloop.literals import is_literal, literal
from fnloop.run.memory import stacked
from fnloop.state import BlockState
from fnloop.summary import is_array, summarize

__all__ = [
    "CONTAINING",
    "FIXED",
    "Spec",
    "Stacked",
    "are_mixed",
    "carried_spec",
    "check_keys",
    "fixed_key",
    "fixed_paths_of",
    "fixed_spec",
    "fresh",
    "has_leaves",
    "holds_number",
    "is_text",
    "leaf_specs",
    "leaves_of",
    "lengths_of",
    "paths_of",
    "python_number",
    "scalar_class",
    "scalars_in",
    "spec_of",
    "stack_values",
    "texts_in",
]

Spec = tuple[Any, ...]
"""`("tensor", dtype, shape)`, `("int",)`, `("float",)`, `("bool",)`, `("fixed", key)`, or of several:
`("record", class, specs)`, `("object", class, specs)` of a NamedTuple or dataclass, `("tuple", specs)`,
`("list", specs)`, `("dict", keys, classes, specs)`."""

FIXED = "fixed"

NUMBERED = ("record", "object", "tuple", "list")
"""The kinds of specs whose parts a graph reads by their number."""

CONTAINING = (*NUMBERED, "dict")
"""The kinds of specs that have parts."""


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
    """The spec of a value that lies in others.

    Args:
        value: the value.
        depth: how many containers are around it.
    """
    if depth > DEEPEST:
        raise RecursionError
    value = python_number(value)
    if isinstance(value, BlockState):
        parts = _specs_of((getattr(value, name) for name in value.__struct_fields__), depth)
        return ("record", type(value), parts) if _moves(parts) else fixed_spec(value)
    of_container = CONTAINERS.get(type(value))
    if of_container is not None:
        return of_container(value, depth)
    if is_made_as_tuple(type(value)):
        return _spec_of_object(value, depth)
    return _spec_of_leaf(value)


def _spec_of_leaf(value: Any) -> Spec:
    """The spec of a tensor, a number or a constant."""
    cls = type(value)
    if cls is int and -(2**63) <= value < 2**63:
        return ("int",)
    if cls is float:
        return ("float",)
    if is_array(value) and not isinstance(value, np.ndarray):
        return ("tensor", _text_of(value.dtype), tuple(value.shape))
    return fixed_spec(value)


@functools.lru_cache(maxsize=64)
def _text_of(dtype: Any) -> str:
    """The name of a dtype, which takes a microsecond to write."""
    return str(dtype)


def _spec_of_sequence(value: Any, depth: int) -> Spec:
    """The spec of a list or tuple: a constant, unless a tensor is in it."""
    parts = _specs_of(value, depth)
    return (type(value).__name__, parts) if _holds_tensor(parts) else fixed_spec(value)


def _spec_of_object(value: Any, depth: int) -> Spec:
    """The spec of a NamedTuple or a dataclass: a constant, unless a tensor is in it."""
    parts = _specs_of(_held(value), depth)
    return ("object", type(value), parts) if _holds_tensor(parts) else fixed_spec(value)


def _held(value: Any) -> list[Any]:
    """The values of the fields of a record or an object, in order."""
    return list((held_fields(value) or {}).values())


def _spec_of_dict(value: Any, depth: int) -> Spec:
    """The spec of a dict: a constant, unless a tensor is in it. Keys have their classes beside them, as 1 == True."""
    parts = _specs_of(value.values(), depth)
    if not _holds_tensor(parts):
        return fixed_spec(value)
    return ("dict", tuple(map(python_number, value)), tuple(map(type, value)), parts)


CONTAINERS: Mapping[type, Callable[[Any, int], Spec]] = {
    tuple: _spec_of_sequence,
    list: _spec_of_sequence,
    dict: _spec_of_dict,
}
"""Containers of Python whose parts go through a graph; those of derived classes are constants."""


def fixed_spec(value: Any) -> Spec:
    """The spec of a constant."""
    return (FIXED, fixed_key(value))


def _specs_of(values: Iterable[Any], depth: int) -> tuple[Spec, ...]:
    return tuple(_spec_of(value, depth + 1) for value in values)


DEEPEST = 100
"""The most containers in each other; Python's own limit may lie beyond the end of its stack."""


def _moves(parts: Iterable[Spec]) -> bool:
    return any(part[0] != FIXED for part in parts)


def _holds_tensor(parts: Iterable[Spec]) -> bool:
    return any(part[0] not in (FIXED, "int", "float") for part in parts)


def python_number(value: Any) -> Any:
    """A scalar of NumPy (of `np.linspace`, mostly) as the number of Python as which MindSpore's operators take it."""
    return value.item() if isinstance(value, np.generic) else value


def scalar_class(value: Any) -> str:
    """The class of a scalar of NumPy that a value is, or holds; empty where it has none, as for a `float64`.

    That comes back as the float of Python that it is, too.
    """
    if isinstance(value, np.generic):
        return "" if isinstance(value, float) else type(value).__name__
    return next(filter(None, map(scalar_class, _parts_of(value))), "")


def _parts_of(value: Any) -> Iterable[Any]:
    """The values that a tuple, list, dict, record or object holds; nothing of any other value."""
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, (tuple, list)) else _held(value)


def are_mixed(values: Sequence[Any]) -> bool:
    """Whether values are numbers of several classes, a `float64` of NumPy being a float."""
    classes = set(map(type, values))
    numbers = {float if issubclass(cls, float) else cls for cls in classes if _is_of_numbers(cls)}
    return len(numbers) > 1


def scalars_in(values: Mapping[str, Any], series: Mapping[str, Sequence[Any]]) -> tuple[str, ...]:
    """The names of values that are or hold scalars of NumPy, floats aside, and of series with some."""
    found = [name for name, value in values.items() if scalar_class(value)]
    for name, entries in series.items():
        if any(issubclass(cls, np.generic) and not issubclass(cls, float) for cls in set(map(type, entries))):
            found.append(name)
    return tuple(found)


def holds_number(value: Any) -> bool:
    """Whether a value is a number, or holds one."""
    return _is_of_numbers(type(value)) or any(map(holds_number, _parts_of(value)))


def _is_of_numbers(cls: type) -> bool:
    return cls in (bool, int, float) or issubclass(cls, np.generic)


def fixed_key(value: Any) -> Hashable:
    """A key that tells a constant from any other."""
    if is_made_as_tuple(type(value)):
        return (type(value), tuple(map(fixed_key, _held(value))))
    if isinstance(value, (list, tuple, set, frozenset)):
        keys = map(fixed_key, value)
        return (
            type(value),
            frozenset(keys) if isinstance(value, (set, frozenset)) else tuple(keys),
        )
    if isinstance(value, Mapping):
        return (
            type(value),
            tuple((fixed_key(key), fixed_key(item)) for key, item in value.items()),
        )
    if isinstance(value, np.ndarray):
        return (np.ndarray, str(value.dtype), value.shape, value.tobytes())
    if isinstance(value, BlockState):
        return (
            type(value),
            tuple(fixed_key(getattr(value, name)) for name in value.__struct_fields__),
        )
    if isinstance(value, (bool, int, float, complex, str, bytes, type(None), type)):
        return (type(value), repr(value) if isinstance(value, (float, complex)) else value)
    return (type(value), id(value))


def leaves_of(value: Any, spec: Spec) -> list[Any]:
    """The tensors and numbers of a value, in order: the arguments of the graph."""
    if spec[0] == FIXED:
        return []
    if spec[0] in ("record", "object"):
        values: Iterable[Any] = _held(value)
    elif spec[0] == "dict":
        values = value.values()
    elif spec[0] in ("tuple", "list"):
        values = value
    else:
        return [python_number(value)]
    return [leaf for part, inner in zip(values, spec[-1], strict=True) for leaf in leaves_of(part, inner)]


def paths_of(spec: Spec) -> list[str]:
    """The places of the leaves in a value, as indices: `[1]['a']`; no index for a value that is a leaf itself."""
    if spec[0] == "dict":
        parts = zip(spec[1], spec[-1], strict=True)
        return [f"[{literal(key)}]{path}" for key, part in parts for path in paths_of(part)]
    if spec[0] in NUMBERED:
        return [f"[{number}]{path}" for number, part in enumerate(spec[-1]) for path in paths_of(part)]
    return [] if spec[0] == FIXED else [""]


def has_leaves(spec: Spec) -> bool:
    """Whether a value is or holds a tensor or a number that varies; its keys may be such that no text has them."""
    return any(map(has_leaves, spec[-1])) if spec[0] in CONTAINING else spec[0] != FIXED


def check_keys(spec: Spec, field: str, reader: str, place: str = "") -> None:
    """Refuse a dict whose keys cannot be written into the text of a graph.

    Args:
        spec: of the value that the dict is, or is in.
        field: the name of the value to the user.
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
    if spec[0] in CONTAINING:
        for part in spec[-1]:
            yield from _keys_of(part)


def carried_spec(value: Any) -> Spec:
    """The spec of a value as a loop carries it: truths change too, and so do the numbers in lists, tuples and dicts."""
    value = python_number(value)
    cls = type(value)
    if cls is bool:
        return ("bool",)
    if is_of_numbers(cls):
        return ("int",)
    if isinstance(value, BlockState):
        return (
            "record",
            cls,
            tuple(carried_spec(getattr(value, name)) for name in value.__struct_fields__),
        )
    if is_made_as_tuple(cls):
        return ("object", cls, tuple(map(carried_spec, _held(value))))
    if cls in (tuple, list):
        return (cls.__name__, tuple(map(carried_spec, value)))
    if cls is dict:
        return (
            "dict",
            tuple(value),
            tuple(map(type, value)),
            tuple(map(carried_spec, value.values())),
        )
    return spec_of(value)


def lengths_of(spec: Spec) -> list[tuple[str, int]]:
    """The lists and tuples in a value, each with its place as indices and its length; the outer before the inner."""
    if spec[0] not in CONTAINING:
        return []
    keys: Iterable[Any] = spec[1] if spec[0] == "dict" else range(len(spec[-1]))
    own = [("", len(spec[-1]))] if spec[0] in ("tuple", "list") else []
    parts = zip(keys, spec[-1], strict=True)
    return own + [(f"[{key!r}]{path}", length) for key, part in parts for path, length in lengths_of(part)]


def is_text(value: Any) -> bool:
    """Whether a value is a text or None, or a tuple or list of them, which can only be constants of a graph."""
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
    """The places of the constants in a value, as indices."""
    if spec[0] == "dict":
        parts = zip(spec[1], spec[-1], strict=True)
        return [f"[{literal(key)}]{path}" for key, part in parts for path in fixed_paths_of(part)]
    if spec[0] in NUMBERED:
        return [f"[{number}]{path}" for number, part in enumerate(spec[-1]) for path in fixed_paths_of(part)]
    return [""] if spec[0] == FIXED else []


# --- many values of one spec


@dataclass(frozen=True)
class Stacked:
    """The values of a loop's variable over its iterations.

    Args:
        spec: of each of them.
        arrays: one of NumPy for each leaf of the spec, its first axis the iterations; a tensor of bfloat16, which NumPy
            lacks.
        counts: whether it is the whole numbers from 0 upwards.
    """

    spec: Spec
    arrays: tuple[Any, ...]
    counts: bool = False


def stack_values(values: Sequence[Any], counts: Sequence[int]) -> Stacked | None:
    """Values stacked to one array a leaf; None where they cannot be, since they differ in spec.

    Args:
        values: one for each iteration, at least one.
        counts: how many iterations each run of the loop had.
    """
    values = list(map(python_number, values))
    classes = set(map(type, values))
    if classes == {int} and values == _counted(counts):
        return Stacked(("int",), (), counts=True)
    for cls in (bool, float):
        if classes == {cls}:
            spec = (cls.__name__,)
            return Stacked(spec, (_stack(values, spec),))
    specs = list(map(spec_of, values))
    spec = specs[0]
    if any(other != spec for other in specs):
        return None
    rows = [leaves_of(value, spec) for value in values]
    columns = zip(*rows, strict=True)
    arrays = map(_stack, columns, leaf_specs(spec))
    return Stacked(spec, tuple(arrays))


def _counted(counts: Sequence[int]) -> list[int]:
    """The whole numbers from 0 upwards, for each of several runs of a loop."""
    return list(chain.from_iterable(map(range, counts)))


def leaf_specs(spec: Spec) -> list[Spec]:
    """The specs of the leaves of a value, in order."""
    if spec[0] in CONTAINING:
        return [leaf for part in spec[-1] for leaf in leaf_specs(part)]
    return [] if spec[0] == FIXED else [spec]


NUMBERS = {"int": np.int64, "float": np.float64, "bool": np.bool_}


def _stack(values: Sequence[Any], spec: Spec) -> Any:
    if spec[0] in NUMBERS:
        return np.array(values, dtype=NUMBERS[spec[0]])
    whole = stacked(values)
    if "bfloat16" not in spec[1].lower():
        return whole
    from mindspore import Tensor

    return Tensor(whole).astype(values[0].dtype)
