# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import numpy as _is_mnp
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops._grad_experimental.grad_base import BpropRegistry
from mindspore.ops.composite import multitype_ops as _is_C
from mindspore.ops.operations.linalg_ops import Eigh as Eigh
from mindspore.scipy.ops import Eig as Eig
from mindspore.scipy.ops_wrapper import matrix_set_diag as matrix_set_diag

def _adjoint(a: Tensor) -> Any: ...
def _batch_eyes(a: Tensor) -> Any: ...
def _compute_f(w: Tensor, epsilon: float = 1e-20) -> Any: ...
def _diag(a: Tensor) -> Any: ...
def _matrix_solve(a: Tensor, b: Tensor) -> Any: ...

bprop_getters: BpropRegistry

def get_bprpo_eig(self: Tensor) -> Any: ...
def get_bprpo_eigh(self: Tensor) -> Any: ...

C = _is_C
F = _is_F
P = _is_P
mnp = _is_mnp
mstype = _is_mstype
