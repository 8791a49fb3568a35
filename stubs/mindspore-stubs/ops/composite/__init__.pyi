# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.composite import (
    base as base,
    env_ops as env_ops,
    math_ops as math_ops,
    multitype_ops as multitype_ops,
)
from mindspore.ops.composite.base import (
    GradOperation as GradOperation,
    HyperMap as HyperMap,
    Map as Map,
    MultitypeFuncGraph as MultitypeFuncGraph,
    _Grad as _Grad,
    _Vmap as _Vmap,
    add_flags as add_flags,
    iter_converter as iter_converter,
    ms_hasnext as ms_hasnext,
    ms_next as ms_next,
    recompute_block as recompute_block,
    tail as tail,
    zip_operation as zip_operation,
)
from mindspore.ops.composite.env_ops import env_get as env_get
from mindspore.ops.composite.math_ops import matmul as matmul, mm as mm
from mindspore.ops.composite.multitype_ops.add_impl import augassign_add as augassign_add, hyper_add as hyper_add
from mindspore.ops.composite.multitype_ops.div_impl import augassign_div as augassign_div
from mindspore.ops.composite.multitype_ops.floordiv_impl import augassign_floordiv as augassign_floordiv
from mindspore.ops.composite.multitype_ops.mod_impl import augassign_mod as augassign_mod
from mindspore.ops.composite.multitype_ops.mul_impl import augassign_mul as augassign_mul
from mindspore.ops.composite.multitype_ops.ones_like_impl import (
    _ones_like_for_grad as _ones_like_for_grad,
    ones_like as ones_like,
)
from mindspore.ops.composite.multitype_ops.sub_impl import augassign_sub as augassign_sub
from mindspore.ops.composite.multitype_ops.zeros_like_impl import zeros_like as zeros_like
from mindspore.ops.function.array_func import (
    repeat_elements as repeat_elements,
    repeat_interleave as repeat_interleave,
    sequence_mask as sequence_mask,
)
from mindspore.ops.function.clip_func import clip_by_global_norm as clip_by_global_norm, clip_by_value as clip_by_value
from mindspore.ops.function.math_func import (
    batch_dot as batch_dot,
    count_nonzero as count_nonzero,
    cummin as cummin,
    dot as dot,
    tensor_dot as tensor_dot,
    vecdot as vecdot,
)
from mindspore.ops.function.random_func import (
    gamma as gamma,
    laplace as laplace,
    multinomial as multinomial,
    normal as normal,
    poisson as poisson,
    uniform as uniform,
)

__all__ = [
    "GradOperation",
    "HyperMap",
    "Map",
    "MultitypeFuncGraph",
    "_Grad",
    "_Vmap",
    "_ones_like_for_grad",
    "add_flags",
    "augassign_add",
    "augassign_div",
    "augassign_floordiv",
    "augassign_mod",
    "augassign_mul",
    "augassign_sub",
    "batch_dot",
    "count_nonzero",
    "cummin",
    "dot",
    "env_get",
    "gamma",
    "hyper_add",
    "iter_converter",
    "laplace",
    "matmul",
    "mm",
    "ms_hasnext",
    "ms_next",
    "multinomial",
    "normal",
    "ones_like",
    "poisson",
    "recompute_block",
    "repeat_elements",
    "repeat_interleave",
    "sequence_mask",
    "tail",
    "tensor_dot",
    "uniform",
    "vecdot",
    "zeros_like",
    "zip_operation",
]
