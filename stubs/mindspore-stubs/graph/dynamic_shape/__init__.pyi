# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.graph.dynamic_shape import enable_dynamic as enable_dynamic

def __getattr__(name: str) -> Any: ...
