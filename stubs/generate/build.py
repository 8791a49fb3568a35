"""Builds the whole stub package in a folder."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

from generate import emit, handwritten, inventory, modules, overrides
from generate.functions import Typist
from generate.modules import ModuleStub

def package(root: Path, folder: Path) -> Path:
    """Write `mindspore-stubs` into a folder."""
    rules = overrides.load(root / "overrides.toml")
    typist = Typist(rules)
    inside = inventory.load()
    for module in inside.values():  # once to learn the names, once to write
        modules.stub(typist, module)
    stubs = {name: modules.stub(typist, module) for name, module in inside.items()}
    for name, source in handwritten.files(root / "handwritten").items():
        stub = stubs.setdefault(name, ModuleStub(name, is_package=_is_package(root, name)))
        handwritten.lay_over(stub, source)
    _parents(stubs)
    stale = rules.unused()
    if stale:
        raise SystemExit(f"overrides of what is not there: {stale}")
    homes = _homes(stubs)
    for stub in stubs.values():
        _resolve(stub, stubs)
        path = folder / emit.path(stub)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(emit.text(stub, homes, set(stubs), version("mindspore")))
    target = folder / "mindspore-stubs"
    (target / "py.typed").write_text("")
    emit.format_all(target, root / "pyproject.toml")
    return target


def _is_package(root: Path, name: str) -> bool:
    return (root / "handwritten" / Path(*name.split(".")) / "__init__.pyi").exists()


def _homes(stubs: dict[str, ModuleStub]) -> dict[str, str]:
    """The module of each class."""
    found: dict[str, str] = {}
    for stub in stubs.values():
        for name, item in stub.items.items():
            if not isinstance(item, str) or re.search(rf"^class {name}\b", item, re.MULTILINE):
                found.setdefault(name, stub.name)
    return found | emit.PREFERRED


def _parents(stubs: dict[str, ModuleStub]) -> None:
    """Every package above a module is there too; a package that is not listed has open ends."""
    for name in list(stubs):
        parts = name.split(".")
        for i in range(1, len(parts)):
            parent = ".".join(parts[:i])
            if parent not in stubs:
                stubs[parent] = ModuleStub(parent, is_package=True, open=True)
            stubs[parent].is_package = True


def _resolve(stub: ModuleStub, stubs: dict[str, ModuleStub]) -> None:
    """Drop exports and submodules whose home is not written."""
    for name, (home, original) in list(stub.exports.items()):
        there = stubs.get(home)
        if there is None or (original not in there.items and not there.open):
            del stub.exports[name]
            stub.items.setdefault(name, f"{name}: Any")
    for name, item in stub.items.items():
        declared = re.fullmatch(r"(\w+): (_?[A-Z]\w*)", item) if isinstance(item, str) else None
        if declared and declared[2] != "Any":
            there = [line for line in stub.imports if line.endswith(f" import {declared[2]}")]
            home = stubs.get(there[0].split()[1]) if there else stub
            if home is None or declared[2] not in home.items:
                stub.items[name] = f"{name}: Any"
                stub.imports = [line for line in stub.imports if line not in there]
    for name, target in list(stub.submodules.items()):
        if target not in stubs:
            del stub.submodules[name]
