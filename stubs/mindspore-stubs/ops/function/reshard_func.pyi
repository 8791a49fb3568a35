# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor
from mindspore.parallel.function.reshard_func import reshard as _is_new_reshard
from mindspore.parallel.shard import Layout

__all__ = ["reshard"]

def reshard(tensor: Tensor, layout: Layout) -> Tensor: ...

new_reshard = _is_new_reshard
