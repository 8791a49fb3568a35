# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext

class ClusterMonitor(Callback):
    data_time_end: Any
    data_time_start: Any
    device_id: Any
    enable_step_time: Any
    enabled: Any
    enabled_dtp_group: Any
    frame_work: str
    full_path: Any
    global_rank: Any
    log_name: Any
    log_path: Any
    ms_sched_host: Any
    ms_sched_port: Any
    perf_config: Any
    process_id: Any
    uuid_value: Any
    write_dp_tp_flag: bool
    def __init__(self) -> None: ...
    def begin(self, run_context: RunContext) -> None: ...
    def step_begin(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...

def _check_perf_config(perf_config: Any) -> None: ...
def _get_dp_tp_from_layout(parameter_layout_dict: Any, initial_rank: int | None = None) -> Any: ...
def _get_dp_tp_from_redundancy(redundancy_tuple: Any) -> Any: ...
def _parse_perf_config() -> Any: ...
def _remove_pre_log() -> None: ...
