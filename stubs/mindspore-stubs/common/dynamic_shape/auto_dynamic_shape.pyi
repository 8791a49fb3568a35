# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import (
    GraphExecutor_ as GraphExecutor_,
    JitExecutor_ as JitExecutor_,
    TensorPy as _is_Tensor,
)
from mindspore.common._utils import is_dim_unknown as is_dim_unknown, is_shape_unknown as is_shape_unknown
from mindspore.common.parameter import Parameter as Parameter
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.dynamic_shape.auto_dynamic_shape import (
    get_auto_dynamic_shape_args as get_auto_dynamic_shape_args,
    update_auto_dynamic_shape_phase as update_auto_dynamic_shape_phase,
)

SHAPE_DIM_ANY: int
SHAPE_RANK_ANY: int
auto_dynamic_shape_dict: dict[Any, Any]
Tensor = _is_Tensor
logger = _is_logger
