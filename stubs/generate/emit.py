"""The text of a stub file: imports found by the names that it uses, definitions sorted, formatted."""

from __future__ import annotations

import builtins
import re
import subprocess
import sys
from pathlib import Path

from generate.classes import ClassStub
from generate.modules import PREFERRED, ModuleStub

HEADER = "# Written by `python -m generate` from MindSpore {version}; see stubs/README.md.\n"
_BUILTINS = (
    "int",
    "float",
    "bool",
    "str",
    "tuple",
    "list",
    "dict",
    "slice",
    "type",
    "complex",
    "bytes",
    "set",
    "object",
)
_STANDARD = {
    **dict.fromkeys(
        ("Any", "Literal", "overload", "Protocol", "TypeVar", "NoReturn", "ClassVar", "TypeAlias", "Concatenate"),
        "typing",
    ),
    **dict.fromkeys(("ParamSpec", "Final", "Generic"), "typing"),
    **dict.fromkeys(("Self", "TypeVarTuple", "Unpack", "deprecated"), "typing_extensions"),
    **dict.fromkeys(
        ("Callable", "Iterable", "Iterator", "Sequence", "Mapping", "Hashable", "MutableMapping"), "collections.abc"
    ),
    "AbstractContextManager": "contextlib",
    "OrderedDict": "collections",
    "ABC": "abc",
    "abstractmethod": "abc",
    "ABCMeta": "abc",
    "Enum": "enum",
    "IntEnum": "enum",
    "timedelta": "datetime",
    "TracebackType": "types",
    "NDArray": "numpy.typing",
    "ArrayLike": "numpy.typing",
    "DTypeLike": "numpy.typing",
    "Image": "PIL.Image",
}
_TOKEN = re.compile(r"(?<![\w.\"'])([A-Za-z_]\w*)\b")
_STRING = re.compile(r"\"[^\"\n]*\"|#.*")


def text(stub: ModuleStub, homes: dict[str, str], written: set[str], version: str) -> str:
    """The source of a stub, not yet formatted."""
    body: list[str] = []
    scope = _scope(stub)
    if stub.all is not None:
        listed = sorted(set(stub.all) & scope)
        body.append("__all__ = [" + ", ".join(f'"{n}"' for n in listed) + "]")
    body += stub.head
    order = sorted(stub.items.items(), key=lambda item: (isinstance(item[1], str) and _is_alias(item[1]), item[0]))
    for _, item in order:
        body.append(_item(item, stub, scope, homes))
    if stub.open and "__getattr__" not in stub.items:
        body.append("def __getattr__(name: str) -> Any: ...")
    source = "\n".join(body)
    bases = [line for item in stub.items.values() if isinstance(item, ClassStub) for line in item.imports]
    bases = [line for line in bases if not line.startswith(f"from {stub.name} import")]
    bases = [line for line in bases if not line.startswith("from mindspore") or line.split()[1] in written]
    found, unknown = _imports(stub, source, scope, homes, bases)
    for name in sorted(unknown):
        source = re.sub(rf"(?<=[:\[|>] ){name}\b|(?<=\[){name}\b", "Any", source)
    if unknown:
        source = re.sub(r": Any\b", ": _Any", source) if "Any" in scope else source
        found.append("from typing import Any" + (" as _Any" if "Any" in scope else ""))
    exports, aliases = _exports(stub)
    shown = {line.split()[-1] for line in exports}
    plain = [line for line in [*stub.imports, *bases] if line.split()[-1] not in shown or not line.startswith("from")]
    imports = [*plain, *found, *exports]
    return HEADER.format(version=version) + "\n".join([*imports, "", source, *aliases, ""])


def _scope(stub: ModuleStub) -> set[str]:
    return {*stub.items, *stub.exports, *stub.submodules}


def _is_alias(item: str) -> bool:
    return bool(re.match(r"^\w+ = \w+$", item))


def _item(item: str | ClassStub, stub: ModuleStub, scope: set[str], homes: dict[str, str]) -> str:
    outer = _hidden(scope, homes, stub.name)
    if isinstance(item, str):
        return qualify(item, outer)
    lines = [f"{item.header}:"]
    inner = _hidden(scope | set(item.members), homes, stub.name)
    for _, member in sorted(item.members.items(), key=lambda kv: _rank(*kv)):
        lines += ["    " + line for line in qualify(member, inner).splitlines()]
    if not item.members:
        lines.append("    ...")
    return "\n".join(lines)


def _rank(key: str, text: str) -> tuple[int, str]:
    kind = (
        0 if re.match(r"^\w+(:| =)", text) else 1 if key == "__init__" else 2 if key in {"construct", "__call__"} else 3
    )
    return (kind, key)


def qualify(source: str, hidden: dict[str, str]) -> str:
    """Write what a name stands for where the scope gives it another meaning: `builtins.int`, `_Any`."""
    if not hidden:
        return source
    pattern = re.compile(rf"(?<![\w.\"'@])(?<!def )(?<!class )\b({'|'.join(hidden)})\b(?!\s*(?:[(\"']|:(?! \.\.\.)))")
    lines = []
    for line in source.splitlines():
        declared = re.match(r"\s*(\w+) = ", line)
        if line.lstrip().startswith("#") or (declared and declared[1] in hidden):
            lines.append(line)
        else:
            lines.append(pattern.sub(lambda m: hidden[m[1]], line))
    return "\n".join(lines)


def _hidden(names: set[str], homes: dict[str, str], module: str) -> dict[str, str]:
    """The types that a scope hides, and how to write them there."""
    found = {b: f"builtins.{b}" for b in _BUILTINS if b in names}
    for name in names & (set(_STANDARD) | set(PREFERRED)):
        if name in _STANDARD or homes.get(name) != module:
            found[name] = f"_{name}"
    return dict(sorted(found.items()))


def _imports(
    stub: ModuleStub, source: str, scope: set[str], homes: dict[str, str], bases: list[str]
) -> tuple[list[str], set[str]]:
    """The imports for the names that the source uses, and the names that nothing has."""
    given = set(re.findall(r"\w+", " ".join([*stub.imports, *bases])))
    bare = _STRING.sub("", source)
    used = set(_TOKEN.findall(bare)) - given
    defined = {m for h in stub.head for m in re.findall(r"^(?:class )?(\w+)\b", h, re.MULTILINE)}
    lines, unknown = [], set()
    for name in sorted(used - scope - defined):
        hidden = name[1:] if name.startswith("_") and name[1:] in scope else None
        original = hidden or name
        home = _STANDARD.get(original) or homes.get(original)
        if home and (home != stub.name or hidden):
            lines.append(f"from {home} import {original}" + (f" as {name}" if hidden else ""))
        elif home is None and not hasattr(builtins, name) and re.match(r"_?[A-Z]\w*[a-z]", name):
            unknown.add(name)
    if "builtins." in bare:
        lines.append("import builtins")
    return lines, unknown


def _exports(stub: ModuleStub) -> tuple[list[str], list[str]]:
    """The imports of what a module re-exports, and the aliases of what it re-exports under another name.

    `from m import A as B` exports nothing from a stub, unless both names are one.
    """
    found = [(name, home, original) for name, (home, original) in sorted(stub.exports.items())]
    for name, target in sorted(stub.submodules.items()):
        parent, _, last = target.rpartition(".")
        if target != stub.name and name not in stub.items:
            found.append((name, parent, last))
    imports, aliases = [], []
    for name, home, original in found:
        if not home:
            imports.append(f"import {original} as _is_{name}")
            aliases.append(f"{name} = _is_{name}")
        elif name == original:
            imports.append(f"from {home} import {original} as {name}")
        else:
            imports.append(f"from {home} import {original} as _is_{name}")
            aliases.append(f"{name} = _is_{name}")
    return imports, aliases


def path(stub: ModuleStub) -> str:
    """The file of a module in the stub package."""
    parts = stub.name.split(".")
    parts[0] += "-stubs"
    return "/".join([*parts, "__init__.pyi"] if stub.is_package else [*parts[:-1], f"{parts[-1]}.pyi"])


def format_all(folder: Path) -> None:
    """Sort the imports of all stubs and format them."""
    ruff = [sys.executable, "-m", "ruff"]
    style = ["--isolated", "--no-cache", "--quiet", "--target-version", "py310", "--line-length", "120"]
    sort = ["--select", "I", "--fix", "--exit-zero", "--config", "lint.isort.combine-as-imports=true"]
    subprocess.run([*ruff, "check", *style, *sort, str(folder)], check=True)
    subprocess.run([*ruff, "format", *style, str(folder)], check=True)
