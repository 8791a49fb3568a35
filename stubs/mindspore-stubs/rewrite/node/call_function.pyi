# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.initializer import Constant
from mindspore.common.tensor import Tensor
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.ast_helpers.ast_modifier import AstModifier as AstModifier
from mindspore.rewrite.node.control_flow import ControlFlow as ControlFlow
from mindspore.rewrite.node.node import Node as Node
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager

class CallFunction(Node, NodeManager):
    _is_method: bool
    def __init__(
        self,
        targets: Tensor,
        func_name: str,
        args: Any,
        kwargs: Any,
        node_name: str,
        ast_node: Any,
        ast_functiondef: Any,
        stree: Any,
        func_obj: Any,
        is_method: bool,
    ) -> None: ...
    def erase_node(self, node: Constant) -> None: ...
    def insert_node(self, new_node: Any, base_node: Any, before_node: bool, insert_to_ast: bool = True) -> None: ...
    def is_method(self) -> Any: ...
    def set_belong_symbol_tree(self, symbol_tree: Any) -> None: ...
