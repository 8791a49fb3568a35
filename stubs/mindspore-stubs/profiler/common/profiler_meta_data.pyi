# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import communication as _is_comm, log as _is_logger
from mindspore.communication import _comm_helper as _is_comm_helper
from mindspore.profiler.common.constant import DeviceTarget as DeviceTarget
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext

class ProfilerMetaData:
    MAX_META_SIZE: int
    metadata: dict[Any, Any]
    @classmethod
    def add_group_info_to_metadata(cls) -> None: ...
    @classmethod
    def dump_metadata(cls) -> None: ...
    @classmethod
    def get_metadata(cls) -> dict[str, str]: ...
    @classmethod
    def set_metadata(cls, value: dict[str, str]) -> None: ...

comm = _is_comm
comm_helper = _is_comm_helper
logger = _is_logger
