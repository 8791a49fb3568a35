# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite import (
    api as api,
    ast_helpers as ast_helpers,
    common as common,
    node as node,
    parsers as parsers,
    symbol_tree as symbol_tree,
)
from mindspore.rewrite.api.node import Node as Node
from mindspore.rewrite.api.node_type import NodeType as NodeType
from mindspore.rewrite.api.pattern_engine import (
    PatternEngine as PatternEngine,
    PatternNode as PatternNode,
    Replacement as Replacement,
    VarNode as VarNode,
)
from mindspore.rewrite.api.scoped_value import ScopedValue as ScopedValue, ValueType as ValueType
from mindspore.rewrite.api.symbol_tree import SymbolTree as SymbolTree
from mindspore.rewrite.sparsify.sparsify import sparsify as sparsify
from mindspore.rewrite.sparsify.utils import ArgType as ArgType, SparseFunc as SparseFunc

__all__ = ["Node", "NodeType", "ScopedValue", "SymbolTree", "ValueType"]
