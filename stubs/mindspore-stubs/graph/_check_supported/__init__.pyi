# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.graph._check_supported._check_jit_view_unsupported_api import (
    jit_view_unsupported as jit_view_unsupported,
)

__all__ = ["jit_view_unsupported"]
