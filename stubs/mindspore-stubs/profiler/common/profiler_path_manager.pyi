# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.profiler.common.profiler_context import ProfilerContext as ProfilerContext
from mindspore.profiler.common.singleton import Singleton as Singleton

ProfilerPathManager: Singleton
logger = _is_logger
