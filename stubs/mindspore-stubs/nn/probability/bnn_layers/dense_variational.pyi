# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.activation import get_activation as get_activation
from mindspore.nn.probability.bnn_layers._util import check_posterior as check_posterior, check_prior as check_prior
from mindspore.nn.probability.bnn_layers.layer_distribution import (
    NormalPrior as NormalPrior,
    normal_post_fn as normal_post_fn,
)
from mindspore.nn.probability.distribution.normal import Normal as Normal
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, MatMul, ReduceSum, Sqrt, Square

__all__ = ["DenseLocalReparam", "DenseReparam"]

class DenseLocalReparam(_DenseVariational):
    normal: Normal
    sqrt: Sqrt
    square: Square
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        activation: str | _Cell | None = None,
        has_bias: bool = True,
        weight_prior_fn: _Cell = ...,
        weight_posterior_fn: Callable[..., Any] = ...,
        bias_prior_fn: _Cell = ...,
        bias_posterior_fn: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class DenseReparam(_DenseVariational):
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        activation: str | _Cell | None = None,
        has_bias: bool = True,
        weight_prior_fn: _Cell = ...,
        weight_posterior_fn: Callable[..., Any] = ...,
        bias_prior_fn: _Cell = ...,
        bias_posterior_fn: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class _DenseVariational(Cell):
    activation: Any
    activation_flag: bool
    bias_add: BiasAdd
    bias_posterior: Any
    bias_prior: Any
    has_bias: bool
    in_channels: int
    matmul: MatMul
    out_channels: int
    sum: ReduceSum
    weight_posterior: Any
    weight_prior: Any
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        activation: Any = None,
        has_bias: bool = True,
        weight_prior_fn: _Cell = ...,
        weight_posterior_fn: Callable[..., Any] = ...,
        bias_prior_fn: _Cell = ...,
        bias_posterior_fn: Callable[..., Any] = ...,
    ) -> None: ...
    def construct(self, x: Tensor) -> Any: ...
    def apply_variational_bias(self, inputs: Any) -> Any: ...
    def compute_kl_loss(self) -> Any: ...
    def extend_repr(self) -> str: ...

P = _is_P
Validator = _is_Validator
