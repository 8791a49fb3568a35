"""A cache of mypy that holds the libraries' modules, made once in a session for each configuration.

A cold run of mypy over a program of three lines reads MindSpore's stubs, NumPy's and fnloop, for ten seconds; with the
cache of another such run, for one.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typing.apart import apart, output

PROGRAM = """
import fnloop
import jaxtyping
import mindspore
import numpy.typing
from fnloop import Block, BlockState, block, checks, field, grad, loop, loop_while, random, sequence, skip, switch, vmap
from mindspore import nn, ops
"""

WithLibraries = Callable[..., None]
"""Puts a cache into a folder: the folder, and the name of its configuration."""


def with_libraries(factory: pytest.TempPathFactory, worker: str) -> WithLibraries:
    """A function that gives a folder a cache of mypy; processes that test beside each other share what is made.

    Args:
        factory: of the session.
        worker: the process, empty where there is one only.
    """
    shared = factory.getbasetemp().parent if worker else factory.getbasetemp()

    def put(folder: Path, configuration: str, cache: str = ".mypy_cache") -> None:
        text = (folder / configuration).read_text()
        name = hashlib.sha256(text.encode()).hexdigest()[:12]
        made = shared / f"libraries-{name}"
        with (shared / f"libraries-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                _make(made, configuration, text)
        # as links: mypy puts a new file in the place of one that it changes
        shutil.copytree(made / ".mypy_cache", folder / cache, copy_function=os.link)

    return put


def _make(made: Path, configuration: str, text: str) -> None:
    """Fill a cache that a daemon can load: it has what other runs read, and more."""
    draft = made.with_suffix(".draft")
    draft.mkdir()
    (draft / configuration).write_text(text)
    (draft / "libraries.py").write_text(PROGRAM)
    options = ["--cache-fine-grained", "--no-sqlite-cache", f"--config-file={configuration}"]
    said = apart(output, draft, *options, "libraries.py")
    assert "error" not in said, said
    draft.rename(made)
