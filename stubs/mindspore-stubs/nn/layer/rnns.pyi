# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, nn as nn, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import (
    Parameter as Parameter,
    ParameterTuple as ParameterTuple,
    ParameterTuple as _ParameterTuple,
)
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell
from mindspore.nn.layer.basic import Dropout
from mindspore.ops.auto_generate.gen_ops_prim import Concat, ReverseV2, Split, Transpose
from mindspore.ops.operations._rl_inner_ops import CudnnGRU as CudnnGRU
from mindspore.ops.operations.array_ops import ReverseSequence
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.nn_ops import DynamicGRUV2, DynamicRNN
from mindspore.ops.primitive import constexpr as constexpr

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
        self, x: _Tensor, hx: _Tensor | None = None, seq_length: _Tensor | None = None
    ) -> tuple[_Tensor, _Tensor]: ...

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
        self, x: _Tensor, hx: tuple[_Tensor, _Tensor] | None = None, seq_length: _Tensor | None = None  # type: ignore[override]
    ) -> tuple[_Tensor, tuple[_Tensor, _Tensor]]: ...

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
        self, x: _Tensor, hx: _Tensor | None = None, seq_length: _Tensor | None = None
    ) -> tuple[_Tensor, _Tensor]: ...

class _DynamicGRUAscend(Cell):
    cast: Cast
    dtype: Any
    gru: DynamicGRUV2
    transpose: Transpose
    def __init__(self) -> None: ...
    def construct(
        self, x: _Tensor, h_0: Any, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...

class _DynamicGRUCPUGPU(Cell):
    concat: Concat
    is_gpu: Any
    def __init__(self) -> None: ...
    def construct(
        self, x: _Tensor, h_0: Any, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...

class _DynamicLSTMAscend(Cell):
    cast: Cast
    concat_dim0: Concat
    concat_dim1: Concat
    dtype: Any
    lstm: DynamicRNN
    split: Split
    transpose: Transpose
    def __init__(self) -> None: ...
    def construct(
        self, x: _Tensor, h_0: Any, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...

class _DynamicLSTMCPUGPU(Cell):
    concat: Concat
    is_gpu: Any
    def __init__(self) -> None: ...
    def construct(
        self, x: _Tensor, h_0: Any, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...

class _DynamicRNNBase(Cell):
    cell: Any
    is_lstm: Any
    def __init__(self, mode: str) -> None: ...
    def construct(
        self, x: _Tensor, h: _Tensor, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...
    def recurrent(self, x: _Tensor, h_0: Any, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any) -> Any: ...
    def variable_recurrent(
        self, x: _Tensor, h: _Tensor, seq_length: _Tensor, w_ih: Any, w_hh: Any, b_ih: Any, b_hh: Any
    ) -> Any: ...

class _DynamicRNNRelu(_DynamicRNNBase):
    def __init__(self) -> None: ...

class _DynamicRNNTanh(_DynamicRNNBase):
    def __init__(self) -> None: ...

class _RNNBase(Cell):
    b_hh_list: _ParameterTuple
    b_ih_list: _ParameterTuple
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
    w_hh_list: _ParameterTuple
    w_ih_list: _ParameterTuple
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
    def construct(self, x: _Tensor, hx: _Tensor | None = None, seq_length: _Tensor | None = None) -> Any: ...

def _init_state(shape: Any, dtype: Type, is_lstm: bool) -> Any: ...
def get_hidden(output: _Tensor, seq_length: _Tensor) -> Any: ...
def select_by_mask(inputs: Any, mask: _Tensor) -> Any: ...
def sequence_mask(lengths: _Tensor, maxlen: int) -> Any: ...

logger = _is_logger
mstype = _is_mstype
validator = _is_validator
