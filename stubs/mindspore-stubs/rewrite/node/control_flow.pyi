# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.ast_helpers.ast_modifier import AstModifier as AstModifier
from mindspore.rewrite.node.node import Node as Node
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager

class ControlFlow(Node, NodeManager):
    body_node: Any
    is_orelse: bool
    loop_vars: Any
    orelse_node: Any
    test_result: Any
    def __init__(self, node_name: str, ast_node: Any, is_orelse: bool, args: None, stree: Any) -> None: ...
    def erase_node(self, node: Constant) -> None: ...
    def get_source_code(self) -> str: ...
    def insert_node(self, new_node: Any, base_node: Any, before_node: bool, insert_to_ast: bool = True) -> None: ...
    def set_belong_symbol_tree(self, symbol_tree: Any) -> None: ...
    def set_body_node(self, body_node: Any) -> None: ...
    def set_orelse_node(self, orelse_node: Any) -> None: ...

logger = _is_logger
