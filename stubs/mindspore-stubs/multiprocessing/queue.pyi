# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from multiprocessing.queues import Queue as _Queue
from typing import Any

from mindspore.nn.cell import Cell

class IpcConnectionWrapper:
    connection: Any
    def __init__(self, connection: Any) -> None: ...
    def recv(self) -> Any: ...
    def send(self, obj: Cell) -> None: ...

class Queue(_Queue[Any]):
    _recv: Any
    _send: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
