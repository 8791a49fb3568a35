# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

op_args_default_value: dict[Any, Any]
op_labels: dict[Any, Any]
