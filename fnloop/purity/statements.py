"""Statements, in the order in which they run: what a name may be behind each."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace

from fnloop.purity.calls import call, record_values
from fnloop.purity.expressions import bind, evaluate, iterated, store
from fnloop.purity.frames import Frame, Inner
from fnloop.purity.keys import check_handed_on
from fnloop.purity.lookup import attribute_of
from fnloop.purity.values import UNKNOWN, State, Value, new_number
from fnloop.purity.writes import check_augmented, check_stored

__all__ = ["run_statements"]

PASSES = 3
"""How often the body of a loop is read: a name may take what another one had in the iteration before."""


def run_statements(frame: Frame, statements: Iterable[ast.stmt], state: State | None) -> State | None:
    """Read statements; None where the end of them is never reached."""
    for statement in statements:
        if state is None:
            return None
        state = _statement(frame, statement, state)
    return state


def _statement(frame: Frame, node: ast.stmt, state: State) -> State | None:
    match node:
        case ast.Expr():
            if isinstance(node.value, ast.Call):
                call(frame, node.value, state, dropped=True)
            else:
                evaluate(frame, node.value, state)
        case ast.Assign():
            value = evaluate(frame, node.value, state)
            for target in node.targets:
                bind(frame, target, value, state, node)
        case ast.AnnAssign():
            if node.value is not None:
                bind(frame, node.target, evaluate(frame, node.value, state), state, node)
        case ast.AugAssign():
            _augmented(frame, node, state)
        case ast.Delete():
            _delete(frame, node, state)
        case ast.Return():
            _return(frame, node, state)
            return None
        case ast.Raise():
            evaluate(frame, node.exc, state)
            return None
        case ast.Assert():
            evaluate(frame, node.test, state)
        case ast.If():
            return _if(frame, node, state)
        case ast.For():
            return _for(frame, node, state)
        case ast.While():
            return _while(frame, node, state)
        case ast.Break():
            frame.breaks[-1].append(state)
            return None
        case ast.Continue():
            frame.continues[-1].append(state)
            return None
        case ast.With():
            for item in node.items:
                value = evaluate(frame, item.context_expr, state)
                if item.optional_vars is not None:
                    bind(frame, item.optional_vars, value, state, node)
            return run_statements(frame, node.body, state)
        case ast.Try():
            return _try(frame, node, state)
        case ast.Match():
            return _match(frame, node, state)
        case ast.FunctionDef():
            inner = Inner(node, frame, state)
            frame.waiting[id(node)] = inner
            state.names[node.name] = Value(target=inner)
        case ast.Global() | ast.Nonlocal():
            frame.outer_names.update(node.names)
        case ast.Import() | ast.ImportFrom():
            _import(node, state)
        case _:
            pass
    return state


def _augmented(frame: Frame, node: ast.AugAssign, state: State) -> None:
    value = evaluate(frame, node.value, state)
    target = node.target
    if isinstance(target, ast.Name):
        old = evaluate(frame, ast.copy_location(ast.Name(target.id, ast.Load()), target), state)
        if target.id not in frame.outer_names:
            check_augmented(frame, node, old)
        number = (type(node.op).__name__, old.number, value.number)
        new = Value(each=old.each, number=number)
        bind(frame, target, new, state, node)
        return
    store(frame, node, target, Value(), state)
    check_augmented(frame, node, evaluate(frame, target, state))


def _delete(frame: Frame, node: ast.Delete, state: State) -> None:
    for target in node.targets:
        if isinstance(target, ast.Name):
            state.names.pop(target.id, None)
        elif isinstance(target, (ast.Attribute, ast.Subscript)):
            check_stored(frame, node, target, evaluate(frame, target.value, state))


def _return(frame: Frame, node: ast.Return, state: State) -> None:
    value = evaluate(frame, node.value, state)
    frame.returned.append((value, state))
    is_block = not frame.analysis.chain and frame.around is None
    if not is_block:
        return
    fields = dict(value.fields or {})
    for part in value.parts:
        if part.is_record:
            fields |= record_values(part, value)
    check_handed_on(frame, node, fields, state)


def _if(frame: Frame, node: ast.If, state: State) -> State | None:
    evaluate(frame, node.test, state)
    return State.joined(
        [run_statements(frame, node.body, state.copy()), run_statements(frame, node.orelse, state.copy())]
    )


def _loop_body(frame: Frame, body: Sequence[ast.stmt], state: State) -> tuple[State | None, list[State]]:
    """Read the body of a loop: the state at its end, and the states in which it breaks off."""
    frame.breaks.append([])
    frame.continues.append([])
    end = run_statements(frame, body, state)
    return State.joined([end, *frame.continues.pop()]), frame.breaks.pop()


def _for(frame: Frame, node: ast.For, state: State) -> State | None:
    items = iterated(evaluate(frame, node.iter, state))
    at_head: State | None = state
    ended: list[State | None] = [state]
    left: list[State] = []
    for _ in range(PASSES):
        if at_head is None:
            break
        begin = at_head.copy()
        bind(frame, node.target, items.renumbered(), begin, node)
        at_head, broken = _loop_body(frame, node.body, begin)
        ended.append(at_head)
        left += broken
    after = run_statements(frame, node.orelse, _merged(ended))
    return State.joined([after, *left])


def _merged(states: Sequence[State | None]) -> State | None:
    found = State.joined(states)
    return None if found is None else found.copy()


def _while(frame: Frame, node: ast.While, state: State) -> State | None:
    forever = isinstance(node.test, ast.Constant) and bool(node.test.value)
    at_head: State | None = state
    ended: list[State | None] = []
    left: list[State] = []
    for _ in range(PASSES):
        if at_head is None:
            break
        begin = at_head.copy()
        evaluate(frame, node.test, begin)
        if not forever:
            ended.append(begin.copy())
        at_head, broken = _loop_body(frame, node.body, begin)
        left += broken
    if at_head is not None and not forever:
        ended.append(at_head)
    after = run_statements(frame, node.orelse, _merged(ended))
    return State.joined([after, *left])


def _try(frame: Frame, node: ast.Try, state: State) -> State | None:
    before = state.copy()
    inside = run_statements(frame, node.body, state)
    at_failure = State.joined([before, inside]) if inside is not None else before
    ends = [run_statements(frame, node.orelse, inside)]
    for handler in node.handlers:
        begin = at_failure.copy() if at_failure is not None else before.copy()
        begin.drawn, begin.parted = dict(before.drawn), dict(before.parted)
        ends.append(run_statements(frame, handler.body, begin))
    end = State.joined(ends)
    if node.finalbody and end is None:
        run_statements(frame, node.finalbody, before.copy())
        return None
    return run_statements(frame, node.finalbody, end)


def _match(frame: Frame, node: ast.Match, state: State) -> State | None:
    subject = evaluate(frame, node.subject, state)
    ends: list[State | None] = []
    is_total = False
    for case in node.cases:
        begin = state.copy()
        _bind_pattern(case.pattern, subject, begin)
        evaluate(frame, case.guard, begin)
        ends.append(run_statements(frame, case.body, begin))
        takes_all = isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None
        is_total = is_total or (takes_all and case.guard is None)
    return State.joined(ends if is_total else [*ends, state])


def _bind_pattern(pattern: ast.pattern, subject: Value, state: State) -> None:
    """Bind the names of a pattern: each may be the subject or a part of it."""
    if isinstance(pattern, ast.MatchAs) and pattern.name:
        state.names[pattern.name] = subject if pattern.pattern is None else replace(subject, number=new_number())
    for part in ast.iter_child_nodes(pattern):
        if isinstance(part, ast.pattern):
            _bind_pattern(part, iterated(subject), state)


def _import(node: ast.Import | ast.ImportFrom, state: State) -> None:
    for alias in node.names:
        name = alias.asname or alias.name.partition(".")[0]
        if isinstance(node, ast.ImportFrom):
            found = attribute_of(sys.modules.get(node.module or "", UNKNOWN), alias.name)
        else:
            found = sys.modules.get(alias.name if alias.asname else name, UNKNOWN)
        state.names[name] = Value(target=found)
