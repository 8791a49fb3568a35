# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC
from enum import Enum
from typing import Any

from mindspore.profiler.common.constant import FileConstant as FileConstant, ProfilerActivity as ProfilerActivity
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.tlv_decoder import TLVDecoder as TLVDecoder

class AscendOpMemoryViewer:
    ALLOC_TIME_INDEX: int
    BYTES_TO_KB: int
    BYTES_TO_MB: int
    DEVICE_TYPE_FMT: str
    EMPTY_VALUE: str
    FWK_BINARY_FILE_NAME: str
    HEADERS: list[Any]
    NS_TO_US: int
    OUTPUT_FILE_NAME: str
    _activities: Any
    _addr_to_event_map: Any
    _ascend_ms_dir: Any
    _ascend_profiler_output_path: Any
    _enable_profile_memory: Any
    _framework_path: Any
    _logger: Any
    _op_memory_data: Any
    _op_memory_events: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: Any = None) -> None: ...

class BaseEvent(ABC):
    _origin_data: dict[str, Any]
    def __init__(self, data: dict[str, Any]) -> None: ...

class OpMemoryEvent(BaseEvent):
    FIX_DATA_FORMAT: str
    FIX_DATA_SIZE: int
    FREE_VALUE: int
    NAME_KEY: int
    fix_size_data: Any
    def __init__(self, data: dict[str, Any]) -> None: ...
    @property
    def addr(self) -> Any: ...
    @property
    def alloc_size(self) -> Any: ...
    @property
    def alloc_type(self) -> Any: ...
    @property
    def create_at(self) -> Any: ...
    @property
    def device_id(self) -> Any: ...
    @property
    def eager_free_size(self) -> Any: ...
    @property
    def from_persistent(self) -> Any: ...
    @property
    def is_alloc(self) -> Any: ...
    @property
    def is_persistent(self) -> Any: ...
    @property
    def owner(self) -> Any: ...
    @property
    def peak_size(self) -> Any: ...
    @property
    def pid(self) -> Any: ...
    @property
    def run_mode(self) -> Any: ...
    @property
    def size(self) -> Any: ...
    @property
    def stream_id(self) -> Any: ...
    @property
    def stream_ptr(self) -> Any: ...
    @property
    def tid(self) -> Any: ...
    @property
    def used_by_event_size(self) -> Any: ...
    @property
    def used_size(self) -> Any: ...

class OpMemoryIndexEnum(Enum):
    ADDR = 4
    ALLOC_SIZE = 8
    ALLOC_TYPE = 16
    CREATE_AT = 3
    DEVICE_ID = 0
    EAGER_FREE_SIZE = 10
    FROM_PERSISTENT = 13
    IS_PERSISTENT = 14
    OWNER = 17
    PEAK_SIZE = 7
    PID = 2
    RUN_MODE = 15
    SIZE = 5
    STEAM_PTR = 11
    STREAM_ID = 12
    TID = 1
    USED_BY_EVENT_SZIE = 9
    USED_SIZE = 6
