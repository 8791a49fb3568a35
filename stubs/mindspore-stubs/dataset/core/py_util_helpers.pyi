# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from PIL.Image import Image

class ExceptionHandler:
    except_msg: Any
    except_type: Any
    where: str
    def __init__(self, except_info: Any = None, where: str = "in python function") -> None: ...
    def reraise(self) -> None: ...

class KeyErrorParse(str):
    def __repr__(self) -> str: ...

def is_numpy(img: Image) -> bool: ...
