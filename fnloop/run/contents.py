"""The contents of a value, place by place: to find out whether, and where, a block has changed its input.

A component is looked through as far as a user's objects go: attributes, containers, closures,
iterators, the state of random generators. Parameters of Cells are left out, since operators may
write them; so are locks, loggers and what else has no contents that a block could compute with.
"""

from __future__ import annotations

import hashlib
import sys
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from types import FunctionType, GeneratorType, MethodType, ModuleType
from typing import Any

from fnloop.annotations import closure_of
from fnloop.run.cells import attributes_of_every_cell, is_cell, is_cell_class, is_parameter
from fnloop.run.device import from_device
from fnloop.state import BlockState, numpy_of
from fnloop.summary import is_array, summarize

__all__ = [
    "ATOMS",
    "Contents",
    "changes",
    "class_members",
    "contents",
    "is_traversed",
    "own_attributes",
    "parts_of",
]

ATOMS = frozenset({bool, bytes, complex, float, int, str, type(None)})

MAX_LENGTH = 40
"""The length up to which the text of a value is kept, to be shown; of a longer text, a digest is kept."""

Contents = Mapping[str, Any]
"""The content of each place in a value, such as ``.sigmas[3]``."""

TRAVERSED_MODULES = frozenset(
    {"argparse", "array", "builtins", "collections", "functools", "itertools", "random", "types"}
)
"""The modules of the standard library whose objects are looked through."""

OPAQUE_PACKAGES = frozenset({"fnloop", "jaxtyping", "mindspore"})
"""The other packages whose objects are not looked through, but for Cells and records."""


def contents(value: object) -> Contents:
    """The contents of a value by place; equal to its later contents if nothing in it has changed."""
    found: dict[str, Any] = {}
    for place, part, identity in parts_of(value):
        while place in found:  # two keys of one text
            place += "'"
        found[place] = _atom(part) if identity is None else identity
    return found


def parts_of(value: object, *, with_contents: bool = True) -> Iterator[tuple[str, Any, Any]]:
    """The parts of a value, itself first: each with its place, and its identity, None for an atom.

    Args:
        value: anything.
        with_contents: whether the identity of an array says what is in it; to read 100 MB takes a quarter of a second.
    """
    node_of = _node_of if with_contents else _bare_node_of
    places: dict[int, str] = {}
    kept: list[Any] = []  # what is made on the way: nothing else must get its identity while this goes on
    todo: list[tuple[str, Any]] = [("", value)]
    while todo:
        place, part = todo.pop()
        if id(part) in places:
            yield place, part, ("the same as", places[id(part)])
            continue
        try:
            node = node_of(part)
            inside = list(node.children)
        except Exception as error:
            if from_device(error):
                raise
            node, inside = _Node(id(part)), []  # it cannot be looked at
        if node.identity is not None:
            places[id(part)] = place
            kept.append(part)
        yield place, part, node.identity
        todo += [(place + name, one) for name, one in reversed(inside)]


def changes(before: Contents, after: Contents) -> list[str]:
    """The places that have changed, with the old and the new content where both are short."""
    found: dict[str, str] = {}
    for place in dict.fromkeys([*before, *after]):
        old, new = before.get(place, _NOTHING), after.get(place, _NOTHING)
        if old == new or any(_is_inside(place, whole) for whole in found):
            continue
        shown = f" ({old}, now {new})" if isinstance(old, str) and isinstance(new, str) else ""
        found[place] = f"{_named(place)}{shown}"
    return list(found.values())


def _is_inside(place: str, whole: str) -> bool:
    return place.startswith(whole) and place[len(whole) : len(whole) + 1] in (".", "[", "(", "'")


def _named(place: str) -> str:
    if not place:
        return "the contents"
    return f"attribute {place[1:]!r}" if place.startswith(".") else repr(place)


_NOTHING = object()


class _Node:
    """A value in the traversal: its own identity, in a form that compares, and its children by their places."""

    def __init__(self, identity: object, children: Iterable[tuple[str, Any]] = ()) -> None:
        self.identity = identity
        self.children = children


class _Identity:
    """A tensor of a Cell, compared by identity: it may share its storage with a Parameter."""

    def __init__(self, tensor: object) -> None:
        self.tensor = tensor

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and self.tensor is other.tensor

    def __hash__(self) -> int:
        return id(self.tensor)


def _atom(value: Any) -> Any:
    """An atom in a form that tells it from all others; a short text where it can be shown."""
    text = repr(value)
    return text if len(text) <= MAX_LENGTH else ("long", _text_digest(text))


def _digest(data: Any) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _text_digest(text: str) -> str:
    return _digest(text.encode("utf-8", "surrogatepass"))


def _node_of(value: Any) -> _Node:
    """A value as a node of the traversal."""
    cls = type(value)
    if cls in ATOMS:
        return _Node(None)
    if cls is _Identity:
        return _Node(value)
    if is_parameter(value):
        return _Node("a Parameter")
    if is_array(value):
        return _array(value)
    for classes, node_of in HANDLERS:
        if isinstance(value, classes):
            return node_of(value)
    return _object(value)


def _bare_node_of(value: Any) -> _Node:
    """A value as a node of the traversal, without a look at the numbers in arrays, or at many atoms."""
    has_numbers = is_array(value) and not getattr(value.dtype, "hasobject", False) and not is_parameter(value)
    is_dense = has_numbers and (hasattr(value, "data_ptr") or hasattr(value, "tobytes"))
    is_flat = type(value) in (list, tuple) and len(value) > MAX_LENGTH and set(map(type, value)) <= ATOMS
    return _Node(id(value)) if is_dense or is_flat else _node_of(value)


def _record(value: BlockState) -> _Node:
    cls = type(value)
    return _Node(cls, ((f".{name}", getattr(value, name)) for name in cls.__struct_fields__))


def _sequence(value: Any) -> _Node:
    cls = type(value)
    if len(value) > MAX_LENGTH and set(map(type, value)) <= ATOMS:  # a schedule, a vocabulary
        return _Node((cls, _text_digest(repr(list(value)))), _attributes(value))
    return _Node((cls, len(value)), _items(value))


def _mapping(value: Mapping[Any, Any]) -> _Node:
    cls = type(value)
    if len(value) > MAX_LENGTH and _is_flat(value):  # a tokenizer's; in whichever order
        entries = "\n".join(sorted(map(repr, value.items())))
        return _Node((cls, len(value), _text_digest(entries)), _attributes(value))
    return _Node((cls, len(value)), _entries(value))


def _set(value: Any) -> _Node:
    items = (_atom(item) if type(item) in ATOMS else id(item) for item in value)
    return _Node((type(value), frozenset(items)), _attributes(value))


def _method(value: MethodType) -> _Node:
    return _Node(type(value), [("", value.__self__), ("()", value.__func__)])


def _partial(value: partial[Any]) -> _Node:
    return _Node(type(value), [("", value.func), (".args", value.args), (".keywords", value.keywords)])


def _object(value: Any) -> _Node:
    """Any other object: by its attributes and those of its class, if it is traversed."""
    if not is_traversed(value):
        return _Node(id(value))
    cls, state = type(value), _state(value)
    is_opaque = state is None and not hasattr(value, "__dict__")
    identity = id(value) if is_opaque else (cls, state)
    return _Node(identity, [*_attributes(value), *_class(cls)])


def _array(value: Any) -> _Node:
    bare = numpy_of(value)
    if hasattr(bare, "tobytes") and not getattr(bare.dtype, "hasobject", False):
        return _Node((str(value.dtype), tuple(value.shape), _digest(bare.tobytes())))
    if hasattr(bare, "tolist"):
        return _Node((str(value.dtype), tuple(value.shape)), [("", bare.tolist())])
    parts = [name for name in ("indices", "indptr", "values", "data") if hasattr(value, name)]  # a sparse one
    return _Node((str(value.dtype), tuple(value.shape)), ((f".{name}", getattr(value, name)) for name in parts))


def _items(value: Any) -> Iterator[tuple[str, Any]]:
    yield from ((f"[{place}]", item) for place, item in enumerate(value))
    yield from _attributes(value)


def _entries(value: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((f"[{summarize(key)}]", item) for key, item in value.items())
    yield from _attributes(value)


def _is_flat(value: Mapping[Any, Any]) -> bool:
    """Whether a mapping holds nothing but atoms, under keys that are atoms or tuples of them."""
    tuples = [key for key in value if type(key) is tuple]
    kinds = {type(key) for key in value} - {tuple}
    kinds.update(map(type, value.values()), map(type, chain.from_iterable(tuples)))
    return kinds <= ATOMS


IGNORED_ATTRIBUTES = frozenset({"_func_graph_flags", "amp_strategy", "grad_ops_label", "has_tips_", "no_inline"})
"""Attributes of a function that are none of its contents: `functools` and MindSpore write them."""


def _function(value: FunctionType) -> _Node:
    return _Node(id(value), _function_parts(value))


def _function_parts(value: FunctionType) -> Iterator[tuple[str, Any]]:
    """The variables around a function, its defaults and its attributes."""
    yield from ((f".{name}", enclosed) for name, enclosed in closure_of(value).items())
    yield "'s defaults", value.__defaults__
    yield "'s defaults by keyword", value.__kwdefaults__
    for name, attribute in vars(value).items():
        if name not in IGNORED_ATTRIBUTES and not name.startswith("__"):
            yield f".{name}", attribute


def _generator(value: GeneratorType[Any, Any, Any]) -> _Node:
    frame = value.gi_frame
    if frame is None:
        return _Node("ended")
    return _Node((id(value), frame.f_lasti), ((f".{name}", one) for name, one in frame.f_locals.items()))


def is_traversed(value: object) -> bool:
    """Whether an object is looked through."""
    cls = type(value)
    if isinstance(value, ModuleType):
        return False
    root = cls.__module__.partition(".")[0]
    if root in OPAQUE_PACKAGES:
        return is_cell_class(cls)
    return root in TRAVERSED_MODULES or root not in sys.stdlib_module_names


def _attributes(value: Any) -> Iterator[tuple[str, Any]]:
    of_cell = is_cell(value)
    for name, one in own_attributes(value).items():
        yield f".{name}", _Identity(one) if of_cell and is_array(one) else one
    if of_cell:
        yield from ((f".{name}", cell) for name, cell in value._cells.items() if cell is not None)


def own_attributes(value: Any) -> dict[str, Any]:
    """The attributes that an object itself has, of a Cell those that its author wrote.

    What `functools.cached_property` keeps is left out: it is what it would be if it were computed
    again.
    """
    cls = type(value)
    own = dict(getattr(value, "__dict__", {}))
    for slot in [slot for base in cls.__mro__ for slot in _slots(base)]:
        if hasattr(value, slot):
            own[slot] = getattr(value, slot)
    names = _names_of_author(cls, own) if is_cell_class(cls) else own
    return {name: own[name] for name in names if not is_parameter(own[name]) and not _is_kept(cls, name)}


def _is_kept(cls: type, name: str) -> bool:
    """Whether an attribute is what a `functools.cached_property` keeps."""
    return isinstance(getattr(cls, name, None), cached_property)


def _slots(base: type) -> list[str]:
    slots = base.__dict__.get("__slots__", ())
    names = [slots] if isinstance(slots, str) else list(slots)
    private = f"_{base.__name__.lstrip('_')}"
    mangled = [f"{private}{name}" if name.startswith("__") and not name.endswith("__") else name for name in names]
    return [name for name in mangled if name not in ("__dict__", "__weakref__")]


def _class_node(value: type) -> _Node:
    return _Node(id(value), _class(value))


def _class(cls: type) -> Iterator[tuple[str, Any]]:
    for base in cls.__mro__:
        yield from ((f".{name}", one) for name, one in class_members(base).items())


def class_members(cls: type) -> dict[str, Any]:
    """The attributes of a user's class that are no methods: an object may count there."""
    root = cls.__module__.partition(".")[0]
    if root in sys.stdlib_module_names or root in OPAQUE_PACKAGES or root == "numpy":
        return {}
    return {
        name: one
        for name, one in vars(cls).items()
        if not name.startswith(("__", "_abc_")) and not hasattr(type(one), "__get__")
    }


def _state(value: Any) -> Contents | None:
    """The state that an object not written in Python gives when it is copied; None where it gives none."""
    cls: Any = type(value)
    reduce = cls.__reduce_ex__ if cls.__reduce_ex__ is not object.__reduce_ex__ else cls.__reduce__
    if reduce is object.__reduce__ or not _is_of_library(getattr(reduce, "__module__", None)):
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # iterators of itertools are no longer to be copied
        made = value.__reduce_ex__(4)
    if isinstance(made, str):
        return None
    parts: list[Any] = list(made[1:3])  # arguments and state
    parts += [list(items) for items in made[3:5] if items is not None]
    return contents(parts)


def _is_of_library(module: str | None) -> bool:
    """Whether a function comes with Python or NumPy; those written in C name no module."""
    return module is None or module.partition(".")[0] in {*sys.stdlib_module_names, "numpy"}


HANDLERS: Sequence[tuple[type | tuple[type, ...], Callable[[Any], _Node]]] = (
    (BlockState, _record),
    ((list, tuple, deque), _sequence),
    (Mapping, _mapping),
    ((set, frozenset), _set),
    (MethodType, _method),
    (FunctionType, _function),
    (partial, _partial),
    (GeneratorType, _generator),
    (type, _class_node),
)
"""The functions that make a node, by the classes of values that they take; the first that fits counts."""


# --- Cells


def _names_of_author(cls: type, names: Iterable[str]) -> list[str]:
    """Of the names of a Cell's attributes those that its author wrote, not MindSpore for itself."""
    of_mindspore = attributes_of_every_cell()
    hidden = "_" if cls.__module__.partition(".")[0] in OPAQUE_PACKAGES else "__"
    return [name for name in names if name not in of_mindspore and not name.startswith(hidden)]
