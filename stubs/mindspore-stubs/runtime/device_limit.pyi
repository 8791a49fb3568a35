# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

def get_device_limit(device: int) -> Any: ...

get_device_limit_: Any

def set_device_limit(device: int, cube_num: int = -1, vector_num: int = -1) -> None: ...

set_device_limit_: Any
