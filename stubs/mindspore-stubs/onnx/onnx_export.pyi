# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, log as _is_logger, nn as nn
from mindspore._checkparam import check_input_dataset as check_input_dataset
from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset as Dataset
from mindspore.nn.cell import Cell

PROTO_LIMIT_SIZE: int

def export(
    net: Cell | Callable[..., Any],
    *inputs: Tensor | Sequence[float] | float,
    file_name: str,
    input_names: Sequence[Any] | None = None,
    output_names: Sequence[Any] | None = None,
    export_params: bool = True,
    keep_initializers_as_inputs: bool = False,
    dynamic_axes: dict[str, dict[int, str]] | None = None,
) -> None: ...

Validator = _is_Validator
logger = _is_logger
