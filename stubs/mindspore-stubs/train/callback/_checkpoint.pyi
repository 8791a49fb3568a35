# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.nn.cell import Cell
from mindspore.train.callback._callback import Callback, RunContext

class CheckpointConfig:
    _append_dict: Any
    _async_save: Any
    _crc_check: Any
    _enc_key: Any
    _enc_mode: Any
    _format: Any
    _integrated_save: Any
    _keep_checkpoint_max: Any
    _keep_checkpoint_per_n_minutes: Any
    _map_param_inc: Any
    _save_checkpoint_seconds: Any
    _save_checkpoint_steps: Any
    _saved_network: Any
    enable_redundance: Any
    exception_save: bool
    remove_redundancy: Any
    def __init__(
        self,
        save_checkpoint_steps: int = 1,
        save_checkpoint_seconds: int = 0,
        keep_checkpoint_max: int = 5,
        keep_checkpoint_per_n_minutes: int = 0,
        integrated_save: bool = True,
        async_save: bool | str = False,
        saved_network: Cell | None = None,
        append_info: Sequence[Any] | None = None,
        enc_key: bytes | None = None,
        enc_mode: str = "AES-GCM",
        exception_save: bool = False,
        crc_check: bool = False,
        remove_redundancy: bool = False,
        format: str = "ckpt",
        *,
        incremental: bool = ...,
        enable_redundance: bool = ...,
    ) -> None: ...
    @staticmethod
    def _handle_append_info(append_info: Any) -> Any: ...
    @property
    def append_dict(self) -> dict[str, Any]: ...
    @property
    def async_save(self) -> bool: ...
    @property
    def crc_check(self) -> bool: ...
    @property
    def enc_key(self) -> None: ...
    @property
    def enc_mode(self) -> str: ...
    @property
    def format(self) -> Any: ...
    def get_checkpoint_policy(self) -> dict[str, Any]: ...
    @property
    def integrated_save(self) -> bool: ...
    @property
    def keep_checkpoint_max(self) -> int: ...
    @property
    def keep_checkpoint_per_n_minutes(self) -> int: ...
    @property
    def map_param_inc(self) -> bool: ...
    @property
    def save_checkpoint_seconds(self) -> int: ...
    @property
    def save_checkpoint_steps(self) -> int: ...
    @property
    def saved_network(self) -> Cell: ...

class CheckpointManager:
    _ckpoint_filelist: Any
    _format: str
    def __init__(self, format: str = "ckpt") -> None: ...
    @property
    def ckpoint_filelist(self) -> Any: ...
    @property
    def ckpoint_num(self) -> int: ...
    def keep_one_ckpoint_per_minutes(self, minutes: Any, cur_time: Any) -> None: ...
    def remove_ckpoint_file(self, file_name: str) -> None: ...
    def remove_oldest_ckpoint_file(self) -> None: ...
    def update_ckpoint_filelist(self, directory: str, prefix: str) -> None: ...

class ModelCheckpoint(Callback):
    _aiturbo_init_flag: bool
    _append_dict: dict[Any, Any]
    _append_epoch_num: int
    _append_step_num: int
    _config: CheckpointConfig | Any
    _cur_time: Any
    _cur_time_for_keep: Any
    _d2h_async: bool
    _directory: str
    _directory_func: Any
    _exception_prefix: str
    _graph_saved: bool
    _init_time: float
    _last_time: float
    _last_time_for_keep: float
    _last_triggered_step: int
    _latest_ckpt_file_name: str
    _manager: CheckpointManager
    _map_param_inc: bool
    _need_flush_from_cache: bool
    _prefix: str
    _prefix_func: Any
    _run_mode: int
    def __init__(self, prefix: Any = "CKP", directory: Any = None, config: CheckpointConfig | None = None) -> None: ...
    def _append_dict_content(self, epoch_num: int, step_num: int) -> None: ...
    def _check_save_ckpt(self, cb_params: Any, force_to_save: Any) -> bool: ...
    def _flush_from_cache(self, cb_params: Any) -> None: ...
    @property
    def _get_last_trigger_step(self) -> Any: ...
    @property
    def _get_save_checkpoint_steps(self) -> Any: ...
    def _save_ckpt(self, cb_params: Any, force_to_save: bool = False) -> None: ...
    def end(self, run_context: RunContext) -> None: ...
    @property
    def latest_ckpt_file_name(self) -> Any: ...
    def step_end(self, run_context: RunContext) -> None: ...

SAVE_DIR: str

def _check_format_and_other_params(
    format: str,
    enc_key: bytes,
    enc_mode: str,
    crc_check: bool = False,
    exception_save: bool = False,
    map_param_inc: bool = False,
    global_step_num: int | None = None,
) -> None: ...
def _chg_ckpt_file_name_if_same_exist(directory: str, prefix: str, exception: bool = False) -> Any: ...
def _get_dp_tp_from_layout(parameter_redundancy_dict: Any) -> Any: ...
def _get_dp_tp_from_redundancy(redundancy_tuple: Any) -> Any: ...
def _wait_async_save_ckpt(async_save: bool | str = False) -> None: ...
