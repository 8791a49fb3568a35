# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendTimelineViewer(BaseViewer):
    _ascend_ms_dir: Any
    _logger: Any
    _save_path: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: dict[str, Any]) -> None: ...
