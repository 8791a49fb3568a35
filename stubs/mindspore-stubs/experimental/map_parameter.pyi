# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

import mindspore as _is_ms
from mindspore._c_expression import MapTensor_ as MapTensor_, TensorPy as _is_Tensor_
from mindspore._c_expression.typing import Type
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.tensor import Tensor

__all__ = ["MapParameter"]

class MapParameter(Parameter):
    _map_tensor: Any
    _param_info: Any
    default_value: str
    evict_filter_value: int
    has_init: bool
    is_default_input_init: bool
    key_dtype: Type
    key_tensor: Any
    map_erase: Any
    map_put: Any
    permit_filter_value: int
    value_dtype: Type
    value_shape: tuple[int, ...]
    value_tensor: Any
    def __init__(self, name: str | None = None, requires_grad: bool = True, **kwargs: Any) -> None: ...
    def __getitem__(self, key_tensor: Tensor) -> Any: ...  # type: ignore[override]
    def __setitem__(self, key_tensor: Tensor, value_tensor: Tensor) -> Any: ...  # type: ignore[override]
    def __str__(self) -> str: ...
    def clone(self, init: str | float = "same") -> MapParameter: ...  # type: ignore[override]
    def erase(self, key_tensor: Tensor) -> MapParameter: ...
    def export_bytes(self, incremental: bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
    def export_data(self, incremental: bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
    def export_slice_data(self, incremental: bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def get(self, key_tensor: Tensor, insert_default_value: bool = True) -> Tensor: ...
    def get_data(self) -> Tensor: ...
    def get_keys(self) -> Tensor: ...
    def get_values(self) -> Tensor: ...
    def import_data(self, data: Sequence[Any]) -> None: ...
    def put(self, key_tensor: Tensor, value_tensor: Tensor) -> MapParameter: ...

Tensor_ = _is_Tensor_
ms = _is_ms
