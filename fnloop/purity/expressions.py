"""Expressions: what their values share with what the block was given."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any, get_origin

from fnloop.purity.frames import Bound, Frame, Inner, refuse, refuse_write
from fnloop.purity.kinds import SCALAR, UNKNOWN_KIND, Kind, attribute_kinds, method_of
from fnloop.purity.lookup import attribute_of, class_kinds, is_a, is_of_library, object_named, user_function
from fnloop.purity.tables import ARRAY_VIEWS, TENSOR_VIEWS, VIEWS
from fnloop.purity.values import UNKNOWN, Part, State, Value, join, joined
from fnloop.purity.writes import check_stored

__all__ = [
    "REFLECTS", "as_owner", "attribute", "bind", "constant", "element", "evaluate", "hold", "item_at", "iterated",
    "name_value", "store", "truth",
]  # fmt: skip

REFLECTS = (
    "asks its record for a field by `{0}`, which the wiring cannot see; declare the field with a default, such as "
    "`name: T | None = None`, and write `{1}.name`"
)

PLAIN = (int, float, complex, str, bytes, bool, type(None))
UNTRACKED = (*PLAIN, BuiltinFunctionType)


fresh = Value


def evaluate(frame: Frame, node: ast.expr | None, state: State) -> Value:
    """Read an expression: its value, and what evaluating it does."""
    match node:
        case None:
            return fresh()
        case ast.Constant():
            return constant(node)
        case ast.Name():
            return name_value(frame, node.id, state)
        case ast.Attribute():
            return attribute(frame, node, evaluate(frame, node.value, state), state)
        case ast.Subscript():
            owner = evaluate(frame, node.value, state)
            place = evaluate(frame, node.slice, state)
            return item_at(owner, node.slice, place)
        case ast.Call():
            return frame.analysis.call(frame, node, state, dropped=False)
        case ast.IfExp():
            return _conditional(frame, node, state)
        case ast.BoolOp():
            return _bool_operation(frame, node, state)
        case ast.NamedExpr():
            value = evaluate(frame, node.value, state)
            bind(frame, node.target, value, state, node)
            return value
        case ast.Tuple() | ast.List() | ast.Set():
            return _display(frame, node, state)
        case ast.Dict():
            values = [evaluate(frame, part, state) for part in [*filter(None, node.keys), *node.values]]
            return Value(each=joined(values[len(values) - len(node.values) :]))
        case ast.Starred():
            return evaluate(frame, node.value, state)
        case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
            return _comprehension(frame, node, [node.elt], state)
        case ast.DictComp():
            return _comprehension(frame, node, [node.key, node.value], state)
        case ast.Lambda():
            inner = Inner(node, frame, state)
            frame.waiting[id(node)] = inner
            return Value(target=inner)
        case ast.Yield() | ast.YieldFrom():
            value = evaluate(frame, node.value, state)
            frame.yielded.append(iterated(value) if isinstance(node, ast.YieldFrom) else value)
            return fresh()
        case ast.BinOp():
            left, right = evaluate(frame, node.left, state), evaluate(frame, node.right, state)
            each = _added(left, right) if isinstance(node.op, (ast.Add, ast.Mult, ast.BitOr)) else None
            return Value(each=each, number=(type(node.op).__name__, left.number, right.number))
        case _:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.expr):
                    evaluate(frame, child, state)
            return fresh()


def constant(node: ast.Constant) -> Value:
    """The value of a constant."""
    return Value(scalar=True, number=("constant", type(node.value).__name__, repr(node.value)))


def truth(frame: Frame, test: ast.expr, state: State) -> bool | None:
    """Whether a condition holds, where constants decide it, such as a flag that a helper is given; else None."""
    match test:
        case ast.UnaryOp(op=ast.Not()):
            inner = truth(frame, test.operand, state)
            return None if inner is None else not inner
        case ast.Name() | ast.Constant():
            number: Any = evaluate(frame, test, state).number
            return bool(ast.literal_eval(number[2])) if _is_constant(number) else None
        case ast.Compare(ops=[ast.Is() | ast.IsNot() | ast.Eq() | ast.NotEq()]):
            left, right = evaluate(frame, test.left, state), evaluate(frame, test.comparators[0], state)
            if not (_is_constant(left.number) and _is_constant(right.number)):
                return None
            return (left.number == right.number) is isinstance(test.ops[0], (ast.Is, ast.Eq))
        case _:
            return None


def _is_constant(number: Any) -> bool:
    return isinstance(number, tuple) and len(number) == 3 and number[0] == "constant"


def _added(left: Value, right: Value) -> Value | None:
    """The items of a sum of two lists."""
    if left.is_plain and right.is_plain:
        return None
    items = [_items_of(one) for one in (left, right)]
    return joined(one for one in items if one is not None)


def _items_of(value: Value) -> Value | None:
    holders = ("list", "tuple", "dict", "set")
    parts = frozenset(part.item() for part in value.parts if part.has(*holders))
    own = Value(parts=parts) if parts else None
    return joined(one for one in (own, value.each, *(value.items or ())) if one is not None)


def _conditional(frame: Frame, node: ast.IfExp, state: State) -> Value:
    evaluate(frame, node.test, state)
    known = truth(frame, node.test, state)
    if known is not None:
        return evaluate(frame, node.body if known else node.orelse, state)
    one, other = state.copy(), state.copy()
    value = join(evaluate(frame, node.body, one), evaluate(frame, node.orelse, other))
    _continue_from(state, [one, other])
    return value


def _bool_operation(frame: Frame, node: ast.BoolOp, state: State) -> Value:
    value = evaluate(frame, node.values[0], state)
    for operand in node.values[1:]:
        after = state.copy()
        value = join(value, evaluate(frame, operand, after))
        _continue_from(state, [state.copy(), after])
    return value


def _continue_from(state: State, states: Sequence[State]) -> None:
    merged = State.joined(states)
    assert merged is not None
    state.names, state.drawn, state.parted = merged.names, merged.drawn, merged.parted


def _display(frame: Frame, node: ast.Tuple | ast.List | ast.Set, state: State) -> Value:
    values = [evaluate(frame, item, state) for item in node.elts]
    if any(isinstance(item, ast.Starred) for item in node.elts) or isinstance(node, ast.Set):
        spread = [
            iterated(value) if isinstance(item, ast.Starred) else value
            for item, value in zip(node.elts, values, strict=True)
        ]
        return Value(each=joined(spread))
    return Value(items=tuple(values), number=("display", *(value.number for value in values)))


def _comprehension(
    frame: Frame, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp, results: list[ast.expr],
    state: State,
) -> Value:  # fmt: skip
    outside = dict(state.names)
    value = fresh()
    for _ in range(2):  # a second time, with what the first one did
        for one in node.generators:
            bind(frame, one.target, iterated(evaluate(frame, one.iter, state)), state, one.iter)
            for condition in one.ifs:
                evaluate(frame, condition, state)
        for result in results:
            value = evaluate(frame, result, state)
    assigned = {name for name in state.names if name not in outside}
    state.names = {**{name: state.names[name] for name in assigned}, **outside}
    return Value(each=value)


def name_value(frame: Frame, name: str, state: State) -> Value:
    """The value of a name."""
    if name in state.names:
        return state.names[name]
    if name in frame.names and name not in frame.outer_names:
        return fresh()
    if frame.around is not None:
        outer, outer_state = frame.around
        return name_value(outer, name, outer_state)
    return _global_value(name, object_named(frame.function, name))


def _global_value(path: str, target: Any) -> Value:
    if target is UNKNOWN:
        return Value(number=("global", path))
    if is_a(target, *UNTRACKED) or (is_a(target, ModuleType) and is_of_library(target)):
        return Value(target=target, scalar=is_a(target, *PLAIN), number=("global", path))
    if is_a(target, type, FunctionType) and user_function(target) is None and is_of_library(target):
        return Value(target=target, number=("global", path))
    cls: Any = type(target)
    part = Part("global", path, class_kinds(cls), target=target)
    return Value(parts=frozenset({part}), target=target, number=("global", path))


def attribute(frame: Frame, node: ast.Attribute, owner: Value, state: State) -> Value:
    """The value of an attribute."""
    name = node.attr
    if owner.fields is not None and name in owner.fields:
        return owner.fields[name]
    number = ("attribute", owner.number, name)
    parts: set[Part] = set()
    target: Any = UNKNOWN
    for part in owner.parts:
        if name == "__dict__" and part.is_record:
            refuse(frame, node, REFLECTS.format(name, part.path))
        if part.owner == "global":
            object_there = attribute_of(part.target, name)
            if _is_method(part.target, object_there):
                target = Bound(object_there, owner, True)
            else:
                found = _global_value(f"{part.path}.{name}", object_there)
                parts |= found.parts
                target = found.target
            continue
        method = next(filter(None, (method_of(kind, name) for kind in part.kinds)), None)
        if isinstance(method, property):
            getter = Bound(method.fget, Value(parts=frozenset({part})), part.owner in ("component", "global"))
            return _property(frame, node, getter, state)
        if method is not None:
            target = Bound(method, owner, part.owner in ("component", "global"))
        else:
            parts |= _attribute_parts(part, name)
    if not owner.parts and owner.target is not UNKNOWN and not is_a(owner.target, Inner, Bound):
        found = attribute_of(owner.target, name)
        whole = _global_value(f"{ast.unparse(node)}", found)
        return replace(whole, number=number)
    if not owner.parts and owner.cls is not None:
        method = method_of(Kind("object", cls=owner.cls), name)
        if isinstance(method, FunctionType):
            target = Bound(method, owner, True)
    return Value(parts=frozenset(parts), target=target, number=number)


def _is_method(owner: Any, found: Any) -> bool:
    """Whether an attribute of a global object is a function that gets the object, or its class, as its first."""
    if is_a(found, classmethod):
        return True
    return is_a(found, FunctionType) and not is_a(owner, type, ModuleType)


def _attribute_parts(part: Part, name: str) -> set[Part]:
    found: set[Part] = set()
    for kind in part.kinds:
        match kind.name:
            case "scalar":
                found.add(Part(part.owner, f"{part.path}.{name}", SCALAR))
            case "array":
                if name in ARRAY_VIEWS:
                    found.add(replace(part, kinds=(replace(kind, rank=None, cls=None),)))
            case "tensor" | "parameter":
                if name in TENSOR_VIEWS:
                    found.add(replace(part, kinds=(kind,)))
            case "list" | "dict" | "set" | "iterator" | "generator":
                continue
            case "unknown":
                is_view = name in VIEWS and not part.is_record
                path = part.path if is_view else f"{part.path}.{name}"
                found.add(Part(part.owner, path, UNKNOWN_KIND, part.sliced and is_view))
            case _:
                found.add(Part(part.owner, f"{part.path}.{name}", attribute_kinds(kind, name)))
    return found


def _property(frame: Frame, node: ast.Attribute, getter: Bound, state: State) -> Value:
    """Read a property."""
    if user_function(getter.function) is None:
        return Value()
    call_node = ast.copy_location(ast.Call(node, [], []), node)
    return frame.analysis.run(frame, call_node, getter, ([as_owner(getter)], {}), state)


def as_owner(bound: Bound) -> Value:
    """The `self` of a method: of a component's only its class is followed, since it may keep what it likes."""
    if not bound.is_component:
        return bound.owner
    classes = [kind.cls for part in bound.owner.parts for kind in part.kinds if kind.cls is not None]
    cls = classes[0] if len(classes) == 1 else bound.owner.cls
    return Value(cls=get_origin(cls) or cls)


# --- items


def item_at(owner: Value, index: ast.expr, place: Value) -> Value:
    """The value of ``owner[index]``."""
    number = ("item", owner.number, place.number)
    constant = _constant(index)
    if owner.items is not None and isinstance(constant, int) and -len(owner.items) <= constant < len(owner.items):
        return owner.items[constant]
    if isinstance(index, ast.Slice):
        return _slice_of(owner, number)
    parts = set()
    for part in owner.parts:
        if part.has("array", "tensor") and not _is_basic(index, place):
            kinds = tuple(kind for kind in part.kinds if kind.name not in ("array", "tensor"))
            if not kinds:
                continue  # an index that is an array or a tensor: a copy
            part = replace(part, kinds=kinds)
        if isinstance(index, ast.Tuple) and part.has("array"):
            parts.add(_indexed_array(part, index))
        else:
            parts.add(part.item(constant))
    inside = element(owner)
    return Value(parts=frozenset(parts) | inside.parts, each=inside.each, cls=inside.cls, number=number)


def _constant(index: ast.expr) -> object:
    try:
        return ast.literal_eval(index)
    except (ValueError, TypeError, SyntaxError):
        return None


def _is_basic(index: ast.expr, place: Value) -> bool:
    """Whether an index of an array or tensor is one that gives a view: numbers and slices, not an array or tensor."""
    if isinstance(index, ast.Tuple):
        return all(isinstance(one, ast.Slice) or _constant(one) is not None or _is_ellipsis(one) for one in index.elts)
    return place.is_scalar or _is_ellipsis(index) or isinstance(_constant(index), int)


def _is_ellipsis(index: ast.expr) -> bool:
    return isinstance(index, ast.Constant) and index.value in (Ellipsis, None)


def _indexed_array(part: Part, index: ast.Tuple) -> Part:
    """An array behind an index such as ``[1, :]``."""
    numbers = sum(isinstance(_constant(one), int) for one in index.elts)
    kinds = []
    for kind in part.kinds:
        if kind.name == "array" and kind.rank is not None:
            rank = kind.rank - numbers
            kinds.append(replace(kind, rank=rank) if rank > 0 else SCALAR[0])
        else:
            kinds.append(replace(kind, cls="item") if kind.name == "array" and numbers else kind)
    return replace(part, kinds=tuple(kinds))


def _slice_of(owner: Value, number: object) -> Value:
    parts, items = set(), []
    for part in owner.parts:
        if part.has("list", "tuple"):
            items.append(part.item())
        elif not part.has("scalar"):
            parts.add(replace(part, sliced=part.has("unknown")))
    each = joined(one for one in (Value(parts=frozenset(items)) if items else None, owner.each) if one is not None)
    return Value(parts=frozenset(parts), each=each or (joined(owner.items) if owner.items else None), number=number)


def element(owner: Value) -> Value:
    """Any item of a new container."""
    values = [one for one in (owner.each, *(owner.items or ())) if one is not None]
    return joined(values) or fresh()


def iterated(value: Value) -> Value:
    """What each step of iterating gives."""
    inside = element(value)
    parts = frozenset(part.item(iterated=True) for part in value.parts)
    return replace(inside.renumbered(), parts=inside.parts | parts)


# --- names


def bind(frame: Frame, target: ast.expr, value: Value, state: State, node: ast.AST) -> None:
    """Give a target of an assignment its value."""
    match target:
        case ast.Name():
            if target.id in frame.outer_names:
                _rebind_outer(frame, target.id, value, state, node)
            else:
                state.names[target.id] = value
        case ast.Tuple() | ast.List():
            _bind_items(frame, target.elts, value, state, node)
        case ast.Starred():
            bind(frame, target.value, Value(each=value), state, node)
        case ast.Attribute() | ast.Subscript():
            store(frame, node, target, value, state)
        case _:
            return


def _bind_items(frame: Frame, targets: Sequence[ast.expr], value: Value, state: State, node: ast.AST) -> None:
    starred = [place for place, target in enumerate(targets) if isinstance(target, ast.Starred)]
    first = starred[0] if starred else len(targets)
    for place, target in enumerate(targets):
        if place < first:
            bind(frame, target, _unpacked(value, place), state, node)
        elif place == first:
            bind(frame, target, iterated(value), state, node)
        else:
            bind(frame, target, _unpacked(value, place - len(targets)), state, node)


def _unpacked(value: Value, place: int) -> Value:
    """An item of a value that is unpacked."""
    if value.items is not None and -len(value.items) <= place < len(value.items):
        return value.items[place]
    index = ast.Constant(place)
    found = item_at(value, index, Value(scalar=True, number=("constant", "int", repr(place))))
    if any(part.has("dict") for part in value.parts):
        return replace(found, parts=frozenset(part.item(iterated=True) for part in value.parts))
    return found


def store(frame: Frame, node: ast.AST, target: ast.Attribute | ast.Subscript, value: Value, state: State) -> None:
    """Read ``owner.name = value`` or ``owner[...] = value``."""
    owner = evaluate(frame, target.value, state)
    if isinstance(target, ast.Subscript):
        evaluate(frame, target.slice, state)
    check_stored(frame, node, target, owner)
    hold(target.value, owner, value, state)


def hold(holder: ast.expr, owner: Value, value: Value, state: State) -> None:
    """Note that a new container that a name holds has a value among its items."""
    if isinstance(holder, ast.Name) and not owner.parts and not (value.is_plain):
        each = joined(one for one in (owner.each, *(owner.items or ()), value) if one is not None)
        state.names[holder.id] = replace(owner, each=each, items=None)


def _rebind_outer(frame: Frame, name: str, value: Value, state: State, node: ast.AST) -> None:
    """Read an assignment to a name that ``global`` or ``nonlocal`` declares."""
    around = frame.around
    while around is not None:
        outer, outer_state = around
        if name in outer.names and name not in outer.outer_names:
            outer_state.names[name] = value
            return
        around = outer.around
    part = Part("global", name, SCALAR)
    advice = "return it as a field"
    refuse_write(frame, node, part, advice)
    state.names[name] = value
