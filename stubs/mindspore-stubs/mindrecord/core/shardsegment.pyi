# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.mindrecord.core.shardheader import ShardHeader as ShardHeader
from mindspore.mindrecord.core.shardutils import SUCCESS as SUCCESS, populate_data as populate_data

__all__ = ["ShardSegment"]

class ShardSegment:
    _columns: Any
    _header: ShardHeader | Any
    _segment: Any
    def __init__(self) -> None: ...
    def get_category_fields(self) -> list[str]: ...
    def open(
        self,
        file_name: str | Sequence[str],
        num_consumer: int = 4,
        columns: Sequence[str] | None = None,
        operator: int | None = None,
    ) -> Any: ...
    def read_at_page_by_id(self, category_id: int, page: int, num_row: int) -> list[dict[str, Any]]: ...
    def read_at_page_by_name(self, category_name: str, page: int, num_row: int) -> list[dict[str, Any]]: ...
    def read_category_info(self) -> str: ...
    def set_category_field(self, category_field: Any) -> Any: ...

ms: Any
logger = _is_logger
