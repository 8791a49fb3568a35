# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.jit_config import JitConfig as JitConfig

logger = _is_logger
