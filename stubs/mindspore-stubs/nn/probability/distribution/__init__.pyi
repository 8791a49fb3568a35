# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.probability.distribution import (
    bernoulli as bernoulli,
    beta as beta,
    categorical as categorical,
    cauchy as cauchy,
    distribution as distribution,
    exponential as exponential,
    gamma as gamma,
    geometric as geometric,
    gumbel as gumbel,
    half_normal as half_normal,
    laplace as laplace,
    log_normal as log_normal,
    logistic as logistic,
    normal as normal,
    poisson as poisson,
    student_t as student_t,
    transformed_distribution as transformed_distribution,
    uniform as uniform,
)
from mindspore.nn.probability.distribution.bernoulli import Bernoulli as Bernoulli
from mindspore.nn.probability.distribution.beta import Beta as Beta
from mindspore.nn.probability.distribution.categorical import Categorical as Categorical
from mindspore.nn.probability.distribution.cauchy import Cauchy as Cauchy
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.nn.probability.distribution.exponential import Exponential as Exponential
from mindspore.nn.probability.distribution.gamma import Gamma as Gamma
from mindspore.nn.probability.distribution.geometric import Geometric as Geometric
from mindspore.nn.probability.distribution.gumbel import Gumbel as Gumbel
from mindspore.nn.probability.distribution.half_normal import HalfNormal as HalfNormal
from mindspore.nn.probability.distribution.laplace import Laplace as Laplace
from mindspore.nn.probability.distribution.log_normal import LogNormal as LogNormal
from mindspore.nn.probability.distribution.logistic import Logistic as Logistic
from mindspore.nn.probability.distribution.normal import Normal as Normal
from mindspore.nn.probability.distribution.poisson import Poisson as Poisson
from mindspore.nn.probability.distribution.student_t import StudentT as StudentT
from mindspore.nn.probability.distribution.transformed_distribution import (
    TransformedDistribution as TransformedDistribution,
)
from mindspore.nn.probability.distribution.uniform import Uniform as Uniform

__all__ = [
    "Bernoulli",
    "Beta",
    "Categorical",
    "Cauchy",
    "Distribution",
    "Exponential",
    "Gamma",
    "Geometric",
    "Gumbel",
    "HalfNormal",
    "Laplace",
    "LogNormal",
    "Logistic",
    "Normal",
    "Poisson",
    "StudentT",
    "TransformedDistribution",
    "Uniform",
]
