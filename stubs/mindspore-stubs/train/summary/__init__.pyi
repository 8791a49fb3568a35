# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.summary import summary_record as summary_record
from mindspore.train.summary.summary_record import SummaryRecord as SummaryRecord

__all__ = ["SummaryRecord"]

def __getattr__(name: str) -> Any: ...
