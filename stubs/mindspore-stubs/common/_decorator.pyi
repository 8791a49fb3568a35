# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

DEPRECATE_SET: Any

def deprecated(version: str, substitute: str, use_substitute_name: bool = False, module_prefix: str = "") -> Any: ...
