# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.nn.cell import Cell

__all__ = ["AutoBoost"]

class AutoBoost:
    alpha: float
    boost_config_dict: dict[str, Any] | str
    device_number: int
    gamma: float
    grad_accumulation_step: int
    level: str
    n_components: int
    rho: float
    sigma: float
    timeout: int
    def __init__(self, level: str = "O0", boost_config_dict: dict[str, Any] | str = "") -> None: ...
    def network_auto_process_eval(self, network: Cell) -> Any: ...
    def network_auto_process_train(self, network: Cell, optimizer: Cell) -> Any: ...
