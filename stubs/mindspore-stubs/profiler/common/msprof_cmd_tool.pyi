# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore import log as _is_logger
from mindspore.profiler.common.command_executor import CommandExecutor as CommandExecutor
from mindspore.profiler.common.constant import ExportType as ExportType
from mindspore.profiler.common.path_manager import PathManager as PathManager

class MsprofCmdTool:
    _msprof_profile_path: str
    def __init__(self, msprof_profile_path: str) -> None: ...
    def run_ms_analyze_cmd(self, analyse_export_type: Sequence[str]) -> None: ...
    def run_ms_export_cmd(self, analyse_export_type: Sequence[str]) -> None: ...
    def run_ms_py_export_cmd(
        self, model_id: int, iter_list: Sequence[int], analyse_export_type: Sequence[str]
    ) -> None: ...

logger = _is_logger
