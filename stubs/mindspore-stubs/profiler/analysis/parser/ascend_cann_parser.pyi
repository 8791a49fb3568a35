# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.base_parser import BaseParser as BaseParser
from mindspore.profiler.common.ascend_msprof_exporter import AscendMsprofExporter as AscendMsprofExporter
from mindspore.profiler.common.constant import ExportType as ExportType, ProfilerLevel as ProfilerLevel
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.path_manager import PathManager as PathManager

class AscendMsprofParser(BaseParser):
    OVERSIZE_MB: int
    _ascend_ms_dir: Any
    _export_type: Any
    _kwargs: Any
    _msprof_profile_device_path: Any
    _msprof_profile_host_path: Any
    _msprof_profile_output_path: Any
    _profiler_level: Any
    msprof_timeline: Any
    op_summary: Any
    op_summary_headers: Any
    def __init__(self, next_parser: BaseParser | None = None, **kwargs: Any) -> None: ...

logger = _is_logger
