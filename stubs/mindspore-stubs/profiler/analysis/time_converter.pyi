# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class TimeConverter:
    US_TO_NS: int
    @classmethod
    def convert_syscnt_to_timestamp_us(cls, syscnt: int) -> Any: ...
    @classmethod
    def init_parameters(cls, freq: float, cntvct: int, localtime_diff: int) -> None: ...
