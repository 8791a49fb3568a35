# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

from mindspore.rewrite.node.call_function import CallFunction
from mindspore.rewrite.node.cell_container import CellContainer
from mindspore.rewrite.node.control_flow import ControlFlow

class NodeType(Enum):
    CallCell = 1
    CallFunction = 4
    CallMethod = 5
    CallModule = 3
    CallPrimitive = 2
    CellContainer = 10
    ControlFlow = 12
    Input = 7
    MathOps = 11
    Output = 8
    Python = 6
    Tree = 9
    Unknown = 0
