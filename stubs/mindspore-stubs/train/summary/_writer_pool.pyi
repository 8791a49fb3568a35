# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from multiprocessing.context import ForkProcess
from typing import Any

class WriterPool(ForkProcess):
    _base_dir: Any
    _filedict: Any
    _max_file_size: int | Any
    _num_process: int
    _queue: Any
    _raise_exception: bool
    _training_pid: Any
    _writers_: Any
    def __init__(
        self,
        base_dir: str,
        max_file_size: int | None,
        num_process: int = 32,
        raise_exception: bool = False,
        **filedict: Any,
    ) -> None: ...
    def close(self) -> None: ...
    def flush(self) -> None: ...
    def run(self) -> None: ...
    def write(self, data: str | tuple[Sequence[str], int] | None) -> None: ...

def _pack_data(datadict: Any, wall_time: float) -> Any: ...
