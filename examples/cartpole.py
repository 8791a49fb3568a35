"""A pole on a cart learns to stand: rollouts of a hundred policies at once, and the cross-entropy method around them.

    python examples/cartpole.py      a few generations, and a film of the best policy

A *rollout* is a loop over time whose carry is the state of the cart, and a generation of policies is rolled out
together: each row of a tensor is a cart of its own. Around it stands the loop over generations: draw policies, roll
them out, keep the best (Rubinstein & Kroese, *The Cross-Entropy Method*, 2004). Random numbers come from a key in the
state, so a seed gives the same learning always.

The cart is that of Barto, Sutton & Anderson (1983), with the constants of `CartPole-v1`: a run is over when the pole is
12 degrees off or the cart 2.4 metres, and 200 steps of 0.02 s are all there are.
"""

import math
from collections.abc import Iterator
from pathlib import Path

from fnloop import BlockState, block, loop, random
from fnloop.random import Key
from jaxtyping import Float
import mindspore as ms
from mindspore import Tensor, ops
from PIL import Image, ImageDraw

GRAVITY, CART, POLE, HALF_LENGTH, FORCE, DT = 9.8, 1.0, 0.1, 0.5, 10.0, 0.02
FAR, TILTED = 2.4, math.radians(12)

Carts = Float[Tensor, "carts 4"]
"""Place, speed, angle and speed of the angle of each cart."""

Policies = Float[Tensor, "carts 4"]
Scores = Float[Tensor, " carts"]


# --- a rollout


class Observed(BlockState):
    carts: Carts
    policies: Policies


class Acted(BlockState):
    forces: Scores


@block
def act(state: Observed) -> Acted:
    """Push right where the weighted sum of what is seen is positive, else left."""
    return Acted(forces=FORCE * ops.sign((state.carts * state.policies).sum(1)))


class Pushed(Acted):
    carts: Carts


class Moved(BlockState):
    carts: Carts


@block
def move(state: Pushed) -> Moved:
    """The equations of motion, for one step of time."""
    place, speed, angle, spin = (state.carts[:, number] for number in range(4))
    sine, cosine = ops.sin(angle), ops.cos(angle)
    total = CART + POLE
    push = (state.forces + POLE * HALF_LENGTH * spin * spin * sine) / total
    turning = (GRAVITY * sine - cosine * push) / (HALF_LENGTH * (4 / 3 - POLE * cosine * cosine / total))
    moving = push - POLE * HALF_LENGTH * turning * cosine / total
    after = (place + DT * speed, speed + DT * moving, angle + DT * spin, spin + DT * turning)
    return Moved(carts=ops.stack(after, 1))


class Judged(Moved):
    scores: Scores
    standing: Scores


class Score(BlockState):
    scores: Scores
    standing: Scores


@block
def judge(state: Judged) -> Score:
    """A point for each step in which a pole stands that has never fallen."""
    is_near = ops.abs(state.carts[:, 0]) < FAR
    is_upright = ops.abs(state.carts[:, 2]) < TILTED
    standing = state.standing * ops.logical_and(is_near, is_upright).astype(ms.float32)
    return Score(scores=state.scores + standing, standing=standing)


class Time(BlockState):
    num_steps: int = 200


class Tick(BlockState):
    step: int


@loop
def time(state: Time) -> Iterator[Tick]:
    """Every step of a run."""
    for step in range(state.num_steps):
        yield Tick(step=step)


rollout = time.from_blocks_dict({"act": act, "move": move, "judge": judge}, name="rollout")


# --- a generation


class Search(BlockState):
    mean: Float[Tensor, "4"]
    spread: Float[Tensor, "4"]
    key: Key
    population: int = 100


class Population(BlockState):
    policies: Policies
    carts: Carts
    scores: Scores
    standing: Scores
    key: Key


@block
def draw(state: Search) -> Population:
    """Policies around the mean, each with a cart that stands almost still."""
    key, policy_key, cart_key = random.split(state.key, 3)
    shape = (state.population, 4)
    ones = ops.ones(state.population, ms.float32)
    return Population(
        policies=state.mean + state.spread * random.normal(policy_key, shape),
        carts=0.1 * random.uniform(cart_key, shape) - 0.05,
        scores=ones * 0,
        standing=ones,
        key=key,
    )


class Ranked(BlockState):
    policies: Policies
    scores: Scores
    elite: int = 15


class Learnt(BlockState):
    mean: Float[Tensor, "4"]
    spread: Float[Tensor, "4"]
    mean_score: Float[Tensor, ""]


@block
def select(state: Ranked) -> Learnt:
    """The mean and the spread of the best policies."""
    _, best = ops.topk(state.scores, state.elite)
    chosen = ops.gather(state.policies, best, 0)
    mean = chosen.mean(0)
    spread = ops.sqrt(((chosen - mean) * (chosen - mean)).mean(0)) + 0.05
    return Learnt(mean=mean, spread=spread, mean_score=state.scores.mean())


class Generations(BlockState):
    generations: int


class Generation(BlockState):
    generation: int


@loop
def generations(state: Generations) -> Iterator[Generation]:
    """One after the other."""
    for generation in range(state.generations):
        yield Generation(generation=generation)


class Learning(Search, Generations, Time):
    elite: int = 15


class Policy(BlockState):
    mean: Float[Tensor, "4"]
    mean_score_history: Float[Tensor, " generations"]


learn = generations.from_blocks_dict(
    {"draw": draw, "rollout": rollout, "select": select},
    inputs=Learning,
    outputs=Policy,
    gather=("mean_score",),
    name="learn",
)

# --- one policy, watched


class Watched(BlockState):
    carts_history: Float[Tensor, "steps carts 4"]
    scores: Scores


watch = time.from_blocks_dict(
    {"act": act, "move": move, "judge": judge}, gather=("carts",), outputs=Watched, name="watch"
)


def beginning(seed: int, generations: int = 8) -> Learning:
    """Nothing is known of good policies."""
    zeros = ops.zeros(4, ms.float32)
    return Learning(mean=zeros, spread=zeros + 1, key=random.key(seed), generations=generations)


def watched(policy: Tensor, num_steps: int = 200) -> Watched:
    """A run of one policy, whose pole is a little off at first."""
    start = Tensor([[0.0, 0.0, 0.05, 0.0]], ms.float32)
    one = ops.ones(1, ms.float32)
    return watch(carts=start, policies=ops.expand_dims(policy, 0), scores=one * 0, standing=one, num_steps=num_steps)


def film(carts: Tensor, path: Path) -> None:
    """A film of a cart, [steps, 1, 4], every fourth step."""
    pictures = []
    for place, _, angle, _ in carts[:, 0].asnumpy()[::4]:
        image = Image.new("RGB", (480, 200), "white")
        canvas = ImageDraw.Draw(image)
        x, y = 240 + 90 * float(place), 160
        canvas.line((0, y + 14, 480, y + 14), fill="#8c959f", width=2)
        canvas.rectangle((x - 26, y - 8, x + 26, y + 10), fill="#1f2328")
        canvas.line((x, y - 8, x + 120 * math.sin(angle), y - 8 - 120 * math.cos(angle)), fill="#bc4c00", width=7)
        pictures.append(image)
    pictures[0].save(path, save_all=True, append_images=pictures[1:], duration=80, loop=0)


def main() -> None:
    """The command."""
    ms.set_device("CPU")
    ms.runtime.launch_blocking()
    learnt = learn.compile()(beginning(seed=0))
    for generation, score in enumerate(learnt.mean_score_history.asnumpy()):
        print(f"generation {generation}: {score:5.1f} steps {'#' * round(score / 4)}")
    seen = watched(learnt.mean)
    print(f"the policy {learnt.mean.asnumpy().round(2)} stands for {float(seen.scores[0]):.0f} steps of 200")
    path = Path("cartpole.gif")
    film(seen.carts_history, path)
    print(f"the film: {path.resolve()}")


if __name__ == "__main__":
    main()
