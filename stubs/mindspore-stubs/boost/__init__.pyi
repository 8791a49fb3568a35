# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.boost import (
    adasum as adasum,
    base as base,
    boost as boost,
    boost_cell_wrapper as boost_cell_wrapper,
    dim_reduce as dim_reduce,
    grad_accumulation as grad_accumulation,
    grad_freeze as grad_freeze,
    group_loss_scale_manager as group_loss_scale_manager,
    less_batch_normalization as less_batch_normalization,
)
from mindspore.boost.adasum import AdaSum as AdaSum
from mindspore.boost.base import OptimizerProcess as OptimizerProcess, ParameterProcess as ParameterProcess
from mindspore.boost.boost import AutoBoost as AutoBoost
from mindspore.boost.boost_cell_wrapper import (
    BoostTrainOneStepCell as BoostTrainOneStepCell,
    BoostTrainOneStepWithLossScaleCell as BoostTrainOneStepWithLossScaleCell,
)
from mindspore.boost.dim_reduce import DimReduce as DimReduce
from mindspore.boost.grad_accumulation import GradientAccumulation as GradientAccumulation
from mindspore.boost.grad_freeze import (
    FreezeOpt as FreezeOpt,
    GradientFreeze as GradientFreeze,
    freeze_cell as freeze_cell,
)
from mindspore.boost.group_loss_scale_manager import GroupLossScaleManager as GroupLossScaleManager
from mindspore.boost.less_batch_normalization import LessBN as LessBN

__all__ = [
    "AdaSum",
    "AutoBoost",
    "BoostTrainOneStepCell",
    "BoostTrainOneStepWithLossScaleCell",
    "DimReduce",
    "FreezeOpt",
    "GradientAccumulation",
    "GradientFreeze",
    "GroupLossScaleManager",
    "LessBN",
    "OptimizerProcess",
    "ParameterProcess",
    "freeze_cell",
]
