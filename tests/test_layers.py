"""Imports go down the layers only, and `import fnloop` is quick."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import fnloop

ROOT = Path(fnloop.__file__).parent
LAYERS = (
    ("summary", "explanations"),
    ("errors",),
    (
        "by_value",
        "component_pickling",
        "sizes",
        "axes",
        "literals",
        "thumbnails",
        "definition",
        "authors",
        "annotations",
        "ndarrays",
        "required",
        "draws",
        "gathering",
        "left_on",
    ),
    ("inheritance", "record_html"),
    ("substitution",),
    ("weights",),
    ("record_bodies",),
    ("state",),
    ("interface",),
    ("plan",),
    ("acting", "hints", "faults", "wording", "roles", "returns", "purity", "random", "scope"),
    ("typesystem",),
    ("attempts", "naming", "references", "signature", "dead", "comparison", "components", "dataflow", "histories"),
    ("wiring",),
    ("program",),
    ("run",),
    ("observe",),
    ("persist",),
    ("scale",),
    ("transform",),
    ("shapes",),
    ("compile",),
    ("batching", "blocks", "editable", "editing", "long_runs", "memoising", "pickling", "portable", "retrying"),
    ("decorator",),
    ("combinators",),
    ("typegen",),
    ("cli", "interop", "mypy", "pytest_plugin"),
    ("__main__",),
    ("__init__",),
)
"""From the ground up; a module may import from its own layer and from those below."""

RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(ROOT.rglob("*.py"))


def layer(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imported(path: Path) -> set[str]:
    """The layers that a module imports from, those for type checkers and inside functions too."""
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("fnloop.")}


def test_every_module_has_a_layer() -> None:
    assert {layer(path) for path in MODULES} <= set(RANK)


ROOMS = ("runtime", "capture", "frontend", "analysis", "staging", "codegen", "validate")
"""Those of the compiler, from the ground up; the modules beside them are above all."""


def test_imports_go_down_in_the_compiler() -> None:
    upwards = []
    for rank, room in enumerate(ROOMS):
        for path in (ROOT / "compile" / room).rglob("*.py"):
            found = set(re.findall(r"fnloop\.compile\.(\w+)", path.read_text()))
            allowed = {*ROOMS[: rank + 1]}
            upwards += [f"{room}/{path.name} imports {name}" for name in found - allowed]
    assert upwards == []
    assert {path.name for path in (ROOT / "compile").iterdir() if (path / "__init__.py").exists()} == set(ROOMS)


def test_the_plugin_stands_on_the_wiring_alone() -> None:
    """What decides its answers is in its own folder and in the modules above it, which its cache knows by a digest."""
    reached: set[Path] = set()
    waiting = list((ROOT / "mypy").glob("*.py"))
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += modules_imported(path)
    assert {path.parent for path in reached} == {ROOT / "mypy", ROOT}
    assert not {"blocks.py", "__init__.py"} & {path.name for path in reached if path.parent == ROOT}


def modules_imported(path: Path) -> list[Path]:
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    files = [ROOT.parent / f"{name.replace('.', '/')}.py" for name in names if name.startswith("fnloop.")]
    return [file for file in files if file.exists()]


def test_imports_go_down() -> None:
    upwards = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in MODULES
        for name in imported(path)
        if name in RANK and RANK[name] > RANK[layer(path)]
    ]
    assert upwards == []


def graph() -> dict[str, set[str]]:
    """The modules that each module imports when it is imported itself."""
    found: dict[str, set[str]] = {}
    known = {".".join(("fnloop", *path.relative_to(ROOT).with_suffix("").parts)): path for path in MODULES}
    for name, path in known.items():
        body = [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.ImportFrom)]
        targets = {f"{node.module}.{alias.name}" for node in body for alias in node.names}
        targets |= {str(node.module) for node in body}
        found[name] = targets & set(known)
    return found


def test_no_two_modules_import_each_other() -> None:
    modules = graph()
    while modules:
        free = {name for name, targets in modules.items() if not targets & set(modules)}
        assert free, f"a circle among {sorted(modules)}"
        modules = {name: targets for name, targets in modules.items() if name not in free}


@pytest.mark.parametrize("heavy", ["mindspore", "mypy", "tqdm", "torch"])
def test_import_is_light(heavy: str) -> None:
    program = f"import sys; from fnloop import *; from fnloop import random; print({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_wiring_running_and_drawing_need_no_mindspore() -> None:
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


def test_importing_fnloop_leaves_the_compiler_aside() -> None:
    """It takes a third of the time, and few programs need it."""
    program = "import sys; from fnloop import *; print([name for name in sys.modules if name.startswith(('fnloop.transform', 'fnloop.compile'))])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_modules_are_small() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > 450} == {}
