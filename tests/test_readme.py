"""The code of the README and of the guide runs as it stands, in order, and prints what they say."""

import contextlib
import io
import linecache
import re
import subprocess
import sys
import types
from pathlib import Path

import pytest

import fnloop
from tests.typing.cases import WITH_PLUGIN
from tests.typing.libraries import WithLibraries

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
GUIDE = ROOT / "examples" / "guide"
PAGES = [ROOT / "README.md", *sorted(GUIDE.glob("*.md"))]
OF_MINDONE = [page for page in PAGES if "from mindone" in page.read_text()]
"""Those that `test_mindone.py` runs: mindone is imported once, for that takes ten seconds."""

RUN_HERE = [page for page in PAGES if page.name != "error_codes.md" and page not in OF_MINDONE]
"""All but the page whose programs `test_explanations.py` runs, and those of mindone."""

FENCE = re.compile(r"^(<!-- mypy -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def code_of(page: str) -> str:
    """The Python of a page at the lines where it stands, as an importable file would have it."""
    lines = [""] * (page.count("\n") + 1)
    for found in FENCE.finditer(page):
        mypy, language, text = found.groups()
        if language == "python" and not mypy:
            first = page[: found.start(3)].count("\n")
            code = text.splitlines()
            lines[first : first + len(code)] = code
    return "".join(f"{line}\n" for line in lines)


def checked_by_mypy(text: str, folder: Path, libraries: WithLibraries) -> str:
    """What mypy says of a program with the plugin, by the configuration whose cache of the libraries other tests have."""
    (folder / "mistakes.py").write_text(text)
    (folder / "mypy.ini").write_text(WITH_PLUGIN)
    libraries(folder, "mypy.ini")
    command = [sys.executable, "-m", "mypy", "--no-sqlite-cache", "mistakes.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return "".join(f"{line}\n" for line in done.stdout.splitlines()[:-1])


@pytest.mark.parametrize("page", RUN_HERE, ids=lambda page: page.name)
def test_code_prints_what_is_shown(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, libraries: WithLibraries
) -> None:
    run_page(page, tmp_path, monkeypatch, libraries)


def run_page(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, libraries: WithLibraries) -> None:
    """Run the code of a page in order, and compare what it prints with what stands below it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")  # trees are folded to the terminal
    monkeypatch.delenv("FNLOOP_SMALL_GRAPHS")  # as it is for users
    module = types.ModuleType("readme")
    monkeypatch.setitem(sys.modules, "readme", module)
    printed: str | None = None
    compared, whole = 0, page.read_text()
    lines = code_of(whole).splitlines(keepends=True)
    monkeypatch.setitem(
        linecache.cache, page.name, (len(whole), None, lines, page.name)
    )  # for the checks that read a block's source
    for found in FENCE.finditer(whole):
        mypy, language, text = found.groups()
        if language == "python" and mypy:
            printed = checked_by_mypy(text, tmp_path, libraries)
        elif language == "python":
            source = "\n" * whole[: found.start(3)].count("\n") + text
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(source, page.name, "exec"), module.__dict__)
            printed = out.getvalue()
        elif language == "text":
            assert printed == text
            compared += 1
            printed = None
    assert compared >= {"README.md": 3, "mistakes.md": 4, "compiling.md": 4, "failures.md": 2}.get(page.name, 0)


def test_commands_name_what_is_there() -> None:
    commands = re.findall(r"<!-- command: (\w+) -->\n```sh\n(.*)\n```", README)
    assert [name for name, _ in commands] == ["main", "tests"]
    project = (ROOT / "pyproject.toml").read_text()
    for _, command in commands:
        extra = re.search(r"'\.\[(\w+)\]'", command)
        assert extra is not None
        assert f"\n{extra[1]} = [" in project
    assert (ROOT / "examples" / "digits.py").exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_and_links_exist(page: Path) -> None:
    words = re.sub(r"`[^`\n]*`", "", FENCE.sub("", page.read_text()))
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", words):
        assert (page.parent / target).exists(), target


def test_the_readme_is_short() -> None:
    assert README.count("\n") <= 150


def test_every_page_is_in_the_site_and_in_the_index() -> None:
    in_site = re.findall(r": guide/(\w+\.md)$", (GUIDE / "mkdocs.yml").read_text(), re.MULTILINE)
    names = {page.name for page in GUIDE.glob("*.md")}
    assert sorted(in_site) == sorted(names)
    index = (GUIDE / "index.md").read_text()
    assert {name for name in names if f"]({name})" not in index} == {"index.md"}


def test_every_public_name_is_in_the_reference() -> None:
    shown = re.findall(r"^::: ([\w.]+)$", (GUIDE / "reference.md").read_text(), re.MULTILINE)
    assert {f"fnloop.{name}" for name in fnloop.__all__} | {"fnloop.random"} <= set(shown)


def test_the_newest_version_is_in_the_changelog() -> None:
    versions = re.findall(
        r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", (GUIDE / "changelog.md").read_text(), re.MULTILINE
    )
    assert versions == ["0.2.0", "0.1.0"]
    assert f'\nversion = "{versions[0]}"\n' in (ROOT / "pyproject.toml").read_text()
    assert f"\nversion: {versions[0]}\n" in (ROOT / ".github" / "CITATION.cff").read_text()
