"""Runs of mypy in processes of their own, which end without collecting the garbage of a run: gigabytes, seconds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from typing_extensions import ParamSpec

Given = ParamSpec("Given")
Result = TypeVar("Result")

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.typing.drive", "fnloop.mypy"])
"""Each process is a copy of one that has imported mypy and the plugin, but no MindSpore."""


def apart(function: Callable[Given, Result], *given: Given.args, **named: Given.kwargs) -> Result:
    """The result of a module's function, called in another process."""
    with ProcessPoolExecutor(1, CONTEXT) as process:
        return process.submit(function, *given, **named).result()


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    """Work in a folder for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def output(folder: Path, *arguments: str) -> str:
    """What a run of mypy says, in this process."""
    from mypy import api  # which most of the tests' processes do not need

    with inside(folder):
        said, errors, _ = api.run([*arguments])
    assert not errors, errors
    return said
