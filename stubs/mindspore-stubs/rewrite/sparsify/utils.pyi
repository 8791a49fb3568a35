# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from enum import Enum
from typing import Any

import mindspore as _is_mindspore
from mindspore import ops as ops
from mindspore._c_expression.typing import Type
from mindspore.common.sparse_tensor import COOTensor as COOTensor, CSRTensor as CSRTensor
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.rewrite.common.namespace import get_functional as get_functional

class ArgType(Enum):
    ANY = 4
    COO = 3
    CSR = 2
    NONSPARSE = 1

class SparseFunc(tuple[Any, ...]):
    __orig_bases__: tuple[Any, ...]
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def fn(self) -> Any: ...
    @property
    def inputs(self) -> Any: ...
    @property
    def outputs(self) -> Any: ...

arg_type_to_prefix_map: dict[Any, Any]
arg_type_to_tensor_map: dict[Any, Any]
builtin_ops: Any

def get_arg_type(annotation: Any) -> Any: ...
def get_binop_name(binop: Any) -> str: ...
def get_inputs_outputs(fn: Callable[..., Any]) -> Any: ...
def get_sparse_func(rule: Any) -> Any: ...
def get_sparse_method_outputs(method_name: str, sparse_type: Type) -> Any: ...
def get_tuple(x: _Tensor) -> Any: ...

sparse_rules: dict[Any, Any]
tensor_to_arg_type_map: dict[Any, Any]
mindspore = _is_mindspore
