# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore import log as _is_logger

class CommandExecutor:
    @staticmethod
    def execute(
        cmd: str | Sequence[str], timeout: int = 36000, check: bool = True, encoding: str = "utf-8"
    ) -> tuple[str, str, int]: ...

logger = _is_logger
