# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.tensor import Tensor
from mindspore.tools.data_dump import set_dump as _is_tools_set_dump

def set_dump(target: Tensor, enabled: bool = True) -> None: ...

tools_set_dump = _is_tools_set_dump
