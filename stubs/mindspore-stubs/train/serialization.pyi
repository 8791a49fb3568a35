# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_mindspore
from mindspore import _checkparam as _is_Validator, context as context, log as _is_logger, nn as nn
from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore._checkparam import check_input_data as check_input_data, check_input_dataset as check_input_dataset
from mindspore.common import dtype as _is_mstype
from mindspore.common.file_system import FileSystem as FileSystem
from mindspore.common.generator import Generator as Generator
from mindspore.common.initializer import initializer as initializer
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size, get_rank as get_rank
from mindspore.dataset.engine.datasets import Dataset
from mindspore.experimental.map_parameter import MapParameter as MapParameter
from mindspore.log import vlog_print as vlog_print
from mindspore.nn.cell import Cell
from mindspore.ops.operations.manually_defined.ops_def import Cast as Cast
from mindspore.parallel._cell_wrapper import get_allgather_cell as get_allgather_cell
from mindspore.parallel.checkpoint_transform import (
    build_searched_strategy as _is_new_build_searched_strategy,
    load_distributed_checkpoint as _is_new_load_distributed_checkpoint,
    merge_sliced_parameter as _is_new_merge_sliced_parameter,
    restore_group_info_list as _is_new_restore_group_info_list,
    sync_pipeline_shared_parameters as sync_pipeline_shared_parameters,
)
from mindspore.train._utils import get_parameter_redundancy as get_parameter_redundancy

ENCRYPT_BLOCK_SIZE: int
INT_64_MAX: int
PARAMETER_SPLIT_SIZE: int
PROTO_LIMIT_SIZE: int

class ParamDictFuture:
    executor: Any
    param_dict_future: Any
    def __init__(self, executor: Any, param_dict_future: Any) -> None: ...
    def result(self) -> Any: ...

SLICE_SIZE: int
TOTAL_SAVE: int

class _CheckpointProtobufSizeError(ValueError): ...

def _async_process_save(
    ckpt_file_name: str,
    data_list: Sequence[int],
    enc_key: bytes | None = None,
    enc_mode: str = "AES-GCM",
    map_param_inc: bool = False,
    crc_check: bool = False,
    format: str = "ckpt",
    cond: Any = None,
    remove_redundancy: bool | None = None,
) -> None: ...
def _async_save_close() -> None: ...
def _calculation_net_size(net: Cell) -> Any: ...
def _cell_info(net: Cell, incremental: bool, *inputs: Any) -> Any: ...
def _change_file(f: _Tensor, dirname: Any, external_local: Any, is_encrypt: bool, kwargs: Any) -> Any: ...
def _check_append_dict(append_dict: Any) -> Any: ...
def _check_async_save(async_save: bool | str) -> Any: ...
def _check_checkpoint_file_size(ckpt_file_name: str) -> None: ...
def _check_checkpoint_protobuf_size(ckpt_file_name: str, actual_size: int, available_memory: Any = None) -> None: ...
def _check_dynamic_input(inputs: Any) -> None: ...
def _check_file(file: str, file_format: str) -> Any: ...
def _check_key_mode_type(file_format: str, **kwargs: Any) -> Any: ...
def _check_load_checkpoint_unsupported_param(format: str, dec_key: bytes, dec_mode: str) -> None: ...
def _check_load_param_into_net(net: Cell, parameter_dict: Any) -> None: ...
def _check_param_for_integrate_save(pipeline_stages: Any, uniform_split: Any) -> None: ...
def _check_param_type(param_config: Any, key: str, target_type: str, requested: Any) -> Any: ...
def _check_prefix(prefix: str) -> Any: ...
def _check_remove_redundancy(remove_redundancy: bool, f: _Tensor) -> Any: ...
def _check_remove_redundancy_net(net: Cell) -> None: ...
def _check_save_checkpoint_unsupported_param(
    format: str, enc_key: bytes, enc_mode: str, map_param_inc: bool = False, global_step_num: int | None = None
) -> None: ...
def _check_save_obj_and_ckpt_file_name(save_obj: Any, ckpt_file_name: str, format: str) -> Any: ...
def _checkpoint_protobuf_memory_error(
    ckpt_file_name: str, actual_size: int | None = None, available_memory: Any = None
) -> str: ...
def _convert_cell_param_and_names_to_dict(
    save_obj: Any, choice_func: Callable[..., Any], is_parallel_mode: str
) -> Any: ...
def _convert_cell_to_param_list(
    save_obj: Any, integrated_save: bool, append_dict: Any, choice_func: Callable[..., Any]
) -> Any: ...
def _convert_checkpoint_file(
    file_path: str,
    save_path: str | None = None,
    name_map: dict[str, Any] | None = None,
    file_name_regex: str | None = None,
    processes_num: int = 1,
    dst_format: str = "safetensors",
) -> None: ...
def _convert_dict_to_param_dict(save_obj: Any, choice_func: Callable[..., Any]) -> Any: ...
def _convert_list_to_param_list(save_obj: Any, choice_func: Callable[..., Any]) -> Any: ...
def _convert_save_obj_to_param_list(
    save_obj: Any, integrated_save: bool, append_dict: Any, choice_func: Callable[..., Any]
) -> Any: ...
def _encrypt_data(is_encrypt: bool, write_data: Any, kwargs: Any) -> Any: ...
def _ensure_ckpt_fs_initialized() -> None: ...
def _exec_save(
    ckpt_file_name: str,
    data_list: Sequence[int],
    enc_key: bytes | None = None,
    enc_mode: str = "AES-GCM",
    map_param_inc: bool = False,
    crc_check: bool = False,
    format: str = "ckpt",
    remove_redundancy: bool | None = None,
) -> None: ...
def _export(net: Cell, file_name: str, file_format: str, *inputs: Any, **kwargs: Any) -> None: ...
def _gather_all_tasks(
    file_path: str, save_path: str, file_name_regex: str, name_map: Any, dst_format: str = "ckpt"
) -> Any: ...
def _generate_front_info_for_param_data_file(is_encrypt: bool, kwargs: Any) -> Any: ...
def _get_available_memory() -> Any: ...
def _get_cur_rank_dp(parameter_layout_dict: Any) -> Any: ...
def _get_data_file(is_encrypt: bool, kwargs: Any, data_file_name: str) -> Any: ...
def _get_funcgraph(net: Cell, *inputs: Any) -> Any: ...
def _get_merged_param_data(
    net: Cell, parameter_layout_dict: Any, param_name: str, param_data: _Tensor, integrated_save: bool
) -> _Tensor: ...
def _handle_shared_param_for_pipeline_parallel(save_obj: Any) -> Any: ...
def _is_auto_parallel_mode(save_obj: Any) -> bool: ...
def _is_buffer_type(value: Any) -> bool: ...
def _load_ckpt_into_param_dict(
    ckpt_file_name: str,
    parameter_dict: Any,
    specify_prefix: str | Sequence[str],
    filter_prefix: str | Sequence[str],
    choice_func: Callable[..., Any],
    dec_key: bytes,
    dec_mode: str,
    crc_check: bool,
) -> None: ...
def _load_dismatch_prefix_params(net: Cell, parameter_dict: Any, param_not_load: Any, strict_load: bool) -> None: ...
def _load_file_and_convert_name(
    path: str, name_map: dict[str, Any] | None = None, format: str = "ckpt"
) -> dict[str, Any]: ...
def _load_into_param_dict(
    file: str,
    parameter_dict: Any,
    specify_prefix: str | Sequence[str],
    filter_prefix: str | Sequence[str],
    choice_func: Callable[..., Any],
    dec_key: bytes,
    dec_mode: str,
    crc_check: bool,
    format: str,
    remove_redundancy: bool,
) -> Any: ...
def _load_map_parameter(
    checkpoint_list: Any, element: Any, element_id: int, map_data_list: Any, map_shape_list: Any, parameter_dict: Any
) -> None: ...
def _load_safetensors_into_param_dict(
    ckpt_file_name: str, parameter_dict: Any, choice_func: Callable[..., Any], crc_check: bool, remove_redundancy: bool
) -> Any: ...
def _msfunc_info(net: Cell, jit_executor: Any, *inputs: Any) -> Any: ...
def _parse_ckpt_proto(ckpt_file_name: str, dec_key: bytes, dec_mode: str, crc_check: bool) -> Any: ...
def _process_file(file_info: Any) -> None: ...
def _reshape_tensor(tensor: _Tensor, dst_shape: Sequence[int]) -> Any: ...
def _save_air(net: Cell, file_name: str, *inputs: Any, **kwargs: Any) -> None: ...
def _save_dataset_to_mindir(model: Any, dataset: Dataset) -> None: ...
def _save_graph(network: Cell, file_name: str) -> None: ...
def _save_mindir(net: Cell, file_name: str, *inputs: Any, **kwargs: Any) -> None: ...
def _save_mindir_together(net_dict: Any, model: Any, file_name: str, is_encrypt: bool, **kwargs: Any) -> None: ...
def _save_onnx(net: Cell, file_name: str, *inputs: Any, **kwargs: Any) -> None: ...
def _save_param_list_data(data_list: Sequence[int], key: str, param: _Tensor) -> None: ...
def _save_together(net_dict: Any, model: Any) -> bool: ...
def _save_weight(checkpoint_dir: str, model_name: str, iteration: Any, params: Sequence[_Parameter]) -> None: ...
def _special_process_par(par: Any, new_par: Any) -> bool: ...
def _split_save(net_dict: Any, model: Any, file_name: str, is_encrypt: bool, **kwargs: Any) -> None: ...
def _type_convert(param: _Tensor, new_param: Any, strict_load: bool) -> bool: ...
def _update_param(param: _Tensor, new_param: Any, strict_load: bool) -> None: ...
def _wait_async_process_save_ckpt() -> None: ...
def _wait_async_thread_save_ckpt() -> None: ...
def _warm_up_host_cache(parameter_dict: Any, net: Cell) -> Any: ...
def _warm_up_host_cache_enabled(parameter_dict: Any) -> bool: ...
def _warm_up_host_cache_post_process(is_worker: bool, net_dict: Any, warm_up_dict: Any) -> None: ...
def _whether_load_param(
    specify_prefix: str | Sequence[str], filter_prefix: str | Sequence[str], param_name: str
) -> Any: ...
def _write_mapparameter(name: str, value: Any, f: _Tensor, map_param_inc: bool = False) -> None: ...
def _write_parameter_bytes_data(
    name: str,
    value: Any,
    f: _Tensor,
    enc_key: bytes,
    plain_data: Any,
    crc_num: int = 0,
    crc_check: bool = False,
    ckpt_total_io_time: int = 0,
) -> Any: ...
def _write_parameter_data(
    name: str,
    value: Any,
    f: _Tensor,
    enc_key: bytes,
    plain_data: Any,
    crc_num: int = 0,
    crc_check: bool = False,
    ckpt_total_io_time: int = 0,
) -> Any: ...
def async_ckpt_thread_status() -> bool: ...
def build_searched_strategy(strategy_filename: str) -> Any: ...
def ckpt_to_safetensors(
    file_path: str,
    save_path: str | None = None,
    name_map: dict[str, Any] | None = None,
    file_name_regex: str | None = None,
    processes_num: int = 1,
) -> None: ...

cpu_cast: Cast

def export(
    net: Cell | Callable[..., Any],
    *inputs: _Tensor | Dataset | Sequence[float] | float,
    file_name: str,
    file_format: str,
    enc_key: bytes = ...,
    enc_mode: str | Callable[..., Any] = ...,
    dataset: Dataset = ...,
    incremental: bool = ...,
    custom_func: Callable[[Any], object] | None = ...,
) -> None: ...
def export_split_mindir(
    file_name: str, device_num: int = 8, rank_id: int = 0, dynamic: bool = True, sapp: bool = True
) -> Any: ...
def get_ckpt_path_with_strategy(cur_ckpt_path: str, cur_strategy_path: str) -> Any: ...
def init_ckpt_file_system(fs: FileSystem) -> None: ...
def load(file_name: str, *, dec_key: bytes = ..., dec_mode: str | Callable[..., Any] = ...) -> Any: ...
def load_checkpoint(
    ckpt_file_name: str,
    net: Cell | None = None,
    strict_load: bool = False,
    filter_prefix: str | Sequence[str] | None = None,
    dec_key: bytes | None = None,
    dec_mode: str = "AES-GCM",
    specify_prefix: str | Sequence[str] | None = None,
    choice_func: Callable[..., Any] | None = None,
    crc_check: bool = False,
    remove_redundancy: bool = False,
    format: str = "ckpt",
) -> dict[str, _Parameter]: ...
def load_checkpoint_async(
    ckpt_file_name: str,
    net: Cell | None = None,
    strict_load: bool = False,
    filter_prefix: str | Sequence[str] | None = None,
    dec_key: bytes | None = None,
    dec_mode: str = "AES-GCM",
    specify_prefix: str | Sequence[str] | None = None,
    choice_func: Callable[..., Any] | None = None,
) -> Any: ...
def load_distributed_checkpoint(
    network: Cell,
    checkpoint_filenames: Sequence[str] | None = None,
    predict_strategy: Any = None,
    train_strategy_filename: str | None = None,
    strict_load: bool = False,
    dec_key: bytes | None = None,
    dec_mode: str = "AES-GCM",
    format: str = "ckpt",
    unified_safetensors_dir: str | None = None,
    dst_safetensors_dir: str | None = None,
    rank_id: int | None = None,
    output_format: str = "safetensors",
    name_map: Any = None,
    max_process_num: int = 64,
    return_param_dict: bool = False,
) -> None: ...

load_mindir: Any

def load_param_into_net(
    net: Cell, parameter_dict: dict[str, Any], strict_load: bool = False, remove_redundancy: bool = False
) -> tuple[list[Any], list[Any]]: ...
def merge_sliced_parameter(sliced_parameters: Sequence[_Parameter], strategy: Any = None) -> Any: ...

mindir_to_tensor_type: dict[Any, Any]
np_type_convert: dict[Any, Any]

def restore_group_info_list(group_info_file_name: str) -> Any: ...
def safetensors_to_ckpt(
    file_path: str,
    save_path: str | None = None,
    name_map: dict[str, Any] | None = None,
    file_name_regex: str | None = None,
    processes_num: int = 1,
) -> None: ...

safetensors_to_mstype: dict[Any, Any]

def save_checkpoint(
    save_obj: Cell | Sequence[Any] | dict[str, Any],
    ckpt_file_name: str,
    integrated_save: bool = True,
    async_save: bool | str = False,
    append_dict: dict[str, Any] | None = None,
    enc_key: bytes | None = None,
    enc_mode: str = "AES-GCM",
    choice_func: Callable[..., Any] | None = None,
    crc_check: bool = False,
    format: str = "ckpt",
    *,
    incremental: bool = ...,
    global_step_num: int | None = ...,
    remove_redundancy: bool | None = ...,
) -> None: ...

split_dynamic_mindir: Any
split_mindir: Any
tensor_to_ms_type: dict[Any, Any]

def tensor_to_np_type(tensor_type_str: Any) -> Any: ...

Tensor_ = _is_Tensor_
new_build_searched_strategy = _is_new_build_searched_strategy
new_load_distributed_checkpoint = _is_new_load_distributed_checkpoint
new_merge_sliced_parameter = _is_new_merge_sliced_parameter
new_restore_group_info_list = _is_new_restore_group_info_list
Validator = _is_Validator
logger = _is_logger
mindspore = _is_mindspore
mstype = _is_mstype
