# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import log as _is_logger
from mindspore.common._utils import get_func as get_func, is_dim_unknown as is_dim_unknown
from mindspore.common.tensor import Tensor as Tensor
from mindspore.graph.dynamic_shape.auto_dynamic_shape import SHAPE_DIM_ANY as SHAPE_DIM_ANY

ENABLE_DYNAMIC: str

def _check_arg_shape_valid(arg: Any, name: str) -> bool: ...
def _check_arg_type_valid(arg: Any, name: str) -> None: ...
def _check_element_valid(item: Any, shape: Any, name: str) -> bool: ...
def enable_dynamic(**kwargs: Any) -> Callable[..., Any]: ...

logger = _is_logger
