# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.debug import debug_hook as debug_hook, pre_defined_hook as pre_defined_hook
from mindspore.dataset.debug.debug_hook import DebugHook as DebugHook
from mindspore.dataset.debug.pre_defined_hook import (
    PrintDataHook as PrintDataHook,
    PrintMetaDataHook as PrintMetaDataHook,
)

__all__ = ["DebugHook", "PrintDataHook", "PrintMetaDataHook"]
