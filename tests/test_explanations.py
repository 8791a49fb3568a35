"""Every error is explained: its program gives it, and the page of the guide says the same."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import fnloop
from fnloop import FnloopError
from fnloop.explanations import EXPLANATIONS
from fnloop.explanations.use import USE
from fnloop.faults import CODES
from fnloop.mypy.report import USE_CODES
from tests.error_page import page, said_when_run, told_on

PACKAGE = Path(fnloop.__file__).parent
PAGE = PACKAGE.parent / "examples" / "guide" / "error_codes.md"
ONLY_BY_MYPY = {"dropped", "unseen", "value-type"}
IN_OTHER_PROCESSES = {"MapError"}
"""What no program of this process raises; see `test_scale.py`."""


CODED = {"Fault": 0, "Flaw": 0, "Misfit": 1, "_fault": 0, "misfit_flaw": 2}
"""The functions that take a code, and its place among their arguments."""


def codes_in_the_source() -> set[str]:
    """The codes that the package's modules give to faults and flaws."""
    found: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = CODED.get(node.func.id)
                given = [] if place is None else node.args[place : place + 1]
                given += [word.value for word in node.keywords if word.arg == "code"]
                found |= {str(one.value) for whole in given for one in _texts(whole)}
    return found - {""}


def _texts(node: ast.expr) -> list[ast.Constant]:
    """The texts that an expression may give: its own, or those of both of its branches."""
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    return [node] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def exceptions_of_the_package() -> set[str]:
    """The names of the public exceptions and warnings."""
    public = [getattr(fnloop, name) for name in fnloop.__all__]
    kinds = [one for one in public if isinstance(one, type) and issubclass(one, Exception) and one is not FnloopError]
    return {kind.__name__ for kind in kinds}


def test_every_code_and_every_exception_has_one_entry() -> None:
    codes = codes_in_the_source()
    assert {"carry-type", "key-reused", "dead-block", "carry", "operator"} <= codes
    assert set(EXPLANATIONS) == codes | set(CODES) | set(USE_CODES) | exceptions_of_the_package()


@pytest.fixture(scope="module")
def by_run() -> dict[str, str]:
    return {code: said_when_run(one) for code, one in EXPLANATIONS.items() if one.program}


def test_programs_give_what_they_explain(by_run: dict[str, str]) -> None:
    by_code = {one.code for one in USE}
    for code, said in by_run.items():
        if code in ONLY_BY_MYPY:
            assert said == "", code
        elif code in by_code:
            assert said.startswith(("StateError: ", "BlockError: ", "KeyError: ", "WiringWarning: ")), code
        else:
            assert said.startswith((f"[{code}] ", f"{code}: ")) or f" [{code}] " in said, code
    assert set(EXPLANATIONS) - set(by_run) == IN_OTHER_PROCESSES


def test_the_page_is_what_they_say(by_run: dict[str, str]) -> None:
    """What mypy alone says on it, `test_mypy_plugin.py` compares."""
    shown = PAGE.read_text()
    told = {**by_run, **{one.code: told_on(shown)[one.code] for one in USE}}
    again = page(lambda one: told[one.code])
    assert shown == again, "write it anew: python -m tests.error_page > examples/guide/error_codes.md"
