# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant
from mindspore.rewrite.ast_helpers.ast_finder import AstFinder as AstFinder
from mindspore.rewrite.common.error_log import error_str as error_str
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class ModuleParser(Parser):
    denied_class_decorator_list: list[Any]
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_module_parser: ParserRegistry
logger = _is_logger
