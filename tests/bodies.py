"""Random bodies of blocks, out of all rows of the table of Python: in branches that come late, loops, Cells, draws.

Each sample of a row stands in a function of its own, as in `tests.rows`, and is called at a place that is drawn.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Sequence

from tests.rows import FIELDS, GIVEN, HEADER, Sample, body_of, functions_of

PLACES = ("direct", "late branch", "branch of the second call", "inner loop", "else", "behind a break", "drawn")
NUMBERS = {"i", "n", "f", "flag", "TABLE", "NAMES"}


def program_of_bodies(samples: Sequence[Sample], seed: int, shape: str) -> str:
    """A program of nine iterations, whose block runs each sample at a place of its own.

    Args:
        samples: those to run.
        seed: decides about the places.
        shape: "loop", "nested", "switch" or "cell".
    """
    choose = random.Random(seed)
    if shape == "cell":
        samples = [
            one for one in samples if one.real and not one.row.startswith("class ") and not _names(one) & NUMBERS
        ]
        return _in_a_cell(samples)
    lines = [line for number, one in enumerate(samples) for line in _placed(number, one, choose.choice(PLACES))]
    return f"""{HEADER}
from typing import Literal
from fnloop import random, switch
from fnloop.random import Key

{functions_of([sample.text for sample in samples])}
class Step(BlockState):
    {FIELDS}
    i: int
    key: Key
    whole: int
    real: Tensor

class Out(BlockState):
    x: Tensor
    n: int
    whole: int
    real: Tensor

@block
def step(s: Step) -> Out:
    draw = random.uniform(random.fold_in(s.key, s.i), (2,))
    whole = s.whole * 2 % 1000003
    real = s.real * 0.5
{chr(10).join("    " + line for line in lines)}
    return Out(x=s.x * 0.9 + 0.1, n=s.n + 3 - s.i % 4, whole=whole, real=real)
{_AROUND[shape]}
"""


def _placed(number: int, sample: Sample, place: str) -> list[str]:
    """The lines that run a sample and add up what it gives."""
    value = f"v{number}"
    lines = [f"{value} = row{number}({GIVEN})"]
    if sample.whole:
        lines.append(f"whole = whole + {number + 2} * {sample.whole.format(value=value)}")
    if sample.real:
        factor = " * draw.sum()" if place == "drawn" else ""
        lines.append(f"real = real + {1 + number / 16} * {sample.real.format(value=value)}{factor}")
    inside = ["    " + line for line in lines]
    match place:
        case "late branch":
            return ["if s.i % 5 == 3:", *inside]
        case "branch of the second call":
            return ["if s.late:", *inside]
        case "inner loop":
            return [f"for j{number} in range(2):", *inside]
        case "else":
            return ["if s.i < 4:", "    whole = whole + 1", "else:", *inside]
        case "behind a break":
            return [f"for j{number} in range(3):", f"    if j{number} > s.i:", "        break", *inside]
        case _:
            return lines


def _in_a_cell(samples: Sequence[Sample]) -> str:
    """A program whose block calls a Cell, in whose `construct` all samples stand."""
    lines = []
    for number, sample in enumerate(samples):
        lines += body_of(sample.text).replace("out", f"out{number}").splitlines()
        lines.append(f"real = real + {1 + number / 16} * {sample.real.format(value=f'out{number}')}")
    return f"""{HEADER}
class Net(nn.Cell):
    def construct(self, x, m, k, b):
        real = x.sum() * 0.5
{chr(10).join("        " + line for line in lines)}
        return real

class Step(BlockState):
    {FIELDS}
    i: int
    whole: int
    real: Tensor

class Out(BlockState):
    x: Tensor
    n: int
    whole: int
    real: Tensor

NET = Net()

@block
def step(s: Step) -> Out:
    real = s.real * 0.5
    if s.i % 4 == 3:
        real = real + NET(s.x, s.m * (1.0 + 0.1 * s.i), s.k, s.b)
    return Out(x=s.x * 0.9 + 0.1, n=s.n + 3 - s.i % 4, whole=s.whole + 1, real=real)
{_AROUND["loop"]}
"""


def _names(sample: Sample) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(sample.text)) if isinstance(node, ast.Name)}


_AROUND = {
    "loop": """
@loop
def nine(s: In) -> Iterator[Item]:
    for i in range(9):
        yield Item(i=i)

run = nine.from_blocks_dict({"step": step})
""",
    "nested": """
@loop
def inner(s: Outer) -> Iterator[Item]:
    for i in range(3):
        yield Item(i=s.o * 3 + i)

@loop
def outer(s: In) -> Iterator[Outer]:
    for o in range(3):
        yield Outer(o=o)

run = outer.from_blocks_dict({"inner": inner.from_blocks_dict({"step": step})})
""",
    "switch": """
@block
def other(s: Out) -> Out:
    return Out(x=s.x * 0.5, n=s.n + 1, whole=s.whole + 1, real=s.real + s.x.sum())

@switch
def which(s: Item) -> Literal["step", "other"]:
    return "step" if s.i % 3 == 2 else "other"

@loop
def nine(s: In) -> Iterator[Item]:
    for i in range(9):
        yield Item(i=i)

run = nine.from_blocks_dict({"which": which.from_blocks_dict({"step": step, "other": other})})
""",
}
