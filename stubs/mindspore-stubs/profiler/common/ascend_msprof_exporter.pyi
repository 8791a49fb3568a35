# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.msprof_cmd_tool import MsprofCmdTool as MsprofCmdTool
from mindspore.profiler.common.path_manager import PathManager as PathManager

class AscendMsprofExporter:
    _export_type: Any
    _msprof_profile_output_path: Any
    _msprof_profile_path: Any
    _msprof_tool: MsprofCmdTool
    _step_list: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def export(self) -> None: ...

logger = _is_logger
