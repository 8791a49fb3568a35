# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.dataset.engine.datasets import Schema
from mindspore.mindrecord.common.exceptions import (
    MRMAddIndexError as MRMAddIndexError,
    MRMAddSchemaError as MRMAddSchemaError,
    MRMBuildSchemaError as MRMBuildSchemaError,
    MRMGetMetaError as MRMGetMetaError,
)

__all__ = ["ShardHeader"]

class ShardHeader:
    _header: Any
    def __init__(self, header: Sequence[str] | None = None) -> None: ...
    def add_index_fields(self, index_fields: Sequence[str]) -> Any: ...
    def add_schema(self, schema: str | Schema) -> int: ...
    @property
    def blob_fields(self) -> Any: ...
    def build_schema(self, content: dict[str, Any], desc: str | None = None) -> Any: ...
    @property
    def header(self) -> Any: ...
    @property
    def schema(self) -> Any: ...

ms: Any
logger = _is_logger
