"""A record of several records has their fields in order, their methods, and is an instance of each."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Annotated, Any, ClassVar, Generic, TypeVar

import pytest
from mindspore import Tensor

from fnloop import BlockError, BlockState, StateError, block, field, sequence
from fnloop.hints import record_fields, show

T = TypeVar("T")


class X(BlockState):
    x: int

    def twice(self) -> int:
        return 2 * self.x

    @property
    def kind(self) -> str:
        return "X"

    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("x is negative")


class Time(BlockState):
    t: float = 1.0
    names: list[str] = field(default_factory=list)
    unit: ClassVar[str] = "s"

    @property
    def kind(self) -> str:
        return "Time"

    @staticmethod
    def zero() -> float:
        return 0.0

    @classmethod
    def start(cls, **others: Any) -> Any:
        return cls(t=0.0, **others)

    def __post_init__(self) -> None:
        if self.t < 0:
            raise ValueError("t is negative")


class Label(BlockState):
    label: "Annotated[str, 'its name']"


class Noisy(X, Time, Label):
    """A noisy value."""

    extra: bool = False

    def sum(self) -> float:
        return self.twice() + self.t


class Root(BlockState):
    n: int

    def path(self) -> str:
        return "Root"


class Left(Root):
    left: int


class Right(Root):
    right: int = 3

    def path(self) -> str:
        return f"Right {super().path()}"


class Both(Left, Right):
    def path(self) -> str:
        return f"Both {super().path()}"


class Pair(BlockState, Generic[T]):
    first: T


class OfInt(X, Pair[int]):
    pass


class OfAny(X, Pair[T]):
    rest: list[T]


class Mixin:
    def path(self) -> str:
        return "Mixin"


class Late(X, Label):
    later: "Later"


class Later(BlockState):
    y: int = 1


def types(record: Any) -> dict[str, str]:
    return {name: show(info.hint) for name, info in record_fields(record).items()}


noisy = Noisy(x=1, label="a")


def test_fields_stand_in_the_order_of_the_bases() -> None:
    assert repr(noisy) == "Noisy(x=1, t=1.0, names=[], label='a', extra=False)"
    assert types(Noisy) == {"x": "int", "t": "float", "names": "list[str]", "label": "str", "extra": "bool"}
    assert record_fields(Noisy)["label"].doc == "its name"
    assert Noisy.__doc__ == "A noisy value."
    assert types(Late) == {"x": "int", "label": "str", "later": "Later"}
    with pytest.raises(TypeError, match="Noisy needs its field 'label'"):
        Noisy(x=1)  # type: ignore[call-arg]


def test_defaults_come_along_and_are_not_shared() -> None:
    assert Noisy(x=1, label="").names is not Noisy(x=1, label="").names


def test_it_is_an_instance_of_every_base() -> None:
    assert [isinstance(noisy, one) for one in (Noisy, X, Time, Label, BlockState, Root)] == [True] * 5 + [False]
    assert issubclass(Noisy, Time)
    assert not issubclass(Time, Noisy)
    assert not isinstance(X(x=1), Time)

    class More(Noisy):
        more: int

    class Again(Noisy, Right):
        pass

    assert isinstance(More(x=1, label="", more=1), Time)
    again = Again(x=1, label="", n=2)
    assert [isinstance(again, one) for one in (Noisy, X, Label, Root, Right, Left)] == [True] * 5 + [False]


def test_methods_and_properties_come_along_in_order() -> None:
    assert (noisy.sum(), noisy.kind, noisy.unit, noisy.zero()) == (3.0, "X", "s", 0.0)
    assert Noisy.start(x=1, label="b") == Noisy(x=1, t=0.0, label="b")


def test_every_base_checks_its_fields() -> None:
    with pytest.raises(ValueError, match="x is negative"):
        Noisy(x=-1, label="")
    with pytest.raises(ValueError, match="t is negative"):
        noisy.replace(t=-1.0)


def test_diamonds() -> None:
    both = Both(n=1, left=2)
    assert repr(both) == "Both(n=1, left=2, right=3)"
    assert both.path() == "Both Right Root"  # as Python's own order has it

    class Mixed(Left, Mixin, Right):
        pass

    assert Mixed(n=1, left=2).path() == "Mixin"
    assert isinstance(Mixed(n=1, left=2), Mixin)

    class Initialised(Noisy, X):  # X is a base of the first already
        pass

    assert Initialised(x=1, label="").twice() == 2


def test_it_compares_hashes_pickles_copies_and_matches() -> None:
    assert noisy == Noisy(x=1, label="a")
    assert noisy != noisy.replace(t=2.0)
    assert hash(noisy) == hash(Noisy(x=1, label="a"))
    assert pickle.loads(pickle.dumps(noisy)) == noisy
    assert copy.deepcopy(noisy) == copy.copy(noisy) == noisy
    match noisy:
        case Time(t=t, names=[]):
            assert t == 1.0
        case _:
            raise AssertionError


def test_generic_bases() -> None:
    assert types(OfInt) == {"x": "int", "first": "int"}
    assert types(OfAny[str]) == {"x": "int", "first": "str", "rest": "list[str]"}
    assert OfAny[str](x=1, first="a", rest=[]).first == "a"
    assert typing.get_type_hints(Noisy)["label"] is str


def test_it_goes_through_blocks() -> None:
    @block
    def step(state: Noisy) -> X:
        return X(x=state.x + 1)

    @block
    def time(state: X) -> Time:
        return Time(t=state.x + 0.5)

    pipe = sequence.from_blocks_dict({"step": step, "time": time})
    assert pipe(noisy).t == 2.5
    assert time(noisy).t == 1.5

    @block
    def whole(state: X) -> Time:
        return Noisy(x=state.x, label="c")

    assert whole(x=1).t == 1.0


class Value(BlockState):
    value: Tensor


class Scale(BlockState):
    scale: Tensor

    def scaled(self, value: Tensor) -> Tensor:
        return value * self.scale


class Scaled(Value, Scale):
    pass


@block
def scale(state: Scaled) -> Value:
    return Value(value=state.scaled(state.value))


@block
def double(state: Value) -> Scaled:
    return Scaled(value=state.value * 2, scale=state.value + 1)


def test_it_compiles() -> None:
    pipe = sequence.from_blocks_dict({"double": double, "scale": scale})
    fast = pipe.compile()
    value = Tensor([1.0, 2.0])
    assert fast(value=value).value.asnumpy().tolist() == pipe(value=value).value.asnumpy().tolist() == [4.0, 12.0]


class Text(BlockState):
    x: str


class XDefault(BlockState):
    x: int = 3


class Number(BlockState):
    x: float


class Method(BlockState):
    m: int

    def label(self) -> str:
        return "m"


def define_type_clash() -> None:
    class Bad(X, Text):
        pass


def define_default_clash() -> None:
    class Bad(X, Time, XDefault):
        pass


class Several(BlockState):
    x: tuple[int, ...] = (3,)


class NoneOfThem(BlockState):
    x: tuple[int, ...]


def define_clash_of_generic_types() -> None:
    class Bad(NoneOfThem, Time, Several):
        pass


def define_order() -> None:
    meta: Any = type(BlockState)
    meta("Bad", (Root, Left, X), {"__module__": __name__, "__qualname__": "Bad"})


def define_hidden_field() -> None:
    class Bad(Label, Method):
        pass


@pytest.mark.parametrize(
    ("define", "text"),
    [
        (
            define_type_clash,
            "Bad inherits 'x' from X and from Text, which is int in X and str in Text; rename one of the two, "
            "or write `x: ...` in Bad with a type that fits both",
        ),
        (
            define_default_clash,
            "Bad inherits 'x' from X and from XDefault, which has no default in X and is 3 by default in XDefault; "
            "write the one that you want in Bad: `x: int = ...`, or without a default `x: int`",
        ),
        (
            define_clash_of_generic_types,
            "Bad inherits 'x' from NoneOfThem and from Several, which has no default in NoneOfThem and is (3,) by "
            "default in Several; write the one that you want in Bad: `x: tuple[int, ...] = ...`, or without a default "
            "`x: tuple[int, ...]`",
        ),
        (
            define_order,
            "Bad inherits from Root, Left, X, which have no consistent order: a base stands behind those that "
            "inherit from it; write it last, or leave it out",
        ),
        (
            define_hidden_field,
            "Bad inherits the field 'label' from Label and something else of that name from Method; "
            "rename one of the two",
        ),
    ],
)
def test_clashes_name_both_bases(define: Callable[[], None], text: str) -> None:
    with pytest.raises(StateError) as caught:
        define()
    assert str(caught.value) == text


def test_a_field_of_the_body_wins_where_it_fits() -> None:
    class Fine(Number, X):
        x: int = 5

    assert Fine().x == 5
    assert types(Fine) == {"x": "int"}

    class Bad(Number, X):
        x: str  # type: ignore[assignment]

    def take(state: Bad) -> Bad:
        return state

    with pytest.raises(BlockError) as caught:
        block(take)
    assert str(caught.value) == (
        "Bad.x is str, but its base X declares it as int; write a type that fits both, or rename one"
    )
