# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator, context as context, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import (
    HeUniform as HeUniform,
    Initializer,
    Uniform as Uniform,
    initializer as initializer,
)
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_prim import BiasAdd, Concat, ExpandDims, Split, Squeeze
from mindspore.ops.operations.manually_defined.ops_def import Shape
from mindspore.ops.operations.nn_ops import Conv2D, Conv2DBackpropInput, Conv2DTranspose, Conv3D, Conv3DTranspose
from typing_extensions import Self

__all__ = ["Conv1d", "Conv1dTranspose", "Conv2d", "Conv2dTranspose", "Conv3d", "Conv3dTranspose"]

class Conv1d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    bias_add: BiasAdd
    conv2d: Conv2D
    expand_dims: ExpandDims
    shape: Shape
    squeeze: Squeeze
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        stride: int = 1,
        pad_mode: str = "same",
        padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Conv1dTranspose(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    bias_add: BiasAdd
    conv2d_transpose: Conv2DBackpropInput
    expand_dims: ExpandDims
    is_pad: bool
    is_same: bool
    is_valid: bool
    shape: Shape
    squeeze: Squeeze
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int,
        stride: int = 1,
        pad_mode: str = "same",
        padding: int = 0,
        dilation: int = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def shard(self, strategy: Any) -> Self: ...

class Conv2d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    _dilation: int
    bias_add: BiasAdd
    conv2d: Conv2D
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
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        data_format: str = "NCHW",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Conv2dTranspose(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    bias_add: BiasAdd
    conv2d_transpose: Conv2DTranspose
    is_pad: bool
    is_same: bool
    is_valid: bool
    output_padding: int
    padding_bottom: int
    padding_left: int
    padding_right: int
    padding_top: int
    shape: Shape
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        pad_mode: str = "same",
        padding: int | Sequence[int] = 0,
        output_padding: int | Sequence[int] = 0,
        dilation: int | Sequence[int] = 1,
        group: int = 1,
        has_bias: bool = False,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...
    def shard(self, strategy: Any) -> Self: ...

class Conv3d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    bias_add: BiasAdd
    concat: Concat
    conv3d: Conv3D
    shape: Shape
    split_0: Split
    split_1: Split
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
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        data_format: str = "NCDHW",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class Conv3dTranspose(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    bias_add: BiasAdd
    conv3d_transpose: Conv3DTranspose
    output_padding: tuple[int, ...]
    shape: Shape
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
        output_padding: int | Sequence[int] = 0,
        has_bias: bool = False,
        weight_init: _Tensor | str | Initializer | float | None = None,
        bias_init: _Tensor | str | Initializer | float | None = None,
        data_format: str = "NCDHW",
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, x: _Tensor) -> _Tensor: ...

class _Conv(Cell):
    bias: _Parameter | Any
    bias_init: Uniform | str | Any
    data_format: str
    dilation: tuple[int, ...]
    group: int
    has_bias: bool
    in_channels: int
    kernel_size: tuple[int, ...]
    out_channels: int
    pad_mode: str
    padding: int | tuple[int, ...] | Any
    stride: tuple[int, ...]
    weight: HeldParameter
    weight_init: HeUniform | str | Any
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        pad_mode: str,
        padding: int | Sequence[int],
        dilation: int | Sequence[int],
        group: str,
        has_bias: bool,
        weight_init: _Tensor | str | Initializer | float,
        bias_init: _Tensor | str | Initializer | float,
        data_format: str = "NCHW",
        transposed: bool = False,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Any: ...
    def extend_repr(self) -> str: ...

def _deconv_output_length(
    is_valid: bool,
    is_same: bool,
    is_pad: bool,
    input_length: int,
    filter_size: int,
    stride_size: int,
    dilation_size: int,
    padding: int | Sequence[int],
) -> Any: ...
def twice(m: _Tensor) -> Any: ...

Validator = _is_Validator
mstype = _is_mstype
