# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from multiprocessing.context import Process as _Process
from multiprocessing.pool import Pool as _Pool
from typing import Any

from mindspore.multiprocessing import reductions as reductions
from mindspore.multiprocessing.reductions import init_reductions as init_reductions

__all__ = [
    "Array",
    "Barrier",
    "BoundedSemaphore",
    "Condition",
    "Event",
    "JoinableQueue",
    "Lock",
    "Manager",
    "Pipe",
    "Pool",
    "Process",
    "Queue",
    "RLock",
    "RawArray",
    "RawValue",
    "Semaphore",
    "SimpleQueue",
    "Value",
    "allow_connection_pickling",
    "cpu_count",
    "freeze_support",
    "get_all_start_methods",
    "get_context",
    "get_logger",
    "get_start_method",
    "log_to_stderr",
    "set_executable",
    "set_forkserver_preload",
    "set_start_method",
]
Array: Any
Barrier: Any
BoundedSemaphore: Any
Condition: Any
Event: Any
JoinableQueue: Any
Lock: Any
Manager: Any
Pipe: Any

class Pool(_Pool):
    def Process(self, *args: Any, **kwds: Any) -> Any: ...  # type: ignore[override]

class Process(_Process):
    def run(self) -> None: ...
    def start(self) -> None: ...

Queue: Any
RLock: Any
RawArray: Any
RawValue: Any
Semaphore: Any
SimpleQueue: Any
Value: Any
allow_connection_pickling: Any
cpu_count: Any
freeze_support: Any
get_all_start_methods: Any
get_context: Any
get_logger: Any
get_start_method: Any
log_to_stderr: Any
set_executable: Any
set_forkserver_preload: Any
set_start_method: Any

def __getattr__(name: str) -> Any: ...
