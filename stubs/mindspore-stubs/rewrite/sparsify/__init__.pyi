# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.sparsify import sparse_transformer as sparse_transformer, sparsify as sparsify, utils as utils
