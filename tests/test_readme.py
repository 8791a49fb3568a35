"""The README's code runs as it stands, in order, and prints what the README says."""

import contextlib
import io
import re
import subprocess
import sys
import types
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
FENCE = re.compile(r"^(<!-- mypy -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def checked_by_mypy(text: str, folder: Path) -> str:
    """What mypy says of a program, as the README's configuration has it."""
    (folder / "mistakes.py").write_text(text)
    (folder / "pyproject.toml").write_text('[tool.mypy]\nplugins = ["fnloop.mypy"]\n')
    command = [sys.executable, "-m", "mypy", "mistakes.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return "".join(f"{line}\n" for line in done.stdout.splitlines()[:-1])


PAGES = ("README.md", "examples/guide/shapes.md")
"""The pages whose code is run as it stands."""


@pytest.mark.parametrize("page", PAGES)
def test_code_prints_what_is_shown(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    written = (ROOT / page).read_text()
    module = types.ModuleType("readme")
    monkeypatch.setitem(sys.modules, "readme", module)
    printed: str | None = None
    compared = 0
    for found in FENCE.finditer(written):
        mypy, language, text = found.groups()
        if language == "python" and mypy:
            printed = checked_by_mypy(text, tmp_path)
        elif language == "python":
            above = written[: found.start(3)].count("\n")
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile("\n" * above + text, Path(page).name, "exec"), module.__dict__)
            printed = out.getvalue()
        elif language == "text":
            assert printed == text
            compared += 1
            printed = None
    assert compared >= 4


def test_commands_name_what_is_there() -> None:
    commands = re.findall(r"<!-- command: (\w+) -->\n```sh\n(.*)\n```", README)
    assert [name for name, _ in commands] == ["main", "tests"]
    project = (ROOT / "pyproject.toml").read_text()
    for _, command in commands:
        extra = re.search(r"'\.\[(\w+)\]'", command)
        assert extra is not None
        assert f"\n{extra[1]} = [" in project
    assert (ROOT / "examples" / "digits.py").exists()


def test_pictures_and_links_exist() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
