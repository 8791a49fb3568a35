# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import HeldParameter, Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell

__all__ = ["GRUCell", "LSTMCell", "RNNCell"]

class GRUCell(RNNCellBase):
    def __init__(self, input_size: int, hidden_size: int, has_bias: bool = True, dtype: Type = ...) -> None: ...
    def construct(self, x: Tensor, hx: Tensor) -> Tensor: ...

class LSTMCell(RNNCellBase):
    support_non_tensor_inputs: bool
    def __init__(self, input_size: int, hidden_size: int, has_bias: bool = True, dtype: Type = ...) -> None: ...
    def construct(self, x: Tensor, hx: tuple[Tensor, Tensor] | None) -> tuple[Tensor, Tensor]: ...

class RNNCell(RNNCellBase):
    nonlinearity: str
    def __init__(
        self, input_size: int, hidden_size: int, has_bias: bool = True, nonlinearity: str = "tanh", dtype: Type = ...
    ) -> None: ...
    def construct(self, x: Tensor, hx: Tensor) -> Tensor: ...

class RNNCellBase(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    bias_hh: Parameter | Any
    bias_ih: Parameter | Any
    has_bias: bool
    hidden_size: int
    input_size: int
    weight_hh: HeldParameter
    weight_ih: HeldParameter
    def __init__(
        self, input_size: int, hidden_size: int, has_bias: bool, num_chunks: int, dtype: Type = ...
    ) -> None: ...
    def reset_parameters(self, dtype: Type = ...) -> None: ...
