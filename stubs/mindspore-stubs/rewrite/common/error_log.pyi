# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

def error_str(reason: str, child_node: Any = None, father_node: Any = None) -> str: ...
