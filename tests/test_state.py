"""Records: frozen, keyword-only, typed, comparable, and clear about what is wrong with them."""

import copy
import dataclasses
import gc
import pickle
import weakref
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, Generic, NamedTuple, Optional, TypeVar

import mindspore as ms
import numpy as np
import pytest
from mindspore import Parameter, Tensor

from fnloop import BlockState, FrozenRecordError, StateError, field
from fnloop.state import Record, make_record, record_class, same_value
from tests.raising import message

T = TypeVar("T")


class Size(BlockState):
    width: int
    height: int = 8


class Box(Size):
    height: int = 3
    depth: int = 2


class Empty(BlockState):
    pass


class Pair(BlockState, Generic[T]):
    first: T
    rest: list[T] = field(default_factory=list)


class Node(BlockState):
    value: int
    following: Optional["Node"] = None


class Image(BlockState):
    pixels: Any
    size: Size = Size(width=1)


class Point(NamedTuple):
    x: object
    y: object


@dataclass
class Held:
    tensor: object


SIZE: Any = Size  # for calls that mypy would refuse


def tensor(*values: float, dtype: Any = ms.float32) -> Tensor:
    return Tensor(np.array(values, np.float32)).astype(dtype)


# --- making and replacing


def test_fields_by_keyword_with_defaults() -> None:
    assert (Size(width=4).width, Size(width=4).height) == (4, 8)
    assert Size(width=4).replace(height=2) == Size(width=4, height=2)
    assert Size(width=4).replace() is not None


def test_replace_leaves_the_old_record_alone() -> None:
    old = Size(width=4)
    new = old.replace(width=5)
    assert (old.width, new.width) == (4, 5)
    assert type(Box(width=1).replace(depth=9)) is Box


def test_an_inherited_default_can_be_another() -> None:
    assert Box(width=1) == Box(width=1, height=3, depth=2)
    assert Box.__struct_fields__ == ("width", "height", "depth")


def test_a_record_without_fields() -> None:
    assert repr(Empty()) == "Empty()"
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert Empty().replace() == Empty()


def test_generic_records() -> None:
    assert Pair[int](first=1) == Pair(first=1)
    assert Pair[int](first=1).replace(first=2).first == 2
    assert repr(Pair(first=tensor(1, 2), rest=[tensor(1)])) == "Pair(first=float32[2], rest=[float32[1]])"


def test_a_record_may_hold_itself() -> None:
    chain = Node(value=1, following=Node(value=2))
    assert repr(chain) == "Node(value=1, following=Node(value=2, following=None))"
    assert chain == copy.deepcopy(chain)


def test_no_mutable_default_is_shared() -> None:
    class Lists(BlockState):
        given: list[int] = []  # noqa: RUF012
        made: dict[str, int] = field(default_factory=dict)
        other: set[int] = field(default=set())

    one, other = Lists(), Lists()
    one.given.append(1)
    one.made["a"] = 1
    one.other.add(1)
    assert other == Lists(given=[], made={}, other=set())


def test_methods_properties_and_class_variables() -> None:
    class Circle(BlockState):
        corners: ClassVar[int] = 0
        _hidden: ClassVar[int] = 1
        radius: float = 1.0

        @property
        def area(self) -> float:
            return 3 * self.radius**2

        def scaled(self, by: float) -> "Circle":
            return self.replace(radius=by * self.radius)

    assert Circle(radius=2.0).scaled(2).area == 48
    assert Circle.__struct_fields__ == ("radius",)


def test_a_record_may_check_itself() -> None:
    class Positive(BlockState):
        n: int

        def __post_init__(self) -> None:
            if self.n < 0:
                raise ValueError(f"n is {self.n}")

    assert Positive(n=1).n == 1
    assert message(ValueError, lambda: Positive(n=-1)) == "n is -1"
    assert message(ValueError, lambda: Positive(n=1).replace(n=-1)) == "n is -1"


def test_field_names_that_are_names_of_parameters() -> None:
    class Odd(BlockState):
        self: int = 1
        cls: int = 2
        name: str = "n"
        changes: int = 4

    assert Odd().replace(self=5, cls=6, name="m", changes=7) == Odd(self=5, cls=6, name="m", changes=7)


# --- what is refused


def test_replace_of_an_unknown_field() -> None:
    assert message(StateError, lambda: Size(width=1).replace(widht=2)) == (
        "Size has no field 'widht'; did you mean 'width'? (it has width, height)"
    )
    assert message(StateError, lambda: Empty().replace(a=1)) == "Empty has no field 'a' (it has none)"


def test_a_record_never_changes() -> None:
    size = Size(width=1)

    def assign() -> None:
        size.width = 2  # type: ignore[misc]

    def add() -> None:
        size.width += 1  # type: ignore[misc]

    def delete() -> None:
        del size.width

    for change in (assign, add, delete):
        assert message(FrozenRecordError, change) == (
            "a record never changes, so Size.width cannot be set or deleted; "
            "write `state.replace(width=...)`, which returns a new Size"
        )
    assert size == Size(width=1)


def test_a_field_that_is_not_there_cannot_be_set_either() -> None:
    assert message(FrozenRecordError, lambda: setattr(Size(width=1), "widht", 2)) == (
        "a record never changes, so Size.widht cannot be set or deleted; "
        "Size has no field 'widht'; did you mean 'width'? (it has width, height)"
    )
    with pytest.raises(TypeError, match="can't apply this __setattr__"):
        object.__setattr__(Size(width=1), "width", 2)


def test_a_frozen_record_error_is_what_python_raises_for_it_too() -> None:
    assert issubclass(FrozenRecordError, (AttributeError, StateError))
    assert issubclass(StateError, TypeError)


def test_constructing_wrongly_is_a_type_error() -> None:
    calls: list[Callable[[], Any]] = [lambda: SIZE(), lambda: SIZE(4), lambda: SIZE(width=1, depth=2)]
    for call in calls:
        with pytest.raises(TypeError):
            call()


def define_underscore() -> None:
    class Bad(BlockState):
        _x: int


def define_dunder() -> None:
    class Bad(BlockState):
        __: int


def define_reserved() -> None:
    class Bad(BlockState):
        replace: int  # type: ignore[assignment]


def define_hiding_default() -> None:
    class Bad(Size):
        height = 9


def define_hiding_property() -> None:
    class Bad(Size):
        @property  # type: ignore[misc]
        def width(self) -> int:
            return 1


def define_list() -> None:
    class Bad(BlockState):
        numbers: list[int] = [1]  # noqa: RUF012


def define_tensor() -> None:
    class Bad(BlockState):
        weights: Any = tensor(1, 2)


def define_array() -> None:
    class Bad(BlockState):
        weights: Any = field(default=np.zeros(3))


def define_nested() -> None:
    class Bad(BlockState):
        pairs: tuple[Pair[int], ...] = (Pair(first=1),)


def define_untyped() -> None:
    class Bad(BlockState):
        steps = 3


def define_untyped_none() -> None:
    class Bad(BlockState):
        mask = None


def define_untyped_field() -> None:
    class Bad(BlockState):
        steps = field(default=3)


def define_option() -> None:
    class Bad(BlockState, frozen=False):
        x: int


SHARED = (
    "can be changed in place, and all records would share it; "
    "write `field(default_factory=lambda: ...)`, which makes it anew for each"
)


@pytest.mark.parametrize(
    ("define", "text"),
    [
        (define_underscore, "Bad._x: a field's name cannot start with an underscore; write 'x'"),
        (define_dunder, "Bad.__: a field's name cannot start with an underscore; write 'another name'"),
        (define_reserved, "Bad.replace: 'replace' is a method of every record; use another name"),
        (
            define_hiding_default,
            "Bad.height hides the field 'height' of Size; for another default write its type too, "
            "`height: <type> = ...`, for anything else take another name",
        ),
        (
            define_hiding_property,
            "Bad.width hides the field 'width' of Size; for another default write its type too, "
            "`width: <type> = ...`, for anything else take another name",
        ),
        (define_list, f"Bad.numbers: its default [1] {SHARED}"),
        (define_tensor, f"Bad.weights: its default float32[2] {SHARED}"),
        (define_array, f"Bad.weights: its default float64[3] {SHARED}"),
        (define_nested, f"Bad.pairs: its default (Pair(first=1, rest=[]),) {SHARED}"),
        (
            define_untyped,
            "Bad.steps = 3 is no field, since it has no type; write `steps: int = 3`, or `steps: ClassVar[int] = 3` for a "
            "constant of the class",
        ),
        (
            define_untyped_none,
            "Bad.mask = None is no field, since it has no type; write `mask: <type> | None = None`, or "
            "`mask: ClassVar[<type> | None] = None` for a constant of the class",
        ),
        (
            define_untyped_field,
            "Bad.steps = field(...) is no field, since it has no type; write `steps: <type> = field(...)`, or "
            "`steps: ClassVar[<type>] = field(...)` for a constant of the class",
        ),
        (define_option, "class Bad(frozen=False): a record takes no options; it is always frozen and keyword-only"),
    ],
)
def test_definitions_that_are_refused(define: Callable[[], None], text: str) -> None:
    assert message(StateError, define) == text


def test_what_else_may_stand_in_a_record_class() -> None:
    class Full(BlockState):
        """Methods, constants, aliases, nested classes."""

        limit: ClassVar[int] = 3
        MOST = 4
        _private = 4
        __marked__ = True
        steps: int = 3
        Numbers = list[int]
        Maybe = Optional[int]  # noqa: UP045
        Inner = Size
        shown = Size.__repr__
        short = lambda self: self.steps  # noqa: E731
        bound = staticmethod(abs)
        half = property(lambda self: self.steps / 2)

        class Own(BlockState):
            x: int

    assert Full.__struct_fields__ == ("steps",)
    assert (Full().half, Full.bound(-1)) == (1.5, 1)


def test_a_record_is_no_dict() -> None:
    given: Any = Size(width=1)
    assert message(StateError, lambda: given["width"]) == (
        "Size['width']: the fields of a record are its attributes; write `state.width`"
    )
    assert "write `state.height`" in message(StateError, lambda: given["hight"])
    no_mapping = "Size is no sequence and no mapping; its fields are its attributes: state.width, state.height"
    assert message(StateError, lambda: list(given)) == message(StateError, lambda: given[0]) == no_mapping


def test_defaults_that_cannot_change_are_fine() -> None:
    class Fine(BlockState):
        scale: np.float32 = np.float32(2)
        pair: tuple[int, str] = (1, "a")
        size: Size = Size(width=1)
        names: frozenset[str] = frozenset({"a"})
        function: Callable[[int], int] = abs

    assert Fine().size is Fine().size


# --- what a record shows and holds


def test_repr_shows_no_numbers() -> None:
    shown = repr(Image(pixels=tensor(1, 2, 3)))
    assert shown == "Image(pixels=float32[3], size=Size(width=1, height=8))"
    assert repr(Image(pixels={"a": tensor(1)})) == "Image(pixels={'a': float32[1]}, size=Size(width=1, height=8))"


def test_records_can_be_referred_to_weakly_and_are_freed() -> None:
    size = Size(width=1)
    watched = weakref.ref(size)
    assert watched() is size
    del size
    gc.collect(0)
    assert watched() is None


@pytest.mark.parametrize(
    "record",
    [
        Size(width=1),
        Empty(),
        Pair(first=1, rest=[2]),
        Node(value=1, following=Node(value=2)),
        Image(pixels=tensor(1, 2)),
        Image(pixels=[tensor(1), {"a": np.ones(2)}], size=Box(width=1)),
        make_record("pipeline.outputs", {"x": tensor(1, 2), "n": 3}),
    ],
    ids=repr,
)
def test_pickle_and_copy(record: BlockState) -> None:
    for same in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), record.replace()):
        assert same == record
        assert hash(same) == hash(record)
        assert repr(same) == repr(record)


def test_a_deep_copy_shares_nothing() -> None:  # unlike the deep copy of a tensor on MindSpore 2.10
    pixels = tensor(1, 2)
    image = Image(pixels={"a": [pixels, np.ones(2)], "b": pixels})
    other = copy.deepcopy(image)
    assert other.pixels["a"][0] is other.pixels["b"]
    other.pixels["a"][0][0] = 9
    other.pixels["a"][1][0] = 9
    assert image == Image(pixels={"a": [tensor(1, 2), np.ones(2)], "b": tensor(1, 2)})
    assert copy.copy(image).pixels is image.pixels


# --- equality, which never raises


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (tensor(1, 2), tensor(1, 2)),
        (tensor(1, 2), Parameter(tensor(1, 2), name="w")),
        (tensor(1, dtype=ms.bfloat16), tensor(1, dtype=ms.bfloat16)),
        (tensor(), tensor()),
        (tensor(1, 0) > 0, tensor(1, 0) > 0),
        (Tensor(1.0), Tensor(1.0)),
        (np.ones(3), np.ones(3)),
        ([tensor(1)], [tensor(1)]),
        ((1, tensor(1)), (1, tensor(1))),
        ({"a": tensor(1, 2)}, {"a": tensor(1, 2)}),
        (OrderedDict(a=tensor(1, 2)), OrderedDict(a=tensor(1, 2))),
        (MappingProxyType({"a": tensor(1, 2)}), MappingProxyType({"a": tensor(1, 2)})),
        (deque([tensor(1, 2)]), deque([tensor(1, 2)])),
        (Point(1, tensor(1, 2)), Point(1, tensor(1, 2))),
        (Held(tensor(1, 2)), Held(tensor(1, 2))),
        (Held([Held(tensor(1, 2))]), Held([Held(tensor(1, 2))])),
        ({1}, {1}),
        (None, None),
        (1, True),
    ],
)
def test_equal(one: object, other: object) -> None:
    assert Image(pixels=one) == Image(pixels=other)
    assert same_value(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (tensor(1, 2), tensor(1, 3)),
        (tensor(1, 2), tensor(1, 2, 3)),
        (tensor(1), Tensor(1.0)),
        (tensor(1), tensor(1, dtype=ms.float16)),
        (tensor(1), np.ones(1, np.float32).astype(np.float64)),
        (tensor(1), 1.0),
        (None, tensor(1)),
        ([tensor(1)], [tensor(1), tensor(1)]),
        ([tensor(1)], (tensor(1),)),
        ({"a": tensor(1, 2)}, {"b": tensor(1, 2)}),
        (Held(tensor(1, 2)), Held(tensor(1, 3))),
        (Held(tensor(1, 2)), Point(1, tensor(1, 2))),
        (tensor(np.nan), tensor(np.nan)),
    ],
)
def test_not_equal(one: object, other: object) -> None:
    assert Image(pixels=one) != Image(pixels=other)
    assert not same_value(one, other)


def test_records_of_two_classes_are_never_equal() -> None:
    assert Size(width=1, height=3) != Box(width=1)
    assert Size(width=1) != (1, 8)


def test_equality_and_hash_agree() -> None:
    one, other = Image(pixels=tensor(1, 2)), Image(pixels=Parameter(tensor(1, 2), name="w"))
    assert one == other
    assert hash(one) == hash(other)
    assert hash(Image(pixels={"a": [tensor(1)]})) == hash(Image(pixels={"a": [tensor(1)]}))
    assert {Size(width=1): "a"}[Size(width=1)] == "a"
    assert "unhashable" in message(TypeError, lambda: hash(Image(pixels={1})))


# --- records of inferred type


def test_a_record_of_inferred_type_compares_by_its_fields() -> None:
    one, other = make_record("a.outputs", {"x": 1}), make_record("b.outputs", {"x": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert one != make_record("a.outputs", {"y": 1})
    assert one != Size(width=1)


def test_a_record_of_inferred_type_compares_by_name_in_any_order() -> None:
    one, other = make_record("a.outputs", {"x": 1, "y": 2}), make_record("a.outputs", {"y": 2, "x": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert one != make_record("a.outputs", {"x": 2, "y": 1})
    assert one != make_record("a.outputs", {"x": 1})


def test_a_record_of_inferred_type_names_the_nearest_field() -> None:
    record = make_record("pipeline.outputs", {"image": 1, "loss": 2})
    assert message(AttributeError, lambda: record.imgae) == (
        "pipeline.outputs has no field 'imgae'; did you mean 'image'? (it has image, loss)"
    )
    assert message(AttributeError, lambda: make_record("o", {}).x) == "o has no field 'x' (it has none)"
    assert isinstance(record, Record)
    assert not hasattr(record, "__array__")


def test_classes_of_inferred_records_are_made_once() -> None:
    assert record_class("p.outputs", ("x", "y")) is record_class("p.outputs", ("x", "y"))


# --- records that are made or used wrongly, outside blocks


class Step(BlockState):
    sigma: float
    sigma_next: float
    scale: float = 1.0

    @property
    def broken(self) -> float:
        missing: Any = None
        return float(missing.ratio)


class Longer(Step):
    last: int


class Paired(BlockState, Generic[T]):
    first: T
    second: T


STEP: Any = Step


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: STEP(sigma=1.0), "Step needs its field 'sigma_next'; write `Step(sigma=..., sigma_next=...)`"),
        (
            lambda: Longer(sigma=1.0, last=1),  # type: ignore[call-arg]
            "Longer needs its field 'sigma_next'; write `Longer(sigma=..., sigma_next=..., last=...)`",
        ),
        (
            lambda: Paired[int](second=1),  # type: ignore[call-arg]
            "Paired needs its field 'first'; write `Paired(first=..., second=...)`",
        ),
        (lambda: type(size())(), "a record was made without its field 'width'; write `width=...`"),
    ],
)
def test_a_record_without_a_field(call: Callable[[], Any], text: str) -> None:
    assert message(TypeError, call) == text


def size() -> Any:
    return Size(width=1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("latent", "Step has no field 'latent' (it has sigma, sigma_next, scale)"),
        ("sgma", "Step has no field 'sgma'; did you mean 'sigma'? (it has sigma, sigma_next, scale)"),
        (
            "copy",
            "Step has no 'copy': a record never changes, so it can be shared; "
            "`state.replace(...)` makes another one, with some fields changed",
        ),
        ("broken", "'NoneType' object has no attribute 'ratio'"),
        ("__array__", "__array__"),
    ],
)
def test_an_attribute_that_is_not_there(name: str, text: str) -> None:
    assert message(AttributeError, lambda: getattr(Step(sigma=1.0, sigma_next=0.5), name)) == text


@pytest.mark.parametrize("decorate", [dataclass, dataclass(frozen=True)])
def test_a_dataclass_of_a_record(decorate: Any) -> None:
    class Rate(BlockState):
        rate: float

    assert message(StateError, lambda: decorate(Rate)) == (
        "@dataclass on the record Rate: a record is frozen, has an `__init__` by keyword and compares by value already; "
        "write only `class Rate(BlockState):`"
    )


# --- values that are deep, or that hold themselves


class Cell(BlockState):
    inner: Any


def nested(wrap: Callable[[Any], Any], depth: int = 5000) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = wrap(value)
    return value


@pytest.mark.parametrize(
    "wrap", [lambda one: [one], lambda one: (one,), lambda one: {"k": one}, lambda one: Cell(inner=one)]
)
def test_records_that_are_nested_deeply_compare_and_show(wrap: Any) -> None:
    one, other = Cell(inner=nested(wrap)), Cell(inner=nested(wrap))
    assert one == other
    assert one != Cell(inner=nested(wrap, 4999))
    assert len(repr(one)) < 200
    with pytest.raises((StateError, TypeError)):
        hash(one)


def test_records_that_hold_themselves_compare() -> None:
    one: list[Any] = [1]
    other: list[Any] = [1]
    one.append(one)
    other.append(other)
    assert Cell(inner=one) == Cell(inner=other)
    assert Cell(inner=one) != Cell(inner=[1, 2])


@pytest.mark.parametrize("member", ["__class__", "__eq__", "__getattribute__", "__iter__", "__len__", "__bool__"])
def test_a_value_that_raises_compares(member: str) -> None:
    def boom(*_: object) -> Any:
        raise LookupError("hostile")

    members: dict[str, Any] = {member: property(boom) if member == "__class__" else boom}
    made = type("Hostile", (), members)
    held = Cell(inner=made())
    assert held == held.replace()
    assert held != Cell(inner=1)
    assert held != Cell(inner=made())
    assert repr(held).startswith("Cell(inner=<")


# --- names of fields in classes that are made by hand


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("class", ", such as 'class_'"),
        ("a b", ", such as 'a_b'"),
        ("\ufb01t", ", such as 'fit'"),  # a ligature, which Python's parser writes as two letters
        ("1a", ""),
        ("", ""),
        (3, ""),
    ],
)
def test_a_field_whose_name_is_none(name: Any, remedy: str) -> None:
    body = {"__annotations__": {name: int}}
    assert message(StateError, lambda: type("Made", (BlockState,), body)) == (
        f"Made: a field cannot be called {name!r}; use an identifier that is no keyword{remedy}"
    )


def test_a_printed_record_shows_single_numbers() -> None:
    class Measured(BlockState):
        loss: Tensor
        images: Tensor
        right: np.ndarray[Any, Any]
        inner: Any = None

    measured = Measured(loss=Tensor(0.5), images=Tensor([1.0]), right=np.array(True))
    both = measured.replace(inner=(measured,))
    assert str(both) == (
        "Measured(loss=float32(0.5), images=float32[1], right=bool(True), "
        "inner=(Measured(loss=float32(0.5), images=float32[1], right=bool(True), inner=None),))"
    )
    assert repr(measured) == "Measured(loss=float32[], images=float32[1], right=bool[], inner=None)"


def test_a_field_of_dataclasses_is_refused() -> None:
    with pytest.raises(StateError, match=r"^Kept\.xs: that `field\(\)` is of dataclasses; write `from fnloop import"):

        class Kept(BlockState):
            xs: list[int] = dataclasses.field(default_factory=list)
