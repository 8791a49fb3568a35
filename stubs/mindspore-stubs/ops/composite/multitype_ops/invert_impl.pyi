# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.composite.base import MultitypeFuncGraph

invert: MultitypeFuncGraph
