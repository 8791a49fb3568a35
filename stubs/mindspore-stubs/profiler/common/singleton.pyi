# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.ops.primitive import Primitive

class Singleton:
    _cls: Primitive
    _instance: Any
    def __init__(self, cls: Primitive) -> None: ...
    def __call__(self) -> Any: ...
