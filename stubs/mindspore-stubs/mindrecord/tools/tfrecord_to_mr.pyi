# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.core.shardutils import ExceptionThread as ExceptionThread, check_filename as check_filename
from mindspore.mindrecord.filewriter import FileWriter as FileWriter

__all__ = ["TFRecordToMR"]
SupportedTensorFlowVersion: str

class TFRecordToMR:
    bytes_fields_list: Any
    destination: str
    feature_dict: Any
    list_set: Any
    mindrecord_schema: Any
    scalar_set: Any
    source: str
    tf: Any
    def __init__(
        self, source: str, destination: str, feature_dict: Any, bytes_fields: Sequence[str] | None = None
    ) -> None: ...
    def run(self) -> Any: ...
    def tfrecord_iterator(self) -> Any: ...
    def tfrecord_iterator_oldversion(self) -> Any: ...
    def transform(self) -> None: ...

def _cast_name(key: str) -> str: ...
def _cast_string_type_to_np_type(value: Any) -> Any: ...

punctuation: str
logger = _is_logger
