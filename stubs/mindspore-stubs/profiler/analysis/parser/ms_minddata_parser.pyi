# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.base_parser import BaseParser as BaseParser
from mindspore.profiler.common.constant import ProfilerActivity as ProfilerActivity
from mindspore.profiler.common.exceptions.exceptions import (
    ProfilerPathErrorException as ProfilerPathErrorException,
    ProfilerRawFileException as ProfilerRawFileException,
)
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class MindDataParser(BaseParser):
    _ascend_ms_dir: Any
    _device_id: Any
    _device_queue_file_found: Any
    _device_trace_path: Any
    _file_paths: Any
    _output_path: Any
    def __init__(self, next_parser: BaseParser | None = None, **kwargs: Any) -> None: ...

logger = _is_logger
