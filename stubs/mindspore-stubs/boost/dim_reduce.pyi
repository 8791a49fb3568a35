# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter, ParameterTuple as ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops import composite as _is_C, functional as _is_F, operations as _is_P
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
    bk: _Parameter
    bk_back: _Parameter
    broadcast_list: Any
    concat: Concat
    dk_pad_flag: bool
    dk_pad_part: _Tensor
    dn_init: Any
    end_index: Any
    epsilon: Any
    eye: _Tensor
    false_flag: _Tensor
    float_type: Any
    gamma: float
    gk_last: _Parameter
    gk_last_back: _Parameter
    gk_last_init: _Parameter
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
    sk: _Parameter
    start_index: Any
    true_flag: _Tensor
    def __init__(
        self,
        network: _Cell,
        optimizer: _Cell,
        weight: Sequence[_Parameter],
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
        loss: _Tensor,
        old_grad: Sequence[_Tensor],
        loss_scale: float,
        weight: Sequence[_Tensor],
        weight_clone: Sequence[_Tensor],
        *inputs: _Tensor,
    ) -> _Tensor: ...

def _get_delta_weight_process(rho: float, dn: Any, grad_res_momentum: Any) -> Any: ...
def _pca_back_projection_process(grad_k: Any, pca_mat: Any, grad: _Tensor) -> Any: ...
def _pca_projection_process(pca_mat: Any, grad: _Tensor) -> Any: ...
def _save_weight_process(parameter: Any, new_parameter: Any) -> Any: ...
def _scale_grad_process(scale: Any, grad: _Tensor) -> Any: ...
def _update_grad_res_momentum_process(
    gamma: _Tensor, alpha: float, grad_res_momentum: Any, grad: _Tensor, grad_proj: Any
) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mstype = _is_mstype
