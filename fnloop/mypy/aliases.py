"""Dtype and axes in aliases: ``Latents = Float[Tensor, "b 4 h w"]``.

mypy drops the annotation of an alias before any hook sees it, but the statement still has it. Where the alias is
used, the hook on its name puts dtype and axes onto the type that mypy has for it. When a module is done, they are
put onto the alias itself, so that the cache has them too: a module that comes from the cache has no statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from mypy.nodes import (
    GDEF,
    AssignmentStmt,
    Expression,
    IndexExpr,
    MemberExpr,
    MypyFile,
    NameExpr,
    OpExpr,
    StrExpr,
    SymbolTableNode,
    TupleExpr,
    TypeAlias,
    TypeInfo,
    Var,
)
from mypy.plugin import AnalyzeTypeContext
from mypy.server.trigger import make_trigger
from mypy.types import AnyType, Instance, LiteralType, Type, UnionType, get_proper_type

from fnloop.mypy.tensors import ANNOTATED, Analysis, copied, dtype_name, mark, tensor_of
from fnloop.mypy.types import members, show

__all__ = ["alias_hook", "mark_file"]

UNKNOWN = "_fnloop@aliases"
"""A variable that no code can name; with this sign in it, the daemon leaves it where a module is analyzed again."""

Modules = Mapping[str, MypyFile]
Found = dict[str, tuple[TypeAlias, Expression]]
_FOUND: dict[str, tuple[Any, Found]] = {}


def alias_hook(alias: TypeAlias, modules: Modules, analysis: Analysis) -> Callable[[AnalyzeTypeContext], Type] | None:
    """The hook on an alias, None for one that says nothing of dtype and axes."""
    target = _marked_target(alias, modules)
    if target is None:
        return None

    def hook(context: AnalyzeTypeContext) -> Type:
        analysis(context)  # what mypy has to say of it: names used, missing type arguments
        analyzer: Any = context.api
        analyzer.api.add_plugin_dependency(make_trigger(f"{alias.module}.{UNKNOWN}"))
        return target

    return hook


def mark_file(file: MypyFile, modules: Modules) -> None:
    """Put dtype and axes onto the aliases of one module; nothing happens to what was done before."""
    aliases = _aliases(file)
    for alias, value in aliases.values():
        alias.target = _marked(value, alias.target, file, modules)
    unknown = [alias for alias, _ in aliases.values() if _is_unknown(alias.target)]
    if unknown or UNKNOWN in file.names:
        _show_unknown(file, unknown, modules)


def _is_unknown(target: Type) -> bool:
    """Whether an alias is of an array of a class that mypy does not know."""
    return any(isinstance(get_proper_type(item), AnyType) and tensor_of(item) for item in members(target))


def _show_unknown(file: MypyFile, aliases: Iterable[TypeAlias], modules: Modules) -> None:
    """Put the aliases of unknown arrays into a hidden variable, for the daemon, to which `Any` is `Any`."""
    shown = [f"{alias.name}: {show(alias.target)}" for alias in aliases]
    variable = Var(UNKNOWN, LiteralType("; ".join(shown), _builtin("builtins.str", modules)))
    variable._fullname = f"{file.fullname}.{UNKNOWN}"
    file.names[UNKNOWN] = SymbolTableNode(GDEF, variable, module_public=False, no_serialize=True, plugin_generated=True)


def _marked_target(alias: TypeAlias, modules: Modules) -> Type | None:
    file = modules.get(alias.module)
    _, value = _aliases(file).get(alias.name, (alias, None)) if file is not None else (alias, None)
    target = alias.target if value is None or file is None else _marked(value, alias.target, file, modules)
    return copied(target) if any(tensor_of(item) for item in members(target)) else None


def _aliases(file: MypyFile) -> Found:
    """The aliases that a module defines, with what they stand for; none for a module from the cache."""
    known = _FOUND.get(file.fullname)
    if known is None or known[0] is not file.defs or not known[1]:
        known = _FOUND[file.fullname] = (file.defs, _find_aliases(file))
    return known[1]


def _find_aliases(file: MypyFile) -> Found:
    found: Found = {}
    for statement in file.defs:
        if isinstance(statement, AssignmentStmt) and isinstance(statement.lvalues[0], NameExpr):
            name = statement.lvalues[0].name
            symbol = file.names.get(name)
            if symbol and isinstance(symbol.node, TypeAlias) and isinstance(statement.rvalue, (IndexExpr, OpExpr)):
                found[name] = (symbol.node, statement.rvalue)
    return found


def _marked(value: Expression, target: Type, file: MypyFile, modules: Modules) -> Type:
    """The type of an expression with the dtype and axes that the expression declares."""
    if isinstance(value, OpExpr) and value.op == "|":
        return _marked_union(_alternatives(value), target, file, modules)
    if not isinstance(value, IndexExpr) or not isinstance(value.base, (NameExpr, MemberExpr)):
        return target
    arguments = value.index.items if isinstance(value.index, TupleExpr) else [value.index]
    if value.base.fullname in ("typing.Optional", "typing.Union"):
        return _marked_union(arguments, target, file, modules)
    if value.base.fullname in ANNOTATED:
        return _marked_tensor(value.base, arguments, target, file, modules)
    return target


def _marked_tensor(
    base: NameExpr | MemberExpr, arguments: Sequence[Expression], target: Type, file: MypyFile, modules: Modules
) -> Type:
    """The type of `Float[Tensor, "b n"]` with its dtype and axes."""
    if len(arguments) != 2 or not isinstance(arguments[1], StrExpr):
        return target
    dtype = dtype_name(base.name if isinstance(base, NameExpr) else f".{base.name}", file)
    if dtype is None:
        return target
    return mark(target, dtype, arguments[1].value.strip(), lambda name: _builtin(name, modules))


def _alternatives(value: Expression) -> list[Expression]:
    if isinstance(value, OpExpr) and value.op == "|":
        return [*_alternatives(value.left), *_alternatives(value.right)]
    return [value]


def _marked_union(values: list[Expression], target: Type, file: MypyFile, modules: Modules) -> Type:
    proper = get_proper_type(target)
    if not isinstance(proper, UnionType) or len(proper.items) < len(values):
        return target
    marked = [_marked(value, item, file, modules) for value, item in zip(values, proper.items, strict=False)]
    return UnionType([*marked, *proper.items[len(values) :]], proper.line, proper.column)


def _builtin(fullname: str, modules: Modules) -> Instance:
    module, _, name = fullname.rpartition(".")
    info = modules[module].names[name].node
    assert isinstance(info, TypeInfo)
    return Instance(info, [])
