"""The faults that `block.prove()` finds in bodies, before any data: a `ShapeError`."""

from fnloop.explanations.explanation import Explanation

__all__ = ["PROOFS"]

PROOFS = (
    Explanation(
        "body",
        "A line of a body fails for the sizes that its record allows.",
        """\
@block
def third(state: X) -> X:
    first, second, third = state.x.shape
    return X(x=state.x)


third.prove()
""",
        "Mend the line, or declare in the record what it needs.",
    ),
    Explanation(
        "carry",
        "The bodies of a loop, one after the other, give a carried field another shape than it had.",
        '''\
class Free(BlockState):
    x: Float[Tensor, "n _"]


@block
def halve(state: Free) -> Free:
    return Free(x=state.x[:, ::2])


class Kept(X, Steps):
    """Inputs that are declared."""


repeat.from_blocks_dict({"halve": halve}, inputs=Kept, outputs=X).prove()
''',
        "Declare the axis as `_` where each iteration changes it, or keep it.",
    ),
    Explanation(
        "dead-block",
        "A block or a loop in the pipeline does nothing (mypy: `dead`).",
        """\
sequence.from_blocks_dict({"double": double, "spell": spell}, outputs=X).prove()
""",
        "Name the field in `outputs=`, let a block read it, or leave the block out.",
    ),
    Explanation(
        "dtype",
        "A body gives another dtype than its record declares.",
        """\
@block
def positive(state: X) -> X:
    return X(x=state.x > 0)


positive.prove()
""",
        "Convert it in the body, or declare the dtype that comes.",
    ),
    Explanation(
        "operator",
        "An operator in a body cannot work with the shapes that the record declares.",
        """\
class Pair(X):
    y: Float[Tensor, "n k"]


@block
def add(state: Pair) -> X:
    return X(x=state.x + state.y)


add.prove()
""",
        "Use one name for axes that must be of one size: the same name is the same size.",
    ),
    Explanation(
        "shape",
        "A body gives another shape than its record declares.",
        """\
class Shorter(BlockState):
    x: Float[Tensor, "n d-1"]


@block
def differences(state: X) -> Shorter:
    return Shorter(x=state.x[:, 2:] - state.x[:, :-2])


differences.prove()
""",
        "Mend the body, or the axes that it declares.",
    ),
    Explanation(
        "type",
        "A body gives a value of another Python type than its record declares.",
        """\
@block
def count(state: X) -> Count:
    return Count(count=state.x.sum())


count.prove()
""",
        "Convert it, or declare what comes.",
    ),
)
"""In the order of the alphabet."""
