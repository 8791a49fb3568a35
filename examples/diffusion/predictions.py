"""From the output of a model to the clean latents, by what the model was trained to predict.

There are two families, by how the noisy latents are made. Those that know the noise over the signal, `sigma`, have
latents = clean + sigma * noise (Karras et al. 2022, arXiv:2206.00364) and scale them for the model. Those that know
`signal` and `noise_level` have latents = signal * clean + noise_level * noise (Ho et al. 2020, arXiv:2006.11239).
Velocities are those of Salimans & Ho 2022 (arXiv:2202.00512).
"""

from fnloop import BlockState, block

from diffusion.fields import Clean, Latents


class ToScale(BlockState):
    latents: Latents
    scale: float
    """sqrt(sigma**2 + 1): the deviation of the latents, those of the clean ones being 1."""


class Scaled(BlockState):
    model_input: Latents


@block
def scale_input(state: ToScale) -> Scaled:
    """The latents with a variance of 1, as the model was trained on them."""
    return Scaled(model_input=state.latents / state.scale)


class Plain(BlockState):
    latents: Latents


@block
def plain_input(state: Plain) -> Scaled:
    """The latents as they are, for the samplers that know `signal` and `noise_level`."""
    return Scaled(model_input=state.latents)


class AtSigma(BlockState):
    latents: Latents
    prediction: Latents
    sigma: float


@block
def from_noise(state: AtSigma) -> Clean:
    """The model predicts the noise ("epsilon")."""
    return Clean(clean=state.latents - state.sigma * state.prediction)


class AtScaledSigma(AtSigma):
    scale: float


@block
def from_velocity(state: AtScaledSigma) -> Clean:
    """The model predicts the velocity ("v_prediction")."""
    share = state.latents / (state.sigma**2 + 1)
    return Clean(clean=state.prediction * (-state.sigma / state.scale) + share)


class Predicted(BlockState):
    prediction: Latents


@block
def from_clean(state: Predicted) -> Clean:
    """The model predicts the clean latents ("sample")."""
    return Clean(clean=state.prediction)


class AtLevel(BlockState):
    latents: Latents
    prediction: Latents
    signal: float
    noise_level: float


class Parts(Clean):
    noise: Latents


@block
def split_by_noise(state: AtLevel) -> Parts:
    """The model predicts the noise ("epsilon")."""
    clean = (state.latents - state.noise_level * state.prediction) / state.signal
    return Parts(clean=clean, noise=state.prediction)


@block
def split_by_velocity(state: AtLevel) -> Parts:
    """The model predicts the velocity ("v_prediction")."""
    clean = state.signal * state.latents - state.noise_level * state.prediction
    noise = state.signal * state.prediction + state.noise_level * state.latents
    return Parts(clean=clean, noise=noise)


@block
def split_by_clean(state: AtLevel) -> Parts:
    """The model predicts the clean latents ("sample")."""
    noise = (state.latents - state.signal * state.prediction) / state.noise_level
    return Parts(clean=state.prediction, noise=noise)


class ToClip(Clean):
    clip_range: float = 1.0


@block
def clip(state: ToClip) -> Clean:
    """The clean latents kept within what an image can be; stands behind any of the others."""
    return Clean(clean=state.clean.clamp(-state.clip_range, state.clip_range))
