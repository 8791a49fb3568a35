"""Every way to run mypy over an edited project, each against a cold run.

The suite drives each edit once. A long random walk is run by hand::

    python -m tests.typing.drive --steps 300 --seed 1 --ways daemon,warm
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mypy.defaults import SQLITE_NUM_SHARDS
from mypy.dmypy_server import Server, process_start_options
from mypy.metastore import FilesystemMetadataStore, SqliteMetadataStore

from tests.typing.apart import inside, output
from tests.typing.project import FILES, State, walk, write_project

WITH_ERRORS = ("a_use.py", "pipe.py", "use_edit.py", "use_result.py", "use_store.py")

FROM_CACHE = ["--config-file=mypy.ini", "--use-fine-grained-cache", "--no-sqlite-cache"]
"""The options of a daemon that loads what a cache has; where it has the libraries only, that saves reading them."""

Check = Callable[[], list[str]]
"""Runs mypy over the project as it is now. Gives what it says, sorted."""


def lines(output: str) -> list[str]:
    """The errors, and the plugin's notes; where a callee is defined mypy itself adds once or twice, as it comes."""
    return sorted(line for line in output.splitlines() if ": error: " in line or ": note: fnloop: " in line)


def run(folder: Path, *arguments: str, configuration: str = "light.ini") -> list[str]:
    """One run of mypy over all of the project."""
    return lines(output(folder, f"--config-file={configuration}", *arguments, "."))


def colds(folder: Path, states: Iterable[State]) -> dict[State, list[str]]:
    """What a cold run says of each state; the libraries' modules are read from one cache."""
    said: dict[State, list[str]] = {}
    for state in states:
        if state not in said:
            write_project(folder, state)
            forget(folder, FILES)
            said[state] = run(folder, "--no-sqlite-cache")
    return said


def forget(folder: Path, files: Iterable[str]) -> None:
    """Take modules out of a cache of files."""
    modules = {Path(file).stem for file in files}
    for path in (folder / ".mypy_cache").glob("*/*"):
        if path.name.split(".")[0] in modules:
            path.unlink()


def warm(folder: Path) -> Check:
    """A run for each state, each from the cache of the one before, in files."""
    return lambda: run(folder, "--no-sqlite-cache")


def sqlite(folder: Path) -> Check:
    """The same with the cache in a database, into which that of files is brought first."""
    for path in (folder / ".mypy_cache").glob("3.*"):
        files = FilesystemMetadataStore(str(path))
        database = SqliteMetadataStore(str(path), num_shards=SQLITE_NUM_SHARDS)
        for name in list(files.list_all()):
            if not name.startswith("cache."):
                database.write(name, files.read(name), files.getmtime(name))
        database.commit()
        database.close()
    return lambda: run(folder, "--sqlite-cache")


def fine(folder: Path) -> Check:
    """The same with the cache that a daemon can load."""
    return lambda: run(folder, "--cache-fine-grained", "--no-sqlite-cache")


def parallel(folder: Path) -> Check:
    """The same by two workers. mypy gives them three seconds to start, which is little beside other work."""

    def check() -> list[str]:
        for _ in range(20):
            with suppress(OSError):  # it cannot connect to them, and has written nothing yet
                return run(folder, "-n", "2", "--no-sqlite-cache")
        return run(folder, "-n", "2", "--no-sqlite-cache")

    return check


def daemon(folder: Path) -> Check:
    """One daemon for all states, in which no module of the project comes from a cache. No other run of mypy may come between: they would share its global state."""
    check = serve(folder, FROM_CACHE)
    return lambda: lines(check("."))


def loaded(folder: Path) -> Check:
    """A daemon that loads all but the uses from the cache; of what it loads it says no errors, without a plugin too."""
    run(folder, "--cache-fine-grained", "--no-sqlite-cache", configuration="mypy.ini")
    for path in folder.glob("*.py"):
        if path.name in WITH_ERRORS:
            path.write_text(path.read_text() + "# a comment\n")
    check = serve(folder, FROM_CACHE)
    check(".")
    return lambda: lines(check("."))


def serve(folder: Path, flags: list[str]) -> Callable[..., str]:
    """A daemon in this process. Gives what checks the files that it is called with, and says what mypy does."""
    with inside(folder):
        server = Server(process_start_options(flags, allow_sources=False), str(folder / "status.json"))

    def check(*files: str) -> str:
        with inside(folder):
            answer = server.cmd_check(files, export_types=False, is_tty=False, terminal_width=80)
        assert "error" not in answer, answer
        assert not answer["err"], answer
        return str(answer["out"])

    return check


WAYS: dict[str, Callable[[Path], Check]] = {way.__name__: way for way in (warm, sqlite, fine, parallel, daemon, loaded)}


def differences(
    way: str, folder: Path, states: Iterable[State], said: dict[State, list[str]]
) -> Iterator[tuple[State, list[str]]]:
    """The states of which one way to run mypy says anything else than a cold run, with the lines."""
    write_project(folder, frozenset())
    check = WAYS[way](folder)
    for state in states:
        write_project(folder, state)
        found = check()
        if found != said[state]:
            missing = [f"- {line}" for line in said[state] if line not in found]
            yield state, missing + [f"+ {line}" for line in found if line not in said[state]]


def all_differences(
    way: str, folder: Path, states: Iterable[State], said: dict[State, list[str]]
) -> list[tuple[State, list[str]]]:
    """The same as a list, which another process can give."""
    return list(differences(way, folder, states, said))


def main() -> None:
    """Drive a random walk and print all differences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ways", default=",".join(WAYS))
    given = parser.parse_args()
    states = list(walk(given.steps, given.seed))
    with tempfile.TemporaryDirectory() as name:
        said = colds(Path(name, "cold"), states)
        for way in given.ways.split(","):
            _print(way, differences(way, Path(name, way), states, said), states)


def _print(way: str, found: Iterator[tuple[State, list[str]]], states: list[State]) -> None:
    count = 0
    for state, different in found:
        count += 1
        print(f"{way}: step {states.index(state)}: {', '.join(sorted(state)) or 'nothing'}", *different, sep="\n    ")
    print(f"{way}: {count} of {len(states)} states differ")


if __name__ == "__main__":
    main()
