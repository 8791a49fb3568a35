# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, nn as nn
from mindspore.common.initializer import Initializer
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.activation import LeakyReLU as LeakyReLU, get_activation as get_activation
from mindspore.nn.layer.basic import Dense
from mindspore.nn.layer.conv import Conv2d
from mindspore.nn.layer.normalization import BatchNorm1d as BatchNorm1d, BatchNorm2d as BatchNorm2d
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive

__all__ = ["Conv2dBnAct", "DenseBnAct"]

class Conv2dBnAct(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    activation: Any
    after_fake: bool
    batchnorm: BatchNorm2d
    conv: Conv2d
    has_act: bool
    has_bn: bool
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int = 1,
        pad_mode: str = "same",
        padding: int = 0,
        dilation: int = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_init: Tensor | str | Initializer | float = "normal",
        bias_init: Tensor | str | Initializer | float = "zeros",
        has_bn: bool = False,
        momentum: float = 0.997,
        eps: float = 1e-05,
        activation: str | _Cell | _Primitive | None = None,
        alpha: float = 0.2,
        after_fake: bool = True,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

class DenseBnAct(Cell):
    __getattr__: None  # type: ignore[assignment, misc]
    activation: Any
    after_fake: bool
    batchnorm: BatchNorm1d
    dense: Dense
    has_act: bool
    has_bn: bool
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        weight_init: Tensor | str | Initializer | float = "normal",
        bias_init: Tensor | str | Initializer | float = "zeros",
        has_bias: bool = True,
        has_bn: bool = False,
        momentum: float = 0.9,
        eps: float = 1e-05,
        activation: str | _Cell | _Primitive | None = None,
        alpha: float = 0.2,
        after_fake: bool = True,
    ) -> None: ...
    def construct(self, x: Tensor) -> Tensor: ...

Validator = _is_Validator
