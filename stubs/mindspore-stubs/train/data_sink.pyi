# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, dataset as _is_ds, log as _is_logger, ops as ops
from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset
from mindspore.graph.api import jit as jit
from mindspore.graph.jit_config import JitConfig
from mindspore.train._utils import enable_data_broadcast as enable_data_broadcast

class _DataSinkAux: ...

def _get_jit_func(sink_fun: Any, jit_config: JitConfig) -> Any: ...
def _get_next_op(dataset: Dataset, ori_next_op: Any, is_info_queue: bool) -> Any: ...
def _get_sink_fun(
    sink_fun: Any, key_info: Any, is_info_queue: bool, dataset: Dataset, jit_config: JitConfig
) -> Any: ...
def _init_sink_dataset(
    dataset: Dataset, sink_size: int, input_signature: Tensor | Sequence[Tensor], create_info: Any
) -> Any: ...
def data_sink(
    fn: Callable[..., Any],
    dataset: Dataset,
    sink_size: int = 1,
    jit_config: JitConfig | None = None,
    input_signature: Tensor | Sequence[Tensor] | None = None,
) -> Callable[..., Any]: ...

Validator = _is_Validator
ds = _is_ds
logger = _is_logger
