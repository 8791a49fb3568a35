# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.tensor import Tensor

def mutable(input_data: Tensor | float | Sequence[float] | dict[str, Any], dynamic_len: bool = False) -> Any: ...
