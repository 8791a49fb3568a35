# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.train.callback._callback import Callback

class LambdaCallback(Callback):
    def __init__(
        self,
        on_train_epoch_begin: Callable[..., Any] | None = None,
        on_train_epoch_end: Callable[..., Any] | None = None,
        on_train_step_begin: Callable[..., Any] | None = None,
        on_train_step_end: Callable[..., Any] | None = None,
        on_train_begin: Callable[..., Any] | None = None,
        on_train_end: Callable[..., Any] | None = None,
        on_eval_epoch_begin: Callable[..., Any] | None = None,
        on_eval_epoch_end: Callable[..., Any] | None = None,
        on_eval_step_begin: Callable[..., Any] | None = None,
        on_eval_step_end: Callable[..., Any] | None = None,
        on_eval_begin: Callable[..., Any] | None = None,
        on_eval_end: Callable[..., Any] | None = None,
    ) -> None: ...
