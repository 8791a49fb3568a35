# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from multiprocessing import (
    Array as Array,
    AuthenticationError as AuthenticationError,
    Barrier as Barrier,
    BoundedSemaphore as BoundedSemaphore,
    BufferTooShort as BufferTooShort,
    Condition as Condition,
    Event as Event,
    JoinableQueue as JoinableQueue,
    Lock as Lock,
    Manager as Manager,
    Pipe as Pipe,
    ProcessError as ProcessError,
    Queue as Queue,
    RawArray as RawArray,
    RawValue as RawValue,
    RLock as RLock,
    Semaphore as Semaphore,
    SimpleQueue as SimpleQueue,
    TimeoutError as TimeoutError,
    Value as Value,
    active_children as active_children,
    allow_connection_pickling as allow_connection_pickling,
    cpu_count as cpu_count,
    current_process as current_process,
    freeze_support as freeze_support,
    get_all_start_methods as get_all_start_methods,
    get_context as get_context,
    get_logger as get_logger,
    get_start_method as get_start_method,
    log_to_stderr as log_to_stderr,
    parent_process as parent_process,
    reducer as reducer,
    set_executable as set_executable,
    set_forkserver_preload as set_forkserver_preload,
    set_start_method as set_start_method,
)
from multiprocessing.context import Process as _Process
from multiprocessing.pool import Pool as _Pool
from typing import Any

from mindspore.multiprocessing import queue as queue, reductions as reductions
from mindspore.multiprocessing.reductions import init_reductions as init_reductions

__all__ = ["Pool", "Process"]

class Pool(_Pool):
    def Process(self, *args: Any, **kwds: Any) -> Any: ...  # type: ignore[override]

class Process(_Process):
    def run(self) -> None: ...
    def start(self) -> None: ...

fork_utils: Any
_MsProcess = Process
