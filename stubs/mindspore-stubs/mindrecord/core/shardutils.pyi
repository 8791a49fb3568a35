# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from threading import Thread
from typing import Any

from mindspore.mindrecord.common.exceptions import (
    MRMUnsupportedSchemaError as MRMUnsupportedSchemaError,
    ParamValueError as ParamValueError,
)

DATASET_CV: Any
DATASET_NLP: Any

class ExceptionThread(Thread):
    exc_traceback: Any
    exception: Any
    exitcode: int
    res: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def run(self) -> None: ...

FAILED: Any
MAX_CONSUMER_COUNT: Any
MAX_HEADER_SIZE: int
MAX_PAGE_SIZE: int
MAX_SHARD_COUNT: int
MIN_CONSUMER_COUNT: int
MIN_FILE_SIZE: int
MIN_HEADER_SIZE: int
MIN_PAGE_SIZE: int
MIN_SHARD_COUNT: int
SUCCESS: Any
VALID_ARRAY_ATTRIBUTES: list[str]
VALID_ATTRIBUTES: list[str]
VALUE_TYPE_MAP: dict[Any, Any]

def check_filename(path: str, arg_name: str = "") -> bool: ...
def check_parameter(func: Callable[..., Any]) -> Any: ...

ms: Any

def populate_data(
    raw: dict[str, Any], blob: bytes, columns: Sequence[Any], blob_fields: Sequence[Any], schema: dict[str, Any]
) -> Any: ...
