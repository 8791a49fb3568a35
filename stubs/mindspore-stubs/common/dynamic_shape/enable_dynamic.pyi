# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.common._utils import get_func as get_func, is_dim_unknown as is_dim_unknown
from mindspore.common.tensor import Tensor as Tensor
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.dynamic_shape.enable_dynamic import enable_dynamic as enable_dynamic

ENABLE_DYNAMIC: str
SHAPE_DIM_ANY: int
logger = _is_logger
