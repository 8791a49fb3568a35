# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.parameter import HeldParameter, Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import Conv1DExt, Conv2DExt, Conv3DExt

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
    bias: Parameter | Any
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

def batchify(input: Tensor, num_spatial_dims: Any, ops_name: str) -> Tensor: ...
