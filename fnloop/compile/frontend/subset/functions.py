"""Rows for functions of Python: those that a graph has, or that have a version for graphs."""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row

__all__ = ["CLASSES", "FUNCTIONS", "OBJECTS"]

VERSION = "computed as Python does"
FLOATS = "computed with 64 bits"

FUNCTIONS: Mapping[str, Row] = {
    "abs": Row(("abs(n - 4)", "abs(f)", "abs(x)"), "int, float, bool, tensors", VERSION, in_cells=False),
    "all": Row(("all([n > 3, i > 4])", "all(v < n + 9 for v in TABLE)"), "tuples, lists", VERSION, in_cells=False),
    "any": Row(("any([n > 3, i > 4])", "any(v > n for v in TABLE)"), "tuples, lists", VERSION, in_cells=False),
    "bool": Row(("bool(n - 5)", "bool(x[0] > 0)"), "int, tensors of one truth"),
    "divmod": Row(("divmod(n, 3)[1]", "divmod(-n, i + 1)[0]"), "int", VERSION, in_cells=False),
    "enumerate": Row(("sum([a * v for a, v in enumerate(TABLE)])", "sum([a * v for a, v in enumerate((n, i), 1)])"), "tuples, lists"),
    "filter": Row(("sum(list(filter(lambda v: v > i, TABLE)))",), "tuples, lists that are known"),
    "float": Row(("float(n)", "float(flag)"), "int, float, bool"),
    "int": Row(("int(flag) + int(n)", "int(f)"), "int, float, bool", VERSION, in_cells=False),
    "isinstance": Row(("isinstance(x, Tensor)", "isinstance(n, int)", "isinstance(f, (int, float))"), "anything"),
    "len": Row(("len((n, i))", "len(x)", "len(m) + n", 'len({"a": n})'), "tuples, lists, dicts, tensors, texts", VERSION),
    "list": Row(("list((n, i))[1]",), "tuples, lists"),
    "max": Row(("max(n, 4, i)", "max(x.max(), m.max())"), "int, float; tensors of one number", VERSION, in_cells=False),
    "min": Row(("min(n, 4)", "min(n, i, 5)"), "int, float; tensors of one number", VERSION, in_cells=False),
    "pow": Row(("pow(x, 2)",), "tensors, float", VERSION, in_cells=False),
    "range": Row(
        ("sum([v * n for v in range(4)])", "sum([v * n for v in range(1, 4)])", "out = 0\nfor j in range(i, 0, -2):\n    out += j"),
        "int",
    ),
    "reversed": Row(
        ("list(reversed((n, i, 3)))[0]", "out = 0\nfor j in reversed(range(i)):\n    out = out * 2 + j"),
        "tuples, lists; ranges that go up by one",
        VERSION,
        in_cells=False,
    ),
    "round": Row(("round(n)", "round(x)"), "int, tensors", VERSION, in_cells=False),
    "sum": Row(("sum((n, i, 2))", "sum([n, i], 5)", "sum([x, x * 2])", "sum(x)"), "tuples and lists of numbers or tensors; tensors"),
    "tuple": Row(("tuple([n, i])[0]",), "tuples, lists"),
    "zip": Row(
        ("sum([a * c for a, c in zip((1, 2, n), (i, 4, 5))])", "sum([a * c * d for a, c, d in zip((1, n), (i, 4), (2, 3))])", "sum([a * c for a, c in zip((1, n), (i, 4), strict=True)])"),
        "tuples, lists",
        VERSION,
    ),
    "math.acos": Row(("math.acos(f / 100)",), "int, float", FLOATS, in_cells=False),
    "math.asin": Row(("math.asin(f / 100)",), "int, float", FLOATS, in_cells=False),
    "math.atan": Row(("math.atan(f)",), "int, float", FLOATS, in_cells=False),
    "math.atan2": Row(("math.atan2(f, n + 1)",), "int, float", FLOATS, in_cells=False),
    "math.ceil": Row(("math.ceil(n)", "math.ceil(f)"), "int, float", VERSION, in_cells=False),
    "math.cos": Row(("math.cos(n)", "math.cos(f)"), "int, float", FLOATS, in_cells=False),
    "math.cosh": Row(("math.cosh(f / 10)",), "int, float", FLOATS, in_cells=False),
    "math.degrees": Row(("math.degrees(f)",), "int, float", FLOATS, in_cells=False),
    "math.erf": Row(("math.erf(f)",), "int, float", FLOATS, in_cells=False),
    "math.exp": Row(("math.exp(f)",), "int, float", FLOATS, in_cells=False),
    "math.fabs": Row(("math.fabs(f)",), "float", VERSION, in_cells=False),
    "math.floor": Row(("math.floor(n)", "math.floor(f)"), "int, float", VERSION, in_cells=False),
    "math.hypot": Row(("math.hypot(f, n)",), "int, float", FLOATS, in_cells=False),
    "math.isfinite": Row(("math.isfinite(f)",), "int, float", VERSION, in_cells=False),
    "math.isinf": Row(("math.isinf(f)",), "int, float", VERSION, in_cells=False),
    "math.isnan": Row(("math.isnan(f)",), "int, float", VERSION, in_cells=False),
    "math.log": Row(("math.log(n + 1)", "math.log(n + 1, 2)"), "int, float", FLOATS, in_cells=False),
    "math.pow": Row(("math.pow(f, 2)",), "int, float", FLOATS, in_cells=False),
    "math.radians": Row(("math.radians(f)",), "int, float", FLOATS, in_cells=False),
    "math.sin": Row(("math.sin(n)",), "int, float", FLOATS, in_cells=False),
    "math.sinh": Row(("math.sinh(f / 10)",), "int, float", FLOATS, in_cells=False),
    "math.sqrt": Row(("math.sqrt(n)",), "int, float", FLOATS, in_cells=False),
    "math.tan": Row(("math.tan(f)",), "int, float", FLOATS, in_cells=False),
    "math.tanh": Row(("math.tanh(f)",), "int, float", FLOATS, in_cells=False),
    "math.trunc": Row(("math.trunc(f)",), "int, float", VERSION, in_cells=False),
}  # fmt: skip
"""Functions of Python and of `math`. All of `math`, `sorted` and the like are computed where all is known."""

GRADIENTS_OF = "functions defined inside or outside, methods, Cells; by tensors and Parameters"

OBJECTS: Mapping[str, Row] = {
    "ms.grad": Row(
        ("ms.grad(lambda v: (v * v * n).sum())(x)", "def g(v, w):\n    return (v * w * i).sum()\nout = sum(ms.grad(g, grad_position=(0, 1))(x, x * n))"),
        GRADIENTS_OF, "MindSpore's, if no tensor may be given twice", in_cells=False,
    ),
    "ms.value_and_grad": Row(
        ("g = lambda v: (v * v * n).sum()\nvalue, slope = ms.value_and_grad(g)(x)\nout = value * slope",
         "def g(v):\n    return (v * n).sum(), v + i\nslope_of = ms.value_and_grad(g, has_aux=True)\n(value, other), slope = slope_of(x)\nout = other * slope"),
        GRADIENTS_OF, "MindSpore's, if no tensor may be given twice", in_cells=False,
    ),
    "ops.GradOperation": Row(
        ("ops.GradOperation()(lambda v: (v * v * n).sum())(x)",),
        "the same; `get_by_list=True` with weights", "as `ms.grad`", in_cells=False,
    ),
    "NamedTuple": Row(
        ("Pair(n, i).second", "Pair(first=n, second=i)[0] + len(Pair(n, i))", "a, c = Pair(n, second=i)\nout = a * 3 - c",
         "p = Pair(n, i)\nif n > 9:\n    p = p._replace(first=i)\nout = p.first + 2 * p.second",
         "l = [Pair(n, i)]\nfor j in range(3):\n    l.append(Pair(i + j, n))\nout = sum([p.first * 3 + p.second for p in l])"),
        "what holds its fields, and has no operators or bases of its own",
        "a tuple",
        in_cells=False,
    ),
    "dataclass": Row(
        ("Moments(n, f).mean", "p = Moments(n, scale=f).scaled(2)\nout = p.mean + p.scale",
         "p = Moments(mean=n)\nfor j in range(3):\n    p = replace(p, mean=p.mean + j)\nout = p.mean + p.scale"),
        "what holds its fields, and has no operators, `__init__` or `__post_init__` of its own",
        "a tuple",
        in_cells=False,
    ),
}  # fmt: skip
"""Objects that are made inside, and that fields of records hold which are annotated with their class."""

CLASSES = ("bool", "complex", "dict", "float", "int", "list", "slice", "str", "tuple")
"""Classes of Python that `isinstance` is given."""
