# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.communication.management import get_rank as get_rank
from mindspore.profiler.common.constant import DynoMode as DynoMode

class DynamicProfilerUtils:
    CFG_BUFFER_SIZE: int
    CURRENT_STEP: str
    PROFILER_STATUS: str
    REPORT_INTERVAL: float
    START_STEP: str
    STOP_STEP: str
    @classmethod
    def dyno_str_to_dict(cls, res: str) -> Any: ...
    @classmethod
    def get_real_rank(cls) -> Any: ...
    @classmethod
    def is_dyno_mode(cls) -> Any: ...

logger = _is_logger
