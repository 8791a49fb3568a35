# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.communication.management import (
    create_group as create_group,
    get_local_rank_size as get_local_rank_size,
    get_rank as get_rank,
    init as init,
)

def stress_detect(detect_type: str = "aic") -> int: ...

logger = _is_logger
