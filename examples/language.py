"""A language model of characters that learns the Zen of Python by heart; greedy, top-k and beam search as loops.

    python examples/language.py                        learn, then go on with "Simple is better"
    python examples/language.py "Special cases"        go on with another beginning

The text is that of `import this`. A small transformer (two layers, 64 wide) reads 32 characters and tells the next.
Training is a loop whose carry is the weights, as a record, with the two moments of Adam: nothing is changed in place.
Each way to decode is a loop around the same network:

- *greedy* takes the likeliest character;
- *top-k* draws among the k likeliest (Fan et al. 2018), with a key in the state;
- *beam search* keeps the b likeliest texts: the beams are rows of a tensor, and a step takes the best b of all their
  continuations.

A text is a row of codes that is as long from the beginning as it will be at the end, so that nothing grows in the loop.
"""

import argparse
import codecs
import contextlib
import io
import math
from collections.abc import Iterator

from fnloop import BlockState, block, call_with, loop, random, value_and_grad, weights_of
from fnloop.random import Key
from jaxtyping import Float, Int32
import mindspore as ms
from mindspore import Tensor, nn, ops
import numpy as np

CONTEXT, WIDTH, HEADS = 32, 64, 4


def zen() -> str:
    """The text that `import this` prints."""
    with contextlib.redirect_stdout(io.StringIO()):
        import this
    return codecs.decode(this.s, "rot13")


TEXT = zen()
LETTERS = "".join(sorted(set(TEXT)))

Codes = Int32[Tensor, "rows length"]
Logits = Float[Tensor, "rows letters"]


# --- the network


class Layer(nn.Cell):
    """Attention to what came before, and two dense layers, each beside a skip (Vaswani et al. 2017)."""

    def __init__(self) -> None:
        """Make the layers."""
        super().__init__()
        self.norm1 = nn.LayerNorm((WIDTH,))
        self.mix = nn.Dense(WIDTH, 3 * WIDTH)
        self.out = nn.Dense(WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm((WIDTH,))
        self.wide = nn.Dense(WIDTH, 4 * WIDTH)
        self.narrow = nn.Dense(4 * WIDTH, WIDTH)
        self.future = Tensor(np.triu(np.full((CONTEXT, CONTEXT), -1e9, np.float32), 1))

    def construct(self, x: Tensor) -> Tensor:
        """[rows, context, width] to the same."""
        rows = x.shape[0]
        mixed = self.mix(self.norm1(x)).reshape((rows, CONTEXT, 3, HEADS, WIDTH // HEADS)).transpose((2, 0, 3, 1, 4))
        query, key, value = mixed[0], mixed[1], mixed[2]
        scores = ops.matmul(query, key.transpose((0, 1, 3, 2))) / math.sqrt(WIDTH // HEADS) + self.future
        seen = ops.matmul(ops.softmax(scores, -1), value).transpose((0, 2, 1, 3)).reshape((rows, CONTEXT, WIDTH))
        x = x + self.out(seen)
        return x + self.narrow(ops.relu(self.wide(self.norm2(x))))


class Transformer(nn.Cell):
    """The next character after each of 32."""

    def __init__(self) -> None:
        """Make the layers."""
        super().__init__()
        self.letters = nn.Embedding(len(LETTERS), WIDTH)
        self.places = nn.Embedding(CONTEXT, WIDTH)
        self.layer1, self.layer2 = Layer(), Layer()
        self.norm = nn.LayerNorm((WIDTH,))
        self.head = nn.Dense(WIDTH, len(LETTERS))
        self.numbers = Tensor(np.arange(CONTEXT, dtype=np.int32))

    def construct(self, codes: Tensor) -> Tensor:
        """[rows, context] to [rows, context, letters]."""
        x = self.letters(codes) + self.places(self.numbers)
        return self.head(self.norm(self.layer2(self.layer1(x))))


# --- training: the weights are data


class Weights(BlockState):
    weights: dict[str, Tensor]


class Examples(BlockState):
    texts: Int32[Tensor, "batch 33"]


class Lesson(Weights, Examples):
    pass


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def cross_entropy(state: Lesson, *, net: Transformer) -> Loss:
    """The mean surprise by the next character."""
    before, after = state.texts[:, :-1], state.texts[:, 1:]
    logits = call_with(net, state.weights, before)
    return Loss(loss=ops.cross_entropy(logits.reshape((-1, logits.shape[-1])), after.reshape((-1,))))


class Adam(Weights):
    mean: dict[str, Tensor]
    square: dict[str, Tensor]


class Slope(Adam):
    grad_weights: dict[str, Tensor]
    step: int
    num_steps: int
    rate: float = 4e-3


@block
def descend(state: Slope) -> Adam:
    """A step of Adam (Kingma & Ba 2015), the shorter the later."""
    slope, count = state.grad_weights, state.step + 1
    rate = state.rate * (1 - state.step / state.num_steps)
    mean = {name: 0.9 * old + 0.1 * slope[name] for name, old in state.mean.items()}
    square = {name: 0.99 * old + 0.01 * slope[name] * slope[name] for name, old in state.square.items()}
    first, second = 1 - 0.9**count, 1 - 0.99**count
    weights = {
        name: old - rate * (mean[name] / first) / (ops.sqrt(square[name] / second) + 1e-8)
        for name, old in state.weights.items()
    }
    return Adam(weights=weights, mean=mean, square=square)


class Course(BlockState):
    text: Int32[Tensor, " length"]
    order: Key
    num_steps: int
    batch: int = 16


class Step(Examples):
    step: int


@loop
def lessons(state: Course) -> Iterator[Step]:
    """Pieces of the text, from places drawn at random."""
    last = state.text.shape[0] - CONTEXT - 1
    within = np.arange(CONTEXT + 1)
    for step in range(state.num_steps):
        starts = random.randint(random.fold_in(state.order, step), (state.batch, 1), 0, last + 1)
        yield Step(step=step, texts=state.text[starts + Tensor(within)])


class Training(Course, Adam):
    pass


class Trained(Weights, Loss):
    pass


train = lessons.from_blocks_dict(
    {"slope": value_and_grad(cross_entropy, wrt="weights"), "descend": descend},
    inputs=Training,
    outputs=Trained,
    name="train",
)


# --- decoding


class Length(BlockState):
    count: int


class Place(BlockState):
    place: int


@loop
def places(state: Length) -> Iterator[Place]:
    """The places to be written, behind those of the beginning."""
    for place in range(CONTEXT, CONTEXT + state.count):
        yield Place(place=place)


class Reading(Weights, Place):
    codes: Codes


class Next(BlockState):
    log_probabilities: Logits


@block
def read(state: Reading, *, net: Transformer) -> Next:
    """How likely each character is at a place, after the 32 before it."""
    seen = ops.gather(state.codes, ops.arange(CONTEXT) + (state.place - CONTEXT), 1)
    return Next(log_probabilities=ops.log_softmax(call_with(net, state.weights, seen)[:, -1], -1))


class Chosen(BlockState):
    letter: Int32[Tensor, " rows"]


@block
def likeliest(state: Next) -> Chosen:
    """The likeliest character."""
    return Chosen(letter=ops.argmax(state.log_probabilities, -1).astype(ms.int32))


class Shaking(BlockState):
    codes: Codes
    key: Key
    k: int = 5


class Noise(BlockState):
    noise: Float[Tensor, "rows k"]
    key: Key


@block
def shake(state: Shaking) -> Noise:
    """Numbers for a draw, in a block of its own, so that the rest of the loop can be one graph."""
    key, noise_key = random.split(state.key)
    return Noise(noise=random.uniform(noise_key, (state.codes.shape[0], state.k)), key=key)


class Drawing(Next):
    noise: Float[Tensor, "rows k"]


@block
def draw(state: Drawing) -> Chosen:
    """One of the k likeliest characters, by their probabilities: the largest sum with Gumbel noise (Maddison 2014)."""
    best, letters = ops.topk(state.log_probabilities, state.noise.shape[1])
    gumbel = -ops.log(-ops.log(state.noise * 0.999 + 0.0005))
    chosen = ops.argmax(best + gumbel, -1)
    letter = ops.gather_elements(letters, 1, ops.expand_dims(chosen, 1))[:, 0]
    return Chosen(letter=letter.astype(ms.int32))


class Writing(Chosen, Place):
    codes: Codes


class Written(BlockState):
    codes: Codes


@block
def write(state: Writing) -> Written:
    """The text with the character in its place."""
    is_place = ops.arange(state.codes.shape[1]) == state.place
    return Written(codes=ops.where(is_place, ops.expand_dims(state.letter, 1), state.codes))


greedy = places.from_blocks_dict({"read": read, "choose": likeliest, "write": write}, name="greedy")
top_k = greedy.insert("shake", shake, before="choose").replace_block("choose", draw)


class Beams(Next, Place):
    codes: Codes
    scores: Float[Tensor, " rows"]


class Kept(BlockState):
    codes: Codes
    scores: Float[Tensor, " rows"]


@block
def extend(state: Beams) -> Kept:
    """The best of all texts with one character more."""
    beams, letters = state.log_probabilities.shape
    sums = (ops.expand_dims(state.scores, 1) + state.log_probabilities).reshape((-1,))
    scores, best = ops.topk(sums, beams)
    letter = (best - best // letters * letters).astype(ms.int32)
    is_place = ops.arange(state.codes.shape[1]) == state.place
    kept = ops.gather(state.codes, best // letters, 0)
    return Kept(codes=ops.where(is_place, ops.expand_dims(letter, 1), kept), scores=scores)


beam_search = places.from_blocks_dict({"read": read, "extend": extend}, name="beam_search")


# --- texts and codes


def encoded(text: str) -> Tensor:
    """The code of each character."""
    return Tensor(np.array([LETTERS.index(letter) for letter in text], np.int32))


def rows_of(beginning: str, count: int, rows: int = 1) -> Tensor:
    """A beginning of 32 characters, those of the text before it, and room for `count` more, in equal rows."""
    place = TEXT.find(beginning)
    before = TEXT[:place] if place >= 0 else ""
    whole = ("\n" * CONTEXT + before + beginning)[-CONTEXT:]
    row = np.concatenate([encoded(whole).asnumpy(), np.zeros(count, np.int32)])
    return Tensor(np.tile(row, (rows, 1)))


def decoded(codes: Tensor) -> list[str]:
    """What was written in each row."""
    return ["".join(LETTERS[code] for code in row[CONTEXT:]) for row in codes.asnumpy()]


def course(net: Transformer, seed: int, num_steps: int) -> Training:
    """From the first weights on."""
    weights = weights_of(net)
    zeros = {name: ops.zeros_like(weight) for name, weight in weights.items()}
    return Training(
        text=encoded(TEXT), order=random.key(seed), num_steps=num_steps, weights=weights, mean=zeros, square=zeros
    )


def only_first(rows: int) -> Tensor:
    """Scores of beams that are all the same at first, so that only one may be gone on with."""
    return Tensor(np.array([0.0] + [-1e9] * (rows - 1), np.float32))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("beginning", nargs="?", default="Simple is better")
    beginning = parser.parse_args().beginning
    if set(beginning) - set(LETTERS):
        raise SystemExit(f"only the characters of the text are known: {LETTERS.strip()!r}")
    ms.set_device("CPU")
    ms.runtime.launch_blocking()
    ms.set_seed(0)
    net = Transformer()
    trained = train.bind(net=net).compile()(course(net, seed=0, num_steps=260))
    print(f"surprise by a character: {float(trained.loss):.2f}, by chance {math.log(len(LETTERS)):.2f}")
    weights, count = trained.weights, 40
    codes = rows_of(beginning, count)
    # 40 iterations once take less time in Python than a graph of them to be made
    texts = {"greedy": greedy.bind(net=net)(weights=weights, codes=codes, count=count).codes}
    drawn = top_k.bind(net=net)(weights=weights, codes=codes, count=count, key=random.key(1), k=5)
    texts["top-k"] = drawn.codes
    beams = beam_search.bind(net=net)(
        weights=weights, codes=rows_of(beginning, count, 4), scores=only_first(4), count=count
    )
    texts["beam"] = beams.codes
    for name, written in texts.items():
        print(f"{name:>6}: {beginning}{decoded(written)[0]!r}")


if __name__ == "__main__":
    main()
