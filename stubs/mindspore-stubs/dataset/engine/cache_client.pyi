# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.core.validator_helpers import (
    check_pos_int32 as check_pos_int32,
    check_pos_uint32 as check_pos_uint32,
    check_positive as check_positive,
    check_uint64 as check_uint64,
    check_value as check_value,
    type_check as type_check,
)

CacheClient: Any

class DatasetCache:
    cache_client: Any
    hostname: str | Any
    num_connections: int | Any
    port: int | Any
    prefetch_size: int | Any
    session_id: int
    size: int
    spilling: bool
    def __init__(
        self,
        session_id: int,
        size: int = 0,
        spilling: bool = False,
        hostname: str | None = None,
        port: int | None = None,
        num_connections: int | None = None,
        prefetch_size: int | None = None,
    ) -> None: ...
    def get_stat(self) -> Any: ...
