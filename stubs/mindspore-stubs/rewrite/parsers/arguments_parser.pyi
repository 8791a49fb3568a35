# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.common.error_log import error_str as error_str
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import ParserRegistry, reg_parser as reg_parser
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class ArgumentsParser(Parser):
    def process(self, stree: Any, ast_node: Any, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_arguments_parser: ParserRegistry
