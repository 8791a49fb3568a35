# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from mindspore.common.tensor import Tensor
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import (
    moe_distribute_combine as moe_distribute_combine,
    moe_distribute_dispatch as moe_distribute_dispatch,
    rotary_position_embedding as rotary_position_embedding,
)
from mindspore.ops.auto_generate.gen_ops_prim import moe_init_routing_v2_op as moe_init_routing_v2_op
from mindspore.ops.operations.other_ops import Depend, MoveTo, Partial

__all__ = [
    "depend",
    "moe_distribute_combine",
    "moe_distribute_dispatch",
    "moe_init_routing_v2",
    "move_to",
    "partial",
    "rotary_position_embedding",
]
_T = TypeVar("_T")

def depend(value: _T, expr: object) -> _T: ...

depend_: Depend

def moe_init_routing_v2(
    x: Tensor,
    expert_idx: Tensor,
    active_num: int,
    expert_capacity: int,
    expert_num: int,
    drop_pad_mode: int,
    expert_tokens_count_or_cumsum_flag: int,
    expert_tokens_before_capacity_flag: bool,
) -> tuple[Tensor, ...]: ...
def move_to(input: Tensor | Sequence[int], to: str = "CPU", blocking: bool = True) -> Tensor: ...

move_to_: MoveTo

def partial(func: Callable[..., Any], *args: Tensor) -> Callable[..., Any]: ...

partial_: Partial
P = _is_P
