# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import context as context, nn as nn
from mindspore.common import dtype as _is_mstype
from mindspore.nn.cell import Cell
from mindspore.train.loss_scale_manager import LossScaleManager

class ConvertModelUtils:
    @staticmethod
    def convert_to_thor_model(
        model: Any,
        network: Cell,
        loss_fn: Cell | None = None,
        optimizer: Cell | None = None,
        metrics: dict[str, Any] | set[Any] | None = None,
        amp_level: str = "O0",
        loss_scale_manager: LossScaleManager | None = None,
        keep_batchnorm_fp32: bool = False,
    ) -> Any: ...

class ConvertNetUtils:
    _convert_method_map: dict[Any, Any]
    def __init__(self) -> None: ...
    def convert_to_thor_net(self, net: Cell) -> None: ...

mstype = _is_mstype
