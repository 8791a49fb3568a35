# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.constant import FileConstant as FileConstant

class TLVDecoder:
    @classmethod
    def decode(cls, all_bytes: bytes, fix_data_formats: Any, fix_data_struct_size: int) -> list[Any]: ...
    @classmethod
    def tlv_list_decode(cls, tlv_bytes: bytes, is_field: bool = False) -> dict[str, Any] | list[Any]: ...

logger = _is_logger
