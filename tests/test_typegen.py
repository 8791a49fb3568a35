"""Stub files of modules with pipelines: what they say, what other type checkers see with them, and the command."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from typing_extensions import TypeGuard

from fnloop.cli.main import main
from fnloop.typegen.stub import blocks_of, stub_of
from tests.typing.apart import apart, output
from tests.typing.cases import WITH_PLUGIN
from tests.typing.libraries import WithLibraries

PIPELINES = '''
"""The pipelines of README.md's mistakes, and forms of modules and annotations."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypedDict, TypeVar

import mindspore as ms
import numpy as np
from fnloop import Block, BlockState, block, loop, sequence, skip, switch, vmap
from jaxtyping import Float, Int
from mindspore import Tensor, nn
from numpy.typing import NDArray

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")


class Prompt(BlockState):
    tokens: Int[Tensor, " length"]


class Embedding(BlockState):
    embeds: Float[Tensor, "length 64"]


class Noise(BlockState):
    embedding: Float[Tensor, "length 64"]


class Image(BlockState):
    image: Float[Tensor, "3 8 8"]


@block
def encode(state: Prompt, *, text_encoder: nn.Cell) -> Embedding:
    return Embedding(embeds=text_encoder(state.tokens))


@block
def decode(state: Noise) -> Image:
    return Image(image=state.embedding.reshape((3, 8, 8)))


draw = sequence.from_blocks_dict({"encode": encode, "decode": decode.rename(embedding="embeds")})


class Colour(Enum):
    RED = 1


class Point(NamedTuple):
    x: int


class Options(TypedDict, total=False):
    rate: float


class Box(BlockState, Generic[T]):
    item: T


class Forms(BlockState):
    mode: Literal["x", Colour.RED]
    table: NDArray[np.float32]
    point: Point | None
    either: int | str = 3
    call: Callable[[int, str], float] | None = None
    names: Mapping[str, tuple[int, ...]] = {}
    options: Options | None = None
    empty: tuple[()] = ()
    page: "Point | None" = None


class Count(BlockState):
    count: int


class Net(nn.Cell):
    """A network."""

    def __init__(self, width: int) -> None:
        """Make the layers."""
        super().__init__()
        self.layer = nn.Dense(width, width)


@block
def unbox(state: Box[int]) -> Count:
    return Count(count=state.item)


@block
def measure(state: Forms, *, net: Net, scale: float = 1.0) -> Count:
    return Count(count=1)


class Kind(BlockState):
    is_red: bool


@switch
def choose(state: Kind) -> Literal["red", "plain"]:
    return "red" if state.is_red else "plain"


@loop
def times(state: Count) -> Iterator[BlockState]:
    for _ in range(state.count):
        yield BlockState()


class Value(BlockState):
    x: Float[Tensor, " n"]


@block
def double(state: Value) -> Value:
    return Value(x=state.x * 2)


whole = sequence.from_blocks_dict({
    "measure": measure,
    "times": times.from_blocks_dict({"choose": choose.from_blocks_dict({"red": double, "plain": skip})}),
}).bind(scale=2.0)
mapped, again = vmap(double, {"x": 0}), double
table = {"double": double}
if sys.version_info >= (3, 10):
    fast = double.compile()


def make() -> Block[Value, Value]:
    class Local(BlockState):
        x: Float[Tensor, " n"]

    @block
    def inner(state: Local) -> Local:
        return Local(x=state.x)

    return inner


local = make()
with open(__file__) as own:
    text = own.read()
'''

USE = """\
import mindspore as ms
from mindspore import Tensor, nn
from pipelines import Prompt, draw, double, encode, fast, local, mapped, table, text, whole
from fnloop import sequence

bound = draw.bind(text_encoder=nn.Dense(1, 64))
bound(tokens=Tensor([1, 2])).image.shape
bound(Prompt(tokens=Tensor([1]))).embeds
draw(tokens=Tensor([1, 2]), text_encoder=nn.Dense(1, 64)).image
draw["encode"](tokens=Tensor([1]), text_encoder=nn.Dense(1, 64)).embeds
mapped(x=Tensor([[1.0]])).x, fast(x=Tensor([1.0])).x, local(x=Tensor([1.0])).x, table["double"], text.upper()
double.compile()(x=Tensor([1.0])).x, double.with_retry()(x=Tensor([1.0])).x
sequence.from_blocks_dict({"draw": draw, "double": double})
whole.bind_from({})(mode="x", table=bound(tokens=Tensor([1])).image.asnumpy(), point=None, is_red=True).count
"""

MISTAKES = {
    "an input is missing": "bound()",
    "a keyword is misspelt": "bound(token=Tensor([1, 2]))",
    "the result has no such field": "bound(tokens=Tensor([1, 2])).imag",
    "a value is of another type": "bound(tokens=3)",
    "a component is missing": "draw(tokens=Tensor([1, 2]))",
    "a component is misspelt": "draw.bind(text_encode=nn.Dense(1, 64))",
    "a block inside has no such field": 'draw["encode"](tokens=Tensor([1]), text_encoder=nn.Dense(1, 64)).embed',
}
"""Those of README.md that are in a call, and more, each a line of a program that uses the pipelines."""

CHECKERS = {
    "pyright": ["-m", "basedpyright", "--level", "error", "--pythonpath", sys.executable],
    "ty": ["-m", "ty", "check", "--output-format", "concise", "--python", sys.prefix],
    "pyrefly": [
        "-m",
        "pyrefly",
        "check",
        "--preset",
        "default",
        "--output-format",
        "min-text",
        "--search-path",
        ".",
        "--python-interpreter-path",
        sys.executable,
    ],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the module, its stub, which the command wrote, and the program that uses it, right and wrong."""
    made = tmp_path_factory.mktemp("typegen")
    (made / "pipelines.py").write_text(PIPELINES)
    (made / "right.py").write_text(USE)
    (made / "wrong.py").write_text(USE + "\n".join(MISTAKES.values()) + "\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(made)
        patch.chdir(made)
        assert main(["typegen", "pipelines"]) == 0
        yield made
        sys.modules.pop("pipelines", None)


@pytest.fixture
def module(folder: Path) -> ModuleType:
    return importlib.import_module("pipelines")


def test_a_pipeline_has_a_typed_call_and_result(folder: Path) -> None:
    written = (folder / "pipelines.pyi").read_text()
    _, _, rest = written.partition("class _Draw(")
    assert rest.partition("\n\n")[0].splitlines() == [
        "Block[_DrawInputs, _DrawResult]):",
        "    @overload",
        "    def __call__(self, state: BlockState, /, *, text_encoder: Cell) -> _DrawResult: ...",
        "    @overload",
        '    def __call__(self, *, tokens: Int[Tensor, " length"], text_encoder: Cell) -> _DrawResult: ...',
        "    def bind(self, *, text_encoder: Cell = ...) -> _DrawBound: ...",
        "    def bind_from(self, components: Mapping[str, Any], /) -> _DrawBound: ...",
        "    @overload",
        "    def __getitem__(self, path: Literal['encode']) -> _Encode: ...",
        "    @overload",
        "    def __getitem__(self, path: Literal['decode']) -> _DrawDecode: ...",
        "    @overload",
        "    def __getitem__(self, path: str) -> Block[Any, Any]: ...",
    ]
    assert "draw: _Draw\n" in written
    assert "mapped: _Mapped\nagain: _Double\n" in written


def test_every_block_takes_by_keyword_what_its_signature_says(module: ModuleType) -> None:
    tree = ast.parse(stub_of(module))
    classes = {one.name: one for one in tree.body if isinstance(one, ast.ClassDef)}
    annotations = {ast.unparse(one.target): ast.unparse(one.annotation) for one in tree.body if _is_declared(one)}
    blocks = blocks_of(module)
    assert list(blocks) == [
        *("encode", "decode", "draw", "unbox", "measure", "double", "whole", "mapped", "again", "fast", "local")
    ]
    for name, block in blocks.items():
        known = annotations.get(name, "_Fast")  # which is declared inside an `if`
        calls = [one for one in classes[known].body if getattr(one, "name", "") == "__call__"]
        by_keyword = calls[1]
        assert isinstance(by_keyword, ast.FunctionDef)
        arguments = by_keyword.args
        written = {
            one.arg: value is None for one, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        }
        parameters = inspect.signature(block).parameters.values()
        assert written == {one.name: one.default is inspect.Parameter.empty for one in parameters}, name


def _is_declared(statement: ast.stmt) -> TypeGuard[ast.AnnAssign]:
    return isinstance(statement, ast.AnnAssign)


@pytest.mark.parametrize("checker", CHECKERS)
def test_right_uses_pass_and_each_mistake_is_seen(checker: str, folder: Path) -> None:
    command = [sys.executable, *CHECKERS[checker], "pipelines.pyi", "right.py", "wrong.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert _lines_with_errors(done.stdout) == MARKED, done.stdout + done.stderr


def test_mypy_sees_them_and_the_plugin_wires_blocks_of_a_stub(folder: Path, libraries: WithLibraries) -> None:
    wiring = 'both = sequence.from_blocks_dict({"draw": draw, "double": double})\nboth(tokens=1, x=1)\n'
    (folder / "plugin.py").write_text(f"from pipelines import draw, double\nfrom fnloop import sequence\n{wiring}")
    (folder / "plugin.ini").write_text(WITH_PLUGIN)
    libraries(folder, "plugin.ini")
    options = ["--config-file=plugin.ini", "--no-error-summary", "--no-sqlite-cache"]
    out = apart(output, folder, *options, "pipelines.pyi", "right.py", "wrong.py", "plugin.py")
    assert _lines_with_errors(out) == MARKED, out
    errors = [line for line in out.splitlines() if line.startswith("plugin.py") and ": error:" in line]
    assert errors == [
        "plugin.py:4: error: 'sequence': 'tokens' is given as int, but block 'draw' reads it as Int[Tensor, \"length\"]"
        "  [call-type]",
        "plugin.py:4: error: 'sequence': 'x' is given as int, but block 'double' reads it as Float[Tensor, \"n\"]"
        "  [call-type]",
    ]


FIRST = USE.count("\n") + 1
MARKED = {f"wrong.py:{FIRST + number}" for number in range(len(MISTAKES))}


def _lines_with_errors(output: str) -> set[str]:
    """The lines with errors, of all files but that which only the plugin understands."""
    errors = [line for line in output.splitlines() if "error" in line.lower()]
    found = {place for line in errors for place in re.findall(r"\w+\.pyi?:\d+", line)}
    return {place for place in found if not place.startswith("plugin.")}


def test_the_command_says_whether_stubs_are_up_to_date(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["typegen", "pipelines", "--check"]) == 0
    assert capsys.readouterr().out == ""
    package = folder / "parts"
    package.mkdir(exist_ok=True)
    (package / "__init__.py").write_text("")
    (package / "inner.py").write_text("from pipelines import double\ntwice = double.rename(x='y')\n")
    (package / "empty.py").write_text("N = 1\n")
    assert main(["typegen", "parts", "--out", str(tmp_path)]) == 0
    stub = tmp_path / "parts" / "inner.pyi"
    assert capsys.readouterr().out == f"{stub}\n"
    assert not (package / "inner.pyi").exists()
    stub.write_text(stub.read_text().replace("y: Float", "y: Int"))
    assert main(["typegen", "parts", "--out", str(tmp_path), "--check"]) == 1
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"{stub}: is not up to date; write it by `fnloop typegen parts --out {tmp_path}`",
        '  -    y: Int[Tensor, " n"]',
    ]
    assert main(["typegen", "parts", "--check"]) == 1
    assert capsys.readouterr().out == "parts/inner.pyi: is not there; write it by `fnloop typegen parts`\n"


@pytest.mark.parametrize(
    ("target", "status", "said"),
    [
        ("parts.empty", 1, "parts.empty: holds no pipeline\n"),
        ("pipelines:draw", 2, "fnloop: 'pipelines:draw' names a pipeline; a stub is of a module: write pipelines\n"),
        (
            "pipelins",
            2,
            "fnloop: no module 'pipelins' here or among the installed packages; did you mean 'pipelines'?\n",
        ),
    ],
)
def test_targets_that_have_no_stub(
    target: str, status: int, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "parts").mkdir(exist_ok=True)
    (folder / "parts" / "__init__.py").write_text("")
    (folder / "parts" / "empty.py").write_text("N = 1\n")
    assert main(["typegen", target]) == status
    shown = capsys.readouterr()
    assert shown.out + shown.err == said
