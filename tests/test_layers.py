"""Imports go down the layers only, and `import fnloop` stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "fnloop"

LAYERS = (
    ("errors",),
    ("summary", "axes"),
    ("state",),
    ("plan",),
    ("annotations", "hints", "faults", "wording", "purity", "random"),
    ("signature", "walk"),
    ("wiring",),
    ("run",),
    ("observe", "transform"),
    ("block",),
    ("combinators",),
    ("mypy",),
    ("__init__",),
)
"""From the ground up; a module may import from its own layer and from those below."""


def layer_of(module: str) -> int:
    return next(number for number, names in enumerate(LAYERS) if module in names)


def imports() -> list[tuple[str, str]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("fnloop"):
                below = (node.module or "").split(".")[1:2] or [alias.name for alias in node.names]
                found += [(f"{part}:{path.name}:{node.lineno}", name) for name in below]
    return found


def test_every_module_has_a_layer() -> None:
    modules = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in PACKAGE.rglob("*.py")}
    assert modules - {name for names in LAYERS for name in names} == set()


def test_imports_go_down() -> None:
    found = imports()
    assert len(found) > 50
    wrong = [(where, name) for where, name in found if layer_of(name) > layer_of(where.split(":")[0])]
    assert wrong == []


@pytest.mark.parametrize("heavy", ["mindspore", "mypy", "tqdm", "torch"])
def test_import_is_light(heavy: str) -> None:
    program = f"import fnloop, sys; from fnloop import random; print({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_wiring_and_drawing_need_no_mindspore() -> None:
    program = """
import sys
from fnloop import BlockState, block, sequence
class N(BlockState):
    n: int
@block
def up(state: N) -> N:
    return N(n=state.n + 1)
pipe = sequence.from_blocks_dict({"a": up, "b": up})
assert pipe(n=1).n == 3
print(pipe, pipe.to_mermaid(), file=sys.stderr)
print("mindspore" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
