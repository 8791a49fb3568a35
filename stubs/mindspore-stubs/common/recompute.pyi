# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.nn.cell import Cell

__all__ = [
    "_clear_recompute_session",
    "_recompute_handle_collector_ctx",
    "_recompute_session_ctx",
    "_set_recompute_early_stop",
    "recompute",
]

def _clear_recompute_session(session_id: int) -> None: ...
def _recompute_handle_collector_ctx() -> Any: ...
def _recompute_session_ctx(session_id: int | None = None, retain_on_unpack: bool = False) -> Any: ...
def _set_recompute_early_stop(enable: bool) -> Any: ...
def null_context_fn() -> Any: ...
def recompute(
    block: Cell,
    *args: Any,
    use_reentrant: bool = True,
    output_recompute: bool = False,
    early_stop: bool = True,
    context_fn: Callable[..., Any] | None = None,
    **kwargs: Any,
) -> Any: ...
def recompute_generator(
    block: Cell,
    use_reentrant: bool = True,
    output_recompute: bool = False,
    early_stop: bool = True,
    context_fn: Callable[..., Any] | None = None,
) -> Any: ...
def recompute_without_reentrant(
    block: Cell, output_recompute: bool, early_stop: bool, context_fn: Callable[..., Any], *args: Any, **kwargs: Any
) -> Any: ...
