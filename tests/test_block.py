"""A block: called with a record or with keywords, bound, renamed, documented, defined anywhere."""

import copy
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Generic, Literal, Optional, TypeVar

import numpy as np
import pytest

from fnloop import Block, BlockError, BlockState, StateError, block, field, loop, loop_while, sequence
from tests import late, later
from tests.raising import message

T = TypeVar("T")


class UNet:
    def __init__(self, factor: int = 1) -> None:
        self.factor = factor


class Scheduler:
    pass


class Noise(BlockState):
    latents: int
    step: Annotated[int, "which step of the schedule"] = 0
    tags: list[str] = field(default_factory=list)


class MoreNoise(Noise):
    step: int = 7
    extra: str = "e"


class Wider(BlockState):
    unused: str
    latents: int
    step: int


class Unrelated(BlockState):
    latent: int


class Prediction(BlockState):
    noise: int


class Wrapped(BlockState, Generic[T]):
    value: T
    default: Optional[T] = None  # noqa: UP045


class Nothing(BlockState):
    pass


@block
def predict(state: Noise, *, unet: UNet, scale: float = 2.0) -> Prediction:
    """Predict the noise.

    With a model.
    """
    return Prediction(noise=int(state.latents * unet.factor * scale) + state.step)


@block
def plain(state: Noise) -> Prediction:
    return Prediction(noise=state.latents + state.step)


@block
def identity(state: Noise) -> Noise:
    return state


@block
def nothing(state: Nothing) -> Nothing:
    return state


PREDICT: Any = predict
PLAIN: Any = plain
NOTHING: Any = nothing
unet = UNet()


# --- calling


def test_with_a_record_or_with_keywords() -> None:
    assert plain(Noise(latents=1, step=2)) == Prediction(noise=3)
    assert plain(latents=1, step=2) == Prediction(noise=3)
    assert plain(latents=1) == Prediction(noise=1)
    assert nothing() == Nothing()
    assert nothing(Nothing()) == Nothing()


def test_a_record_is_handed_over_as_it_is() -> None:
    record = Noise(latents=1)
    assert identity(record) is record
    inherited: Any = MoreNoise(latents=1)
    assert identity(inherited) is inherited


def test_a_record_may_have_more_than_is_needed() -> None:
    assert PLAIN(MoreNoise(latents=1)) == Prediction(noise=8)
    assert PLAIN(Wider(unused="u", latents=1, step=2)) == Prediction(noise=3)


def test_what_a_record_of_another_class_leaves_out_has_its_default() -> None:
    class Latents(BlockState):
        latents: int

    assert PLAIN(Latents(latents=5)) == Prediction(noise=5)


def test_a_factory_makes_a_default_for_each_call() -> None:
    one, other = identity(latents=1), identity(latents=1)
    assert one.tags == other.tags == []
    assert one.tags is not other.tags


def test_records_of_one_name_in_two_modules_are_known_by_their_fields() -> None:
    class Made(BlockState):
        made: int

    @block
    def make(state: Made) -> later.Made:
        return later.Made(made=state.made)

    loose: Any = make
    assert loose(later.Made(made=1)) == later.Made(made=1)


def test_generic_records() -> None:
    @block
    def unwrap(state: Wrapped[int]) -> Wrapped[str]:
        return Wrapped(value=str(state.value))

    assert unwrap(Wrapped(value=1)).value == "1"
    assert unwrap(Wrapped[int](value=1)).value == "1"
    assert unwrap(value=1).value == "1"
    loose: Any = unwrap
    assert message(StateError, lambda: loose(value="1")) == "block 'unwrap' got value='1', but reads it as int"
    assert message(StateError, lambda: loose(value=1, default="1")) == (
        "block 'unwrap' got default='1', but reads it as int | None"
    )


def test_none_is_a_value() -> None:
    class Maybe(BlockState):
        n: int | None = 3

    @block
    def maybe(state: Maybe) -> Maybe:
        return state

    assert maybe(n=None).n is None
    assert maybe().n == 3


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: PLAIN(latent=1), "'plain' takes no 'latent'; did you mean 'latents'? (it takes latents, step, tags)"),
        (lambda: PLAIN(latents=1, x=2), "'plain' takes no 'x' (it takes latents, step, tags)"),
        (lambda: PLAIN(x=1, y=2), "'plain' takes no 'x', 'y' (it takes latents, step, tags)"),
        (lambda: NOTHING(x=1), "'nothing' takes no 'x' (it takes no keywords)"),
        (
            lambda: PREDICT(latents=1, umet=2),
            "'predict' takes no 'umet'; did you mean 'unet'? (it takes latents, step, tags, unet, scale)",
        ),
        (
            lambda: PLAIN(),
            "'plain' misses 'latents' (int); if the block itself is meant, as in a dict of blocks, drop the parentheses",
        ),
        (lambda: PLAIN(step=1), "'plain' misses 'latents' (int)"),
        (
            lambda: PLAIN(Unrelated(latent=1)),
            "'plain' misses 'latents' (int) in the Unrelated that it was given; did you mean 'latent'?",
        ),
        (lambda: PLAIN(Nothing()), "'plain' misses 'latents' (int) in the Nothing that it was given"),
        (
            lambda: PLAIN(Latents(latents=1), step=2),
            "'plain' was given a Latents and also 'step', which it does not have; give a record that has all, or "
            "keywords alone: `plain(latents=..., step=...)`",
        ),
        (
            lambda: PLAIN(Noise(latents=1), step=2),
            "'plain' was given a record and also 'step'; give one or the other: "
            "`state.replace(step=...)` makes a record with another value",
        ),
        (
            lambda: PLAIN(None),
            "'plain' takes a record or keywords, got None; write `plain(latents=..., step=..., tags=...)`",
        ),
        (
            lambda: PLAIN({"latents": 1}),
            "'plain' takes a record or keywords, got {'latents': 1}; write `plain(latents=..., step=..., tags=...)`",
        ),
        (
            lambda: PLAIN(Noise),
            "'plain' takes a record or keywords, got <class 'tests.test_block.Noise'>; "
            "write `plain(latents=..., step=..., tags=...)`",
        ),
        (lambda: NOTHING(None), "'nothing' takes a record or keywords, got None; write `nothing()`"),
    ],
)
def test_calls_that_are_refused(call: Callable[[], Any], text: str) -> None:
    assert message(StateError, call) == text


# --- components


def test_components_are_given_with_the_call_or_before_it() -> None:
    assert PREDICT(latents=3, unet=unet).noise == 6
    assert PREDICT(Noise(latents=3), unet=unet, scale=1.0).noise == 3
    bound: Any = predict.bind(unet=unet)
    assert bound(latents=3).noise == 6
    assert bound.bind(scale=3.0)(latents=3).noise == 9
    assert bound.bind(unet=UNet(10))(latents=3).noise == 60
    assert bound(latents=3, unet=UNet(10)).noise == 60
    assert bound.bound == {"unet": unet}
    assert predict.bound == {}


def test_binding_nothing_changes_nothing() -> None:
    assert repr(predict.bind()) == repr(predict)


@pytest.mark.parametrize(
    ("call", "text"),
    [
        (lambda: PREDICT(latents=1), "'predict' still needs the component 'unet' (UNet); write `.bind(unet=...)`"),
        (
            lambda: predict.bind(umet=unet),
            "'predict' takes no component 'umet'; did you mean 'unet'? (it takes unet, scale)",
        ),
        (lambda: plain.bind(unet=unet), "'plain' takes no component 'unet' (it takes no components)"),
        (
            lambda: predict.bind(unet=Scheduler()),
            "'predict': component 'unet' is a Scheduler, but block 'predict' wants UNet",
        ),
        (
            lambda: predict.bind(unet=UNet),
            "'predict': component 'unet' is the class UNet, not an instance (write `UNet(...)`), but block 'predict' wants UNet",
        ),
        (lambda: predict.bind(unet=None), "'predict': component 'unet' is None, but block 'predict' wants UNet"),
        (
            lambda: predict.bind(scale="2"),
            "'predict': component 'scale' is '2' (a str), but block 'predict' wants float",
        ),
        (
            lambda: PREDICT(latents=1, unet=3),
            "'predict': component 'unet' is 3 (an int), but block 'predict' wants UNet",
        ),
        (
            lambda: sequence.from_blocks_dict({"a": predict}, name="both").bind(unet=3),
            "'both': component 'unet' is 3 (an int), but block 'a' wants UNet",
        ),
    ],
)
def test_components_that_are_refused(call: Callable[[], Any], text: str) -> None:
    assert message(StateError, call) == text


def test_several_components_that_are_missing() -> None:
    @block
    def two(state: Noise, *, unet: UNet, scheduler: Scheduler) -> Prediction:
        return Prediction(noise=0)

    loose: Any = two
    assert message(StateError, lambda: loose(latents=1)) == (
        "'two' still needs the components 'unet' (UNet), 'scheduler' (Scheduler); "
        "write `.bind(unet=..., scheduler=...)`"
    )
    assert message(StateError, lambda: loose(latents=1, unet=unet)) == (
        "'two' still needs the component 'scheduler' (Scheduler); write `.bind(scheduler=...)`"
    )


def test_a_component_may_be_none_a_class_or_one_of_several() -> None:
    @block
    def choose(state: Noise, *, unet: UNet | None, kind: type[UNet] = UNet, how: Literal["a", "b"] = "a") -> Prediction:
        return Prediction(noise=0 if unet is None else kind().factor)

    loose: Any = choose
    assert loose(latents=1, unet=None).noise == 0
    assert choose.bind(unet=unet, kind=UNet, how="b")(latents=1).noise == 1
    assert message(StateError, lambda: choose.bind(how="c")) == (
        "'choose': component 'how' is 'c' (a str), but block 'choose' wants Literal['a', 'b']"
    )


# --- renaming


def test_renamed_fields() -> None:
    renamed: Any = plain.rename(latents="image", noise="guess")
    assert renamed(image=3).guess == 3
    assert renamed.names == {"latents": "image", "noise": "guess"}
    assert repr(renamed(image=3)) == "plain.outputs(guess=3)"
    assert message(StateError, lambda: renamed(latents=3)) == (
        "'plain' takes no 'latents' (it takes image, step, tags)"
    )
    assert message(StateError, lambda: renamed(step=1)) == "'plain' misses 'image' (int)"
    assert message(StateError, lambda: renamed(Noise(latents=1))) == (
        "'plain' misses 'image' (int) in the Noise that it was given"
    )


def test_an_input_and_an_output_of_one_name_are_both_renamed() -> None:
    renamed: Any = identity.rename(latents="image")
    assert renamed(image=3).image == 3


def test_names_can_be_swapped_and_changed_back() -> None:
    swapped: Any = plain.rename(latents="step", step="latents")
    assert swapped(step=1, latents=2).noise == 3
    assert swapped.names == {"latents": "step", "step": "latents"}
    back = plain.rename(latents="image").rename(image="latents")
    assert back.names == {}
    assert back(latents=3) == Prediction(noise=3)
    assert plain.rename().names == {}


def test_a_new_name_that_no_longer_clashes_may_be_given_again() -> None:
    freed: Any = plain.rename(latents="image").rename(step="latents")
    assert freed(image=1, latents=2).noise == 3


def test_renaming_keeps_the_components() -> None:
    renamed: Any = predict.bind(unet=unet).rename(latents="image")
    assert renamed(image=3).noise == 6
    assert predict.rename(latents="image").bind(unet=unet)(image=3).noise == 6


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (
            {"latent": "x"},
            "'predict' has no field 'latent'; did you mean 'latents'? (it has latents, step, tags, noise)",
        ),
        ({"latents": "step"}, "'predict' has 'step' already; rename to another name"),
        ({"latents": "noise"}, "'predict' has 'noise' already; rename to another name"),
        ({"latents": "unet"}, "'predict' has 'unet' already; rename to another name"),
    ],
)
def test_renaming_that_is_refused(names: dict[str, str], text: str) -> None:
    assert message(StateError, lambda: predict.rename(**names)) == text


@pytest.mark.parametrize("name", ["a b", "", "for", "_x", "replace", 3])
def test_names_that_no_field_can_have(name: Any) -> None:
    assert message(StateError, lambda: plain.rename(latents=name)).startswith(
        f"'plain': a field cannot be called {name!r}; "
    )


# --- what a block shows


def test_it_is_still_the_function() -> None:
    assert predict.__name__ == predict.name == "predict"
    assert predict.__doc__ is not None
    assert predict.__doc__.startswith("Predict the noise.")
    assert predict.__module__ == __name__
    assert predict.__qualname__ == "predict"
    wrapped: Any = plain.__wrapped__
    assert wrapped(Noise(latents=1)) == Prediction(noise=1)


def test_repr() -> None:
    assert repr(predict) == (
        "<block predict (latents: int, step: int = 0, tags: list[str] = list()) -> (noise: int)  "
        "needs unet: UNet, scale: float>"
    )
    assert repr(nothing) == "<block nothing () -> ()>"


def test_doc() -> None:
    assert predict.doc == (
        "predict (latents: int, step: int = 0, tags: list[str] = list()) -> (noise: int)  "
        "needs unet: UNet, scale: float\n"
        "\n"
        "Predict the noise.\n"
        "\n"
        "With a model.\n"
        "\n"
        "Fields:\n"
        "  step: which step of the schedule"
    )
    assert nothing.doc == "nothing () -> ()"


def test_the_description_of_a_renamed_field_moves_along() -> None:
    assert predict.rename(step="index").doc.endswith("Fields:\n  index: which step of the schedule")


def test_a_block_of_a_function_has_no_blocks() -> None:
    assert predict.blocks == {}
    with pytest.raises(KeyError, match="'predict' has no block 'x' \\(it has none: it is a single function\\)"):
        predict["x"]


def test_methods_make_new_blocks() -> None:
    assert predict.bind(unet=unet) is not predict
    assert predict.interface.components.keys() == {"unet", "scale"}
    assert predict.bind(unet=unet).interface.components.keys() == {"scale"}


# --- where blocks can be defined


def test_copies_have_components_of_their_own() -> None:
    unet = UNet(3)
    bound = predict.bind(unet=unet)
    pipe: Any = sequence.from_blocks_dict({"predict": bound, "again": bound.rename(noise="more")}, name="pipe")
    for _ in range(2):  # before a call and behind one
        one, other = copy.deepcopy(bound), copy.deepcopy(pipe)
        first, second = (step.bound["unet"] for step in other.plan.steps)
        assert first is second
        assert isinstance(first, UNet)
        assert unet not in (first, one.bound["unet"])
        assert first.factor == 3
        assert one(latents=2) == bound(latents=2)
        assert other(latents=2) == pipe(latents=2)
        assert str(other) == str(pipe)


def test_local_records_and_functions() -> None:
    class Local(BlockState):
        n: int

    class Node(BlockState):
        value: int
        others: "list[Node]" = field(default_factory=list)

    @block
    def add(state: Local) -> Local:
        return Local(n=state.n + 1)

    @block
    def count(state: Node) -> Local:
        return Local(n=1 + sum(count(other).n for other in state.others))

    assert add(n=1) == Local(n=2)
    assert count(value=1, others=[Node(value=2, others=[Node(value=3)])]) == Local(n=3)


def test_factories_make_blocks_that_differ() -> None:
    def adder(amount: int) -> Block[Noise, Noise]:
        @block
        def add(state: Noise) -> Noise:
            return state.replace(latents=state.latents + amount)

        return add

    assert sequence.from_blocks_dict({"one": adder(1), "ten": adder(10)})(latents=1).latents == 12


def test_methods() -> None:
    class Model:
        factor = 3

        def predict(self, state: Noise) -> Prediction:
            return Prediction(noise=self.factor * state.latents)

        @staticmethod
        @block
        def fixed(state: Noise) -> Prediction:
            return Prediction(noise=state.latents)

    assert block(Model().predict)(latents=2).noise == 6
    assert Model.fixed(latents=2).noise == 2
    assert Model().fixed(latents=2).noise == 2


def test_string_annotations_inside_a_class_inside_a_function() -> None:
    class Local(BlockState):
        n: int

    class Blocks:
        class Inner(BlockState):
            m: int

        @block
        def make(state: "Local") -> "Inner":
            return Blocks.Inner(m=state.n)

    made: Any = Blocks.make
    assert made(n=3).m == 3


def test_future_annotations() -> None:
    assert late.count(text="one two").count == 2
    assert late.count(text="one two", how="letters").count == 7
    assert late.count(text="", parts=late.Part(start=1)).count == 0
    assert late.count.doc.endswith("Fields:\n  text: what is counted")
    loose: Any = late.count
    assert message(StateError, lambda: loose(text="a", how="lines")) == (
        "block 'count' got how='lines', but reads it as Literal['words', 'letters']"
    )
    assert message(StateError, lambda: loose(text="a", parts=3)) == (
        "block 'count' got parts=3, but reads it as Part | None"
    )


def test_records_that_are_defined_later_or_in_another_module() -> None:
    assert late.early(count=3) == late.Late(late=3)
    assert late.elsewhere(late=3) == later.Made(made=3)


def test_a_wrapped_function_is_read_where_it_was_written() -> None:
    assert late.wrapped(count=1) == late.Count(count=2)


def test_local_records_in_a_module_of_future_annotations() -> None:
    total, item = late.make_local()
    loose: Any = item
    assert total(inner=[loose(n=1), loose(n=2)]) == late.Count(count=3)


def test_names_that_are_never_defined() -> None:
    loose: Any = late.never
    nowhere = (
        "block 'never': the name 'Nowhere' in its annotations is not known at run time; "
        "define it, or import it outside `if TYPE_CHECKING:`"
    )
    assert message(BlockError, lambda: loose(count=1)) == nowhere
    assert message(BlockError, lambda: sequence.from_blocks_dict({"a": loose})) == nowhere
    loose = late.for_types_only
    assert message(BlockError, lambda: loose(price=1)) == (
        "block 'for_types_only': the name 'Decimal' in its annotations is not known at run time; "
        "define it, or import it outside `if TYPE_CHECKING:`"
    )


# --- binding out of a mapping


class Latents(BlockState):
    latents: int


@block
def denoise(state: Latents, *, unet: UNet, scale: float = 2.0) -> Latents:
    return state


@block
def step(state: Latents) -> Latents:
    return state


def test_bind_from_takes_what_is_needed() -> None:
    pipe = sequence.from_blocks_dict({"a": denoise, "b": step}, name="pipe")
    bound = pipe.bind_from({"unet": unet, "vae": 3, "scale": 2.0})
    assert dict(bound.bound) == {"unet": unet, "scale": 2.0}
    other = UNet()
    assert pipe.bind(unet=other).bind_from({"unet": unet}).bound["unet"] is other
    assert dict(pipe.bind_from({}).bound) == {}
    assert message(StateError, lambda: pipe.bind_from({"unet": 3})) == (
        "'pipe': component 'unet' is 3 (an int), but block 'a' wants UNet"
    )
    wrong: Any = [unet]
    assert message(StateError, lambda: pipe.bind_from(wrong)) == (
        "'pipe' binds from a mapping of components by name, got a list; write `.bind(name=...)` for single ones"
    )


def test_a_component_that_no_block_takes_says_which_blocks_take_what() -> None:
    pipe = sequence.from_blocks_dict({"a": denoise.bind(scale=1.0), "b": step}, name="pipe")
    assert message(StateError, lambda: pipe.bind(umet=unet)) == (
        "'pipe' takes no component 'umet'; did you mean 'unet'? (it takes unet for 'a')"
    )
    assert message(StateError, lambda: pipe.bind(scale=2.0)) == (
        "'pipe' takes no component 'scale'; block 'a' has it bound already, and would be bound again where it is made "
        "(it takes unet for 'a')"
    )


class MLP:
    pass


MLP_BEFORE = MLP


class MLP:  # type: ignore[no-redef]
    """Defined again, as in a notebook whose cell has run twice."""


def test_a_component_whose_class_was_defined_again() -> None:
    @block
    def old(state: Latents, *, model: MLP_BEFORE) -> Latents:
        return state

    @block
    def new(state: Latents, *, model: MLP) -> Latents:
        return state

    assert message(StateError, lambda: new.bind(model=MLP_BEFORE())) == (
        "'new': component 'model' is an MLP, but block 'new' wants MLP: "
        "MLP was defined again since this value was made; make it anew, with the new MLP"
    )
    assert message(StateError, lambda: old.bind(model=MLP())) == (
        "'old': component 'model' is an MLP, but block 'old' wants MLP: "
        "MLP was defined again since the block was defined; define the block again, too"
    )
    elsewhere = type("MLP", (), {"__module__": "models"})
    assert message(StateError, lambda: new.bind(model=elsewhere())) == (
        "'new': component 'model' is an MLP, but block 'new' wants MLP: it is models.MLP, not tests.test_block.MLP"
    )


def test_a_tensor_in_place_of_a_record() -> None:
    loose: Any = denoise.bind(unet=unet)
    assert message(StateError, lambda: loose(np.zeros(3), latents=1)) == (
        "'denoise' takes a record or keywords, got float64[3]; write `denoise(latents=...)`"
    )


# --- functions that give nothing


def test_a_function_that_gives_nothing() -> None:
    def forgot(state: Latents) -> Latents:  # type: ignore[return]
        state.replace(latents=2)

    def header(state: Latents) -> Iterator[Latents]:  # type: ignore[return]
        def inner() -> int:
            return 1

        (Latents(latents=inner()),)

    def asks(state: Latents) -> bool:  # type: ignore[return]
        print(state)

    def raises(state: Latents) -> Latents:
        raise NotImplementedError

    def written_later(state: Latents) -> Latents: ...  # type: ignore[empty-body]

    assert message(BlockError, lambda: block(forgot)) == (
        "block 'forgot' returns nothing, but declares Latents; write `return Latents(...)`"
    )
    assert message(BlockError, lambda: loop(header)) == (
        "loop header 'header' neither yields nor returns anything, but declares Iterator[Latents]; "
        "write `yield Latents(...)`"
    )
    assert message(BlockError, lambda: loop_while(asks)) == (
        "predicate 'asks' returns nothing, but declares bool; write `return ...`"
    )
    block(raises)
    block(written_later)
