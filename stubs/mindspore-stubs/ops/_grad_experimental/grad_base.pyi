# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor
from mindspore.ops._register_for_op import Registry
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.primitive import Primitive

class BpropRegistry(Registry):
    def register(self, prim: Primitive | str) -> Any: ...

class TaylorFpropRegistry(Registry):
    def register(self, prim: Primitive | str) -> Any: ...

bprop_getters: BpropRegistry
bprops: BpropRegistry
cast: Cast

def convert_to_tensor(data: Tensor) -> Tensor: ...
def create_tensor_by_element(ori_tuple: Any, data_type: Type = ...) -> Tensor: ...
def dyn_fill(value_type: str, shape: Any, value: Any) -> Tensor: ...
def dyn_ones(shape: Any, value_type: str) -> Tensor: ...
def get_bprop_fn(prim: Primitive | str, get_closure: bool = False) -> Tensor: ...
def get_taylor_fprop_fn(prim: Primitive | str) -> Tensor: ...

shape_op: Shape

def sum_grad_reduce_axis(x: Tensor, rx: Any, keep_dims: bool = False) -> Tensor: ...

taylor_fprop_getters: TaylorFpropRegistry
taylor_fprops: TaylorFpropRegistry
