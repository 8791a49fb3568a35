# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import Add, Concat, MatMul, Mul
from mindspore.ops.composite.base import HyperMap
from mindspore.ops.operations.comm_ops import AllGather, AllReduce
from numpy.typing import NDArray

__all__ = ["DimReduce"]

class DimReduce(Cell):
    add: Add
    allgather: AllGather
    allreduce: AllReduce
    alpha: float
    bk: Parameter
    bk_back: Parameter
    broadcast_list: Any
    concat: Concat
    dk_pad_flag: bool
    dk_pad_part: Tensor
    dn_init: Any
    end_index: Any
    epsilon: Any
    eye: Tensor
    false_flag: Tensor
    float_type: Any
    gamma: float
    gk_last: Parameter
    gk_last_back: Parameter
    gk_last_init: Parameter
    grad_proj_init: Any
    grad_res_momentum: Any
    hyper_map: HyperMap
    matmul: MatMul
    max_search_time: int
    mul: Mul
    n_components: Any
    network: Any
    optimizer: Any
    pca_list_local: Any
    rank: int
    rank_size: int
    rho_list: Any
    sigma: float
    sk: Parameter
    start_index: Any
    true_flag: Tensor
    def __init__(
        self,
        network: Cell,
        optimizer: Cell,
        weight: Sequence[Parameter],
        pca_mat_local: NDArray[Any],
        n_components: int,
        rho: float,
        gamma: float,
        alpha: float,
        sigma: float,
        rank: int,
        rank_size: int,
    ) -> None: ...
    def construct(
        self,
        loss: Tensor,
        old_grad: Sequence[Tensor],
        loss_scale: float,
        weight: Sequence[Tensor],
        weight_clone: Sequence[Tensor],
        *inputs: Tensor,
    ) -> Tensor: ...
