"""The operators of `mindspore.mint` that have no kernel on a CPU, by operators that have one.

mindone's networks are written in `mint`, most of which MindSpore 2.10 runs on Ascend only: on a CPU `mint.arange`,
`mint.nn.Conv2d` or `mint.nn.LayerNorm` say "kernel unregistered". Inside `mint_on_cpu()` others stand in for them,
eagerly and in graphs, for the whole process; behind it they are MindSpore's again. Ascend needs none of it.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import mindspore as ms
from mindspore import Tensor, mint, ops
import numpy as np

Size = int | Sequence[int]
layers: Any = mint.nn
functional: Any = mint.nn.functional


@contextmanager
def mint_on_cpu() -> Iterator[None]:
    """Let `mint` run on a CPU until the block is left; everywhere else it changes nothing.

    Example:
        >>> with mint_on_cpu():
        ...     print(mint.arange(0, 3, dtype=ms.float32).shape)
        (3,)
    """
    if ms.get_context("device_target") != "CPU":
        yield
        return
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in REPLACEMENTS]
    for owner, name, replacement in REPLACEMENTS:
        setattr(owner, name, replacement)
    try:
        yield
    finally:
        for owner, name, original in before:
            setattr(owner, name, original)


# --- functions


def arange(start: Any = 0, end: Any = None, step: Any = 1, *, dtype: Any = None) -> Tensor:
    """`mint.arange`."""
    if end is None:
        start, end = 0, start
    numbers = ops.arange(start, end, step)
    return numbers if dtype is None else numbers.to(dtype)


def size_of(size: tuple[Any, ...]) -> tuple[int, ...]:
    """A size, given as numbers or as one sequence."""
    if len(size) == 1 and isinstance(size[0], tuple | list):
        return tuple(size[0])
    return tuple(size)


def zeros(*size: Any, dtype: Any = None) -> Tensor:
    """`mint.zeros`."""
    return ops.zeros(size_of(size), dtype or ms.float32)


def ones(*size: Any, dtype: Any = None) -> Tensor:
    """`mint.ones`."""
    return ops.ones(size_of(size), dtype or ms.float32)


def full(size: Sequence[int], fill_value: Any, *, dtype: Any = None) -> Tensor:
    """`mint.full`."""
    return ops.full(tuple(size), fill_value, dtype=dtype)


def zeros_like(tensor: Tensor, *, dtype: Any = None) -> Tensor:
    """`mint.zeros_like`."""
    return ops.zeros(tensor.shape, dtype or tensor.dtype)


def ones_like(tensor: Tensor, *, dtype: Any = None) -> Tensor:
    """`mint.ones_like`."""
    return ops.ones(tensor.shape, dtype or tensor.dtype)


def full_like(tensor: Tensor, fill_value: Any, *, dtype: Any = None) -> Tensor:
    """`mint.full_like`."""
    return ops.full(tensor.shape, fill_value, dtype=dtype or tensor.dtype)


def linspace(start: Any, end: Any, steps: int, *, dtype: Any = None) -> Tensor:
    """`mint.linspace`."""
    return Tensor(np.linspace(start, end, steps), dtype or ms.float32)


def cat(tensors: Sequence[Tensor], dim: int = 0) -> Tensor:
    """`mint.cat`."""
    return ops.cat(tuple(tensors), axis=dim)


def stack(tensors: Sequence[Tensor], dim: int = 0) -> Tensor:
    """`mint.stack`."""
    return ops.stack(tuple(tensors), axis=dim)


def split(tensor: Tensor, split_size_or_sections: Any, dim: int = 0) -> Any:
    """`mint.split`."""
    return ops.split(tensor, split_size_or_sections, axis=dim)


def chunk(input: Tensor, chunks: int, dim: int = 0) -> Any:
    """`mint.chunk`."""
    return ops.chunk(input, chunks, axis=dim)


def bmm(input: Tensor, mat2: Tensor) -> Tensor:
    """`mint.bmm`."""
    return ops.bmm(input, mat2)


def matmul(input: Tensor, other: Tensor) -> Tensor:
    """`mint.matmul`."""
    return ops.matmul(input, other)


def baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: Any = 1, alpha: Any = 1) -> Tensor:
    """`mint.baddbmm`."""
    return ops.baddbmm(input, batch1, batch2, beta=beta, alpha=alpha)


def triu(input: Tensor, diagonal: int = 0) -> Tensor:
    """`mint.triu`."""
    return ops.triu(input, diagonal)


def tril(input: Tensor, diagonal: int = 0) -> Tensor:
    """`mint.tril`."""
    return ops.tril(input, diagonal)


def softmax(input: Tensor, dim: int, *, dtype: Any = None) -> Tensor:
    """`mint.softmax`."""
    return ops.softmax(input if dtype is None else input.to(dtype), axis=dim)


def argmax(input: Tensor, dim: int | None = None, keepdim: bool = False) -> Tensor:
    """`mint.argmax`."""
    return ops.argmax(input, dim, keepdim)


def cumsum(input: Tensor, dim: int, *, dtype: Any = None) -> Tensor:
    """`mint.cumsum`."""
    return ops.cumsum(input, dim, dtype)


def repeat_interleave(input: Tensor, repeats: int, dim: int | None = None) -> Tensor:
    """`mint.repeat_interleave`."""
    return input.repeat_interleave(repeats, dim)


def repeat(self: Tensor, *repeats: Any) -> Tensor:
    """`Tensor.repeat`."""
    return ops.tile(self, size_of(repeats))


def silu(input: Tensor) -> Tensor:
    """`mint.nn.functional.silu`."""
    return input * ops.sigmoid(input)


def gelu(input: Tensor, approximate: str = "none") -> Tensor:
    """`mint.nn.functional.gelu`."""
    return ops.gelu(input, approximate=approximate)


def pad(input: Tensor, pad: Sequence[int], mode: str = "constant", value: Any = 0.0) -> Tensor:
    """`mint.nn.functional.pad`."""
    return ops.pad(input, tuple(pad), mode=mode, value=value if mode == "constant" else None)


def interpolate(
    input: Tensor,
    size: Size | None = None,
    scale_factor: Any = None,
    mode: str = "nearest",
    align_corners: bool | None = None,
    recompute_scale_factor: bool | None = None,
) -> Tensor:
    """`mint.nn.functional.interpolate`."""
    if size is None:
        factors = scale_factor if isinstance(scale_factor, tuple | list) else (scale_factor,) * (input.ndim - 2)
        size = tuple(int(length * factor) for length, factor in zip(input.shape[2:], factors, strict=True))
    return ops.interpolate(input, size=size, mode=mode, align_corners=align_corners)


def layer_norm(
    input: Tensor, normalized_shape: Sequence[int], weight: Any = None, bias: Any = None, eps: float = 1e-5
) -> Tensor:
    """`mint.nn.functional.layer_norm`."""
    begin = input.ndim - len(normalized_shape)
    scale = ops.ones(tuple(normalized_shape), input.dtype) if weight is None else weight
    shift = ops.zeros(tuple(normalized_shape), input.dtype) if bias is None else bias
    return ops.LayerNorm(begin, begin, eps)(input, scale, shift)[0]


# --- `construct` of the layers


def linear(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.Linear`."""
    product = ops.matmul(input, self.weight.T)
    return product if self.bias is None else product + self.bias


def convolution(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.Conv2d`: patches times weights, which a CPU does up to 15 times faster than its own convolution."""
    if self.groups != 1 or self.dilation not in (1, (1, 1)) or self.padding_mode != "zeros":
        padding = self.padding if isinstance(self.padding, tuple) else (self.padding, self.padding)
        return ops.conv2d(input, self.weight, self.bias, self.stride, "pad", padding, self.dilation, self.groups)
    batch = input.shape[0]
    patches = ops.unfold(input, self.kernel_size, padding=self.padding, stride=self.stride)
    product = ops.matmul(self.weight.reshape(self.out_channels, -1), patches)
    height = (input.shape[2] + 2 * self.padding[0] - self.kernel_size[0]) // self.stride[0] + 1
    image = product.reshape(batch, self.out_channels, height, -1)
    return image if self.bias is None else image + self.bias.reshape(1, -1, 1, 1)


def layer_normalization(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.LayerNorm`."""
    return layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)


def group_normalization(self: Any, input: Tensor) -> Any:
    """`mint.nn.GroupNorm`."""
    groups = input.reshape((input.shape[0], self.num_groups, -1))
    centred: Tensor = groups - groups.mean(-1, keep_dims=True)
    variance = ops.square(centred).mean(-1, keep_dims=True)
    normal = (centred / ops.sqrt(variance + self.eps)).reshape(input.shape)
    if not self.affine:
        return normal
    shape = (1, -1) + (1,) * (input.ndim - 2)
    return normal * self.weight.reshape(shape) + self.bias.reshape(shape)


def embedding(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.Embedding`."""
    return ops.gather(self.weight, input, 0)


def silu_layer(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.SiLU`."""
    return input * ops.sigmoid(input)


def gelu_layer(self: Any, input: Tensor) -> Tensor:
    """`mint.nn.GELU`."""
    return ops.gelu(input, approximate=getattr(self, "approximate", "none"))


MINT_FUNCTIONS: tuple[Callable[..., Any], ...] = (
    *(arange, zeros, ones, full, zeros_like, ones_like, full_like, linspace),
    *(cat, stack, split, chunk, bmm, matmul, baddbmm, triu, tril, softmax, argmax, cumsum, repeat_interleave),
)

REPLACEMENTS: tuple[tuple[Any, str, Any], ...] = (
    *((mint, function.__name__, function) for function in MINT_FUNCTIONS),
    (mint, "concat", cat),
    *((mint, name, getattr(ops, name)) for name in ("sin", "cos", "exp", "log", "sigmoid", "tanh")),
    *((functional, function.__name__, function) for function in (silu, gelu, pad, interpolate, softmax, layer_norm)),
    (Tensor, "repeat", repeat),
    (layers.Linear, "construct", linear),
    (layers.Conv2d, "construct", convolution),
    (layers.LayerNorm, "construct", layer_normalization),
    (layers.GroupNorm, "construct", group_normalization),
    (layers.Embedding, "construct", embedding),
    (layers.SiLU, "construct", silu_layer),
    (layers.GELU, "construct", gelu_layer),
)
"""What holds each operator, its name there, and what stands in for it."""
