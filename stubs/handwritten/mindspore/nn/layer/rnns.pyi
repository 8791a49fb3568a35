"""Recurrent layers: the state of an LSTM is a pair."""

from mindspore.common.tensor import Tensor

# "tuple": of hidden and cell state.
class LSTM:
    def construct(
        self, x: Tensor, hx: tuple[Tensor, Tensor] | None = None, seq_length: Tensor | None = None
    ) -> tuple[Tensor, tuple[Tensor, Tensor]]: ...

# Output and hidden state.
class GRU:
    def construct(
        self, x: Tensor, hx: Tensor | None = None, seq_length: Tensor | None = None
    ) -> tuple[Tensor, Tensor]: ...

# Output and hidden state.
class RNN:
    def construct(
        self, x: Tensor, hx: Tensor | None = None, seq_length: Tensor | None = None
    ) -> tuple[Tensor, Tensor]: ...
