# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.dataset.engine.datasets import Dataset

class KeyErrorMsg(str):
    def __repr__(self) -> str: ...

class ParentProcessMonitor:
    ppid: Any
    def __init__(self) -> None: ...
    def is_alive(self) -> Any: ...

class ResumeIterationFlag: ...

WORKER_INFO_LOCAL: Any

class WorkerException:
    exc_msg: Any
    exc_type: Any
    pid: Any
    worker_id: int | Any
    def __init__(self, worker_id: int | None = None, exc_info: Any = None) -> None: ...
    def reraise(self) -> None: ...

class WorkerInfo:
    dataset: Dataset
    id: int
    num_workers: int
    seed: int
    def __init__(self, id: int, num_workers: int, seed: int, dataset: Dataset) -> None: ...
    def __repr__(self) -> str: ...

def data_worker_fn(
    dataset: Dataset,
    fetcher: Any,
    num_workers: int,
    worker_id: int,
    index_queue: Any,
    data_queue: Any,
    worker_done: Any,
    worker_init_fn: Callable[..., Any],
    base_seed: int,
) -> None: ...
def get_worker_info() -> WorkerInfo | None: ...
