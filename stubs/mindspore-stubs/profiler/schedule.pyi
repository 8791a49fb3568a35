# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

from mindspore import log as _is_logger

__all__ = ["ProfilerAction", "Schedule"]

class ProfilerAction(Enum):
    NONE = 0
    RECORD = 2
    RECORD_AND_SAVE = 3
    WARM_UP = 1
    @staticmethod
    def get_by_value(value: int) -> ProfilerAction: ...

class Schedule:
    active: int
    repeat: int
    skip_first: int
    wait: int
    warmup: int
    def __init__(self, *, wait: int, active: int, warmup: int = 0, repeat: int = 0, skip_first: int = 0) -> None: ...
    def __call__(self, step: int) -> ProfilerAction: ...
    def __repr__(self) -> str: ...
    def to_dict(self) -> dict[str, Any]: ...

def _default_schedule_fn(_: int) -> ProfilerAction: ...

logger = _is_logger
