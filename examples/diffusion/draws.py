"""Fresh noise for one step of a sampler, in a block of its own, so that another source can stand in its place."""

from fnloop import BlockState, block, random
from fnloop.random import Key

from diffusion.fields import Latents


class ToDraw(BlockState):
    latents: Latents
    key: Key


class Drawn(BlockState):
    fresh: Latents
    key: Key


@block
def draw(state: ToDraw) -> Drawn:
    """Normal noise in the shape of the latents, and the key for the next step."""
    key, noise_key = random.split(state.key)
    return Drawn(fresh=random.normal(noise_key, state.latents.shape), key=key)
