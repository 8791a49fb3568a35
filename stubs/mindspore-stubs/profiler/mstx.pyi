# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

import mindspore as _is_mindspore
from mindspore import _c_expression as _is_c_expression, context as context, log as _is_logging
from mindspore.profiler.common.constant import CannLibName as CannLibName, DeviceTarget as DeviceTarget
from mindspore.profiler.common.path_manager import PathManager as PathManager
from mindspore.runtime.stream import Stream as Stream

class Mstx:
    NPU_PROFILER: Any
    enable: bool
    @staticmethod
    def mark(message: str, stream: Stream | None = None, domain: str = "default") -> None: ...
    @staticmethod
    def range_end(range_id: int, domain: str = "default") -> None: ...
    @staticmethod
    def range_start(message: str, stream: Stream | None = None, domain: str = "default") -> int: ...

c_expression = _is_c_expression
logging = _is_logging
mindspore = _is_mindspore
