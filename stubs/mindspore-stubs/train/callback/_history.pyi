# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext

class History(Callback):
    epoch: Any
    history: dict[Any, Any]
    def __init__(self) -> None: ...
    def begin(self, run_context: RunContext) -> None: ...
    def epoch_end(self, run_context: RunContext) -> None: ...
