# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.graph.api import (
    flops_collection as flops_collection,
    jit as jit,
    jit_class as jit_class,
    ms_memory_recycle as ms_memory_recycle,
)

__all__ = ["flops_collection", "jit", "jit_class", "ms_memory_recycle"]
