# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.common.event import Event as Event
from mindspore.rewrite.common.observable import Observable as Observable
from mindspore.rewrite.node.node import Node as Node

class TopoManager(Observable):
    def on_erase_node(self, node: Constant) -> None: ...
    def on_insert_node(self, node: Constant) -> None: ...
    def on_update_arg(self, node: Constant, arg_idx: int, old_arg: Any, new_arg: Any) -> None: ...
    def on_update_arg_by_node(self, dst_node: Any, arg_idx: int, src_node: Any, out_idx: int) -> None: ...
    @staticmethod
    def on_update_target(node: Constant, index: int, old_target: Any, new_target: Any) -> None: ...
    def topo_changed(self) -> None: ...

logger = _is_logger
