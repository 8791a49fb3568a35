# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.log import vlog_print as vlog_print
from mindspore.parallel.data_access_adapter import create_data_access_adapter as create_data_access_adapter
from typing_extensions import Self

__all__ = [
    "_transform_safetensors",
    "transform_safetensors_by_rank",
    "transform_safetensors_by_stage",
    "unified_safetensors",
]
MAX_HEADER_SIZE: int

class PySafeSlice:
    base_offset: int
    data_source: Any
    info: dict[str, Any]
    def __init__(self, info: dict[str, Any], data_source: Any, base_offset: int) -> None: ...
    @property
    def bits(self) -> Any: ...
    @property
    def dtype(self) -> _Tensor: ...
    def get(self) -> _Tensor: ...
    @property
    def nbytes(self) -> Any: ...
    @property
    def ndim(self) -> int: ...
    @property
    def shape(self) -> _Tensor: ...
    @property
    def start_offset(self) -> Any: ...

SAFETENSORS_HEADER_SIZE: int

def _apply_sf_obj_transform_operators(transform_operator_stack: Any, sf_obj: Any, device_num: int) -> Any: ...
def _cal_param_name_map_and_param_list(
    file_list: Any,
    total_safetensors_dir: str,
    json_files: Any,
    dst_strategy_file: str,
    rank_id: int,
    name_map: Any = None,
) -> Any: ...
def _cal_param_size(shape: Any, dtype: Type) -> Any: ...
def _cal_transform_operator_stack_and_device_num(
    from_dev_matrix: Any,
    from_tensor_map: Any,
    from_opt_shard_step: int,
    from_opt_shard_size: int,
    param_name: str,
    dst_strategy_list: Any,
    tensor_shape: Sequence[int],
    local_rank_id: int,
) -> Any: ...
def _check_output_format(output_format: str) -> None: ...
def _check_remove_redundancy(merge_with_redundancy: bool, f: _Tensor) -> Any: ...
def _check_transform_safetensors(ckpt_prefix: str, src_strategy_file: str, dst_strategy_file: str) -> None: ...
def _collect_safetensor_files(
    src_safetensors_dir: str, format: str = "safetensors", file_suffix: str | None = None
) -> Any: ...
def _count_redundancy_list(rank_num: int, param_name: str, redundancy_dict: Any, device_num: int) -> Any: ...
def _distribute_files_by_size(all_safetensor_files_map: Any, needed_rank_list_map: Any, process_num: int) -> Any: ...
def _extract_last_two_numbers(file_name: str) -> Any: ...
def _extract_numbers(s: Sequence[int]) -> Any: ...
def _fast_load_file(filename: str) -> Any: ...

class _fast_safe_open:
    data_adapter: Any
    framework: str | Any
    tensors: Any
    def __init__(self, source: Any, framework: str | None = None) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def get_tensor(self, name: str) -> Any: ...
    def keys(self) -> Any: ...
    def metadata(self) -> Any: ...

def _find_most_matching_file(rank_ckpts: Any, file_suffix: str, format: str) -> Any: ...
def _find_needed_ranks(src_strategy_dict: Any, dst_strategy_dict: Any) -> Any: ...
def _find_remove_redundancy_rank_id(
    pipe_param_list: Any,
    single_param_dict: Any,
    file_dict: Any,
    safetensor_dict: Any,
    redundancy_dict: Any,
    needed_rank: int,
    device_num: int,
    choice_func: Callable[..., Any],
) -> Any: ...
def _find_shortest_file(matched_files: Any, rank_ckpts: Any, new_file_suffix: Any, file_suffix: str) -> Any: ...
def _get_dst_shape(param_name: str, param_shape: Sequence[int], src_strategy_list: Any) -> Any: ...
def _get_matched_file(matched: Any, rank_ckpts: Any, new_file_suffix: Any, file_suffix: str) -> Any: ...
def _get_param_name_map_by_file(file_name: str, file_list: Any, name_map: Any) -> Any: ...
def _load_and_transform(
    path: str, name_map: Any, load_func: Callable[..., Any], transform_func: Callable[..., Any]
) -> Any: ...
def _load_parallel_checkpoint(file_info: Any) -> Any: ...
def _process_hyper_params(file_list: Any, total_safetensors_dir: str, total_param: Any) -> Any: ...
def _progress_bar(iterable: Any, total: Any = None) -> Any: ...
def _save_file_atomically(transform_param_dict: Any, save_file_name: str, metadata: Any = None) -> None: ...
def _save_final_safetensors(_transform_param_list: Any, output_format: str) -> None: ...
def _save_hyper_param(split_dst_file: str, all_safetensor_files_map: Any, name_list: Any, dst_dir: str) -> None: ...
def _save_parameter_map_json(
    split_list: Any, choice_func: Callable[..., Any], split_dst_file: str, dst_dir: str, param_total_size: int
) -> None: ...
def _split_list(split_list: Any, split_num: int) -> Any: ...
def _split_protobuf_strategy(merged_strategy_file: str) -> Any: ...
def _split_weight_dict(weights: _Tensor, num_groups: int) -> Any: ...
def _transform_parallel_safetensor(
    rank_id: int,
    param_total_dict: Any,
    param_attr_dict: Any,
    src_strategy_list: Any,
    dst_strategy_list: Any,
    param_total_dict_keys: Any = None,
    src_strategy_file: str | None = None,
    choice_func: Callable[..., Any] | None = None,
) -> Any: ...
def _transform_safetensors(
    src_safetensors_dir: str,
    dst_safetensors_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
    process_num: int = 1,
    output_format: str = "safetensors",
) -> None: ...
def _transform_safetensors_single(
    needed_rank_list_map: Any,
    all_safetensor_files_map: Any,
    src_stage_device_num: int,
    dst_stage_device_num: int,
    src_strategy_dict: Any,
    dst_strategy_dict: Any,
    origin_src_strategy_list: Any,
    origin_dst_strategy_list: Any,
    ckpt_prefix: str,
    dst_safetensors_dir: str,
    output_format: str,
    _transform_param_list: Any,
    pipe_param_list: Any = None,
    file_index: int | None = None,
    unified_flag: bool = False,
    src_strategy_file: str | None = None,
    choice_func: Callable[..., Any] | None = None,
) -> Any: ...
def _transform_safetensors_single_semaphore(
    needed_rank_list_map: Any,
    all_safetensor_files_map: Any,
    src_stage_device_num: int,
    dst_stage_device_num: int,
    src_strategy_dict: Any,
    dst_strategy_dict: Any,
    origin_src_strategy_list: Any,
    origin_dst_strategy_list: Any,
    ckpt_prefix: str,
    dst_safetensors_dir: str,
    output_format: str,
    _transform_param_list: Any,
    pipe_param_list: Any = None,
    file_index: int | None = None,
    unified_flag: bool = False,
    src_strategy_file: str | None = None,
    choice_func: Callable[..., Any] | None = None,
) -> None: ...
def _transform_safetensors_with_parallel(
    needed_rank_list_map: Any,
    all_safetensor_files_map: Any,
    src_stage_device_num: int,
    dst_stage_device_num: int,
    src_strategy_dict: Any,
    dst_strategy_dict: Any,
    origin_src_strategy_list: Any,
    origin_dst_strategy_list: Any,
    ckpt_prefix: str,
    dst_safetensors_dir: str,
    process_num: int,
    output_format: str,
    _transform_param_list: Any,
) -> None: ...
def _transform_stage_safetensors(
    src_strategy_dict: Any,
    dst_strategy_dict: Any,
    ckpt_prefix: str,
    dst_safetensors_dir: str,
    output_format: str,
    all_safetensor_files_map: Any,
    process_num: int,
    _transform_param_list: Any,
) -> None: ...
def _validate_safetensors_files(target_directory: Any, expected_file_ids: Any) -> None: ...
def check_param_dtype(file: str, param_name: str) -> Any: ...

dtype_size: dict[Any, Any]

def getSize(fileobject: Any) -> Any: ...
def load_file_by_param_name(filename: str, parme_name_list: Any) -> Any: ...
def metadata_validate(metadata: Any) -> Any: ...

np_dtype_size: dict[Any, Any]
numpy_dtype: dict[Any, Any]

def read_metadata(buffer: Any) -> Any: ...

safetensors_to_mstype: dict[Any, Any]

def set_affinity_pid() -> None: ...
def transform_safetensors_by_rank(
    rank_id: int,
    safetensor_files_map: Any,
    save_safetensor_file_name: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
) -> None: ...
def transform_safetensors_by_stage(
    src_safetensors_dir: str,
    dst_safetensors_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str,
    dst_strategy_file: str | None = None,
) -> None: ...
def unified_safetensors(
    src_dir: str,
    src_strategy_file: str,
    dst_dir: str,
    merge_with_redundancy: bool = True,
    file_suffix: str | None = None,
    max_process_num: int = 64,
    choice_func: Callable[..., Any] | None = None,
    split_dst_file: Sequence[Any] = (),
) -> None: ...

logger = _is_logger
ms = _is_ms
mstype = _is_mstype
