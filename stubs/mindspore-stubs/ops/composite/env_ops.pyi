# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.auto_generate.gen_ops_prim import ZerosLike
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations._grad_ops import RefToEmbed
from mindspore.ops.primitive import Primitive

env_get: MultitypeFuncGraph
environ_get: Primitive
ref_to_embed: RefToEmbed
tensor_zeros_like: ZerosLike
