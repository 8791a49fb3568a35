"""An evaluation: batches of real digits through a classifier, and everything about it that is worth knowing.

    python examples/evaluation.py      accuracy, calibration and confusions, with a picture of the mistakes

An evaluation is a loop over batches whose carry are sums: of hits, of losses, of how sure the model was, and a table
of what was taken for what. The last batch is smaller than the others, so sums are kept and divided once, behind the
loop: a mean of the batches' means would be wrong.

The model is a softmax regression, trained by a loop too, on half of the 1,797 digits that ship with scikit-learn.
"""

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from fnloop import BlockState, block, loop, sequence, value_and_grad
from jaxtyping import Float, Int
import mindspore as ms
from mindspore import Tensor, ops
import numpy as np
from PIL import Image

CLASSES = 10

Pixels = Float[Tensor, "batch 64"]
Labels = Int[Tensor, " batch"]
Number = Float[Tensor, ""]


class Model(BlockState):
    weights: Float[Tensor, "64 10"]
    bias: Float[Tensor, "10"]


class Batch(BlockState):
    pixels: Pixels
    labels: Labels


class Logits(BlockState):
    logits: Float[Tensor, "batch 10"]


class Classified(Model):
    pixels: Pixels


@block
def classify(state: Classified) -> Logits:
    """How much each picture looks like each digit."""
    return Logits(logits=ops.matmul(state.pixels, state.weights) + state.bias)


# --- training


class Answers(Logits):
    labels: Labels


class Loss(BlockState):
    loss: Number


@block
def cross_entropy(state: Answers) -> Loss:
    """The mean surprise by the labels."""
    return Loss(loss=ops.cross_entropy(state.logits, state.labels))


class Training(Model, Batch):
    pass


learn = sequence.from_blocks_dict({"classify": classify, "error": cross_entropy}, inputs=Training, outputs=Loss)


class Steps(BlockState):
    num_steps: int


class Step(BlockState):
    step: int


@loop
def steps(state: Steps) -> Iterator[Step]:
    """As many as are asked for."""
    for step in range(state.num_steps):
        yield Step(step=step)


class Slopes(Model):
    grad_weights: Float[Tensor, "64 10"]
    grad_bias: Float[Tensor, "10"]
    rate: float = 2.0


@block
def descend(state: Slopes) -> Model:
    """A step against the gradient."""
    return Model(
        weights=state.weights - state.rate * state.grad_weights, bias=state.bias - state.rate * state.grad_bias
    )


slopes = value_and_grad(learn, wrt=("weights", "bias"))
train = steps.from_blocks_dict({"slopes": slopes, "descend": descend}, outputs=Model, name="train")


# --- evaluation


class Data(BlockState):
    all_pixels: Float[Tensor, "n 64"]
    all_labels: Int[Tensor, " n"]
    batch_size: int = 128


@loop
def batches(state: Data) -> Iterator[Batch]:
    """All pictures once; the last batch has what is left."""
    for first in range(0, len(state.all_labels), state.batch_size):
        last = first + state.batch_size
        yield Batch(pixels=state.all_pixels[first:last], labels=state.all_labels[first:last])


class Sums(BlockState):
    hits: Number
    sureness: Number
    surprise: Number
    confusion: Float[Tensor, "10 10"]


class Judged(Sums, Answers):
    count: int = 0


class Totals(Sums):
    count: int


class Nothing(BlockState):
    """No fields."""


@block
def begin(state: Nothing) -> Sums:
    """Nothing is seen yet."""
    zero = ops.zeros((), ms.float32)
    table = ops.zeros((CLASSES, CLASSES), ms.float32)
    return Sums(hits=zero, sureness=zero, surprise=zero, confusion=table)


@block
def judge(state: Judged) -> Totals:
    """Hits, how sure the model was, its surprise, and each digit (a row) taken for each (a column), added up."""
    sureness, answers = ops.max(ops.softmax(state.logits, -1), -1)
    taken = ops.one_hot(answers, CLASSES).astype(ms.float32)
    is_digit = ops.one_hot(state.labels, CLASSES).astype(ms.float32)
    return Totals(
        hits=state.hits + (answers == state.labels).astype(ms.float32).sum(),
        sureness=state.sureness + sureness.sum(),
        surprise=state.surprise + ops.cross_entropy(state.logits, state.labels, reduction="sum"),
        confusion=state.confusion + ops.matmul(is_digit.T, taken),
        count=state.count + len(state.labels),
    )


class Evaluation(BlockState):
    accuracy: Number
    sureness: Number
    surprise: Number


@block
def divide(state: Totals) -> Evaluation:
    """Means of sums."""
    count = max(state.count, 1)
    return Evaluation(accuracy=state.hits / count, sureness=state.sureness / count, surprise=state.surprise / count)


class Asked(Data, Model):
    pass


class Report(Evaluation):
    confusion: Float[Tensor, "10 10"]


evaluate = sequence.from_blocks_dict(
    {
        "begin": begin,
        "batches": batches.from_blocks_dict({"classify": classify, "judge": judge}),
        "divide": divide,
    },
    inputs=Asked,
    outputs=Report,
    name="evaluate",
)


def real_digits() -> tuple[Tensor, Tensor]:
    """1,797 pictures [n, 64] in [0, 1] and their labels [n]: those of `sklearn.datasets.load_digits`."""
    package = find_spec("sklearn")
    if package is None or package.origin is None:
        raise SystemExit("the digits are in scikit-learn: pip install 'fnloop[examples]'")
    with gzip.open(Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz") as file:
        table = np.loadtxt(file, delimiter=",", dtype=np.float32)
    return Tensor(table[:, :-1] / 16), Tensor(table[:, -1].astype(np.int32))


def untrained() -> Model:
    """A model that finds all digits as likely."""
    return Model(weights=ops.zeros((64, CLASSES), ms.float32), bias=ops.zeros(CLASSES, ms.float32))


def picture(confusion: Tensor, path: Path, scale: int = 36) -> None:
    """The mistakes as a table of squares, the darker the more; a row for each digit."""
    mistakes = confusion.asnumpy() * (1 - np.eye(CLASSES))
    share = mistakes / max(1.0, float(mistakes.max()))
    levels = (255 * (1 - share)).astype(np.uint8)
    size = CLASSES * scale
    Image.fromarray(levels).resize((size, size), Image.Resampling.NEAREST).save(path)


def main() -> None:
    """The command."""
    ms.set_device("CPU")
    ms.runtime.launch_blocking()
    pixels, labels = real_digits()
    half = len(labels) // 2
    start = untrained()
    model = train.compile()(
        pixels=pixels[:half], labels=labels[:half], weights=start.weights, bias=start.bias, num_steps=200
    )
    found = evaluate(all_pixels=pixels[half:], all_labels=labels[half:], weights=model.weights, bias=model.bias)
    accuracy, sureness, surprise = (float(one) for one in (found.accuracy, found.sureness, found.surprise))
    print(f"accuracy {accuracy:.3f}, while the model was {sureness:.3f} sure; surprise {surprise:.2f}")
    counts = found.confusion.asnumpy().astype(int)
    print("     " + " ".join(f"{digit:>3}" for digit in range(CLASSES)))
    for digit, row in enumerate(counts):
        print(f"{digit:>3}: " + " ".join(f"{count or '.':>3}" for count in row))
    path = Path("evaluation.png")
    picture(found.confusion, path)
    print(f"the picture of the mistakes: {path.resolve()}")


if __name__ == "__main__":
    main()
