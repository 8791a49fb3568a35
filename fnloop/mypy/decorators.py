"""The decorators `@block`, `@loop`, `@loop_while` and `@switch`: the leaf of a function, its signature checked."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ArgKind, Context, Decorator, Expression, FuncDef, MemberExpr, NameExpr
from mypy.plugin import CheckerPluginInterface, FunctionContext, MethodContext
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    LiteralType,
    NoneType,
    TupleType,
    Type,
    TypeOfAny,
    TypeVarType,
    UnionType,
    get_proper_type,
)

from fnloop.mypy.acting import acts_outside
from fnloop.mypy.dependencies import depend
from fnloop.mypy.encoding import attach, attached, decode, encode
from fnloop.mypy.lookup import named_by
from fnloop.mypy.plan import UNKNOWN, Decider, Leaf, block_instance, decider_instance, plain
from fnloop.mypy.records import is_record, record_fields
from fnloop.mypy.report import note, report
from fnloop.mypy.types import show
from fnloop.plan import Kind
from fnloop.roles import (
    Role,
    both_called,
    no_function,
    returns_wrong,
    signature_message,
    signature_problem,
    takes_no_record,
)

__all__ = ["block_hook", "decider_hook", "function_name", "loop_hook", "until_hook"]

KINDS: dict[Role, Kind] = {"loop": "loop", "predicate": "loop_while", "switch": "switch"}
PARAMETER_KINDS = {
    ArgKind.ARG_POS: inspect.Parameter.POSITIONAL_OR_KEYWORD,
    ArgKind.ARG_OPT: inspect.Parameter.POSITIONAL_OR_KEYWORD,
    ArgKind.ARG_STAR: inspect.Parameter.VAR_POSITIONAL,
    ArgKind.ARG_NAMED: inspect.Parameter.KEYWORD_ONLY,
    ArgKind.ARG_NAMED_OPT: inspect.Parameter.KEYWORD_ONLY,
    ArgKind.ARG_STAR2: inspect.Parameter.VAR_KEYWORD,
}


def block_hook(context: FunctionContext) -> Type:
    """The type of a function with `@block`."""
    default = get_proper_type(context.default_return_type)
    leaf = _leaf_of(context, 0, "block")
    if not isinstance(default, Instance):
        return default
    if leaf is None:
        return block_instance(default, None, UNKNOWN, UNKNOWN, named_by(context.api))
    return block_instance(default, leaf, leaf.record_in, leaf.record_out, named_by(context.api))


def decider_hook(role: Role) -> Callable[[FunctionContext], Type]:
    """The hook on a decorator: the type of a header, predicate or chooser."""

    def hook(context: FunctionContext) -> Type:
        default = get_proper_type(context.default_return_type)
        leaf = _leaf_of(context, 0, role)
        if not isinstance(default, Instance):
            return default
        return decider_instance(default, Decider(KINDS[role], leaf) if leaf else None, named_by(context.api))

    return hook


@dataclass(frozen=True)
class _Function:
    """A function that is decorated, as far as a module from the cache knows it too.

    Args:
        type: its type.
        name: its name.
        node: its definition, None where it is not seen.
    """

    type: CallableType
    name: str
    node: FuncDef | None


def _leaf_of(context: FunctionContext | MethodContext, formal: int, role: Role) -> Leaf | None:
    """The leaf of the function that is decorated; None where it has mistakes, which are reported."""
    given = context.arg_types[formal]
    found = get_proper_type(given[0]) if given else None
    where = context.context
    if isinstance(found, Instance) and found.type.fullname == "functools.partial":
        report(context.api, "block-signature", no_function("a partial", role), where)
        return None
    if not isinstance(found, CallableType):
        if given and not isinstance(found, NoneType):
            note(
                context.api, f"the signature of what is decorated is not seen, for its type is {show(given[0])}", where
            )
        return None
    if isinstance(where, Decorator):
        return leaf(_Function(found, where.func.name, where.func), role, where.func, context.api)
    if all(map(_unannotated, found.arg_types)):  # called on a function that may be annotated later, or nowhere
        note(context.api, f"the signature of {function_name(found, context.args[formal][0])!r} is not seen", where)
        return None
    return leaf(_function_of(found, context.args[formal][0]), role, where, context.api)


def _function_of(found: CallableType, expression: Expression) -> _Function:
    """The function that an expression stands for.

    A type holds its function's definition only while the module that it was inferred in is not from the cache;
    what a name in the source leads to is always there.
    """
    seen = found.name is not None and isinstance(expression, (NameExpr, MemberExpr))
    node = found.definition if seen else None
    node = node.func if isinstance(node, Decorator) else node
    return _Function(found, function_name(found, expression), node if isinstance(node, FuncDef) else None)


def function_name(found: CallableType, expression: Expression) -> str:
    """The name of a function; that of the variable where a variable holds it, for its type keeps no name there."""
    if found.name is not None:
        return found.name.partition(" of ")[0]
    return expression.name if isinstance(expression, (NameExpr, MemberExpr)) else "function"


def leaf(function: _Function, role: Role, where: Context, api: CheckerPluginInterface) -> Leaf | None:
    """The leaf of a function as a block, header, predicate or chooser.

    Args:
        function: the function.
        role: what it is to become.
        where: the line to report at.
        api: the checker.

    Returns:
        None where its signature is wrong, or not known.
    """
    found = function.type
    depend(api, found)
    problem = _signature_problem(function, role)
    if problem is None and len(found.arg_types) > 0:
        problem = _types_problem(found, role)
    if problem:
        report(api, "block-signature", signature_message(role, function.name, problem), where)
        return None
    components = dict(zip(found.arg_names[1:], found.arg_types[1:], strict=True))
    kinds = dict(zip(found.arg_names[1:], found.arg_kinds[1:], strict=True))
    return Leaf(
        name=function.name,
        record_in=found.arg_types[0],
        record_out=_record_out(found, role),
        components={key: hint for key, hint in components.items() if key},
        optional=[key for key, kind in kinds.items() if key and kind == ArgKind.ARG_NAMED_OPT],
        branches=_branches(found.ret_type) if role == "switch" else (),
        acts=function.node is None or acts_outside(function.node),
    )


def _signature_problem(function: _Function, role: Role) -> str | None:
    found, node = function.type, function.node
    returns = inspect.Signature.empty if _unannotated(found.ret_type) else found.ret_type
    signature = inspect.Signature(_parameters(function), return_annotation=returns, __validate_parameters__=False)
    asynchronous = node is not None and (node.is_coroutine or node.is_async_generator)
    yields = node is not None and node.is_generator
    return signature_problem(signature, role, asynchronous=asynchronous, yields=yields)


def _parameters(function: _Function) -> list[inspect.Parameter]:
    """The parameters as `inspect` has them at run time."""
    found, node = function.type, function.node
    parameters = []
    arguments = zip(found.arg_names, found.arg_kinds, found.arg_types, strict=True)
    for number, (name, kind, hint) in enumerate(arguments):
        parameter = _parameter(name or f"argument{number}", name is None, kind, hint)
        if number == 0 and node is not None and _takes_self(node, found):
            parameter = parameter.replace(annotation=inspect.Parameter.empty)
        parameters.append(parameter)
    return parameters


def _parameter(name: str, nameless: bool, kind: ArgKind, hint: Type) -> inspect.Parameter:
    positional_only = nameless and kind.is_positional()
    return inspect.Parameter(
        name,
        inspect.Parameter.POSITIONAL_ONLY if positional_only else PARAMETER_KINDS[kind],
        default=None if kind.is_optional() else inspect.Parameter.empty,
        annotation=inspect.Parameter.empty if _unannotated(hint) else hint,
    )


def _takes_self(node: FuncDef, found: CallableType) -> bool:
    """Whether the first parameter is that of a method, which is not bound to an instance.

    A definition from the cache does not know whether `self` was annotated; mypy gives it the class itself where not.
    """
    if not node.info or node.is_static or len(node.arg_names) != len(found.arg_names):
        return False
    first = get_proper_type(found.arg_types[0]) if found.arg_types else None
    first = get_proper_type(first.upper_bound) if isinstance(first, TypeVarType) else first
    return isinstance(first, Instance) and first.type.fullname == node.info.fullname


def _unannotated(hint: Type) -> bool:
    proper = get_proper_type(hint)
    return isinstance(proper, AnyType) and proper.type_of_any == TypeOfAny.unannotated


def _types_problem(function: CallableType, role: Role) -> str | None:
    taken = get_proper_type(function.arg_types[0])
    if not isinstance(taken, AnyType) and not _could_be_record(taken):
        return takes_no_record(show(taken), function.arg_names[0] or "state")
    returned = get_proper_type(function.ret_type)
    if not isinstance(returned, AnyType) and not _right_return(returned, role):
        return returns_wrong(role, show(returned))
    fields = record_fields(taken) or {}
    clashes = sorted(name for name in function.arg_names[1:] if name in fields)
    return both_called(clashes[0]) if clashes else None


def _could_be_record(found: Type) -> bool:
    proper = get_proper_type(found)
    upper = getattr(proper, "upper_bound", proper)
    return is_record(upper)


def _right_return(returned: Type, role: Role) -> bool:
    proper = get_proper_type(returned)
    if role == "block":
        return _could_be_record(proper)
    if role == "predicate":
        return isinstance(proper, Instance) and proper.type.fullname == "builtins.bool"
    if role == "switch":
        return bool(_branches(proper))
    yielded = _yielded(proper)
    return yielded is not None and (_could_be_record(yielded) or isinstance(get_proper_type(yielded), AnyType))


def _record_out(function: CallableType, role: Role) -> Type:
    """The type that a function returns; for a header, the type that it yields."""
    if role != "loop":
        return function.ret_type
    return _yielded(function.ret_type) or UNKNOWN


def _yielded(returned: Type) -> Type | None:
    proper = get_proper_type(returned)
    if isinstance(proper, TupleType):
        return proper.items[0] if proper.items else None
    if not isinstance(proper, Instance):
        return None
    iterable = next((base for base in proper.type.mro if base.fullname == "typing.Iterable"), None)
    return map_instance_to_supertype(proper, iterable).args[0] if iterable else None


def _branches(returned: Type) -> list[str]:
    """The names in a `Literal`; none where it holds anything but strings."""
    proper = get_proper_type(returned)
    items = [get_proper_type(item) for item in proper.items] if isinstance(proper, UnionType) else [proper]
    names = [item.value for item in items if isinstance(item, LiteralType) and isinstance(item.value, str)]
    return names if len(names) == len(items) else []


# --- @loop(until=...)


def loop_hook(context: FunctionContext) -> Type:
    """The type of `@loop`, and of `@loop(until=...)`, which is a decorator that knows its predicate."""
    if "until" not in context.callee_arg_names:
        return decider_hook("loop")(context)
    default = get_proper_type(context.default_return_type)
    predicate = _leaf_of(context, context.callee_arg_names.index("until"), "predicate")
    if predicate is None or not isinstance(default, Instance):
        return default
    return attach(default, encode(plain(predicate), named_by(context.api)))


def until_hook(context: MethodContext) -> Type:
    """The type of a header under `@loop(until=...)`."""
    default, data = get_proper_type(context.default_return_type), attached(context.type)
    header = _leaf_of(context, 0, "loop")
    if not isinstance(default, Instance):
        return default
    decider = Decider("loop", header, Leaf(**decode(data))) if header and data else None
    return decider_instance(default, decider, named_by(context.api))
