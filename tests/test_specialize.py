"""What a user's function may hold in a graph: the same numbers as in Python, or a refusal with the line."""

from __future__ import annotations

import ast
import itertools
import linecache
import textwrap
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from mindspore import Tensor

import fnloop
from fnloop import CompileError, authors

HEADER = """
import functools
import math
import random
from collections import defaultdict, deque
import time
from enum import Enum
from typing import Generic, TypeVar
import numpy as np
import mindspore as ms
from mindspore import Tensor, nn, ops
from fnloop import BlockState, block, field, sequence

T = TypeVar("T")

class Kind(Enum):
    LEFT = 1
    RIGHT = 2

class Pair(BlockState):
    a: Tensor
    k: int = 2
    weight: float = 0.5
    table: list[int] = field(default_factory=lambda: [1, 2])
    SCALE = 3

    @property
    def scaled(self) -> Tensor:
        return self.a * self.SCALE

    def plus(self, x: Tensor, *, times: int = 1) -> "Pair":
        return self.replace(a=self.a + x * times)

    @staticmethod
    def twice(x: Tensor) -> Tensor:
        return x * 2

class Box(BlockState, Generic[T]):
    inside: T
    count: int = 1

class In(BlockState):
    x: Tensor
    y: Tensor
    n: int
    m: int
    f: float
    on: bool
    name: str
    many: list[Tensor]
    pair: Pair
    box: Box[Pair]
    pairs: list[Pair]
    mask: Tensor | None = None
    maybe: Pair | None = None
    kind: Kind = Kind.LEFT

class Out(BlockState):
    x: Tensor

class Wide(Out):
    also: int = 0

class Number(BlockState):
    x: Tensor
    k: int

class Boxed(BlockState):
    box: Box[Pair]

K = 3
TABLE = {"left": 2.0, "right": 3.0}
WEIGHTS = Tensor(np.array([1.0, 2.0, 3.0], np.float32))

def doubled(function):
    @functools.wraps(function)
    def run(*given):
        return function(*given) * 2
    return run

@doubled
def plus_one(x):
    return x + 1

def scaled(x, pair: Pair, *, by=2):
    return x * by + pair.a * pair.k

def made_pair(x) -> Pair:
    return Pair(a=x, k=4)

def both(*tensors):
    return tensors[0] + tensors[1] * len(tensors)

def again(x, n):
    return x if n <= 0 else again(x * 2, n - 1)

def write_into(y):
    y[0] = 7
    return y

@functools.lru_cache
def cached(n):
    return n * 2

@ms.jit
def jitted(x):
    return x * 2

tripled = lambda x: x * 3
partial = functools.partial(scaled, by=3)

class Schedule:
    def __init__(self, scale):
        self.scale, self.calls, self.sigmas = scale, 0, Tensor(np.array([1.0, 2.0], np.float32))

    @property
    def double(self):
        return self.scale * 2

    def step(self, x, k=1):
        return self._weighted(x) + self.sigmas[1] * k

    def _weighted(self, x):
        return x * self.double

    def counted(self, x):
        self.calls += 1
        return x * self.calls

    @classmethod
    def shifted(cls, x):
        return x + 2

    def __call__(self, x):
        return x - self.scale

schedule = Schedule(0.5)
dense = nn.ReLU()
"""
SERIAL = itertools.count()


def define(body: str, result: str = "Out", name: str = "f", first: str = "") -> Any:
    """A block with this body, in a module that cannot be imported. Its first line is line 1 of the block's source."""
    text = HEADER + textwrap.dedent(first)
    source = f"@block\ndef {name}(state: In) -> {result}:\n{textwrap.indent(textwrap.dedent(body).strip(), '    ')}\n"
    filename = f"<lowered {next(SERIAL)}>"
    linecache.cache[filename] = (len(text + source), None, (text + source).splitlines(keepends=True), filename)
    space: dict[str, Any] = {"__name__": "nowhere"}
    exec(compile(text + source, filename, "exec", dont_inherit=True), space)
    return space[name], space


def tensor(*numbers: float) -> Tensor:
    return Tensor(np.array([numbers, numbers[::-1]], np.float32))


def inputs(space: dict[str, Any], **other: Any) -> dict[str, Any]:
    pair = space["Pair"](a=tensor(0.5, 1, 2), k=3)
    given = {
        "x": tensor(1, -2, 3), "y": tensor(2, 0.5, -1), "n": 3, "m": 2, "f": 0.25, "on": True, "name": "left",
        "many": [tensor(1, 2, 3), tensor(4, 5, 6)], "pair": pair, "box": space["Box"](inside=pair, count=2),
        "pairs": [pair, pair.replace(k=5)],
    }  # fmt: skip
    return {**given, **other}


def same(one: Any, other: Any) -> bool:
    if isinstance(one, Tensor):
        equal = one.dtype == other.dtype and one.shape == other.shape
        return equal and bool(np.allclose(one.asnumpy(), other.asnumpy(), rtol=1e-6, atol=1e-6))
    if hasattr(one, "__struct_fields__"):
        return type(one) is type(other) and all(same(getattr(one, k), getattr(other, k)) for k in one.__struct_fields__)
    return type(one) is type(other) and one == other


OTHERS: tuple[dict[str, Any], ...] = ({}, {"n": -7, "m": -2, "f": -0.5}, {"n": 0, "m": 1})

RIGHT = {
    "nested record": "state.pair.a * state.pair.k",
    "record deep in a generic one": "state.box.inside.a * state.box.count",
    "replace": "state.pair.replace(a=state.y).a * state.pair.replace(k=7).k",
    "property and constant of a class": "state.pair.scaled + Pair.SCALE",
    "method": "state.pair.plus(state.x, times=state.n).plus(state.y).a",
    "static method": "state.pair.twice(state.x)",
    "defaults": "Pair(a=state.x).a * Pair(a=state.x).weight + Pair(a=state.x).table[1]",
    "generic": "Box[int](inside=state.n).inside * state.x",
    "helper with a record": "scaled(state.x, state.pair)",
    "helper with keywords": "scaled(x=state.x, pair=state.pair.replace(k=1), by=state.n)",
    "helper gives a record": "made_pair(state.x).a * made_pair(state.y).k",
    "helper with stars": "both(*state.many)",
    "decorated helper": "plus_one(state.x)",
    "record in a tuple": "(state.pair, 1)[0].a",
    "record in a list": "[state.pair, state.pair.replace(a=state.y)][1].a",
    "record of a list": "state.pairs[1].a * state.pairs[0].k",
    "records in a comprehension": "sum([one.a * one.k for one in state.pairs])",
    "global": "state.x * K + WEIGHTS",
    "dict by a fixed key": "state.x * TABLE[state.name]",
    "enum": "state.x if state.kind is Kind.LEFT and state.kind == Kind(1) else state.y",
    "text": "state.x if state.name.startswith('l') and state.name < 'm' and len(state.name) == 4 else state.y",
    "text in": "state.x if state.name in ('left', 'up') and 'ef' in state.name else state.y",
    "None": "state.x if state.mask is None else state.mask * 2",
    "None and more": "state.x if state.mask is None or state.mask.sum() > 0 else state.y",
    "method of an object": "schedule.step(state.x, state.n)",
    "class method": "schedule.shifted(state.x)",
    "attribute and property of an object": "state.x * schedule.scale + schedule.double",
    "object that is called": "schedule(state.x)",
    "Cell": "dense(state.x)",
    "cached function of a constant": "state.x * cached(3)",
    "chained comparison": "state.x if 0 < state.n < state.m + 2 else state.y",
    "tensor in a chain": "state.x if 0 < state.x[0, 0] < 3 else state.y",
    "nested conditional": "state.x if state.n > 5 else state.y if state.m > 1 else -state.x",
    "lambda": "(lambda one, by=2: one * by * state.n)(state.x)",
    "lambda whose parameter is called like the record": "(lambda state: state * 2)(state.x)",
    "comprehension with a condition": "state.x * sum([k for k in range(5) if k % 2])",
    "negative steps": "state.x[:, ::-1] + state.y[::-1]",
    "matrix product": "state.x @ state.y.T",
    "floor division": "(state.x // state.y) + state.x * (state.n // state.m) + state.x % 2",
    "modulo": "state.x * (state.n % state.m) + state.x.astype(ms.int32) % 3",
    "a bool has a size": "state.x * abs(state.on)",
    "bool is a number": "state.x * (state.n > state.m) + (state.on + 1)",
    "power": "state.x ** 2 + state.f ** 3 + state.n ** 2",
    "numbers": "state.x * max(state.n, state.m, 1) + min(state.n, 2) + abs(state.m) + math.sqrt(abs(state.n)) + math.pi",
    "truth of a number": "state.x if state.n and not state.m == 5 else state.y",
    "known folds": "state.x * (math.gcd(12, 8) if K > 2 else 1)",
}


def several(expressions: Sequence[str], kind: str) -> tuple[Any, Any]:
    """A block that gives all of some expressions, for one graph, and a tensor, without which there is none."""
    fields = {f"k{place}": expression for place, expression in enumerate(expressions)}
    declared = "class Several(Out):\n" + "".join(f"    {field}: {kind}\n" for field in fields)
    given_back = ", ".join(f"{field}={expression}" for field, expression in {"x": "state.x", **fields}.items())
    made, space = define(f"return Several({given_back})", "Several", first=declared)
    return made, space


NAMES = [list(RIGHT)[place : place + 6] for place in range(0, len(RIGHT), 6)]
"""Expressions that stand in one graph, which takes much of the time of a graph for each."""


@pytest.mark.parametrize("names", NAMES, ids=lambda names: ", ".join(names))
def test_expressions_give_what_python_gives(names: list[str]) -> None:
    made, space = several([RIGHT[name] for name in names], "Tensor")
    fast = made.compile()
    for other in OTHERS:
        given = inputs(space, **other)
        expected, got = made(**given), fast(**given)
        for place, name in enumerate(names):
            one, wanted = getattr(got, f"k{place}"), getattr(expected, f"k{place}")
            assert same(one, wanted), (RIGHT[name], other, wanted.asnumpy(), one.asnumpy())
    assert fast.compilations == 1


BODIES = {
    "reassigned record": "state = state.replace(n=state.n + 1)\nreturn Out(x=state.x * state.n)",
    "record under another name": "other = state\nreturn Out(x=other.x * other.pair.k)",
    "unpacked": "(x, n), *rest = (state.x, state.n), state.y\nreturn Out(x=x * n + rest[0])",
    "early return": "if state.n > 2:\n    return Out(x=state.x)\nif state.m > 1:\n    return Out(x=state.y)\nreturn Out(x=-state.x)",
    "returned subclass": "if state.n > 2:\n    return Wide(x=state.x, also=state.n)\nreturn Out(x=state.y)",
    "returned conditional": "return Out(x=state.x) if state.n > 2 else Wide(x=state.y)",
    "returned name": "out = Out(x=state.x)\nout = out.replace(x=out.x * 2)\nreturn out",
    "list field": "total = state.x\nfor k, one in enumerate(state.many):\n    total = total + one * k\nreturn Out(x=total)",
    "records of a list": "total = state.x\nfor one in state.pairs:\n    total = total + one.a * one.k\nreturn Out(x=total)",
    "range of a variable": "x = state.x\nfor k in range(state.m):\n    x = x + k\nreturn Out(x=x)",
    "break and continue": """
        x = state.x
        for k in range(6):
            if k == state.m:
                continue
            if k > state.n:
                break
            x = x * 2 + k
        return Out(x=x)""",
    "while": "x, k = state.x, 0\nwhile k < state.m:\n    x, k = x + k, k + 1\nreturn Out(x=x)",
    "while on a tensor": "x = ops.abs(state.x) + 1\nwhile x.sum() < 100:\n    x *= 2\nreturn Out(x=x)",
    "own list": "made = []\nfor k in range(3):\n    made.append(state.x * k)\nmade[0] = state.y\nreturn Out(x=made[0] + made[2])",
    "taken out of a list": "made = [state.x, state.y, state.x * 3]\nfirst = made.pop(0)\nmade.append(first * state.n)\nlast = made.pop(-2)\nreturn Out(x=last - made[0] * 2 + made[1])",
    "own dict": "made = {'b': state.x}\nmade['a'] = state.y\nreturn Out(x=made['a'] - made['b'])",
    "own tensor": "x = state.x * 2\nx[0] = state.f\nx[1, :2] += 1\nreturn Out(x=x)",
    "sum in place": "x = state.x\nx += 1\nx *= state.n\nreturn Out(x=x + state.x)",
    "sum in place under two names": "x = state.x * 2\ny = x\ny += 1\nreturn Out(x=x - y * 2)",
    "inner function": "k = state.n\ndef inner(x, by=state.m):\n    return x * by + k\nreturn Out(x=inner(state.x))",
    "name in one branch": "x = state.x\nif state.n > 2:\n    x, k = x * 2, 5\nelse:\n    k = 6\nreturn Out(x=x * k)",
    "known branch": "if state.maybe is not None:\n    return Out(x=state.maybe.a)\nreturn Out(x=state.x)",
    "unknown words": "größe = state.x\nstate_x = größe * 2\nmake_ = state_x + 1\nreturn Out(x=make_ + state.x)",
    "docstring, assert, pass, del": '"""Docs."""\nx = state.x\nassert state.n > -9, "small"\npass\ndel x\nreturn Out(x=state.y)',
    "annotated names": "x: Tensor = state.x\nk: int\nk = 2\nreturn Out(x=x * k)",
    "swapped": "x, y = state.x, state.y\nx, y = y, x\nreturn Out(x=x - 2 * y)",
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_statements_give_what_python_gives(body: str) -> None:
    made, space = define(body)
    fast = made.compile()
    for other in OTHERS:
        given = inputs(space, **other)
        before = given["x"].asnumpy().copy()
        assert same(fast(**given).x, made(**given).x), other
        assert (given["x"].asnumpy() == before).all()


def test_optional_fields_that_are_there() -> None:
    made, space = define(
        "if state.maybe is not None:\n    return Out(x=state.maybe.a * state.maybe.k)\nreturn Out(x=state.x)"
    )
    fast = made.compile()
    for maybe in (None, space["Pair"](a=tensor(3, 2, 1), k=2)):
        given = inputs(space, maybe=maybe)
        assert same(fast(**given), made(**given))
    assert fast.compilations == 2


def test_a_record_is_given_back() -> None:
    made, space = define("return Boxed(box=Box[Pair](inside=state.pair.plus(state.x), count=state.n))", "Boxed")
    given = inputs(space)
    assert same(made.compile()(**given), made(**given))


def test_parameters_that_are_bound_again() -> None:
    made, space = define("scale = scale * 2\nreturn Out(x=state.x * scale)", name="g")
    text = "@block\ndef h(state: In, *, scale: float = 0.5) -> Out:\n    scale = scale * 2\n    return Out(x=state.x * scale)\n"
    filename = f"<lowered {next(SERIAL)}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    exec(compile(text, filename, "exec", dont_inherit=True), space)
    for block in (space["h"], space["h"].bind(scale=3.0)):
        assert same(block.compile()(**inputs(space)), block(**inputs(space)))
    assert made.name == "g"


def test_an_attribute_called_like_the_block() -> None:
    first = """
        class Config:
            gain = 3.0
            gain_0 = 2.0
        @block
        def gain(state: In, *, config: object) -> Out:
            return Out(x=state.x * config.gain + config.gain_0)
    """
    _, space = define("return Out(x=state.x)", first=first)
    made = space["gain"].bind(config=space["Config"]())
    assert same(made.compile()(**inputs(space)), made(**inputs(space)))


def test_blocks_of_a_function_and_of_a_class() -> None:
    first = """
        def around(by):
            @block
            def inner(state: In) -> Out:
                return Out(x=state.x * by)
            return inner
        class Holder:
            @block
            def größer(state: In) -> Out:
                return Out(x=state.x + 1)
    """
    _, space = define("return Out(x=state.x)", first=first)
    for made in (space["around"](2.0), space["around"](3.0), space["Holder"].größer):
        assert same(made.compile()(**inputs(space)), made(**inputs(space)))


ALIAS = (
    "which others may hold too, and a graph changes for this name alone; write into a copy that has a name of its own"
)

REFUSED = {
    "try": ("try:\n    x = state.x\nexcept ValueError:\n    x = state.y\nreturn Out(x=x)", 1, "a graph has no `try`"),
    "with": ("with open('f'):\n    pass\nreturn Out(x=state.x)", 1, "a graph has no `with`; do it outside of the block"),
    "walrus": ("if state.n > (k := 2):\n    pass\nreturn Out(x=state.x * k)", 1, "a graph has `:=` only where"),
    "f-string": ("k = f'{state.n}'\nreturn Out(x=state.x)", 1, "a graph has no text that depends on values"),
    "set": ("return Out(x=state.x * len({1, 2}))", 1, "a graph has no sets; write a tuple"),
    "import": ("import os\nreturn Out(x=state.x)", 1, "it imports here; import at the top of the module"),
    "else of a loop": ("x = state.x\nfor k in range(3):\n    x = x + 1\nelse:\n    x = x + 2\nreturn Out(x=x)", 5, "no `else`"),
    "two for": ("d = {(p, q): p for p in range(2) for q in range(2)}\nreturn Out(x=state.x * d[1, 1])", 1, "a graph has no dict of two `for`"),
    "numpy": ("return Out(x=state.x * np.sin(float(state.x.sum())))", 1, "NumPy's `sin` runs outside of the graph; use mindspore.ops"),
    "asnumpy": ("return Out(x=Tensor(state.x.asnumpy()))", 1, "`asnumpy` takes the numbers out of the graph"),
    "print": ("print(state.x)\nreturn Out(x=state.x)", 1, "`print` is for Python"),
    "time": ("return Out(x=state.x * time.time())", 1, "`time` gives something else on every call; call it before the run"),
    "copy_": ("x = state.x * 1\nx.copy_(state.y)\nreturn Out(x=x)", 2, "`copy_` writes in place; use the operator that returns"),
    "another block": ("return Out(x=[other(state).x for _ in range(2)][0])", 1, "it calls the block 'sequence', which is made of others; compose the two with"),
    "recursion": ("return Out(x=again(state.x, 3))", None, "'again' calls itself, which a graph cannot; write a loop"),
    "lambda of a module": ("return Out(x=tripled(state.x))", 1, "`tripled` is a lambda; write it with `def`, and call that"),
    "partial": ("return Out(x=partial(state.x, state.pair))", 1, "`partial` is a functools.partial"),
    "keywords": ("return Out(**{'x': state.x})", 1, "a record is made from what is not written out; write each field as `name="),
    "unseen record": ("return list((Out(x=state.x), 1))[0]", 1, "which record it returns cannot be seen here; write `return Out("),
    "missing field": ("return Number(x=state.x)", 1, "Number is made without 'k'; give `k=`"),
    "isinstance": ("return Out(x=state.x if isinstance(state.pair, Pair) else state.y)", 1, "it gives the record `state.pair`"),
    "record to a library": ("return Out(x=state.x * len(state))", 1, "the record `state` to `len`, which a graph knows as a tuple"),
    "records compared": ("return Out(x=state.x if state.pair == state.pair else state.y)", 1, "it compares whole records"),
    "object made": ("return Out(x=Schedule(2.0).step(state.x))", 1, "it makes a `Schedule` here; make it outside of the block"),
    "object changed": ("return Out(x=schedule.counted(state.x))", None, "it writes the attribute 'calls' of an object"),
    "object whole": ("return Out(x=state.x * (1 if [schedule] else 2))", 1, "`schedule` is an object of Schedule, of which a graph holds"),
    "write through an alias": ("x = state.x * 1\ny = x\ny[0] = 1\nreturn Out(x=x)", 3, f"it writes into 'y', {ALIAS}"),
    "write through a view": ("x = state.x * 1\nv = x.reshape(-1)\nv[0] = 5\nreturn Out(x=x)", 3, f"it writes into 'v', {ALIAS}"),
    "write seen by a view": ("x = state.x * 1\nv = x[0]\nx[0] = 5\nreturn Out(x=x + v)", 3, "which is also in `v = x[0]`"),
    "write into a part": ("xs = [state.x * 1]\nxs[0][0] = 5\nreturn Out(x=xs[0])", 2, "it writes into a part of something"),
    "write in a helper": ("x = state.x * 1\nwrite_into(x)\nreturn Out(x=x)", None, f"it writes into 'y', {ALIAS}"),
    "list under two names": ("a = [state.x]\nb = a\nb.append(state.y)\nreturn Out(x=a[-1])", 3, f"it writes into 'b', {ALIAS}"),
    "list made longer": ("a = [state.x]\nb = a\nb += [state.y]\nreturn Out(x=a[-1])", 3, "it changes a list that others may hold"),
    "list gone over": ("a = [state.x]\nfor v in a:\n    if len(a) < 3:\n        a.append(v)\nreturn Out(x=a[-1])", 4, "which is also in `for v"),
    "taken out in an expression": ("a = [state.x, state.y]\nreturn Out(x=a.pop(0) * 2 + a[0])", 2, "`a.pop(0)` stands in an expression"),
    "late name": ("k = 2\ndef g(x):\n    return x * k\nk = 5\nreturn Out(x=g(state.x))", 4, "'k' is bound again after a function"),
    "closure of a loop": (
        "fs = []\nfor k in range(3):\n    def g(x):\n        return x * k\n    fs.append(g)\nreturn Out(x=fs[0](state.x))", 2,
        "'k' is bound again after a function that reads it was defined",
    ),
    "default of a lambda": (
        "g = lambda x, by=state.n: x * by\nreturn Out(x=g(state.x))", 1, "a lambda has a default that varies; write it with `def`",
    ),
    "logarithm": ("return Out(x=state.x * math.log10(float(state.x.sum())))", 1, "a graph has no `log10` of numbers that is Python's"),
    "deque": ("d = deque([state.x])\nd.append(state.y)\nreturn Out(x=d[0])", 1, "it makes a `deque` here; write a list: `[*xs, x][-n:]`"),
    "defaultdict": ("d = defaultdict(list)\nd[1].append(state.y)\nreturn Out(x=d[1][0])", 1, "a `defaultdict` here; write a dict that has"),
    "type": ("return Out(x=state.x if type(state.x) == Tensor else state.y)", 1, "the class of a value; write `isinstance(x, Tensor)`"),
    "type is": ("return Out(x=state.x if type(state.x) is Tensor else state.y)", 1, "the class of a value; write `isinstance(x, Tensor)`"),
    "class is": ("return Out(x=state.x if state.x.__class__ is Tensor else state.y)", 1, "write `isinstance(x, Tensor)`"),
    "one tensor": ("y = state.y\nreturn Out(x=y if y is state.x else state.x)", 2, "are one object; keep a bool that says so"),
    "one dtype": ("return Out(x=state.x if state.x.dtype is state.y.dtype else state.y)", 1, "one object; compare them with `==`"),
    "nothing returned": ("if state.n > 2:\n    return\nreturn Out(x=state.x)", 2, "it returns nothing here; return a record"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "line", "why"), REFUSED.values(), ids=REFUSED)
def test_refused_with_the_line(body: str, line: int | None, why: str) -> None:
    other = "@block\ndef one(state: In) -> Out:\n    return Out(x=state.x)\nother = sequence.from_blocks_dict({'one': one})\n"
    made, _ = define(body, first=other)
    with pytest.raises(CompileError) as caught:
        made.compile(fullgraph=True)
    said = str(caught.value)
    assert said.startswith("block 'f' cannot be compiled: ")
    assert why in said
    if line is not None:
        number = (HEADER + other).count("\n") + 2 + line
        text = body.splitlines()[line - 1].strip()
        assert said.endswith(f"\n  {made.plan.function.__code__.co_filename}:{number}: {text}")


@pytest.mark.parametrize(
    ("expression", "why"),
    {
        "round(state.f, 1)": "in a graph a number is not rounded to decimal digits; round it in Python",
        "2 ** int(state.x.sum() > 0)": "a whole number to a power that varies",
        "max(state.n, state.f)": "the greater or lesser of a whole number and a float",
        "min(state.f, 1)": "the greater or lesser of a whole number and a float",
    }.items(),
)
def test_numbers_that_would_jump_are_refused(expression: str, why: str) -> None:
    made, space = define(f"return Out(x=state.x * ({expression}))")
    fast = made.compile(fullgraph=True)
    with pytest.raises(CompileError, match=r"round it in Python|write float|make both floats") as caught:
        fast(**inputs(space))
    assert why in str(caught.value)
    assert f"{made.plan.function.__code__.co_filename}:{HEADER.count(chr(10)) + 3}" in str(caught.value)


def test_whole_numbers_that_overflow_are_errors() -> None:
    made, space = define("return Number(x=state.x, k=state.n * state.n)", "Number")
    fast = made.compile(fullgraph=True)
    assert fast(**inputs(space)).k == 9
    with pytest.raises(CompileError, match="Overflow"):
        fast(**inputs(space, n=2**40))
    assert fast(**inputs(space, n=5)).k == 25


LARGE = (-31116559, 2428669069, 2**31, -(2**40) - 1, 2**53 + 1, 799225807967538319, -481247935726406797, 5, -8)


DIVIDED = ("state.n // 7", "state.n % 7", "state.n // -3", "state.n % -1000", "state.n // state.m", "state.n % state.m")


def test_whole_numbers_of_any_size_are_divided_as_in_python() -> None:
    made, space = several(DIVIDED, "int")
    fast = made.compile()
    for n in LARGE:
        for m in (10, -7, 2**33 + 1):
            assert same(fast(**inputs(space, n=n, m=m)), made(**inputs(space, n=n, m=m))), (n, m)


def test_a_division_by_zero_fails_as_in_python() -> None:
    made, space = define("return Number(x=state.x, k=state.n // state.m)", "Number")
    fast = made.compile(fullgraph=True)
    assert fast(**inputs(space, n=7, m=-2)).k == -4
    with pytest.raises(ZeroDivisionError):
        fast(**inputs(space, n=7, m=0))


def test_whole_numbers_of_any_size_are_compared_as_in_python() -> None:
    signs = ("==", "!=", "<", "<=", ">", ">=")
    made, space = several([f"1 if state.n {sign} state.m else 0" for sign in signs], "int")
    fast = made.compile()
    for n in (3, 2**53 + 1, -(2**60)):
        for m in (n - 1, n, n + 1):
            assert same(fast(**inputs(space, n=n, m=m)), made(**inputs(space, n=n, m=m))), (n, m)


@pytest.mark.parametrize(
    "condition",
    [
        "state.n in {1: 'a', 5: 'b'}", "state.n not in {1: 'a', 5: 'b'}", "state.n in NUMBERS", "state.n in {2: 0}.keys()",
        "state.n in (1, True, 'left')", "state.n in [state.m, 5]", "state.n in range(2, 6)", "(state.n > 4) in (1, 7)",
    ],
)  # fmt: skip
def test_what_is_in_a_container(condition: str) -> None:
    made, space = define(f"return Out(x=state.x if {condition} else state.y)", first="NUMBERS = {1, 5}\n")
    fast = made.compile()
    for n in (-1, 1, 2, 5, 6):
        assert same(fast(**inputs(space, n=n)), made(**inputs(space, n=n))), n


def test_floats_are_found_in_a_container() -> None:
    made, space = define("return Out(x=state.x if state.f in (0.25, 0.3) else state.y)")
    fast = made.compile(fullgraph=True)
    for f in (0.3, 0.1 + 0.2, 0.25):
        assert same(fast(**inputs(space, f=f)), made(**inputs(space, f=f)))


@pytest.mark.parametrize(("index", "beyond"), [(":, state.n", 7), ("state.m, None, ..., state.n", -7)])
def test_an_index_of_several_is_checked(index: str, beyond: int) -> None:
    made, space = define(f"return Out(x=state.x[{index}] * 2)")
    fast = made.compile(fullgraph=True)
    for n in (0, 1, -1):
        assert same(fast(**inputs(space, n=n, m=0)), made(**inputs(space, n=n, m=0)))
    for run in (made, fast) if beyond < 0 else (made,):  # a graph that fails takes three seconds
        with pytest.raises(IndexError):
            run(**inputs(space, n=beyond, m=0))


def test_the_logarithm_has_the_domain_of_python() -> None:
    made, space = define("return Out(x=state.x * math.log(state.f))")
    fast = made.compile(fullgraph=True)
    assert same(fast(**inputs(space, f=2.0)), made(**inputs(space, f=2.0)))
    with pytest.raises(ValueError, match=r"domain|positive"):
        fast(**inputs(space, f=0.0))


def test_numbers_beyond_32_bits_are_computed() -> None:
    made, space = define("return Out(x=state.x * (math.exp(state.f) * math.exp(-state.f)))")
    fast = made.compile(fullgraph=True)
    for f in (2.0, 100.0, -700.0):
        assert same(fast(**inputs(space, f=f)), made(**inputs(space, f=f)))
    for _ in range(2):  # in a graph that is there, and while one is made
        with pytest.raises(OverflowError):
            fast(**inputs(space, f=1000.0))


def test_what_a_block_raises_is_raised() -> None:
    made, space = define("if state.n < 0:\n    raise ValueError('negative')\nreturn Out(x=state.x * state.n)")
    fast = made.compile(fullgraph=True)
    assert same(fast(**inputs(space)), made(**inputs(space)))
    with pytest.raises(ValueError, match="negative"):
        fast(**inputs(space, n=-1))
    assert same(fast(**inputs(space)), made(**inputs(space)))


def test_source_that_cannot_be_read() -> None:
    _, space = define("return Out(x=state.x)")
    exec("@block\ndef g(state: In) -> Out:\n    return Out(x=state.x)\n", space)
    with pytest.raises(
        CompileError, match=r"the source of 'g' cannot be read, and the graph is made of it; define it with"
    ):
        space["g"].compile(fullgraph=True)


def test_a_file_beside_fnloop_is_no_library() -> None:
    root = Path(fnloop.__file__).parent
    assert authors.is_library(_module_of(root / "state.py"))
    assert authors.is_library(_module_of(Path(ast.__file__)))
    assert not authors.is_library(_module_of(root.with_name("fnloop_demo.py")))


def _module_of(path: Path) -> ModuleType:
    module = ModuleType(path.stem)
    module.__file__ = str(path)
    return module


def test_how_strict_a_zip_is() -> None:
    for strict in ("True", "False"):
        made, space = define(
            f"parts = [a + b for a, b in zip((state.x, state.y), (state.y, state.x), strict={strict})]\n"
            "return Out(x=parts[0] * parts[1])"
        )
        assert same(made.compile(fullgraph=True)(**inputs(space)), made(**inputs(space)))
    made, space = define(
        "pairs = zip((state.x, state.y), (state.y,), strict=state.n > 0)\nreturn Out(x=[a + b for a, b in pairs][0])"
    )
    with pytest.raises(CompileError, match="how strict it is, is not known; write `strict=True`"):
        made.compile(fullgraph=True)(**inputs(space, n=0))


def test_numbers_are_computed_before_the_graph_where_they_are_known() -> None:
    made, space = define(
        "best = float('inf')\nif state.f < best:\n    best = state.f * float('0.7')\n"
        "y = ops.tanh(state.x * (2 * math.pi / 3) + best)\ny += max(0.1, 0.2)\nreturn Out(x=y / 3 - state.x.mean() * best)"
    )
    fast = made.compile(fullgraph=True)
    for f in (0.3, -2.0):
        assert same(fast(**inputs(space, f=f)), made(**inputs(space, f=f)))
