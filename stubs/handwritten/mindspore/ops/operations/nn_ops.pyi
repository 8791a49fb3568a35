"""Operators with inputs that may be left out."""

from collections.abc import Sequence

from mindspore.ops.auto_generate.gen_ops_prim import FlashAttentionScore as FlashAttentionScore
from mindspore.common.tensor import Tensor

# The bias is optional, which its phrase does not say.
class Conv3D:
    def __call__(self, x: Tensor, weight: Tensor, bias: Tensor | None = None, /) -> Tensor: ...

# The same.
class Conv3DTranspose:
    def __call__(
        self, dout: Tensor, weight: Tensor, bias: Tensor | None = None, output_size: Sequence[int] | None = None, /
    ) -> Tensor: ...

# After its inputs the documentation goes on with a sentence that begins like one.
class LSTM:
    def __call__(
        self, input: Tensor, h: Tensor, c: Tensor, w: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...
