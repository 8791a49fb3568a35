# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger

class JitConfig:
    jit_config_dict: Any
    def __init__(
        self,
        jit_level: str = "",
        exc_mode: str = "auto",
        jit_syntax_level: str = "",
        debug_level: str = "RELEASE",
        infer_boost: str = "off",
        **kwargs: Any,
    ) -> None: ...

def _warn_if_infer_boost_on_deprecated(infer_boost: str) -> None: ...
def _warn_infer_boost_interface_deprecated(scene: Any) -> None: ...

logger = _is_logger
