# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.ops.operations.manually_defined._inner import TensorReport
from mindspore.ops.operations.other_ops import Depend

class OptTFTWrapper(Optimizer):
    allreduce_sum: AllReduce
    cache_enable: Any
    depend: Depend
    opt: Optimizer
    report: TensorReport
    report_end: TensorReport
    skip_auto_parallel_compile: Any
    tft_g_one_flag: Any
    def __init__(self, opt: Optimizer, **kwargs: Any) -> None: ...
    def construct(self, gradients: Sequence[Tensor]) -> tuple[bool, ...]: ...
