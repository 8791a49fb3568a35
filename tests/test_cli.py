"""The command line: every command as it is typed, and each way to type it wrong."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from fnloop.cli.completion import SHELLS
from fnloop.cli.main import main

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "examples" / "guide" / "command_line.md"


class Done(NamedTuple):
    status: int | str | None
    out: str
    err: str


Type = Callable[[str], Done]

PIPES = '''
"""Pipelines of a test."""

from collections.abc import Iterator
from enum import Enum
from typing import Literal

import mindspore as ms
import numpy as np
from jaxtyping import Float, Int
from mindspore import Tensor, nn
from numpy.typing import NDArray

from fnloop import BlockState, block, loop, random, sequence


class Style(Enum):
    PLAIN = "plain"
    FANCY = "fancy"

class Size(BlockState):
    width: int
    height: int = 2

class Start(BlockState):
    key: random.Key
    size: Size

class Value(BlockState):
    x: Float[Tensor, "h w"]

class Steps(BlockState):
    num_steps: int = 2

class Index(BlockState):
    i: int

class Step(BlockState):
    x: Float[Tensor, "h w"]
    i: int
    labels: Int[Tensor, " n"]
    style: Style = Style.PLAIN
    mode: Literal["fast", "slow"] = "fast"
    text: str | None = None
    offsets: dict[str, list[float]] | None = None

class Table(BlockState):
    table: NDArray[np.float64]
    names: list[str]
    ratio: float = 1.0
    exact: bool = False

class Told(BlockState):
    told: str

@block
def start(state: Start) -> Value:
    """Noise."""
    return Value(x=random.normal(state.key, (state.size.height, state.size.width)))

@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.num_steps):
        yield Index(i=i)

@block
def step(state: Step, *, net: nn.Cell, scale: float = 1.0) -> Value:
    if state.text == "boom":
        raise OSError("boom")
    return Value(x=net(state.x) * scale + state.i + state.labels.sum())

@block
def tell(state: Table) -> Told:
    return Told(told=f"{state.table.shape} {state.table.sum()} {state.names} {state.ratio} {state.exact}")

def pipes() -> None:
    ...


def make_net() -> nn.Cell:
    return nn.ReLU()

denoise = repeat.from_blocks_dict({"step": step}, outputs=Value)
pipe = sequence.from_blocks_dict({"start": start, "denoise": denoise}, name="pipe")
'''


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    made = tmp_path_factory.mktemp("commands")
    (made / "cli_pipes.py").write_text(PIPES)
    yield made
    for name in [name for name in sys.modules if name.startswith("cli_")]:
        del sys.modules[name]


@pytest.fixture
def fnloop(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.setenv("COLUMNS", "100")

    def run(line: str) -> Done:
        try:
            status: int | str | None = main(shlex.split(line))
        except SystemExit as stopped:
            status = stopped.code
        done = capsys.readouterr()
        return Done(status, done.out, done.err)

    return run


def test_the_guide_prints_what_it_shows(tmp_path: Path, fnloop: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "examples" / "counting.py", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    try:
        shown = 0
        for block in re.findall(r"^```console\n(.*?)^```$", GUIDE.read_text(), re.MULTILINE | re.DOTALL):
            for command, output in re.findall(r"^\$ fnloop (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                done = fnloop(command)
                own = [line for line in done.err.splitlines(keepends=True) if not line.startswith("[WARNING] ME")]
                assert done.out + "".join(own) == output, command
                shown += 1
        assert shown >= 9
        assert (tmp_path / "counting.svg").read_text().startswith("<svg")
    finally:
        sys.modules.pop("counting", None)


RUN = "run cli_pipes:pipe size='{\"width\": 3}' labels=[1,2] --bind net=cli_pipes:make_net"


def test_a_run_takes_values_of_each_kind_and_writes_what_it_gives(fnloop: Type, folder: Path) -> None:
    first = fnloop(f"{RUN} --seed 3 style=fancy mode=slow text=none offsets='{{\"a\": [1]}}' --out one")
    assert first == Done(0, "one/result.json\none/x.npy\n", "")
    assert json.loads((folder / "one" / "result.json").read_text()) == {"x": "@x.npy"}
    made = np.load(folder / "one" / "x.npy")
    assert made.shape == (2, 3)
    (folder / "labels.json").write_text("[1, 2]")
    (folder / "size.json").write_text('{"width": 3, "height": 2}')
    again = fnloop(
        "run cli_pipes:pipe --seed=3 size=@size.json --bind net=cli_pipes:make_net labels=@labels.json --out two "
        "--compile --trace trace.json"
    )
    assert again.status == 0, again.err
    np.testing.assert_allclose(np.load(folder / "two" / "x.npy"), made, rtol=1e-6)
    assert json.loads((folder / "trace.json").read_text())["traceEvents"]
    inner = fnloop(
        "run cli_pipes:pipe/denoise x=@one/result.json:x labels=[0] num_steps=0 --bind net=cli_pipes:make_net"
    )
    assert inner.out.startswith("x: float32[2,3] = [[")
    assert inner.status == 0


def test_files_of_each_kind(fnloop: Type, folder: Path) -> None:
    from PIL import Image
    from safetensors.numpy import save_file

    table = np.arange(4.0).reshape(2, 2)
    np.save(folder / "t.npy", table)
    np.savez(folder / "t.npz", table=table, other=table)
    np.savez(folder / "single.npz", table=table)
    save_file({"table": table}, folder / "t.safetensors")
    (folder / "all.json").write_text('{"names": ["@@a", "b"], "table": "@t.npy"}')
    (folder / "list.json").write_text("[1, 2]")
    (folder / "word.txt").write_text("hello\n")
    Image.fromarray(np.zeros((2, 3), np.uint8)).save(folder / "t.png")
    for file in ("t.npy", "t.npz:table", "single.npz", "t.safetensors", "t.safetensors:table", "all.json:table"):
        done = fnloop(f"run cli_pipes:tell table=@{file} names=@all.json:names ratio=2 exact=yes")
        assert done == Done(0, "told: (2, 2) 6.0 ['@a', 'b'] 2.0 True\n", ""), file
    assert fnloop("run cli_pipes:tell table=[[1,2],[3,4]] names=[]").out == "told: (2, 2) 10.0 [] 1.0 False\n"
    for file, reason in {
        "no.npy": "there is no file 'no.npy'",
        "t.npz": "@t.npz cannot be read: it holds several arrays; write @t.npz:table",
        "t.npz:x": "@t.npz:x cannot be read: it has no 'x'; it has table, other",
        "all.json:x": "@all.json:x cannot be read: it has no 'x'; it has names, table",
        "list.json:x": "it holds no names, of which 'x' could be one; write @list.json",
        "t.csv": "@t.csv: files of .csv cannot be read; .jpeg, .jpg, .json, .npy, .npz, .png, .safetensors, .txt can",
        "t.png": "expected NDArray[float64], got uint8[2,3] from @t.png",
    }.items():
        done = fnloop(f"run cli_pipes:tell names=[] table=@{file}")
        assert done.status == 2
        assert reason in done.err, done.err


def test_every_fault_of_what_was_typed_is_told_at_once(fnloop: Type) -> None:
    done = fnloop(
        "run cli_pipes:pipe num_step=3 num_steps=x size={} labels=[1,2 style=fanc mode=quick net=3 text --bind nett=a:b"
    )
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "fnloop: 'pipe' cannot be called: 11 faults\n"
        "  1. --bind nett: there is no such component; did you mean 'net'? (it takes net, scale)\n"
        "  2. 'text' says no value: write text=... (str | None)\n"
        "  3. there is no field 'num_step'; did you mean 'num_steps'? (it reads key: Key, size: Size, num_steps: int, "
        "labels: Int[Tensor, \"n\"], style: Style, mode: Literal['fast', 'slow'], text: str | None, "
        "offsets: dict[str, list[float]] | None)\n"
        "  4. num_steps: expected int, got 'x'\n"
        "  5. size: expected Size, got {}: Size needs its field 'width'; write `Size(width=...)`\n"
        "  6. labels: expected Int[Tensor, \"n\"], got '[1,2'; write nested lists, [[1, 2], [3, 4]], or @file.npy\n"
        "  7. style: expected Style, got 'fanc'; one of PLAIN, FANCY\n"
        "  8. mode: expected Literal['fast', 'slow'], got 'quick'; one of fast, slow\n"
        "  9. 'net' is a component: write --bind net=module:factory\n"
        "  10. 'key' is missing: write --seed N\n"
        "  11. component 'net' is not bound: write --bind net=module:factory (Cell)\n"
    )


def test_a_factory_and_a_seed_that_fail_are_faults_like_others(fnloop: Type) -> None:
    done = fnloop("run cli_pipes:pipe --seed=-1 size={} labels=[1] --bind net=cli_pipes:sequence.from_blocks_dict")
    assert done.status == 2
    assert "from_blocks_dict() raises TypeError: " in done.err
    assert "--seed: " in done.err
    assert "size: expected Size" in done.err


def test_errors_are_a_line(fnloop: Type, folder: Path) -> None:
    for line, message in {
        "show cli_pipes:pip": "'cli_pipes' has no 'pip'; did you mean 'pipe'?",
        "show cli_pipe:pipe": "no module 'cli_pipe' here or among the installed packages; did you mean 'cli_pipes'?",
        "show cli_pipes:repeat": "'cli_pipes:repeat' is a combinator without its blocks, not a pipeline; name what "
        "its from_blocks_dict({...}) gives",
        "show cli_pipes:make_net": "'cli_pipes:make_net' is a function, not a pipeline; name a block, or what a "
        "from_blocks_dict({...}) gives",
        "show cli_pipes:pipes": "'cli_pipes:pipes' is a function, not a pipeline; name a block, or what a "
        "from_blocks_dict({...}) gives; did you mean 'pipe'?",
        "show cli_pipes": "'cli_pipes' holds several pipelines; write one of cli_pipes:tell, cli_pipes:pipe",
        "show nothing.py:x": "there is no file 'nothing.py'",
        "diff cli_pipes:pipe no.json": "no.json: No such file or directory",
        "run cli_pipes:tell table=[[1]] names=[] --out cli_pipes.py/x": "--out cli_pipes.py/x: Not a directory",
        "run cli_pipes:tell table=[[1]] names=[] --seed 3": "'tell' cannot be called: --seed 3: no field takes a "
        "random key",
        "show cli_pipes:": "'cli_pipes:' names a module alone; write cli_pipes:name",
        "show ../x:y": "there is no file '../x'",
        "show x-y:z": "'x-y' is no name of a module; write package.module:pipeline, or file.py:pipeline",
        "show cli_pipes:pipe --svg no/folder.svg": "no/folder.svg: No such file or directory",
    }.items():
        done = fnloop(line)
        assert (done.status, done.err) == (2, f"fnloop: {message}\n"), line
    boom = fnloop(f"{RUN} --seed 0 text=boom")
    assert (boom.status, boom.err.splitlines()[0]) == (1, "fnloop: OSError: boom")
    assert "  in block 'pipe/denoise/step'\n" in boom.err
    assert "Traceback" not in boom.err
    assert "Traceback" in fnloop(f"{RUN} --seed 0 text=boom --debug").err


def test_what_a_newcomer_types_wrong_is_told_with_what_to_write(fnloop: Type, folder: Path) -> None:
    (folder / "bad.npy").write_text("hello")
    np.save(folder / "objects.npy", np.array([{}], dtype=object), allow_pickle=True)
    (folder / "word.txt").write_text("hello\n")
    (folder / "cli_factories.py").write_text(
        "from cli_pipes import make_net\ndef broken():\n    raise OSError('no weights')\n"
        "def needs(n):\n    return make_net()\n"
    )
    run = "run cli_pipes:pipe labels=[1] --bind net=cli_pipes:make_net"
    for line, message in {
        "shwo cli_pipes:pipe": "there is no command 'shwo'; did you mean 'show'? (there are show, check, run, explain, "
        "diff, fault, typegen, completion)",
        "run": "the following arguments are required: pipeline",
        "show cli_pipes:pipe --jsn": "there is no option --jsn; did you mean '--json'?",
        "show cli_pipes:pipe cli_pipes:tell": "'cli_pipes:tell' is one argument too many",
        "run cli_pipes:tell --names 3": "there is no option --names; a field is written without dashes: names=...",
        "run cli_pipes:tell table=[[1]] 3 names=[]": "'3' says no value: write name=value (it reads table: ",
        "run cli_pipes:tell table=[[1]] names=[] ratio=@word.txt": "ratio: expected float, got 'hello' from @word.txt",
        "run cli_pipes:tell table=@bad.npy names=[]": "@bad.npy cannot be read: it is no file of numpy.save",
        "run cli_pipes:tell table=@objects.npy names=[]": "@objects.npy cannot be read: it holds objects of Python; "
        "save an array of numbers",
        "run cli_pipes:tell table=[[1]] names=[] --out word.txt": "--out word.txt: this is a file; name a folder",
        "run cli_pipes:tell table=[[1]] names=[] --checkpoint word.txt": "--checkpoint word.txt: this is a file; name "
        "a folder",
        "run cli_pipes:tell table=[[1]] names=[] --resume never": "--resume never says what to do with --checkpoint "
        "FOLDER, which is not there",
        f"{run} --seed 1 size.width=3": "'size.width' is within the field 'size': write size='{\"width\": ...}'",
        f'{run} --seed 1 size=\'{{"width": 1, "heigt": 3}}\'': "size: Size has no field 'heigt'; did you mean "
        "'height'? (it has width, height)",
        f"{run} --seed=-1 size='{{\"width\": 1}}'": "'pipe' cannot be called: --seed: key: seed=-1 is not between 0",
        "check cli_pipes:pipe --bind nett=a:b": "the pipelines cannot be bound: --bind nett: no pipeline has such a "
        "component; did you mean 'net'? (they take net, scale)",
        "check cli_pipes:xyz": "'cli_pipes' has no 'xyz' (it has denoise, pipe, start, step, tell)",
        "show .": "'.' is a folder; write the files in it, or the name of a package",
        "show cli_pipes:Size": "'cli_pipes:Size' is the class Size, not a pipeline; name a block, or what a "
        "from_blocks_dict({...}) gives",
    }.items():
        done = fnloop(line)
        assert (done.status, message in done.err) == (2, True), (line, done)
    for bound, message in {
        "net": "'net' says no value: write --bind net=module:factory",
        "net=make_net": "expected Cell, got 'make_net'; write --bind net=module:factory",
        "net=cli_factories:broken": "--bind net: broken() raises OSError: no weights\n",
        "net=cli_factories:needs": "'n'; name one without arguments\n",
    }.items():
        assert message in fnloop(f"run cli_pipes:pipe labels=[1] --bind {bound}").err
    assert fnloop("fault CARRY-TYPE").status == 0


def test_a_module_that_cannot_be_imported_says_where_and_the_others_are_checked(fnloop: Type, folder: Path) -> None:
    broken = {
        "cli_syntax": ("def f(:\n", "SyntaxError: invalid syntax (cli_syntax.py, line 1)"),
        "cli_needs": ("\nimport nothing_here\n", "No module named 'nothing_here' (cli_needs.py:2)"),
        "cli_raises": ("{}['a']\n", "KeyError: 'a' (cli_raises.py:1)"),
        "cli_exits": ("raise SystemExit(3)\n", "ends the process when it is imported (exit status 3); put what runs"),
    }
    for name, (text, message) in broken.items():
        (folder / f"{name}.py").write_text(text)
        done = fnloop(f"show {name}:x")
        assert (done.status, message in done.err) == (1, True), done
    done = fnloop(f"check --no-mypy --no-prove {' '.join(broken)} cli_pipes:tell")
    assert done.status == 1
    assert all(message in done.out for _, message in broken.values())
    assert done.out.endswith("cli_pipes:tell: 1 block wired\n1 pipeline, 4 wrong\n")


def test_warnings_and_errors_of_mindspore_are_told_in_words(fnloop: Type, folder: Path) -> None:
    (folder / "cli_import.py").write_text(
        "from cli_pipes import Steps, Value, repeat\nfrom fnloop import block\nfrom mindspore import ops\n"
        "@block\ndef inside(state: Value) -> Value:\n    import math\n\n    return Value(x=state.x + math.pi)\n"
        "@block\ndef multiply(state: Value) -> Value:\n    return Value(x=ops.matmul(state.x, state.x))\n"
        "pipe = repeat.from_blocks_dict({'inside': inside})\n"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        done = fnloop("run cli_import:pipe x=[[1]] --compile")
    assert done.err.startswith("fnloop: warning: 'repeat' is not one graph: ")
    assert fnloop("explain cli_import:pipe").err == ""
    failed = fnloop("run cli_import:multiply x=[[1,2]]")
    assert failed.status == 1
    assert "Call Stack" not in failed.err
    assert "  in block 'multiply'\n" in failed.err


def test_check_finds_each_pipeline_and_each_fault(fnloop: Type, folder: Path) -> None:
    package = folder / "cli_package"
    (package / "inner").mkdir(parents=True)
    (package / "__init__.py").write_text("from cli_pipes import tell\nimport cli_pipes\n")
    (package / "inner" / "__init__.py").write_text("")
    (package / "inner" / "one.py").write_text(
        "import cli_pipes\nfrom fnloop import sequence\none = sequence.from_blocks_dict({'start': cli_pipes.start})\n"
    )
    (folder / "cli_wrong.py").write_text(
        "from cli_pipes import start, tell\nfrom fnloop import sequence\n"
        "wrong = sequence.from_blocks_dict({'tell': tell, 'start': 3})\n"
    )
    (folder / "cli_shape.py").write_text(
        "from cli_pipes import Value\nfrom fnloop import block\n"
        "@block\ndef flip(state: Value) -> Value:\n    return Value(x=state.x.T)\n"
    )
    done = fnloop("check --no-mypy cli_package cli_pipes:pipe --bind net=cli_pipes:make_net")
    assert done.out == (
        "cli_package.inner.one:one: 1 block wired, 1 proved\n"
        "cli_pipes:pipe: 2 blocks wired, 3 proved\n"
        "2 pipelines, nothing wrong\n"
    )
    wrong = fnloop("check --no-mypy cli_wrong cli_shape")
    assert wrong.status == 1
    assert "cli_wrong: 'sequence' cannot be wired: 1 fault" in wrong.out
    assert "[not-a-block] entry 'start' is an int, not a block" in wrong.out
    assert 'declared "h w", the body gives "w h"' in wrong.out
    assert wrong.out.endswith("1 pipeline, 2 wrong\n")


def test_check_runs_mypy_with_the_plugin_where_no_configuration_names_it(
    fnloop: Type, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[1:])
        return subprocess.CompletedProcess(command, 1, "cli_pipes.py:1: error: wrong\n", "")

    monkeypatch.setattr("fnloop.cli.check.subprocess.run", run)
    done = fnloop("check --no-prove cli_pipes:pipe cli_pipes:tell")
    assert done == Done(
        1,
        "cli_pipes:pipe: 2 blocks wired\ncli_pipes:tell: 1 block wired\nmypy: cli_pipes.py:1: error: wrong\n"
        "2 pipelines, 1 wrong\n",
        "",
    )
    (configured,) = [one for one in asked[0] if one.startswith("--config-file=")]
    assert "plugins = fnloop.mypy" in Path(configured.partition("=")[2]).read_text()
    (folder / "mypy.ini").write_text("[mypy]\n")
    fnloop("check --no-prove cli_pipes:pipe")
    assert asked[1] == ["-m", "mypy", "cli_pipes.py"]


def test_a_run_that_was_killed_goes_on(fnloop: Type, folder: Path) -> None:
    line = f"{RUN} --seed 1 --checkpoint runs --out"
    assert fnloop(f"{line} three").status == 0
    assert list((folder / "runs").iterdir())
    assert fnloop(f"{line} four").status == 0
    np.testing.assert_array_equal(np.load(folder / "three" / "x.npy"), np.load(folder / "four" / "x.npy"))
    other = RUN.replace("[1,2]", "[5]") + " --seed 1 --checkpoint runs"
    refused = fnloop(other)
    assert (refused.status, "--resume never" in refused.err) == (1, True)
    assert fnloop(f"{other} --resume never").status == 0


def test_a_terminal_has_a_bar_for_each_outermost_loop(fnloop: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    assert fnloop(f"{RUN} --seed 1").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "denoise: 2it" in fnloop(f"{RUN} --seed 1").err
    assert fnloop(f"{RUN} --seed 1 --no-progress").err == ""


def test_diff_says_what_a_file_and_a_pipeline_have_apart(fnloop: Type, folder: Path) -> None:
    (folder / "before.json").write_text(fnloop("show cli_pipes:pipe --json").out)
    assert fnloop("diff before.json cli_pipes:pipe") == Done(0, "nothing differs\n", "")
    changed = PIPES.replace("* scale + state.i", "* scale - state.i").replace(
        "num_steps: int = 2", "num_steps: int = 3"
    )
    (folder / "cli_changed.py").write_text(
        changed.replace("def start", "def begin").replace('"start": start', '"begin": begin')
    )
    done = fnloop("diff before.json cli_changed:pipe")
    assert done.status == 1
    lines = done.out.splitlines()
    assert "~ input num_steps: int = 2 here, num_steps: int = 3 there" in lines
    assert "- block 'start': function (key: Key, size: Size) -> (x: Float[Tensor, \"h w\"])" in lines
    assert "+ block 'begin': function (key: Key, size: Size) -> (x: Float[Tensor, \"h w\"])" in lines
    assert "~ 'denoise/step' runs cli_pipes:step here, cli_changed:step there" in lines


def test_fault_explains_a_code(fnloop: Type) -> None:
    assert "carry-type\n" in fnloop("fault").out
    assert fnloop("fault [empty]").out.startswith("empty\n\nA composition has no blocks.\n\n    sequence")
    done = fnloop("fault carrytype")
    assert (done.status, done.err) == (
        2,
        "fnloop: no error has the code 'carrytype'; did you mean 'carry-type'?\n",
    )


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_what_a_shell_can_read(fnloop: Type, shell: str, tmp_path: Path) -> None:
    done = fnloop(f"completion {shell}")
    assert done.status == 0
    for word in ("show", "check", "run", "explain", "diff", "completion", "checkpoint"):
        assert word in done.out
    program = shutil.which(shell)
    if program is not None:
        (tmp_path / "script").write_text(done.out)
        checked = subprocess.run([program, "-n", str(tmp_path / "script")], capture_output=True, text=True, check=False)
        assert (checked.returncode, checked.stderr) == (0, "")


def test_bash_completes_commands_options_and_files(fnloop: Type, tmp_path: Path) -> None:
    (tmp_path / "script").write_text(fnloop("completion bash").out)
    (tmp_path / "x.npy").touch()
    asks = 'source ./script; COMP_CWORD=$1; shift; COMP_WORDS=("$@"); _fnloop; echo "${COMPREPLY[@]}"'
    for words, found in {
        ("1", "fnloop", "ex"): "explain",
        ("2", "fnloop", "run", "--che"): "--checkpoint",
        ("3", "fnloop", "run", "a", "x=@x"): "x=@x.npy",
        ("2", "fnloop", "completion", "z"): "zsh",
    }.items():
        done = subprocess.run(
            ["bash", "-c", asks, "bash", *words], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert done.stdout == f"{found}\n"


def test_the_module_is_the_command_and_is_quick() -> None:
    program = "import sys; from fnloop.cli.main import parser; parser(); print('mindspore' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"
    told = subprocess.run([sys.executable, "-m", "fnloop", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith("fnloop 0.")
