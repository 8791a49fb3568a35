# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore._c_expression import AutoParallelContext as AutoParallelContext
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication.management import get_group_size as get_group_size, get_rank as get_rank
from mindspore.nn.cell import Cell
from numpy.typing import NDArray

__all__ = [
    "build_searched_strategy",
    "load_distributed_checkpoint",
    "load_segmented_checkpoints",
    "merge_pipeline_strategys",
    "merge_sliced_parameter",
    "rank_list_for_transform",
    "restore_group_info_list",
    "sync_pipeline_shared_parameters",
    "transform_checkpoint_by_rank",
    "transform_checkpoints",
]

def _merge_and_split(sliced_params: Any, train_strategy: Sequence[int] | _Tensor, predict_strategy: Any) -> Any: ...
def _merge_param_with_strategy(
    sliced_data: Sequence[NDArray[Any]], parameter_name: str, strategy: dict[str, Any], is_even: bool
) -> _Tensor: ...
def _sync_params(name: str, param: _Tensor, layout: str) -> None: ...
def _transform_checkpoint_by_stage(
    src_checkpoints_dir: str,
    dst_checkpoints_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str,
    dst_strategy_file: str | None = None,
) -> None: ...
def _transform_checkpoints(
    src_checkpoints_dir: str,
    dst_checkpoints_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
) -> None: ...
def build_searched_strategy(strategy_filename: str) -> dict[str, Any]: ...
def load_distributed_checkpoint(
    network: Cell,
    checkpoint_filenames: Sequence[str] | None = None,
    predict_strategy: dict[str, Any] | str | None = None,
    train_strategy_filename: str | None = None,
    strict_load: bool = False,
    dec_key: bytes | None = None,
    dec_mode: str = "AES-GCM",
    format: str = "ckpt",
    unified_safetensors_dir: str | None = None,
    dst_safetensors_dir: str | None = None,
    rank_id: int | None = None,
    output_format: str = "safetensors",
    name_map: dict[str, Any] | None = None,
    max_process_num: int = 64,
    return_param_dict: bool = False,
) -> Any: ...
def load_segmented_checkpoints(
    ckpt_file_dir: str,
    net: Cell | None = None,
    strict_load: bool = False,
    filter_prefix: str | Sequence[str] | None = None,
    dec_key: bytes | None = None,
    dec_mode: str = "AES-GCM",
    specify_prefix: str | Sequence[str] | None = None,
    choice_func: Callable[..., Any] | None = None,
) -> dict[str, Any]: ...
def merge_pipeline_strategys(src_strategy_dirs: str, dst_strategy_file: str) -> None: ...
def merge_sliced_parameter(
    sliced_parameters: Sequence[_Parameter], strategy: dict[str, Any] | None = None
) -> _Parameter: ...
def rank_list_for_transform(
    rank_id: int, src_strategy_file: str | None = None, dst_strategy_file: str | None = None
) -> list[Any]: ...
def restore_group_info_list(group_info_file_name: str) -> list[Any]: ...
def set_op_strategy_config(mode: str = "SAVE", path: str = "") -> None: ...
def sync_pipeline_shared_parameters(net: Cell) -> None: ...
def transform_checkpoint_by_rank(
    rank_id: int,
    checkpoint_files_map: dict[str, Any],
    save_checkpoint_file_name: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
) -> None: ...
def transform_checkpoints(
    src_checkpoints_dir: str,
    dst_checkpoints_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
    process_num: int = 1,
    output_format: str = "ckpt",
) -> None: ...

Validator = _is_Validator
logger = _is_logger
ms = _is_ms
mstype = _is_mstype
