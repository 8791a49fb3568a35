# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from ast import NodeVisitor
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.initializer import Constant

class AstAssignFinder(NodeVisitor):
    _context: Constant
    _scope: Any
    _target: Any
    _value: Any
    def __init__(self, node: Constant) -> None: ...
    def get_ast(self, value: str, scope: str = "") -> bool: ...
    def visit_Assign(self, node: Constant) -> None: ...  # type: ignore[override]

class AstClassFinder(NodeVisitor):
    _results: Any
    _scope: Constant
    _target: Any
    def __init__(self, node: Constant) -> None: ...
    def find_all(self, class_name: str) -> Any: ...
    def visit_ClassDef(self, node: Constant) -> None: ...  # type: ignore[override]

class AstFinder(NodeVisitor):
    _results: Any
    _scope: Constant
    _targets: Any
    def __init__(self, node: Constant) -> None: ...
    def find_all(self, ast_types: Sequence[Type] | Type) -> Any: ...
    def generic_visit(self, node: Constant) -> None: ...  # type: ignore[override]

class AstFunctionFinder(NodeVisitor):
    _results: Any
    _scope: Constant
    _target: Any
    def __init__(self, node: Constant) -> None: ...
    def find_all(self, func_name: str) -> Any: ...
    def visit_FunctionDef(self, node: Constant) -> None: ...  # type: ignore[override]

class AstImportFinder(NodeVisitor):
    ast_root: Any
    import_nodes: Any
    imports_str: Any
    try_nodes: Any
    def __init__(self, ast_root: Any) -> None: ...
    def get_import_node(self) -> Any: ...
    def visit_Import(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_ImportFrom(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Try(self, node: Constant) -> Any: ...  # type: ignore[override]

class CheckPropertyIsUsed(NodeVisitor):
    _attr: Any
    _context: Constant
    _hit: bool
    _value: Any
    def __init__(self, node: Constant) -> None: ...
    def check(self, value: Any, attr: Any) -> bool: ...
    def generic_visit(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Attribute(self, node: Constant) -> Any: ...  # type: ignore[override]

class FindConstValueInInit(NodeVisitor):
    _context: Constant
    _hit: bool
    _pattern: Any
    def __init__(self, node: Constant) -> None: ...
    def check(self, pattern: str) -> bool: ...
    def visit_Constant(self, node: Constant) -> Any: ...  # type: ignore[override]

class GetPropertyOfObj(NodeVisitor):
    _context: Constant
    _property: Any
    def __init__(self, node: Constant) -> None: ...
    def get(self) -> Any: ...
    def visit_Assign(self, node: Constant) -> Any: ...  # type: ignore[override]

class StrChecker(NodeVisitor):
    _context: Constant
    _hit: bool
    _pattern: Any
    def __init__(self, node: Constant) -> None: ...
    def check(self, pattern: str) -> bool: ...
    def generic_visit(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Attribute(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Name(self, node: Constant) -> Any: ...  # type: ignore[override]
