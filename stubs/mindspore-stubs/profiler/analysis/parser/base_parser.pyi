# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class BaseParser:
    EXEC_HOOK_TIMEOUT: int
    _logger: Any
    _post_hooks: Any
    next_parser: Any
    def __init__(self, next_parser: BaseParser | None = None) -> None: ...
    def parse(self, data: Any) -> Any: ...
    def register_post_hook(self, hook: Any) -> BaseParser: ...
    def set_next(self, next_parser: BaseParser) -> BaseParser: ...

class DummyParser(BaseParser): ...

logger = _is_logger
