"""Calls operators, layers and methods in many ways, and compares what comes with what the stubs say.

Each function of an area is called with arguments of each kind that operators take. Of a call that runs, the result must
be of the type that mypy reveals, mypy must not refuse it, and its type must not be `Any` where MindSpore's source decides.

    python battery.py                       # everything: minutes
    python battery.py --only mindspore.mint # what begins so
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import doc_examples
from doc_examples import Example

BEFORE = """import numpy as np
import mindspore
import mindspore as ms
import mindspore.scipy.linalg
from mindspore import Tensor, Parameter, nn, ops, mint
import mindspore.mint.nn.functional
x = Tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.5]])
s = Tensor([[2.0, 0.5, 0.0], [0.5, 3.0, 0.0], [0.0, 0.0, 4.0]])
v = Tensor([1.0, 2.0, 3.0])
i = Tensor([0, 1, 1])
b = Tensor([[True, False, True], [False, True, True]])
"""
FUNCTIONS = (
    "(x)", "(x, x)", "(x, 1)", "(x, 1.5)", "(x, -1)", "(x, (0, 1))", "([x, x])", "((x, x), 1)", "((2, 3))", "(2, 3)",
    "(3)", "(i)", "(b)", "(b, x, x)", "(b, x, 0.0)", "(x, i)", "(s)", "(s, s)", "(s, v)", "(v)", "(v, v)", "(x, 0, True)",
    "(x, x, x)", "(0, 6, 2)", "((2, 3), 1.0)", "(2.0, x)", "(x, b)", "(x, 2, 1)", "(x, (3, 2))", "(x, ms.float16)",
)  # fmt: skip
METHODS = (
    "()", "(x)", "(1)", "(0)", "(-1)", "(1.5)", "((3, 2))", "(3, 2)", "(6)", "(b, 1.0)", "(ms.float16)", "('float16')",
    "(0, True)", "((0, 1))", "(i)", "(0, i)", "(x, 1.0)", "(2, 1)", "(None)",
)  # fmt: skip
AREAS = {
    "mindspore.ops": FUNCTIONS,
    "mindspore.mint": FUNCTIONS,
    "mindspore.mint.nn.functional": FUNCTIONS,
    "mindspore.mint.linalg": FUNCTIONS,
    "mindspore.mint.special": FUNCTIONS,
    "mindspore.numpy": FUNCTIONS,
    "mindspore.scipy.linalg": FUNCTIONS,
}
# They talk to other processes, print, or change what the next call does.
_APART = re.compile(
    r"all_|all2all|reduce_scatter|broadcast$|barrier|send|recv|gather_into|print|jit|seed|shard|_$|scatter_"
)


def collect(prefix: str) -> Iterator[Example]:
    """One example for each function and method: its calls, each in a `try`."""
    for area, calls in AREAS.items():
        module = importlib.import_module(area)
        for name, value in sorted(vars(module).items()):
            called = inspect.isfunction(value) and not name.startswith("_") and not _APART.search(name)
            if called and f"{area}.{name}".startswith(prefix):
                yield Example(f"{area}.{name}", _source(f"{area}.{name}", calls))
    tensor = importlib.import_module("mindspore").Tensor
    for name in sorted(dir(tensor)):
        value = inspect.getattr_static(tensor, name)
        plain = not name.startswith("_") and not isinstance(value, property) and not name.endswith("_")
        if plain and f"mindspore.Tensor.{name}".startswith(prefix):
            for subject in ("x", "s", "v"):
                yield Example(f"mindspore.Tensor.{name} of {subject}", _source(f"{subject}.{name}", METHODS))


def _source(function: str, calls: tuple[str, ...]) -> str:
    lines = [BEFORE]
    for call in calls:
        lines.append(f"try:\n    reveal_type({function}{call})\nexcept Exception:\n    pass\n")
    return "".join(lines)


def report(examples: list[Example]) -> int:
    """Print what differs; 1 if a result does. Of refused calls some run by chance only, as `x.dim(1)`."""
    refused, differ, unknown, ran = [], [], [], 0
    for example in examples:
        lines = example.source.splitlines()
        for number, (fits, was) in sorted(example.seen.items()):
            call = lines[number - 1].strip().removeprefix("reveal_type(")[:-1]
            said = example.revealed[number]
            ran += 1
            errors = [error for error in example.errors if error.endswith(f"<- reveal_type({call})"[:124])]
            if errors:
                refused.append(f"{call}: {errors[0].partition('   <-')[0]}")
            elif not fits:
                differ.append(f"{call}: stub {said}, was {was}")
            elif re.fullmatch(r"Any", said):
                unknown.append(f"{call}: was {was}")
    for title, found in (("refused", refused), ("of another type", differ), ("Any", unknown)):
        print(f"\n== {title}: {len(found)} ==\n" + "\n".join(found))
    print(f"\ncalls that run {ran}, refused {len(refused)}, of another type {len(differ)}, Any {len(unknown)}")
    return int(bool(differ))


def main() -> int:
    """Check, run, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="mindspore", help="names that begin so")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    doc_examples.LIMIT = 10.0
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["EXAMPLES_SCRATCH"] = scratch
        examples = list(collect(options.only))
        modules = Path(scratch, "modules")
        modules.mkdir()
        doc_examples.check(examples, modules, sys.executable)
        doc_examples.run(examples, options.workers)
        return report(examples)


if __name__ == "__main__":
    raise SystemExit(main())
