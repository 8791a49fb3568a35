# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant
from mindspore.common.tensor import Tensor
from mindspore.nn.layer.container import SequentialCell as SequentialCell
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.node.node import Node as Node
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager

class CellContainer(Node, NodeManager):
    def __init__(
        self,
        ast_node: Any,
        targets: Tensor,
        func_name: str,
        args: Any,
        kwargs: Any,
        node_name: str,
        stree: Any,
        instance: Any,
    ) -> None: ...
    def append(self, node: Constant, insert_to_ast: bool = True) -> None: ...
    def append_node(self, node: Constant, insert_to_ast: bool = True) -> None: ...
    def erase(self, node: Constant) -> None: ...
    def erase_node(self, node: Constant) -> None: ...
    def insert(self, index: Tensor, node: Constant, insert_to_ast: bool = True) -> None: ...
    def insert_node(self, new_node: Any, base_node: Any, before_node: bool, insert_to_ast: bool = True) -> None: ...
    def set_belong_symbol_tree(self, symbol_tree: Any) -> None: ...

logger = _is_logger
