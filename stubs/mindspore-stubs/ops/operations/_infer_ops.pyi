# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.auto_generate.gen_ops_prim import (
    DynamicQuantExt as DynamicQuantExt,
    FusedInferAttentionScore as FusedInferAttentionScore,
    GroupedMatmul as GroupedMatmul,
    KVCacheScatterUpdate as KVCacheScatterUpdate,
    MatmulAllReduceAddRmsNorm as MatmulAllReduceAddRmsNorm,
    MoeFinalizeRouting as MoeFinalizeRouting,
    MoeGatingTopKSoftmax as MoeGatingTopKSoftmax,
    QuantBatchMatmul as QuantBatchMatmul,
    QuantLinearSparse as QuantLinearSparse,
    QuantV2 as QuantV2,
    WeightQuantBatchMatmul as WeightQuantBatchMatmul,
)
