# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Iterable, Sequence
from types import TracebackType
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.constant import (
    DeviceTarget as DeviceTarget,
    ProfilerActivity as ProfilerActivity,
    ProfilerStepNameConstant as ProfilerStepNameConstant,
)
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.profiler_meta_data import ProfilerMetaData as ProfilerMetaData
from mindspore.profiler.common.profiler_path_manager import ProfilerPathManager as ProfilerPathManager
from mindspore.profiler.common.record_function import RecordFunction as RecordFunction
from mindspore.profiler.common.util import no_exception_func as no_exception_func
from mindspore.profiler.platform.npu_profiler import NPUProfilerAnalysis as NPUProfilerAnalysis
from mindspore.profiler.profiler_action_controller import ProfilerActionController as ProfilerActionController
from mindspore.profiler.profiler_interface import ProfilerInterface as ProfilerInterface
from mindspore.profiler.schedule import ProfilerAction as ProfilerAction
from typing_extensions import Self

class Profile:
    _has_started: bool
    _metadata: Any
    _prof_context: Any
    _step_rec_fn: Any
    action_controller: ProfilerActionController
    current_action: Any
    record_steps: bool
    schedule: Any
    step_num: int
    def __init__(
        self,
        activities: Iterable[Any] | None = None,
        with_stack: bool = False,
        profile_memory: bool = False,
        data_process: bool = False,
        parallel_strategy: bool = False,
        start_profile: bool = True,
        hbm_ddr: bool = False,
        pcie: bool = False,
        sync_enable: bool = True,
        record_shapes: bool = False,
        schedule: Callable[..., Any] | None = None,
        on_trace_ready: Callable[..., Any] | None = None,
        experimental_config: Any = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def add_metadata(self, key: str, value: str) -> None: ...
    def add_metadata_json(self, key: str, value: str) -> None: ...
    def start(self) -> None: ...
    def step(self) -> None: ...
    def stop(self) -> None: ...

class Profiler:
    _has_started: bool
    _metadata: Any
    _prof_context: Any
    _record_steps: bool
    _schedule_no_use_step: bool | Any
    _step_rec_fn: Any
    action_controller: ProfilerActionController
    current_action: Any
    schedule: Any
    schedule_arg: Any
    step_num: int
    def __init__(self, **kwargs: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def add_metadata(self, key: str, value: str) -> None: ...
    def add_metadata_json(self, key: str, value: str) -> None: ...
    def analyse(
        self,
        offline_path: str | None = None,
        pretty: bool = False,
        step_list: Sequence[int] | None = None,
        mode: str = "sync",
    ) -> None: ...
    @classmethod
    def offline_analyse(
        cls, path: str, pretty: bool = False, step_list: Sequence[int] | None = None, data_simplification: bool = True
    ) -> None: ...
    def op_analyse(self, op_name: str | Sequence[str], device_id: int | None = None) -> Any: ...
    def start(self) -> None: ...
    def step(self) -> None: ...
    def stop(self) -> None: ...

def analyse(
    profiler_path: str,
    max_process_number: int = 1,
    pretty: bool = False,
    step_list: Sequence[int] | None = None,
    data_simplification: bool = True,
) -> None: ...
def tensorboard_trace_handler(
    dir_name: str | None = None, worker_name: str | None = None, analyse_flag: bool = True, async_mode: bool = False
) -> Any: ...

logger = _is_logger
