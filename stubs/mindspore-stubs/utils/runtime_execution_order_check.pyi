# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import log as _is_logger
from mindspore._c_expression import CommExecOrderChecker as CommExecOrderChecker

class CommExecOrderCheck:
    action: Any
    initialized: bool
    is_collecting: bool
    order_checker: Any
    def __init__(self) -> None: ...
    def __call__(self, action: str) -> None: ...
    def end_function(self) -> None: ...
    def start_function(self) -> None: ...

class ExecuteOrder:
    comm_rank: Any
    dest_rank: str
    group: str
    index: str
    input_shape: str
    output_shape: str
    primitive: str
    root_rank: str
    src_rank: str
    def __init__(
        self,
        index: str,
        group: str,
        comm_rank: str,
        primitive: str,
        src_rank: str = "",
        dest_rank: str = "",
        root_rank: str = "",
        input_shape: str = "",
        output_shape: str = "",
    ) -> None: ...
    def generate_base_key(self, rank: str) -> str: ...
    def generate_key(self, rank: str, count: int) -> str: ...

class RankFolderParser:
    REQUIRED_COLUMNS: list[Any]
    cpu_cores: Any
    folders: Any
    max_processes: Any
    max_threads: Any
    result_map: Any
    def __init__(self, folders: str | Sequence[str]) -> None: ...
    def parse(self) -> dict[str, list[ExecuteOrder]]: ...
    def parse_rank_folder(self, rank_folder_path: str, rank_id: str) -> tuple[Any, ...] | None: ...

def comm_exec_order_check(action: str) -> None: ...
def detect_cycle_in_graph(ranks_map: dict[str, Any]) -> Any: ...
def determine_all_rank(folders_: str | Sequence[str]) -> bool | None: ...
def modify_execute_orders(execute_orders_map: dict[str, Any]) -> dict[str, Any]: ...
def output_cycle_results(cycle_path: Sequence[Any], cycle_ranks: Sequence[Any]) -> None: ...
def parse_and_validate(data: dict[str, Any], all_rank: bool = True) -> None: ...
def runtime_execution_order_check(folders_: str | Sequence[str], all_rank: bool | None = None) -> None: ...

logger = _is_logger
