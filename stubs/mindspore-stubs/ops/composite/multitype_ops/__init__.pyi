# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.composite.multitype_ops import (
    add_impl as add_impl,
    bitwise_and_impl as bitwise_and_impl,
    bitwise_or_impl as bitwise_or_impl,
    bitwise_xor_impl as bitwise_xor_impl,
    div_impl as div_impl,
    equal_impl as equal_impl,
    floordiv_impl as floordiv_impl,
    getitem_impl as getitem_impl,
    greater_equal_impl as greater_equal_impl,
    greater_impl as greater_impl,
    in_impl as in_impl,
    invert_impl as invert_impl,
    left_shift_impl as left_shift_impl,
    less_equal_impl as less_equal_impl,
    less_impl as less_impl,
    logical_and_impl as logical_and_impl,
    logical_not_impl as logical_not_impl,
    logical_or_impl as logical_or_impl,
    mod_impl as mod_impl,
    mul_impl as mul_impl,
    negative_impl as negative_impl,
    not_equal_impl as not_equal_impl,
    not_in_impl as not_in_impl,
    ones_like_impl as ones_like_impl,
    pow_impl as pow_impl,
    right_shift_impl as right_shift_impl,
    setitem_impl as setitem_impl,
    sub_impl as sub_impl,
    uadd_impl as uadd_impl,
    zeros_like_impl as zeros_like_impl,
)
from mindspore.ops.composite.multitype_ops.add_impl import add as add, augassign_add as augassign_add
from mindspore.ops.composite.multitype_ops.bitwise_and_impl import bitwise_and as bitwise_and
from mindspore.ops.composite.multitype_ops.bitwise_or_impl import bitwise_or as bitwise_or
from mindspore.ops.composite.multitype_ops.bitwise_xor_impl import bitwise_xor as bitwise_xor
from mindspore.ops.composite.multitype_ops.div_impl import augassign_div as augassign_div, div as div
from mindspore.ops.composite.multitype_ops.equal_impl import equal as equal
from mindspore.ops.composite.multitype_ops.floordiv_impl import (
    augassign_floordiv as augassign_floordiv,
    floordiv as floordiv,
)
from mindspore.ops.composite.multitype_ops.getitem_impl import getitem as getitem
from mindspore.ops.composite.multitype_ops.greater_equal_impl import greater_equal as greater_equal
from mindspore.ops.composite.multitype_ops.greater_impl import greater as greater
from mindspore.ops.composite.multitype_ops.in_impl import in_ as in_
from mindspore.ops.composite.multitype_ops.invert_impl import invert as invert
from mindspore.ops.composite.multitype_ops.left_shift_impl import left_shift as left_shift
from mindspore.ops.composite.multitype_ops.less_equal_impl import less_equal as less_equal
from mindspore.ops.composite.multitype_ops.less_impl import less as less
from mindspore.ops.composite.multitype_ops.logical_and_impl import logical_and as logical_and
from mindspore.ops.composite.multitype_ops.logical_not_impl import logical_not as logical_not
from mindspore.ops.composite.multitype_ops.logical_or_impl import logical_or as logical_or
from mindspore.ops.composite.multitype_ops.mod_impl import augassign_mod as augassign_mod, mod as mod
from mindspore.ops.composite.multitype_ops.mul_impl import augassign_mul as augassign_mul, mul as mul
from mindspore.ops.composite.multitype_ops.negative_impl import negative as negative
from mindspore.ops.composite.multitype_ops.not_equal_impl import not_equal as not_equal
from mindspore.ops.composite.multitype_ops.not_in_impl import not_in_ as not_in_
from mindspore.ops.composite.multitype_ops.ones_like_impl import (
    _ones_like_for_grad as _ones_like_for_grad,
    ones_like as ones_like,
)
from mindspore.ops.composite.multitype_ops.pow_impl import pow_ as pow_
from mindspore.ops.composite.multitype_ops.right_shift_impl import right_shift as right_shift
from mindspore.ops.composite.multitype_ops.setitem_impl import setitem as setitem
from mindspore.ops.composite.multitype_ops.sub_impl import augassign_sub as augassign_sub, sub as sub
from mindspore.ops.composite.multitype_ops.uadd_impl import uadd as uadd
from mindspore.ops.composite.multitype_ops.zeros_like_impl import zeros_like as zeros_like

__all__ = [
    "_ones_like_for_grad",
    "add",
    "augassign_add",
    "augassign_div",
    "augassign_floordiv",
    "augassign_mod",
    "augassign_mul",
    "augassign_sub",
    "bitwise_and",
    "bitwise_or",
    "bitwise_xor",
    "div",
    "equal",
    "floordiv",
    "getitem",
    "greater",
    "greater_equal",
    "in_",
    "invert",
    "left_shift",
    "less",
    "less_equal",
    "logical_and",
    "logical_not",
    "logical_or",
    "mod",
    "mul",
    "negative",
    "not_equal",
    "not_in_",
    "ones_like",
    "pow_",
    "right_shift",
    "setitem",
    "sub",
    "uadd",
    "zeros_like",
]
