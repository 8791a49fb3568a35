# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from ast import NodeTransformer
from collections.abc import Callable
from typing import Any

from mindspore import log as _is_logger, nn as nn, ops as ops
from mindspore._c_expression.typing import Type
from mindspore._extends.ast_checker import AstChecker as AstChecker
from mindspore.common.initializer import Constant
from mindspore.common.tensor import Tensor
from mindspore.rewrite.parsers.assign_parser import AssignParser as AssignParser
from mindspore.rewrite.sparsify.utils import (
    ArgType as ArgType,
    SparseFunc as SparseFunc,
    arg_type_to_prefix_map as arg_type_to_prefix_map,
    builtin_ops as builtin_ops,
    get_binop_name as get_binop_name,
    get_inputs_outputs as get_inputs_outputs,
    get_sparse_func as get_sparse_func,
    get_sparse_method_outputs as get_sparse_method_outputs,
    sparse_rules as sparse_rules,
)

MAX_RECURSION_DEPTH: int
OPS_MODULE: str

class SparseTransformer(NodeTransformer):
    _changed: bool
    _dead_vars: Any
    _frames: Any
    depth: int
    full_sparse_rules: Any
    global_vars: Any
    init_vars: Any
    origin_functiondef: Any
    return_types: Any
    sparse_functiondef: Any
    type_map: Any
    def __init__(
        self,
        type_map: Any,
        global_vars: Any,
        init_vars: Any,
        user_defined_rules: Any = None,
        full_sparse_rules: Any = None,
        depth: int = 0,
    ) -> None: ...
    def add_frame(self) -> None: ...
    def clear_stack(self) -> None: ...
    def get_sparse_node(self, node: Constant, args: Any, func: Callable[..., Any], arg_types: Any) -> Any: ...
    def get_sparse_rules(self, user_defined_rules: Any) -> None: ...
    def has_changed(self) -> Any: ...
    @staticmethod
    def make_call(node: Constant, name: str = "", args: Any = None) -> Any: ...
    def make_sparse_func(self, func: Callable[..., Any], node_type: Type, inputs: Any) -> Any: ...
    def map_type_to_target(self, node_target: Any, value_types: Any) -> None: ...
    def pop_frame(self) -> Any: ...
    def push_all_onto_frame(self, t: Type) -> None: ...
    def push_onto_frame(self, t: Type) -> None: ...
    def transform(self, node: Constant) -> Any: ...
    def visit(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Assign(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_BinOp(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Call(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Name(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Return(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_While(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_composite_generic_expr(self, node: Constant) -> Any: ...
    def visit_generic_expr(self, node: Constant) -> Any: ...
    def visit_generic_stmt(self, node: Constant) -> Any: ...
    def visit_method(self, node: Constant) -> Any: ...
    def visit_partial_expr(self, node: Constant) -> Any: ...
    def visit_scalar_expr(self, node: Constant) -> Any: ...

def sparsify_helper(
    f: Tensor,
    arg_types: Any,
    user_defined_rules: Any = None,
    sparse_name: str = "",
    full_sparse_rules: Any = None,
    depth: int = 0,
) -> Any: ...

logger = _is_logger
