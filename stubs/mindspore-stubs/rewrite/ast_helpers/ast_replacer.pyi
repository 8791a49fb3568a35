# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from ast import NodeTransformer
from typing import Any

from mindspore.common.initializer import Constant

class AstReplacer(NodeTransformer):
    _dst: Any
    _scope: Constant
    _src: Any
    _trace: Any
    def __init__(self, node: Constant) -> None: ...
    def replace_all(self, src: str, dst: str) -> None: ...
    def undo_all(self) -> None: ...
    def visit_ClassDef(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Name(self, node: Constant) -> Any: ...  # type: ignore[override]
