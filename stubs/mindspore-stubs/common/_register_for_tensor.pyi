# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class Registry:
    def __init__(self) -> None: ...
    def get(self, obj_str: Any) -> Any: ...

tensor_operator_registry: Registry
