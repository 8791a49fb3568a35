# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.train.summary import enums as enums, summary_record as summary_record, writer as writer
from mindspore.train.summary.summary_record import SummaryRecord as SummaryRecord

__all__ = ["SummaryRecord"]
