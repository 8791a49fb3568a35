"""What may become a block, a loop header, a predicate or a chooser, and what is said of the rest."""

import functools
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest

from fnloop import BlockError, BlockState, block, loop, loop_while, switch
from fnloop.signature import source_of
from tests.raising import message

BLOCK: Any = block
LOOP: Any = loop
WHILE: Any = loop_while
SWITCH: Any = switch


class In(BlockState):
    x: int


class Out(BlockState):
    y: int


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent)  # paths in messages are relative to where one is


def text(make: Any, function: Any) -> str:
    """The message about a function, with its place left out (which has to be there)."""
    whole = message(BlockError, lambda: make(function))
    first, _, place = whole.partition("\n  ")
    code = getattr(function, "__code__", None)
    expected = f"{function.__name__} ({Path('tests') / 'test_signature.py'}:{code.co_firstlineno})" if code else ""
    assert place == expected
    return first


class Model:
    def method(self, state: In) -> Out:
        return Out(y=state.x)

    def untyped(self, state):  # type: ignore[no-untyped-def]
        return state

    @staticmethod
    def static(state: In) -> Out:
        return Out(y=state.x)

    @classmethod
    def made(cls, state: In) -> Out:
        return Out(y=state.x)

    def __call__(self, state: In) -> Out:
        return Out(y=state.x)


# fmt: off
def no_return(state: In): return Out(y=1)  # type: ignore[no-untyped-def]
def no_record_type(state) -> Out: return Out(y=1)  # type: ignore[no-untyped-def]
def nothing() -> Out: return Out(y=1)
def starred(*state: In) -> Out: return Out(y=1)
def component_only(*, unet: int) -> Out: return Out(y=1)
def two(state: In, y: int) -> Out: return Out(y=1)
def more(state: In, *rest: int) -> Out: return Out(y=1)
def keywords(state: In, **rest: int) -> Out: return Out(y=1)
def untyped_component(state: In, *, unet) -> Out: return Out(y=1)  # type: ignore[no-untyped-def]
def default_record(state: In = In(x=1)) -> Out: return Out(y=1)  # noqa: B008
def number(state: int) -> Out: return Out(y=1)
def union(state: In | Out) -> Out: return Out(y=1)
def gives_number(state: In) -> int: return 1
def gives_nothing(state: In) -> None: return None
def gives_tuple(state: In) -> tuple[Out, Out]: return Out(y=1), Out(y=1)
def gives_either(state: In) -> Out | None: return None
def both(state: In, *, x: int) -> Out: return Out(y=1)
def yields(state: In) -> Iterator[Out]: yield Out(y=1)
async def later(state: In) -> Out: return Out(y=1)
async def later_each(state: In) -> Any: yield Out(y=1)
# fmt: on


@pytest.mark.parametrize(
    ("function", "problem"),
    [
        (no_return, "does not annotate what it returns"),
        (no_record_type, "does not annotate 'state'"),
        (nothing, "takes no record; its first parameter is the record of its inputs"),
        (starred, "takes no record; its first parameter is the record of its inputs"),
        (component_only, "takes no record; its first parameter is the record of its inputs"),
        (
            two,
            "takes 'y' beside the record; what varies is a field of the record, and what is fixed during a run a "
            "component, behind `*`",
        ),
        (
            more,
            "takes '*rest' beside the record; what varies is a field of the record, and what is fixed during a run a "
            "component, behind `*`",
        ),
        (
            keywords,
            "takes '**rest' beside the record; what varies is a field of the record, and what is fixed during a run "
            "a component, behind `*`",
        ),
        (untyped_component, "does not annotate its component 'unet'"),
        (default_record, "gives its record 'state' a default; give defaults to the record's fields"),
        (number, "takes int as 'state', which is no record (a BlockState)"),
        (union, "takes In | Out as 'state', which is no record (a BlockState)"),
        (gives_number, "returns int, which is no record (a BlockState)"),
        (gives_nothing, "returns None, which is no record (a BlockState)"),
        (gives_tuple, "returns tuple[Out, Out], which is no record (a BlockState)"),
        (gives_either, "returns Out | None, which is no record (a BlockState)"),
        (both, "has a field and a component that are both called 'x': rename the parameter behind the star"),
        (yields, "yields; only a @loop header does"),
        (later, "is asynchronous, and blocks are plain functions"),
        (later_each, "is asynchronous, and blocks are plain functions"),
        (Model.untyped, "is a method of a class; decorate the bound method, `block(instance.method)`"),
    ],
)
def test_functions_that_are_no_block(function: Any, problem: str) -> None:
    name = function.__name__
    meant = {two: ", *, y: Class", untyped_component: ", *, unet: Class"}.get(function, "")
    assert text(BLOCK, function) == f"block {name!r} {problem}; write `def {name}(state: In{meant}) -> Out`"


def test_an_unbound_method_with_its_class_named() -> None:
    assert text(BLOCK, Model.method) == (
        "block 'method' is a method of a class; decorate the bound method, `block(instance.method)`; "
        "write `def method(state: In) -> Out`"
    )


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        (3, "an int"),
        ("f", "a str"),
        (None, "a NoneType"),
        (Model, "the class Model"),
        (In, "the class In"),
        (Model(), "a Model"),
        (print, "a builtin_function_or_method"),
        (functools.partial(two, y=1), "a partial"),
    ],
)
def test_what_is_no_function(thing: Any, kind: str) -> None:
    assert message(BlockError, lambda: BLOCK(thing)) == (
        f"@block wants a function, got {kind}; write `def name(state: In) -> Out`"
    )
    assert message(BlockError, lambda: WHILE(thing)) == (
        f"@loop_while wants a function, got {kind}; write `def name(state: In) -> bool`"
    )


def test_a_static_method_is_made_of_a_block() -> None:
    assert message(BlockError, lambda: BLOCK(staticmethod(Model.static))) == (
        "@block wants a function, got a staticmethod; write @staticmethod above it"
    )


def test_a_lambda_has_no_annotations() -> None:
    assert message(BlockError, lambda: BLOCK(lambda state: state)).startswith(
        "block '<lambda>' does not annotate 'state'; write `def name(state: In) -> Out`\n  <lambda> ("
    )


def test_a_block_twice() -> None:
    made = block(Model.static)
    assert message(BlockError, lambda: BLOCK(made)) == "'static' is a block already; write @block once"


@pytest.mark.parametrize("function", [Model().method, Model.static, Model.made, Model().made])
def test_methods_that_are_bound(function: Callable[[In], Out]) -> None:
    assert block(function)(x=3) == Out(y=3)


def test_positional_only_and_annotated_records() -> None:
    def noted(state: Annotated[In, "what goes in"], /, *, add: Annotated[int, "a number"] = 1) -> Annotated[Out, "y"]:
        return Out(y=state.x + add)

    made: Any = block(noted)
    assert made(x=1) == Out(y=2)
    assert made(x=1, add=2) == Out(y=3)


def test_where_a_function_is_written() -> None:
    line = Model.static.__code__.co_firstlineno
    assert source_of(Model.static) == f"static (tests/test_signature.py:{line})"

    @functools.wraps(Model.static)
    def wrapper(state: In) -> Out:
        return Model.static(state)

    assert source_of(wrapper) == source_of(Model.static)


# --- the functions that decide


def gives_list(state: In) -> list[Out]:
    return [Out(y=1)]


def gives_lists(state: In) -> list[int]:
    return [1]


def gives_bare_iterator(state: In) -> Iterator:  # type: ignore[type-arg]
    return iter([])


def gives_text(state: In) -> str:
    return "a"


def gives_numbers(state: In) -> Literal[1, 2]:
    return 1


def gives_optional(state: In) -> bool | None:
    return None


@pytest.mark.parametrize(
    ("make", "function", "text_expected"),
    [
        (
            LOOP,
            Model.static,
            "loop header 'static' returns Out, not an iterator of records; "
            "write `def static(state: In) -> Iterator[Index]`",
        ),
        (
            LOOP,
            gives_lists,
            "loop header 'gives_lists' returns list[int], not an iterator of records; "
            "write `def gives_lists(state: In) -> Iterator[Index]`",
        ),
        (
            LOOP,
            gives_bare_iterator,
            "loop header 'gives_bare_iterator' returns Iterator, not an iterator of records; "
            "write `def gives_bare_iterator(state: In) -> Iterator[Index]`",
        ),
        (
            WHILE,
            gives_number,
            "predicate 'gives_number' returns int, not bool; write `def gives_number(state: In) -> bool`",
        ),
        (
            WHILE,
            gives_optional,
            "predicate 'gives_optional' returns bool | None, not bool; write `def gives_optional(state: In) -> bool`",
        ),
        (
            SWITCH,
            gives_text,
            "switch 'gives_text' returns str, not a Literal of its branches' names; "
            'write `def gives_text(state: In) -> Literal["a", "b"]`',
        ),
        (
            SWITCH,
            gives_numbers,
            "switch 'gives_numbers' returns Literal[1, 2], not a Literal of its branches' names; "
            'write `def gives_numbers(state: In) -> Literal["a", "b"]`',
        ),
        (SWITCH, nothing, None),
        (LOOP, later_each, None),
    ],
)
def test_functions_that_cannot_decide(make: Any, function: Any, text_expected: str | None) -> None:
    found = text(make, function)
    assert text_expected is None or found == text_expected


@pytest.mark.parametrize("returned", [Iterator, Iterable, Sequence, list])
def test_headers_of_every_kind(returned: Any) -> None:
    def header(state: In):  # type: ignore[no-untyped-def]
        return [Out(y=i) for i in range(state.x)]

    header.__annotations__["return"] = returned[Out]

    @block
    def last(state: Out) -> In:
        return In(x=state.y)

    made: Any = LOOP(header).from_blocks_dict({"last": last}, outputs=In)
    assert made(x=3) == In(x=2)


def test_a_generator_with_all_three_types() -> None:
    def header(state: In) -> Generator[Out, None, None]:
        yield from gives_list(state)

    assert repr(LOOP(header)) == "<loop header, waiting for its blocks: .from_blocks_dict({...})>"
