# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

import mindspore as _is_mindspore
from mindspore.common._decorator import deprecated as deprecated

def get_sdc_detect_result() -> bool: ...
def sdc_detect_start() -> Any: ...
def sdc_detect_stop() -> Any: ...

mindspore = _is_mindspore
