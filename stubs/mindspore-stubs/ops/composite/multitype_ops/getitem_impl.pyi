# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations._inner_ops import SliceGetItem
from mindspore.ops.operations._sequence_ops import SequenceSlice

DOC_URL: str

def default_getitem(x: Tensor, y: Any) -> Tensor: ...

getitem: MultitypeFuncGraph
sequence_slice: SequenceSlice
slice_getitem: SliceGetItem
