# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.auto_generate.gen_ops_def import linalg_qr as qr
from mindspore.ops.function.math_func import (
    inverse_ext as inv,
    linalg_norm as norm,
    matrix_norm_ext as matrix_norm,
    vector_norm_ext as vector_norm,
)

__all__ = ["inv", "matrix_norm", "norm", "qr", "vector_norm"]
