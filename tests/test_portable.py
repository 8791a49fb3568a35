"""Blocks as values: their signatures for Python's tools, their descriptions as data, their digests and differences."""

from __future__ import annotations

import inspect
import json
import pydoc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from jaxtyping import Float
from mindspore import Tensor, nn

from fnloop import Block, BlockState, block, field, grad, loop, sequence, skip, switch
from fnloop.persist.difference import differences_of


class Value(BlockState):
    """A value."""

    x: Annotated[Float[Tensor, " n"], "what is scaled"]
    factor: float = 2.0
    notes: list[str] = field(default_factory=list)


class X(BlockState):
    x: Float[Tensor, " n"]


class Steps(BlockState):
    steps: int


class Index(BlockState):
    i: int


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def scale(state: Value, *, net: nn.Cell, shift: float = 0.5) -> X:
    """Scale it.

    And shift it.
    """
    return X(x=net(state.x) * state.factor + shift)


@loop
def repeat(state: Steps) -> Iterator[Index]:
    for i in range(state.steps):
        yield Index(i=i)


@switch
def choose(state: Steps) -> Literal["many", "none"]:
    return "many" if state.steps else "none"


@block
def loss(state: X) -> Loss:
    return Loss(loss=(state.x**2).sum())


LOOP = repeat.from_blocks_dict({"scale": scale})
PIPE = sequence.from_blocks_dict({"choose": choose.from_blocks_dict({"many": LOOP, "none": skip}), "loss": loss})


def test_signatures_name_fields_and_components_with_types_and_defaults() -> None:
    assert str(inspect.signature(scale)).replace(f"{__name__}.", "") == (
        "(*, x: jaxtyping.Float[Tensor, 'n'], factor: float = 2.0, notes: list[str] = list(), "
        "net: mindspore.nn.cell.Cell, shift: float = 0.5) -> X"
    )
    bound = LOOP.bind(net=nn.ReLU()).rename(x="image", shift="by")
    signature = inspect.signature(bound)
    assert list(signature.parameters) == ["steps", "image", "factor", "notes", "by"]
    assert repr(signature.return_annotation) == '(image: Float[Tensor, "n"])'
    parameters = inspect.signature(PIPE).parameters
    assert repr(parameters["factor"].default) == "2.0"
    assert repr(parameters["net"].default) == "<left out>"  # only one branch needs it
    assert all(one.kind is inspect.Parameter.KEYWORD_ONLY for one in parameters.values())
    assert list(inspect.signature(grad(loss, wrt="x")).parameters) == ["x"]
    assert "plan" in inspect.signature(Block).parameters


def test_help_tells_how_a_block_is_put_together() -> None:
    assert pydoc.plain(pydoc.render_doc(scale)).count("And shift it.") == 1
    assert str(PIPE) in pydoc.plain(pydoc.render_doc(PIPE)).replace("\n    ", "\n")
    assert (Block.__doc__ or "").startswith("A pure typed function")
    assert scale.__doc__ == "Scale it.\n\n    And shift it.\n    "


def test_a_pipeline_is_data_in_a_schema_of_its_own() -> None:
    pipe = sequence.from_blocks_dict({"loop": LOOP.bind(net=nn.Dense(2, 2)), "loss": loss.compile()}, name="pipe")
    data = json.loads(pipe.rename(steps="times").to_json())
    assert list(data) == ["fnloop", "name", "digest", "block", "digests", "records"]
    assert (data["fnloop"], data["name"], data["digest"]) == (1, "pipe", pipe.digest)
    assert set(data["digests"]) == {"", "pipe/loop/scale", "pipe/loop:repeat", "pipe/loss"}
    whole = data["block"]
    assert (whole["kind"], whole["path"], whole["names"]) == ("sequence", "", {"steps": "times"})
    assert [one["name"] for one in whole["inputs"]] == ["times", "x", "factor", "notes"]
    looped, last = whole["blocks"]
    assert (looped["kind"], looped["carry"]) == ("loop", ["x"])
    assert looped["decides"] == {
        "function": f"{__name__}:repeat",
        "inputs": [{"name": "steps", "type": "int"}],
        "variables": [{"name": "i", "type": "int"}],
    }
    assert looped["components"][0] == {
        "name": "net",
        "type": "Cell",
        "bound": "mindspore.nn.layer.basic:Dense",
        "parameters": {"weight": "float32[2,2]", "bias": "float32[2]"},
    }
    (inner,) = looped["blocks"]
    assert (inner["path"], inner["function"], inner["doc"]) == ("loop/scale", f"{__name__}:scale", "Scale it.")
    assert inner["inputs"] == [
        {"name": "x", "type": 'Float[Tensor, "n"]', "doc": "what is scaled"},
        {"name": "factor", "type": "float", "default": {"value": 2.0}},
        {"name": "notes", "type": "list[str]", "default": {"factory": "list"}},
    ]
    assert last["compiled"] == {"fullgraph": False, "verify": "first"}
    assert data["records"][f"{__name__}:Value"]["doc"] == "A value."
    assert data["records"][f"{__name__}:Loss"]["fields"] == [{"name": "loss", "type": 'Float[Tensor, ""]'}]


PROGRAM = """
from fnloop import BlockState, block, sequence
class N(BlockState):
    n: int
NAMES = frozenset({"a", "b", "c", "d"})
TABLE = {"one": 1, "two": 2}
def helper(n):
    return n + len(NAMES) + TABLE["one"]
@block
def up(state: N) -> N:
    return N(n=helper(state.n))
pipe = sequence.from_blocks_dict({"up": up})
if __name__ == "__main__":
    print(pipe.digest)
"""


def test_the_digest_is_that_of_program_and_code(tmp_path: Path) -> None:
    def digest(text: str, seed: str = "1") -> str:
        (tmp_path / "program.py").write_text(text)
        command = [sys.executable, "program.py"]
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        return done.stdout.strip()

    first = digest(PROGRAM)
    assert len(first) == 32
    assert digest(PROGRAM, "2") == first
    assert digest(PROGRAM.replace("return n +", "# a comment\n    return (n +").replace('["one"]', '["one"])')) == first
    for old, new in (("len(NAMES)", "1"), ('"one": 1', '"one": 3'), ('{"up": up}', '{"up": up, "again": up}')):
        assert digest(PROGRAM.replace(old, new)) != first, new


def other_scale() -> Any:
    @block
    def scale(state: Value, *, net: nn.Cell, shift: float = 0.75) -> X:
        return X(x=net(state.x) * state.factor - shift)

    return scale


def test_differences_are_told_in_words() -> None:
    def told(one: Any, other: Any) -> list[str]:
        return differences_of(json.loads(one.to_json()), json.loads(other.to_json()))

    pipe = sequence.from_blocks_dict({"loop": LOOP, "loss": loss})
    assert told(pipe, pipe) == []
    assert told(pipe, pipe.without("loss")) == [
        '- output loss: Float[Tensor, ""]',
        '- block \'loss\': function (x: Float[Tensor, "n"]) -> (loss: Float[Tensor, ""])',
    ]
    changed = told(pipe, pipe.replace_block("loop/scale", other_scale()))
    assert changed == [
        "~ component shift: float = 0.5 here, shift: float = 0.75 there",
        f"~ 'loop/scale' runs {__name__}:scale here, {__name__}:other_scale.<locals>.scale there",
        "~ 'loop/scale': component shift: float = 0.5 here, shift: float = 0.75 there",
    ]
    assert told(pipe, pipe.bind(net=nn.ReLU())) == [
        "~ component net: Cell here, net: Cell bound to mindspore.nn.layer.activation:ReLU there"
    ]
    assert told(pipe.bind(net=nn.Dense(2, 2)), pipe.bind(net=nn.Dense(2, 3))) == [
        "~ component 'net' has other parameters there"
    ]
    swapped = sequence.from_blocks_dict({"loss": loss, "loop": LOOP})
    assert "~ the pipeline has its blocks in the order loop, loss here, loss, loop there" in told(pipe, swapped)
    assert told(loss, loss.compile()) == [
        "~ the pipeline is compiled with nothing here, fullgraph=False, verify='first' there"
    ]


def test_code_that_differs_under_one_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    one = json.loads(PIPE.to_json())
    other = json.loads(PIPE.to_json())
    other["digests"]["sequence/choose/many/scale"] = "0"
    other["digests"]["sequence/choose"] = "0"
    assert differences_of(one, other) == [
        f"~ 'choose': the code of {__name__}:choose, or a value that it names, differs",
        f"~ 'choose/many/scale': the code of {__name__}:scale, or a value that it names, differs",
    ]
