# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore._c_expression import Event as _is_Event_, PybindType, Stream as _is_Stream_
from mindspore.hal.stream import Stream

class Event(metaclass=PybindType):
    def __init__(self, enable_timing: bool = False, blocking: bool = False) -> None: ...
    def elapsed_time(self, end_event: Event) -> float: ...
    def query(self) -> Any: ...
    def record(self, stream: Stream | None = None) -> None: ...
    def synchronize(self) -> None: ...
    def wait(self, stream: Stream | None = None) -> None: ...

current_stream_: Any
function_event_status: dict[Any, Any]
Event_ = _is_Event_
Stream_ = _is_Stream_
Validator = _is_Validator
logger = _is_logger
