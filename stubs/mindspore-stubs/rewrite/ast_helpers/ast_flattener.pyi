# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from ast import NodeTransformer
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.initializer import Constant

class AstFlattener(NodeTransformer):
    _flatten_table: Any
    _symbol_tree: Any
    _transform_functions: Any
    ast_if_test_cache: dict[Any, Any]
    def __init__(self) -> None: ...
    def transform(self, ast_root: Any, transform_functions: Any = None, stree: Any = None) -> Any: ...
    def transform_control_flow(self, ast_control_flow: Any, stree: Any = None) -> Any: ...
    def visit_FunctionDef(self, node: Constant) -> Any: ...  # type: ignore[override]

FLATTEN_BLACK_LIST: list[str]
logger = _is_logger
