# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.parallel.nn import (
    parallel_cell_wrapper as parallel_cell_wrapper,
    parallel_grad_reducer as parallel_grad_reducer,
)
from mindspore.parallel.nn.parallel_cell_wrapper import (
    GradAccumulation as GradAccumulation,
    MicroBatchInterleaved as MicroBatchInterleaved,
    Pipeline as Pipeline,
    PipelineCell as PipelineCell,
)
from mindspore.parallel.nn.parallel_grad_reducer import PipelineGradReducer as PipelineGradReducer

__all__ = ["GradAccumulation", "MicroBatchInterleaved", "Pipeline", "PipelineCell", "PipelineGradReducer"]
