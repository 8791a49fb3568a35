# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.nn.layer.conv import _Conv
from mindspore.nn.probability.bnn_layers._util import check_posterior as check_posterior, check_prior as check_prior
from mindspore.nn.probability.bnn_layers.layer_distribution import (
    NormalPrior as NormalPrior,
    normal_post_fn as normal_post_fn,
)
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, Log, ReduceSum
from mindspore.ops.operations.nn_ops import Conv2D

__all__ = ["ConvReparam"]

class ConvReparam(_ConvVariational):
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        pad_mode: str = "same",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_prior_fn: Cell = ...,
        weight_posterior_fn: Callable[..., Any] = ...,
        bias_prior_fn: Cell = ...,
        bias_posterior_fn: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, inputs: Any) -> Tensor: ...

class _ConvVariational(_Conv):
    bias_add: BiasAdd
    bias_posterior: Any
    bias_prior: Any
    conv2d: Conv2D
    log: Log
    shape: list[int]
    sum: ReduceSum
    weight_posterior: Any
    weight_prior: Any
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        pad_mode: str = "same",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_prior_fn: Cell = ...,
        weight_posterior_fn: Callable[..., Any] = ...,
        bias_prior_fn: Cell = ...,
        bias_posterior_fn: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, inputs: Any) -> Any: ...
    def apply_variational_bias(self, inputs: Any) -> Any: ...
    def compute_kl_loss(self) -> Any: ...
    def extend_repr(self) -> str: ...

def twice(m: Tensor) -> Any: ...

P = _is_P
