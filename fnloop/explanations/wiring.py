"""The faults of wiring: a `WiringError` when blocks are put together, and an error of mypy on the line."""

from fnloop.explanations.explanation import Explanation

__all__ = ["WIRING"]

WIRING = (
    Explanation(
        "branch-missing",
        "The function of a switch may return a name that is no branch.",
        """\
choose.from_blocks_dict({"on": increment})
""",
        "Add the branch; `skip` is the one that does nothing.",
    ),
    Explanation(
        "branch-unknown",
        "A branch of a switch has a name that its function never returns.",
        """\
choose.from_blocks_dict({"on": increment, "off": skip, "neither": skip})
""",
        "Name the branches as the `Literal` of the function does, or add the name there.",
    ),
    Explanation(
        "carry-type",
        "A loop carries a field whose type, dtype or shape after an iteration is not what the next one reads.",
        """\
class Half(BlockState):
    x: Float[Tensor, "n d//2"]


@block
def halve(state: X) -> Half:
    return Half(x=state.x[:, ::2])


repeat.from_blocks_dict({"halve": halve})
""",
        "Write the type that is read, or write another field. An axis that each iteration changes is `_` in both.",
    ),
    Explanation(
        "component-type",
        "Two blocks take a component of one name, and no value is of both types. mypy reports so a "
        "component, too, that is bound and is not of the declared class, which is a `StateError` at run "
        "time.",
        """\
@block
def describe(state: Count, *, model: str) -> Text:
    return Text(text=f"{model} {state.count}")


sequence.from_blocks_dict({"apply": apply, "describe": describe})
""",
        'Rename one of them, `describe.rename(model="model_name")`, or bind it before.',
    ),
    Explanation(
        "default-conflict",
        "Two blocks read an input with different defaults, so nothing says which is meant where it is left out.",
        """\
class Weak(X):
    scale: float = 0.5


class Strong(X):
    scale: float = 2.0


@block
def weaken(state: Weak) -> X:
    return X(x=state.x * state.scale)


@block
def strengthen(state: Strong) -> X:
    return X(x=state.x * state.scale)


sequence.from_blocks_dict({"weaken": weaken, "strengthen": strengthen})
""",
        "Give both the same default, rename one of the fields, or declare `inputs=` with the default that is meant.",
    ),
    Explanation(
        "empty",
        "A composition has no blocks.",
        """\
sequence.from_blocks_dict({})
""",
        "Give it one; in a switch, `skip` is a block that does nothing.",
    ),
    Explanation(
        "entry-name",
        "The name of an entry cannot be a part of a path.",
        """\
sequence.from_blocks_dict({"first/second": increment})
""",
        "Use a text without slashes; paths with slashes name blocks inside of blocks.",
    ),
    Explanation(
        "field-type",
        "A block reads a field with another type, dtype or shape than the block before it writes.",
        """\
class Whole(BlockState):
    x: Int[Tensor, "n d"]


@block
def halve(state: Whole) -> Whole:
    return Whole(x=state.x // 2)


sequence.from_blocks_dict({"double": double, "halve": halve})
""",
        "Convert it in one of the blocks or in one between them, or rename the field where another is meant.",
    ),
    Explanation(
        "fixed-predicate",
        "The predicate of a loop reads nothing that an iteration writes, so it never changes its mind.",
        """\
@loop_while
def small(state: Count) -> bool:
    return state.count < 10


small.from_blocks_dict({"double": double})
""",
        "Let a block of the loop write what the predicate reads.",
    ),
    Explanation(
        "gather",
        "A history is asked for that the loop cannot give: of a field that none of its blocks writes, of "
        "one twice, under a name that is taken, or out of a branch.",
        """\
repeat.from_blocks_dict({"increment": increment}, gather=("counts",))
""",
        "Name a field that a block of the loop writes, or an iteration variable.",
    ),
    Explanation(
        "input-conflict",
        "Two blocks read one input of a composition with types that no value fits.",
        """\
class Word(BlockState):
    count: str


@block
def measure(state: Word) -> Index:
    return Index(i=len(state.count))


sequence.from_blocks_dict({"spell": spell, "measure": measure})
""",
        'Where two things are meant, give them two names: `measure.rename(count="word")`.',
    ),
    Explanation(
        "input-type",
        "The declared inputs of a composition give a field another type than the block that reads it.",
        """\
class Given(BlockState):
    count: str


sequence.from_blocks_dict({"increment": increment}, inputs=Given)
""",
        "Declare the type that is read, or convert it in a first block.",
    ),
    Explanation(
        "input-unused",
        "The declared inputs have a field that nobody reads, while a block reads one with a similar name "
        "that would silently be its default.",
        """\
class Given(X):
    scal: float


class Scaled(X):
    scale: float = 1.0


@block
def scaled(state: Scaled) -> X:
    return X(x=state.x * state.scale)


sequence.from_blocks_dict({"scaled": scaled}, inputs=Given)
""",
        "Give both one name.",
    ),
    Explanation(
        "key-reused",
        "Two blocks draw from one random key, or a block of a loop draws from a key that no block of it "
        "writes: the draws give the same numbers. Found at run time only, not by mypy.",
        """\
class Keyed(BlockState):
    key: Key


class Noise(BlockState):
    noise: Float[Tensor, " n"]


@block
def draw(state: Keyed) -> Noise:
    return Noise(noise=random.normal(state.key, (3,)))


sequence.from_blocks_dict({"first": draw, "second": draw.rename(noise="other")})
""",
        "Split the key in each block and return the rest: `key, draw_key = random.split(state.key)`.",
    ),
    Explanation(
        "lost-write",
        "A field is used behind a loop whose body writes it without reading it: such a write is local to "
        "an iteration, so what would be read is the value from before the loop.",
        """\
@block
def keep(state: Index) -> Count:
    return Count(count=state.i)


inner = repeat.from_blocks_dict({"keep": keep})
sequence.from_blocks_dict({"increment": increment, "inner": inner, "spell": spell})
""",
        "Give the loop `outputs=` with the field, or rename one of the two.",
    ),
    Explanation(
        "missing-field",
        "A block reads a field that no block before it writes, and that the declared inputs do not have.",
        """\
sequence.from_blocks_dict({"increment": increment, "spell": spell.rename(count="cuont")}, inputs=Count)
""",
        "Rename the field, write it in an earlier block, or declare it in the inputs.",
    ),
    Explanation(
        "name-clash",
        "One name is a component of one block and a field of another, so that a keyword could be either.",
        """\
class Named(BlockState):
    model: str


@block
def read(state: Named) -> Text:
    return Text(text=state.model)


sequence.from_blocks_dict({"apply": apply, "read": read})
""",
        'Rename the component or the field: `read.rename(model="model_name")`.',
    ),
    Explanation(
        "not-a-block",
        "An entry of the dict is something else than a block: a plain function, a class, a header without its blocks.",
        """\
def plain(state: Count) -> Count:
    return state


sequence.from_blocks_dict({"plain": plain})
""",
        "Decorate the function with `@block`, or call the `from_blocks_dict` of a header.",
    ),
    Explanation(
        "not-a-dict",
        "`from_blocks_dict` was given something else than a dict of blocks by their names.",
        """\
sequence.from_blocks_dict([increment])
""",
        "Write a dict: the keys are the names in paths.",
    ),
    Explanation(
        "on-error",
        "The block of `on_error=` cannot answer for an iteration that fails: it reads the failure as another "
        "type, or what only that iteration would have written, lets the loop fail for ever, or is no block.",
        """\
class Failed(BlockState):
    failure: str


@block
def tell(state: Failed) -> Text:
    return Text(text=state.failure)


repeat.from_blocks_dict({"increment": increment}, on_error=tell)
""",
        "Read `failure: BlockFailure`, fields from before the iteration, or fields with a default "
        "([failures.md](failures.md)).",
    ),
    Explanation(
        "output-missing",
        "The declared outputs have a field that no block writes, that only a branch or loop writes that "
        "need not run, or that is an iteration variable.",
        """\
sequence.from_blocks_dict({"increment": increment}, outputs=Text)
""",
        "Write the field in every case, or leave it out of the outputs.",
    ),
    Explanation(
        "output-type",
        "The declared outputs give a field another type than the block that writes it.",
        """\
class Result(BlockState):
    count: str


sequence.from_blocks_dict({"increment": increment}, outputs=Result)
""",
        "Declare the type that is written, or convert it in a last block.",
    ),
    Explanation(
        "shadow",
        "An iteration variable has the name of a field around its loop, is written by a block in it, or "
        "is read behind it.",
        """\
class Shift(BlockState):
    i: int


@block
def shift(state: Shift) -> Shift:
    return Shift(i=state.i + 1)


repeat.from_blocks_dict({"shift": shift})
""",
        'Rename one of the two: `repeat.rename(i="step")`.',
    ),
)
"""In the order of the alphabet."""
