# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.mindrecord.common.exceptions import (
    MRMDefineCategoryError as MRMDefineCategoryError,
    ParamTypeError as ParamTypeError,
    ParamValueError as ParamValueError,
)
from mindspore.mindrecord.config import cleanup_decrypt_files as cleanup_decrypt_files, decrypt as decrypt
from mindspore.mindrecord.core.shardsegment import ShardSegment as ShardSegment
from mindspore.mindrecord.core.shardutils import check_parameter as check_parameter

__all__ = ["MindPage"]

class MindPage:
    _candidate_fields: Any
    _category_field: Any
    _closed: bool
    _decrypted_files: Any
    _segment: Any
    def __init__(self, file_name: str | Sequence[str], num_consumer: int = 4) -> None: ...
    @property
    def candidate_fields(self) -> list[str]: ...
    @property
    def category_field(self) -> list[str]: ...
    @category_field.setter
    def category_field(self, value: list[str]) -> None: ...
    def read_at_page_by_id(self, category_id: int, page: int, num_row: int) -> list[dict[str, Any]]: ...
    def read_at_page_by_name(self, category_name: str, page: int, num_row: int) -> list[dict[str, Any]]: ...
    def read_category_info(self) -> str: ...
