# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.nn.cell import Cell

def get_user_defined_rules(sparse_rules: Any, global_vars: Any, tree: Any) -> Any: ...

op_vars: dict[Any, Any]

def sparsify(f: Cell, arg_types: Any, sparse_rules: Any = None) -> Any: ...
def sparsify_tree(tree: Any, arg_types: Any, sparse_rules: Any, f: Cell) -> None: ...
