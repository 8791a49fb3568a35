"""Mistakes in the use of a block: errors of mypy; at run time a `StateError`, `BlockError` or `KeyError`."""

from fnloop.explanations.explanation import Explanation

__all__ = ["USE"]

USE = (
    Explanation(
        "block-signature",
        "The signature of a function cannot be that of a block, header, predicate or chooser.",
        """\
@block
def add(state: Count, more: int) -> Count:
    return Count(count=state.count + more)
""",
        "What varies is a field of the record; what is fixed during a run is a component, behind `*`.",
    ),
    Explanation(
        "call-record",
        "A block was called with something else than one record, or keywords.",
        """\
increment(Count(count=1), count=2)
""",
        "Give a record or the fields by keyword, not both.",
    ),
    Explanation(
        "call-type",
        "A value of a call does not have the type that is read.",
        """\
increment(count="one")
""",
        "Give a value of that type.",
    ),
    Explanation(
        "component-missing",
        "A block was called, and a component that it takes is not bound.",
        """\
apply(x=Tensor([[1.0]]))
""",
        "Bind it once, `apply.bind(model=model)`, or give it in the call.",
    ),
    Explanation(
        "component-unknown",
        "A component is bound that no block takes.",
        """\
apply.bind(modle=nn.Dense(1, 1))
""",
        "Use a name that the message lists.",
    ),
    Explanation(
        "dead",
        "A block or a loop does nothing: what it writes is read by nobody and does not leave. mypy says "
        "it at a call; at run time it is a `WiringWarning`.",
        """\
sequence.from_blocks_dict({"double": double, "spell": spell}, outputs=X)(x=Tensor([[1.0]]), count=1)
""",
        "Name the field in `outputs=`, let a block read it, or leave the block out. A block that acts "
        "outside (it prints, it saves) returns a record without fields.",
    ),
    Explanation(
        "dropped",
        "The result of an edit is not used, and blocks never change. Found by mypy only.",
        """\
apply.bind(model=nn.Dense(1, 1))
""",
        "Give the new block a name.",
    ),
    Explanation(
        "edit",
        "A pipeline cannot be edited so: a name that is taken, a place before one block and after "
        "another, progress of what is no loop.",
        """\
pipeline = sequence.from_blocks_dict({"increment": increment})
more = pipeline.insert("increment", increment)
""",
        "The message names the edit that is possible.",
    ),
    Explanation(
        "input-missing",
        "A block was called without a field that it reads, and that has no default.",
        """\
repeat.from_blocks_dict({"increment": increment})(steps=3)
""",
        "Give the field.",
    ),
    Explanation(
        "keyword-unknown",
        "A block was called with a keyword that is neither a field nor a component of it.",
        """\
increment(count=1, cuont=2)
""",
        "Use a name that the message lists.",
    ),
    Explanation(
        "record-bases",
        "Two base records have a field of one name with different types or defaults.",
        """\
class Fast(BlockState):
    rate: float = 0.5


class Slow(BlockState):
    rate: float = 0.1


class Both(Fast, Slow):
    pass
""",
        "Write the field in the class itself, with the type and the default that is meant.",
    ),
    Explanation(
        "rename",
        "A field or component cannot be renamed so: there is none of that name, or the new name is taken.",
        """\
renamed = increment.rename(cuont="n")
""",
        "Use a name that the block has, and one that it has not yet.",
    ),
    Explanation(
        "transform",
        "A gradient or a map of a block cannot be: there is no such input, it has no gradient, the output "
        "is no single number.",
        """\
grad(double, wrt="y")
""",
        "Name an input of floats, or a component that is a Cell, and an output with the shape `()`.",
    ),
    Explanation(
        "unknown-block",
        "A pipeline has no block at the path that is named.",
        """\
pipeline = sequence.from_blocks_dict({"increment": increment})
less = pipeline.without("incremnt")
""",
        "Use a name that the message lists; blocks inside of blocks are named with slashes.",
    ),
    Explanation(
        "unknown-field",
        "A record, or the result of a call, has no field of that name.",
        """\
later = Count(count=1).replace(cuont=2)
""",
        "Use a name that the message lists; what is local to a loop leaves it only by `outputs=`.",
    ),
    Explanation(
        "unseen",
        "A note, no error: a part of a composition is known to a run only, so that mypy cannot check it. "
        "The wiring does when it is defined.",
        """\
blocks = {f"step{number}": increment for number in range(3)}
pipeline = sequence.from_blocks_dict(blocks)
""",
        "Nothing has to be done.",
    ),
    Explanation(
        "value-type",
        "A field of a record is replaced by a value of another type. At run time the next block that reads it says so.",
        """\
later = Count(count=1).replace(count="two")
""",
        "Give a value of the declared type.",
    ),
)
"""In the order of the alphabet."""
