"""The attributes that the methods of a class set on `self`: names from its source, types from both source and instances."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from functools import cache

from generate import names, phrases
from generate.instances import Seen
from generate.signatures import Param, Signature, unwrapped

# A class that a type names, with its module: imported where the type is written.
_CLASS = re.compile(r"([\w.]+):(\w+)")
# Written by hand, in `handwritten/`.
_BY_HAND = frozenset({"Tensor", "Parameter", "Primitive", "Primitive_"})


def of(cls: type, init: Signature | None, seen: Seen, imports: list[str]) -> dict[str, str]:
    """The declarations of the attributes of a class that no base declares."""
    found: dict[str, str] = {}
    if cls.__name__ in _BY_HAND:
        return found
    operator = any(base.__name__ in {"Primitive", "Primitive_"} for base in cls.__mro__)
    inherited = {name for base in cls.__mro__[1:] for name in set_by(base) | seen.names(base)}
    for name in sorted((set_by(cls) | seen.names(cls)) - inherited):
        hidden = name.startswith("__") or (operator and name.startswith("_"))
        if hidden or hasattr(cls, name) or not name.isidentifier():
            continue
        kind = _kind(cls, name, init, seen)
        if kind == "Parameter" and any(base.__name__ == "Cell" for base in cls.__mro__):
            kind = "HeldParameter"  # that a Tensor may be assigned to
        found[name] = f"{name}: {_CLASS.sub(lambda m: _imported(m, cls, imports), kind)}"
    return found


@cache
def set_by(cls: type) -> frozenset[str]:
    """The names of the attributes that the methods of a class set."""
    return frozenset(name for name, _, _ in _assignments(cls))


@cache
def _assignments(cls: type) -> tuple[tuple[str, ast.expr | None, str], ...]:
    """Each `self.name = value` of a class: the name, the value if it is plain, and the method."""
    found: list[tuple[str, ast.expr | None, str]] = []
    for method, function in list(vars(cls).items()):
        if inspect.isfunction(function):
            tree = _tree(unwrapped(function))
            if tree is not None:
                found += [(name, value, method) for name, value in _set_in(tree)]
    return tuple(found)


def _set_in(tree: ast.FunctionDef) -> list[tuple[str, ast.expr | None]]:
    found: list[tuple[str, ast.expr | None]] = []
    rebound = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign):
            pairs = [(node.target, node.value)]
        else:
            continue
        for target, value in pairs:
            unpacked = isinstance(target, (ast.Tuple, ast.List))
            for part in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
                if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id == "self":
                    changed = isinstance(value, ast.Name) and value.id in rebound
                    found.append((part.attr, None if unpacked or changed else value))
    return found


def _tree(function: object) -> ast.FunctionDef | None:
    try:
        parsed = ast.parse(textwrap.dedent(inspect.getsource(function)))  # type: ignore[arg-type]
    except (OSError, TypeError, SyntaxError):
        return None
    top = parsed.body[0]
    return top if isinstance(top, ast.FunctionDef) else None


def _kind(cls: type, name: str, init: Signature | None, seen: Seen) -> str:
    """The type of an attribute: the source's where it is one, that of instances where they say more, or Any."""
    params = {p.name: p for p in init.params} if init is not None else {}
    kinds: list[str | None] = []
    for attribute, value, method in _assignments(cls):
        if attribute == name:
            function = vars(cls)[method]
            kinds.append(_value_type(value, params if method == "__init__" else {}, function))
    observed = seen.kinds(cls, name)
    if not kinds:
        kinds = [None]  # set otherwise than by `self.name = `
    known = [kind for kind in kinds if kind is not None]
    told = phrases.split_union(phrases.union(known)) if known else []
    told = [kind for kind in told if kind != "Any"]
    if None not in kinds and len(told) == 1 and told[0] not in {"None", "Cell"} and set(observed) <= {told[0]}:
        return told[0]
    if not observed:
        told = [] if None in kinds else told
    elif None in kinds or not set(observed) - {"None"} <= set(told) or (len(told) > 1 and "None" not in observed):
        told = sorted({*observed, *(kind for kind in told if kind == "None")})
    some = [kind for kind in told if kind != "None"]
    if any(kind not in known and _is_caller_s(kind) for kind in some):
        return "Any"  # what the caller gave: its class is that of the example
    if not some or "Any" in some or len(some) > 2:
        return "Any"
    if some == ["Cell"]:
        return "Any"  # a Cell of the caller's, of any class
    if len(some) == 1 and "None" not in told:
        return some[0]
    # Of several types, or None for some arguments: the caller knows which, a checker cannot.
    return " | ".join([*some, "Any"])


def _is_caller_s(kind: str) -> bool:
    """Whether a type, `module:Class`, is one that users derive from: a Cell, an optimizer, a dataset."""
    found = _CLASS.fullmatch(kind)
    cls = vars(sys.modules[found[1]]).get(found[2]) if found else None
    bases = cls.__mro__ if inspect.isclass(cls) else ()
    return any(base.__name__ in {"Cell", "Optimizer", "Dataset"} for base in bases)


def _value_type(node: ast.expr | None, params: dict[str, Param], function: object) -> str | None:
    if isinstance(node, ast.Name) and node.id in params:
        kind = params[node.id].type
        return None if params[node.id].kind.startswith("*") or "Sequence" in kind or "Iterable" in kind else kind
    if isinstance(node, ast.Constant):
        return "None" if node.value is None else names.python_type(node.value)
    if isinstance(node, ast.IfExp):
        sides = [_value_type(side, params, function) for side in (node.body, node.orelse)]
        return None if any(side is None for side in sides) else phrases.union([side for side in sides if side])
    if isinstance(node, ast.Call):
        name = ast.unparse(node.func)
        if name in {"int", "float", "bool", "str", "len"}:
            return "int" if name == "len" else name
        scope = getattr(unwrapped(function), "__globals__", {})  # type: ignore[arg-type]
        value = _lookup(scope, name)
        if inspect.isclass(value) and value.__module__.startswith("mindspore."):
            unwritten = value.__name__.startswith("_") or value.__module__.startswith("mindspore._c_")
            return None if unwritten else f"{value.__module__}:{value.__name__}"
    return None


def _lookup(scope: dict[str, object], dotted: str) -> object | None:
    first, *rest = dotted.split(".")
    value = scope.get(first)
    for part in rest:
        value = getattr(value, part, None)
    return value


def _imported(found: re.Match[str], cls: type, imports: list[str]) -> str:
    """Import the class of an attribute, under another name where the module has another of that name."""
    home, kind = found.groups()
    here = vars(sys.modules[cls.__module__]).get(kind)
    taken = kind == cls.__name__ or (here is not None and here is not vars(sys.modules[home]).get(kind))
    alias = f"_{kind}" if taken and home != cls.__module__ else kind
    if home != cls.__module__:
        imports.append(f"from {home} import {kind}" + (f" as {alias}" if alias != kind else ""))
    return alias
