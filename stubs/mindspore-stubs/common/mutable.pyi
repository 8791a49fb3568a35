# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common.tensor import Tensor as Tensor
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.mutable import mutable as mutable

Tensor_ = _is_Tensor_
logger = _is_logger
