"""A graph is made of the function in memory: where its file holds another text by now, that is said."""

from __future__ import annotations

import importlib
import linecache
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mindspore import Tensor

from fnloop import CompileError
from fnloop.compile.frontend.source import SourceChangedError, source_lines

TEXT = '''
from collections.abc import Iterator
from mindspore import Tensor, nn
from fnloop import BlockState, block, loop

class Steps(BlockState):
    steps: int

class Index(BlockState):
    i: int

class Value(BlockState):
    x: Tensor

class At(BlockState):
    x: Tensor
    i: int

@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)

def scaled(x: Tensor) -> Tensor:
    return x * 2

class Net(nn.Cell):
    def construct(self, x: Tensor) -> Tensor:
        return self.more(x) - 3

    def more(self, x: Tensor) -> Tensor:
        return x + 1

    def unread(self) -> str:
        return "unread"

@block
def add(state: At, *, net: nn.Cell) -> Value:
    """Adds."""
    if state.i > 3:
        return Value(x=net(state.x) + 1)
    return Value(x=scaled(state.x) + 10)

@block
def other(state: At) -> Value:
    return Value(x=state.x + 1000)
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A module that was imported from a file."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "edited_later.py").write_text(TEXT)
    importlib.invalidate_caches()
    yield importlib.import_module("edited_later")
    del sys.modules["edited_later"]
    linecache.checkcache()


def run(module: Any, new: str) -> tuple[Any, Any]:
    """What a pipeline gives in Python, and compiled after its file was edited."""
    pipeline = module.repeat.from_blocks_dict({"add": module.add}).bind(net=module.Net())
    Path(module.__file__).write_text(new)
    given = {"x": Tensor([0.0]), "steps": 8}
    return pipeline(**given).x, pipeline.compile(fullgraph=True)(**given).x


REPLACED: dict[str, tuple[str, str, str]] = {
    "a late branch": ("net(state.x) + 1)", "net(state.x) + 500)", "block 'repeat/add' cannot be compiled"),
    "a comparison": ("> 3", "> 5", "block 'repeat/add' cannot be compiled"),
    "another field": ("scaled(state.x) + 10", "scaled(state.x) + state.i", "block 'repeat/add' cannot be compiled"),
    "a helper": ("x * 2", "x * 3", "block 'repeat/add' cannot be compiled: the file of 'scaled' was edited"),
    "a header": ("range(state.steps)", "range(2, state.steps)", ""),
    "construct": ("self.more(x) - 3", "self.more(x) - 4", "'Net.construct' cannot stand in a graph"),
    "what construct calls": ("return x + 1", "return x + 2", "'Net.more' cannot stand in a graph"),
    "another function there": ("def add(", "def add_(", "block 'repeat/add' cannot be compiled"),
    "lines above a Cell": ("class Steps", "# new\nclass Steps", "'Net.construct' cannot stand in a graph"),
}


@pytest.mark.parametrize("what", REPLACED)
def test_a_file_that_was_edited(module: Any, what: str) -> None:
    old, new, said = REPLACED[what]
    if not said:  # it is run, and not parsed
        eager, graph = run(module, TEXT.replace(old, new))
        assert eager.asnumpy() == graph.asnumpy()
        return
    with pytest.raises(CompileError) as caught:
        run(module, TEXT.replace(old, new))
    assert str(caught.value).startswith(said)
    assert "was edited since it was imported and does not hold this function any more" in str(caught.value)
    assert f"{module.__file__}:" in str(caught.value)


HARMLESS: dict[str, Callable[[str], str]] = {
    "a comment behind": lambda text: text + "# the end\n",
    "a comment inside": lambda text: text.replace("state.i > 3:", "state.i > 3:  # late"),
    "a function behind": lambda text: text.replace("+ 1000", "+ 2000"),
    "a method that nobody calls": lambda text: text.replace('"unread"', '"unread as before"'),
    "a line above the block": lambda text: text.replace("@block\ndef add", "# two\n# lines\n@block\ndef add"),
}


@pytest.mark.parametrize("what", HARMLESS)
def test_an_edit_that_changes_no_function(module: Any, what: str) -> None:
    eager, graph = run(module, HARMLESS[what](TEXT))
    assert eager.asnumpy() == graph.asnumpy()


@pytest.mark.parametrize("text", ["", "\x00", "x = ("])
def test_a_file_that_is_no_source_any_more(module: Any, text: str) -> None:
    with pytest.raises(CompileError, match=r"the source of 'add' cannot be read|the file of 'add' was edited"):
        run(module, text)


def function_of(text: str, **names: Any) -> Any:
    """A function whose source only `linecache` has."""
    lines = textwrap.dedent(text).splitlines(keepends=True)
    filename = "<cell of a notebook>"
    linecache.cache[filename] = (sum(map(len, lines)), None, lines, filename)
    exec(compile("".join(line for line in lines if line[0] != "%"), filename, "exec"), names)
    return names["f"]


def test_cells_of_a_notebook() -> None:
    function = function_of("def f(x):\n    return x + 1\n")
    assert source_lines(function) == (["def f(x):\n", "    return x + 1\n"], 1)
    function = function_of("def f(x):\n    return x + 1\n%time f(1)\n")
    assert source_lines(function) == (["def f(x):\n", "    return x + 1\n"], 1)


def test_a_function_that_pytest_has_rewritten_is_taken_as_it_is() -> None:
    def checked(x: int) -> int:
        assert x
        return x

    function: Any = checked
    assert source_lines(function)[0][0].strip() == "def checked(x: int) -> int:"


def test_what_an_importer_adds_is_no_edit() -> None:
    class Loader:
        def source_to_code(self, data: bytes, path: str) -> Any:
            return compile(data.replace(b"x + 1", b"x + 1 + 0 * len('added')"), path, "exec")

    class Spec:
        loader = Loader()

    text = "def f(x):\n    return x + 1\n"
    function = function_of(text, __spec__=Spec)
    function.__code__ = function_of(text.replace("x + 1", "x + 1 + 0 * len('added')")).__code__
    function_of(text)
    assert source_lines(function)[1] == 1
    function.__globals__["__spec__"] = None
    with pytest.raises(SourceChangedError, match="the file of 'f' was edited since it was imported"):
        source_lines(function)


def test_a_file_that_is_run_piece_by_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a notebook or a guide is: the import stands in another piece than the function, whose code differs by that."""
    imports, function = "import math\n\n", "def root(x):\n    return math.sqrt(x)\n"
    lines = (imports + function).splitlines(keepends=True)
    monkeypatch.setitem(linecache.cache, "pieces.py", (0, None, lines, "pieces.py"))
    names: dict[str, Any] = {}
    exec(compile(imports, "pieces.py", "exec"), names)
    exec(compile("\n\n" + function, "pieces.py", "exec"), names)
    assert source_lines(names["root"]) == (function.splitlines(keepends=True), 3)
    monkeypatch.setitem(linecache.cache, "pieces.py", (0, None, [*lines[:-1], "    return math.exp(x)\n"], "pieces.py"))
    with pytest.raises(SourceChangedError):
        source_lines(names["root"])
