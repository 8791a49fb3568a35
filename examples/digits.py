"""Handwritten digits from a diffusion model whose sampling and training are both fnloop folds.

    python examples/digits.py             ten of each digit, from the weights that ship with the example
    python examples/digits.py --ddpm      the same with another step block, which needs more steps
    python examples/digits.py --compile   the same as one graph
    python examples/digits.py --trace     the same, with what each block takes
    python examples/digits.py --train     make those weights again, then sample; after a kill it goes on where it was

The data are the 1,797 real images of 8x8 that ship inside scikit-learn.
"""

import argparse
import itertools
import math
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from fnloop import Block, BlockState, loop, block, random, sequence, trace
from fnloop.random import Key
from jaxtyping import Float, Int
import mindspore as ms
from mindspore import Tensor, nn, ops
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors.numpy import load_file, save_file

WEIGHTS = Path(__file__).with_suffix(".safetensors")
ANY_DIGIT = 10  # the eleventh label: what guidance pushes away from
LAST_TIME = 0.99  # at 1 nothing of the image is left, and no prediction of noise says what it was

LEARNING_RATE = 2e-3
BATCH_SIZE = 64
AVERAGE_DECAY = 0.998
LABEL_DROPOUT = 0.1

Images = Float[Tensor, "batch 1 8 8"]
Labels = Int[Tensor, " batch"]
Time = Float[Tensor, ""]
Vector = Float[Tensor, " weights"]


# --- the network: predicts the noise in an image, from the image, the time in [0, 1] and the label


def neighbours(size: int) -> Tensor:
    """The nine neighbours of each pixel as a matrix, [size * size, 9 * size * size]: zero beyond the edge."""
    pixels = np.eye(size * size, dtype=np.float32).reshape((size * size, size, size))
    framed = np.pad(pixels, ((0, 0), (1, 1), (1, 1)))
    shifted = [framed[:, row : row + size, column : column + size] for row in range(3) for column in range(3)]
    return Tensor(np.stack(shifted, axis=1).reshape((size * size, -1)))


class Conv3x3(nn.Cell):
    """A 3x3 convolution as two products: with a matrix of neighbours, then a 1x1 convolution over them.

    On a CPU `nn.Conv2d(..., 3)` takes 35 times as long, and `ops.unfold` in place of the first product 3 times.
    """

    def __init__(self, inputs: int, outputs: int, size: int) -> None:
        """Make the 1x1 convolution over nine shifted copies of images of size x size."""
        super().__init__()
        self.neighbours = neighbours(size)
        self.mix = nn.Conv2d(9 * inputs, outputs, 1, has_bias=True)

    def construct(self, x: Tensor) -> Tensor:
        """[batch, inputs, size, size] to [batch, outputs, size, size]."""
        batch, channels, height, width = x.shape
        copies = ops.matmul(x.reshape((-1, height * width)), self.neighbours)
        return self.mix(copies.reshape((batch, 9 * channels, height, width)))


class ResidualBlock(nn.Cell):
    """Two convolutions beside a skip, told the time and the label in between."""

    def __init__(self, inputs: int, outputs: int, condition: int, size: int) -> None:
        """Make the layers."""
        super().__init__()
        self.norm1 = nn.GroupNorm(8, inputs)
        self.conv1 = Conv3x3(inputs, outputs, size)
        self.condition = nn.Dense(condition, outputs)
        self.norm2 = nn.GroupNorm(8, outputs)
        self.conv2 = Conv3x3(outputs, outputs, size)
        self.skip = nn.Identity() if inputs == outputs else nn.Conv2d(inputs, outputs, 1)
        self.silu = nn.SiLU()

    def construct(self, x: Tensor, condition: Tensor) -> Tensor:
        """[batch, inputs, h, w] and [batch, condition] to [batch, outputs, h, w]."""
        h = self.conv1(self.silu(self.norm1(x)))
        h = h + ops.expand_dims(ops.expand_dims(self.condition(condition), -1), -1)
        return self.skip(x) + self.conv2(self.silu(self.norm2(h)))


class UNet(nn.Cell):
    """Two resolutions, 8x8 and 4x4, with a skip between the ways down and up; 261,000 weights."""

    def __init__(self, fine: int = 32, coarse: int = 64, condition: int = 128) -> None:
        """Make the layers."""
        super().__init__()
        self.frequencies = Tensor(np.geomspace(1000, 1, 16, dtype=np.float32))
        self.time = nn.SequentialCell(nn.Dense(32, condition), nn.SiLU(), nn.Dense(condition, condition))
        self.label = nn.Embedding(11, condition)
        self.stem = Conv3x3(1, fine, 8)
        self.enter = ResidualBlock(fine, fine, condition, 8)
        self.down = nn.Conv2d(4 * fine, coarse, 1, has_bias=True)
        self.middle1 = ResidualBlock(coarse, coarse, condition, 4)
        self.middle2 = ResidualBlock(coarse, coarse, condition, 4)
        self.up = nn.Conv2d(coarse, 4 * fine, 1, has_bias=True)
        self.leave = ResidualBlock(2 * fine, fine, condition, 8)
        self.norm = nn.GroupNorm(8, fine)
        self.head = Conv3x3(fine, 1, 8)
        self.silu = nn.SiLU()

    def construct(self, x: Tensor, t: Tensor, labels: Tensor) -> Tensor:
        """[batch, 1, 8, 8], [batch] and [batch] to the noise, [batch, 1, 8, 8]."""
        angles = ops.expand_dims(t, -1) * self.frequencies
        waves = ops.concat((ops.sin(angles), ops.cos(angles)), 1)
        condition = self.silu(self.time(waves) + self.label(labels))

        fine = self.enter(self.stem(x), condition)
        coarse = self.down(ops.pixel_unshuffle(fine, 2))
        coarse = self.middle2(self.middle1(coarse, condition), condition)
        back = ops.pixel_shuffle(self.up(coarse), 2)
        fine = self.leave(ops.concat((back, fine), 1), condition)
        return self.head(self.silu(self.norm(fine)))


# --- the diffusion: x = signal * image + noise level * noise (Nichol & Dhariwal 2021, cosine schedule)


def signal(t: Tensor) -> Tensor:
    """How much of the image is left at time `t`."""
    return ops.cos(0.5 * math.pi * t)


def noise_level(t: Tensor) -> Tensor:
    """How much noise there is at time `t`."""
    return ops.sin(0.5 * math.pi * t)


# --- sampling: a fold over times


class Request(BlockState):
    labels: Labels
    key: Key
    num_steps: int = 50
    guidance: float = 2.0


class Samples(BlockState):
    x: Images


class Start(BlockState):
    labels: Labels
    key: Key


class Started(BlockState):
    x: Images
    key: Key


@block
def start(state: Start) -> Started:
    """Pure noise, a picture a label."""
    key, noise_key = random.split(state.key)
    return Started(x=random.normal(noise_key, (len(state.labels), 1, 8, 8)), key=key)


class NumSteps(BlockState):
    num_steps: int


class Times(BlockState):
    t: Time
    to: Time


@loop
def denoise(state: NumSteps) -> list[Times]:
    """From noise to image: each time with the next one."""
    times = Tensor(np.linspace(LAST_TIME, 0, state.num_steps + 1, dtype=np.float32))
    return [Times(t=t, to=to) for t, to in pairwise(times)]


class Noisy(BlockState):
    x: Images
    t: Time
    labels: Labels
    guidance: float


class Noise(BlockState):
    noise: Images


@block
def predict(state: Noisy, *, unet: UNet) -> Noise:
    """The noise for the label, pushed away from that for any digit (Ho & Salimans 2022): one forward of both."""
    count = len(state.labels)
    both = unet(
        ops.concat((state.x, state.x)),
        ops.ones(2 * count, ms.float32) * state.t,
        ops.concat((state.labels, ops.full_like(state.labels, ANY_DIGIT))),
    )
    labelled, unlabelled = both[:count], both[count:]
    return Noise(noise=unlabelled + state.guidance * (labelled - unlabelled))


class Predicted(BlockState):
    x: Images
    noise: Images
    t: Time


class Clean(BlockState):
    image: Images


@block
def clean(state: Predicted) -> Clean:
    """The image that the predicted noise implies, kept within what an image can be."""
    image = (state.x - noise_level(state.t) * state.noise) / signal(state.t)
    return Clean(image=ops.clamp(image, -1.0, 1.0))


class Stepping(BlockState):
    x: Images
    image: Images
    t: Time
    to: Time


@block
def ddim_step(state: Stepping) -> Samples:
    """Straight to the next time, the noise recomputed from the clipped image (Song et al. 2020)."""
    noise = (state.x - signal(state.t) * state.image) / noise_level(state.t)
    return Samples(x=signal(state.to) * state.image + noise_level(state.to) * noise)


class Drawing(BlockState):
    labels: Labels
    key: Key


class Drawn(BlockState):
    fresh: Images
    key: Key


@block
def draw(state: Drawing) -> Drawn:
    """Fresh noise for one step, in a block of its own, so that the rest of the loop can be one graph."""
    key, noise_key = random.split(state.key)
    return Drawn(fresh=random.normal(noise_key, (len(state.labels), 1, 8, 8)), key=key)


class RandomStepping(Stepping):
    fresh: Images


@block
def ddpm_step(state: RandomStepping) -> Samples:
    """A draw from the posterior at the next time, given where we are and the image (Ho et al. 2020)."""
    ratio = signal(state.t) / signal(state.to)
    kept = (noise_level(state.to) / noise_level(state.t)) ** 2
    added = 1 - (ratio * noise_level(state.to) / noise_level(state.t)) ** 2
    mean = ratio * kept * state.x + signal(state.to) * added * state.image
    return Samples(x=mean + noise_level(state.to) * ops.sqrt(added) * state.fresh)


sampler = sequence.from_blocks_dict(
    {
        "start": start,
        "denoise": denoise.from_blocks_dict({"predict": predict, "clean": clean, "step": ddim_step}).with_progress(
            "sampling"
        ),
    },
    inputs=Request,
    outputs=Samples,
    name="sampler",
)
ddpm_sampler = sampler.insert("denoise/draw", draw, before="step").replace_block("denoise/step", ddpm_step)


# --- training: a fold over minibatches. The weights are one vector in the record; the network is scratch space


class Dataset(BlockState):
    all_images: Float[Tensor, "n 1 8 8"]
    all_labels: Int[Tensor, " n"]
    order_key: Key
    train_steps: int


class Minibatch(BlockState):
    step: int
    images: Images
    labels: Labels


def shuffled(key: Key, count: int) -> Iterator[Tensor]:
    """Minibatches of indices for ever, each epoch in a new order."""
    for epoch in itertools.count():
        order = random.permutation(random.fold_in(key, epoch), count)
        for first in range(0, count - BATCH_SIZE + 1, BATCH_SIZE):
            yield order[first : first + BATCH_SIZE]


@loop
def train(state: Dataset) -> Iterator[Minibatch]:
    """The images again and again."""
    batches = shuffled(state.order_key, len(state.all_labels))
    for step, batch in zip(range(state.train_steps), batches, strict=False):
        yield Minibatch(step=step, images=state.all_images[batch], labels=state.all_labels[batch])


class ToCorrupt(BlockState):
    images: Images
    labels: Labels
    key: Key


class Corrupted(BlockState):
    noise: Images
    noisy: Images
    times: Float[Tensor, " batch"]
    given: Labels
    key: Key


@block
def corrupt(state: ToCorrupt) -> Corrupted:
    """Images at times spread evenly with one random shift; a tenth of the labels become "any digit"."""
    key, noise_key, time_key, drop_key = random.split(state.key, 4)
    count = len(state.labels)
    noise = random.normal(noise_key, state.images.shape)
    times = (ops.arange(count) + random.uniform(time_key)) / count * LAST_TIME
    level = times.reshape((-1, 1, 1, 1))
    dropped = random.uniform(drop_key, (count,)) < LABEL_DROPOUT
    return Corrupted(
        noise=noise,
        noisy=signal(level) * state.images + noise_level(level) * noise,
        times=times,
        given=ops.where(dropped, ops.full_like(state.labels, ANY_DIGIT), state.labels),
        key=key,
    )


class ToLearn(BlockState):
    weights: Vector
    noisy: Images
    times: Float[Tensor, " batch"]
    given: Labels
    noise: Images


class Learnt(BlockState):
    gradient: Vector
    loss: Float[Tensor, ""]


Differentiate = Callable[[Tensor, Tensor, Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]


@block
def learn(state: ToLearn, *, differentiate: Differentiate) -> Learnt:
    """How the squared error of the predicted noise changes with the weights."""
    loss, gradient = differentiate(state.weights, state.noisy, state.times, state.given, state.noise)
    return Learnt(loss=loss, gradient=gradient)


class Descent(BlockState):
    weights: Vector
    mean: Vector
    square: Vector
    averaged: Vector


class ToDescend(Descent):
    gradient: Vector
    step: int
    train_steps: int


@block
def descend(state: ToDescend) -> Descent:
    """Adam (Kingma & Ba 2015) with warm-up and a cosine decay, and the running average of the weights."""
    count = state.step + 1
    rate = LEARNING_RATE * min(count / 100, 0.5 + 0.5 * math.cos(math.pi * count / state.train_steps))
    mean = 0.9 * state.mean + 0.1 * state.gradient
    square = 0.99 * state.square + 0.01 * ops.square(state.gradient)
    weights = state.weights - rate * mean / (1 - 0.9**count) / (ops.sqrt(square / (1 - 0.99**count)) + 1e-8)
    decay = min(AVERAGE_DECAY, count / (count + 9))
    averaged = decay * state.averaged + (1 - decay) * weights
    return Descent(weights=weights, mean=mean, square=square, averaged=averaged)


class Training(Descent):
    all_images: Float[Tensor, "n 1 8 8"]
    all_labels: Int[Tensor, " n"]
    order_key: Key
    train_steps: int
    key: Key


class Trained(BlockState):
    averaged: Vector
    loss: Float[Tensor, ""]


trainer = train.from_blocks_dict(
    {"corrupt": corrupt, "learn": learn, "descend": descend}, inputs=Training, outputs=Trained, name="trainer"
).with_progress("training", total=lambda state: state.train_steps)


def slices(unet: UNet) -> tuple[tuple[int, int], ...]:
    """Where each parameter lies in the vector of weights."""
    return tuple(pairwise(np.cumsum([0] + [p.size for p in unet.trainable_params()]).tolist()))


def differentiation(unet: UNet) -> Differentiate:
    """The loss and its gradient as a pure function of a vector of weights, compiled to one graph."""
    parameters = tuple(unet.trainable_params())
    shapes, places = tuple(p.shape for p in parameters), slices(unet)

    def error(x: Tensor, t: Tensor, labels: Tensor, noise: Tensor) -> Tensor:
        return ops.square(unet(x, t, labels) - noise).mean()

    error_and_gradients = ms.value_and_grad(error, None, weights=parameters)

    def differentiate(weights: Tensor, x: Tensor, t: Tensor, labels: Tensor, noise: Tensor) -> tuple[Tensor, Tensor]:
        for i in range(len(parameters)):
            ops.assign(parameters[i], weights[places[i][0] : places[i][1]].reshape(shapes[i]))
        loss, gradients = error_and_gradients(x, t, labels, noise)
        return loss, ops.concat([gradient.reshape((-1,)) for gradient in gradients])

    compiled: Differentiate = ms.jit(differentiate)
    return compiled


def first_weights(unet: UNet, key: Key) -> Tensor:
    """Norms at one, biases and the head at zero, the rest normal by the number of inputs."""

    def first(key: Key, parameter: ms.Parameter) -> Tensor:
        if parameter.name.endswith("gamma"):
            return ops.ones(parameter.size, ms.float32)
        if parameter.ndim == 1 or parameter.name.startswith("head"):
            return ops.zeros(parameter.size, ms.float32)
        return random.normal(key, (parameter.size,)) / math.sqrt(math.prod(parameter.shape[1:]))

    parameters = unet.trainable_params()
    return ops.concat([first(k, p) for k, p in zip(random.split(key, len(parameters)), parameters, strict=True)])


def training(unet: UNet, seed: int, train_steps: int, checkpoints: Path) -> Tensor:
    """Train, from the last checkpoint on if there is one; the weights, averaged over the last steps."""
    images, labels = real_digits()
    key, order_key, weights_key = random.split(random.key(seed), 3)
    weights = first_weights(unet, weights_key)
    nothing = ops.zeros_like(weights)
    kept = trainer.bind(differentiate=differentiation(unet)).with_checkpoint(checkpoints, every=50, keep=2)
    done = kept(
        Training(
            all_images=Tensor(images), all_labels=Tensor(labels), order_key=order_key, train_steps=train_steps, key=key,
            weights=weights, averaged=weights, mean=nothing, square=nothing,
        )
    )  # fmt: skip
    print(f"loss of the last minibatch: {float(done.loss):.3f}")
    return done.averaged


# --- data, weights, pictures


def real_digits() -> tuple[NDArray[np.float32], NDArray[np.int32]]:
    """1,797 images [n, 1, 8, 8] in [-1, 1], and their labels [n].

    They are those of `sklearn.datasets.load_digits`, read from its file: the import alone would take a fifth of the
    whole program's time.
    """
    package = find_spec("sklearn")
    if package is None or package.origin is None:
        raise SystemExit("the digits are in scikit-learn: pip install 'fnloop[examples]'")
    file = Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz"
    table = np.loadtxt(file, delimiter=",", dtype=np.float32)
    pixels, targets = table[:, :-1], table[:, -1]
    return (pixels / 8 - 1).reshape((-1, 1, 8, 8)), targets.astype(np.int32)


def save_weights(unet: UNet, weights: Tensor, path: Path) -> None:
    """Write a vector of weights as one array a parameter."""
    vector, parameters = weights.asnumpy(), unet.trainable_params()
    places = zip(parameters, slices(unet), strict=True)
    save_file({p.name: vector[a:b].reshape(p.shape).copy() for p, (a, b) in places}, path)


def load_unet(path: Path) -> UNet:
    """The network with weights from a file."""
    unet = UNet()
    ms.load_param_into_net(unet, {name: ms.Parameter(Tensor(array)) for name, array in load_file(path).items()})
    unet.set_train(False)
    return unet


def count_read_right(images: NDArray[np.float32], labels: NDArray[np.int64]) -> int:
    """How many have the label that most of the nine real images nearest to them have."""
    real, targets = real_digits()
    drawn, known = images.reshape((-1, 1, 64)), real.reshape((1, -1, 64))
    distances = np.square(drawn - known).sum(axis=2)
    nearest = targets[np.argpartition(distances, 9, axis=1)[:, :9]]
    votes = (nearest[:, :, None] == np.arange(10)).sum(axis=1)
    return int((votes.argmax(axis=1) == labels).sum())


def picture(images: NDArray[np.float32], columns: int = 10, scale: int = 6) -> Image.Image:
    """A grid of images [n, 1, 8, 8], white ink on black."""
    framed = np.pad(images.reshape(-1, 8, 8), ((0, 0), (1, 1), (1, 1)), constant_values=-1)
    grid = framed.reshape(-1, columns, 10, 10).swapaxes(1, 2).reshape(-1, columns * 10)
    grey = ((grid.clip(-1, 1) + 1) * 127.5).round().astype(np.uint8)
    return Image.fromarray(grey).resize((grey.shape[1] * scale, grey.shape[0] * scale), Image.Resampling.NEAREST)


def request(seed: int, num_steps: int, guidance: float) -> Request:
    """Ten of each digit; the same seed gives the same pictures."""
    labels = Tensor(np.repeat(np.arange(10, dtype=np.int32), 10))
    return Request(labels=labels, key=random.key(seed), num_steps=num_steps, guidance=guidance)


def sample(pipeline: Block[Request, Samples], seed: int, num_steps: int, guidance: float) -> NDArray[np.float32]:
    """The images of a request, [100, 1, 8, 8]."""
    drawn: NDArray[np.float32] = pipeline(request(seed, num_steps, guidance)).x.asnumpy()
    return drawn


def film(
    pipeline: Block[Request, Samples], seed: int, num_steps: int, guidance: float
) -> tuple[NDArray[np.float32], list[Image.Image]]:
    """The images of a request, and a picture of them after each step."""
    with pipeline.stream(request(seed, num_steps, guidance)) as steps:
        pictures = [picture(step.state.x.asnumpy()) for step in steps]
    drawn: NDArray[np.float32] = steps.result.x.asnumpy()
    return drawn, pictures


def save_gif(pictures: list[Image.Image], path: Path) -> None:
    """Write pictures as a film of three seconds whose last one stays for two more."""
    first, *others = pictures
    times = [3000 // len(pictures)] * len(others) + [2000]
    first.save(path, save_all=True, append_images=others, duration=times, loop=0)


class Options(argparse.Namespace):
    """What the command was given."""

    train: bool
    train_steps: int
    ddpm: bool
    compile: bool
    gif: Path
    trace: Path | None
    checkpoints: Path
    seed: int
    steps: int | None
    guidance: float
    weights: Path
    picture: Path


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--train", action="store_true", help="make the weights again first")
    parser.add_argument("--train-steps", type=int, default=1500)
    parser.add_argument("--ddpm", action="store_true", help="draw each step at random instead of DDIM, in 50 steps")
    parser.add_argument("--compile", action="store_true", help="sample as one graph")
    parser.add_argument("--gif", type=Path, default=Path("digits.gif"), help="a film of the steps")
    parser.add_argument(
        "--trace",
        type=Path,
        nargs="?",
        const=Path("digits.json"),
        help="write what it takes, for ui.perfetto.dev",
    )
    parser.add_argument("--checkpoints", type=Path, default=Path("digits.training"), help="where training is kept")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, help="of sampling: 10, and 50 with --ddpm")
    parser.add_argument("--guidance", type=float, default=2.0)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--picture", type=Path, default=Path("digits.png"))
    options = parser.parse_args(namespace=Options())

    ms.set_device("CPU")
    # Chosen by the time of the whole command beside two busy loops on two cores: 13 to 15 s, before over 60.
    # - Blocking: without it operators go through queues whose threads spin while they wait for each other
    #   (5 s more). The number of threads for an operator makes no difference, so it stays as it is.
    # - No graph: to make it takes longer than ten steps do, each of which is a few large operators. In a loop of a
    #   thousand steps, or of small operators, `compile()` is many times faster.
    # - Ten steps: DDIM draws with them what it draws with fifty.
    ms.runtime.launch_blocking()
    started = time.perf_counter()
    if options.train:
        unet = UNet()
        weights = training(unet, options.seed, options.train_steps, options.checkpoints)
        save_weights(unet, weights, options.weights)
        shutil.rmtree(options.checkpoints)
        print(f"trained in {time.perf_counter() - started:.0f} s: {options.weights}")
        started = time.perf_counter()
    pipeline = (ddpm_sampler if options.ddpm else sampler).bind(unet=load_unet(options.weights))
    if options.compile:
        pipeline = pipeline.compile()
    default_steps = 50 if options.ddpm else 10
    with trace() if options.trace else nullcontext() as measured:
        images, pictures = film(pipeline, options.seed, options.steps or default_steps, options.guidance)
    if measured and options.trace:
        print(measured)
        measured.save(options.trace)
    picture(images).save(options.picture)
    save_gif(pictures, options.gif)
    right = count_read_right(images, np.repeat(np.arange(10), 10))
    print(f"{right} of {len(images)} read as the digit that was asked for ({time.perf_counter() - started:.0f} s)")
    print(f"the picture: {options.picture.resolve()}")
    print(f"its steps:   {options.gif.resolve()}")


if __name__ == "__main__":
    main()
