# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.common.path_manager import PathManager as PathManager

class ProfilerLogger:
    BACKUP_COUNT: int
    DATE_FORMAT: str
    DEFAULT_LOGGER_NAME: str
    DEFAULT_LOG_DIR: str
    DEFAULT_LOG_LEVEL: int
    LOG_FORMAT: str
    MAX_BYTES: int
    @classmethod
    def destroy(cls) -> None: ...
    @classmethod
    def get_instance(cls) -> Any: ...
    @classmethod
    def init(cls, output_dir: str, custom_name: str | None = None) -> None: ...
    @classmethod
    def set_level(cls, level: int) -> None: ...
