"""`from_blocks_dict`: the dict as it is written, wired, its faults reported on the lines of its entries."""

from __future__ import annotations

from collections.abc import Collection, Mapping

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
from fnloop.interface import Interface, Need
from fnloop.mypy.arguments import argument, expression_type
from fnloop.mypy.decorators import function_name
from fnloop.mypy.dependencies import depend
from fnloop.mypy.dicts import entries_of
from fnloop.mypy.encoding import attach_fingerprint, encode, typed_dict
from fnloop.mypy.gathering import gather_of
from fnloop.mypy.interfaces import unseen_in, wire, wire_seen
from fnloop.mypy.lookup import Named, named_by
from fnloop.mypy.on_error import on_error_of
from fnloop.mypy.plan import (
    BLOCK,
    DECIDER,
    UNKNOWN,
    Composite,
    Leaf,
    Plan,
    as_block,
    block_instance,
    decider_of,
    is_reported_unseen,
    plain,
)
from fnloop.mypy.records import INFERRED, record_fields
from fnloop.mypy.references import fingerprint
from fnloop.mypy.report import note, report, report_faults
from fnloop.mypy.types import MypyTypes, show
from fnloop.plan import is_loop

__all__ = ["compose_hook", "composite_type", "declared_record", "dict_signature_hook", "entry_type", "type_of_plan"]


SKIP = "fnloop.combinators.switch.skip"


def dict_signature_hook(context: MethodSigContext) -> FunctionLike:
    """Accept any dict, so that its faults are reported by `compose_hook` alone."""
    signature = context.default_signature
    hints = [UNKNOWN if name in ("blocks", "on_error") else hint for name, hint in _named(signature)]
    return signature.copy_modified(arg_types=hints)


def _named(signature: CallableType) -> list[tuple[str | None, Type]]:
    return list(zip(signature.arg_names, signature.arg_types, strict=True))


def compose_hook(context: MethodContext) -> Type:
    """Wire the dict of a call of `from_blocks_dict`."""
    default = get_proper_type(context.default_return_type)
    if not isinstance(default, Instance) or default.type.fullname != BLOCK:
        return default
    if not _is_dict_passed(context):
        return default
    inputs, outputs = declared_record(context, "inputs"), declared_record(context, "outputs")
    decider, name = decider_of(context.type), _name(context)
    unseen = _unseen(name or (decider.leaf.name if decider else "sequence"), default, inputs, outputs, context.api)
    blocks = _blocks(context)
    if blocks is None:
        return unseen
    if decider is None and _is_decider(context.type):
        _note_unseen_decider(context)
        return unseen
    if decider is None:
        plan = Composite("sequence", name or "sequence", blocks, None, inputs, outputs)
    else:
        gather = gather_of(context, decider.leaf.name, is_loop(decider.kind))
        title = name or decider.leaf.name
        is_seen, on_error = on_error_of(context, title, is_loop(decider.kind), _entry)
        if gather is None or not is_seen:
            return unseen
        plan = Composite(decider.kind, title, blocks, decider, inputs, outputs, gather, on_error)
    found = composite_type(plan, default, context, _entry_contexts(context))
    return unseen if found is None else _as_declared(found, context.api)


def _unseen(
    name: str, instance: Instance, inputs: Type | None, outputs: Type | None, api: CheckerPluginInterface
) -> Type:
    """The type of a composite whose blocks are not seen: its name, and the boundary that it declares."""
    declared = Leaf(name, inputs, outputs, open=True) if inputs is not None and outputs is not None else None
    return block_instance(instance, declared, inputs or UNKNOWN, outputs or UNKNOWN, named_by(api))


def _is_dict_passed(context: MethodContext) -> bool:
    """Whether the call passes its dict as an argument, and does not leave it out or unpack it."""
    kinds = context.arg_kinds[context.callee_arg_names.index("blocks")]
    if kinds in ([ArgKind.ARG_POS], [ArgKind.ARG_NAMED]):
        return True
    if kinds:  # unpacked; of one that is missing mypy says so itself
        message = "what is unpacked in this call is not seen; the composition is not checked"
        note(context.api, message, context.context)
    return False


def _note_unseen_decider(context: MethodContext) -> None:
    if not is_reported_unseen(context.type):
        message = "what decides is not seen, for its type is Decider; this composition is not checked"
        note(context.api, message, context.context)


def _is_decider(found: Type) -> bool:
    return isinstance(found, Instance) and found.type.fullname == DECIDER


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


def composite_type(
    plan: Composite,
    instance: Instance,
    context: MethodContext,
    entries: Mapping[str, Context],
    known: Collection[Fault] = (),
) -> Type | None:
    """The type of a composite, its faults reported.

    Args:
        plan: how it is made.
        instance: any type of a block.
        context: of the call.
        entries: where each block is written, if it is here.
        known: faults that were reported where it was composed.

    Returns:
        None where a block in it is not seen.
    """
    depend(context.api, encode(plain(plan), named_by(context.api)))
    wired = wire(plan)
    if wired is None:
        for name in unseen_in(plan):
            kind = get_proper_type(plan.blocks[name])
            reason = "it is one of several" if isinstance(kind, UnionType) else f"its type is {show(kind)}"
            message = f"block {name!r} is not seen, for {reason}; only the blocks around it are compared"
            note(context.api, message, entries.get(name, context.context))
        report_faults(context.api, wire_seen(plan), context.context, entries)
        return None
    report_faults(context.api, [one for one in wired.faults if one not in known], context.context, entries)
    return type_of_plan(plan, wired.interface, instance, context.api)


def type_of_plan(plan: Plan, interface: Interface, instance: Instance, api: CheckerPluginInterface) -> Type:
    """The type of a block: its declared records as arguments, else the structure that was inferred.

    Args:
        plan: of the block.
        interface: before renaming and binding.
        instance: any type of a block.
        api: the checker.
    """
    named = named_by(api)
    record_in, record_out = declared_records(plan)
    if record_in is None or any(name in plan.names for name in interface.reads):
        record_in = _inferred_inputs(plan, interface, named)
    if record_out is None or any(name in plan.names for name in interface.writes):
        record_out = inferred_record(_inferred_outputs(plan, interface, named), api)
    return block_instance(instance, plan, record_in, record_out, named)


def _inferred_inputs(plan: Plan, interface: Interface, named: Named) -> Type:
    """A structural type of the inputs, as they are called outside."""
    items: dict[str, Type] = {}
    required = set()
    for own, read in interface.reads.items():
        if read.need is Need.PASSED and not read.uses:
            continue
        name = plan.names.get(own, own)
        items[name] = read.uses[0].hint if read.uses else UNKNOWN
        if read.need is Need.REQUIRED and read.default is None:
            required.add(name)
    return typed_dict(items, required, named)


def _inferred_outputs(plan: Plan, interface: Interface, named: Named) -> Type:
    """A structural type of the outputs, as they are called outside."""
    items: dict[str, Type] = {}
    for own, write in interface.writes.items():
        hints = [use.hint for use in write.uses]
        items[plan.names.get(own, own)] = make_simplified_union(hints) if hints else UNKNOWN
    return typed_dict(items, set(items), named)


def declared_records(plan: Plan) -> tuple[Type | None, Type | None]:
    """The records that a block is declared to take and to give; None where they follow from its blocks."""
    if isinstance(plan, Leaf):
        return plan.record_in, plan.record_out
    return (plan.inputs, plan.outputs) if isinstance(plan, Composite) else (None, None)


def inferred_record(structure: Type, api: CheckerPluginInterface) -> Type:
    """The type of the result of a composite of inferred type."""
    assert isinstance(api, TypeChecker)
    module, _, name = INFERRED.rpartition(".")
    info = api.modules[module].names[name].node
    assert isinstance(info, TypeInfo)
    return attach_fingerprint(Instance(info, [structure]), fingerprint([structure]), named_by(api))


# --- reading the call


def declared_record(context: MethodContext, parameter: str) -> Type | None:
    """The record that is declared as a boundary, None where none is."""
    found = argument(context, parameter)
    hint = None if found is None else get_proper_type(found[1])
    if isinstance(hint, CallableType) and hint.is_type_obj():
        return hint.ret_type
    item = getattr(hint, "item", None)
    return item if isinstance(item, Type) else None


def _name(context: MethodContext) -> str | None:
    """The argument `name`, where it is written as a string; a wrong name is reported."""
    found = argument(context, "name")
    if found is None or not isinstance(found[0], StrExpr):
        return None
    name = found[0].value
    if not name or "/" in name:
        report(context.api, "entry-name", wording.composition_name(name), found[0])
    return name


def _blocks(context: MethodContext) -> dict[str, Type] | None:
    """The blocks of the dict; None where it is not seen, or where an entry is no block."""
    passed = argument(context, "blocks")
    assert passed is not None
    expression, hint = passed
    entries = entries_of(expression, context.api)
    if not isinstance(entries, list):
        if isinstance(expression, DictExpr):
            message = "a dict that is unpacked here is not seen; this composition is not checked"
            note(context.api, message, entries)
        else:
            _unseen_dict(expression, hint, context)
        return None
    found: dict[str, Type] = {}
    wrong: list[tuple[Fault, Expression]] = []
    if not entries:
        wrong.append((faults.empty(), expression))
    written_in: dict[str, Expression] = {}
    for key, value, display in entries:
        name = _key(key, context.api)
        if name is None:
            message = "an entry whose name is not literal is not seen; this composition is not checked"
            note(context.api, message, key)
            return None
        if isinstance(name, str):
            if written_in.get(name) is display:  # else it is the one of a dict that is unpacked, replaced on purpose
                report(context.api, "entry-name", wording.entry_twice(name), key)
            written_in[name] = display
        block = name if isinstance(name, Fault) else _entry(name, value, context.api)
        if isinstance(name, str) and isinstance(block, Type):
            found[name] = block
        elif isinstance(block, Fault):
            wrong.append((block, key))
    for fault, where in wrong:
        report(context.api, fault.code, fault.message, where)
    return None if wrong else found


def _entry(name: str, value: Expression, api: CheckerPluginInterface) -> Type | Fault:
    """The type of the block of an entry, or the fault of one that is no block."""
    hint = get_proper_type(as_block(expression_type(value, api)))
    if _may_be_block(hint):
        return entry_type(value, hint, api)
    return faults.not_a_block(name, *_remedy(hint, value))


def entry_type(expression: Expression, hint: Type, api: CheckerPluginInterface) -> Type:
    """The type of a block, where its expression tells more of it: `skip` has neither fields nor components."""
    proper = get_proper_type(hint)
    if isinstance(expression, RefExpr) and expression.fullname == SKIP and isinstance(proper, Instance):
        taken, given = proper.args
        return block_instance(proper, Leaf("skip", taken, given), taken, given, named_by(api))
    return hint


def _may_be_block(found: Type) -> bool:
    proper = get_proper_type(found)
    if isinstance(proper, UnionType):
        return all(map(_may_be_block, proper.items))
    return isinstance(proper, AnyType) or (isinstance(proper, Instance) and proper.type.fullname == BLOCK)


def _unseen_dict(expression: Expression, hint: Type, context: MethodContext) -> None:
    """Note, or report, an argument that is no dict written in the call."""
    proper = get_proper_type(hint)
    if isinstance(proper, AnyType):
        return
    if isinstance(proper, Instance) and proper.type.has_base("typing.Mapping"):
        message = "only a dict written in the call is seen; this composition is not checked"
        note(context.api, message, expression)
        return
    fault = faults.not_a_dict(_kind(proper), 'write {"name": block, ...}')
    report(context.api, fault.code, fault.message, expression)


def _key(key: Expression, api: CheckerPluginInterface) -> str | Fault | None:
    """The name of an entry, or its fault; None where it is not literal."""
    hint = get_proper_type(expression_type(key, api))
    if isinstance(hint, Instance) and hint.last_known_value:
        hint = hint.last_known_value
    if isinstance(hint, LiteralType):
        return _literal_key(hint)
    if isinstance(hint, Instance) and hint.type.fullname != "builtins.str":
        return faults.entry_name(None, f"its name is {_kind(hint)}")
    return None


def _literal_key(literal: LiteralType) -> str | Fault:
    name = literal.value
    if not isinstance(name, str) or literal.fallback.type.fullname != "builtins.str":
        return faults.entry_name(name, f"its name is {_kind(literal.fallback)}")
    if not name:
        return faults.entry_name(name, "its name is empty")
    return faults.entry_name(name, "its name holds a slash") if "/" in name else name


def _kind(found: Type) -> str:
    """The class of a value for a message, with its article."""
    proper = get_proper_type(found)
    if isinstance(proper, FunctionLike):
        return "a function"
    if isinstance(proper, NoneType):
        return "a NoneType"
    name = show(getattr(proper, "partial_fallback", proper)).partition("[")[0]
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _remedy(found: Type, expression: Expression) -> tuple[str, str]:
    """The kind of an entry that is no block, and the remedy, worded as in `fnloop.combinators.compose`."""
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


def _entry_contexts(context: MethodContext) -> dict[str, Context]:
    """The keys of the dict, where the faults of its entries are reported."""
    passed = argument(context, "blocks")
    entries = [] if passed is None else entries_of(passed[0], context.api)
    return {key.value: key for key, _, _ in entries if isinstance(key, StrExpr)} if isinstance(entries, list) else {}
