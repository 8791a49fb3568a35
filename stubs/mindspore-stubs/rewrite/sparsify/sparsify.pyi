# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import ops as ops
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue
from mindspore.rewrite.api.symbol_tree import SymbolTree as SymbolTree
from mindspore.rewrite.ast_helpers.ast_modifier import AstModifier as AstModifier
from mindspore.rewrite.sparsify.sparse_transformer import SparseTransformer as SparseTransformer
from mindspore.rewrite.sparsify.utils import ArgType as ArgType, SparseFunc as SparseFunc

def get_user_defined_rules(sparse_rules: Any, global_vars: Any, tree: Any) -> Any: ...

op_vars: dict[Any, Any]

def sparsify(f: Cell, arg_types: Any, sparse_rules: Any = None) -> Any: ...
def sparsify_tree(tree: Any, arg_types: Any, sparse_rules: Any, f: Tensor) -> None: ...
