"""The source of a function as syntax."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import Any

from fnloop.definition import definition_of

HALF = lambda x: x / 2  # noqa: E731
BOTH = (lambda x: x, lambda x: x + 1)


def test_function() -> None:
    def inner(x: int) -> int:
        return x + 1

    found = definition_of(inner)
    assert found is not None
    assert isinstance(found.node, ast.FunctionDef)
    assert found.node.name == "inner"
    assert found.first == inner.__code__.co_firstlineno


def test_lambda() -> None:
    found = definition_of(HALF)
    assert found is not None
    assert ast.unparse(found.node) == "lambda x: x / 2"


def test_two_lambdas_on_a_line_are_not_told_apart() -> None:
    assert definition_of(BOTH[0]) is None


def test_no_source() -> None:
    space: dict[str, Any] = {}
    exec("def f(x): return x", space)
    assert definition_of(space["f"]) is None
    assert definition_of(len) is None


def test_a_text_is_read_anew_where_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "edited.py"
    found = []
    for annotation in ("int", "float"):  # the code is the same
        path.write_text(f"def f(x: {annotation}):\n    return x\n\n\ndef g(x):\n    return 1\n")
        os.utime(path, (0, len(annotation)))
        space: dict[str, Any] = {}
        exec(compile(path.read_text(), str(path), "exec"), space)
        found.append(definition_of(space["f"]))
    assert [one and "".join(one.lines) for one in found] == [
        "def f(x: int):\n    return x\n",
        "def f(x: float):\n    return x\n",
    ]
