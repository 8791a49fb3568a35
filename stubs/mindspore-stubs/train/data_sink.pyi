# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.dataset.engine.datasets import Dataset
from mindspore.graph.jit_config import JitConfig

def data_sink(
    fn: Callable[..., Any],
    dataset: Dataset,
    sink_size: int = 1,
    jit_config: JitConfig | None = None,
    input_signature: Tensor | Sequence[Tensor] | None = None,
) -> Callable[..., Any]: ...
