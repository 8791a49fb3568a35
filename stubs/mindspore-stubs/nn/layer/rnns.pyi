# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.basic import Dropout
from mindspore.ops.auto_generate.gen_ops_prim import ReverseV2
from mindspore.ops.operations.array_ops import ReverseSequence

__all__ = ["GRU", "LSTM", "RNN"]

class GRU(_RNNBase):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(
        self,
        input_size: int = ...,
        hidden_size: int = ...,
        num_layers: int = ...,
        has_bias: bool = ...,
        batch_first: bool = ...,
        dropout: float = ...,
        bidirectional: bool = ...,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self, x: Tensor, hx: Tensor | None = None, seq_length: Tensor | None = None
    ) -> tuple[Tensor, Tensor]: ...

class LSTM(_RNNBase):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(
        self,
        input_size: int = ...,
        hidden_size: int = ...,
        num_layers: int = ...,
        has_bias: bool = ...,
        batch_first: bool = ...,
        dropout: float = ...,
        bidirectional: bool = ...,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self, x: Tensor, hx: tuple[Tensor, Tensor] | None = None, seq_length: Tensor | None = None  # type: ignore[override]
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]: ...

class RNN(_RNNBase):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(
        self,
        input_size: int = ...,
        hidden_size: int = ...,
        num_layers: int = ...,
        nonlinearity: str = ...,
        has_bias: bool = ...,
        batch_first: bool = ...,
        dropout: float = ...,
        bidirectional: bool = ...,
        dtype: Type = ...,
    ) -> None: ...
    def construct(
        self, x: Tensor, hx: Tensor | None = None, seq_length: Tensor | None = None
    ) -> tuple[Tensor, Tensor]: ...

class _RNNBase(Cell):
    b_hh_list: ParameterTuple
    b_ih_list: ParameterTuple
    batch_first: bool
    bidirectional: bool
    dropout: float
    dropout_op: Dropout
    has_bias: bool
    hidden_size: int
    is_lstm: bool
    num_layers: int
    reverse: ReverseV2
    reverse_sequence: ReverseSequence
    rnn: Any
    w_hh_list: ParameterTuple
    w_ih_list: ParameterTuple
    def __init__(
        self,
        mode: str,
        input_size: int,
        hidden_size: int,
        num_layers: int = 1,
        has_bias: bool = True,
        batch_first: bool = False,
        dropout: float = 0.0,
        bidirectional: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: Tensor, hx: Tensor | None = None, seq_length: Tensor | None = None) -> Any: ...

def get_hidden(output: Tensor, seq_length: Tensor) -> Any: ...
def select_by_mask(inputs: Any, mask: Tensor) -> Any: ...
def sequence_mask(lengths: Tensor, maxlen: int) -> Any: ...
