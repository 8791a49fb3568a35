# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.path_manager import PathManager as PathManager
from numpy.typing import NDArray

class FileManager:
    DATA_DIR_AUTHORITY: int
    DATA_FILE_AUTHORITY: int
    FLAGS: int
    MAX_FILE_NAME_LENGTH: int
    MAX_PATH_LENGTH: int
    @classmethod
    def check_file_owner(cls, path: str) -> Any: ...
    @classmethod
    def combine_csv_file(
        cls, source_file_list: Sequence[int], target_file_path: str, header_map: dict[str, Any] | None = None
    ) -> None: ...
    @classmethod
    def copy_file(cls, src_path: str, dst_path: str) -> None: ...
    @classmethod
    def create_csv_file(cls, file_path: str, data: Sequence[Any], headers: Sequence[Any] | None = None) -> None: ...
    @classmethod
    def create_json_file(cls, output_file_path: str, json_data: Sequence[Any], indent: int | None = None) -> None: ...
    @classmethod
    def get_csv_file_list_by_start_name(cls, source_path: str, start_name: str) -> Any: ...
    @classmethod
    def read_csv_file(cls, file_path: str) -> list[Any]: ...
    @classmethod
    def read_csv_file_as_numpy(
        cls, file_path: str, extern_headers: Sequence[Any] | None = None
    ) -> tuple[NDArray[Any], list[str]]: ...
    @classmethod
    def read_file_content(cls, path: str, mode: str = "r") -> Any: ...
    @classmethod
    def read_json_file(cls, file_path: str) -> dict[str, Any] | None: ...
    @classmethod
    def read_txt_file(cls, file_path: str) -> list[Any]: ...

logger = _is_logger
