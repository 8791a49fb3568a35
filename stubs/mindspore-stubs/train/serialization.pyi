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

def _exec_save(
    ckpt_file_name: str,
    data_list: Any,
    enc_key: bytes | None = None,
    enc_mode: str = "AES-GCM",
    map_param_inc: bool = False,
    crc_check: bool = False,
    format: str = "ckpt",
    remove_redundancy: bool | None = None,
) -> None: ...
def _parse_ckpt_proto(ckpt_file_name: str, dec_key: bytes, dec_mode: str, crc_check: bool) -> Any: ...
def _update_param(param: _Parameter, new_param: Any, strict_load: bool) -> None: ...
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
