# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Literal

from mindspore.train.callback._callback import Callback, RunContext

class BackupAndRestore(Callback):
    backup_file: str
    delete_checkpoint: bool
    save_freq: int
    def __init__(
        self, backup_dir: str, save_freq: Literal["epoch"] | int = "epoch", delete_checkpoint: bool = True
    ) -> None: ...
    def on_train_begin(self, run_context: RunContext) -> None: ...
    def on_train_end(self, run_context: RunContext) -> None: ...
    def on_train_epoch_end(self, run_context: RunContext) -> None: ...
