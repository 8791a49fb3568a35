# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.optim import (
    ada_grad as ada_grad,
    adadelta as adadelta,
    adafactor as adafactor,
    adam as adam,
    adamax as adamax,
    adasum as adasum,
    asgd as asgd,
    ftrl as ftrl,
    lamb as lamb,
    lars as lars,
    lazyadam as lazyadam,
    momentum as momentum,
    optimizer as optimizer,
    proximal_ada_grad as proximal_ada_grad,
    rmsprop as rmsprop,
    rprop as rprop,
    sgd as sgd,
    tft_wrapper as tft_wrapper,
)
from mindspore.nn.optim.ada_grad import Adagrad as Adagrad
from mindspore.nn.optim.adadelta import Adadelta as Adadelta
from mindspore.nn.optim.adafactor import AdaFactor as AdaFactor
from mindspore.nn.optim.adam import Adam as Adam, AdamOffload as AdamOffload, AdamWeightDecay as AdamWeightDecay
from mindspore.nn.optim.adamax import AdaMax as AdaMax
from mindspore.nn.optim.adasum import (
    AdaSumByDeltaWeightWrapCell as AdaSumByDeltaWeightWrapCell,
    AdaSumByGradWrapCell as AdaSumByGradWrapCell,
)
from mindspore.nn.optim.asgd import ASGD as ASGD
from mindspore.nn.optim.ftrl import FTRL as FTRL
from mindspore.nn.optim.lamb import Lamb as Lamb
from mindspore.nn.optim.lars import LARS as LARS
from mindspore.nn.optim.lazyadam import LazyAdam as LazyAdam
from mindspore.nn.optim.momentum import Momentum as Momentum
from mindspore.nn.optim.optimizer import Optimizer as Optimizer
from mindspore.nn.optim.proximal_ada_grad import ProximalAdagrad as ProximalAdagrad
from mindspore.nn.optim.rmsprop import RMSProp as RMSProp
from mindspore.nn.optim.rprop import Rprop as Rprop
from mindspore.nn.optim.sgd import SGD as SGD
from mindspore.nn.optim.tft_wrapper import OptTFTWrapper as OptTFTWrapper
from mindspore.nn.optim.thor import thor as thor

__all__ = [
    "ASGD",
    "AdaFactor",
    "AdaMax",
    "AdaSumByDeltaWeightWrapCell",
    "AdaSumByGradWrapCell",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamOffload",
    "AdamWeightDecay",
    "FTRL",
    "LARS",
    "Lamb",
    "LazyAdam",
    "Momentum",
    "OptTFTWrapper",
    "Optimizer",
    "ProximalAdagrad",
    "RMSProp",
    "Rprop",
    "SGD",
    "thor",
]
