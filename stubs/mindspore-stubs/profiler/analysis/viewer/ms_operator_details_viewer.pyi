# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from abc import ABC
from enum import Enum
from typing import Any

from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.tlv_decoder import TLVDecoder as TLVDecoder

class BaseEvent(ABC):
    _origin_data: dict[str, Any]
    def __init__(self, data: dict[str, Any]) -> None: ...

class MsOperatorDetailsViewer(BaseViewer):
    FWK_BINARY_FILE_NAME: str
    _ascend_ms_dir: Any
    _framework_path: Any
    _logger: Any
    _operator_details_data: Any
    _operator_details_events: Any
    _save_path: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: dict[str, Any]) -> None: ...

class OperatorDetailsEvent(BaseEvent):
    FIX_DATA_FORMAT: str
    FIX_DATA_SIZE: int
    @property
    def input_shapes(self) -> Any: ...
    @property
    def input_type(self) -> Any: ...
    @property
    def name(self) -> Any: ...

class OperatorDetailsIndexEnum(Enum):
    INPUT_SHAPES = 1
    INPUT_TYPE = 2
    NAME = 0
