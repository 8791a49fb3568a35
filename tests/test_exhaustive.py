"""A new combinator or operation is an error of mypy at each place that has to decide about it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import fnloop
from tests.typing.apart import apart, output

ROOT = Path(fnloop.__file__).parent

CONFIGURATION = """[mypy]

[mypy-beartype.*,jaxtyping.*,mindone.*,mindspore.*,msgspec.*,numpy.*,PIL.*,safetensors.*,tqdm.*]
follow_imports = skip
follow_imports_for_stubs = True

[mypy-fnloop.*]
ignore_errors = True

[mypy-{deciding}]
ignore_errors = False
"""
"""The bodies of the modules that have such a place, without the libraries: a quarter of the time that all would take."""

OPERATION = '''
@dataclass(frozen=True)
class Scan:
    """A new operation."""

    uses: tuple[Var, ...] = ()
    defines: tuple[Var, ...] = ()
    bodies: tuple[Body, ...] = ()


Op = Scan | '''


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new))


def test_what_a_new_combinator_and_a_new_operation_need(tmp_path: Path) -> None:
    copy = tmp_path / "fnloop"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("__pycache__"))
    changed(copy / "plan.py", 'Kind = Literal["sequence", ', 'Kind = Literal["scan", "sequence", ')
    changed(copy / "program" / "ops.py", "\nOp = ", OPERATION)
    files = [path.relative_to(tmp_path) for path in copy.rglob("*.py") if "assert_never(" in path.read_text()]
    modules = [".".join(file.with_suffix("").parts) for file in files]
    (tmp_path / "mypy.ini").write_text(CONFIGURATION.format(deciding=",".join(modules)))
    said = apart(output, tmp_path, "--config-file=mypy.ini", "--no-incremental", *map(str, files))
    errors = [line for line in said.splitlines() if ": error:" in line]
    kinds = [line for line in errors if """has incompatible type "Literal['scan']"; expected "Never\"""" in line]
    ops = [line for line in errors if 'has incompatible type "Scan"; expected "Never"' in line]
    assert sorted([*kinds, *ops]) == sorted(errors), said
    assert files_of(kinds) == {
        "combinators/compose.py",
        "mypy/interfaces.py",
        "observe/mermaid.py",
        "observe/svg.py",
        "observe/tree.py",
        "plan.py",
        "program/build.py",
    }
    assert files_of(ops) == {
        "program/keys.py",
        "program/partition.py",
        "program/paths.py",
        "program/show.py",
        "program/traverse.py",
        "run/writer.py",
        "compile/analysis/binding_time.py",
        "compile/analysis/shared_tensors.py",
        "compile/analysis/effects.py",
        "transform/gradient_cuts.py",
        "compile/codegen/graph.py",
        "compile/explain.py",
        "compile/hybrid.py",
        "compile/validate/exact.py",
        "compile/staging/cut.py",
        "compile/apart.py",
        "compile/unfolding.py",
        "compile/validate/opened.py",
        "compile/analysis/cost.py",
        "shapes/calls.py",
        "shapes/prove.py",
        "shapes/walk.py",
    }


def files_of(lines: list[str]) -> set[str]:
    return {re.sub(r"^fnloop/", "", line.partition(":")[0]) for line in lines}


def test_nothing_asks_for_a_kind_by_its_name() -> None:
    """Such a question would go on in silence when there is a kind more."""
    asks = re.compile(r"""\b(?:plan|composition|own|decider)\.kind (?:==|!=|in|not in) \(?["']""")
    found = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*.py") if asks.search(path.read_text())]
    assert found == []
