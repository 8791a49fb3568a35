# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from types import TracebackType
from typing import Any

from mindspore.graph.jit_config import JitConfig
from typing_extensions import Self

class PIJitCaptureContext:
    _init_arg: Any
    config: Any
    fn: Any
    ret: Any
    def __init__(self, fullgraph: bool = False, jit_config: JitConfig | None = None) -> None: ...
    def __call__(self, fn: Callable[..., Any]) -> Any: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

SKIP_RULES: dict[Any, Any]

class Unsupported(RuntimeError):
    def __init__(self, msg: str) -> None: ...

def _get_skip_files() -> Any: ...
def _update_graph_executor_config(jit_config: JitConfig) -> None: ...
