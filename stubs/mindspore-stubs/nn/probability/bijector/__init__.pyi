# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.probability.bijector import (
    bijector as bijector,
    exp as exp,
    gumbel_cdf as gumbel_cdf,
    invert as invert,
    power_transform as power_transform,
    scalar_affine as scalar_affine,
    softplus as softplus,
)
from mindspore.nn.probability.bijector.bijector import Bijector as Bijector
from mindspore.nn.probability.bijector.exp import Exp as Exp
from mindspore.nn.probability.bijector.gumbel_cdf import GumbelCDF as GumbelCDF
from mindspore.nn.probability.bijector.invert import Invert as Invert
from mindspore.nn.probability.bijector.power_transform import PowerTransform as PowerTransform
from mindspore.nn.probability.bijector.scalar_affine import ScalarAffine as ScalarAffine
from mindspore.nn.probability.bijector.softplus import Softplus as Softplus

__all__ = ["Bijector", "Exp", "GumbelCDF", "Invert", "PowerTransform", "ScalarAffine", "Softplus"]
