"""A module as a stub: what it defines, then what it re-exports."""

from __future__ import annotations

import inspect
import keyword
from dataclasses import dataclass, field

from generate import classes, tensor
from generate.classes import ClassStub
from generate.functions import Typist
from generate.inventory import DYNAMIC, Module

Item = str | ClassStub

# Where a type that the documentation names lives, when several modules have one of that name.
PREFERRED = {
    "Tensor": "mindspore.common.tensor",
    "Parameter": "mindspore.common.parameter",
    "ParameterTuple": "mindspore.common.parameter",
    "Cell": "mindspore.nn.cell",
    "CellList": "mindspore.nn.layer.container",
    "Type": "mindspore._c_expression.typing",
    "Generator": "mindspore.common.generator",
    "Initializer": "mindspore.common.initializer",
    "Optimizer": "mindspore.nn.optim.optimizer",
    "Primitive": "mindspore.ops.primitive",
    "UntypedStorage": "mindspore.common.storage",
    "CommHandle": "mindspore.ops.function.comm_func",
    "Dataset": "mindspore.dataset.engine.datasets",
    "Layout": "mindspore.parallel.shard",
    "COOTensor": "mindspore.common.sparse_tensor",
    "CSRTensor": "mindspore.common.sparse_tensor",
    "RowTensor": "mindspore.common.sparse_tensor",
}


@dataclass
class ModuleStub:
    """The text of a module, by name, before imports are known."""

    name: str
    is_package: bool
    items: dict[str, Item] = field(default_factory=dict)
    head: list[str] = field(default_factory=list)
    imports: list[str] = field(default_factory=list)
    exports: dict[str, tuple[str, str]] = field(default_factory=dict)
    submodules: dict[str, str] = field(default_factory=dict)
    all: list[str] | None = None
    open: bool = False


def stub(typist: Typist, module: Module) -> ModuleStub:
    """Write what one module holds."""
    result = ModuleStub(
        module.name, module.is_package, exports=dict(module.exports), submodules=dict(module.submodules)
    )
    result.all = module.all
    result.open = module.name in DYNAMIC
    for name, value in sorted(module.own.items()):
        if keyword.iskeyword(name):
            continue
        qualified = f"{module.name}.{name}"
        if inspect.isclass(value):
            if name == "Tensor" and module.name == "mindspore.common.tensor":
                result.items[name] = tensor.stub(typist, module.name, value)
            else:
                result.items[name] = classes.stub(typist, module.name, name, value)
        else:
            result.items[name] = classes.definitions(name, typist.function(qualified, value), None)
    for alias, original in sorted(module.aliases.items()):
        result.items[alias] = f"{alias} = {original}"
    for name, value in sorted(module.values.items()):
        kind = value_type(value)
        if PREFERRED.get(kind or "", type(value).__module__) != type(value).__module__:
            kind = "Any"
        if kind == name or (kind in module.own and type(value) is not module.own[kind]):
            kind = "Any"
        if kind is not None:
            result.items[name] = f"{name}: {kind}"
            home = type(value).__module__
            if home.startswith("mindspore") and home != module.name and kind != "Any":
                result.imports.append(f"from {home} import {kind}")
    return result


def value_type(value: object) -> str | None:
    """The type of a constant of a module."""
    cls = type(value)
    if cls in {int, float, str, bool}:
        return cls.__name__
    if cls is list:
        return "list[str]" if all(isinstance(v, str) for v in value) else "list[Any]"  # type: ignore[attr-defined]
    if cls is dict:
        return "dict[Any, Any]"
    if cls is tuple:
        return "tuple[Any, ...]"
    if cls.__module__ == "mindspore._c_expression.typing":
        return "Type"  # one type, so that `x.dtype` and `ms.float32` fit in one dict
    if cls.__module__.startswith("mindspore"):
        return cls.__name__
    return "Any"
