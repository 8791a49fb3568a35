# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.tensor import Tensor

def set_dump(target: Tensor, enabled: bool = True) -> None: ...
