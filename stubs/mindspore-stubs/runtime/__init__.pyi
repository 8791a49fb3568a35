# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.runtime import (
    device_limit as device_limit,
    event as event,
    executor as executor,
    memory as memory,
    stream as stream,
    stream_limit as stream_limit,
)
from mindspore.runtime.device_limit import get_device_limit as get_device_limit, set_device_limit as set_device_limit
from mindspore.runtime.event import Event as Event
from mindspore.runtime.executor import (
    dispatch_threads_num as dispatch_threads_num,
    launch_blocking as launch_blocking,
    set_cpu_affinity as set_cpu_affinity,
    set_kernel_launch_capture as set_kernel_launch_capture,
    set_kernel_launch_group as set_kernel_launch_group,
)
from mindspore.runtime.memory import (
    MemPool as MemPool,
    PluggableAllocator as PluggableAllocator,
    empty_cache as empty_cache,
    max_memory_allocated as max_memory_allocated,
    max_memory_reserved as max_memory_reserved,
    memory_allocated as memory_allocated,
    memory_replay as memory_replay,
    memory_reserved as memory_reserved,
    memory_stats as memory_stats,
    memory_summary as memory_summary,
    reset_max_memory_allocated as reset_max_memory_allocated,
    reset_max_memory_reserved as reset_max_memory_reserved,
    reset_peak_memory_stats as reset_peak_memory_stats,
    set_memory as set_memory,
    use_mem_pool as use_mem_pool,
)
from mindspore.runtime.stream import (
    Stream as Stream,
    StreamCtx as StreamCtx,
    communication_stream as communication_stream,
    current_stream as current_stream,
    default_stream as default_stream,
    set_cur_stream as set_cur_stream,
    synchronize as synchronize,
)
from mindspore.runtime.stream_limit import (
    StreamLimitCtx as StreamLimitCtx,
    get_stream_limit as get_stream_limit,
    reset_stream_limit as reset_stream_limit,
    set_stream_limit as set_stream_limit,
)

__all__ = [
    "Event",
    "MemPool",
    "PluggableAllocator",
    "Stream",
    "StreamCtx",
    "StreamLimitCtx",
    "communication_stream",
    "current_stream",
    "default_stream",
    "dispatch_threads_num",
    "empty_cache",
    "get_device_limit",
    "get_stream_limit",
    "launch_blocking",
    "max_memory_allocated",
    "max_memory_reserved",
    "memory_allocated",
    "memory_replay",
    "memory_reserved",
    "memory_stats",
    "memory_summary",
    "reset_max_memory_allocated",
    "reset_max_memory_reserved",
    "reset_peak_memory_stats",
    "reset_stream_limit",
    "set_cpu_affinity",
    "set_cur_stream",
    "set_device_limit",
    "set_kernel_launch_capture",
    "set_kernel_launch_group",
    "set_memory",
    "set_stream_limit",
    "synchronize",
    "use_mem_pool",
]

def __getattr__(name: str) -> Any: ...
