"""Builds the whole stub package in a folder."""

from __future__ import annotations

import re
from importlib.metadata import version
from itertools import takewhile
from pathlib import Path

from generate import emit, handwritten, instances, inventory, modules, overrides, phrases, waive
from generate.functions import Typist
from generate.modules import ModuleStub


def package(root: Path, folder: Path) -> Path:
    """Write `mindspore-stubs` into a folder."""
    rules = overrides.load(root / "overrides.toml")
    inside = inventory.load()
    typist = Typist(rules, instances.collect(inventory.layers(inside)))
    phrases.learn(inventory.classes(inside))
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
        path.write_text(emit.text(stub, _seen_from(stub.name, homes), set(stubs), version("mindspore")))
    target = folder / "mindspore-stubs"
    (target / "py.typed").write_text("")
    emit.format_all(target)
    waive.mark(target)
    return target


def _is_package(root: Path, name: str) -> bool:
    return (root / "handwritten" / Path(*name.split(".")) / "__init__.pyi").exists()


def _homes(stubs: dict[str, ModuleStub]) -> dict[str, list[str]]:
    """The modules of each class."""
    found: dict[str, list[str]] = {}
    for stub in stubs.values():
        for name, item in stub.items.items():
            if not isinstance(item, str) or re.search(rf"^class {name}\b", item, re.MULTILINE):
                found.setdefault(name, []).append(stub.name)
    return found


def _seen_from(module: str, homes: dict[str, list[str]]) -> dict[str, str]:
    """The one of several homes of a name that is nearest to a module."""
    near = {name: max(sorted(where), key=lambda home: _shared(home, module)) for name, where in homes.items()}
    own = {"Optimizer"} if module.startswith(("mindspore.experimental", "mindspore.mint")) else set()
    return near | {name: home for name, home in modules.PREFERRED.items() if name not in own}


def _shared(one: str, other: str) -> int:
    """How many packages two modules are in together."""
    pairs = zip(one.split("."), other.split("."), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _parents(stubs: dict[str, ModuleStub]) -> None:
    """Every package above a module is there too."""
    for name in list(stubs):
        parts = name.split(".")
        for i in range(1, len(parts)):
            parent = ".".join(parts[:i])
            if parent not in stubs:
                stubs[parent] = ModuleStub(parent, is_package=True, open=parent in inventory.DYNAMIC)
            stubs[parent].is_package = True


def _resolve(stub: ModuleStub, stubs: dict[str, ModuleStub]) -> None:
    """Drop exports and submodules whose home is not written."""
    for name, (home, original) in list(stub.exports.items()):
        there = stubs.get(home)
        if there is None or not (original in there.items or "__getattr__" in there.items or there.open):
            del stub.exports[name]
            stub.items.setdefault(name, f"{name}: Any")
    for name, item in stub.items.items():
        declared = re.fullmatch(r"(\w+): (_?[A-Z]\w*)", item) if isinstance(item, str) else None
        if declared and declared[2] != "Any":
            given = [line for line in stub.imports if line.endswith(f" import {declared[2]}")]
            source = stubs.get(given[0].split()[1]) if given else stub
            if source is None or declared[2] not in source.items:
                stub.items[name] = f"{name}: Any"
                stub.imports = [line for line in stub.imports if line not in given]
    for name, target in list(stub.submodules.items()):
        if target not in stubs:
            del stub.submodules[name]
            stub.items.setdefault(name, f"{name}: Any")
