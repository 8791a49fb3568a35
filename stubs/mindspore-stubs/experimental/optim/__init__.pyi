# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.experimental.optim import (
    adadelta as adadelta,
    adagrad as adagrad,
    adam as adam,
    adamax as adamax,
    adamw as adamw,
    asgd as asgd,
    lr_scheduler as lr_scheduler,
    nadam as nadam,
    optimizer as optimizer,
    radam as radam,
    rmsprop as rmsprop,
    rprop as rprop,
    sgd as sgd,
)
from mindspore.experimental.optim.adadelta import Adadelta as Adadelta
from mindspore.experimental.optim.adagrad import Adagrad as Adagrad
from mindspore.experimental.optim.adam import Adam as Adam
from mindspore.experimental.optim.adamax import Adamax as Adamax
from mindspore.experimental.optim.adamw import AdamW as AdamW
from mindspore.experimental.optim.asgd import ASGD as ASGD
from mindspore.experimental.optim.nadam import NAdam as NAdam
from mindspore.experimental.optim.optimizer import Optimizer as Optimizer
from mindspore.experimental.optim.radam import RAdam as RAdam
from mindspore.experimental.optim.rmsprop import RMSprop as RMSprop
from mindspore.experimental.optim.rprop import Rprop as Rprop
from mindspore.experimental.optim.sgd import SGD as SGD

__all__ = [
    "ASGD",
    "Adadelta",
    "Adagrad",
    "Adam",
    "AdamW",
    "Adamax",
    "NAdam",
    "Optimizer",
    "RAdam",
    "RMSprop",
    "Rprop",
    "SGD",
]
