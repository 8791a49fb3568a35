"""Prints how much of MindSpore the stubs give a type; fails under the target.

A parameter or a result is *typed* if its type has no `Any`. It is *forced* if the documentation
has no more to say: a function, a dict, `**kwargs`, an array of NumPy, or what `[[forced]]` in overrides.toml
gives a reason for. The rest is *missing*. The target is for typed and forced together.
"""

from __future__ import annotations

import argparse
import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent
STUBS = ROOT / "mindspore-stubs"
TARGET = 97.0
AREAS = {
    "ops": ("mindspore.ops",),
    "mint": (
        "mindspore.mint",
        "mindspore.mint.linalg",
        "mindspore.mint.special",
        "mindspore.mint.distributed",
        "mindspore.mint.optim",
    ),
    "mint.nn": ("mindspore.mint.nn", "mindspore.mint.nn.functional"),
    "nn": ("mindspore.nn",),
    "Tensor": ("mindspore.common.tensor:Tensor", "mindspore.common.parameter:Parameter"),
    "mindspore": ("mindspore",),
    "train, amp": ("mindspore.train", "mindspore.amp"),
    "dataset": (
        "mindspore.dataset",
        "mindspore.dataset.vision",
        "mindspore.dataset.transforms",
        "mindspore.dataset.text",
        "mindspore.dataset.audio",
    ),
    "numpy": ("mindspore.numpy",),
}
HELD = ("ops", "mint", "mint.nn", "nn", "Tensor")
_FORCED = re.compile(
    r"(?:Callable\[\.\.\., Any\]|(?:np\.)?ndarray\[Any, Any\]|NDArray\[Any\]|np\.\w+\[Any\]|dict\[str, Any\]|OrderedDict\[str, Any\])"
)


@dataclass
class Count:
    """What was found of an area."""

    kinds: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)


@cache
def module(name: str) -> ast.Module:
    """The stub of a module."""
    path = STUBS.joinpath(*name.split(".")[1:])
    file = path / "__init__.pyi" if path.is_dir() else path.with_suffix(".pyi")
    return ast.parse(file.read_text())


@cache
def exports(name: str) -> dict[str, tuple[str, str]]:
    """Where the names of a module are defined."""
    found = {}
    for node in module(name).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                if alias.asname:
                    found[alias.asname] = (node.module, alias.name)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found[node.name] = (name, node.name)
    return found


def definitions(home: str, name: str) -> list[ast.FunctionDef | ast.ClassDef]:
    """The definitions of a name: several if it is overloaded."""
    return [n for n in module(home).body if isinstance(n, (ast.FunctionDef, ast.ClassDef)) and n.name == name]


def slots(node: ast.FunctionDef, *, method: bool) -> Iterator[tuple[str, ast.expr | None]]:
    """The parameters of a function, and what it returns."""
    a = node.args
    given = [*a.posonlyargs, *a.args]
    static = any(ast.unparse(d) == "staticmethod" for d in node.decorator_list)
    for arg in given[1:] if method and not static else given:
        yield arg.arg, arg.annotation
    for arg in [*a.kwonlyargs, *(x for x in (a.vararg, a.kwarg) if x)]:
        yield arg.arg, arg.annotation
    yield "return", node.returns


def kind(annotation: ast.expr | None, forced: bool) -> str:
    """typed, forced or missing."""
    text = "Any" if annotation is None else ast.unparse(annotation)
    text = text.replace("_Any", "Any")
    if not re.search(r"\bAny\b", text):
        return "typed"
    return "forced" if forced or not re.search(r"\bAny\b", _FORCED.sub("", text)) else "missing"


def count(area: tuple[str, ...], forced: re.Pattern[str]) -> Count:
    """Count the functions and the methods of an area once each."""
    result = Count()
    seen: set[tuple[str, str]] = set()
    for part in area:
        name, _, single = part.partition(":")
        for exported, target in sorted(exports(name).items()):
            if (single and exported != single) or target in seen or target[0].startswith("mindspore._c_"):
                continue
            seen.add(target)
            for node in definitions(*target) if target[0].startswith("mindspore") else []:
                _add(result, f"{target[0]}.{node.name}", node, forced)
    return result


def _add(result: Count, name: str, node: ast.FunctionDef | ast.ClassDef, forced: re.Pattern[str]) -> None:
    functions = [(name, node, False)] if isinstance(node, ast.FunctionDef) else []
    if isinstance(node, ast.ClassDef):
        functions = [(f"{name}.{f.name}", f, True) for f in node.body if isinstance(f, ast.FunctionDef)]
    for qualified, function, method in functions:
        for slot, annotation in slots(function, method=method):
            bag = function.args.kwarg is not None and slot == function.args.kwarg.arg
            found = kind(annotation, bag or bool(forced.fullmatch(f"{qualified}.{slot}")))
            result.kinds[found] += 1
            if found == "missing":
                result.missing.append(f"{qualified}({slot})")


def main() -> int:
    """Print the table; 1 if an area is under the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", metavar="AREA", help="list what an area has without a type")
    asked = parser.parse_args().missing
    rules = tomllib.loads((ROOT / "overrides.toml").read_text()).get("forced", [])
    forced = re.compile("|".join(n.replace(".", r"\.").replace("*", ".*") for r in rules for n in r["names"]) or "(?!)")
    low = []
    print(f"{'':12}{'slots':>8}{'typed':>9}{'forced':>9}{'missing':>9}{'typed or forced':>18}")
    for name, area in AREAS.items():
        found = count(area, forced)
        total = sum(found.kinds.values())
        share = 100 * (total - found.kinds["missing"]) / total
        parts = "".join(f"{100 * found.kinds[k] / total:8.1f}%" for k in ("typed", "forced", "missing"))
        print(f"{name:12}{total:8}{parts}{share:17.1f}%")
        if name in HELD and share < TARGET:
            low.append(name)
        if name == asked:
            print("\n".join(found.missing))
    if low:
        print(f"under the target of {TARGET}%: {', '.join(low)}")
    return int(bool(low))


if __name__ == "__main__":
    raise SystemExit(main())
