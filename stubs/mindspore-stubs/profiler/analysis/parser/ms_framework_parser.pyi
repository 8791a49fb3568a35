# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.base_parser import BaseParser as BaseParser
from mindspore.profiler.analysis.parser.timeline_event.fwk_event import (
    FwkFixSizeFormat as FwkFixSizeFormat,
    OpRangeStructField as OpRangeStructField,
)
from mindspore.profiler.common.constant import (
    DeviceTarget as DeviceTarget,
    FileConstant as FileConstant,
    ProfilerActivity as ProfilerActivity,
)
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.tlv_decoder import TLVDecoder as TLVDecoder

class FrameworkParser(BaseParser):
    _activities: Any
    _ascend_ms_dir: Any
    _cpu_op_path: Any
    _device_target: Any
    _framework_path: Any
    _op_range_path: Any
    _rank_id: Any
    _step_list: Any
    def __init__(self, next_parser: BaseParser | None = None, **kwargs: Any) -> None: ...

logger = _is_logger
