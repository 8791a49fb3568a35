# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import ZerosLike
from mindspore.ops.composite.base import MultitypeFuncGraph as MultitypeFuncGraph
from mindspore.ops.composite.multitype_ops.zeros_like_impl import zeros_like as zeros_like
from mindspore.ops.operations._grad_ops import RefToEmbed
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive

def _map_tensor_env_get(env: Any, map_parameter: Any) -> Tensor: ...
def _tensor_env_get(env: Any, parameter: Any) -> Tensor: ...

env_get: MultitypeFuncGraph
environ_get: _Primitive
ref_to_embed: RefToEmbed
tensor_zeros_like: ZerosLike
P = _is_P
