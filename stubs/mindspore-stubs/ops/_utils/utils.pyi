# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

def _parse_tcp_url_for_ipv4(url: str) -> Tensor: ...
def dim_not_equal(dim1: int, dim2: int) -> Tensor: ...

generate_shape_index: Any
get_1d_shape: Any

def get_broadcast_shape(
    x_shape: Sequence[int], y_shape: Sequence[int], prim_name: str, arg_name1: str = "x", arg_name2: str = "y"
) -> list[Any]: ...
def get_concat_offset(x_shp: Any, x_type: Type, axis: int, prim_name: str) -> Tensor: ...
def ms_arrange(x: Tensor) -> Tensor: ...

range_op: Any
