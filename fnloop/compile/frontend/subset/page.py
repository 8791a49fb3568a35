"""The page that says which Python goes into a graph, made of the table.

`python -m fnloop.compile.frontend.subset.page > examples/guide/compiled_python.md` writes it anew.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from fnloop.compile.capture.operators import CALLED, WRITTEN
from fnloop.compile.frontend.subset.cells import CELLS, OPTIMIZERS
from fnloop.compile.frontend.subset.functions import FUNCTIONS, OBJECTS
from fnloop.compile.frontend.subset.operators import OPERATORS, WRITES
from fnloop.compile.frontend.subset.row import Row
from fnloop.compile.frontend.subset.syntax import SYNTAX
from fnloop.compile.frontend.subset.tensors import ATTRIBUTES, METHODS

__all__ = ["page"]

INTRODUCTION = """\
# The Python that goes into a graph

`.compile()` makes one graph of a pipeline where every block is written with what stands on this page. What does
not stand here runs in Python, between graphs: the numbers are the same, and `print(fast.explain())` says for each
block which of the two it is, and why. `compile(fullgraph=True)` refuses instead.

The same holds for functions and blocks that blocks call, and for the `construct` of Cells that you or installed packages wrote.
MindSpore reads a Cell's source itself, so that fewer rows count there: those marked "not in a Cell" are for blocks and
their functions, where the value is known only when the graph runs.

A Cell whose source has anything else, or whose method is called (`vae.decode(z)`), is captured: it is run on tensors of
the shapes and dtypes that it is called with, and the graph gets the operators that it runs, as large networks of
libraries need it. Its attributes are guarded, and its weights are read where they lie. What depends on the numbers in
tensors (`float(x)`, `if x.sum() > 0`), draws random numbers (Dropout in training), writes into a tensor or an attribute,
or runs an operator that is not listed below runs in Python. It may compute with numbers that vary, not choose by them;
other arguments must be known before the
graph; what it returns is a tensor, or a tuple, list, dict or object with fields of them. `explain()` says which Cells
were captured. A Cell that takes a gradient when it is called, a component that is MindSpore's `nn.TrainOneStepCell` or
one of yours, is in the graph as a function that does the same would be.

The page is made of the table that the compiler looks things up in (`fnloop/compile/frontend/subset/`), and each of its
samples is run in a graph and compared with Python by the tests. In them `x` and `m` are tensors of floats, `k` of whole
numbers and `b` of truths, `n` and `i` are whole numbers, `f` is a float and `flag` a bool, which all vary; `TABLE` is
a tuple of numbers, `GRID` a NumPy array of two rows and `NAMES` a dict, which do not; `Pair` is a NamedTuple of `first`
and `second`, `Moments` a dataclass of `mean` and `scale=0.5`; `out` is the value of a sample of several lines.

What is known before the graph (numbers, texts and enums from outside, attributes of components, fields that are texts)
is computed by Python as ever: `len(NAMES)`, `sorted(TABLE)`, `math.log2(8)`, `Kind.LEFT is Kind(1)`.

A call stands here if it has no more arguments by position than a sample of its row, and no other keywords.
"""

OUTSIDE = """\
## What runs in Python

All else, such as `try`, `with`, `yield`, sets, texts that are made of values, `else` of a loop, classes and decorated
functions inside of a function; `sorted`, `map`, `print`, `str`, `getattr` of values that vary; `operator`, `itertools`,
`functools` and NumPy; objects that are made inside, but NamedTuples and dataclasses; draws whose key the graph
computes; a list that grows from one iteration to the next; whole numbers beyond 64 bits.
"""


def page() -> str:
    """The page."""
    sections = [
        INTRODUCTION,
        _section("Syntax", {kind.__name__: row for kind, row in SYNTAX.items()}),
        _section("Functions of Python", FUNCTIONS),
        _section("Objects and gradients that are made inside", OBJECTS),
        _section("Attributes", ATTRIBUTES),
        _section("Methods", METHODS),
        _section("Functions of MindSpore", {**OPERATORS, **WRITES}),
        _section("Cells and Primitives of MindSpore", {**CELLS, **OPTIMIZERS}),
        _operators(),
        OUTSIDE,
    ]
    return "\n".join(sections)


def _operators() -> str:
    """The section on what captured Cells may run."""
    names = sorted({*CALLED, *WRITTEN} - {"getitem", "getitem of tensors"}, key=str.lower)
    listed = textwrap.fill(", ".join(f"`{name}`" for name in names), 116)
    return f"## Operators that captured Cells may run\n\n{listed}, and `x[index]` by\nnumbers, slices, `...` and None, or by several tensors of whole numbers.\n"


def _section(title: str, rows: Mapping[str, Row]) -> str:
    lines = [f"## {title}", "", "| name | Python | types | in the graph |", "|---|---|---|---|"]
    lines += [_line(name, row) for name, row in rows.items()]
    return "\n".join(lines) + "\n"


def _line(name: str, row: Row) -> str:
    samples = ", ".join(f"`{_on_one_line(sample)}`" for sample in row.samples)
    graph = row.graph if row.in_cells else f"{row.graph}; not in a Cell"
    cells = [f"`{name}`", samples, row.types, graph]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _on_one_line(sample: str) -> str:
    """A sample of several lines on one, as far as it can be read so."""
    lines = [line.strip() for line in sample.splitlines()]
    joined = " ".join(line if line.endswith(":") else f"{line};" for line in lines)
    return joined.rstrip(";")


if __name__ == "__main__":
    print(page(), end="")
