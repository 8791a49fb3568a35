# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.rewrite.api import (
    node as node,
    node_type as node_type,
    pattern_engine as pattern_engine,
    scoped_value as scoped_value,
    symbol_tree as symbol_tree,
)
