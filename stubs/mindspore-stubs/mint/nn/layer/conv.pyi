# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import HeUniform as HeUniform, Uniform as Uniform, initializer as initializer
from mindspore.common.parameter import HeldParameter, Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register
from mindspore.nn.cell import Cell as Cell
from mindspore.ops.auto_generate.gen_ops_def import conv_transpose2d as conv_transpose2d
from mindspore.ops.auto_generate.gen_ops_prim import (
    Conv1DExt,
    Conv1DPadding,
    Conv2DExt,
    Conv2DPadding,
    Conv3DExt,
    Conv3DPadding,
)
from mindspore.ops.function.nn_func import pad_ext as pad_ext
from mindspore.ops.operations._inner_ops import IsConstant
from mindspore.ops.operations.manually_defined.ops_def import rank as rank

__all__ = ["Conv1d", "Conv2d", "Conv3d", "ConvTranspose2d"]

class Conv1d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    conv1d: Conv1DExt
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] | str = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
        bias: bool = True,
        padding_mode: str = "zeros",
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class Conv2d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    conv2d: Conv2DExt
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] | str = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
        bias: bool = True,
        padding_mode: str = "zeros",
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class Conv3d(_Conv):
    __getattr__: None  # type: ignore[assignment, misc]
    _cell_init_args: str
    conv3d: Conv3DExt
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] | str = 0,
        dilation: int | Sequence[int] = 1,
        groups: int = 1,
        bias: bool = True,
        padding_mode: str = "zeros",
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: Tensor) -> Tensor: ...

class ConvTranspose2d(_ConvTranspose):
    __getattr__: None  # type: ignore[assignment, misc]
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int] = 1,
        padding: int | Sequence[int] = 0,
        output_padding: int | Sequence[int] = 0,
        groups: int = 1,
        bias: bool = True,
        dilation: int | Sequence[int] = 1,
        padding_mode: str = "zeros",
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, input: Tensor, output_size: int | Sequence[int] | None = None) -> Tensor: ...

class _Conv(Cell):
    _reversed_padding: tuple[int, ...]
    bias: _Parameter | Any
    dilation: tuple[int, ...]
    groups: int
    in_channels: int
    kernel_size: tuple[int, ...]
    out_channels: int
    output_padding: tuple[int, ...]
    padding: tuple[int, ...]
    padding_mode: str
    stride: tuple[int, ...]
    transposed: bool
    weight: HeldParameter
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int],
        dilation: int | Sequence[int],
        transposed: Any,
        output_padding: int | Sequence[int],
        groups: int,
        bias: Tensor,
        padding_mode: str,
        dtype: Type = ...,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Tensor: ...
    def extend_repr(self) -> str: ...

class _ConvTranspose(_Conv):
    def __init__(
        self,
        in_channels: int,
        out_channels: int,
        kernel_size: int | Sequence[int],
        stride: int | Sequence[int],
        padding: int | Sequence[int],
        dilation: int | Sequence[int],
        transposed: Any,
        output_padding: int | Sequence[int],
        groups: int,
        bias: Tensor,
        padding_mode: str,
        dtype: Type | None = None,
    ) -> None: ...
    def construct(self, *inputs: Any) -> Tensor: ...

def _pair(x: Tensor, arg_name: str, class_name: str) -> Tensor: ...
def batchify(input: Tensor, num_spatial_dims: Any, ops_name: str) -> Tensor: ...

conv1d_ext_op: Conv1DExt
conv1d_padding_op: Conv1DPadding
conv2d_ext_op: Conv2DExt
conv2d_padding_op: Conv2DPadding
conv3d_ext_op: Conv3DExt
conv3d_padding_op: Conv3DPadding
isconstant: IsConstant

def once_sequence(m: Tensor) -> Tensor: ...
def triple_sequence(m: Tensor) -> Tensor: ...
def twice_sequence(m: Tensor) -> Tensor: ...

Validator = _is_Validator
mstype = _is_mstype
