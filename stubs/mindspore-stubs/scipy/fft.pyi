# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_prim import DCT as DCT, DCTN as DCTN, IDCT as IDCT, IDCTN as IDCTN

__all__ = ["dct", "dctn", "idct", "idctn"]

def dct(x: Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def dctn(
    x: Tensor, type: int = 2, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def idct(x: Tensor, type: int = 2, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def idctn(
    x: Tensor, type: int = 2, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
