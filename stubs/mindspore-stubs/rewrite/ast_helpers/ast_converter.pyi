# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore._extends.ast_checker import AstChecker as AstChecker
from mindspore.common.initializer import Constant
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue, ValueType as ValueType

AST_CONSTANTS: tuple[Any, ...]

class AstConverter:
    @staticmethod
    def ast_dict_support_scopledvalue(ast_dict: dict[str, Any]) -> bool: ...
    @staticmethod
    def ast_tuple_elts_support_scopledvalue(value: Any) -> bool: ...
    @staticmethod
    def create_scopedvalue(node: Constant) -> Any: ...
    @staticmethod
    def create_scopedvalue_from_list(ast_list: Any) -> Any: ...
    @staticmethod
    def get_ast_constant_value(node: Constant) -> Any: ...
    @staticmethod
    def get_ast_name(ast_node: Any) -> str: ...
    @staticmethod
    def get_ast_target_elems(ast_target: Any, convert_to_str: bool = False) -> Any: ...

logger = _is_logger
