# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.base_parser import BaseParser as BaseParser
from mindspore.profiler.analysis.work_flow import WorkFlow as WorkFlow
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger
from mindspore.profiler.common.process_bar import ProcessBar as ProcessBar

class TaskManager:
    ROUND_DECIMAL: int
    _logger: Any
    flows_cost_time: Any
    show_process: Any
    workflows: Any
    def __init__(self) -> None: ...
    @property
    def cost_time(self) -> Any: ...
    def create_flow(self, *parsers: BaseParser, flow_name: str, show_process: bool = False) -> None: ...
    def run(self) -> None: ...

logger = _is_logger
