"""`from_blocks_dict`: the dict as it is written, wired, its faults reported on the lines of its entries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mypy.checker import TypeChecker
from mypy.nodes import ArgKind, Context, DictExpr, Expression, RefExpr, StrExpr, TypeInfo
from mypy.plugin import CheckerPluginInterface, MethodContext, MethodSigContext
from mypy.subtypes import is_subtype
from mypy.typeops import make_simplified_union
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    LiteralType,
    NoneType,
    Overloaded,
    Type,
    UnionType,
    get_proper_type,
)

from fnloop import faults, wording
from fnloop.errors import Fault
from fnloop.interface import Interface, Need, Use
from fnloop.mypy.data import attach_fingerprint, encode, typed_dict
from fnloop.mypy.dependencies import depend
from fnloop.mypy.leaves import function_name, named_by
from fnloop.mypy.meaning import fingerprint
from fnloop.mypy.records import INFERRED, record_fields
from fnloop.mypy.report import note, report, report_faults
from fnloop.mypy.shapes import (
    BLOCK,
    DECIDER,
    UNKNOWN,
    Composed,
    Leaf,
    Shape,
    decider_of,
    is_known_unseen,
    made_block,
    plain,
    unseen_in,
    wire,
    wire_seen,
)
from fnloop.mypy.types import MypyTypes, show

__all__ = ["compose_hook", "composed_type", "dict_signature_hook", "expression_type", "typed_block"]


SKIP = "fnloop.combinators.switch.skip"


def dict_signature_hook(context: MethodSigContext) -> FunctionLike:
    """Let any dict in, so that what is wrong with it is said in one voice."""
    signature = context.default_signature
    taken = [UNKNOWN if name == "blocks" else hint for name, hint in _named(signature)]
    return signature.copy_modified(arg_types=taken)


def _named(signature: CallableType) -> list[tuple[str | None, Type]]:
    return list(zip(signature.arg_names, signature.arg_types, strict=True))


def compose_hook(context: MethodContext) -> Type:
    """Wire the dict of a call of `from_blocks_dict`."""
    default = get_proper_type(context.default_return_type)
    given = {name: index for index, name in enumerate(context.callee_arg_names)}
    if not isinstance(default, Instance) or default.type.fullname != BLOCK:
        return default
    if context.arg_kinds[given["blocks"]] not in ([ArgKind.ARG_POS], [ArgKind.ARG_NAMED]):
        if context.args[given["blocks"]]:
            note(
                context.api,
                "what is unpacked in this call is not seen; the composition is not checked",
                context.context,
            )
        return default  # missing, which mypy says, or unpacked
    inputs = _record(context, given["inputs"])
    outputs = _record(context, given["outputs"])
    unseen = made_block(default, None, inputs or UNKNOWN, outputs or UNKNOWN, named_by(context.api))
    blocks = _blocks(context, given["blocks"])
    if blocks is None:
        return unseen
    decider = decider_of(context.type)
    if decider is None and isinstance(context.type, Instance) and context.type.type.fullname == DECIDER:
        if not is_known_unseen(context.type):
            message = "what decides is not seen, for its type is Decider; this composition is not checked"
            note(context.api, message, context.context)
        return unseen
    name = _literal(context, given["name"])
    if name is not None and (not name or "/" in name):
        report(context.api, "entry-name", wording.composition_name(name), context.args[given["name"]][0])
    name = name or (decider.leaf.name if decider else "sequence")
    shape = Composed(decider.kind if decider else "sequence", name, blocks, decider, inputs, outputs)
    made = composed_type(shape, default, context, _contexts(context.args[given["blocks"]][0]))
    return unseen if made is None else _as_declared(made, context.api)


def _as_declared(made: Type, api: CheckerPluginInterface) -> Type:
    """A composite where its type is declared, such as behind `return`: the declared one, if its fields fit."""
    declared = get_proper_type(api.type_context[-1]) if api.type_context and api.type_context[-1] else None
    own = get_proper_type(made)
    if not isinstance(declared, Instance) or declared.type.fullname != BLOCK or not isinstance(own, Instance):
        return made
    (takes, gives), (taken, given) = own.args, declared.args
    if not (_provides(taken, takes) and _provides(gives, given)):
        return made
    fitted = Instance(own.type, [taken, given], own.line, own.column)
    fitted.extra_attrs = own.extra_attrs
    return fitted


def _provides(given: Type, wanted: Type) -> bool:
    """Whether one record has the fields that another type asks for."""
    here, there = record_fields(given), record_fields(wanted)
    if here is None or there is None:
        return is_subtype(given, wanted)
    for name, field in there.items():
        if name in here and MypyTypes().misfit(here[name].type, field.type) is not None:
            return False
        if name not in here and field.default is None and field.need is Need.REQUIRED:
            return False
    return True


def composed_type(
    shape: Composed, instance: Instance, context: MethodContext, entries: Mapping[str, Context]
) -> Type | None:
    """The type of a composite, its faults reported.

    Args:
        shape: how it is made.
        instance: any type of a block.
        context: of the call.
        entries: where each block is written, if it is here.

    Returns:
        None where it has faults, or where a block in it is not seen.
    """
    depend(context.api, encode(plain(shape), named_by(context.api)))
    wired = wire(shape)
    if wired is None:
        for name in unseen_in(shape):
            kind = get_proper_type(shape.blocks[name])
            reason = "it is one of several" if isinstance(kind, UnionType) else f"its type is {show(kind)}"
            message = f"block {name!r} is not seen, for {reason}; only the blocks around it are compared"
            note(context.api, message, entries.get(name, context.context))
        report_faults(context.api, wire_seen(shape), context.context, entries)
        return None
    report_faults(context.api, wired.faults, context.context, entries)
    if wired.faults:
        return None
    return typed_block(shape, wired.interface, instance, context.api)


def typed_block(shape: Shape, interface: Interface, instance: Instance, api: CheckerPluginInterface) -> Type:
    """The type of a block: declared records as its arguments, else the structure that was found.

    Args:
        shape: how it was made.
        interface: before renaming and binding.
        instance: any type of a block.
        api: the checker.
    """
    named, names = named_by(api), shape.names
    taken, given = declared_records(shape)
    if taken is None or any(name in names for name in interface.reads):
        reads = {names.get(k, k): r for k, r in interface.reads.items() if r.need is not Need.PASSED or r.uses}
        required = {name for name, read in reads.items() if read.need is Need.REQUIRED and read.default is None}
        taken = typed_dict({name: _one(read.uses) for name, read in reads.items()}, required, named)
    if given is None or any(name in names for name in interface.writes):
        writes = {names.get(k, k): w for k, w in interface.writes.items()}
        structure = typed_dict({name: _either(w.uses) for name, w in writes.items()}, set(writes), named)
        given = inferred_record(structure, api)
    return made_block(instance, shape, taken, given, named)


def declared_records(shape: Shape) -> tuple[Type | None, Type | None]:
    """The records that a block is declared to take and to give; None where they follow from its blocks."""
    if isinstance(shape, Leaf):
        return shape.taken, shape.given
    return (shape.inputs, shape.outputs) if isinstance(shape, Composed) else (None, None)


def inferred_record(structure: Type, api: CheckerPluginInterface) -> Type:
    """The type of the result of a composite of inferred type."""
    assert isinstance(api, TypeChecker)
    module, _, name = INFERRED.rpartition(".")
    info = api.modules[module].names[name].node
    assert isinstance(info, TypeInfo)
    return attach_fingerprint(Instance(info, [structure]), fingerprint([structure]), named_by(api))


def _one(uses: Sequence[Use]) -> Type:
    hint: Type = uses[0].hint if uses else UNKNOWN
    return hint


def _either(uses: Sequence[Use]) -> Type:
    return make_simplified_union([use.hint for use in uses]) if uses else UNKNOWN


# --- reading the call


def _record(context: MethodContext, formal: int) -> Type | None:
    """The record that is declared as boundary, None where none is."""
    if not context.arg_types[formal]:
        return None
    found = get_proper_type(context.arg_types[formal][0])
    if isinstance(found, CallableType) and found.is_type_obj():
        return found.ret_type
    item = getattr(found, "item", None)
    return item if isinstance(item, Type) else None


def _literal(context: MethodContext, formal: int) -> str | None:
    expressions = context.args[formal]
    return expressions[0].value if expressions and isinstance(expressions[0], StrExpr) else None


def _blocks(context: MethodContext, formal: int) -> dict[str, Type] | None:
    """The blocks of the dict; None where it is not seen, or where an entry is no block."""
    expression = context.args[formal][0]
    if not isinstance(expression, DictExpr):
        _unseen(expression, context.arg_types[formal][0], context)
        return None
    found: dict[str, Type] = {}
    wrong: list[tuple[Fault, Expression]] = []
    if not expression.items:
        wrong.append((faults.empty(), expression))
    for key, value in expression.items:
        if key is None:
            note(context.api, "a dict that is unpacked here is not seen; this composition is not checked", value)
            return None
        name = _key(key, context.api)
        hint = get_proper_type(expression_type(value, context.api))
        if isinstance(name, Fault):
            wrong.append((name, key))
        elif name is None:
            note(context.api, "an entry whose name is not literal is not seen; this composition is not checked", key)
            return None
        elif _may_be_block(hint):
            found[name] = block_type(value, hint, context.api)
        else:
            wrong.append((faults.not_a_block(name, *_remedy(hint, value)), key))
    for fault, where in wrong:
        report(context.api, fault.code, fault.message, where)
    return None if wrong else found


def block_type(expression: Expression, hint: Type, api: CheckerPluginInterface) -> Type:
    """The type of a block, where its expression tells more of it: `skip` has neither fields nor components."""
    proper = get_proper_type(hint)
    if isinstance(expression, RefExpr) and expression.fullname == SKIP and isinstance(proper, Instance):
        taken, given = proper.args
        return made_block(proper, Leaf("skip", taken, given), taken, given, named_by(api))
    return hint


def _may_be_block(found: Type) -> bool:
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return all(map(_may_be_block, proper.items))
    return isinstance(proper, AnyType) or (isinstance(proper, Instance) and proper.type.fullname == BLOCK)


def _unseen(expression: Expression, hint: Type, context: MethodContext) -> None:
    proper = get_proper_type(hint)
    if isinstance(proper, AnyType):
        return
    if isinstance(proper, Instance) and proper.type.has_base("typing.Mapping"):
        note(context.api, "only a dict written in the call is seen; this composition is not checked", expression)
        return
    fault = faults.not_a_dict(_kind(proper), 'write {"name": block, ...}')
    report(context.api, fault.code, fault.message, expression)


def _key(key: Expression, api: CheckerPluginInterface) -> str | Fault | None:
    hint = get_proper_type(expression_type(key, api))
    if isinstance(hint, Instance) and hint.last_known_value:
        hint = hint.last_known_value
    if not isinstance(hint, LiteralType):
        known = isinstance(hint, Instance) and hint.type.fullname != "builtins.str"
        return faults.entry_name(None, f"its name is {_kind(hint)}") if known else None
    name = hint.value
    if not isinstance(name, str) or hint.fallback.type.fullname != "builtins.str":
        return faults.entry_name(name, f"its name is {_kind(hint.fallback)}")
    if not name or "/" in name:
        return faults.entry_name(name, "its name is empty" if not name else "its name holds a slash")
    return name


def expression_type(expression: Expression, api: CheckerPluginInterface) -> Type:
    """The type that the checker has found already: asking it again would check the expression again."""
    assert isinstance(api, TypeChecker)
    try:
        return api.lookup_type(expression)
    except KeyError:
        return api.get_expression_type(expression)


def _kind(found: Type) -> str:
    proper = get_proper_type(found)
    name = "function" if isinstance(proper, FunctionLike) else "NoneType" if isinstance(proper, NoneType) else ""
    name = name or show(getattr(proper, "partial_fallback", proper)).partition("[")[0]
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _remedy(found: Type, expression: Expression) -> tuple[str, str]:
    """What an entry that is no block is, and what to do; in the words of `fnloop.combinators.compose`."""
    proper = get_proper_type(found)
    if isinstance(proper, CallableType) and proper.is_type_obj():
        return f"the class {show(proper.ret_type)}", "write a function from record to record with @block"
    if isinstance(proper, Overloaded) and proper.is_type_obj():
        return f"the class {show(proper.items[0].ret_type)}", "write a function from record to record with @block"
    if isinstance(proper, CallableType):
        name = function_name(proper, expression)
        return f"the function {name!r} without @block", f"write @block above `def {name}`"
    if isinstance(proper, Instance) and proper.type.get("from_blocks_dict"):
        return f"{_kind(proper)} without its blocks", "call its from_blocks_dict({...}) first"
    return _kind(proper), "write a function from record to record with @block"


def _contexts(expression: Expression) -> dict[str, Context]:
    """Where each entry is written."""
    items = expression.items if isinstance(expression, DictExpr) else []
    return {key.value: key for key, _ in items if isinstance(key, StrExpr)}
