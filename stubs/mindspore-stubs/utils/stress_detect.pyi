# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
import mindspore as _is_mindspore
from mindspore.common._decorator import deprecated as deprecated

def stress_detect(detect_type: str = "aic") -> int: ...

mindspore = _is_mindspore
