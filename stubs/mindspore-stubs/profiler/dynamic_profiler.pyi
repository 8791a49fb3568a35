# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.profiler.common.util import no_exception_func as no_exception_func
from mindspore.profiler.dynamic_profile.dynamic_monitor_proxy import (
    MsDynamicMonitorProxySingleton as MsDynamicMonitorProxySingleton,
)
from mindspore.profiler.dynamic_profile.dynamic_profiler_config_context import (
    DynamicProfilerConfigContext as DynamicProfilerConfigContext,
)
from mindspore.profiler.dynamic_profile.dynamic_profiler_utils import DynamicProfilerUtils as DynamicProfilerUtils
from mindspore.profiler.profiler import Profile as Profile, tensorboard_trace_handler as tensorboard_trace_handler
from mindspore.profiler.profiler_interface import ProfilerInterface as ProfilerInterface
from mindspore.profiler.schedule import Schedule as _is_schedule
from mindspore.train.callback._callback import Callback as Callback, RunContext

class DynamicProfilerMonitor(DynamicProfilerMonitorBase):
    def __init__(
        self,
        cfg_path: str | None = None,
        output_path: str = "./dyn_profile_data",
        poll_interval: int = 2,
        **kwargs: Any,
    ) -> None: ...

class DynamicProfilerMonitorBase(Callback):
    NPU_MONITOR_START: str
    _cfg_json_path: Any
    _cfg_path: str | Any
    _collection_step_num: Any
    _is_create_process: Any
    _is_dyno: Any
    _is_started: bool
    _kwargs: Any
    _last_report_time: Any
    _last_start_step: Any
    _last_stop_step: Any
    _output_path: str | Any
    _poll_interval: int
    _process: Any
    _profiler: Any
    _profiler_status: Any
    _rank_id: Any
    _shared_loop_flag: Any
    _shm: Any
    _shm_name: Any
    _start_step: Any
    _step_num: int
    _stop_step: Any
    def __init__(
        self, cfg_path: str | None = None, output_path: str | None = None, poll_interval: int = 2, **kwargs: Any
    ) -> None: ...
    def on_train_end(self, run_context: RunContext) -> None: ...
    def step(self) -> None: ...
    def step_begin(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...

def print_msg(msg: str) -> None: ...
def worker_dyno_func(loop_flag: bool, poll_interval: int, shm: Any, rank_id: int) -> None: ...
def worker_func(loop_flag: bool, poll_interval: int, shm: Any, cfg_path: str) -> None: ...
def write_bytes(shm: Any, byte_data: Any) -> None: ...

schedule = _is_schedule
logger = _is_logger
