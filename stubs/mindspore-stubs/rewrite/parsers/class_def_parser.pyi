# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._extends.ast_checker import AstChecker as AstChecker
from mindspore.common.initializer import Constant
from mindspore.graph._parse.namespace import ModuleNamespace as ModuleNamespace
from mindspore.nn.cell import Cell as Cell
from mindspore.rewrite.ast_helpers.ast_converter import AstConverter as AstConverter
from mindspore.rewrite.ast_helpers.ast_replacer import AstReplacer as AstReplacer
from mindspore.rewrite.common.error_log import error_str as error_str
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class ClassDefParser(Parser):
    _cell_namespace: ModuleNamespace
    denied_function_decorator_list: list[Any]
    entry_functions: list[Any]
    final_networks: list[Any]
    def __init__(self) -> None: ...
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def target(self) -> Any: ...

g_classdef_parser: ParserRegistry
logger = _is_logger
