"""`pytest --fnloop`: an item for each pipeline of a module."""

from importlib.metadata import entry_points

import mindspore  # noqa: F401 - which cannot be imported twice, so that it must be there before pytester starts
import pytest

import fnloop.shapes.prove
from fnloop import Block, block, loop

ALREADY_IMPORTED = (fnloop, Block, block, loop)
"""What pytester would import again in each test, beside what the last one left behind."""

pytest_plugins = ["pytester"]

MODULE = """
from collections.abc import Iterator
from fnloop import BlockState, block, loop
from jaxtyping import Float
from mindspore import Tensor, nn

class Steps(BlockState):
    steps: int

class Index(BlockState):
    i: int

class Value(BlockState):
    x: Float[Tensor, "b n"]

class Short(BlockState):
    x: Float[Tensor, "b n-1"]

@block
def right(state: Value) -> Value:
    return Value(x=state.x + 1)

@block
def wrong(state: Value) -> Value:
    return Value(x=state.x[:, 1:])

@block
def reads(state: Value) -> Value:
    return Value(x=state.x * float(state.x.sum()))

@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)

half = repeat.from_blocks_dict({"right": right, "reads": reads})
"""


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Run pytest with the plugin, which is there by itself where fnloop is installed with its entry points."""
    installed = [one for one in entry_points(group="pytest11") if one.value == "fnloop.pytest_plugin"]
    plugin = () if installed else ("-p", "fnloop.pytest_plugin")
    return pytester.runpytest(*plugin, "-p", "no:cacheprovider", "-rs", *arguments)


def test_every_pipeline_is_an_item(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(pipelines=MODULE, other="raise RuntimeError('no pipelines here, so it is not imported')")
    result = run(pytester, "--fnloop", "-v")
    result.assert_outcomes(passed=2, failed=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "*pipelines.py::fnloop:right PASSED*",
            "*pipelines.py::fnloop:wrong FAILED*",
            "*pipelines.py::fnloop:reads SKIPPED*",
            "*pipelines.py::fnloop:half PASSED*",
            "'wrong' does not give what it declares: 1 fault",
            "  1. [[]shape[]] block 'wrong', 'x': declared \"b n\", the body gives \"b n-1\"",
            "SKIPPED*reads: it reads a number out of a tensor*",
        ]
    )
    assert "fnloop/shapes" not in result.stdout.str()  # no traceback of the prover


def test_what_is_unproved_stands_in_the_report(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(pipelines=MODULE)
    result = run(pytester, "--fnloop", "-rP", "-k", "half")
    result.assert_outcomes(passed=1, deselected=3)
    result.stdout.fnmatch_lines(
        ["*fnloop*", "repeat: 2 proved, 1 unproved (* ms)", "*unproved*repeat/reads*reads a number*"]
    )


def test_without_the_option_nothing_is_collected(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(pipelines=MODULE)
    run(pytester, "pipelines.py").assert_outcomes()
