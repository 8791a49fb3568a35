"""The exceptions and warnings of fnloop themselves."""

from fnloop.explanations.explanation import Explanation

__all__ = ["EXCEPTIONS"]

EXCEPTIONS = (
    Explanation(
        "BlockError",
        "A function cannot be a block, a header, a predicate or a chooser as it is written; told where it "
        "is decorated. It is a `TypeError`.",
        """\
@block
def add(state, *, model: nn.Cell) -> Count:
    return Count(count=1)
""",
        "Annotate the record, every component and the result.",
    ),
    Explanation(
        "CheckpointError",
        "A checkpoint cannot be written, read or gone on with. What was there before is not lost.",
        """\
counting = repeat.from_blocks_dict({"increment": increment})
counting.with_checkpoint("runs/none", resume="must")(count=0, steps=3)
""",
        'Name the directory of a run that has begun, or leave out `resume="must"`.',
    ),
    Explanation(
        "CheckpointWarning",
        "The last checkpoint is damaged, so the run goes on from the one before it, or from its beginning.",
        """\
from pathlib import Path

counting = repeat.from_blocks_dict({"increment": increment}).with_checkpoint("runs/a", every=1)
counting(count=0, steps=3)
Path("runs/a/00000003.safetensors").write_bytes(b"")
counting(count=0, steps=3)
""",
        "Nothing has to be done, and the file can be deleted. A disk that damages files should be looked at.",
    ),
    Explanation(
        "CompileError",
        "With `compile(fullgraph=True)`: a block cannot be part of a graph. Without it, such a block runs in Python.",
        """\
spell.compile(fullgraph=True)(count=1)
""",
        "Write it with what [compiled_python.md](compiled_python.md) lists, or leave out `fullgraph=True`.",
    ),
    Explanation(
        "CompileWarning",
        "A block compiles, but not as well as it could: a loop is repeated from Python or written out "
        "iteration by iteration, or a pipeline stays in Python.",
        """\
class Gauge(X):
    text: str = ""


class Gauged(X):
    text: str


@block
def gauge(state: Gauge) -> Gauged:
    return Gauged(x=state.x, text=f"{float(state.x.max())}")


fast = repeat.from_blocks_dict({"double": double, "gauge": gauge}).compile()
fast(x=Tensor([[1.0]]), steps=3)
""",
        "`print(fast.explain())` says what stays in Python and why, with the line.",
    ),
    Explanation(
        "FrozenRecordError",
        "A record never changes. It is a `StateError` and an `AttributeError`.",
        """\
state = Count(count=1)
state.count = 2
""",
        "`state.replace(count=2)` gives a new record.",
    ),
    Explanation(
        "GradientWarning",
        "A gradient goes through a gradient, and MindSpore's eager one of that kind lacks what goes through sums, "
        "means and broadcasts: it may be 0 where it is not. Graphs give all of it.",
        """\
class Point(BlockState):
    x: Float[Tensor, " n"]


class Height(BlockState):
    height: Float[Tensor, ""]


class Slope(BlockState):
    grad_x: Float[Tensor, " n"]


@block
def climb(state: Point) -> Height:
    return Height(height=state.x.sum() ** 2)


@block
def steepness(state: Slope) -> Height:
    return Height(height=(state.grad_x**2).sum())


steep = sequence.from_blocks_dict({"slope": grad(climb, wrt="x"), "steepness": steepness})
grad(steep, wrt="x", output="height")
""",
        'Run it as a graph that is compared with nothing, `.compile(verify="never")`, or write the inner gradient as a '
        "formula. MindSpore's own `ms.grad` in a block loses the same, without a warning.",
    ),
    Explanation(
        "MapError",
        "In `pipeline.map` a worker has died, or its exception cannot be pickled.",
        "",
        "Look for what ends the process (memory, most of the time); `retries=1` tries the inputs that it "
        "had once more.",
    ),
    Explanation(
        "MemoWarning",
        "The result of a block with `.memo()` cannot be kept, or the one that was kept cannot be read, so "
        "it is computed again.",
        '''\
class Connection:
    """Something that lives in this process only."""

    def __repr__(self) -> str:
        return "<a connection>"


class Opened(BlockState):
    connection: Connection


@block
def connect(state: Count) -> Opened:
    return Opened(connection=Connection())


connect.memo()(count=1)
''',
        "Let the block return tensors, numbers, texts, and records and containers of them.",
    ),
    Explanation(
        "PurityError",
        "A block changes what it was given, or draws random numbers that nobody can draw again; told "
        'where it is decorated, or in a run under `checks("paranoid")`. It is a `BlockError`.',
        """\
class Words(BlockState):
    words: list[str]


@block
def more(state: Words) -> Words:
    state.words.append("more")
    return state
""",
        "Compute a new value, or change a copy.",
    ),
    Explanation(
        "ShapeError",
        "`block.prove()` has found bodies that do not give what their records declare; `faults` has them "
        "all, with the codes above. It is a `TypeError`.",
        """\
@block
def column(state: X) -> X:
    return X(x=state.x[:, :1])


column.prove()
""",
        "See the code of each fault.",
    ),
    Explanation(
        "StateError",
        "A value, a keyword, a component or a record does not fit what was declared. It is a `TypeError`.",
        """\
double(x=Tensor([1.0, 2.0]))
""",
        "The message says what is read, what came, and where.",
    ),
    Explanation(
        "WiringError",
        "Blocks do not fit together; `faults` has all that is wrong, with the codes above. It is a `TypeError`.",
        """\
sequence.from_blocks_dict({"increment": increment}, inputs=Steps)
""",
        "See the code of each fault.",
    ),
    Explanation(
        "WiringWarning",
        "A block or a loop does nothing: what it writes is read by nobody and does not leave. Told at the first call.",
        """\
pipeline = sequence.from_blocks_dict({"double": double, "spell": spell}, outputs=X)
pipeline(x=Tensor([[1.0]]), count=1)
""",
        "Name the field in `outputs=`, let a block read it, or leave the block out.",
    ),
)
"""In the order of the alphabet."""
