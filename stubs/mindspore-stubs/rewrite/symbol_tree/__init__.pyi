# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.symbol_tree import (
    symbol_tree as symbol_tree,
    symbol_tree_builder as symbol_tree_builder,
    symbol_tree_dumper as symbol_tree_dumper,
)
from mindspore.rewrite.symbol_tree.symbol_tree import Position as Position, SymbolTree as SymbolTree
from mindspore.rewrite.symbol_tree.symbol_tree_builder import SymbolTreeBuilder as SymbolTreeBuilder
from mindspore.rewrite.symbol_tree.symbol_tree_dumper import SymbolTreeDumper as SymbolTreeDumper
