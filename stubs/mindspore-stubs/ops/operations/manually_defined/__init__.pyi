# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore._c_expression import TensorPy as _is_Tensor_, typing as typing
from mindspore.common import dtype as _is_mstype
from mindspore.common._utils import is_shape_unknown as is_shape_unknown
from mindspore.common.initializer import Zero as Zero
from mindspore.common.parameter import Parameter as Parameter
from mindspore.common.sparse_tensor import COOTensor as COOTensor, CSRTensor as CSRTensor
from mindspore.common.tensor import Tensor as Tensor
from mindspore.graph.jit_context import jit_context as jit_context
from mindspore.ops import signature as _is_sig
from mindspore.ops._utils import arg_handler as _is_handler
from mindspore.ops._utils.arg_dtype_cast import DtypeToEnum as DtypeToEnum
from mindspore.ops.auto_generate.gen_ops_prim import (
    FlashAttentionScore as FlashAttentionScore,
    FusedInferAttentionScore as FusedInferAttentionScore,
)
from mindspore.ops.operations.manually_defined import ops_def as ops_def
from mindspore.ops.operations.manually_defined._inner import ScalarCast as ScalarCast
from mindspore.ops.operations.manually_defined.ops_def import (
    BatchNorm as BatchNorm,
    Cast as Cast,
    ForiLoop as ForiLoop,
    Rank as Rank,
    ScalarAdd as ScalarAdd,
    ScalarBool as ScalarBool,
    ScalarDiv as ScalarDiv,
    ScalarEq as ScalarEq,
    ScalarFloorDiv as ScalarFloorDiv,
    ScalarGe as ScalarGe,
    ScalarGt as ScalarGt,
    ScalarLe as ScalarLe,
    ScalarLog as ScalarLog,
    ScalarLt as ScalarLt,
    ScalarMax as ScalarMax,
    ScalarMin as ScalarMin,
    ScalarMod as ScalarMod,
    ScalarMul as ScalarMul,
    ScalarPow as ScalarPow,
    ScalarSub as ScalarSub,
    ScalarToTensor as ScalarToTensor,
    ScalarUadd as ScalarUadd,
    ScalarUsub as ScalarUsub,
    Scan as Scan,
    Shape as Shape,
    Tile as Tile,
    TypeAs as TypeAs,
    WhileLoop as WhileLoop,
    batch_norm_ as batch_norm_,
    dtype_to_type_id as dtype_to_type_id,
    flash_attention_score as flash_attention_score,
    fused_infer_attention_score as fused_infer_attention_score,
    infer_value_for_Arange as infer_value_for_Arange,
    infer_value_for_BroadcastTo as infer_value_for_BroadcastTo,
    infer_value_for_Cast as infer_value_for_Cast,
    infer_value_for_Concat as infer_value_for_Concat,
    infer_value_for_Diag as infer_value_for_Diag,
    infer_value_for_Div as infer_value_for_Div,
    infer_value_for_DivMod as infer_value_for_DivMod,
    infer_value_for_DivMods as infer_value_for_DivMods,
    infer_value_for_Divs as infer_value_for_Divs,
    infer_value_for_EqualExt as infer_value_for_EqualExt,
    infer_value_for_GatherD as infer_value_for_GatherD,
    infer_value_for_LinalgVectorNorm as infer_value_for_LinalgVectorNorm,
    infer_value_for_LpNormV2 as infer_value_for_LpNormV2,
    infer_value_for_Max as infer_value_for_Max,
    infer_value_for_MeanExt as infer_value_for_MeanExt,
    infer_value_for_Min as infer_value_for_Min,
    infer_value_for_ProdExt as infer_value_for_ProdExt,
    infer_value_for_ReduceAll as infer_value_for_ReduceAll,
    infer_value_for_ReduceAny as infer_value_for_ReduceAny,
    infer_value_for_ReduceMax as infer_value_for_ReduceMax,
    infer_value_for_ReduceMean as infer_value_for_ReduceMean,
    infer_value_for_ReduceMin as infer_value_for_ReduceMin,
    infer_value_for_ReduceProd as infer_value_for_ReduceProd,
    infer_value_for_ReduceSum as infer_value_for_ReduceSum,
    infer_value_for_Reshape as infer_value_for_Reshape,
    infer_value_for_Softmax as infer_value_for_Softmax,
    infer_value_for_SumExt as infer_value_for_SumExt,
    infer_value_for_Svd as infer_value_for_Svd,
    infer_value_for_Tile as infer_value_for_Tile,
    rank as rank,
    scalar_add as scalar_add,
    scalar_bool as scalar_bool,
    scalar_cast as scalar_cast,
    scalar_div as scalar_div,
    scalar_eq as scalar_eq,
    scalar_floordiv as scalar_floordiv,
    scalar_ge as scalar_ge,
    scalar_gt as scalar_gt,
    scalar_le as scalar_le,
    scalar_log as scalar_log,
    scalar_lt as scalar_lt,
    scalar_max as scalar_max,
    scalar_min as scalar_min,
    scalar_mod as scalar_mod,
    scalar_mul as scalar_mul,
    scalar_pow as scalar_pow,
    scalar_sub as scalar_sub,
    scalar_uadd as scalar_uadd,
    scalar_usub as scalar_usub,
    shape_ as shape_,
    tile as tile,
)
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_arg_register as prim_arg_register,
    prim_attr_register as prim_attr_register,
)

__all__ = []
pyboost_cast: Any
pyboost_tile: Any
pyboost_type_as: Any
Tensor_ = _is_Tensor_
handler = _is_handler
mstype = _is_mstype
sig = _is_sig
validator = _is_validator
