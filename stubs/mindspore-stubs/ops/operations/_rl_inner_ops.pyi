# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import Primitive, PrimitiveWithInfer

class CudnnGRU(Primitive):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self, input_size: int, hidden_size: int, num_layers: int, has_bias: bool, bidirectional: bool, dropout: float
    ) -> None: ...
    def __call__(self, input: Tensor, h: Tensor, w: Tensor, /) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...

class GRUV2(PrimitiveWithInfer):
    bidirectional: Any
    dropout: Any
    has_bias: Any
    hidden_size: Any
    input_size: Any
    is_train: Any
    num_directions: int
    num_layers: Any
    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int,
        has_bias: bool,
        bidirectional: bool,
        dropout: float,
        is_train: bool = True,
    ) -> None: ...
    def __call__(
        self, input: Tensor, h: Tensor, w: Tensor, seq_lengths: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def infer_dtype(self, x_dtype: Type, h_dtype: Type, w_dtype: Type, seq_lengths_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, x_shape: Tensor, h_shape: Sequence[int], w_shape: Sequence[int], seq_lengths_shape: Sequence[int]
    ) -> int: ...

class LSTMV2(Primitive):
    def __init__(
        self,
        input_size: int,
        hidden_size: int,
        num_layers: int,
        has_bias: bool,
        bidirectional: bool,
        dropout: float,
        is_train: bool = True,
    ) -> None: ...
    def __call__(
        self, input: Tensor, h: Tensor, c: Tensor, w: Tensor, seq_lengths: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...
