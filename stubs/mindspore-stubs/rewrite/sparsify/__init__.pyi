# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.sparsify import sparsify as sparsify, utils as utils

sparse_transformer: Any
