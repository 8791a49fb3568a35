# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.layer.timedistributed import TimeDistributed as TimeDistributed
from mindspore.nn.wrap import cell_wrapper as cell_wrapper, grad_reducer as grad_reducer, loss_scale as loss_scale
from mindspore.nn.wrap.cell_wrapper import (
    ForwardValueAndGrad as ForwardValueAndGrad,
    GetNextSingleOp as GetNextSingleOp,
    GradAccumulationCell as GradAccumulationCell,
    MicroBatchInterleaved as MicroBatchInterleaved,
    ParameterUpdate as ParameterUpdate,
    PipelineCell as PipelineCell,
    TrainOneStepCell as TrainOneStepCell,
    VirtualDatasetCellTriple as VirtualDatasetCellTriple,
    WithEvalCell as WithEvalCell,
    WithGradCell as WithGradCell,
    WithLossCell as WithLossCell,
)
from mindspore.nn.wrap.grad_reducer import (
    DistributedGradReducer as DistributedGradReducer,
    PipelineGradReducer as PipelineGradReducer,
)
from mindspore.nn.wrap.loss_scale import (
    DynamicLossScaleUpdateCell as DynamicLossScaleUpdateCell,
    FixedLossScaleUpdateCell as FixedLossScaleUpdateCell,
    TrainOneStepWithLossScaleCell as TrainOneStepWithLossScaleCell,
)

__all__ = [
    "DistributedGradReducer",
    "DynamicLossScaleUpdateCell",
    "FixedLossScaleUpdateCell",
    "ForwardValueAndGrad",
    "GetNextSingleOp",
    "GradAccumulationCell",
    "MicroBatchInterleaved",
    "ParameterUpdate",
    "PipelineCell",
    "PipelineGradReducer",
    "TimeDistributed",
    "TrainOneStepCell",
    "TrainOneStepWithLossScaleCell",
    "VirtualDatasetCellTriple",
    "WithEvalCell",
    "WithGradCell",
    "WithLossCell",
]
