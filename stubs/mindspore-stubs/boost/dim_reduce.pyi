# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import Add, Concat, MatMul, Mul
from mindspore.ops.composite.base import HyperMap
from numpy.typing import NDArray

__all__ = ["DimReduce"]

class DimReduce(Cell):
    add: Add
    alpha: float
    concat: Concat
    gamma: float
    hyper_map: HyperMap
    matmul: MatMul
    mul: Mul
    network: Cell
    optimizer: Cell
    rank: int
    rank_size: int
    sigma: float
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
