# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue, ValueType as ValueType
from mindspore.rewrite.node.node import Node as Node

class SymbolTreeDumper:
    _dump_buffer: str
    _dump_key2index: Any
    _symbol_tree: Any
    def __init__(self, symbol_tree: Any) -> None: ...
    def dump(self) -> None: ...
