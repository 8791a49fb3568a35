# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import context as context, ops as ops
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.optim.optimizer import Optimizer as Optimizer, Optimizer as _Optimizer
from mindspore.ops.operations.comm_ops import AllReduce
from mindspore.ops.operations.manually_defined._inner import TensorReport as TensorReport
from mindspore.ops.operations.other_ops import Depend

class OptTFTWrapper(Optimizer):
    allreduce_sum: AllReduce
    cache_enable: Any
    depend: Depend
    opt: _Optimizer
    report: TensorReport
    report_end: TensorReport
    skip_auto_parallel_compile: Any
    tft_g_one_flag: Any
    def __init__(self, opt: _Optimizer, **kwargs: Any) -> None: ...
    def construct(self, gradients: Sequence[_Tensor]) -> tuple[bool, ...]: ...

mstype = _is_mstype
