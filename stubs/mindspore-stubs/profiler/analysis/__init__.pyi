# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

parser: Any
task_manager: Any
time_converter: Any
viewer: Any
work_flow: Any
