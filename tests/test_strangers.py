"""Programs written by strangers: the wrong ones are stopped before a number is wrong, the right ones run and are proved."""

from __future__ import annotations

import linecache
import sys
import types
import warnings

import pytest

import fnloop
from fnloop import Block, ShapeError, WiringWarning
from tests.typing.cases import FOLDER, read_corpus

PRELUDE = (FOLDER / "strangers_prelude.txt").read_text()
BY_MYPY_ALONE = {
    "corpus_a8_batch_is_fixed": "its proof says for which size it is right",
    "corpus_c8_function_for_a_component": "the annotations of a function are not compared with a protocol's",
    "corpus_c9_optional_component_used": "what may be None is called",
}


def said_of(name: str, source: str) -> list[str]:
    """What is said of a program when it is defined, called and proved."""
    file = f"{name}.py"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    module = types.ModuleType(name)
    module.__file__ = file
    sys.modules[name] = module
    said = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(compile(source, file, "exec"), module.__dict__)
        except Exception as error:  # noqa: BLE001 - whatever the program raises
            said.append(f"{name}: {type(error).__name__}: {error}")
        for value in list(vars(module).values()):
            if isinstance(value, Block) and value is not fnloop.skip and not said:
                try:
                    value.prove()
                except ShapeError as error:
                    said.append(f"{name}: {error}")
    del sys.modules[name], linecache.cache[file]
    return [*said, *(f"{name}: {one.message}" for one in caught if issubclass(one.category, WiringWarning))]


@pytest.mark.parametrize("part", range(2))
def test_wrong_programs_are_stopped(part: int) -> None:
    programs = read_corpus("strangers_wrong.txt", PRELUDE)[part::2]
    missed = [name for name, source, _ in programs if not said_of(name, source)]
    assert sorted(missed) == sorted(name for name, _, _ in programs if name in BY_MYPY_ALONE)


@pytest.mark.parametrize("part", range(2))
def test_right_programs_are_let_in(part: int, capsys: pytest.CaptureFixture[str]) -> None:
    programs = read_corpus("strangers_right.txt", PRELUDE)[part::2]
    alarms = [text for name, source, _ in programs for text in said_of(name, source)]
    capsys.readouterr()
    assert alarms == []
