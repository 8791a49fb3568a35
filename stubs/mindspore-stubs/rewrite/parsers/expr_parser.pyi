# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.assign_parser import AssignParser as AssignParser
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import ParserRegistry, reg_parser as reg_parser
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class ExprParser(Parser):
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_expr_parser: ParserRegistry
logger = _is_logger
