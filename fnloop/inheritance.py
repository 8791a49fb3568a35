"""Records of several base records: one layout with the fields of all, and their methods in Python's order of bases.

`msgspec` gives each record class a layout of its own, and Python unites no two layouts in one class. So a record
of several records inherits from one hidden class with all their fields. The bases are its ancestors by declaration:
`isinstance` holds, methods and properties are looked up in the order that Python would have, `super()` follows it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CellType, FunctionType
from typing import Any, ForwardRef, Generic, TypeVar, get_origin

import msgspec

from fnloop.annotations import locals_around, resolve
from fnloop.errors import StateError
from fnloop.required import is_required

__all__ = ["Ancestry", "ancestry", "declared_base", "is_ancestor", "linear_order", "shown_hint"]

Make = Callable[[str, tuple[type, ...], dict[str, Any]], Any]
"""Makes a hidden class of a name, bases and a body."""

_OWN = frozenset(
    {
        *("__annotations__", "__classcell__", "__dict__", "__doc__", "__module__", "__qualname__", "__slots__"),
        *("__firstlineno__", "__init_subclass__", "__static_attributes__", "__weakref__"),
        *("__orig_bases__", "__parameters__", "__match_args__"),
        *("__ancestors__", "__defining_frame__", "__delattr__", "__setattr__", "__written_at__"),
    }
)
"""The attributes of a class that are not inherited, or that each record class gets anew."""


def ancestry(cls: Any) -> tuple[type, ...]:
    """A record class and its ancestors as they are declared, in the order in which attributes are looked up."""
    order: tuple[type, ...] = cls.__dict__.get("__ancestors__") or cls.__mro__
    return order


def is_ancestor(cls: type, of: type) -> bool:
    """Whether a record class was declared with another among its ancestors: not seen by Python where it has several."""
    return cls in getattr(of, "__ancestors__", ())


@dataclass(frozen=True)
class Ancestry:
    """The ancestors of a record class that is being made from several records with fields.

    Args:
        name: the name of the class.
        bases: its bases as they are written.
        body: the namespace of its body.
        order: its ancestors, without itself, in the order in which attributes are looked up.
        root: the base class of all records.
    """

    name: str
    bases: tuple[type, ...]
    body: Mapping[str, Any]
    order: tuple[type, ...]
    root: Any

    def hidden_base(self, make: Make) -> type:
        """The class to inherit from in place of the bases: it has their fields and methods.

        Raises:
            StateError: for a field that two bases declare differently, and the body does not declare.
        """
        self._check_clashes()
        current = make(self.name, (self.root, *self._generic()), self._layout())
        carried: dict[type, type] = {}
        for ancestor in reversed(self.order):
            if not isinstance(ancestor, type(self.root)):
                if self._is_mixin(ancestor):
                    current = make(self.name, (ancestor, current), {})
            elif ancestor is not self.root and (own := _attributes(ancestor)):
                current = _carrying(self.name, own, current, make)
                carried[ancestor] = current
        initialisers = [carried[owner].__dict__["__post_init__"] for owner in self._initialised_by()]
        if len(initialisers) > 1:
            current = make(self.name, (current,), {"__post_init__": _all_of(initialisers)})
        made: type = current
        return made

    def _is_mixin(self, ancestor: type) -> bool:
        return ancestor not in self.root.__mro__ and ancestor is not Generic

    def _layout(self) -> dict[str, Any]:
        """The body of a class with the fields of all bases."""
        annotations: dict[str, Any] = {}
        body: dict[str, Any] = {"__annotations__": annotations}
        for field in self._fields():
            owner = self._owners(field)[0]
            hint = _raw(owner, field)
            annotations[field] = ForwardRef(hint, module=owner.__module__) if isinstance(hint, str) else hint
            body |= _default_of(owner, field)
        if variables := self._type_variables():
            generic: Any = Generic
            body["__orig_bases__"] = (self.root, generic[variables])
        return body

    def _generic(self) -> tuple[Any, ...]:
        return (Generic,) if self._type_variables() else ()

    def _type_variables(self) -> tuple[Any, ...]:
        found: dict[Any, None] = {}
        for base in self.body.get("__orig_bases__", ()):
            found |= dict.fromkeys(getattr(base, "__parameters__", ()))
        return tuple(one for one in found if isinstance(one, TypeVar))

    def _fields(self) -> list[str]:
        """The fields of all bases, in the order of the bases."""
        return list(dict.fromkeys(field for base in self.bases for field in getattr(base, "__struct_fields__", ())))

    def _owners(self, field: str) -> list[Any]:
        """The ancestors that declare a field and are overridden by no other of them, in order."""
        owners = [one for one in self.order if field in _annotations(one)]
        return list(_not_overridden(owners))

    def _check_clashes(self) -> None:
        for field in self._fields():
            first, *others = self._owners(field)
            self._check_hidden(field, first)
            if field not in self.body.get("__annotations__", ()):
                for other in others:
                    self._check_clash(field, first, other)

    def _check_hidden(self, field: str, owner: Any) -> None:
        """Refuse a method or property of one base that is called like a field of another."""
        for ancestor in self.order:
            is_record = isinstance(ancestor, type(self.root)) and ancestor is not self.root
            if is_record and field in vars(ancestor) and field not in getattr(ancestor, "__struct_fields__", ()):
                bases = self._base_of(owner), self._base_of(ancestor)
                raise StateError(
                    f"{self.name} inherits the field {field!r} from {bases[0]} and something else of that name "
                    f"from {bases[1]}; rename one of the two"
                )

    def _check_clash(self, field: str, first: Any, other: Any) -> None:
        bases = [self._base_of(first), self._base_of(other)]
        inherits = f"{self.name} inherits {field!r} from {bases[0]} and from {bases[1]}"
        hints = [_hint(first, field), _hint(other, field)]
        if not _same_hint(*hints):
            shown = [shown_hint(hint) for hint in hints]
            raise StateError(
                f"{inherits}, which is {shown[0]} in {bases[0]} and {shown[1]} in {bases[1]}; "
                f"rename one of the two, or write `{field}: ...` in {self.name} with a type that fits both"
            )
        if not _same_default(_default(first, field), _default(other, field)):
            defaults = [_shown_default(_default(one, field)) for one in (first, other)]
            raise StateError(
                f"{inherits}, which {defaults[0]} in {bases[0]} and {defaults[1]} in {bases[1]}; "
                f"write the one that you want in {self.name}: `{field}: {shown_hint(hints[0])} = ...`, "
                f"or without a default `{field}: {shown_hint(hints[0])}`"
            )

    def _base_of(self, owner: type) -> str:
        """The written base that an ancestor comes from."""
        return next(base.__name__ for base in self.bases if owner in ancestry(base))

    def _initialised_by(self) -> list[type]:
        """The ancestors whose `__post_init__` the bases run, in the order of the bases."""
        found = []
        for base in self.bases:
            owners = [one for one in ancestry(base) if "__post_init__" in one.__dict__]
            found += [owner for owner in owners[:1] if owner not in found]
        return list(_not_overridden(found))


def declared_base(name: str, bases: tuple[Any, ...], body: Mapping[str, Any], root: Any) -> Ancestry | None:
    """The ancestors of a record with these bases; None where Python itself can inherit from them.

    Args:
        name: the name of the class.
        bases: as they are written.
        body: the namespace of its body.
        root: the base class of all records.

    Raises:
        StateError: for bases that have no consistent order.
    """
    kept: list[Any] = []
    for base in bases:
        if not any(base in other.__mro__ for other in kept):
            kept.append(base)
    layouts = [base for base in kept if isinstance(base, type(root)) and base.__struct_fields__]
    if len(layouts) < 2:
        return None
    written = tuple(bases)
    return Ancestry(name, written, body, linear_order(name, written), root)


def linear_order(name: str, bases: tuple[Any, ...]) -> tuple[type, ...]:
    """The ancestors of bases in Python's order (the C3 linearisation).

    Raises:
        StateError: where there is none.
    """
    waiting = [list(ancestry(base)) for base in bases] + [list(bases)]
    order: list[Any] = []
    while waiting := [one for one in waiting if one]:
        heads = [one[0] for one in waiting]
        free = [head for head in heads if not any(head in one[1:] for one in waiting)]
        if not free:
            named = ", ".join(base.__name__ for base in bases)
            raise StateError(
                f"{name} inherits from {named}, which have no consistent order: a base stands behind those that "
                f"inherit from it; write it last, or leave it out"
            )
        order.append(free[0])
        for one in waiting:
            if one[0] is free[0]:
                del one[0]
    return tuple(order)


def _not_overridden(owners: Sequence[Any]) -> Iterator[Any]:
    """The classes of several that no other of them inherits from."""
    for owner in owners:
        if not any(owner in ancestry(other) for other in owners if other is not owner):
            yield owner


# --- fields


def _annotations(owner: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = owner.__dict__.get("__annotations__", {})  # noqa: RUF063 - as written in this class
    return found


def _raw(owner: Any, field: str) -> Any:
    return _annotations(owner)[field]


def _hint(owner: Any, field: str) -> Any:
    """The annotation of a field, resolved where that is possible yet."""
    frame = owner.__dict__.get("__defining_frame__")
    module = sys.modules.get(owner.__module__)
    names = frame.f_globals if frame is not None else vars(module) if module else {}
    hint = _raw(owner, field)
    try:
        return resolve({field: hint}, names, {**locals_around(frame), owner.__name__: owner}, owner.__name__)[field]
    except Exception:  # noqa: BLE001 - not known yet, or no type: said when the record is used
        return hint


def _same_hint(one: Any, other: Any) -> bool:
    """Whether two annotations are equal as far as can be told; those with type variables are compared when used."""
    one, other = _without_notes(one), _without_notes(other)
    if any(isinstance(hint, str) or _is_open(hint) for hint in (one, other)):
        return True
    return bool(one == other)


def _without_notes(hint: Any) -> Any:
    return hint.__origin__ if hasattr(hint, "__metadata__") else hint


def _is_open(hint: Any) -> bool:
    return isinstance(hint, TypeVar) or bool(getattr(hint, "__parameters__", ()))


def shown_hint(hint: Any) -> str:
    """An annotation in a message about the class that declares it."""
    if isinstance(hint, str):
        return hint
    is_class = isinstance(hint, type) and get_origin(hint) is None  # on 3.10 `list[int]` is a type, too
    return str(getattr(hint, "__name__", hint) if is_class else hint).removeprefix("typing.")


def _default(owner: Any, field: str) -> Any:
    """The default that a class gives a field, as `msgspec` keeps it."""
    names, defaults = owner.__struct_fields__, owner.__struct_defaults__
    padded = (msgspec.NODEFAULT,) * (len(names) - len(defaults)) + tuple(defaults)
    return padded[names.index(field)]


def _default_of(owner: Any, field: str) -> dict[str, Any]:
    """The entry of a class body that gives a field the default that it has in another class."""
    default = _default(owner, field)
    if default is msgspec.NODEFAULT:
        return {}
    if _is_factory(default):
        return {field: msgspec.field(default_factory=default.factory)}
    return {field: msgspec.field(default=default)}


def _is_factory(default: Any) -> bool:
    return type(default).__name__ == "Factory"


def _same_default(one: Any, other: Any) -> bool:
    if _is_factory(one) and _is_factory(other):
        return bool(one.factory == other.factory)  # those of fields without a default are equal
    return one is other or (type(one) is type(other) and bool(one == other))


def _shown_default(default: Any) -> str:
    if is_required(default):
        return "has no default"
    if _is_factory(default):
        return f"is {getattr(default.factory, '__name__', 'a factory')}() by default"
    return f"is {default!r} by default"


# --- methods


def _attributes(cls: Any) -> dict[str, Any]:
    """The methods, properties and other attributes of a record class, without its fields."""
    fields = cls.__struct_fields__
    return {
        name: value for name, value in vars(cls).items() if name not in _OWN and name not in fields and not _is_c(name)
    }


def _is_c(name: str) -> bool:
    return name.startswith("__struct_")


def _carrying(name: str, attributes: Mapping[str, Any], base: type, make: Make) -> Any:
    """A class with the attributes of another, whose `super()` goes on from it."""
    cell = CellType()
    body = {key: _with_class(value, cell) for key, value in attributes.items()}
    cell.cell_contents = made = make(name, (base,), body)
    return made


def _with_class(value: Any, cell: CellType) -> Any:
    """A method or property, its `super()` seen from the class in a cell."""
    if isinstance(value, FunctionType):
        return _function_with_class(value, cell)
    if isinstance(value, (classmethod, staticmethod)):
        return type(value)(_with_class(value.__func__, cell))
    if type(value) is property:
        getter, setter, deleter = (_with_class(part, cell) for part in (value.fget, value.fset, value.fdel))
        return property(getter, setter, deleter, value.__doc__)
    return value


def _function_with_class(function: FunctionType, cell: CellType) -> FunctionType:
    names, cells = function.__code__.co_freevars, function.__closure__
    if cells is None or "__class__" not in names:
        return function
    closure = tuple(cell if name == "__class__" else old for name, old in zip(names, cells, strict=True))
    made = FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__, closure)
    made.__kwdefaults__, made.__annotations__ = function.__kwdefaults__, function.__annotations__
    made.__doc__, made.__qualname__, made.__module__ = function.__doc__, function.__qualname__, function.__module__
    made.__dict__.update(function.__dict__)
    return made


def _all_of(initialisers: Sequence[Callable[[Any], object]]) -> Callable[[Any], None]:
    def __post_init__(self: Any) -> None:
        for initialise in initialisers:
            initialise(self)

    return __post_init__
