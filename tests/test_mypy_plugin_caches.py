"""The mypy plugin with a warm cache and in the daemon: after each edit, the same errors as a cold run."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import fnloop
from tests.typing.apart import apart
from tests.typing.cases import LIGHT, WITH_PLUGIN
from tests.typing.drive import forget, run
from tests.typing.libraries import WithLibraries

FILES = {
    "mypy.ini": WITH_PLUGIN,
    "light.ini": LIGHT,
    "shapes.py": """
import numpy as np
from jaxtyping import Float

Latents = Float[np.ndarray, "b 4 h w"]
""",
    "records.py": """
from fnloop import BlockState
from shapes import Latents

class Size(BlockState):
    height: int
    width: int = 8

class Start(BlockState):
    x: Latents
    seed: int

class Image(BlockState):
    image: str
""",
    "blocks.py": """
import numpy as np
from fnloop import BlockState, block
from jaxtyping import Float
from records import Image, Size, Start

class UNet: ...

class ToDecode(BlockState):
    x: Float[np.ndarray, "b 4 h w"]
    seed: int

@block
def start(state: Size) -> Start:
    return Start(x=np.zeros(1), seed=1)

@block
def decode(state: ToDecode, *, unet: UNet) -> Image:
    return Image(image="")
""",
    "inner.py": """
from blocks import decode
from fnloop import sequence

inner = sequence.from_blocks_dict({"decode": decode}, name="inner")
""",
    "pipe.py": """
from blocks import UNet, start
from fnloop import sequence
from inner import inner
from records import Image

pipe = sequence.from_blocks_dict(
    {
        "start": start,
        "inner": inner,
    },
    outputs=Image,
)
""",
    "use.py": """
from blocks import UNet
from pipe import pipe

def draw() -> str:
    return pipe.bind(unet=UNet())(height=8).image
""",
}

EDITS: dict[str, tuple[str, str, str]] = {
    "an alias": ("shapes.py", '"b 4 h w"', '"b 3 h w"'),
    "a type": ("records.py", "seed: int", "seed: str"),
    "a name": ("records.py", "seed: int", "number: int"),
    "a default": ("records.py", "width: int = 8", "width: int"),
    "a base class": ("records.py", "class Start(BlockState):\n    x: Latents\n", "class Start(BlockState):\n"),
    "axes": ("blocks.py", '"b 4 h w"', '"b 4 n"'),
    "a dtype": ("blocks.py", 'Float[np.ndarray, "b 4', 'Float16[np.ndarray, "b 4'),
    "a component": ("blocks.py", "unet: UNet", "vae: UNet"),
    "what a block takes": ("blocks.py", "    seed: int\n\n@block", "    seed: str\n\n@block"),
    "what a block returns": (
        "blocks.py",
        '-> Image:\n    return Image(image="")',
        "-> Size:\n    return Size(height=1)",
    ),
    "an inner composite": ("inner.py", '{"decode": decode}', '{"decode": decode.rename(seed="number")}'),
    "a result": ("records.py", "image: str", "image: int"),
}


def dmypy(folder: Path, *arguments: str) -> list[str]:
    command = [sys.executable, "-m", "mypy.dmypy", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return sorted(line for line in done.stdout.splitlines() if ": error: " in line)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.fixture(scope="module")
def cold(tmp_path_factory: pytest.TempPathFactory, libraries: WithLibraries) -> dict[str, list[str]]:
    """What a cold run says after each edit; the library's own modules are read from one cache."""
    folder = tmp_path_factory.mktemp("cold")
    write(folder / "light.ini", LIGHT)
    libraries(folder, "light.ini")
    return apart(colds, folder)


def colds(folder: Path) -> dict[str, list[str]]:
    said = {}
    for name in EDITS:
        for file, text in FILES.items():
            write(folder / file, text)
        edit(folder, name)
        forget(folder, FILES)
        said[name] = run(folder, "--no-sqlite-cache")
    return said


def edit(folder: Path, name: str) -> None:
    file, old, new = EDITS[name]
    text = FILES[file]
    assert old in text
    changed = text.replace(old, new).replace("import Float\n", "import Float, Float16\n")
    write(folder / file, changed)


def undo(folder: Path, name: str) -> None:
    file = EDITS[name][0]
    write(folder / file, FILES[file])


CLOCK = itertools.count(1_700_000_000)


def write(path: Path, text: str) -> None:
    """Write a file at a second of its own: mypy does not look at a file again whose size and second are the same."""
    path.write_text(text)
    moment = next(CLOCK)
    os.utime(path, (moment, moment))


def test_every_edit_breaks_something(cold: dict[str, list[str]]) -> None:
    assert all(cold.values()), [name for name, errors in cold.items() if not errors]


def steps(folder: Path, cold: dict[str, list[str]], names: Iterable[str] = EDITS) -> Iterator[tuple[str, list[str]]]:
    """Each edit in the place of the one before, and nothing at last; with what mypy must then say."""
    yield "nothing", []
    for name in names:
        edit(folder, name)
        yield name, cold[name]
        undo(folder, name)
    yield "nothing again", []


def test_warm_cache(folder: Path, cold: dict[str, list[str]], libraries: WithLibraries) -> None:
    libraries(folder, "light.ini")
    assert apart(differing, folder, cold) == []


def differing(folder: Path, cold: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    """The edits of which a run from the cache of the one before says anything else."""
    said = [(name, run(folder, "--no-sqlite-cache"), expected) for name, expected in steps(folder, cold)]
    return [(name, found) for name, found, expected in said if found != expected]


@pytest.fixture
def daemon(folder: Path) -> Iterator[Callable[[], list[str]]]:
    dmypy(folder, "start", "--", "--config-file=mypy.ini")
    yield lambda: dmypy(folder, "check", ".")
    dmypy(folder, "stop")


def test_daemon(folder: Path, daemon: Callable[[], list[str]], cold: dict[str, list[str]]) -> None:
    """As users start it; `test_mypy_plugin_edits.py` drives every kind of edit through a daemon that is quicker there."""
    for name, expected in steps(folder, cold, ["an alias", "a type", "an inner composite"]):
        assert daemon() == expected, name


PIPELINE = """
from fnloop import BlockState, block, sequence

class A(BlockState):
    a: int

class B(BlockState):
    b: int

@block
def up(state: B) -> B:
    return B(b=state.b + 1)

sequence.from_blocks_dict({"up": up}, inputs=A)
"""

PLUGIN_ALONE = """[mypy]
plugins = fnloop.mypy
follow_imports = skip

[mypy-fnloop.*]
follow_imports = normal
ignore_errors = True

[mypy-fnloop.compile.*,fnloop.interop.*,fnloop.observe.*,fnloop.persist.*,fnloop.program.*,fnloop.run.*,fnloop.scale.*]
follow_imports = skip

[mypy-mindspore.*,numpy.*]
follow_imports_for_stubs = True
"""
"""A cold run takes a fifth of the time without the libraries, without what runs blocks, and without the bodies of the
rest of fnloop, which no answer needs."""

RUN = """
import sys
from mypy import api

output, errors, _ = api.run(sys.argv[1:])
print(output, errors)
libraries = {"beartype", "jaxtyping", "mindspore", "numpy", "tqdm"}
print(*sorted(name for name in sys.modules if name in libraries or name.startswith("fnloop.")))
"""

NEEDED = [
    "fnloop.acting",
    "fnloop.annotations",
    "fnloop.attempts",
    "fnloop.authors",
    "fnloop.axes",
    "fnloop.by_value",
    "fnloop.comparison",
    "fnloop.components",
    "fnloop.dataflow",
    "fnloop.dead",
    "fnloop.definition",
    "fnloop.errors",
    "fnloop.faults",
    "fnloop.gathering",
    "fnloop.histories",
    "fnloop.inheritance",
    "fnloop.interface",
    "fnloop.literals",
    "fnloop.naming",
    "fnloop.plan",
    "fnloop.record_bodies",
    "fnloop.record_html",
    "fnloop.required",
    "fnloop.roles",
    "fnloop.scope",
    "fnloop.sizes",
    "fnloop.state",
    "fnloop.summary",
    "fnloop.thumbnails",
    "fnloop.wiring",
    "fnloop.wording",
]
"""The modules that the plugin shares with the run time: the wiring, the words, and the data of both."""


def test_another_version_of_the_wiring_answers_anew(tmp_path: Path) -> None:
    """The cache of a version is no cache of another one, whichever of the modules below the plugin has changed."""
    package = tmp_path / "fnloop"
    shutil.copytree(Path(fnloop.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "mypy.ini").write_text(PLUGIN_ALONE)
    (tmp_path / "use.py").write_text(PIPELINE)
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "MYPYPATH": str(tmp_path)}

    def answers() -> str:
        command = [sys.executable, "-c", RUN, "--cache-dir", str(tmp_path / "cache"), "use.py"]
        done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
        output, loaded, _ = done.stdout.rsplit("\n", 2)
        assert [name for name in loaded.split() if not f"{name}.".startswith("fnloop.mypy.")] == NEEDED
        return output

    cold = answers()
    assert "which A does not declare" in cold
    assert answers() == cold
    faults = package / "faults.py"
    faults.write_text(
        faults.read_text().replace("which {boundary} does not declare", "which {boundary} never declares")
    )
    assert answers() == cold.replace("which A does not declare", "which A never declares")
