# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Iterator
from typing import Any

class ProcessBar:
    BLANK_SPACE_NUM: int
    FINISH_TEXT: str
    _refresh_thread: Any
    _stop_refresh: bool
    bar_length: int
    cur_item_name: Any
    current: int
    desc: Any
    iterable: Any
    last_update_time: Any
    start_time: Any
    total: int
    update_interval: float
    def __init__(
        self, iterable: Iterable[Any] | None = None, desc: str = "", bar_length: int = 20, update_interval: float = 1.0
    ) -> None: ...
    def __iter__(self) -> Iterator[Any]: ...
    def update(self, n: int = 1, item_name: str | None = None) -> None: ...
