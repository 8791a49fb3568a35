# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext

class OnRequestExit(Callback):
    exit: bool
    integrated_save: bool
    key: str
    need_do_step_end: bool
    remote_config_file: str | None
    save_path: str
    stop_train: bool
    def __init__(
        self,
        save_ckpt: bool = True,
        save_mindir: bool = True,
        file_name: str = "Net",
        directory: str = "./",
        config_file: str | None = None,
        sig: int | Any = ...,
    ) -> None: ...
    def on_eval_begin(self, run_context: RunContext) -> None: ...
    def on_eval_end(self, run_context: RunContext) -> None: ...
    def on_eval_step_end(self, run_context: RunContext) -> None: ...
    def on_train_begin(self, run_context: RunContext) -> None: ...
    def on_train_end(self, run_context: RunContext) -> None: ...
    def on_train_epoch_end(self, run_context: RunContext) -> None: ...
    def on_train_step_begin(self, run_context: RunContext) -> None: ...
    def on_train_step_end(self, run_context: RunContext) -> None: ...
