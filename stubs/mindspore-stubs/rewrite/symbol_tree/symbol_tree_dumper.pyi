# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class SymbolTreeDumper:
    _dump_buffer: str
    _dump_key2index: Any
    _symbol_tree: Any
    def __init__(self, symbol_tree: Any) -> None: ...
    def dump(self) -> None: ...
