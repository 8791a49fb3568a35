# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import numpy as _is_mnp, ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.sparse_tensor import CSRTensor as CSRTensor
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.numpy.array_creations import zeros_like as zeros_like
from mindspore.numpy.array_ops import where as where
from mindspore.numpy.logic_ops import greater as greater
from mindspore.numpy.math_ops import dot as dot
from mindspore.ops import functional as _is_F
from mindspore.ops.composite.base import GradOperation as GradOperation
from mindspore.scipy.utils_const import pack as pack

def _convert_64_to_32(tensor: _Tensor) -> Any: ...
def _dtype_check(func_name: str, arg: Any, arg_dtype: Type, arg_name: str = "a") -> Any: ...
def _eps(x: _Tensor) -> Any: ...
def _matvec(a: _Tensor, b: _Tensor) -> Any: ...
def _mstype_check(func_name: str, arg: Any, arg_mstype: Any, arg_name: str = "a") -> Any: ...
def _nd_transpose(a: _Tensor) -> Any: ...
def _norm(x: _Tensor, ord_: Any = None) -> Any: ...
def _safe_normalize(x: _Tensor, threshold: float | None = None) -> Any: ...
def _solve_check(
    func_name: str, arg1: Any, arg2: Any, arg1_name: str = "a", arg2_name: str = "b", sparse: bool = False
) -> Any: ...
def _square_check(func_name: str, arg: Any, arg_name: str = "a") -> Any: ...
def _to_scalar(arr: _Tensor) -> Any: ...
def _to_tensor(*args: Any, dtype: Type | None = None) -> Any: ...
def _type_check(
    func_name: str,
    arg1: Any,
    arg2: Any,
    arg_name: str = "",
    op: str = "isinstance",
    fmt: str = "type",
    msg: str | None = None,
) -> Any: ...
def _value_check(
    func_name: str,
    arg1: Any,
    arg2: Any,
    arg_name: str = "",
    attr_name: str = "",
    op: str = "in",
    fmt: str = "attr",
    msg: str | None = None,
) -> Any: ...

grad: GradOperation

def sparse_dot(a: _Tensor, b: _Tensor) -> Any: ...

F = _is_F
mnp = _is_mnp
mstype = _is_mstype
