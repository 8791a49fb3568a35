# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.ops.primitive import PrimitiveWithInfer

__all__ = [
    "CusBatchMatMul",
    "CusCholeskyTrsm",
    "CusFusedAbsMax1",
    "CusImg2Col",
    "CusMatMulCube",
    "CusMatMulCubeDenseLeft",
    "CusMatMulCubeDenseRight",
    "CusMatMulCubeFraczLeftCast",
    "CusMatMulCubeFraczRightMul",
    "CusMatrixCombine",
    "CusTranspose02314",
    "LoadIm2Col",
]

class Cholesky(_Cholesky): ...
class CholeskyTrsm(_Cholesky): ...

class CusBatchMatMul(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, input_y: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int], data2_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusCholeskyTrsm(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusFusedAbsMax1(PrimitiveWithInfer):
    origin_shape: Any
    def __init__(self, origin_shape: Sequence[int] = (-1, -1)) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusImg2Col(PrimitiveWithInfer):
    dilates: Any
    ksizes: Any
    mode: str
    strides: Any
    def __init__(
        self,
        ksizes: Sequence[int],
        strides: int | Sequence[int],
        dilates: Sequence[int] = (1, 1, 1, 1),
        mode: str = "NC1HWC0",
    ) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusMatMulCube(PrimitiveWithInfer):
    transpose_a: bool
    transpose_b: bool
    def __init__(self, transpose_a: bool = False, transpose_b: bool = False) -> None: ...
    def __call__(self, input_x: Tensor, input_y: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int], data2_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusMatMulCubeDenseLeft(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x1: Tensor, input_x2: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int], data2_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusMatMulCubeDenseRight(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, input_y: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type, data3_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, data1_shape: Sequence[int], data2_shape: Sequence[int], data3_shape: Sequence[int]
    ) -> int: ...

class CusMatMulCubeFraczLeftCast(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x1: Tensor, input_x2: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int], data2_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusMatMulCubeFraczRightMul(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x1: Tensor, input_x2: Tensor, input_x3: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type, data2_dtype: Type, data3_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(  # type: ignore[override]
        self, data1_shape: Sequence[int], data2_shape: Sequence[int], data3_shape: Sequence[int]
    ) -> int: ...

class CusMatrixCombine(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class CusTranspose02314(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def get_bprop(self) -> Any: ...
    def infer_dtype(self, data1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class DetTriangle(PrimitiveWithInfer):
    fill_mode: Any
    def __init__(self, fill_mode: Sequence[Any] | int = 0) -> None: ...
    def __call__(self, input_x: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor) -> int: ...  # type: ignore[override]

class LoadIm2Col(PrimitiveWithInfer):
    dilation: Any
    ksizes: Any
    pad_mode: Any
    strides: Any
    def __init__(
        self,
        ksizes: Sequence[int],
        strides: int | Sequence[int],
        pad_mode: str = "same",
        dilates: Sequence[int] = (1, 1, 1, 1),
    ) -> None: ...
    def __call__(self, input_x1: Tensor, /) -> Tensor: ...
    def infer_dtype(self, data1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, data1_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class NewIm2Col(PrimitiveWithInfer):
    dilations: int
    ksizes: Any
    pad_list: Any
    padding_mode: Any
    pads: Any
    strides: Any
    def __init__(
        self,
        ksizes: Sequence[int],
        padding_mode: str = "SAME",
        strides: int | Sequence[int] = 1,
        dilations: int = 1,
        pads: int | Sequence[int] = 0,
    ) -> None: ...
    def __call__(self, input_x1: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> Any: ...  # type: ignore[override]

class ProdForceSeA(PrimitiveWithInfer):
    natoms: int
    def __init__(self, natoms: int = 192) -> None: ...
    def infer_dtype(self, x1_dtype: Type, x2_dtype: Type, x3_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor, x2_shape: Tensor, x3_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class ThorIm2Col(PrimitiveWithInfer):
    dilation: Any
    kernel_size: Any
    pad: Any
    pad_list: Any
    pad_mode: Any
    stride: Any
    def __init__(
        self,
        kernel_size: int | Sequence[int],
        pad_mode: str = "valid",
        pad: int | Sequence[int] = 0,
        stride: int | Sequence[int] = 1,
        dilation: int | Sequence[int] = 1,
    ) -> None: ...
    def __call__(self, input_x1: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x_shape: Tensor) -> int: ...  # type: ignore[override]

class UpdateThorGradient(PrimitiveWithInfer):
    split_dim: int
    def __init__(self, split_dim: int = 1) -> None: ...
    def __call__(self, input_x1: Tensor, input_x2: Tensor, input_x3: Tensor, /) -> Tensor: ...
    def infer_dtype(self, x1_dtype: Type, x2_dtype: Type, x3_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor, x2_shape: Tensor, x3_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class _Cholesky(PrimitiveWithInfer):
    clean: Any
    lower: Any
    split_dim: int
    def __init__(self, lower: bool = False, clean: bool = True, split_dim: int = 0) -> None: ...
    def infer_dtype(self, x1_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, x1_shape: Tensor) -> int: ...  # type: ignore[override]
