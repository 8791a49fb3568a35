"""The record annotations of expressions: which names, items and results of calls are records."""

from __future__ import annotations

import ast
import dataclasses
import functools
import inspect
from collections.abc import Mapping, Sequence
from types import FunctionType
from typing import Any, get_args, get_origin, get_type_hints

from fnloop.compile.frontend.environment import (
    Annotator,
    Environment,
    Several,
    Undecided,
    captured_items,
    holds_no_record,
    one_of,
)
from fnloop.compile.frontend.made_objects import Made, declared, fields_of, is_made_as_tuple, made_of
from fnloop.compile.frontend.syntax import is_starred
from fnloop.hints import is_record, members, record_fields, strip

__all__ = ["ANNOTATORS", "ITERATORS", "captured_field", "parameter_hints"]


def _name_hint(env: Environment, node: ast.Name) -> Any:
    return env.hints.get(node.id)


def _attribute_hint(env: Environment, node: ast.Attribute) -> Any:
    """`record.field`, and a property of a record."""
    owner = env.hint(node.value)
    if owner is Undecided:
        return Undecided
    if isinstance(owner, Made):
        return _member_hint(env, node, owner)
    if not is_record(owner):
        return None
    info = record_fields(owner).get(node.attr)
    if info is not None:
        return declared(_only_record(info.hint))
    found = inspect.getattr_static(get_origin(owner) or owner, node.attr, None)
    if isinstance(found, property) and found.fget is not None:
        return env.returns(found.fget, ast.Call(node, [], []), [owner])
    return None


def _member_hint(env: Environment, node: ast.Attribute, owner: Made) -> Any:
    """`pair.field`, and a property, of an object that is made here."""
    if node.attr in owner.names:
        return owner.hint(node.attr)
    found = inspect.getattr_static(owner.cls, node.attr, None)
    if isinstance(found, property) and found.fget is not None:
        return env.returns(found.fget, ast.Call(node, [], []), [owner])
    return None


def _subscript_hint(env: Environment, node: ast.Subscript) -> Any:
    """`records[i]`, `records[a:b]`."""
    owner = env.hint(node.value)
    if owner is Undecided:
        return Undecided
    if (name := captured_field(owner, node.slice)) is not None:
        return declared(_only_record(record_fields(owner)[name].hint))
    if isinstance(owner, Made) and not isinstance(node.slice, ast.Slice):
        return _entry_hint(owner.hints, node.slice)
    items = get_args(owner)
    origin = get_origin(owner)
    if isinstance(node.slice, ast.Slice):
        return owner if origin is list or Ellipsis in items else None
    if origin is tuple and Ellipsis not in items:
        return _entry_hint(items, node.slice)
    if not items:
        return None
    return items[-1] if origin is dict else items[0]


def captured_field(owner: Any, index: ast.expr) -> str | None:
    """The field of an object of a captured Cell that `out["name"]` or `out[0]` reads; None for anything else."""
    names = captured_items(owner)
    match index:
        case ast.Constant(value=key):
            pass
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as place)):
            key = -place
        case _:
            return None
    if isinstance(key, str):
        return key if key in names else None
    is_place = type(key) is int and -len(names) <= key < len(names)
    return names[key] if is_place else None  # type: ignore[index]


def _entry_hint(items: tuple[Any, ...], index: ast.expr) -> Any:
    """An entry of a tuple whose annotation has one item for each; by an index that varies, where all are the same."""
    if isinstance(index, ast.Constant):
        number = index.value
        if not isinstance(number, int) or not -len(items) <= number < len(items):
            return None
        return items[number]
    return functools.reduce(one_of, [None if item is Any else item for item in items])


def _conditional_hint(env: Environment, node: ast.IfExp) -> Any:
    """`a if condition else b`."""
    truth = env.truth(node.test)
    if truth is not None:
        return env.hint(node.body if truth else node.orelse)
    return one_of(env.hint(node.body), env.hint(node.orelse))


def _tuple_hint(env: Environment, node: ast.Tuple) -> Any:
    items = [env.hint(element) for element in node.elts]
    if not any(items) or any(map(is_starred, node.elts)):
        return None
    return tuple[tuple(Any if item is None else item for item in items)]  # type: ignore[misc]


def _list_hint(env: Environment, node: ast.List) -> Any:
    items = [env.item_hint(item.value) if isinstance(item, ast.Starred) else env.hint(item) for item in node.elts]
    item = _common_hint(items)
    return None if item is None else list[item]  # type: ignore[valid-type]


def _dict_hint(env: Environment, node: ast.Dict) -> Any:
    pairs = zip(node.keys, node.values, strict=True)
    item = _common_hint([_values_hint(env.hint(value)) if key is None else env.hint(value) for key, value in pairs])
    return None if item is None else dict[Any, item]  # type: ignore[valid-type]


def _values_hint(hint: Any) -> Any:
    """The annotation of the values of a dict that has an annotation."""
    return get_args(hint)[1] if get_origin(hint) is dict else None


def _common_hint(hints: Sequence[Any]) -> Any:
    """The record annotation that all of several values have; `Several` where they differ."""
    if not any(hints):
        return None
    common = functools.reduce(one_of, hints)
    if all(hints):
        return common
    return object if holds_no_record(common) else Several


def _sum_hint(env: Environment, node: ast.BinOp) -> Any:
    """`pairs + [pair]` of two lists that hold the same."""
    if not isinstance(node.op, ast.Add):
        return None
    left, right = env.hint(node.left), env.hint(node.right)
    return left if get_origin(left) is list and left == right else None


def _comprehension_hint(env: Environment, node: ast.ListComp | ast.GeneratorExp) -> Any:
    outside = dict(env.hints)
    for generator in node.generators:
        env.bind(generator.target, env.item_hint(generator.iter))
    found = env.hint(node.elt)
    env.hints = outside
    return None if found is None else list[found]  # type: ignore[valid-type]


def _call_hint(env: Environment, node: ast.Call) -> Any:
    """`Record(...)`, `record.replace(...)`, a method of a record, a helper function."""
    known, called = env.static(node.func)
    if known and is_record(called):
        return called
    if known and is_made_as_tuple(called):
        return _made_hint(env, node, called)
    if called is dataclasses.replace and len(node.args) == 1:
        return _replaced_hint(env, node, env.hint(node.args[0]))
    if isinstance(node.func, ast.Attribute):
        owner = env.hint(node.func.value)
        if isinstance(owner, Made) and node.func.attr == "_replace":
            return _replaced_hint(env, node, owner)
        if is_record(owner) or isinstance(owner, Made):
            return _method_hint(env, node, owner, node.func.attr)
    if called in (list, tuple) and len(node.args) == 1 and not is_starred(node.args[0]):
        return _converted_hint(env, node, called)
    return env.returns(called, node, []) if known else None


def _converted_hint(env: Environment, node: ast.Call, kind: Any) -> Any:
    """`tuple(items)`, `list(items)`, of a generator too."""
    given = node.args[0]
    item = _comprehension_hint(env, given) if isinstance(given, ast.GeneratorExp) else env.item_hint(given)
    if isinstance(given, ast.GeneratorExp) and item is not None:
        item = get_args(item)[0]
    if item is None:
        return None
    return list[item] if kind is list else tuple[item, ...]  # type: ignore[valid-type]


def _made_hint(env: Environment, node: ast.Call, cls: type) -> Made:
    """`Pair(a, second=b)` of a NamedTuple or a dataclass."""
    by_position = [field.name for field in fields_of(cls) if field.by_position]
    given = dict(zip(by_position, map(env.hint, node.args), strict=False))
    given |= {str(keyword.arg): env.hint(keyword.value) for keyword in node.keywords}
    return made_of(cls, given)


def _replaced_hint(env: Environment, node: ast.Call, made: Any) -> Any:
    """`pair._replace(first=a)`, `dataclasses.replace(pair, first=a)`."""
    if not isinstance(made, Made):
        return made
    changed = {str(keyword.arg): env.hint(keyword.value) for keyword in node.keywords}
    return made_of(made.cls, {**dict(zip(made.names, made.hints, strict=True)), **changed})


def _method_hint(env: Environment, node: ast.Call, owner: Any, name: str) -> Any:
    """The record that a method of a record returns."""
    if name == "replace" and not isinstance(owner, Made):
        return owner
    cls = owner.cls if isinstance(owner, Made) else get_origin(owner) or owner
    method = inspect.getattr_static(cls, name, None)
    if isinstance(method, staticmethod):
        return env.returns(method.__func__, node, [])
    if isinstance(method, classmethod):
        return env.returns(method.__func__, node, [None])
    return env.returns(method, node, [owner]) if isinstance(method, FunctionType) else None


ANNOTATORS: Mapping[type[ast.AST], Annotator] = {
    ast.Name: _name_hint,
    ast.Attribute: _attribute_hint,
    ast.Subscript: _subscript_hint,
    ast.IfExp: _conditional_hint,
    ast.Tuple: _tuple_hint,
    ast.List: _list_hint,
    ast.Dict: _dict_hint,
    ast.BinOp: _sum_hint,
    ast.ListComp: _comprehension_hint,
    ast.Call: _call_hint,
}
"""Expressions of which it is known that they hold a record, or several."""


def _enumerate_hint(env: Environment, node: ast.Call) -> Any:
    return tuple[int, env.item_hint(node.args[0]) or Any]  # type: ignore[misc]


def _zip_hint(env: Environment, node: ast.Call) -> Any:
    return tuple[tuple(env.item_hint(argument) or Any for argument in node.args)]  # type: ignore[misc]


def _reversed_hint(env: Environment, node: ast.Call) -> Any:
    return env.item_hint(node.args[0])


ITERATORS: Mapping[str, Annotator] = {
    "enumerate": _enumerate_hint,
    "zip": _zip_hint,
    "reversed": _reversed_hint,
}
"""Functions of Python that iterate over their arguments, with the annotation of their items."""


def _only_record(hint: Any) -> Any:
    """An annotation, or the one record in `Record | None`."""
    records = list(filter(is_record, members(hint)))
    return records[0] if len(records) == 1 and len(members(hint)) > 1 else strip(hint)


def parameter_hints(function: Any) -> Mapping[str, Any]:
    """The annotations of a function's parameters that are records."""
    try:
        found = get_type_hints(function, include_extras=True)
    except Exception:  # noqa: BLE001 - a helper may be annotated with what does not exist at run time
        return {}
    return {name: hint for name, hint in found.items() if name != "return" and is_record(strip(hint))}
