# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from multiprocessing.queues import Queue
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.dataset.core.py_util_helpers import ExceptionHandler as ExceptionHandler

class _Queue(Queue[Any]):
    def __init__(self, size: Any) -> None: ...
    def get_until(self, timeout: Any = None, exit_signal: Any = None) -> Any: ...
    def put_until(self, data: Tensor, timeout: Any = None, exit_signal: Any = None) -> None: ...

class _SharedQueue(Queue[Any]):
    copy_out: Any
    count: int
    data_immediate: Any
    data_shared: Any
    dynamic_shm: Any
    fd_list: Any
    min_shared_mem: Any
    num_seg: Any
    print_error: Any
    seg_pos: Any
    seg_size: Any
    shm_list: Any
    def __init__(self, size: Any, count: int, copy_out: bool = True, max_rowsize: int | Sequence[int] = -1) -> None: ...
    def check_and_attach_shm(self, shm_index: int, shm_metadata: Any) -> None: ...
    def check_and_create_shm(self, size: Any) -> None: ...
    def get(self, timeout: Any = None) -> Any: ...  # type: ignore[override]
    def get_until(self, timeout: Any = None, exit_signal: Any = None) -> Any: ...
    def put(self, data: Tensor, timeout: Any = None) -> None: ...  # type: ignore[override]
    def put_until(self, data: Tensor, timeout: Any = None, exit_signal: Any = None) -> None: ...

cde: Any

def get_total_size(data: Tensor) -> Any: ...

logger = _is_logger
