"""Checks while a pipeline runs: what each level sees, what is verified once, what is said of a misfit."""

import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Generic, Literal, NamedTuple, Optional, Protocol, TypeVar, runtime_checkable

import mindspore as ms
import numpy as np
import pytest
from beartype.vale import Is
from jaxtyping import BFloat16, Bool, Float, Float32, Int, Num, Shaped
from mindspore import Parameter, Tensor, nn
from numpy.typing import NDArray

from fnloop import (
    Block,
    BlockError,
    BlockState,
    PurityError,
    StateError,
    WiringWarning,
    block,
    checks,
    failure_of,
    field,
    loop,
    loop_while,
    sequence,
    switch,
)
from fnloop.run.checks import Checker, InputChecker
from fnloop.run.modes import current_mode
from fnloop.run.values import fingerprint, signature
from tests.raising import message
from tests.unseen import Unseen

T = TypeVar("T")


def ones(*shape: int, dtype: Any = np.float32) -> Tensor:
    return Tensor(np.ones(shape, dtype))


class Vector(BlockState):
    x: Float[Tensor, " n"]


class Renamed(BlockState):
    x: Float[Tensor, " m"]


class Matrix(BlockState):
    x: Float[Tensor, "b 3"]
    n: int = 2


class Sums(BlockState):
    sums: Float[Tensor, " b"]


class Bare(BlockState):
    x: Tensor


class Anything(BlockState):
    x: Any


class Number(BlockState):
    n: int


class Numbers(BlockState):
    x: list[int]


class Steps(BlockState):
    steps: int


@block
def double(state: Vector) -> Vector:
    return Vector(x=state.x * 2)


@block
def row_sums(state: Matrix) -> Sums:
    return Sums(sums=state.x.sum(axis=1))


def returning(value: Any, made: Any = Sums, given: Any = Matrix) -> Any:
    """A block that returns just this value."""

    def give(state):  # type: ignore[no-untyped-def]
        return value

    give.__annotations__ |= {"state": given, "return": made}
    return block(give)


def same(record: Any) -> Any:
    """A block from a record to itself."""

    def check(state):  # type: ignore[no-untyped-def]
        return state

    check.__annotations__ |= {"state": record, "return": record}
    return block(check)


# --- the levels


def test_full_is_the_default() -> None:
    assert current_mode() == "full"


@pytest.mark.parametrize("mode", ["off", "types", "full", "paranoid"])
def test_the_level_of_the_environment(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FNLOOP_CHECKS", mode)
    assert current_mode() == mode
    with checks("types"):
        assert current_mode() == "types"
    assert current_mode() == mode


def test_levels_that_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    loose: Any = checks
    assert message(StateError, lambda: loose("ful").__enter__()) == (
        "checks='ful' is no level of checks; did you mean 'full'?; write one of off, types, full, paranoid"
    )
    assert message(StateError, lambda: loose(None).__enter__()) == (
        "checks=None is no level of checks; write one of off, types, full, paranoid"
    )
    monkeypatch.setenv("FNLOOP_CHECKS", "FULL")
    assert message(StateError, lambda: double(x=ones(2))) == (
        "FNLOOP_CHECKS='FULL' is no level of checks; write one of off, types, full, paranoid"
    )


def test_levels_nest_and_end_with_an_exception() -> None:
    with checks("off"):
        with pytest.raises(ZeroDivisionError), checks("paranoid"):
            raise ZeroDivisionError
        assert current_mode() == "off"
    assert current_mode() == "full"


def test_a_level_as_a_decorator() -> None:
    @checks("off")
    def inside() -> str:
        return current_mode()

    assert inside() == "off"
    assert inside() == "off"
    assert current_mode() == "full"


def test_a_level_holds_in_its_own_thread_only() -> None:
    found: dict[str, str] = {}

    def other() -> None:
        found["before"] = current_mode()
        with checks("types"):
            found["inside"] = current_mode()

    with checks("off"):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        assert current_mode() == "off"
    assert found == {"before": "full", "inside": "types"}


class Samples(BlockState):
    x: NDArray[np.float64]


@block
def doubled(state: Samples) -> Samples:
    return Samples(x=2 * state.x)


def test_threads_run_one_block_together() -> None:
    """With NumPy: MindSpore's operators in several threads at once end the process or never return (2.10)."""
    errors: list[BaseException] = []

    def run(size: int) -> None:
        try:
            for _ in range(200):
                assert doubled(x=np.ones(size)).x.shape == (size,)
        except BaseException as error:  # noqa: BLE001 - told to the main thread
            errors.append(error)

    threads = [threading.Thread(target=run, args=(size,)) for size in (1, 2, 3, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


@pytest.mark.parametrize(
    ("mode", "refused"),
    [
        ("off", []),
        ("types", ["str", "inner str"]),
        ("full", ["str", "inner str", "dtype", "axes", "inner dtype"]),
        ("paranoid", ["str", "inner str", "dtype", "axes", "inner dtype"]),
    ],
)
def test_what_each_level_sees(mode: Any, refused: list[str]) -> None:
    class Outer(BlockState):
        inner: list[Matrix]
        x: Float[Tensor, " n"]
        n: int = 1

    check = same(Outer)
    good = Matrix(x=ones(2, 3))
    loose: Any = Matrix
    calls = {
        "str": Outer(inner=[good], x=ones(2)).replace(n="1"),
        "inner str": Outer(inner=[loose(x=ones(2, 3), n="1")], x=ones(2)),
        "dtype": Outer(inner=[good], x=ones(2, dtype=np.int32)),
        "axes": Outer(inner=[good], x=ones(2, 2)),
        "inner dtype": Outer(inner=[Matrix(x=ones(2, 3, dtype=np.int32))], x=ones(2)),
    }
    with checks(mode):
        assert [name for name, record in calls.items() if is_refused(check, record)] == refused


def is_refused(check: Any, record: Any) -> bool:
    try:
        check(record)
    except StateError:
        return True
    return False


def test_off_leaves_nothing_of_the_checks() -> None:
    block_off, block_full = double.emitted("off").source, double.emitted("full").source
    assert "check" in block_full
    assert not any(word in block_off for word in ("check", "key", "seen", "signature", "synchronize", "fingerprint"))


# --- the inputs of a block


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"x": None}, 'got x=None, but reads it as Float[Tensor, "b 3"]'),
        ({"x": 3.0}, 'got x=3.0, but reads it as Float[Tensor, "b 3"]; write `Tensor(...)`'),
        ({"x": [[1.0]]}, 'got x=[[1.0]], but reads it as Float[Tensor, "b 3"]; write `Tensor(...)`'),
        (
            {"x": np.ones((2, 3), np.float32)},
            'got x=float32[2,3], but reads it as Float[Tensor, "b 3"]: ndarray is not Tensor; write `Tensor(...)`',
        ),
        (
            {"x": ones(2, 3, dtype=np.int32)},
            'got x=int32[2,3], but reads it as Float[Tensor, "b 3"]: dtype int32 is not Float',
        ),
        (
            {"x": ones(2, 3, dtype=bool)},
            'got x=bool[2,3], but reads it as Float[Tensor, "b 3"]: dtype bool is not Float',
        ),
        ({"x": ones(3)}, 'got x=float32[3], but reads it as Float[Tensor, "b 3"]: it has 1 axis, not 2'),
        ({"x": Tensor(1.0)}, 'got x=float32[], but reads it as Float[Tensor, "b 3"]: it has 0 axes, not 2'),
        ({"x": ones(2, 4)}, 'got x=float32[2,4], but reads it as Float[Tensor, "b 3"]: axis 1 is 4, not 3'),
        ({"x": ones(0, 4)}, 'got x=float32[0,4], but reads it as Float[Tensor, "b 3"]: axis 1 is 4, not 3'),
        ({"x": ones(2, 3), "n": 2.0}, "got n=2.0, but reads it as int"),
        ({"x": ones(2, 3), "n": "2"}, "got n='2', but reads it as int"),
        ({"x": ones(2, 3), "n": None}, "got n=None, but reads it as int"),
        (
            {"x": ones(2, 3), "n": np.int64(2)},
            "got n=int64[], but reads it as int: int64 is not int; write `int(...)`",
        ),
        (
            {"x": ones(2, 3), "n": Tensor(2)},
            "got n=int64[], but reads it as int: Tensor is not int; write `int(...)`",
        ),
    ],
)
def test_inputs_that_are_refused(given: dict[str, Any], text: str) -> None:
    loose: Any = row_sums
    whole = f"block 'row_sums' {text}"
    assert message(StateError, lambda: loose(**given)) == whole
    assert message(StateError, lambda: loose(Matrix(**given))) == whole
    inside = sequence.from_blocks_dict({"sums": row_sums}, name="pipe")
    seen_from_outside = text.replace("but reads it", "but block 'sums' reads it")
    assert message(StateError, lambda: inside(**given)) == f"'pipe' {seen_from_outside}"


@pytest.mark.parametrize(
    "x",
    [
        ones(2, 3),
        ones(0, 3),
        Parameter(ones(2, 3), name="w"),
        ones(2, 3, dtype=np.float64),
        ones(2, 3).astype(ms.bfloat16),
        ones(2, 3, dtype=np.float16),
    ],
)
def test_inputs_that_fit(x: Tensor) -> None:
    assert same(Matrix)(x=x).x is x


def test_a_bool_is_an_int_and_an_int_a_float_as_python_has_it() -> None:
    class Real(BlockState):
        x: float
        n: int = 0
        z: complex = 0

    assert same(Real)(x=1, n=True, z=1.0).x == 1
    assert same(Real)(x=np.float64(1)).x == 1
    assert message(StateError, lambda: same(Real)(x="1")) == "block 'check' got x='1', but reads it as float"
    assert message(StateError, lambda: same(Real)(x=np.float32(1))) == (
        "block 'check' got x=float32[], but reads it as float: float32 is not float; write `float(...)`"
    )


def test_a_bare_tensor_takes_any_tensor_but_no_array() -> None:
    assert same(Bare)(x=ones(2, 2, dtype=np.int8)).x.shape == (2, 2)
    assert message(StateError, lambda: same(Bare)(x=np.ones(2))) == (
        "block 'check' got x=float64[2], but reads it as Tensor: ndarray is not Tensor; write `Tensor(...)`"
    )


# --- the outputs


class MoreSums(Sums):
    extra: int = 3


def other_sums() -> Any:
    class Sums(BlockState):
        sums: int

    return Sums


@pytest.mark.parametrize(
    ("value", "came"),
    [
        (None, "None"),
        ((1, 2), "(1, 2)"),
        ({"sums": ones(2)}, "{'sums': float32[2]}"),
        (ones(2), "float32[2]"),
        (Matrix(x=ones(2, 3)), "Matrix"),
        (Sums, "<class 'tests.test_checks.Sums'>"),
        ([Sums(sums=ones(2))], "[Sums(sums=float32[2])]"),
    ],
)
def test_a_block_that_returns_something_else(value: Any, came: str) -> None:
    give = returning(value)
    assert message(StateError, lambda: give(x=ones(2, 3))) == (
        f"block 'give' returned {came}, but declares Sums; write `return Sums(...)`"
    )
    pipe = sequence.from_blocks_dict({"first": same(Matrix), "second": give}, name="pipe")
    assert message(StateError, lambda: pipe(x=ones(2, 3))) == (
        f"block 'pipe/second' returned {came}, but declares Sums; write `return Sums(...)`"
    )


def test_a_record_of_another_class_of_the_same_name() -> None:
    give = returning(other_sums()(sums=1))
    assert message(StateError, lambda: give(x=ones(2, 3))) == (
        "block 'give' returned tests.test_checks.other_sums.<locals>.Sums, but declares tests.test_checks.Sums; "
        "write `return Sums(...)`"
    )


def test_a_nested_record_of_another_class_of_the_same_name() -> None:
    class Outer(BlockState):
        inner: Sums

    module = "tests.test_checks"
    assert message(StateError, lambda: same(Outer)(inner=other_sums()(sums=1))) == (
        f"block 'check' got inner=Sums(sums=1), but reads it as {module}.Sums "
        f"(it is {module}.other_sums.<locals>.Sums, not {module}.Sums)"
    )


def test_a_subclass_of_what_is_declared_may_be_returned() -> None:
    made = returning(MoreSums(sums=ones(2)))(x=ones(2, 3))
    assert type(made) is MoreSums
    inside = sequence.from_blocks_dict({"a": returning(MoreSums(sums=ones(2)))})(x=ones(2, 3))
    assert inside.sums.shape == (2,)
    assert not hasattr(inside, "extra")


@pytest.mark.parametrize(
    ("sums", "text"),
    [
        (3, 'wrote sums=3, but declares it as Float[Tensor, "b"]; write `Tensor(...)`'),
        (ones(2, dtype=bool), 'wrote sums=bool[2], but declares it as Float[Tensor, "b"]: dtype bool is not Float'),
        (ones(2, 1), 'wrote sums=float32[2,1], but declares it as Float[Tensor, "b"]: it has 2 axes, not 1'),
        (ones(5), 'wrote sums=float32[5], but declares it as Float[Tensor, "b"]: axis 0 is 5, not b=2'),
    ],
)  # fmt: skip
def test_outputs_that_are_refused(sums: Any, text: str) -> None:
    give = returning(Sums(sums=sums))
    assert message(StateError, lambda: give(x=ones(2, 3))) == f"block 'give' {text}"


def test_an_axis_that_changes_and_whole_numbers_without_sign() -> None:
    class Grown(BlockState):
        x: Float[Tensor, " n"]

    class Whole(BlockState):
        i: Int[Tensor, " n"]

    @block
    def grow(state: Grown) -> Grown:
        return Grown(x=ones(2 * state.x.shape[0]))

    @block
    def take(state: Whole) -> Whole:
        return state

    assert message(StateError, lambda: grow(x=ones(2))) == (
        "block 'grow' wrote x=float32[4], but declares it as Float[Tensor, \"n\"]: axis 0 is 4, not n=2; for an axis that "
        "changes write `_` in both records"
    )
    assert message(StateError, lambda: take(i=ones(2, dtype=np.uint8))).endswith(
        "dtype uint8 is not Int; declare `UInt`, or `Integer` for both"
    )


def test_axes_are_bound_from_input_to_output_and_apart_between_calls() -> None:
    give = returning(Sums(sums=ones(5)))
    assert give(x=ones(5, 3)).sums.shape == (5,)
    with pytest.raises(StateError, match="axis 0 is 5, not b=2"):
        give(x=ones(2, 3))
    assert give(x=ones(5, 3)).sums.shape == (5,)


def test_axes_are_bound_among_the_inputs() -> None:
    class Two(BlockState):
        a: Float[Tensor, "n 3"]
        b: Float[Tensor, "n+1"]  # noqa: F821 - jaxtyping's, no name
        c: Float[Tensor, "*rest n"] | None = None
        d: Shaped[Tensor, "#n"] | None = None
        e: Shaped[Tensor, "..."] | None = None

    check = same(Two)
    check(a=ones(2, 3), b=ones(3), c=ones(4, 4, 2), d=ones(1), e=Tensor(1))
    assert message(StateError, lambda: check(a=ones(2, 3), b=ones(2))) == (
        "block 'check' got b=float32[2], but reads it as Float[Tensor, \"n+1\"]: axis 0 is 2, not n+1=3"
    )
    assert message(StateError, lambda: check(a=ones(2, 3), b=ones(3), c=ones(4))) == (
        "block 'check' got c=float32[4], but reads it as Float[Tensor, \"*rest n\"] | None: axis -1 is 4, not n=2"
    )
    assert message(StateError, lambda: check(a=ones(2, 3), b=ones(3), d=ones(5))) == (
        'block \'check\' got d=float32[5], but reads it as Shaped[Tensor, "#n"] | None: its axes are not "#n" with n=2'
    )


class Sigmas(BlockState):
    sigmas: Float[Tensor, " steps+1"]
    timesteps: Float[Tensor, " steps"]


class SigmasLast(BlockState):
    timesteps: Float[Tensor, " steps"]
    sigmas: Float[Tensor, " steps+1"]


@pytest.mark.parametrize("record", [Sigmas, SigmasLast])
@pytest.mark.parametrize("compiled", [False, True])
def test_axes_are_calculated_in_any_order(record: Any, compiled: bool) -> None:
    check = same(record)
    pipe = sequence.from_blocks_dict({"check": check}, name="pipe")
    pipe = pipe.compile() if compiled else pipe
    for block_ in (check, pipe):
        assert block_(sigmas=ones(3), timesteps=ones(2)).sigmas.shape == (3,)
        with pytest.raises(
            StateError, match=r"got sigmas=float32\[3\], but reads it as .*: axis 0 is 3, not steps\+1=4"
        ):
            block_(sigmas=ones(3), timesteps=ones(3))


class Tiles(BlockState):
    x: Float[Tensor, "h*w 2*c"]
    sizes: tuple[Float[Tensor, " h"], Float[Tensor, " w"]]
    half: Float[Tensor, " h//2"] | None = None


def test_axes_are_calculated_from_what_is_known() -> None:
    check = same(Tiles)
    check(x=ones(6, 4), sizes=(ones(2), ones(3)), half=ones(1))
    for wrong, reason in [
        ({"x": ones(7, 4)}, r"axis 0 is 7, not h\*w=6"),
        ({"x": ones(6, 5)}, r"axis 1 is 5, not 2\*c"),
        ({"half": ones(2)}, "axis 0 is 2, not h//2=1"),
    ]:
        with pytest.raises(StateError, match=reason):
            check(**{"x": ones(6, 4), "sizes": (ones(2), ones(3)), **wrong})
    declared = sequence.from_blocks_dict({"check": check}, inputs=Tiles, outputs=Tiles, name="declared")
    with pytest.raises(StateError, match=r"'declared' got x=float32\[7,4\], but Tiles declares it as"):
        declared(x=ones(7, 4), sizes=(ones(2), ones(3)))


def test_an_axis_that_cannot_be_calculated_is_refused() -> None:
    class Root(BlockState):
        x: Float[Tensor, " n**0.5"]

    assert message(BlockError, lambda: same(Root)) == (
        "Root.x: the axis 'n**0.5' of Float[Tensor, \"n**0.5\"] cannot be calculated; write whole numbers, names, `+`, "
        "`-`, `*`, `//`, `%`, `min(a,b)` or `max(a,b)`, without spaces, or `_` for any size"
    )


def test_arithmetic_with_spaces_is_refused() -> None:
    class Spaced(BlockState):
        x: Float[Tensor, "2 * n"]  # noqa: F821 - jaxtyping's, no name

    assert message(BlockError, lambda: same(Spaced)).startswith(
        "Spaced.x: the axis '*' of Float[Tensor, \"2 * n\"] cannot"
    )


def test_a_declared_boundary_binds_axes_from_end_to_end() -> None:
    class Size(BlockState):
        size: int

    class In(BlockState):
        size: int
        x: Float[Tensor, " n"]

    class Made(BlockState):
        y: Float[Tensor, " k"]

    class Out(BlockState):
        y: Float[Tensor, " n"]

    @block
    def make(state: Size) -> Made:
        return Made(y=ones(state.size))

    pipe: Any = sequence.from_blocks_dict({"make": make, "use": double}, inputs=In, outputs=Out, name="pipe")
    with pytest.warns(WiringWarning, match="block 'pipe/use' does nothing"):
        assert pipe(size=2, x=ones(2)).y.shape == (2,)
    assert message(StateError, lambda: pipe(size=3, x=ones(2))) == (
        "block 'pipe' wrote y=float32[3], but declares it as Float[Tensor, \"n\"]: axis 0 is 3, not n=2"
    )


# --- types of every kind


# On a line of their own, where beartype finds the source of a lambda on Python 3.10 too.
Positive = Annotated[int, Is[lambda n: n > 0]]
PositiveCount = Annotated[int, Is[lambda n: n > 0], "a count"]


class Settings(BlockState):
    mode: Literal["a", "b"] = "a"
    either: int | str = 1
    maybe: Optional[Float[Tensor, " n"]] = None  # noqa: UP045
    numbers: list[int] = field(default_factory=list)
    tensors: dict[str, Float[Tensor, " n"]] = field(default_factory=dict)
    pair: tuple[int, str] = (1, "a")
    many: tuple[float, ...] = ()
    names: frozenset[str] = frozenset()
    items: Sequence[int] = ()
    options: Mapping[str, int | None] = field(default_factory=dict)
    call: Callable[[int], int] | None = None
    kind: type[nn.Cell] = nn.Cell
    positive: PositiveCount = 1
    positives: list[Positive] = field(default_factory=list)
    mask: Bool[Tensor, " n"] | None = None
    half: BFloat16[Tensor, " n"] | None = None
    index: Int[Tensor, ""] | None = None
    number: Num[Tensor, "..."] | Literal["none"] = "none"
    precise: Float32[Tensor, ""] | None = None
    anything: Any = None


check_settings = same(Settings)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"mode": "b", "either": "x", "maybe": ones(3), "numbers": [1, 2], "tensors": {"a": ones(3), "b": ones(3)}},
        {"pair": (2, "b"), "many": (1.0, 2, 3.5), "names": frozenset({"a"}), "items": deque([1])},
        {"options": {"a": None, "b": 1}},
        {"items": range(10**9), "call": len, "kind": nn.Dense, "positive": 2, "positives": [1, 2]},
        {"mask": ones(2) > 0, "half": ones(2).astype(ms.bfloat16), "index": Tensor(3), "number": Tensor(3)},
        {"number": "none", "precise": Tensor(1.0), "anything": {1: ones(2)}},
    ],
)
def test_values_that_fit(given: dict[str, Any]) -> None:
    assert check_settings(**given) == Settings(**given)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"mode": "c"}, "got mode='c', but reads it as Literal['a', 'b']"),
        ({"mode": ["a"]}, "got mode=['a'], but reads it as Literal['a', 'b']"),
        ({"mode": None}, "got mode=None, but reads it as Literal['a', 'b']"),
        ({"either": 1.5}, "got either=1.5, but reads it as int | str"),
        ({"maybe": ones(2, 2)}, 'got maybe=float32[2,2], but reads it as Float[Tensor, "n"] | None: '
         "it has 2 axes, not 1"),
        ({"maybe": 3}, 'got maybe=3, but reads it as Float[Tensor, "n"] | None; write `Tensor(...)`'),
        ({"numbers": [1, "b"]}, "got numbers=[1, 'b'], but reads it as list[int]: numbers[1] is 'b', not int"),
        ({"numbers": (1,)}, "got numbers=(1,), but reads it as list[int]"),
        (
            {"tensors": {"a": ones(3), "b": ones(2)}},
            "got tensors={'a': float32[3], 'b': float32[2]}, but reads it as dict[str, Float[Tensor, \"n\"]]: "
            "tensors['b'] is float32[2], not Float[Tensor, \"n\"]: axis 0 is 2, not n=3",
        ),
        (
            {"tensors": {1: ones(3)}},
            "got tensors={1: float32[3]}, but reads it as dict[str, Float[Tensor, \"n\"]]: tensors key is 1, not str",
        ),
        ({"pair": (1, 2)}, "got pair=(1, 2), but reads it as tuple[int, str]: pair[1] is 2, not str"),
        ({"pair": (1,)}, "got pair=(1,), but reads it as tuple[int, str]"),
        ({"many": (1.0, "a")}, "got many=(1.0, 'a'), but reads it as tuple[float, ...]: many[1] is 'a', not float"),
        ({"names": frozenset({1})}, "got names=frozenset({1}), but reads it as frozenset[str]: "
         "names item is 1, not str"),
        ({"items": "ab"}, "got items='ab', but reads it as Sequence[int]"),
        ({"items": ["a"]}, "got items=['a'], but reads it as Sequence[int]: items[0] is 'a', not int"),
        ({"options": {"a": "b"}}, "got options={'a': 'b'}, but reads it as Mapping[str, int | None]: "
         "options['a'] is 'b', not int | None"),
        ({"call": 3}, "got call=3, but reads it as Callable[[int], int] | None"),
        ({"kind": int}, "got kind=<class 'int'>, but reads it as type[Cell]"),
        ({"kind": nn.Dense(1, 1)}, None),
        ({"positive": 0}, "got positive=0, but reads it as Annotated[int, Is[lambda n: n > 0]]"),
        ({"positive": "a"}, "got positive='a', but reads it as Annotated[int, Is[lambda n: n > 0]]"),
        (
            {"positives": [1, 0]},
            "got positives=[1, 0], but reads it as list[Annotated[int, Is[lambda n: n > 0]]]: "
            "positives[1] is 0, not Annotated[int, Is[lambda n: n > 0]]",
        ),
        ({"mask": ones(2)}, 'got mask=float32[2], but reads it as Bool[Tensor, "n"] | None: dtype float32 is not Bool'),
        ({"half": ones(2)}, 'got half=float32[2], but reads it as BFloat16[Tensor, "n"] | None: '
         "dtype float32 is not BFloat16"),
        ({"index": 3}, 'got index=3, but reads it as Int[Tensor, ""] | None; write `Tensor(...)`'),
        ({"index": Tensor([3])}, 'got index=int64[1], but reads it as Int[Tensor, ""] | None: it has 1 axis, not 0'),
    ],
)  # fmt: skip
def test_values_that_do_not(given: dict[str, Any], text: str | None) -> None:
    found = message(StateError, lambda: check_settings(**given))
    assert text is None or found == f"block 'check' {text}"


def test_the_wrong_item_of_many_is_found() -> None:
    numbers: list[Any] = list(range(100_000))
    numbers[54_321] = "x"
    assert message(StateError, lambda: check_settings(numbers=numbers)).endswith(": numbers[54321] is 'x', not int")


class Node(BlockState):
    value: int
    following: Optional["Node"] = None
    others: list["Node"] = field(default_factory=list)


def test_a_record_that_holds_itself() -> None:
    check = same(Node)
    assert check(value=1, following=Node(value=2)).following.value == 2
    loose: Any = Node
    bad = loose(value=2, others=[loose(value=3), loose(value="4")])
    assert message(StateError, lambda: check(value=1, following=bad)) == (
        "block 'check' got following=Node(value=2, following=None, others=[Node(value=3, following=None, others=[]), "
        "Node(value='4', following=None, others=[])]), but reads it as Node | None: "
        "following.others[1].value is '4', not int"
    )


def test_nested_records_share_their_axes() -> None:
    class Outer(BlockState):
        inner: Matrix
        others: list[Matrix] = field(default_factory=list)
        sums: Float[Tensor, " b"] | None = None

    check = same(Outer)
    good = Matrix(x=ones(2, 3))
    assert check(inner=good, others=[good], sums=ones(2)).inner is good
    assert message(StateError, lambda: check(inner=good, sums=ones(4))) == (
        "block 'check' got sums=float32[4], but reads it as Float[Tensor, \"b\"] | None: axis 0 is 4, not b=2"
    )
    assert message(StateError, lambda: check(inner=good, others=[good, Matrix(x=ones(1, 3))])) == (
        "block 'check' got others=[Matrix(x=float32[2,3], n=2), Matrix(x=float32[1,3], n=2)], but reads it as "
        'list[Matrix]: others[1].x is float32[1,3], not Float[Tensor, "b 3"]: axis 0 is 1, not b=2'
    )


class Wrapped(BlockState, Generic[T]):
    value: T
    values: list[T] = field(default_factory=list)


class Rows(Wrapped[Float[Tensor, "b 3"]]):
    pass


class Alias(NamedTuple):
    of: Any


def test_generic_records() -> None:
    check = same(Wrapped[int])
    assert check(value=1, values=[2]).value == 1
    assert message(StateError, lambda: check(Wrapped(value="1"))) == "block 'check' got value='1', but reads it as int"
    assert message(StateError, lambda: check(value=1, values=["1"])) == (
        "block 'check' got values=['1'], but reads it as list[int]: values[0] is '1', not int"
    )
    assert same(Wrapped)(value=object()) is not None
    assert message(StateError, lambda: same(Rows)(value=ones(2, 4))) == (
        "block 'check' got value=float32[2,4], but reads it as Float[Tensor, \"b 3\"]: axis 1 is 4, not 3"
    )


@runtime_checkable
class Named(Protocol):
    name: str


def test_protocols_are_looked_at_each_time() -> None:
    class Holder(BlockState):
        named: Named

    class Thing:
        pass

    thing: Any = Thing()
    thing.name = "a"
    check = same(Holder)
    check(named=thing)
    del thing.name
    assert "but reads it as Named" in message(StateError, lambda: check(named=thing))


# --- verified once


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is verified slowly, in order."""
    found: list[str] = []
    slow, slow_inputs = Checker._check, InputChecker.check

    def check(self: Checker, typed: Any, before: Any, came: str, verb: str) -> None:
        found.append(f"{self.title} {came}")
        slow(self, typed, before, came, verb)

    def check_inputs(self: InputChecker, key: Any, values: Any) -> None:
        found.append(f"{self.name!r} got")
        slow_inputs(self, key, values)

    monkeypatch.setattr(Checker, "_check", check)
    monkeypatch.setattr(InputChecker, "check", check_inputs)
    return found


def test_one_block_is_verified_once_for_each_signature(verified: list[str]) -> None:
    @block
    def add(state: Vector) -> Vector:
        return Vector(x=state.x + 1)

    for _ in range(3):
        add(x=ones(2))
    once = ["block 'add' got", "block 'add' wrote"]
    assert verified == once
    add(x=ones(3))
    add(x=ones(2, dtype=np.float64))
    add(x=Parameter(ones(2), name="w"))
    assert verified == 4 * once
    add(x=ones(3))
    assert verified == 4 * once


def test_a_loop_is_verified_once(verified: list[str]) -> None:
    @loop
    def repeat(state: Steps) -> Iterator[Number]:
        for n in range(state.steps):
            yield Number(n=n)

    pipe: Any = repeat.from_blocks_dict({"one": same(Vector), "two": same(Renamed)})
    pipe(x=ones(2), steps=50)
    assert verified == [
        "'repeat' got",
        "loop header 'repeat' got",
        "loop header 'repeat' yielded",
        "block 'repeat/one' got",
        "block 'repeat/one' wrote",
        "block 'repeat/two' got",
        "block 'repeat/two' wrote",
    ]
    pipe(x=ones(2), steps=50)
    assert len(verified) == 7


def test_what_looks_at_contents_is_verified_each_time(verified: list[str]) -> None:
    class Mode(BlockState):
        mode: Literal["a", "b"]

    check = same(Mode)
    check(mode="a")
    check(mode="a")
    assert len(verified) == 4
    with pytest.raises(StateError):
        check(mode="c")


def test_verified_outputs_belong_to_their_inputs(verified: list[str]) -> None:
    class Both(BlockState):
        x: Float[Tensor, " n"]
        size: int

    @block
    def make(state: Both) -> Vector:
        return Vector(x=ones(state.size))

    make(x=ones(2), size=2)
    make(x=ones(3), size=3)
    with pytest.raises(StateError, match="axis 0 is 3, not n=2"):
        make(x=ones(2), size=3)
    assert len(verified) == 5


def test_a_value_is_known_by_what_its_readers_look_at() -> None:
    """A producer that declares little must not let a consumer that declares more remember too little."""

    @block
    def bare(state: Number) -> Bare:
        return Bare(x=[ones(2), ones(2, 2), ones(2, dtype=np.int32)][state.n])

    @block
    def anything(state: Number) -> Anything:
        return Anything(x=[[1], ["a"], None][state.n])

    tensors: Any = sequence.from_blocks_dict({"make": bare, "use": double}, name="p")
    numbers: Any = sequence.from_blocks_dict({"make": anything, "use": same(Numbers)}, name="p")
    assert tensors(n=0).x.shape == (2,)
    assert message(StateError, lambda: tensors(n=1)) == (
        "block 'p/use' got x=float32[2,2], but reads it as Float[Tensor, \"n\"]: it has 2 axes, not 1"
    )
    assert message(StateError, lambda: tensors(n=2)) == (
        "block 'p/use' got x=int32[2], but reads it as Float[Tensor, \"n\"]: dtype int32 is not Float"
    )
    assert numbers(n=0).x == [1]
    assert message(StateError, lambda: numbers(n=1)) == (
        "block 'p/use' got x=['a'], but reads it as list[int]: x[0] is 'a', not int"
    )
    assert message(StateError, lambda: numbers(n=2)) == "block 'p/use' got x=None, but reads it as list[int]"


def test_two_readers_of_one_input() -> None:
    pipe: Any = sequence.from_blocks_dict({"one": same(Vector), "two": same(Renamed)}, name="p")
    assert pipe(x=ones(2)).x.shape == (2,)
    assert message(StateError, lambda: pipe(x=ones(2, 2))) == (
        "'p' got x=float32[2,2], but block 'one' reads it as Float[Tensor, \"n\"]: it has 2 axes, not 1"
    )


def test_more_signatures_than_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fnloop.run.checks.MAX_SIGNATURES", 3)

    @block
    def add(state: Vector) -> Vector:
        return Vector(x=state.x + 1)

    for size in [1, 2, 3, 4, 5, 1, 2, 3]:
        assert add(x=ones(size)).x.shape == (size,)
    with pytest.raises(StateError):
        add(x=ones(2, 2))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 2),
        ("a", "b"),
        (ones(2), ones(2) * 3),
        ([1, 2], [3]),
        ([1, "a"], ["b", 2]),
        ({"a": 1}, {"b": 2, "c": 3}),
        ({1, 2}, {3}),
        (Number(n=1), Number(n=2)),
        (nn.Cell, nn.Cell),
        (len, abs),
    ],
)
def test_signatures_that_are_the_same(one: Any, other: Any) -> None:
    assert signature(one) == signature(other)
    hash(signature(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, 1.0),
        (None, 1),
        (ones(2), ones(3)),
        (ones(2), ones(2).astype(ms.bfloat16)),
        (ones(2), Parameter(ones(2), name="w")),
        (ones(2), np.ones(2, np.float32)),
        ([1], ["a"]),
        ([1], [1, "a"]),
        ([1], (1,)),
        ((1, "a"), ("a", 1)),
        ((1,), (1, 1)),
        ({"a": 1}, {"a": "b"}),
        ({"a": 1}, {1: 1}),
        ([ones(2)], [ones(3)]),
        ([[1]], [["a"]]),
        (deque([1]), deque(["a"])),
        (Number(n=1), Steps(steps=1)),
        (Vector(x=ones(1)), Vector(x=ones(2))),
        (nn.Cell, nn.Dense),
    ],
)
def test_signatures_that_differ(one: Any, other: Any) -> None:
    assert signature(one) != signature(other)


# --- what decides is checked too


def test_what_a_header_yields() -> None:
    @loop
    def repeat(state: Steps) -> Iterator[Number]:
        wrong: Any = [Number(n=0), Steps(steps=1), None, 3]
        yield Number(n=0)
        yield wrong[state.steps]

    @loop
    def typed(state: Steps) -> Iterator[Number]:
        loose: Any = Number
        yield loose(n="a" if state.steps else 1)

    pipe: Any = repeat.from_blocks_dict({"one": same(Vector)}, name="outer")
    for steps, came in ((1, "Steps"), (2, "None"), (3, "3")):
        assert message(StateError, lambda: pipe(x=ones(1), steps=steps)) == (  # noqa: B023
            f"loop header 'outer:repeat' yielded {came}, but declares Number; write `yield Number(...)`"
        )
    pipe = typed.from_blocks_dict({"one": same(Vector)})
    assert message(StateError, lambda: pipe(x=ones(1), steps=1)) == (
        "loop header 'typed' yielded n='a', but declares it as int"
    )
    with checks("types"), pytest.raises(StateError, match="yielded n='a'"):
        pipe(x=ones(1), steps=1)


def test_what_a_predicate_and_a_chooser_return() -> None:
    @loop_while
    def small(state: Vector) -> bool:
        loose: Any = state.x.sum() < 10
        return loose  # type: ignore[no-any-return]

    pipe: Any = small.from_blocks_dict({"double": double})
    assert message(StateError, lambda: pipe(x=ones(2))) == (
        "predicate 'small' returned bool[], but declares bool; write `return bool(...)`"
    )

    @switch
    def choose(state: Vector) -> Literal["a", "b"]:
        loose: Any = "c"
        return loose  # type: ignore[no-any-return]

    pipe = choose.from_blocks_dict({"a": double, "b": double})
    assert message(StateError, lambda: pipe(x=ones(2))) == (
        "switch 'choose': 'choose' returned 'c', which is none of its branches (a, b)"
    )


# --- paranoid: purity


class Held(BlockState):
    x: Float[Tensor, "b 3"]
    names: list[str] = field(default_factory=list)
    inner: Matrix | None = None
    options: dict[str, Any] = field(default_factory=dict)
    anything: Any = None


class MoreHeld(Held):
    first: int = 1


def quietly(change: Callable[[Any], object]) -> Block[Held, Number]:
    """A block that changes its input where its source does not show it."""

    @block
    def quiet(state: Held) -> Number:
        change(state)
        return Number(n=1)

    return quiet


def set_item(value: Any) -> None:
    value[0] = 9


set_first = Unseen(set_item)


def held() -> Held:
    tensor = Tensor(np.zeros((2, 3), np.float32))
    return Held(x=tensor, names=["a"], inner=Matrix(x=tensor.copy()), options={"a": [1], "b": {2}}, anything=deque([1]))


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (lambda state: set_first(state.x), "'x'"),
        (lambda state: state.x.copy_(ones(2, 3)), "'x'"),
        (lambda state: set_first(state.x.view(-1)), "'x'"),
        (lambda state: set_first(state.x[1]), "'x'"),
        (lambda state: set_first(state.x.asnumpy()), "'x'"),
        (lambda state: state.names.append("b"), "'names'"),
        (lambda state: set_first(state.names), "'names'"),
        (lambda state: set_first(state.inner.x), "'inner'"),
        (lambda state: state.options.update(c=1), "'options'"),
        (lambda state: state.options["a"].append(1), "'options'"),
        (lambda state: state.options["b"].add(1), "'options'"),
        (lambda state: state.anything.append(2), "'anything'"),
        (lambda state: (state.x.copy_(ones(2, 3)), state.names.clear()), "'x', 'names'"),
    ],
)
def test_paranoid_names_the_block_and_the_field(change: Callable[[Any], object], changed: str) -> None:
    quiet = quietly(Unseen(change))
    with checks("full"):
        quiet(held())
    advice = "work on a copy (`.copy()`), or compute a new value"
    pipe = sequence.from_blocks_dict({"first": same(Held), "second": quiet}, name="pipe")
    with checks("paranoid"):
        assert message(PurityError, lambda: quiet(held())) == (
            f"block 'quiet' changed {changed} of its input in place; {advice}"
        )
        with pytest.raises(PurityError) as caught:
            pipe(held())
    assert str(caught.value) == f"block 'pipe/second' changed {changed} of its input in place; {advice}"
    failure = failure_of(caught.value)
    assert failure is not None
    assert failure.path == "pipe/second"


@pytest.mark.parametrize(
    "record",
    [
        held(),
        MoreHeld(x=ones(2, 3)),
        Held(x=ones(0, 3)),
        Held(x=ones(2, 3).astype(ms.bfloat16)),
        Held(x=Parameter(ones(2, 3), name="w")),
        Held(x=ones(2, 3), anything=lambda: 3),
        Held(x=ones(2, 3), anything=nn.Dense(2, 2)),
        Held(x=ones(2, 3), anything=(n for n in range(3))),
        Held(x=ones(2, 3), anything=np.array(["a", None], dtype=object)),
        Held(x=ones(2, 3), anything=threading.Lock()),
        Held(x=ones(2, 3), anything=float("nan")),
    ],
    ids=range(11),
)
def test_paranoid_lets_the_pure_pass(record: Held) -> None:
    @block
    def pure(state: Held) -> Held:
        return state.replace(x=state.x + 1)

    with checks("paranoid"):
        assert pure(record).x.shape == record.x.shape


def test_paranoid_in_a_subclass_with_more_fields() -> None:
    with checks("paranoid"):
        assert message(PurityError, lambda: quietly(lambda s: s.names.append("b"))(MoreHeld(x=ones(2, 3)))) == (
            "block 'quiet' changed 'names' of its input in place; work on a copy (`.copy()`), or compute a new value"
        )


def test_paranoid_in_a_loop_names_the_iteration() -> None:
    class At(BlockState):
        n: int
        x: Float[Tensor, " n"]

    @loop
    def repeat(state: Steps) -> Iterator[Number]:
        for n in range(state.steps):
            yield Number(n=n)

    @block
    def quiet(state: At) -> Vector:
        if state.n == 2:
            set_first(state.x)
        return Vector(x=state.x + 1)

    pipe: Any = repeat.from_blocks_dict({"quiet": quiet})
    with checks("paranoid"), pytest.raises(PurityError) as caught:
        pipe(x=ones(2), steps=5)
    failure = failure_of(caught.value)
    assert failure is not None
    assert [(one.index, one.variables) for one in failure.iterations] == [(2, {"n": 2})]


def test_paranoid_takes_values_of_every_kind() -> None:
    sparse = ms.COOTensor(Tensor([[0, 1]], ms.int64), Tensor([1.0], ms.float32), (2, 2))

    class Odd:
        shape, dtype = (2,), "float"

        def __reduce_ex__(self, protocol: Any) -> Any:
            raise ZeroDivisionError

    check = same(Anything)
    with checks("paranoid"):
        values: list[Any] = [sparse, Odd(), [Odd()], len, {}.keys(), np.array([{}, None], object), ...]
        for value in values:
            assert check(x=value).x is value


def test_fingerprints_tell_contents_apart() -> None:
    tensors = [ones(2), ones(2) * 2, ones(3), ones(2).astype(ms.bfloat16)]
    values: list[Any] = [*tensors, [1], [2], {"a": 1}, {"a": 2}, {1}, 1, 2]
    prints = [fingerprint(value) for value in values]
    assert prints == [fingerprint(value) for value in values]
    assert all(one != other for i, one in enumerate(prints) for other in prints[i + 1 :])


# --- values that raise, or that are nested deeply


class Chain(BlockState):
    inner: "Chain | None" = None


class Counts(BlockState):
    numbers: list[int]


def test_a_value_that_raises_when_it_is_checked() -> None:
    class Hostile(list[int]):
        def __iter__(self) -> Any:
            raise LookupError("hostile")

    class Proxy:
        @property  # type: ignore[misc]
        def __class__(self) -> Any:
            raise LookupError("closed")

    assert message(StateError, lambda: same(Counts)(numbers=Hostile([1]))) == (
        "block 'check' got numbers=<Hostile>, which cannot be checked as list[int], "
        "because it raises LookupError: hostile"
    )
    proxy: Any = Proxy()
    assert message(StateError, lambda: same(Counts)(numbers=proxy)).endswith(
        "which cannot be checked as list[int], because it raises LookupError: closed"
    )
    with checks("off"):
        assert same(Counts)(numbers=proxy).numbers is proxy


def test_a_chain_that_is_too_deep() -> None:
    chain = Chain()
    for _ in range(5000):
        chain = Chain(inner=chain)
    assert message(StateError, lambda: same(Chain)(inner=chain)) == (
        f"block 'check' got inner={'Chain(inner=' * 4}Chain(…){')' * 4}, which is nested too deeply to be checked as "
        "Chain | None; hold what grows in a tuple or a list"
    )
