# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.node import (
    call_function as call_function,
    cell_container as cell_container,
    control_flow as control_flow,
    node as node,
    node_manager as node_manager,
    node_topological_manager as node_topological_manager,
)
from mindspore.rewrite.node.call_function import CallFunction as CallFunction
from mindspore.rewrite.node.cell_container import CellContainer as CellContainer
from mindspore.rewrite.node.control_flow import ControlFlow as ControlFlow
from mindspore.rewrite.node.node import LocalPrim as LocalPrim, Node as Node, TreeNode as TreeNode
from mindspore.rewrite.node.node_manager import NodeManager as NodeManager
