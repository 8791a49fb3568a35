"""The text of a stub file: imports found by the names that it uses, definitions sorted, formatted."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from generate.classes import ClassStub
from generate.modules import ModuleStub

HEADER = "# Written by `python -m generate` from MindSpore {version}; see stubs/README.md.\n"
_BUILTINS = ("int", "float", "bool", "str", "tuple", "list", "dict", "slice", "type", "complex", "bytes", "set", "object")
_STANDARD = {
    **dict.fromkeys(("Any", "Literal", "overload", "Protocol", "TypeVar", "NoReturn", "ClassVar", "TypeAlias", "Concatenate"), "typing"),
    **dict.fromkeys(("ParamSpec", "Final", "Generic"), "typing"),
    **dict.fromkeys(("Self", "TypeVarTuple", "Unpack", "deprecated"), "typing_extensions"),
    **dict.fromkeys(("Callable", "Iterable", "Iterator", "Sequence", "Mapping", "Hashable", "MutableMapping"), "collections.abc"),
    "OrderedDict": "collections",
    "ABC": "abc",
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
_TOKEN = re.compile(r"(?<![\w.\"'])([A-Za-z_]\w*)\b(?!\s*=[^=])")
_STRING = re.compile(r"\"[^\"\n]*\"|#.*")


def text(stub: ModuleStub, homes: dict[str, str], version: str) -> str:
    """The source of a stub, not yet formatted."""
    body: list[str] = []
    scope = _scope(stub)
    if stub.all is not None:
        listed = sorted(set(stub.all) & scope)
        body.append("__all__ = [" + ", ".join(f'"{n}"' for n in listed) + "]")
    body += stub.head
    order = sorted(stub.items.items(), key=lambda item: (isinstance(item[1], str) and _is_alias(item[1]), item[0]))
    for name, item in order:
        body.append(_item(name, item, scope))
    if stub.open and "__getattr__" not in stub.items:
        body.append("def __getattr__(name: str) -> Any: ...")
    source = "\n".join(body)
    imports = [*stub.imports, *_imports(stub, source, scope, homes), *_exports(stub)]
    return HEADER.format(version=version) + "\n".join([*imports, "", source, ""])


def _scope(stub: ModuleStub) -> set[str]:
    return {*stub.items, *stub.exports, *stub.submodules}


def _is_alias(item: str) -> bool:
    return bool(re.match(r"^\w+ = \w+$", item))


def _item(name: str, item: str | ClassStub, scope: set[str]) -> str:
    if isinstance(item, str):
        return qualify(item, scope)
    lines = [f"{item.header}:"]
    inner = scope | set(item.members)
    for key, member in sorted(item.members.items(), key=lambda kv: _rank(*kv)):
        lines += ["    " + line for line in qualify(member, inner).splitlines()]
    if not item.members:
        lines.append("    ...")
    return "\n".join(lines)


def _rank(key: str, text: str) -> tuple[int, str]:
    kind = 0 if re.match(r"^\w+(:| =)", text) else 1 if key == "__init__" else 2 if key in {"construct", "__call__"} else 3
    return (kind, key)


def qualify(source: str, scope: set[str]) -> str:
    """Write `builtins.int` where the scope has another `int`."""
    hidden = [b for b in _BUILTINS if b in scope]
    if not hidden:
        return source
    pattern = re.compile(rf"(?<![\w.\"'@])(?<!def )\b({'|'.join(hidden)})\b(?!\s*[=:(\"'])")
    return "\n".join(line if line.lstrip().startswith("#") else pattern.sub(r"builtins.\1", line) for line in source.splitlines())


def _imports(stub: ModuleStub, source: str, scope: set[str], homes: dict[str, str]) -> list[str]:
    given = set(re.findall(r"\w+", " ".join(stub.imports)))
    bare = _STRING.sub("", source)
    used = set(_TOKEN.findall(bare)) - given
    defined = {m for h in stub.head for m in re.findall(r"^(\w+)\b", h, re.MULTILINE)}
    defined |= {m for h in stub.head for m in re.findall(r"^class (\w+)", h, re.MULTILINE)}
    lines = []
    for name in sorted(used - scope - defined):
        home = _STANDARD.get(name) or homes.get(name)
        if home and home != stub.name:
            lines.append(f"from {home} import {name}")
    if "builtins." in bare:
        lines.append("import builtins")
    return lines


def _exports(stub: ModuleStub) -> list[str]:
    lines = []
    for name, (home, original) in sorted(stub.exports.items()):
        lines.append(f"from {home} import {original} as {name}")
    for name, target in sorted(stub.submodules.items()):
        parent, _, last = target.rpartition(".")
        if target != stub.name and name not in stub.items:
            lines.append(f"from {parent} import {last} as {name}")
    return lines


def path(stub: ModuleStub) -> str:
    """The file of a module in the stub package."""
    parts = stub.name.split(".")
    parts[0] += "-stubs"
    return "/".join([*parts, "__init__.pyi"] if stub.is_package else [*parts[:-1], f"{parts[-1]}.pyi"])


def format_all(folder: Path, config: Path) -> None:
    """Sort the imports of all stubs and format them."""
    ruff = [sys.executable, "-m", "ruff"]
    common = ["--quiet", "--no-cache", "--config", str(config), str(folder)]
    subprocess.run([*ruff, "check", "--select", "I,F401", "--fix", "--exit-zero", *common], check=True)
    subprocess.run([*ruff, "format", *common], check=True)
