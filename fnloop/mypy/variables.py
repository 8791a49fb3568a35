"""Variables that hold one block after another: ``pipe = pipe.insert("upscale", upscale)``.

mypy gives a variable the type of its first value. The type of a block is structural, so that the block which another
edit makes would be "incompatible", though nobody has declared a type. Where the variable's type was inferred, a new
value therefore fits it, with its own plan: mypy narrows the variable to it from there on. In other scopes, where mypy
follows no assignments, the variable has the type of its last value, as at run time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from mypy.checker import TypeChecker
from mypy.nodes import AssignmentStmt, CallExpr, Expression, MemberExpr, NameExpr, Var
from mypy.plugin import CheckerPluginInterface, FunctionContext, MethodContext
from mypy.subtypes import is_subtype
from mypy.types import Instance, Type, get_proper_type

from fnloop.mypy.encoding import attached
from fnloop.mypy.plan import BLOCK, DECIDER, UNKNOWN
from fnloop.mypy.statements import statements_of

__all__ = ["assignable"]

Context = TypeVar("Context", FunctionContext, MethodContext)


def assignable(hook: Callable[[Context], Type]) -> Callable[[Context], Type]:
    """The hook on a call that makes a block, whose result can be assigned to a variable that has held another."""

    def fitted(context: Context) -> Type:
        made = get_proper_type(hook(context))
        held = _held(context.api)
        call = context.context
        if held is None or not isinstance(made, Instance) or made.type is not held.type:
            return made
        taken = made if is_subtype(made, held) else _of_unknown_records(made)
        if isinstance(call, CallExpr):
            _keep_last(call, taken, context.api)
        return taken

    return fitted


def _held(api: CheckerPluginInterface) -> Instance | None:
    """The inferred type of the variable that is assigned to; None where there is none, or where it was declared."""
    expected = get_proper_type(api.type_context[-1]) if api.type_context and api.type_context[-1] else None
    if not isinstance(expected, Instance) or expected.type.fullname not in (BLOCK, DECIDER):
        return None
    return None if attached(expected) is None else expected


def _of_unknown_records(made: Instance) -> Instance:
    """The same block with its plan, as `Block[Any, Any]`, which any variable of blocks takes."""
    taken = Instance(made.type, [UNKNOWN for _ in made.args], made.line, made.column)
    taken.extra_attrs = made.extra_attrs
    return taken


def _keep_last(call: CallExpr, made: Instance, api: CheckerPluginInterface) -> None:
    """Make a type that of the variable which the call is assigned to."""
    assert isinstance(api, TypeChecker)
    for statement in statements_of(api.tree.defs):
        if isinstance(statement, AssignmentStmt) and statement.rvalue is call:
            for lvalue in statement.lvalues:
                variable = _variable(lvalue, api)
                if variable is not None and variable.is_inferred:
                    variable.type = made


def _variable(lvalue: Expression, api: TypeChecker) -> Var | None:
    """The variable or attribute that is assigned to, None for any other place."""
    node = lvalue.node if isinstance(lvalue, (NameExpr, MemberExpr)) else None
    if node is None and isinstance(lvalue, MemberExpr):  # an attribute of `self`, in another method than the first
        owner = get_proper_type(api.lookup_type(lvalue.expr))
        symbol = owner.type.get(lvalue.name) if isinstance(owner, Instance) else None
        node = None if symbol is None else symbol.node
    return node if isinstance(node, Var) else None
