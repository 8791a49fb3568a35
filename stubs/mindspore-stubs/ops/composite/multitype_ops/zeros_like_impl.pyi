# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.ops.composite.base import MultitypeFuncGraph

zeros_like: Any
zeros_like_leaf: MultitypeFuncGraph
