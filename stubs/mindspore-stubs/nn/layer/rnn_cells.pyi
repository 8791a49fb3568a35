# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import _checkparam as _is_validator, log as _is_logger, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import Uniform as Uniform, initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.primitive import constexpr as constexpr

__all__ = ["GRUCell", "LSTMCell", "RNNCell"]

class GRUCell(RNNCellBase):
    def __init__(self, input_size: int, hidden_size: int, has_bias: bool = True, dtype: Type = ...) -> None: ...
    def construct(self, x: _Tensor, hx: _Tensor) -> _Tensor: ...

class LSTMCell(RNNCellBase):
    support_non_tensor_inputs: bool
    def __init__(self, input_size: int, hidden_size: int, has_bias: bool = True, dtype: Type = ...) -> None: ...
    def construct(self, x: _Tensor, hx: tuple[_Tensor, _Tensor] | None) -> tuple[_Tensor, _Tensor]: ...

class RNNCell(RNNCellBase):
    nonlinearity: str
    def __init__(
        self, input_size: int, hidden_size: int, has_bias: bool = True, nonlinearity: str = "tanh", dtype: Type = ...
    ) -> None: ...
    def construct(self, x: _Tensor, hx: _Tensor) -> _Tensor: ...

class RNNCellBase(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    bias_hh: _Parameter | Any
    bias_ih: _Parameter | Any
    has_bias: bool
    hidden_size: int
    input_size: int
    weight_hh: HeldParameter
    weight_ih: HeldParameter
    def __init__(
        self, input_size: int, hidden_size: int, has_bias: bool, num_chunks: int, dtype: Type = ...
    ) -> None: ...
    def reset_parameters(self, dtype: Type = ...) -> None: ...

def _check_lstmcell_init(func: Callable[..., Any]) -> Any: ...
def _gru_cell(inputs: Any, hidden: Any, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any) -> Any: ...
def _lstm_cell(inputs: Any, hidden: Any, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any) -> Any: ...
def _rnn_relu_cell(inputs: Any, hidden: Any, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any) -> Any: ...
def _rnn_tanh_cell(inputs: Any, hidden: Any, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any) -> Any: ...

logger = _is_logger
mstype = _is_mstype
validator = _is_validator
