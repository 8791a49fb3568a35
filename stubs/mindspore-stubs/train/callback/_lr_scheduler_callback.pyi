# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext

class LearningRateScheduler(Callback):
    learning_rate_function: Callable[..., Any]
    def __init__(self, learning_rate_function: Callable[..., Any]) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...
