# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

class DeviceInfo:
    chip_id: Any
    chip_logic_id: Any
    chip_name: Any
    chip_phy_id: Any
    device_id: Any
    npu_id: Any
    slot_id: Any
    def __init__(self, info_dict: Any) -> None: ...
    def is_compute_chip(self) -> Any: ...
    def use_chip_id_for_board_query(self) -> Any: ...

def execute_command(cmd_list: Sequence[int], timeout: int = 10) -> str: ...
