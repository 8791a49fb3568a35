# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from types import TracebackType
from typing import Any

from mindspore.train.callback._callback import Callback, RunContext
from typing_extensions import Self

HYPER_CONFIG_ENV_NAME: str
HYPER_CONFIG_LEN_LIMIT: int

class LineageMetadata:
    batch_size: str
    device_num: str
    epoch: str
    learning_rate: str
    loss: str
    loss_function: str
    metrics: str
    model_ckpt: str
    model_path: str
    model_size: str
    optimizer: str
    parallel_mode: str
    step_num: str
    train_dataset_path: str
    train_dataset_size: str
    train_network: str
    valid_dataset_path: str
    valid_dataset_size: str

class SummaryCollector(Callback):
    def __init__(
        self,
        summary_dir: str,
        collect_freq: int = 10,
        num_process: int = 32,
        collect_specified_data: dict[str, Any] | None = None,
        keep_default_action: bool = True,
        custom_lineage_data: dict[str, Any] | None = None,
        collect_tensor_freq: int | None = None,
        max_file_size: int | None = None,
        export_options: dict[str, Any] | None = None,
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...
    def begin(self, run_context: RunContext) -> None: ...
    def end(self, run_context: RunContext) -> None: ...
    def epoch_end(self, run_context: RunContext) -> None: ...
    def step_end(self, run_context: RunContext) -> None: ...
