# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.ops import signature as _is_sig
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_attr_register as prim_attr_register,
)

class FusedAdaFactor(PrimitiveWithInfer):
    def __init__(
        self, enable_scale_parameter: bool = False, enable_first_moment: bool = False, enable_weight_decay: bool = False
    ) -> None: ...
    def __call__(
        self,
        epsilon: Tensor,
        clip_threshold: float,
        beta1: float,
        beta2: float,
        weight_decay: float,
        learning_rate: float,
        gradient: Tensor,
        param: Tensor,
        exp_avg: Tensor,
        exp_avg_sq_row: Tensor,
        exp_avg_sq_col: Tensor,
        exp_avg_sq: Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self,
        epsilon_type: Type,
        clip_threshold_type: Type,
        beta1_type: Type,
        beta2t_type: Type,
        weight_decay_type: Type,
        learning_rate_type: Type,
        grad_type: Type,
        param_type: str,
        exp_avg_type: Type,
        exp_avg_sq_row_type: Type,
        exp_avg_sq_col_type: Type,
        exp_avg_sq_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        epsilon_shape: Sequence[int],
        clip_threshold_shape: Sequence[int],
        beta1_shape: Sequence[int],
        beta2t_shape: Sequence[int],
        weight_decay_shape: Sequence[int],
        learning_rate_shape: Sequence[int],
        grad_shape: Sequence[int],
        param_shape: Sequence[int],
        exp_avg_shape: Sequence[int],
        exp_avg_sq_row_shape: Sequence[int],
        exp_avg_sq_col_shape: Sequence[int],
        exp_avg_sq_shape: Sequence[int],
    ) -> int: ...

class FusedAdaFactorWithGlobalNorm(FusedAdaFactor):
    def __init__(
        self, enable_scale_parameter: bool = False, enable_first_moment: bool = False, enable_weight_decay: bool = False
    ) -> None: ...
    def infer_dtype(  # type: ignore[override]
        self,
        epsilon_type: Type,
        clip_threshold_type: Type,
        beta1_type: Type,
        beta2t_type: Type,
        weight_decay_type: Type,
        learning_rate_type: Type,
        grad_type: Type,
        param_type: str,
        exp_avg_type: Type,
        exp_avg_sq_row_type: Type,
        exp_avg_sq_col_type: Type,
        exp_avg_sq_type: Type,
        global_norm_type: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        epsilon_shape: Sequence[int],
        clip_threshold_shape: Sequence[int],
        beta1_shape: Sequence[int],
        beta2t_shape: Sequence[int],
        weight_decay_shape: Sequence[int],
        learning_rate_shape: Sequence[int],
        grad_shape: Sequence[int],
        param_shape: Sequence[int],
        exp_avg_shape: Sequence[int],
        exp_avg_sq_row_shape: Sequence[int],
        exp_avg_sq_col_shape: Sequence[int],
        exp_avg_sq_shape: Sequence[int],
        global_norm_shape: Sequence[int],
    ) -> int: ...

class FusedCastAdamWeightDecay(PrimitiveWithInfer):
    def __init__(self, use_locking: bool = False) -> None: ...
    def __call__(
        self,
        var: Tensor,
        m: Tensor,
        v: Tensor,
        lr: float,
        beta1: float,
        beta2: float,
        epsilon: float,
        decay: float,
        gradient: Tensor,
        /,
    ) -> tuple[Tensor, Tensor, Tensor]: ...
    def infer_dtype(  # type: ignore[override]
        self,
        var_dtype: Type,
        m_dtype: Type,
        v_dtype: Type,
        lr_dtype: Type,
        beta1_dtype: Type,
        beta2_dtype: Type,
        epsilon_dtype: Type,
        decay_dtype: Type,
        grad_dtype: Type,
        global_norm: Any,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        var_shape: Sequence[int],
        m_shape: Sequence[int],
        v_shape: Sequence[int],
        lr_shape: Sequence[int],
        beta1_shape: Sequence[int],
        beta2_shape: Sequence[int],
        epsilon_shape: Sequence[int],
        decay_shape: Sequence[int],
        grad_shape: Sequence[int],
        global_norm: Any,
    ) -> int: ...

class FusedWeightScaleApplyMomentum(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(
        self,
        weight_decay: Tensor,
        loss_scale: Tensor,
        variable: Tensor,
        accumulation: Tensor,
        learning_rate: float | Tensor,
        gradient: Tensor,
        momentum: float | Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self, d_dtype: Type, s_dtype: Type, v_dtype: Type, a_dtype: Type, l_dtype: Type, g_dtype: Type, m_dtype: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        d_shape: Sequence[int],
        s_shape: Sequence[int],
        v_shape: Sequence[int],
        a_shape: Sequence[int],
        l_shape: Sequence[int],
        g_shape: Sequence[int],
        m_shape: Sequence[int],
    ) -> int: ...

class GenerateEodMask(Primitive):
    def __init__(self, n_pos: Any, eod_token_id: int, n_step: int, n_error_mode: str = "specific") -> None: ...
    def __call__(self, inputs_ids: Tensor, /) -> tuple[Tensor, Tensor]: ...

class KVCacheMgr(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, past: Parameter, cur: Tensor, index: Tensor, /) -> Tensor: ...

class LambApplyOptimizerAssign(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(
        self,
        gradient: Tensor,
        v: Tensor,
        m: Tensor,
        var: Tensor,
        beta1: Tensor,
        sub1: Tensor,
        beta2: Tensor,
        sub2: Tensor,
        epsilon: Tensor,
        steps: Tensor,
        lr: Tensor,
        decay_flag: Tensor,
        weight_decay: Tensor,
        /,
    ) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self,
        grad_dtype: Type,
        v_dtype: Type,
        m_dtype: Type,
        var_dtype: Type,
        beta1_dtype: Type,
        sub1_dtype: Type,
        beta2_dtype: Type,
        sub2_dtype: Type,
        eps_dtype: Type,
        steps_dtype: Type,
        use_weight_dtype: Type,
        weight_decay_dtype: Type,
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        grad_shape: Sequence[int],
        v_shape: Sequence[int],
        m_shape: Sequence[int],
        var_shape: Sequence[int],
        beta1_shape: Sequence[int],
        sub1_shape: Sequence[int],
        beta2_shape: Sequence[int],
        sub2_shape: Sequence[int],
        eps_shape: Sequence[int],
        steps_shape: Sequence[int],
        use_weight_shape: Sequence[int],
        weight_decay_shape: Sequence[int],
    ) -> int: ...

class LambApplyWeightAssign(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, w_norm: Tensor, g_norm: Tensor, lr: Tensor, update: Tensor, var: Tensor, /) -> Tensor: ...
    def infer_dtype(  # type: ignore[override]
        self, w_norm_dtype: Type, g_norm_dtype: Type, lr_dtype: Type, update_dtype: Type, var_dtype: Type
    ) -> Any: ...
    def infer_shape(  # type: ignore[override]
        self,
        w_norm_shape: Sequence[int],
        g_norm_shape: Sequence[int],
        lr_shape: Sequence[int],
        update_shape: Sequence[int],
        var_shape: Sequence[int],
    ) -> int: ...

class NoRepeatNGram(Primitive):
    ngram_size: int
    def __init__(self, ngram_size: int = 1) -> None: ...
    def __call__(self, state_seq: Tensor, log_probs: Tensor, /) -> Tensor: ...

class Randperm(Primitive):
    dtype: Type
    max_length: int
    def __init__(self, max_length: int = 1, pad: int = -1, dtype: Type = ...) -> None: ...
    def __call__(self, n: Tensor, /) -> Tensor: ...

class ScaleGrad(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, gradients: Sequence[Tensor], /) -> tuple[Tensor, ...]: ...

mstype = _is_mstype
sig = _is_sig
validator = _is_validator
