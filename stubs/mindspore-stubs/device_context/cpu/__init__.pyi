# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.device_context.cpu import device as device, op_tuning as op_tuning
from mindspore.device_context.cpu.device import device_count as device_count, is_available as is_available
from mindspore.device_context.cpu.op_tuning import threads_num as threads_num

__all__ = ["device_count", "is_available", "threads_num"]
