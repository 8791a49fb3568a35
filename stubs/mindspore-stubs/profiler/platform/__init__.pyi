# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.platform import (
    base_profiler as base_profiler,
    cpu_profiler as cpu_profiler,
    gpu_profiler as gpu_profiler,
    npu_profiler as npu_profiler,
)
from mindspore.profiler.platform.cpu_profiler import CpuProfiler as CpuProfiler
from mindspore.profiler.platform.gpu_profiler import GpuProfiler as GpuProfiler
from mindspore.profiler.platform.npu_profiler import NpuProfiler as NpuProfiler

__all__ = ["CpuProfiler", "GpuProfiler", "NpuProfiler"]
