"""A pytest plugin: `pytest --fnloop` wires and proves every pipeline of the modules under test, a test item each.

A pipeline is a `Block` that stands at module level. What of it is unproved stands in the report of its item; a pipeline
of which nothing could be proved is skipped, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fnloop.shapes.report import Proof

__all__ = ["PipelineFile", "PipelineItem", "pytest_addoption", "pytest_collect_file"]

NOT_IMPORTED = ("setup.py", "__main__.py", "conftest.py")

SEEN = pytest.StashKey[set[int]]()
"""The blocks that have an item already, by identity: a block is proved where it is found first."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--fnloop`."""
    group = parser.getgroup("fnloop")
    group.addoption(
        "--fnloop", action="store_true", help="wire and prove every fnloop pipeline found in the modules under test"
    )


def pytest_collect_file(file_path: Any, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the pipelines of a module, besides the tests in it."""
    if not parent.config.getoption("--fnloop") or file_path.suffix != ".py":
        return None
    if file_path.name in NOT_IMPORTED or not _names_fnloop(file_path):
        return None
    return PipelineFile.from_parent(parent, path=file_path)


def _names_fnloop(file_path: Any) -> bool:
    """Whether the source of a module names fnloop: others are not imported."""
    try:
        return "fnloop" in file_path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False


class PipelineFile(pytest.Module):
    """The pipelines of a module."""

    def collect(self) -> Iterator[Any]:
        """An item for each block at module level, under its name."""
        from fnloop.blocks import Block

        module: Any = self.obj
        seen = self.config.stash.setdefault(SEEN, set())
        for name, value in list(vars(module).items()):
            if isinstance(value, Block) and id(value) not in seen and _is_own(value, module):
                seen.add(id(value))
                yield PipelineItem.from_parent(self, name=f"fnloop:{name}", block=value)


def _is_own(block: Any, module: Any) -> bool:
    """Whether a block is no function of another module, which has its item there."""
    return block.__wrapped__ is None or block.__module__ == module.__name__


class PipelineItem(pytest.Item):
    """One pipeline: wired, and proved."""

    def __init__(self, *, block: Any, **options: Any) -> None:
        super().__init__(**options)
        self.block = block

    def runtest(self) -> None:
        """Prove it."""
        _ = self.block.plan  # what its annotations name later in the module is looked up, and it is wired
        report: Proof = self.block.prove()
        if report.unproved:
            self.add_report_section("call", "fnloop", str(report))
        if report.unproved and not report.proved:
            pytest.skip("; ".join(f"{one.path}: {one.reason}" for one in report.unproved))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The faults as they are said, without the traceback of the prover."""
        from fnloop.errors import FnloopError

        if isinstance(excinfo.value, FnloopError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """Where it stands."""
        return self.path, None, f"pipeline {self.name.removeprefix('fnloop:')}"
