# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.jit_context import (
    JitContext as JitContext,
    jit_context as jit_context,
    set_jit_context as set_jit_context,
)
