# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext

class TimeMonitor(Callback):
    data_sink: Any
    data_size: int | Any
    data_time: bool
    data_time_start: float
    data_time_sum: float
    epoch_time: float
    def __init__(self, data_size: int | None = None, data_time: bool = False) -> None: ...
    def epoch_begin(self, run_context: RunContext) -> None: ...
    def epoch_end(self, run_context: RunContext) -> None: ...
    def on_train_step_begin(self, run_context: RunContext) -> None: ...
    def on_train_step_end(self, run_context: RunContext) -> None: ...
