# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._extends.ast_checker import AstChecker as AstChecker
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class FunctionDefParser(Parser):
    def process(self, stree: Any, ast_node: Any, node_manager: Any) -> None: ...
    def remove_dead_code(self, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_functiondef_parser: ParserRegistry
logger = _is_logger
