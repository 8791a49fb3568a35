# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.scipy.ops import LinearSumAssignment as LinearSumAssignment

def linear_sum_assignment(
    cost_matrix: _Tensor, maximize: bool, dimension_limit: _Tensor = ...
) -> tuple[_Tensor, _Tensor]: ...
