# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression import TensorPy as _is_Tensor_
from mindspore.common.dtype import type_size_in_bytes as type_size_in_bytes
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor

class ContiguousTensorsHandle:
    after_padding_sizes: Any
    before_padding_sizes: Any
    enable_mem_align: bool
    handle_shape: Any
    tensor_list: Any
    total_padding_size: Any
    def __init__(self, tensor_list: Sequence[_Tensor], enable_mem_align: bool = True) -> None: ...
    def __getitem__(self, item: Any) -> Any: ...
    def __str__(self) -> str: ...
    def slice_by_tensor_index(self, start: int | None = None, end: int | None = None) -> _Tensor: ...

combine_tensor_list: Any

def combine_tensor_list_contiguous(
    tensor_list: Sequence[_Tensor], enable_mem_align: bool = True
) -> ContiguousTensorsHandle: ...

slice_by_padding_shape: Any
slice_by_tensor_index: Any
Tensor_ = _is_Tensor_
