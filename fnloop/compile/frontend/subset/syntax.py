"""Rows for syntax: the constructs of Python that a graph has, or that are written otherwise for it."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row

__all__ = ["STRUCTURE", "SYNTAX"]

VERSION = "computed as Python does, in 64-bit whole numbers"

SYNTAX: Mapping[type[ast.AST], Row] = {
    # values
    ast.Constant: Row(("3 + n", "0.5 * x", "1 if None is None else n"), "None, bool, int, float, text, `...`"),
    ast.Name: Row(("n",), "anything", "names from outside are constants, and guarded"),
    ast.Attribute: Row(("x.shape[0] + n",), "tensors (see below); modules, objects and records", "records are tuples"),
    ast.Subscript: Row(
        ("x[1]", "TABLE[i]", "(n, i, 3)[i % 3]", "m[i % 2, 1]", "x[-1]", "x[b].sum()",
         "GRID[i % 2, 1]", "GRID[1][n % 3]"),
        "tensors, tuples, lists; dicts by keys that are known; single numbers of NumPy arrays, float64 or int64 (of float32 as "
        "`float(GRID[i, j])`)",
        "an index that varies is checked, as Python checks it",
    ),
    ast.Slice: Row(("x[1:3]", "x[i % 4:].sum()", "(n, i, 3)[1:][0]", "x[::2]"), "tensors, tuples, lists"),
    ast.Tuple: Row(("(n, i)[1]",), "anything"),
    ast.List: Row(("[n, i][1]",), "anything"),
    ast.Dict: Row(
        ('{"a": n, "b": i}["b"]', '{**{"a": n}, "b": i}["a"]'),
        "keys that are known; `dict(d)`, `dict(a=n)`, `dict(zip(keys, values))`",
    ),
    ast.Starred: Row(("a, *rest = (n, i, 3)\nout = rest[1] + a",), "tuples and lists"),
    # operators
    ast.BinOp: Row(("n + i",), "numbers and tensors", "see each operator"),
    ast.Add: Row(("n + i", "x + n", "flag + n", "(n, i) + (1,) == (n, i, 1)"), "int, float, bool, tensors, tuples, lists"),
    ast.Sub: Row(("n - i", "x - 1"), "int, float, tensors"),
    ast.Mult: Row(("n * i", "x * n", "b * 2", "flag * 2"), "int, float, bool, tensors", VERSION),
    ast.Div: Row(("n / 4", "x / 2", "k / 2"), "int, float, tensors"),
    ast.Pow: Row(("n ** 2", "x ** 2", "x ** i", "2 ** x"), "tensors; int to a known power; float", VERSION),
    ast.FloorDiv: Row(("n // 3", "-n // 3", "n // (i + 1)", "k // 3"), "int, tensors", VERSION, in_cells=False),
    ast.Mod: Row(("n % 3", "-n % 3", "n % -4", "k % 3"), "int, tensors", VERSION, in_cells=False),
    ast.MatMult: Row(("m @ m.T",), "tensors"),
    ast.LShift: Row(("n << 1", "1 << i"), "int", VERSION, in_cells=False),
    ast.RShift: Row(("n >> 1", "-n >> i"), "int", VERSION, in_cells=False),
    ast.BitAnd: Row(("n & 3", "-n & i", "flag & (n > 3)", "b & (x > 0)"), "int, bool, tensors", VERSION),
    ast.BitOr: Row(("n | 8", "flag | (n > 3)", "b | (x > 0)"), "int, bool, tensors", VERSION),
    ast.BitXor: Row(("n ^ i", "flag ^ (n > 3)", "b ^ (x > 0)"), "int, bool, tensors", VERSION),
    ast.UnaryOp: Row(("-n",), "numbers and tensors", "see each operator"),
    ast.USub: Row(("-n", "-x", "-flag"), "int, float, bool, tensors"),
    ast.UAdd: Row(("+n", "+x", "+flag"), "int, float, bool, tensors"),
    ast.Invert: Row(("~n", "~b", "~k"), "int, bool, tensors"),
    ast.Not: Row(("not n", "not flag"), "anything that has a truth"),
    # conditions
    ast.BoolOp: Row(
        ("n > 3 and i > 2", "a = x[0] > 0 and n > 3 or flag\nout = 2 if a and i else n"),
        "see `and`, `or`; parts of several types where it is a condition, or has a name that is only asked as one",
    ),
    ast.And: Row(("n > 3 and i > 2", "1 if n > 3 and flag else 0"), "conditions"),
    ast.Or: Row(("n > 3 or i > 2", "1 if flag or n > 5 else 0"), "conditions"),
    ast.Compare: Row(("1 < n < 6",), "see each comparison", VERSION),
    ast.Eq: Row(("n == 3", "x == x", "k == 3"), "int, tensors, what is known", VERSION),
    ast.NotEq: Row(("n != i", "k != 3"), "int, tensors, what is known", VERSION),
    ast.Lt: Row(("n < i", "x < n"), "int, tensors", VERSION),
    ast.LtE: Row(("n <= i", "x <= 0.5"), "int, tensors", VERSION),
    ast.Gt: Row(("n > i", "x > 0"), "int, tensors", VERSION),
    ast.GtE: Row(("n >= i", "x >= 0"), "int, tensors", VERSION),
    ast.Is: Row(("x is None",), "None, and what is known"),
    ast.IsNot: Row(("x is not None",), "None, and what is known"),
    ast.In: Row(("n in (1, 2, 3)", '"a" in NAMES'), "tuples, lists; keys that are known", VERSION),
    ast.NotIn: Row(("n not in (1, 2)",), "tuples, lists; keys that are known", VERSION),
    ast.IfExp: Row(("n if n < 4 else 1", "x if n > 3 else x * 2"), "anything of one type"),
    # calls, functions, comprehensions
    ast.Call: Row(("len((n, i))",), "see functions, methods and operators of MindSpore below; helpers, Cells, blocks of one function; "
        "composites, loops, `grad(...)` and `vmap(...)` of blocks where the call always runs"),
    ast.Lambda: Row(("(lambda v: v + n)(3)",), "no defaults that vary"),
    ast.FunctionDef: Row(
        ("def inner(v, w=2):\n    u = v * w\n    return u + n\nout = inner(i)",),
        "not decorated; reads no name that is bound again",
    ),
    ast.ListComp: Row(("sum([v * n for v in TABLE])", "sum([a * c for a in (n, i) for c in (1, 2) if c > 1])"), "anything"),
    ast.DictComp: Row(('{a: c for a, c in (("u", n), ("w", i))}["w"]',), "keys that are known"),
    ast.GeneratorExp: Row(("sum(v * n for v in TABLE)",), "as the argument of a function"),
    # statements
    ast.Expr: Row(('"a docstring"\nout = n',), "docstrings; calls"),
    ast.Assign: Row(("a = c = n\nout = a + c", "a, c = n, i\nout = a - c"), "names, parts of what is the function's own"),
    ast.AnnAssign: Row(
        ("a: int = n\nout = a", "l: list[int] = []\nfor a, c in zip((1, 2), TABLE):\n    l.append(a * c + n)\nout = sum([a * c for a, c in zip(l, (3, i))])"),
        "names",
    ),
    ast.AugAssign: Row(("a = n\na += i\nout = a", "y = x\ny += 1\nout = x - y"), "names", "`a = a + b`", in_cells=False),
    ast.NamedExpr: Row(
        (
            "if (a := n + 1) > 3:\n    out = a\nelse:\n    out = i",
            "out, j = 0, n\nwhile (a := j * i - 3) > 0 and j < 9:\n    j = j - 1\n    out = out + a",
        ),
        "in the test of an `if`, or of a `while` without `continue`, first",
    ),
    ast.If: Row(("if n > 3:\n    out = n\nelif i > 2:\n    out = i\nelse:\n    out = 7",), "conditions"),
    ast.Match: Row(
        ("match n:\n    case 5:\n        out = 1\n    case 3 | 4:\n        out = 2\n    case _:\n        out = i",),
        "numbers and texts against values, `|` and `_`; `if`",
        "`if` and `elif`",
    ),
    ast.For: Row(
        (
            "out = 0\nfor j in range(i):\n    out = out + j * n",
            "out = 0\nfor j in range(9):\n    if j == i: continue\n    if j > n: break\n    out = out + j",
            "out = x\nfor v in (x, x * 2):\n    out = out + v",
            "out = x\nfor v, w in zip(GRID[1], (x, x * n)):\n    out = out + w * v",
        ),
        "range, tuples, lists, tensors; NumPy arrays of one axis, and rows of them (`GRID[j]`), also in `zip` and `enumerate`",
    ),
    ast.While: Row(("out, j = 0, n\nwhile j > 0:\n    j = j - 2\n    out = out + i",), "conditions"),
    ast.Break: Row(("out = 0\nfor j in range(9):\n    if j > i: break\n    out = out + j",), "in a loop"),
    ast.Continue: Row(("out = 0\nfor j in range(9):\n    if j == i: continue\n    out = out + j",), "in a loop"),
    ast.Pass: Row(("if flag:\n    pass\nout = n",), ""),
    ast.Delete: Row(("a = n\ndel a\nout = i",), "names", "left out"),
    ast.Return: Row(("def inner(v):\n    if v > 3:\n        return v\n    return n\nout = inner(i)",), "records; anything"),
    ast.Raise: Row(('if n > 10000:\n    raise ValueError(f"too great: {n}")\nout = n',), "anything that is raised"),
    ast.Assert: Row(('assert n < 10000, f"too great: {n}"\nout = n',), "conditions", "`if not condition: raise`"),
    ast.JoinedStr: Row(('assert n < 10000, f"too great: {n}"\nout = n',), "in `raise` and `assert`"),
}  # fmt: skip
"""For a type of syntax its row."""

STRUCTURE = (
    ast.Load, ast.Store, ast.Del, ast.keyword, ast.arguments, ast.arg, ast.comprehension, ast.FormattedValue,
    ast.match_case, ast.pattern,
)  # fmt: skip
"""Types of nodes that are parts of others."""
