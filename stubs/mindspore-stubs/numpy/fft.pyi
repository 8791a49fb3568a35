# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence

from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

__all__ = [
    "fft",
    "fft2",
    "fftfreq",
    "fftn",
    "fftshift",
    "hfft",
    "hfft2",
    "hfftn",
    "ifft",
    "ifft2",
    "ifftn",
    "ifftshift",
    "ihfft",
    "ihfft2",
    "ihfftn",
    "irfft",
    "irfft2",
    "irfftn",
    "rfft",
    "rfft2",
    "rfftfreq",
    "rfftn",
]

def fft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def fft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def fftfreq(n: int, d: float = 1.0, dtype: Type | None = None) -> Tensor: ...
def fftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def fftshift(x: Tensor, axes: int | Sequence[int] | None = None) -> Tensor: ...
def hfft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def hfft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def hfftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def ifft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def ifft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def ifftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def ifftshift(x: Tensor, axes: int | Sequence[int] | None = None) -> Tensor: ...
def ihfft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def ihfft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def ihfftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def irfft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def irfft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def irfftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
def rfft(a: Tensor, n: int | None = None, axis: int = -1, norm: str | None = None) -> Tensor: ...
def rfft2(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] = (-2, -1), norm: str | None = None
) -> Tensor: ...
def rfftfreq(n: int, d: float = 1.0, dtype: Type | None = None) -> Tensor: ...
def rfftn(
    a: Tensor, s: Sequence[int] | None = None, axes: Sequence[int] | None = None, norm: str | None = None
) -> Tensor: ...
