# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.sparse import sparse as sparse
from mindspore.nn.sparse.sparse import (
    SparseTensorDenseMatmul as SparseTensorDenseMatmul,
    SparseToDense as SparseToDense,
)

__all__ = ["SparseTensorDenseMatmul", "SparseToDense"]
