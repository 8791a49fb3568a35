# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.initializer import Constant
from mindspore.rewrite.ast_helpers.ast_converter import AstConverter as AstConverter
from mindspore.rewrite.ast_helpers.ast_finder import AstFinder as AstFinder
from mindspore.rewrite.ast_helpers.ast_flattener import AstFlattener as AstFlattener
from mindspore.rewrite.node.control_flow import ControlFlow as ControlFlow
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class IfParser(Parser):
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_if_parser: ParserRegistry
