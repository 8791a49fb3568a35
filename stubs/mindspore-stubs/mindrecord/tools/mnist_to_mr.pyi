# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.core.shardutils import (
    FAILED as FAILED,
    SUCCESS as SUCCESS,
    ExceptionThread as ExceptionThread,
    check_filename as check_filename,
)
from mindspore.mindrecord.filewriter import FileWriter as FileWriter

__all__ = ["MnistToMR"]

class MnistToMR:
    cv_import: Any
    image_size: int
    mnist_schema_json: Any
    num_channels: int
    partition_number: int
    source: str
    test_data_filename_: Any
    test_labels_filename_: Any
    train_data_filename_: Any
    train_labels_filename_: Any
    writer_test: FileWriter
    writer_train: FileWriter
    def __init__(self, source: str, destination: str, partition_number: int = 1) -> None: ...
    def run(self) -> Any: ...
    def transform(self) -> None: ...

logger = _is_logger
