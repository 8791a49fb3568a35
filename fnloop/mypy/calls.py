"""Calls of blocks, `bind`, and the fields of results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from mypy.nodes import ArgKind, Context, Expression, MemberExpr
from mypy.plugin import AttributeContext, CheckerPluginInterface, MethodContext, MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    FunctionLike,
    Instance,
    NoneType,
    Type,
    TypeVarType,
    UnionType,
    get_proper_type,
)

from fnloop import wording
from fnloop.axes import Bindings
from fnloop.interface import Component, Interface, Need, Read, Use, required_use
from fnloop.mypy.arguments import expression_type, literal_text
from fnloop.mypy.compose import type_of_plan
from fnloop.mypy.dependencies import depend
from fnloop.mypy.dicts import entries_of
from fnloop.mypy.idle import idle_messages
from fnloop.mypy.interfaces import Known, interface_of, leaf_interface, shown_interface
from fnloop.mypy.lookup import named_by
from fnloop.mypy.plan import UNKNOWN, Leaf, Mapped, Plan, blocks_of, decider_instance, decider_of, is_open, plan_of
from fnloop.mypy.records import is_record, record_fields
from fnloop.mypy.report import note, report
from fnloop.mypy.tensors import axes_of, copied
from fnloop.mypy.types import MypyTypes, show
from fnloop.mypy.values import Value, ValueMisfit, misfit_of_value
from fnloop.summary import with_article

__all__ = [
    "bind_decider_hook",
    "bind_from_hook",
    "bind_hook",
    "call_hook",
    "call_signature_hook",
    "check_call",
    "result_hook",
]

TYPES = MypyTypes()


def call_signature_hook(context: MethodSigContext) -> FunctionLike:
    """Accept a record of any class, for one with the needed fields will do; `call_hook` reports mistakes."""
    signature = context.default_signature
    return signature.copy_modified(arg_types=[UNKNOWN, *signature.arg_types[1:]])


def call_hook(context: MethodContext) -> Type:
    """Check the call of a block."""
    known = Known()
    seen = known.seen(context.type)
    depend(context.api, context.type, *chain(*context.arg_types))
    check_call(context, known)
    return _result(context, seen.plan, seen.interface)


def check_call(context: MethodContext, known: Known, given: int = 1) -> None:
    """Check the arguments of a call, as far as the block is seen.

    Args:
        context: of the call.
        known: blocks that were read already.
        given: the place of the keywords among the parameters of the method.
    """
    seen = known.seen(context.type)
    if seen.plan is None or seen.interface is None or ArgKind.ARG_STAR in context.arg_kinds[0]:
        return
    _Call(context, seen.plan, seen.interface, given).check()
    for message in idle_messages(context.type, known):
        report(context.api, "dead", message, context.context)


def _result(context: MethodContext, plan: Plan | None, interface: Interface | None) -> Type:
    """The record that a call gives: that of the plan, where the type is `Block[Any, Any]` (see `variables`)."""
    default = get_proper_type(context.default_return_type)
    own = context.type
    if not isinstance(default, AnyType) or plan is None or interface is None or not isinstance(own, Instance):
        return default
    made = get_proper_type(type_of_plan(plan, interface, own, context.api))
    return made.args[1] if isinstance(made, Instance) else default


class _Call:
    """One call of a block."""

    def __init__(self, context: MethodContext, plan: Plan, interface: Interface, given: int) -> None:
        self.api, self.where, self.plan = context.api, context.context, plan
        self.shown = shown_interface(replace(plan, bound=()), interface)
        self.reads = self.shown.reads
        self.mapped = _mapped_fields(plan)
        self.state = context.args[0][0] if context.args[0] else None
        self.state_type = context.arg_types[0][0] if context.arg_types[0] else None
        self.unpacked = ArgKind.ARG_STAR2 in context.arg_kinds[given]
        arguments = zip(context.arg_names[given], context.arg_types[given], context.args[given], strict=True)
        self.keywords = {name: Value(hint, at) for name, hint, at in arguments if name}

    def check(self) -> None:
        self._components()
        self._keywords()
        for name, value in self.keywords.items():
            if name in self.reads:
                self._value(self.reads[name], value)
        if self.state is not None and self.state_type is not None:
            self._record(self.state_type, self.state)
        elif not self.unpacked:
            self._missing(list(self.keywords), "", self.where)

    def _fail(self, code: str, message: str, where: Context) -> None:
        report(self.api, code, message, where)

    def _components(self) -> None:
        for name, component in self.shown.components.items():
            if name in self.keywords:
                check_component(self.plan.name, name, component, self.keywords[name], self.api)
        bound = [self.plan.names.get(own, own) for own in self.plan.bound]
        missing = [
            (name, show(component.uses[0].hint))
            for name, component in self.shown.components.items()
            if name not in self.keywords and name not in bound and component.is_required
        ]
        if missing and not self.unpacked:
            self._fail("component-missing", wording.missing_components(self.plan.name, missing), self.where)

    def _keywords(self) -> None:
        known = [*self.reads, *self.shown.components]
        unknown = [name for name in self.keywords if name not in known]
        if unknown:
            self._unknown_keywords(unknown, known)
        both = [name for name in self.keywords if name in self.reads]
        if both and self.state:
            record, there = self._given_record()
            message = wording.record_and_fields(self.plan.name, both, record, there)
            self._fail("call-record", message, self.keywords[both[0]].at)

    def _given_record(self) -> tuple[str, list[str]]:
        """The name and the fields of the record that is given; empty where its class is not known."""
        fields = record_fields(self.state_type) if self.state_type is not None else None
        if fields is None or self.state_type is None:
            return "", []
        return show(get_proper_type(self.state_type)).partition("[")[0], list(fields)

    def _unknown_keywords(self, unknown: Sequence[str], known: Sequence[str]) -> None:
        if is_open(self.plan):
            for name in unknown:
                note(self.api, _maybe_component(self.plan.name, name), self.keywords[name].at)
            return
        message = wording.unknown_keyword(self.plan.name, unknown, known)
        self._fail("keyword-unknown", message, self.keywords[unknown[0]].at)

    def _record(self, hint: Type, at: Expression) -> None:
        fields = record_fields(hint)
        proper = get_proper_type(hint)
        if fields is None:
            if not isinstance(proper, (AnyType, TypeVarType, UnionType)) and not is_record(proper):
                given = "None" if isinstance(proper, NoneType) else with_article(show(proper))
                message = wording.takes_record(self.plan.name, given, self.reads)
                self._fail("call-record", message, at)
            return
        for name, read in self.reads.items():
            if name in fields and name not in self.mapped:
                self._value(read, Value(fields[name].type, at))
        self._missing([*fields, *self.keywords], show(proper).partition("[")[0], at)

    def _missing(self, there: Sequence[str], record: str, at: Context) -> None:
        missing = [
            (name, show(required_use(read).hint), required_use(read).block.partition("/")[2])
            for name, read in self.reads.items()
            if name not in there and read.need is Need.REQUIRED and read.default is None
        ]
        if missing:
            written = {name: write.uses[0].block.partition("/")[2] for name, write in self.shown.writes.items()}
            bare = self.state is None and not self.keywords
            kept = {}
            for name, local in self.shown.locals.items():
                kept[name] = (local.writer.block.partition("/")[2], local.loop)
            message = wording.missing_fields(self.plan.name, missing, there, record, written, bare, kept)
            self._fail("input-missing", message, at)

    def _value(self, read: Read, value: Value) -> None:
        if not read.uses:
            self._passing(read.name, value)
            return
        for use in read.uses:
            misfit = _misfit(value, use, self.api)
            if misfit is not None:
                reader = use.block.partition("/")[2] if use.role == "block" else ""
                message = wording.call_value(self.plan.name, read.name, show(misfit.given), reader, show(use.hint))
                self._fail("call-type", message + _because(misfit), value.at)
                return

    def _passing(self, name: str, value: Value) -> None:
        """Check a value that no block reads, and that may be the output in place of a value that a block writes."""
        uses = self.shown.writes[name].uses if name in self.shown.writes else ()
        misfits = [_misfit(value, use, self.api) for use in uses]
        if uses and misfits[0] is not None and None not in misfits:
            block, given = uses[0].block.partition("/")[2], show(misfits[0].given)
            message = wording.passing_value(self.plan.name, name, given, block, show(uses[0].hint))
            self._fail("call-type", message, value.at)


def _mapped_fields(plan: Plan) -> frozenset[str]:
    """The inputs with an additional axis, of which a record of the class that the block takes declares one less."""
    if not isinstance(plan, Mapped):
        return frozenset()
    return frozenset(plan.names.get(name, name) for name in plan.fields)


def _misfit(value: Value, use: Use, api: CheckerPluginInterface) -> ValueMisfit | None:
    """Why a value cannot be what a block reads; None where it can."""
    if use.narrows:  # the chooser reads it too, and takes this branch or not as the value is
        return None
    found = misfit_of_value(value, use.hint, api)
    if use.branch:  # it is read in one branch only, and the value may be meant for another
        return None if found is None or TYPES.overlap(found.given, use.hint) else found
    if found is None and Bindings().unify(axes_of(value.type), use.axes) is not None:
        return ValueMisfit(value.type)
    return found


def _because(misfit: ValueMisfit) -> str:
    return f": {misfit.reason}" if misfit.reason else ""


def _maybe_component(owner: str, name: str) -> str:
    """The note on a name that may be a component, of a block whose components are not known."""
    return f"whether {owner!r} takes {name!r} is not seen, for of a block in it only the type is declared"


# --- components


def check_component(owner: str, name: str, component: Component, value: Value, api: CheckerPluginInterface) -> None:
    """Report a component that is not what a block that takes it declares."""
    for use in component.uses:
        misfit = misfit_of_value(value, use.hint, api)
        if misfit is not None:
            block = use.block.partition("/")[2]
            message = wording.component_class(owner, name, _kind(misfit.given), block, show(use.hint))
            report(api, "component-type", message + _because(misfit), value.at)
            return


def _kind(given: Type) -> str:
    proper = get_proper_type(given)
    if isinstance(proper, CallableType) and proper.is_type_obj():
        made = show(proper.ret_type)
        return f"the class {made}, not an instance (write `{made}(...)`)"
    return with_article(show(proper))


def bind_hook(context: MethodContext) -> Type:
    """Check `block.bind(...)`, and keep what is bound."""
    depend(context.api, context.type, *chain(*context.arg_types))
    plan = plan_of(context.type)
    interface = interface_of(plan)
    if plan is None or interface is None or not isinstance(context.type, Instance):
        return context.default_return_type
    components = shown_interface(replace(plan, bound=()), interface).components
    bound = [*plan.bound, *_own_names(_bind(plan, components, context), plan.names)]
    return type_of_plan(replace(plan, bound=bound), interface, context.type, context.api)


def _own_names(shown: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """The own names of components that are called otherwise outside."""
    own = {new: old for old, new in names.items()}
    return [own.get(name, name) for name in shown]


def bind_from_hook(context: MethodContext) -> Type:
    """Check `block.bind_from({...})`, and keep what is bound: of a mapping that is not seen, all that it could hold."""
    depend(context.api, context.type)
    plan = plan_of(context.type)
    interface = interface_of(plan)
    if plan is None or interface is None or not isinstance(context.type, Instance) or not context.args[0]:
        return context.default_return_type
    components = shown_interface(plan, interface).components
    bound = _bound_from(plan.name, components, context.args[0][0], context.api)
    own = [*plan.bound, *_own_names(bound, plan.names)]
    return type_of_plan(replace(plan, bound=own), interface, context.type, context.api)


def _bound_from(
    owner: str, components: Mapping[str, Component], mapping: Expression, api: CheckerPluginInterface
) -> list[str]:
    """The components that a mapping holds, wrong ones reported; all that it could hold where it is not seen."""
    entries = entries_of(mapping, api)
    if not isinstance(entries, list):
        return list(components)
    bound = []
    for key, at, _ in entries:
        name = literal_text(key, api)
        if name is None:
            return list(components)
        if name in components:
            check_component(owner, name, components[name], Value(expression_type(at, api), at), api)
            bound.append(name)
    return bound


def bind_decider_hook(context: MethodContext) -> Type:
    """Check `header.bind(...)`, and keep what is bound."""
    depend(context.api, context.type, *chain(*context.arg_types))
    decider = decider_of(context.type)
    interface = leaf_interface(decider.leaf) if decider else None
    if decider is None or interface is None or not isinstance(context.type, Instance):
        return context.default_return_type
    leaf, until = decider.leaf, decider.until
    ending = leaf_interface(until) if until else None
    own_components = {**(ending.components if ending else {}), **interface.components}
    components = {leaf.names.get(name, name): component for name, component in own_components.items()}
    bound = [*leaf.bound, *_own_names(_bind(leaf, components, context), leaf.names)]
    last = replace(until, bound=bound) if until else None
    return decider_instance(
        context.type, replace(decider, leaf=replace(leaf, bound=bound), until=last), named_by(context.api)
    )


def _bind(plan: Plan, components: Mapping[str, Component], context: MethodContext) -> list[str]:
    """The names that a call of `bind` gives, its mistakes reported."""
    bound, owner = [], plan.name
    names, hints, expressions = (chain(*many) for many in (context.arg_names, context.arg_types, context.args))
    for name, hint, at in zip(names, hints, expressions, strict=True):
        if name is None:  # `**components`: any of them may be in it
            return list(components)
        if name in components:
            check_component(owner, name, components[name], Value(hint, at), context.api)
            bound.append(name)
        elif (
            isinstance(plan, Leaf) and plan.open
        ):  # of a block of a declared type: what it is bound with is as good as declared
            continue
        elif is_open(plan):
            note(context.api, _maybe_component(owner, name), at)
        else:
            takers = {key: one.uses[0].block.partition("/")[2] for key, one in components.items()}
            message = wording.unknown_component(owner, name, components, takers, _holder(plan, name))
            report(context.api, "component-unknown", message, at)
    return bound


def _holder(plan: Plan, name: str, path: str = "") -> str:
    """The path of the block inside a plan that has a component bound; empty where none has."""
    for key, hint in blocks_of(plan).items():
        inner = plan_of(hint)
        if inner is None:
            continue
        if name in inner.bound:
            return f"{path}{key}"
        if found := _holder(inner, name, f"{path}{key}/"):
            return found
    return ""


# --- results


def result_hook(context: AttributeContext) -> Type:
    """The type of a field of a result of inferred type."""
    fields = record_fields(context.type)
    if fields is None or not isinstance(context.context, MemberExpr):
        return context.default_attr_type
    name = context.context.name
    if name in fields:
        return copied(fields[name].type)
    report(context.api, "unknown-field", wording.unknown_field("the result", name, fields), context.context)
    return context.default_attr_type
