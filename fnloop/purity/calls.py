"""Calls: of what a block calls, what that changes, draws and gives."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import FunctionType
from typing import Any, get_origin

from fnloop.hints import is_record, record_fields
from fnloop.purity.draws import DRAW, randomness, tensor_randomness
from fnloop.purity.expressions import REFLECTS, as_owner, attribute, element, evaluate, hold, iterated
from fnloop.purity.frames import Bound, Frame, Inner, refuse, refuse_write
from fnloop.purity.keys import called as key_called
from fnloop.purity.kinds import kinds_of
from fnloop.purity.lookup import is_a, is_block, is_of_library, user_function
from fnloop.purity.tables import KIND_MUTATORS, TENSOR_VIEWS, VIEW_FUNCTIONS, VIEWS
from fnloop.purity.values import UNKNOWN, Part, State, Value, joined, new_number
from fnloop.purity.writes import check_function, check_method, check_out

__all__ = ["call", "record_values"]

NEW_CONTAINERS = frozenset({"list", "tuple", "set", "frozenset", "sorted", "reversed", "iter", "deque"})
"""Functions that give a new container, or an iterator, of the items of their argument."""


def call(frame: Frame, node: ast.Call, state: State, *, dropped: bool) -> Value:
    """Read a call; `dropped` where nothing is done with its result."""
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    owner = Value()
    if isinstance(node.func, ast.Attribute):
        owner = evaluate(frame, node.func.value, state)
        called = attribute(frame, node.func, owner, state)
    else:
        called = evaluate(frame, node.func, state)
    arguments = [evaluate(frame, argument, state) for argument in node.args]
    keywords = {one.arg: evaluate(frame, one.value, state) for one in node.keywords if one.arg is not None}
    for one in node.keywords:
        if one.arg is None:
            evaluate(frame, one.value, state)
    _refuse_reflection(frame, node, name, arguments)
    followed = _follow(frame, node, called, owner, arguments, keywords, state)
    if followed is not None:
        return followed
    _refuse_writes(frame, node, name, owner, called, arguments, keywords, dropped=dropped)
    _refuse_random(frame, node, name, owner, called, keywords)
    if name == "getattr" and len(node.args) > 1 and _is_text(node.args[1]):
        whole = ast.copy_location(ast.Attribute(node.args[0], ast.literal_eval(node.args[1]), ast.Load()), node)
        return attribute(frame, whole, arguments[0], state)
    key = key_called(frame, node, called.target, arguments, keywords, state)
    if key is not None:
        return key
    _note_stored(frame, node, name, owner, arguments, state)
    if isinstance(node.func, ast.Attribute):
        found = _method_result(node.func, name, owner, arguments, keywords)
        if found is not None:
            return found
    if name in ("map", "filter") and len(arguments) > 1:
        items = [iterated(one) for one in arguments[1:]]
        made = _follow(frame, node, arguments[0], Value(), items, {}, state)
        return Value(each=items[0] if name == "filter" else made)
    return _function_result(name, called, arguments, keywords)


def _refuse_writes(
    frame: Frame, node: ast.Call, name: str, owner: Value, called: Value, arguments: Sequence[Value],
    keywords: Mapping[str, Value], *, dropped: bool,
) -> None:  # fmt: skip
    if is_a(owner.target, type) and arguments:  # `list.append(x, 1)`
        check_method(frame, node, name, arguments[0], dropped=dropped)
    elif isinstance(node.func, ast.Attribute):
        check_method(frame, node, name, owner, dropped=dropped)
    check_function(frame, node, name, called, arguments, keywords)
    if "out" in keywords and name != "replace" and _writes_out(node, owner, called):
        check_out(frame, node, keywords["out"])
    if name == "next" and called.target is next and arguments:
        for part in arguments[0].parts:
            if part.owner == "global" or (part.owner == "record" and part.has("iterator")):
                advice = "take the item as a field, or yield it from a `@loop`"
                refuse_write(frame, node, part, advice)


def _writes_out(node: ast.Call, owner: Value, called: Value) -> bool:
    """Whether a keyword ``out=`` of a call may be the array that the result is written into.

    It is where the function is one of NumPy or its like, and where a method's owner is not known, which may be an
    array. Blocks, records and the user's own functions may have a field or parameter of that name.
    """
    if called.target is not UNKNOWN:
        return not is_a(called.target, type) and is_of_library(called.target)
    outside = any(part.owner in ("component", "global") for part in owner.parts)
    return isinstance(node.func, ast.Attribute) and not outside and not _is_of_block(owner)


def _is_of_block(owner: Value) -> bool:
    return owner.target is not UNKNOWN and is_block(owner.target) and not is_a(owner.target, Inner, Bound)


def _refuse_reflection(frame: Frame, node: ast.Call, name: str, arguments: Sequence[Value]) -> None:
    """Refuse ``getattr``, ``hasattr`` and ``vars`` on the record."""
    if not arguments or not isinstance(node.func, ast.Name):
        return
    record = next((part for part in arguments[0].parts if part.is_record), None)
    if record is None:
        return
    by_name = name == "getattr" and (len(arguments) > 2 or (len(node.args) > 1 and _is_text(node.args[1])))
    if name in ("hasattr", "vars") or by_name:
        if by_name and len(arguments) == 2 and "unknown" in [kind.name for kind in record.kinds]:
            return
        refuse(frame, node, REFLECTS.format(name, record.path))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _refuse_random(
    frame: Frame, node: ast.Call, name: str, owner: Value, called: Value, keywords: Mapping[str, Value]
) -> None:
    if "generator" in keywords or frame.method:
        return
    drawn = tensor_randomness(node, name, owner, called) or randomness(called.target, name, node)
    if drawn is not None:
        refuse(frame, node, DRAW.format(drawn))
    if any(part.has("generator") for part in owner.parts) and name not in ("spawn", "bit_generator", "get_state"):
        path = min(part.path for part in owner.parts)
        refuse(frame, node, DRAW.format(f"`{path}.{name}`, from a generator that changes with each draw"))


# --- calls that are followed


def _follow(
    frame: Frame, node: ast.Call, called: Value, owner: Value, arguments: Sequence[Value],
    keywords: Mapping[str, Value], state: State,
) -> Value | None:  # fmt: skip
    """Read what a call calls, where its source is at hand; None where it is not."""
    is_spread = any(isinstance(argument, ast.Starred) for argument in node.args)
    if is_spread or any(one.arg is None for one in node.keywords):
        return None
    target = called.target
    if is_a(target, Inner):
        target.frame.waiting.pop(id(target.node), None)
    elif is_a(target, Bound):
        if user_function(target.function) is None:
            return None
        arguments = [as_owner(target), *arguments]
    else:
        method = _call_method(called, owner)
        if method is not None:
            target, arguments = method, [as_owner(method), *arguments]
        elif is_a(target, type) or user_function(target) is None:
            return None
    return frame.analysis.run(frame, node, target, (arguments, keywords), state)


def _call_method(called: Value, owner: Value) -> Bound | None:
    """The method that runs where a component itself is called: of a Cell, its `construct`."""
    for part in called.parts:
        for kind in part.kinds:
            cls = get_origin(kind.cls) or kind.cls
            if part.owner != "component" or not isinstance(cls, type) or kind.name != "object":
                continue
            for name in ("construct", "__call__"):
                function = next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None)
                if isinstance(function, FunctionType):
                    return Bound(function, called, True)
    return None


# --- what calls give


def _method_result(
    node: ast.Attribute, name: str, owner: Value, arguments: Sequence[Value], keywords: Mapping[str, Value]
) -> Value | None:
    """The result of a method that is known by its name and owner; None where it is not."""
    record = next((part for part in owner.parts if part.is_record), None)
    if name == "replace" and record is not None:
        return Value(fields={**record_values(record, owner), **keywords})
    if name == "replace" and owner.fields is not None:
        return Value(fields={**owner.fields, **keywords})
    if record is not None or not (owner.parts or owner.each or owner.items):
        return None
    if name == "copy":
        return _copied(owner)
    if name in ("pop", "popleft", "popitem", "get", "setdefault", "__getitem__"):
        parts = frozenset(part.item() for part in owner.parts if part.has("dict", "list", "unknown", "object"))
        inside = joined([element(owner), *arguments[1:]]) or Value()
        return Value(parts | inside.parts, each=inside.each)
    if name in ("values", "items", "keys") and not any(part.has("array", "tensor") for part in owner.parts):
        return _dict_view(name, owner)
    arrays = any(part.has("array", "tensor", "parameter") for part in owner.parts)
    if name in VIEWS or (arrays and name in TENSOR_VIEWS):
        return Value(frozenset(part for one in owner.parts if (part := _view_of(one, name)) is not None))
    return None


def record_values(record: Part, owner: Value) -> dict[str, Value]:
    """The fields of a record by name."""
    values = {}
    for kind in record.kinds:
        try:
            fields = record_fields(kind.cls) if kind.name == "record" else {}
        except NameError:
            fields = {}
        for name, info in fields.items():
            part = Part(record.owner, f"{record.path}.{name}", kinds_of(info.hint))
            values[name] = Value(frozenset({part}), number=("attribute", owner.number, name))
    return values


def _copied(owner: Value) -> Value:
    """A shallow copy: of a container, a new one of the same items."""
    each = [part.item() for part in owner.parts if part.has("list", "dict", "set", "unknown")]
    own = Value(frozenset(replace(part, sliced=False) for part in each if not part.has("unknown")))
    inside = joined([own, element(owner)]) or Value()
    return Value(each=inside, number=new_number())


def _dict_view(name: str, owner: Value) -> Value:
    inside = element(owner)
    values = Value(frozenset(part.item() for part in owner.parts) | inside.parts, each=inside.each)
    names = Value(frozenset(part.item(iterated=True) for part in owner.parts))
    if name == "items":
        return Value(each=Value(items=(names, values)))
    return Value(each=values if name == "values" else names)


def _view_of(part: Part, name: str) -> Part | None:
    """What a method of an array gives of it; None for a copy."""
    if part.is_record:
        return None
    kinds = []
    for kind in part.kinds:
        if kind.name in ("tensor", "parameter"):
            is_array = name in ("asnumpy", "numpy")
            kinds.append(replace(kind, name="array", rank=None) if is_array else kind)
        elif kind.name == "array" and name != "flatten":
            kinds.append(replace(kind, rank=None, cls=None))
        elif kind.name in ("unknown", "object"):
            kinds.append(kind)
    return replace(part, kinds=tuple(kinds)) if kinds else None


def _function_result(name: str, called: Value, arguments: Sequence[Value], keywords: Mapping[str, Value]) -> Value:
    first = arguments[0] if arguments else Value()
    target = called.target
    if is_a(target, type) and is_record(target):
        return Value(fields=dict(keywords))
    if name in ("len", "int", "float", "str", "bool", "round"):
        return Value(scalar=True)
    if name == "range":
        return Value(each=Value(scalar=True))
    if name == "enumerate":
        return Value(each=Value(items=(Value(scalar=True), iterated(first))))
    if name == "zip":
        return Value(each=Value(items=tuple(map(iterated, arguments))))
    if name in ("next", "min", "max", "choice"):
        return iterated(first)
    if name == "partial" and is_of_library(first.target):
        return Value(target=first.target)
    if name in NEW_CONTAINERS:
        return _new_container(name, first)
    if name == "dict":
        return Value(each=joined([*keywords.values(), _dict_values(first)]))
    if name == "nullcontext" or name == "closing" or (name == "cast" and len(arguments) > 1):
        return arguments[-1] if name == "cast" else first
    return _library_result(name, called, first)


def _dict_values(first: Value) -> Value:
    """The values of a dict that is made of another one, or of pairs."""
    pairs = element(first)
    if pairs.items is not None and len(pairs.items) == 2:
        return pairs.items[1]
    return element(_copied(first))


def _new_container(name: str, first: Value) -> Value:
    if name in ("list", "tuple") and first.items is not None:
        return Value(items=first.items)
    return Value(each=iterated(first))


def _library_result(name: str, called: Value, first: Value) -> Value:
    """The result of a function of NumPy or MindSpore: a view of its argument, or something new."""
    if called.target is not UNKNOWN and not is_of_library(called.target):
        return Value()
    if name == "Tensor":
        return Value(frozenset(part for part in first.parts if part.has("tensor", "parameter")))
    if name in VIEW_FUNCTIONS and called.target is not UNKNOWN:
        arrays = ("array", "tensor", "parameter")
        parts = [replace(part, kinds=_views(part)) for part in first.parts if part.has(*arrays)]
        return Value(frozenset(parts))
    return Value()


def _views(part: Part) -> tuple[Any, ...]:
    return tuple(replace(kind, rank=None, cls=None) for kind in part.kinds if kind.name not in ("list", "tuple"))


def _note_stored(
    frame: Frame, node: ast.Call, name: str, owner: Value, arguments: Sequence[Value], state: State
) -> None:
    """Note what a method such as `append` puts into a new container."""
    if isinstance(node.func, ast.Attribute) and arguments and name in KIND_MUTATORS["list"] | KIND_MUTATORS["dict"]:
        value = iterated(arguments[0]) if name in ("extend", "update") else arguments[-1]
        hold(node.func.value, owner, value, state)
