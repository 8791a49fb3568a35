# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_ms
from mindspore import log as _is_logger
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.log import vlog_print as vlog_print
from mindspore.parallel.data_access_adapter import create_data_access_adapter as create_data_access_adapter

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

def _transform_safetensors(
    src_safetensors_dir: str,
    dst_safetensors_dir: str,
    ckpt_prefix: str,
    src_strategy_file: str | None = None,
    dst_strategy_file: str | None = None,
    process_num: int = 1,
    output_format: str = "safetensors",
) -> None: ...
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
