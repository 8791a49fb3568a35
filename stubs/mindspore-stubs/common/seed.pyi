# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator

DEFAULT_GRAPH_SEED: int

def get_seed() -> int: ...

keyConstant: list[Any]

def set_seed(seed: int) -> None: ...

Validator = _is_Validator
