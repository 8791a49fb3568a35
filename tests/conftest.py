"""What all tests have in common."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.typing.libraries import WithLibraries, with_libraries

collect_ignore = ["memo_program.py", "mindone_blocks.py"]
"""A program that imports a module which its test writes beside it, and one that imports mindone, which takes long."""

OF_MINDONE = frozenset({"test_mindone.py", "test_sdxl.py"})

LIMIT = sys.getrecursionlimit()

settings.register_profile(
    "suite",
    deadline=None,  # a busy machine is no failure
    suppress_health_check=list(HealthCheck),
    derandomize=True,  # a failure comes again
)
settings.load_profile("suite")

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""MindSpore is compiled once, and not for three seconds by each of the many processes that the tests start."""

ASYNCHRONOUS = frozenset({"test_failure.py", "test_checks.py", "test_emit.py", "test_loop.py"})
"""Tests of what MindSpore's asynchronous mode does: they always run in it, and come first.

Of several processes none runs them itself, but `test_asynchronous.py` in a process of its own.
"""

if "PYTEST_XDIST_WORKER" in os.environ:
    collect_ignore += sorted(ASYNCHRONOUS)


def pytest_configure() -> None:
    """Give each of several processes a core of its own, as long as there are enough, and let it wait for each operator.

    MindSpore's threads spin, up to ten times slower together. In a single process (`pytest` without `-n`) all tests run
    in the asynchronous mode, as users do.
    """
    os.environ["COLUMNS"] = "200"  # of the terminal, which trees of blocks are folded to
    os.environ["FNLOOP_SMALL_GRAPHS"] = "1"  # tests of graphs are quick where loops are short, which Python would run
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # in the background, where scripts have it ignored
        signal.signal(signal.SIGINT, signal.default_int_handler)
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if worker and hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[int(worker.removeprefix("gw")) % len(cores)]})
    if worker:
        import mindspore

        mindspore.runtime.launch_blocking()  # before modules of tests run operators: afterwards it is ten times slower


@pytest.hookimpl(optionalhook=True)  # of xdist
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Give the files that import mindone to one process, for that takes ten seconds; else each file to any."""
    from xdist.scheduler import LoadFileScheduling

    if config.getoption("dist") != "loadfile":
        return None

    class Together(LoadFileScheduling):  # type: ignore[misc]  # it has no types
        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            return "mindone" if Path(file).name in OF_MINDONE else file

    return Together(config, log)


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> WithLibraries:
    """Gives a folder a cache of mypy that holds the libraries' modules."""
    return with_libraries(tmp_path_factory, os.environ.get("PYTEST_XDIST_WORKER", ""))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what runs in the asynchronous mode, which cannot be switched on again."""
    items.sort(key=lambda item: item.path.name not in ASYNCHRONOUS)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call() -> None:
    """Begin each test with Python's own depth of recursion, for which some libraries set another when imported."""
    sys.setrecursionlimit(LIMIT)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Refuse a test after which this thread takes floats below 2.3e-308 for 0, of which others would fail.

    Some of MindSpore's operators, `LpNorm` for one, leave the processor so in the thread that runs them; the samples
    of all rows are full of them.
    """
    assert os.environ.get("FNLOOP_ROWS") or sys.float_info.min / 2 > 0, (
        "an operator left this thread without small floats: run the test in its own"
    )
