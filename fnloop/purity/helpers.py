"""Helpers and inner functions, read with the values of the arguments that they are called with."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

from fnloop.definition import Definition
from fnloop.purity.expressions import evaluate
from fnloop.purity.frames import Arguments, Bound, Frame, Inner
from fnloop.purity.lookup import is_a, source_of_helper, user_function
from fnloop.purity.statements import run_statements
from fnloop.purity.values import State, Value, joined, new_number

__all__ = ["local_names", "read_waiting", "run_helper"]


def local_names(code: Any) -> frozenset[str]:
    """The local names of a function."""
    return frozenset((*code.co_varnames, *code.co_cellvars))


def run_helper(frame: Frame, node: ast.Call, target: Any, arguments: Arguments, state: State) -> Value:
    """Read a helper or an inner function with the values of its arguments.

    Args:
        frame: the function that calls it.
        node: the call.
        target: the function, method or inner function.
        arguments: the values by place and by name.
        state: what is known at the call; gets the keys that the helper draws from.

    Returns:
        What it may give.
    """
    analysis = frame.analysis
    if is_a(target, Inner):
        return _run_inner(frame, node, target, arguments, state)
    function = user_function(target.function if is_a(target, Bound) else target)
    if function is None or not analysis.can_follow(function.__code__):
        return Value()
    found = source_of_helper(function)
    if found is None or not isinstance(found.node, (ast.FunctionDef, ast.Lambda)):
        return Value()
    is_method = frame.method or (is_a(target, Bound) and target.is_component)
    own = Frame(
        analysis, function, found.first, function.__code__.co_filename, local_names(function.__code__), None, is_method
    )
    own.memos = _memos(found)
    return _run(own, frame, node, found.node, function.__code__, arguments, state)


def _run_inner(frame: Frame, node: ast.Call, inner: Inner, arguments: Arguments, state: State) -> Value:
    if not frame.analysis.can_follow(inner.node):
        return Value()
    around = state if inner.frame is frame else inner.state
    own = _inner_frame(inner, around)
    return _run(own, frame, node, inner.node, inner.node, arguments, state)


def _inner_frame(inner: Inner, around: State) -> Frame:
    outer = inner.frame
    names = _names_bound(inner.node)
    return Frame(outer.analysis, outer.function, outer.first, outer.file, names, (outer, around), outer.method)


def _run(
    own: Frame, caller: Frame, node: ast.Call, source: ast.FunctionDef | ast.Lambda, code: Any,
    arguments: Arguments, state: State,
) -> Value:  # fmt: skip
    analysis = caller.analysis
    begin = State(_bound(source.args, arguments), dict(state.drawn), dict(state.parted))
    is_helper = own.around is None  # an inner function is a part of the source that calls it
    analysis.active.append(code)
    if is_helper:
        analysis.chain.append((caller, node))
    end = _read_body(own, source, begin)
    read_waiting(own)
    if is_helper:
        analysis.chain.pop()
    analysis.active.pop()
    after = State.joined([end, *(one for _, one in own.returned)])
    if after is not None:
        state.drawn, state.parted = dict(after.drawn), dict(after.parted)
    if own.yielded:
        return Value(each=joined(own.yielded))
    values = [value for value, _ in own.returned]
    if end is not None:
        values.append(Value())
    return joined(values) or Value()


def _read_body(own: Frame, source: ast.FunctionDef | ast.Lambda, begin: State) -> State | None:
    if isinstance(source, ast.Lambda):
        own.returned.append((evaluate(own, source.body, begin), begin))
        return None
    return run_statements(own, source.body, begin)


def _bound(parameters: ast.arguments, arguments: Arguments) -> dict[str, Value]:
    """The values of parameters; those that are not given have their defaults, or anything."""
    places, keywords = arguments
    names = [one.arg for one in [*parameters.posonlyargs, *parameters.args]]
    values = {name: replace(Value(), number=new_number()) for name in names}
    values |= dict(zip(names, places, strict=False))
    for one in parameters.kwonlyargs:
        values[one.arg] = Value()
    known = set(values)
    values |= {name: value for name, value in keywords.items() if name in known}
    if parameters.vararg is not None:
        values[parameters.vararg.arg] = Value(items=tuple(places[len(names) :]))
    if parameters.kwarg is not None:
        others = [value for name, value in keywords.items() if name not in known]
        values[parameters.kwarg.arg] = Value(each=joined(others))
    return values


def read_waiting(frame: Frame) -> None:
    """Read the inner functions that were not called where the source shows it."""
    while frame.waiting:
        _, inner = frame.waiting.popitem()
        own = _inner_frame(inner, inner.state)
        begin = State(_bound(inner.node.args, ((), {})))
        _read_body(own, inner.node, begin)
        read_waiting(own)


def _names_bound(node: ast.FunctionDef | ast.Lambda) -> frozenset[str]:
    """The local names of an inner function."""
    arguments = node.args
    names = {one.arg for one in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]}
    names |= {one.arg for one in (arguments.vararg, arguments.kwarg) if one is not None}
    waiting: list[ast.AST] = list(ast.iter_child_nodes(node)) if isinstance(node, ast.Lambda) else list(node.body)
    while waiting:
        one = waiting.pop()
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            names.add(one.id)
        elif isinstance(one, (ast.FunctionDef, ast.ClassDef)):
            names.add(one.name)
            continue
        elif isinstance(one, ast.Lambda):
            continue
        waiting += ast.iter_child_nodes(one)
    return frozenset(names)


def _memos(found: Definition) -> frozenset[str]:
    """The names of tables in which a helper keeps what it has computed, by what it was computed from."""
    stored: dict[str, set[str]] = {}
    asked: dict[str, set[str]] = {}
    for node in ast.walk(found.node):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            stored.setdefault(ast.unparse(node.value), set()).add(ast.unparse(node.slice))
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            asked.setdefault(ast.unparse(node.comparators[0]), set()).add(ast.unparse(node.left))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            asked.setdefault(ast.unparse(node.func.value), set()).add(ast.unparse(node.args[0]))
    return frozenset(name for name, keys in stored.items() if keys <= asked.get(name, set()))
