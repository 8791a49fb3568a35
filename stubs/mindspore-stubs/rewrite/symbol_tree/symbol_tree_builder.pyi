# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.rewrite.ast_helpers.ast_flattener import AstFlattener as AstFlattener
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import ParserRegister as ParserRegister
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class SymbolTreeBuilder:
    _ast_root: Any
    _origin_net: Any
    _root_tree: SymbolTree | Any
    entry_functions: list[Any]
    def __init__(self, network: _Cell) -> None: ...
    @staticmethod
    def ast_transform(ast_root: Any) -> Any: ...
    def build(self) -> Any: ...
