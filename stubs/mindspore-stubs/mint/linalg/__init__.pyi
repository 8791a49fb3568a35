# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.auto_generate.gen_ops_def import linalg_qr as _is_qr
from mindspore.ops.function.math_func import (
    inverse_ext as _is_inv,
    linalg_norm as _is_norm,
    matrix_norm_ext as _is_matrix_norm,
    vector_norm_ext as _is_vector_norm,
)

__all__ = ["inv", "matrix_norm", "norm", "qr", "vector_norm"]
inv = _is_inv
matrix_norm = _is_matrix_norm
norm = _is_norm
qr = _is_qr
vector_norm = _is_vector_norm
