# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import mindspore as _is_mindspore
from mindspore.device_context import ascend as ascend, cpu as cpu, gpu as gpu

mindspore = _is_mindspore
