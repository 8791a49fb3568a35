# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import numpy as _is_mnp
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops.operations.array_ops import MatrixSetDiagV3 as MatrixSetDiagV3

def matrix_set_diag(
    input_x: Tensor, diagonal: Tensor, k: Tensor | int = 0, alignment: str = "RIGHT_LEFT"
) -> Tensor: ...

mnp = _is_mnp
mstype = _is_mstype
