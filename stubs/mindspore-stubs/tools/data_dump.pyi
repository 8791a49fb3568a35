# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import context as context
from mindspore.nn.cell import Cell
from mindspore.ops.primitive import Primitive

security: Any

def set_dump(target: Cell | Primitive, enabled: bool = True) -> None: ...
