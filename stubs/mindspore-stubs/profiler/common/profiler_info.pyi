# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.msprof_cmd_tool import MsprofCmdTool as MsprofCmdTool
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.profiler.common.singleton import Singleton as Singleton
from mindspore.profiler.common.util import get_cann_version as get_cann_version

ProfilerInfo: Singleton
ms_version: str
logger = _is_logger
