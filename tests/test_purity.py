"""What the source of a block shows of changing its input is refused with its line; what it does not show passes."""

import linecache
import sys
import textwrap
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import numpy as np
import pytest

from fnloop import BlockState, PurityError, block, checks, loop, sequence
from fnloop.purity import check_purity
from fnloop.run.modes import Mode
from tests.purity import vocabulary
from tests.raising import message

COPY = "make a copy first (`.copy()`), or compute a new value"
PLUS = "write `a = a + [...]`, since `+=` on a list changes the list itself"
RETURN = "return a record with the new value instead"


def new(name: str) -> str:
    return f"use an operation that returns a new value, not {name!r}"


def checked(body: str) -> None:
    """Check a function of this body, whose record is `state`."""
    source = f"def f(state: object, *, unet: object = None) -> object:\n{textwrap.indent(body, '    ')}\n"
    linecache.cache["<f>"] = (len(source), None, source.splitlines(keepends=True), "<f>")
    space: dict[str, Any] = {}
    exec(compile(source, "<f>", "exec"), space)
    check_purity(space["f"])


@pytest.mark.parametrize(
    ("body", "line", "changed", "advice"),
    [
        ("state.x = 1", "2: state.x = 1", "state.x", "write `state.replace(x=...)`"),
        ("state.x += 1", "2: state.x += 1", "state.x", "write `state.replace(x=...)`"),
        ("state.x: int = 1", "2: state.x: int = 1", "state.x", "write `state.replace(x=...)`"),
        ("del state.x", "2: del state.x", "state.x", "write `state.replace(x=...)`"),
        ("state.inner.x = 1", "2: state.inner.x = 1", "state.inner", COPY),
        ("setattr(state, 'x', 1)", "2: setattr(state, 'x', 1)", "state", RETURN),
        ("object.__setattr__(state, 'x', 1)", "2: object.__setattr__(state, 'x', 1)", "state", RETURN),
        ("s = state\ns.x[0] = 1", "3: s.x[0] = 1", "state.x", COPY),
        # tensors
        ("state.x[0] = 1", "2: state.x[0] = 1", "state.x", COPY),
        ("state.x[1:, 0] += 2", "2: state.x[1:, 0] += 2", "state.x", COPY),
        ("x = state.x\nx[0] = 1", "3: x[0] = 1", "state.x", COPY),
        ("(x := state.x)[0] = 1", "2: (x := state.x)[0] = 1", "state.x", COPY),
        ("if unet:\n    state.x[0] = 1", "3: state.x[0] = 1", "state.x", COPY),
        ("state.x.add_(1)", "2: state.x.add_(1)", "state.x", new("add_")),
        ("y = state.x[0].copy_(1)", "2: state.x[0].copy_(1)", "state.x", new("copy_")),
        ("return Out(x=state.x.clamp_(0))", "2: state.x.clamp_(0)", "state.x", new("clamp_")),
        ("state.w.set_data(1)", "2: state.w.set_data(1)", "state.w", new("set_data")),
        ("ops.assign(state.w, 1)", "2: ops.assign(state.w, 1)", "state.w", RETURN),
        ("np.copyto(state.x, 1)", "2: np.copyto(state.x, 1)", "state.x", RETURN),
        ("np.add(state.x, 1, out=state.y)", "2: np.add(state.x, 1, out=state.y)", "state.y", RETURN),
        ("y = state.x * 2\ny.sum(out=state.y)", "3: y.sum(out=state.y)", "state.y", RETURN),
        ("from numpy import add\nadd(1, 1, out=state.y)", "3: add(1, 1, out=state.y)", "state.y", RETURN),
        ("x = state.x.view(-1)\nx[0] = 1", "3: x[0] = 1", "state.x", COPY),
        ("state.x.T[0] = 1", "2: state.x.T[0] = 1", "state.x", COPY),
        ("x = state.x[1:]\nx[0] = 1", "3: x[0] = 1", "state.x", COPY),
        ("a = state.x.asnumpy()\na[0] = 1", "3: a[0] = 1", "state.x", COPY),
        ("x = state.x if unet else state.y\nx[0] = 1", "3: x[0] = 1", "state.x", COPY),
        ("x = unet or state.y\nx[0] = 1", "3: x[0] = 1", "state.y", COPY),
        ("getattr(state, 'x')[0] = 1", "2: getattr(state, 'x')[0] = 1", "state.x", COPY),
        ("for state.x[0] in range(3):\n    pass", "2: for state.x[0] in range(3):", "state.x", COPY),
        # lists and dicts
        ("state.names.append(1)", "2: state.names.append(1)", "state.names", new("append")),
        ("names = state.names\nnames += [1]", "3: names += [1]", "state.names", PLUS),
        ("a, b = state.x, state.names\nb.append(2)", "3: b.append(2)", "state.names", new("append")),
        ("a, *b = state.names\na.append(1)", "3: a.append(1)", "state.names", new("append")),
        ("(a, (b, c)) = state.names\nb[0] = 1", "3: b[0] = 1", "state.names", COPY),
        ("for one in state.names:\n    one.append(1)", "3: one.append(1)", "state.names", new("append")),
        ("for i, one in enumerate(state.names):\n    one.append(1)", "3: one.append(1)", "state.names", new("append")),
        ("for a, b in zip([], state.names):\n    b.append(1)", "3: b.append(1)", "state.names", new("append")),
        ("for k, v in state.map.items():\n    v.append(1)", "3: v.append(1)", "state.map", new("append")),
        ("state.map['a'] = 1", "2: state.map['a'] = 1", "state.map", COPY),
        ("state.map.update(a=1)", "2: state.map.update(a=1)", "state.map", new("update")),
        ("del state.names[0]", "2: del state.names[0]", "state.names", COPY),
        ("state.names.sort()", "2: state.names.sort()", "state.names", new("sort")),
        ("heapq.heappush(state.names, 1)", "2: heapq.heappush(state.names, 1)", "state.names", RETURN),
        # inside other code
        ("def g():\n    state.x[0] = 1\ng()", "3: state.x[0] = 1", "state.x", COPY),
        ("g = lambda: state.names.append(1)", "2: state.names.append(1)", "state.names", new("append")),
        ("[state.names.append(i) for i in range(3)]", "2: state.names.append(i)", "state.names", new("append")),
        ("[n.append(1) for n in state.names]", "2: n.append(1)", "state.names", new("append")),
        ("{n: n.pop() for n in state.names}", "2: n.pop()", "state.names", new("pop")),
        ("with unet:\n    state.x[0] = 1", "3: state.x[0] = 1", "state.x", COPY),
        ("try:\n    state.names.clear()\nfinally:\n    pass", "3: state.names.clear()", "state.names", new("clear")),
    ],
)  # fmt: skip
def test_refused(body: str, line: str, changed: str, advice: str) -> None:
    whole = message(PurityError, lambda: checked(body))
    if "for state.x[0]" in body:  # the whole loop is the statement
        whole = whole.replace("\n    pass", "")
    assert whole == f"block 'f' changes {changed!r}, which it was given; {advice}\n  <f>:{line}"


@pytest.mark.parametrize(
    "body",
    [
        "x = state.x + 1\nx[0] = 1",
        "x = state.x.copy()\nx[0] = 1",
        "x = state.x\nx = x + 1\nx[0] = 1",
        "n = state.n\nn += 1",
        "x = state.x * 2\nx += 1",
        "x = state.x\nif unet:\n    x = x.copy()\n    x[0] = 1",
        "y = state.x.add(1)",
        "y = state.x.sort()",
        "z = ops.zeros_like(state.x)\nz[0] = 1",
        "names = list(state.names)\nnames.append(1)",
        "names = state.names[:]\nnames.append(1)",
        "state.names[1:].extend([1])",
        "names = state.names + [1]\nnames.sort()",
        "names = []\nnames.append(state.x)",
        "map = dict(state.map)\nmap['a'] = 1",
        "def g(state):\n    state.x[0] = 1",
        "def g(x):\n    x[0] = 1\nx = state.x\ng(x.copy())",
        "g = lambda state: state.append(1)",
        "[x.append(1) for x in [[]]]",
        "for a, b in zip([], state.names):\n    a.append(b)",
        "unet.step(state.x)",
        "words = state.text.split()\nwords[0] = 'a'",
        "return state.replace(x=state.x + 1)",
        "n = state.x.__len__()",
        "unet(out=state.x)",
        "unet.step(out=state.x)",
        "def write(out):\n    return out\nwrite(out=state.x)",
        "write_later(out=state.x)",
        "pipeline['write'](out=state.x)",
        "pipeline.bind(n=1)(out=state.x)",
    ],
)
def test_passed(body: str) -> None:
    checked(body)


class Names(BlockState):
    names: list[str]


def test_a_block_is_refused_where_it_is_decorated() -> None:
    def add(state: Names) -> Names:
        state.names.append("a")
        return state

    line = add.__code__.co_firstlineno + 1
    assert message(PurityError, lambda: block(add)) == (
        "block 'add' changes 'state.names', which it was given; use an operation that returns a new value, "
        f"not 'append'\n  {__file__}:{line}: state.names.append('a')"
    )


def test_a_header_is_held_to_the_same() -> None:
    def header(state: Names) -> list[Names]:
        state.names.clear()
        return []

    assert message(PurityError, lambda: loop(header)).startswith("block 'header' changes 'state.names'")


def test_a_method_is_read_past_its_self() -> None:
    class Model:
        cache: list[str]

        def pure(self, state: Names) -> Names:
            self.cache = state.names
            return state

        def impure(self, state: Names) -> Names:
            state.names[0] = "a"
            return state

    block(Model().pure)
    assert message(PurityError, lambda: block(Model().impure)).startswith("block 'impure' changes 'state.names'")


def test_a_function_without_source_is_passed() -> None:
    space: dict[str, Any] = {"Names": Names}
    exec("def f(state: Names) -> Names:\n    state.names[0] = 'a'\n    return state\n", space)
    block(space["f"])


class Outer(Names):
    out: list[str]


def test_a_field_called_out_is_a_field() -> None:
    class Local(BlockState):
        out: list[str]

    def of_module(state: Outer) -> Outer:
        return Outer(out=state.names, names=[])

    def of_function(state: Outer) -> Local:
        return Local(out=state.out)

    def by_replacing(state: Outer) -> Outer:
        return state.replace(out=state.names)

    for function in (of_module, of_function, by_replacing):
        check_purity(function)


class Written(BlockState):
    out: Any


@block
def write(state: Written) -> Written:
    return Written(out=state.out + 1)


@block
def assign(state: Written) -> Written:
    return Written(out=state.out + 1)


writing = sequence.from_blocks_dict({"write": write, "again": write})


def test_a_block_with_a_field_called_out_is_called_by_hand() -> None:
    @block
    def by_name(state: Written) -> Written:
        again = write
        return again(out=write(out=state.out).out)

    @block
    def by_path(state: Written) -> Written:
        made: Written = writing["write"](out=writing(out=state.out).out)
        return made

    @block
    def like_an_operator(state: Written) -> Written:
        return assign(state)

    @block
    def by_helper(state: Written) -> Written:
        return assign(Written(out=helper(out=state.out)))

    def helper(out: Any) -> Any:
        return out * 2

    zero = np.zeros(1)
    for mode in get_args(Mode):
        with checks(mode):
            assert [float(one(out=zero).out[0]) for one in (by_name, by_path, like_an_operator, by_helper)] == [
                2,
                3,
                1,
                1,
            ]


def test_the_out_of_numpy_is_refused_by_any_name() -> None:
    plus = np.add
    with_one = partial(np.add, 1)

    def by_closure(state: Written) -> Written:
        plus(state.out, 1, out=state.out)
        return state

    def by_local_name(state: Written) -> Written:
        add = np.add
        add(state.out, 1, out=state.out)
        return state

    def by_partial(state: Written) -> Written:
        with_one(state.out, out=state.out)
        return state

    def by_module(state: Written) -> Written:
        np.clip(state.out, 0, 1, out=state.out)
        return state

    for function in (by_closure, by_local_name, by_partial, by_module):
        whole = message(PurityError, partial(check_purity, function))
        assert whole.startswith(f"block {function.__name__!r} changes 'state.out', which it was given; {RETURN}")


# --- programs


def programs(name: str) -> list[Any]:
    """The programs of a file: each begins with ``## its name``, and of a wrong one ``| the fault``."""
    chunks = (Path(__file__).parent / "purity" / name).read_text().split("## ")[1:]
    parts = [chunk.partition("\n") for chunk in chunks]
    return [pytest.param(body, *title.split(" | ")[1:], id=title.split(" | ")[0].strip()) for title, _, body in parts]


def defined(body: str) -> None:
    """Run the definitions of a program."""
    source = f"from __future__ import annotations\n{body}"
    linecache.cache["<program>"] = (len(source), None, source.splitlines(keepends=True), "<program>")
    space = {name: value for name, value in vars(vocabulary).items() if not name.startswith("__")}
    module = ModuleType("purity_program")
    vars(module).update(space)
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, "<program>", "exec"), vars(module))
    finally:
        del sys.modules[module.__name__]


@pytest.mark.parametrize("body", programs("right.txt"))
def test_a_right_program_is_passed(body: str) -> None:
    defined(body)


@pytest.mark.parametrize(("body", "fault"), programs("wrong.txt"))
def test_a_wrong_program_is_refused(body: str, fault: str) -> None:
    assert message(PurityError, lambda: defined(body)).startswith(f"block 'f' {fault}")
