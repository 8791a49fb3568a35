# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendIntegrateViewer(BaseViewer):
    AI_CPU_CSV_PATTERN: str
    CSV_PREFIX_NAME: list[Any]
    _analyze_json_path: Any
    _ascend_ms_dir: Any
    _framework_path: Any
    _logger: Any
    _msprof_profile_output_path: Any
    _output_path: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: Tensor | None = None) -> None: ...
