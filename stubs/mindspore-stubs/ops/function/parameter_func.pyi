# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import assign as assign, assign_add as assign_add, assign_sub as assign_sub

__all__ = ["assign", "assign_add", "assign_sub", "index_add"]

def index_add(
    x: Tensor, indices: Tensor, y: Tensor, axis: int, use_lock: bool = True, check_index_bound: bool = True
) -> Tensor: ...

P = _is_P
