"""A probe from Earth to Mars: the solar system as a loop, and the launch found by a gradient through time.

    python examples/orbits.py      the launch, and a picture of the flight

Bodies attract each other; a step of the leapfrog method moves them all (`kick`, `drift`, `kick`), and the flight is a
loop of such steps. How far from Mars the probe ends is a function of the velocity it starts with. `value_and_grad`
takes that function apart, through all the steps, and a loop around it corrects the launch: it is the shooting method,
with exact gradients in place of trials.

Lengths are in astronomical units, times in years and masses in suns, so that the constant of gravity is 4 pi^2. Orbits
are circles in one plane, with the radii and periods of the planets.
"""

import math
from collections.abc import Iterator
from pathlib import Path

from fnloop import BlockState, block, loop, sequence, value_and_grad
from jaxtyping import Float
import mindspore as ms
from mindspore import Tensor, ops
import numpy as np
from PIL import Image, ImageDraw

GRAVITY = 4 * math.pi**2
NAMES = ("Sun", "Earth", "Mars", "probe")
MASSES = (1.0, 3.0e-6, 3.2e-7, 0.0)
RADII = (1.0, 1.524)
"""Of the orbits of Earth and Mars."""

DURATION = 0.709
"""The years of half an ellipse that touches both orbits (Hohmann 1925)."""

AHEAD = math.radians(44.3)
"""How far Mars is ahead of Earth when the probe starts, so that it is there when the probe is."""

Places = Float[Tensor, "bodies 2"]
Number = Float[Tensor, ""]


# --- one step of all bodies


class Bodies(BlockState):
    places: Places
    velocities: Places


class Clock(BlockState):
    dt: float


class Moving(Bodies, Clock):
    masses: Float[Tensor, " bodies"]


class Velocities(BlockState):
    velocities: Places


class Moved(BlockState):
    places: Places


def accelerations(places: Tensor, masses: Tensor) -> Tensor:
    """The pull of all bodies on each (Newton): [bodies, 2]."""
    between = ops.expand_dims(places, 0) - ops.expand_dims(places, 1)
    squared = (between * between).sum(-1) + 1e-4  # softened, so that a body does not pull at itself
    strength = ops.expand_dims(masses, 0) / (squared * ops.sqrt(squared))
    return GRAVITY * (ops.expand_dims(strength, -1) * between).sum(1)


@block
def kick(state: Moving) -> Velocities:
    """Half a step of the velocities."""
    return Velocities(velocities=state.velocities + 0.5 * state.dt * accelerations(state.places, state.masses))


@block
def drift(state: Moving) -> Moved:
    """A step of the places."""
    return Moved(places=state.places + state.dt * state.velocities)


# --- the flight


class Duration(BlockState):
    num_steps: int


class Tick(BlockState):
    step: int


@loop
def ticks(state: Duration) -> Iterator[Tick]:
    """Equal steps of time."""
    for step in range(state.num_steps):
        yield Tick(step=step)


leapfrog = {"kick": kick, "drift": drift, "kick_again": kick}
flight = ticks.from_blocks_dict(leapfrog, name="flight")
film = ticks.from_blocks_dict(leapfrog, gather=("places",), name="film")


# --- the launch that arrives


class Launch(BlockState):
    launch: Float[Tensor, "2"]


class Ready(Bodies, Launch):
    pass


@block
def start(state: Ready) -> Velocities:
    """The probe, the last of the bodies, has the velocity of the launch."""
    return Velocities(velocities=ops.concat((state.velocities[:-1], ops.expand_dims(state.launch, 0))))


class Ended(BlockState):
    places: Places


class Missed(BlockState):
    missed: Number


@block
def miss(state: Ended) -> Missed:
    """The square of the distance from Mars to the probe."""
    apart = state.places[3] - state.places[2]
    return Missed(missed=(apart * apart).sum())


class Mission(Ready, Clock, Duration):
    masses: Float[Tensor, " bodies"]


shot = sequence.from_blocks_dict(
    {"start": start, "flight": flight, "miss": miss}, inputs=Mission, outputs=Missed, name="shot"
)


class Attempts(BlockState):
    attempts: int = 40


class Attempt(BlockState):
    attempt: int


@loop
def attempts(state: Attempts) -> Iterator[Attempt]:
    """One launch after the other."""
    for attempt in range(state.attempts):
        yield Attempt(attempt=attempt)


class Slope(Launch):
    grad_launch: Float[Tensor, "2"]
    missed: Number
    damping: float = 1.0


@block
def correct(state: Slope) -> Launch:
    """A step to where the distance would be 0 if it fell as it falls here (Polyak 1969)."""
    squared = (state.grad_launch * state.grad_launch).sum() + 1e-12
    return Launch(launch=state.launch - state.damping * state.missed / squared * state.grad_launch)


class Plan(Mission):
    attempts: int = 40
    damping: float = 1.0


class Planned(Launch, Missed):
    missed_history: Float[Tensor, " tries"]


search = attempts.from_blocks_dict(
    {"shot": value_and_grad(shot, wrt="launch"), "correct": correct},
    inputs=Plan,
    outputs=Planned,
    gather=("missed",),
    name="search",
)


def mission(num_steps: int = 200) -> Mission:
    """Sun, Earth, Mars ahead of it, and a probe a little away from Earth, as fast as Earth and somewhat more."""
    angles = np.array([0.0, AHEAD])
    places = np.zeros((4, 2))
    velocities = np.zeros((4, 2))
    for number, (radius, angle) in enumerate(zip(RADII, angles, strict=True), 1):
        places[number] = radius * np.cos(angle), radius * np.sin(angle)
        speed = 2 * math.pi / math.sqrt(radius)  # Kepler's third law
        velocities[number] = -speed * np.sin(angle), speed * np.cos(angle)
    places[3] = RADII[0] + 0.03, 0.0
    return Mission(
        places=Tensor(places.astype(np.float32)),
        velocities=Tensor(velocities.astype(np.float32)),
        masses=Tensor(np.array(MASSES, np.float32)),
        launch=Tensor(np.array([0.0, 2 * math.pi * 1.05], np.float32)),
        dt=DURATION / num_steps,
        num_steps=num_steps,
    )


def picture(places: Tensor, path: Path) -> None:
    """The ways of all bodies, [steps, bodies, 2], and where they are at the end."""
    size, scale = 560, 170
    image = Image.new("RGB", (size, size), "#0d1117")
    draw = ImageDraw.Draw(image)
    ways = size / 2 + scale * places.asnumpy() * np.array([1, -1])
    for number, (name, color) in enumerate(zip(NAMES, ("#ffd33d", "#58a6ff", "#ff7b72", "#e6edf3"), strict=True)):
        way = [(float(x), float(y)) for x, y in ways[:, number]]
        draw.line(way, fill=color, width=2)
        x, y = way[-1]
        radius = 9 if number == 0 else 5
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=color)
        if name != "probe":
            draw.text((x + 12, y - 6), name, fill=color)
    image.save(path)


def main() -> None:
    """The command."""
    ms.set_device("CPU")
    ms.runtime.launch_blocking()
    asked = mission()
    found = search.compile()(**{name: getattr(asked, name) for name in asked.__struct_fields__})
    distances = np.sqrt(found.missed_history.asnumpy())
    print(f"distance from Mars at the end: {distances[0]:.2f} at first, then {distances[-1]:.4f} (Sun to Earth: 1)")
    extra = math.hypot(*found.launch.asnumpy().tolist()) - 2 * math.pi
    print(f"the launch is {extra * 4.74:.2f} km/s faster than Earth")
    begun = start(places=asked.places, velocities=asked.velocities, launch=found.launch)
    ways = film(asked.replace(velocities=begun.velocities)).places_history
    path = Path("orbits.png")
    picture(ways, path)
    print(f"the picture: {path.resolve()}")


if __name__ == "__main__":
    main()
