# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor

def pin_memory_fn(data: Tensor) -> Any: ...
def pin_worker_fn(in_queue: Any, out_queue: Any, device_id: int, pin_memory_done: Any) -> None: ...
