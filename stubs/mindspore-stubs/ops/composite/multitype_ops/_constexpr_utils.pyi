# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

ALL_BASIC: int
ALL_SCALAR: int
ALL_TENSOR: int
BOOL_: int
CONTAIN_TENSOR: int
INT_: int
MIXED: int
NO_TENSOR: int
SET_ITEM_BY_NON_TENSOR: int
SET_ITEM_BY_ONE_TENSOR: int
SET_ITEM_BY_TUPLE_OF_TENSOR: int
TENSOR_GETITEM: str
TENSOR_SETITEM: str
UNSUPPORTED_DTYPE: int

def _deep_tensor_to_nparray(array_like: Sequence[Tensor]) -> Tensor: ...
def _judge_order_continuous(order_sequence: Any) -> bool: ...

check_equal: Any
check_in_sequence: Any
check_indices: Any
check_indices_value_size: Any
check_number_index_type: Any
check_range: Any
check_slice_empty: Any
check_tensor_setitem_index: Any
check_tensors_dtype_same: Any
check_type_invalid: Any
check_type_isinstance: Any
check_type_valid: Any
check_types_valid: Any
check_valid_dim: Any
check_value_elements: Any
complex_priority_map: dict[Any, Any]
complex_types: list[Any]
compute_multiples: Any
compute_slice_shape: Any
convert_scalar_to_tensor: Any
deep_tuple: Any

def ellipsis2slice(input_: Any, shape: Any) -> Tensor: ...
def expanded_shape(shape: Any, expand_size: int) -> Tensor: ...

filter_expanded_dims: Any
gen_exception_msg: Any
generate_broadcast_shape: Any
generate_index_info_from_tuple_of_mixed_tensors: Any
generate_padding_shape: Any

def generate_updates_shape(data_shape: Sequence[int], index_shape: Sequence[int], op_type: str) -> Tensor: ...

get_broadcast_shape: Any
get_index_tensor_dtype: Any
get_np_eps: Any
get_output_dtype: Any
get_pos_of_indexes_types: Any

def get_source_shape(data_shape: Sequence[int], value_shape: Sequence[int]) -> Tensor: ...

get_step_from_slice: Any
infer_out_shape: Any
is_ascend: Any
is_same_type: Any
is_slice: Any

def judge_data_dim(data_dim: int, min_data_dim: int = 0, max_data_dim: int = 8) -> None: ...

judge_index_type: Any
judge_indexes_types: Any
log_warning: Any
make_empty_slice: Any
make_tensor: Any
normalize_slice: Any
normalize_start: Any
normalize_stop: Any
promote_binary_dtype: Any
raise_index_error: Any
raise_type_error: Any
raise_unimplemented_error: Any
raise_value_error: Any
real_axes: Any
rem_not_expanded_dims: Any
scalar_in_sequence: Any
scalar_to_tensor: Any
sequence_mul_int: Any
sequence_to_index: Any
slice2indices: Any
transform_slice_to_ele_list: Any
tuple_index_type_cnt: Any
tuple_slice: Any
type_priority_map: dict[Any, Any]
unpack: Any
use_copy_slice: Any
