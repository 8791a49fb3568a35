"""The arguments of a call that a hook looks at: expressions, types, literal strings."""

from __future__ import annotations

from mypy.checker import TypeChecker
from mypy.nodes import Expression, StrExpr
from mypy.plugin import CheckerPluginInterface, FunctionContext, MethodContext
from mypy.types import Instance, LiteralType, Type, get_proper_type

__all__ = ["argument", "expression_type", "literal_text"]


def argument(context: FunctionContext | MethodContext, name: str) -> tuple[Expression, Type] | None:
    """The expression and type of the argument for a parameter; None where it is left out."""
    formal = context.callee_arg_names.index(name)
    if not context.args[formal]:
        return None
    return context.args[formal][0], context.arg_types[formal][0]


def expression_type(expression: Expression, api: CheckerPluginInterface) -> Type:
    """The type that the checker has found already: asking it again would check the expression again."""
    assert isinstance(api, TypeChecker)
    try:
        return api.lookup_type(expression)
    except KeyError:
        return api.get_expression_type(expression)


def literal_text(expression: Expression, api: CheckerPluginInterface) -> str | None:
    """The string that an expression is known to be; None where it is not literal."""
    if isinstance(expression, StrExpr):
        return expression.value
    hint = get_proper_type(expression_type(expression, api))
    literal = hint.last_known_value if isinstance(hint, Instance) else hint
    if isinstance(literal, LiteralType) and isinstance(literal.value, str):
        return literal.value
    return None
