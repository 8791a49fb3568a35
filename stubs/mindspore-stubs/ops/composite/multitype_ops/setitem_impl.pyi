# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.tensor import Tensor
from mindspore.ops.composite.base import MultitypeFuncGraph
from mindspore.ops.operations._inner_ops import SliceGetItem
from mindspore.ops.operations._sequence_ops import SequenceSliceSetItem

DOC_URL: str

def default_getitem(x: Tensor, y: Any, z: Any) -> Tensor: ...

sequence_slice_setitem: SequenceSliceSetItem
setitem: MultitypeFuncGraph
slice_get_item: SliceGetItem
