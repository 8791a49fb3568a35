"""Blocks as people write them, which `prove.py` changes in one place each. All of them are right.

`SIZES` has two sizes for each axis, all different, for which every block runs.
"""

import math
from typing import Literal

import mindspore as ms
from jaxtyping import Bool, Float, Float32, Int
from mindspore import Tensor, nn, ops

from fnloop import BlockState, block, random

SIZES = {
    "b": (2, 3), "n": (6, 9), "m": (5, 7), "d_in": (8, 16), "d_out": (12, 20), "d": (24, 48), "h": (32, 64),
    "w": (40, 80), "c": (4, 10), "k": (11, 13), "heads": (14, 15), "classes": (17, 19), "steps": (21, 22),
}  # fmt: skip


# --- linear algebra


class Rows(BlockState):
    x: Float[Tensor, "b d_in"]


class Weighted(Rows):
    weight: Float[Tensor, "d_out d_in"]
    bias: Float[Tensor, " d_out"]


class Projected(BlockState):
    y: Float[Tensor, "b d_out"]


@block
def linear(state: Weighted) -> Projected:
    return Projected(y=ops.matmul(state.x, state.weight.T) + state.bias)


class LowRank(Rows):
    down: Float[Tensor, "k d_in"]
    up: Float[Tensor, "d_out k"]


@block
def lora(state: LowRank) -> Projected:
    small = ops.matmul(state.x, state.down.T)
    return Projected(y=ops.matmul(small, state.up.T) * 0.5)


class Gram(BlockState):
    gram: Float[Tensor, "d_in d_in"]


@block
def covariance(state: Rows) -> Gram:
    centred = state.x - state.x.mean(0)
    return Gram(gram=ops.matmul(centred.T, centred) / (len(state.x) - 1))


class Outer(BlockState):
    u: Float[Tensor, " n"]
    v: Float[Tensor, " m"]


class Table(BlockState):
    table: Float[Tensor, "n m"]


@block
def outer(state: Outer) -> Table:
    return Table(table=ops.expand_dims(state.u, 1) * ops.expand_dims(state.v, 0))


class Normed(BlockState):
    y: Float[Tensor, "b d_in"]


@block
def layer_norm(state: Rows) -> Normed:
    mean = state.x.mean(-1, keep_dims=True)
    spread = ((state.x - mean) ** 2).mean(-1, keep_dims=True)
    return Normed(y=(state.x - mean) / ops.sqrt(spread + 1e-5))


class Norms(BlockState):
    norm: Float[Tensor, " b"]


@block
def row_norms(state: Rows) -> Norms:
    return Norms(norm=ops.sqrt((state.x**2).sum(-1)))


class Distances(BlockState):
    distance: Float[Tensor, "b n"]


class Sets(Rows):
    other: Float[Tensor, "n d_in"]


@block
def distances(state: Sets) -> Distances:
    difference = ops.expand_dims(state.x, 1) - ops.expand_dims(state.other, 0)
    return Distances(distance=ops.sqrt((difference**2).sum(-1)))


# --- attention


class Heads(BlockState):
    q: Float[Tensor, "b heads n d"]
    k: Float[Tensor, "b heads m d"]
    v: Float[Tensor, "b heads m d"]


class Attended(BlockState):
    out: Float[Tensor, "b heads n d"]


@block
def attention(state: Heads) -> Attended:
    scores = ops.matmul(state.q, state.k.swapaxes(-1, -2)) / math.sqrt(state.q.shape[-1])
    return Attended(out=ops.matmul(ops.softmax(scores, -1), state.v))


class Merged(BlockState):
    y: Float[Tensor, "b n heads*d"]


@block
def merge_heads(state: Attended) -> Merged:
    b, heads, n, d = state.out.shape
    return Merged(y=state.out.transpose(0, 2, 1, 3).reshape((b, n, heads * d)))


class Fused(BlockState):
    qkv: Float[Tensor, "b n 3*d"]


class Split(BlockState):
    q: Float[Tensor, "b n d"]
    k: Float[Tensor, "b n d"]
    v: Float[Tensor, "b n d"]


@block
def split_qkv(state: Fused) -> Split:
    q, k, v = ops.chunk(state.qkv, 3, axis=-1)
    return Split(q=q, k=k, v=v)


class Causal(BlockState):
    scores: Float[Tensor, "b n n"]


@block
def causal_mask(state: Causal) -> Causal:
    n = state.scores.shape[-1]
    allowed = ops.tril(ops.ones((n, n), ms.float32))
    return Causal(scores=state.scores * allowed - 1e9 * (1 - allowed))


class Tokens(BlockState):
    tokens: Int[Tensor, "b n"]
    table: Float[Tensor, "classes d"]


class Embedded(BlockState):
    x: Float[Tensor, "b n d"]


@block
def embed(state: Tokens) -> Embedded:
    return Embedded(x=ops.gather(state.table, state.tokens, 0))


class Positions(Embedded):
    position: Float[Tensor, "n d"]


@block
def add_positions(state: Positions) -> Embedded:
    return Embedded(x=state.x + state.position)


class Rotated(BlockState):
    x: Float[Tensor, "b n 2*d"]
    angle: Float[Tensor, "n d"]


class Turned(BlockState):
    x: Float[Tensor, "b n 2*d"]


@block
def rotary(state: Rotated) -> Turned:
    first, second = ops.chunk(state.x, 2, axis=-1)
    cos, sin = ops.cos(state.angle), ops.sin(state.angle)
    return Turned(x=ops.cat((first * cos - second * sin, first * sin + second * cos), -1))


class Pooled(BlockState):
    pooled: Float[Tensor, "b d"]


class Masked(Embedded):
    mask: Bool[Tensor, "b n"]


@block
def masked_mean(state: Masked) -> Pooled:
    weight = ops.expand_dims(state.mask.astype(ms.float32), -1)
    return Pooled(pooled=(state.x * weight).sum(1) / weight.sum(1))


class First(BlockState):
    first: Float[Tensor, "b d"]
    rest: Float[Tensor, "b n-1 d"]


@block
def split_first(state: Embedded) -> First:
    return First(first=state.x[:, 0], rest=state.x[:, 1:])


# --- images


class Picture(BlockState):
    image: Float[Tensor, "b c h w"]


class Small(BlockState):
    small: Float[Tensor, "b c h//2 w//2"]


@block
def pool(state: Picture) -> Small:
    b, c, h, w = state.image.shape
    cut = state.image[:, :, : h // 2 * 2, : w // 2 * 2]
    return Small(small=cut.reshape((b, c, h // 2, 2, w // 2, 2)).mean((3, 5)))


class Large(BlockState):
    large: Float[Tensor, "b c 2*h 2*w"]


@block
def upsample(state: Picture) -> Large:
    b, c, h, w = state.image.shape
    wide = ops.stack((state.image, state.image), -1).reshape((b, c, h, 2 * w))
    return Large(large=ops.stack((wide, wide), 3).reshape((b, c, 2 * h, 2 * w)))


class Patches(BlockState):
    patches: Float[Tensor, "b h*w c"]


@block
def patchify(state: Picture) -> Patches:
    b, c, h, w = state.image.shape
    return Patches(patches=state.image.reshape((b, c, h * w)).swapaxes(1, 2))


class Features(BlockState):
    feature: Float[Tensor, "b c"]


@block
def global_pool(state: Picture) -> Features:
    return Features(feature=state.image.mean((2, 3)))


class Modulated(Picture):
    scale: Float[Tensor, "b c"]
    shift: Float[Tensor, "b c"]


@block
def film(state: Modulated) -> Picture:
    scale = ops.expand_dims(ops.expand_dims(state.scale, -1), -1)
    shift = ops.expand_dims(ops.expand_dims(state.shift, -1), -1)
    return Picture(image=state.image * (1 + scale) + shift)


class Channels(BlockState):
    stacked: Float[Tensor, "b 2*c h w"]


@block
def concatenate(state: Picture) -> Channels:
    return Channels(stacked=ops.cat((state.image, ops.relu(state.image)), 1))


class Grey(BlockState):
    grey: Float[Tensor, "b 1 h w"]


@block
def to_grey(state: Picture) -> Grey:
    return Grey(grey=state.image.mean(1, keep_dims=True))


class Rgb(BlockState):
    rgb: Float[Tensor, "b 3 h w"]


class Brightness(BlockState):
    brightness: Float[Tensor, "b h w"]


@block
def luminance(state: Rgb) -> Brightness:
    red, green, blue = state.rgb[:, 0], state.rgb[:, 1], state.rgb[:, 2]
    return Brightness(brightness=0.3 * red + 0.59 * green + 0.11 * blue)


class Edges(BlockState):
    across: Float[Tensor, "b c h w-1"]
    down: Float[Tensor, "b c h-1 w"]


@block
def differences(state: Picture) -> Edges:
    image = state.image
    return Edges(across=image[..., 1:] - image[..., :-1], down=image[:, :, 1:] - image[:, :, :-1])


@block
def convolve(state: Picture, *, net: nn.Cell) -> Picture:
    return Picture(image=net(state.image))


# --- losses and metrics


class Judged(BlockState):
    logits: Float[Tensor, "b classes"]
    labels: Int[Tensor, " b"]


class Loss(BlockState):
    loss: Float[Tensor, ""]


@block
def cross_entropy(state: Judged) -> Loss:
    hot = ops.one_hot(state.labels, state.logits.shape[-1], Tensor(1.0), Tensor(0.0))
    return Loss(loss=-(hot * ops.log_softmax(state.logits, -1)).sum(-1).mean())


class Predicted(BlockState):
    label: Int[Tensor, " b"]
    right: Bool[Tensor, " b"]


@block
def classify(state: Judged) -> Predicted:
    label = state.logits.argmax(-1)
    return Predicted(label=label, right=label == state.labels)


class Accuracy(BlockState):
    accuracy: Float32[Tensor, ""]


@block
def accuracy(state: Predicted) -> Accuracy:
    return Accuracy(accuracy=state.right.astype(ms.float32).mean())


class Compared(BlockState):
    a: Float[Tensor, "b n"]
    c: Float[Tensor, "b n"]


@block
def mean_square(state: Compared) -> Loss:
    return Loss(loss=((state.a - state.c) ** 2).mean())


class Similar(BlockState):
    similarity: Float[Tensor, "b b"]


@block
def contrast(state: Compared) -> Similar:
    a = state.a / ops.sqrt((state.a**2).sum(-1, keepdims=True))
    c = state.c / ops.sqrt((state.c**2).sum(-1, keepdims=True))
    return Similar(similarity=ops.matmul(a, c.T))


class Reduced(BlockState):
    how: Literal["mean", "sum"]
    a: Float[Tensor, "b n"]


class Each(BlockState):
    value: Float[Tensor, " b"]


@block
def reduce(state: Reduced) -> Each:
    if state.how == "mean":
        return Each(value=state.a.mean(1))
    return Each(value=state.a.sum(1))


# --- sequences, diffusion, reinforcement


class Rewards(BlockState):
    reward: Float[Tensor, "steps b"]
    value: Float[Tensor, "steps+1 b"]


class Advantages(BlockState):
    advantage: Float[Tensor, "steps b"]


@block
def advantages(state: Rewards) -> Advantages:
    return Advantages(advantage=state.reward + 0.99 * state.value[1:] - state.value[:-1])


class Returns(BlockState):
    total: Float[Tensor, "steps b"]


@block
def returns(state: Rewards) -> Returns:
    return Returns(total=ops.cumsum(state.reward, 0))


class Recurrent(BlockState):
    x: Float[Tensor, "b d_in"]
    hidden: Float[Tensor, "b d"]
    w_in: Float[Tensor, "d_in 2*d"]
    w_hidden: Float[Tensor, "d 2*d"]


class Hidden(BlockState):
    hidden: Float[Tensor, "b d"]


@block
def gated_step(state: Recurrent) -> Hidden:
    gates = ops.matmul(state.x, state.w_in) + ops.matmul(state.hidden, state.w_hidden)
    gate, new = ops.chunk(gates, 2, axis=1)
    keep = ops.sigmoid(gate)
    return Hidden(hidden=keep * state.hidden + (1 - keep) * ops.tanh(new))


class Latent(BlockState):
    latent: Float[Tensor, "b c h w"]
    noise: Float[Tensor, "b c h w"]
    level: Float[Tensor, " b"]


class Noisy(BlockState):
    noisy: Float[Tensor, "b c h w"]


@block
def add_noise(state: Latent) -> Noisy:
    level = state.level.reshape((-1, 1, 1, 1))
    return Noisy(noisy=ops.sqrt(1 - level) * state.latent + ops.sqrt(level) * state.noise)


class Guided(BlockState):
    both: Float[Tensor, "2*b c h w"]
    guidance: float = 2.0


class Noise(BlockState):
    noise: Float[Tensor, "b c h w"]


@block
def guide(state: Guided) -> Noise:
    with_text, without = ops.chunk(state.both, 2, axis=0)
    return Noise(noise=without + state.guidance * (with_text - without))


class Drawn(BlockState):
    x: Float[Tensor, "b d_in"]
    key: random.Key


@block
def perturb(state: Drawn) -> Drawn:
    key, noise_key = random.split(state.key)
    return Drawn(x=state.x + random.normal(noise_key, state.x.shape), key=key)


class Waves(BlockState):
    t: Float[Tensor, " b"]
    frequency: Float[Tensor, " k"]


class Waved(BlockState):
    waves: Float[Tensor, "b 2*k"]


@block
def sinusoid(state: Waves) -> Waved:
    angle = ops.expand_dims(state.t, -1) * state.frequency
    return Waved(waves=ops.cat((ops.sin(angle), ops.cos(angle)), 1))


class Ensemble(BlockState):
    members: list[Float[Tensor, "b n"]]


class Averaged(BlockState):
    average: Float[Tensor, "b n"]
    spread: Float[Tensor, "b n"]


@block
def average(state: Ensemble) -> Averaged:
    stacked = ops.stack(state.members)
    return Averaged(average=stacked.mean(0), spread=((stacked - stacked.mean(0)) ** 2).mean(0))


class Padded(BlockState):
    x: Float[Tensor, "b n d"]
    extra: Float[Tensor, "b m d"]


class Joined(BlockState):
    x: Float[Tensor, "b n+m d"]


@block
def join(state: Padded) -> Joined:
    return Joined(x=ops.cat((state.x, state.extra), 1))


class Threshold(BlockState):
    x: Float[Tensor, "b n"]


class Positive(BlockState):
    positive: Bool[Tensor, "b n"]
    count: Int[Tensor, " b"]


@block
def threshold(state: Threshold) -> Positive:
    positive = state.x > 0
    return Positive(positive=positive, count=positive.astype(ms.int64).sum(1))


class Any2(BlockState):
    x: Float[Tensor, "*batch d"]


class Summed(BlockState):
    y: Float[Tensor, "*batch"]


@block
def last_sum(state: Any2) -> Summed:
    return Summed(y=state.x.sum(-1))


COMPONENTS = {"convolve": lambda _: {"net": nn.SequentialCell(nn.Conv2d(4, 6, 1), nn.ReLU(), nn.Conv2d(6, 4, 1))}}
