# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._extends.ast_checker import AstChecker as AstChecker
from mindspore.common.initializer import Constant
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.nn.layer.container import CellList as CellList, SequentialCell as SequentialCell
from mindspore.ops import functional as _is_F
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.ast_helpers.ast_converter import AstConverter as AstConverter
from mindspore.rewrite.ast_helpers.ast_finder import AstFinder as AstFinder
from mindspore.rewrite.ast_helpers.ast_flattener import AstFlattener as AstFlattener
from mindspore.rewrite.common.error_log import error_str as error_str
from mindspore.rewrite.common.namer import FunctionNamer as FunctionNamer
from mindspore.rewrite.common.namespace import (
    is_ms_function as is_ms_function,
    is_subtree as is_subtree,
    is_third_party as is_third_party,
)
from mindspore.rewrite.node.call_function import CallFunction as CallFunction
from mindspore.rewrite.node.cell_container import CellContainer as CellContainer
from mindspore.rewrite.node.control_flow import ControlFlow as ControlFlow
from mindspore.rewrite.node.node import LocalPrim as LocalPrim, Node as Node, TreeNode as TreeNode
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
from mindspore.rewrite.parsers.parser import Parser as Parser
from mindspore.rewrite.parsers.parser_register import (
    ParserRegister as ParserRegister,
    ParserRegistry,
    reg_parser as reg_parser,
)
from mindspore.rewrite.symbol_tree.symbol_tree import SymbolTree as SymbolTree

class AssignParser(Parser):
    _variables_cache: Any
    args: Any
    ast_assign: Any
    kwargs: Any
    node_manager: Any
    stree: Any
    targets: Any
    types_for_cell_container: list[Any]
    def __init__(self) -> None: ...
    def cell_container_process(self, func_name: str, node_name: str, container_obj: object) -> Any: ...
    def insert_callfunction_node(
        self, func_name: str, node_name: str, ast_functiondef: Any, func_obj: object, is_method: bool
    ) -> Any: ...
    def process(self, stree: Any, node: Constant, node_manager: Any) -> None: ...
    def process_ast_call(self, ast_call: Any) -> None: ...
    def process_ast_constant(self, ast_constant: Any) -> None: ...
    def process_ast_dict(self, ast_dict: dict[str, Any]) -> None: ...
    def process_ast_mathops(self, ast_op: Any) -> None: ...
    def process_ast_name(self, ast_node: Any) -> None: ...
    def process_ast_subscript(self, ast_subscript: Any) -> None: ...
    def process_ast_tuple(self, ast_node: Any) -> None: ...
    def process_cell(self, func_scope_name: str, node_name: str, cell_inst: _Cell) -> None: ...
    def process_class_method(self, func_scope_name: str, node_name: str, method_object: object) -> None: ...
    def process_function(
        self, func_scope_name: str, node_name: str, function_object: object, is_cls_type_obj: bool
    ) -> None: ...
    def process_primitive(self, func_scope_name: str, node_name: str, primitive_inst: _Primitive) -> None: ...
    def restore_env(self) -> None: ...
    def store_env(self) -> None: ...
    def target(self) -> Any: ...

g_assign_parser: ParserRegistry
F = _is_F
logger = _is_logger
