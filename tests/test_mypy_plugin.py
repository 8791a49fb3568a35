"""The mypy plugin: right programs pass, wrong ones are caught on their line, in the words of the run time."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from fnloop.errors import BlockError, Fault, StateError, WiringError
from fnloop.explanations.use import USE
from fnloop.explanations.wiring import WIRING
from fnloop.faults import CODES
from tests import error_page
from tests.typing.cases import (
    CONFIGURATION,
    FILES,
    FOLDER,
    PRELUDE,
    WITH_PLUGIN,
    Case,
    Expected,
    read_cases,
    read_corpus,
    read_output,
    write_cases,
)
from tests.typing.libraries import WithLibraries

RIGHT = read_cases(FILES[0])
STRANGERS = (FOLDER / "strangers_prelude.txt").read_text()
CORPUS = [
    *read_corpus("corpus_right.txt"),
    *read_corpus("corpus_wrong.txt"),
    *read_corpus("strangers_right.txt", STRANGERS),
    *read_corpus("strangers_wrong.txt", STRANGERS),
]
WRONG = [case for file in FILES[1:] for case in read_cases(file)]


EXAMPLES = sorted(map(str, (Path(__file__).parent.parent / "examples").glob("*.py")))


def run_mypy(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir=.cache", "--no-sqlite-cache", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr, done.stderr
    return done.stdout


Found = dict[str, list[Expected]]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All the cases as modules of one folder."""
    folder = tmp_path_factory.mktemp("programs")
    write_cases([*RIGHT, *WRONG], folder)
    for name, source, _ in CORPUS:
        (folder / f"case_{name}.py").write_text(source)
    error_page.write_programs([*WIRING, *USE], folder)
    (folder / "case_broken.py").write_text(PRELUDE + (FOLDER / "broken.txt").read_text())
    (folder / "with.ini").write_text(WITH_PLUGIN)
    (folder / "without.ini").write_text(CONFIGURATION)
    return folder


@pytest.fixture(scope="module")
def found(programs: Path, libraries: WithLibraries) -> Found:
    """What one run of mypy with the plugin says of all the cases and examples."""
    libraries(programs, "with.ini", cache=".cache")
    return by_case(run_mypy(programs, "--config-file=with.ini", ".", *EXAMPLES))


@pytest.fixture(scope="module")
def plain(programs: Path) -> Found:
    """What mypy without the plugin says of the right programs and the examples."""
    right = [f"case_{case.name}.py" for case in RIGHT]
    return by_case(run_mypy(programs, "--config-file=without.ini", *right, *EXAMPLES))


def by_case(output: str) -> Found:
    messages: Found = defaultdict(list)
    for name, one in read_output(output):
        messages[name].append(one)
    return messages


def test_there_are_as_many_cases_as_promised() -> None:
    assert len(RIGHT) >= 40
    assert len(WRONG) >= 120
    assert len({case.name for case in [*RIGHT, *WRONG]}) == len(RIGHT) + len(WRONG)
    assert all(any(one.kind == "error" for one in case.expected) for case in WRONG)
    assert all(one.kind == "note" for case in RIGHT for one in case.expected)


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.name)
def test_right_program_passes(case: Case, found: Found) -> None:
    assert tuple(found[case.name]) == case.expected


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.name)
def test_wrong_program_is_caught_on_its_line(case: Case, found: Found) -> None:
    assert sorted(found[case.name], key=repr) == sorted(case.expected, key=repr)


def test_corpus_of_wrong_and_right_programs(found: Found) -> None:
    """Of 195 wrong programs each mistake is reported on its line, and nothing else, nor anything of 152 others.

    Of these 105 are right; the mistakes of the rest are such that only their run, or `prove`, finds them.
    """
    assert sum(bool(wrong) for _, _, wrong in CORPUS) >= 195
    assert sum(not wrong for _, _, wrong in CORPUS) >= 152
    missed: list[tuple[str, int]] = []
    alarms: list[tuple[str, int]] = []
    for name, _, wrong in CORPUS:
        said = {one.line for one in found[name] if one.kind == "error"}
        missed += [(name, line) for line in wrong - said]
        alarms += [(name, line) for line in said - wrong]
    assert (missed, alarms) == ([], [])


def test_the_page_of_errors_says_what_mypy_says(found: Found) -> None:
    page = Path(__file__).parent.parent / "examples" / "guide" / "error_codes.md"
    shown = error_page.told_on(page.read_text())
    for one in [*WIRING, *USE]:
        said = found.get(error_page.file_of(one), [])
        if one.code == "key-reused":  # which only a run finds
            assert said == []
        else:
            assert error_page.told_by_mypy(said) == shown[one.code]


def test_nonsense_does_not_crash_the_plugin(found: Found) -> None:
    assert len(found["broken"]) > 50  # a crash ends mypy, and then every test here fails


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: Path(path).stem)
def test_example_passes_with_and_without_the_plugin(path: str, found: Found, plain: Found) -> None:
    assert found[Path(path).stem] == plain[Path(path).stem] == []


NEEDS_PLUGIN = {
    "record_with_more_fields": "without it, a record that is no subclass of the declared one is another type",
    "blocks_of_a_class": "without it, the result of an inferred composite is Any, which strict mypy does not return",
    "block_as_parameter": "the same",
}


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.name)
def test_right_program_passes_without_the_plugin(case: Case, plain: Found) -> None:
    assert bool(plain[case.name]) == (case.name in NEEDS_PLUGIN)


@pytest.fixture
def importing(programs: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(programs))
    yield
    for name in [name for name in sys.modules if name.startswith("case_")]:
        del sys.modules[name]


NUMBERS_ALONE = pytest.mark.filterwarnings("ignore:.* runs in Python, compiled too:fnloop.CompileWarning")
"""Some programs compile what makes no tensors, which needs no graph."""


@NUMBERS_ALONE
@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.name)
@pytest.mark.usefixtures("importing")
def test_right_program_runs(case: Case) -> None:
    importlib.import_module(f"case_{case.name}")


@NUMBERS_ALONE
@pytest.mark.parametrize("case", [case for case in WRONG if not case.static], ids=lambda case: case.name)
@pytest.mark.usefixtures("importing")
def test_run_time_says_the_same(case: Case) -> None:
    with pytest.raises((WiringError, StateError, BlockError, KeyError)) as caught:
        importlib.import_module(f"case_{case.name}")
    own = [one for one in case.expected if one.kind == "error" and one.code not in MYPY_CODES]
    if isinstance(caught.value, WiringError):
        faults: tuple[Fault, ...] = caught.value.faults
        assert {(one.code, one.message) for one in own} == {(fault.code, fault.message) for fault in faults}
        assert all(one.code in CODES for one in own)
    else:
        message = caught.value.args[0] if isinstance(caught.value, KeyError) else str(caught.value)
        assert message.splitlines()[0] in {one.message for one in own}


def test_every_fault_is_provoked_by_a_case_and_said_at_run_time() -> None:
    """With its whole message: `test_run_time_says_the_same` compares it."""
    provoked = {one.code for case in WRONG if not case.static for one in case.expected}
    assert set(CODES) <= provoked


MYPY_CODES = {"type-var", "arg-type", "no-untyped-def", "misc", "assignment", "attr-defined", "call-arg"}
