# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore import log as _is_logger, ops as ops
from mindspore.common._grad_function import _Function
from mindspore.common._register_for_recompute import recompute_registry as recompute_registry
from mindspore.common.generator import get_rng_state as get_rng_state, set_rng_state as set_rng_state
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import saved_tensors_hooks as saved_tensors_hooks
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops.composite.base import GradOperation as GradOperation
from mindspore.train.amp import AmpDecorator as AmpDecorator

__all__ = [
    "_clear_recompute_session",
    "_recompute_handle_collector_ctx",
    "_recompute_session_ctx",
    "_set_recompute_early_stop",
    "recompute",
]

class _CreatePlaceholderHook(saved_tensors_hooks):
    def __init__(self, handle: Any) -> None: ...

class _InputSaver(_Function):
    @staticmethod
    def backward(ctx: Any, *grad_outputs: Any) -> Any: ...
    @staticmethod
    def forward(ctx: Any, *args: Any) -> Any: ...

class _OutputSaver(_Function):
    @staticmethod
    def backward(ctx: Any, *grad_outputs: Any) -> Any: ...
    @staticmethod
    def forward(ctx: Any, *args: Any) -> Any: ...

class _PlaceHolder:
    def __init__(self) -> None: ...

class _RecomputationHook(saved_tensors_hooks):
    def __init__(self, weak_handle: Any, recompute_key: Any) -> None: ...

class _RecomputeCell(Cell):
    amp_strategy: Any
    args: Any
    cpu_rng_state: Any
    grad: GradOperation
    internal_params: Any
    kwargs: Any
    net: Any
    save_rng_state: Any
    wrap_cell: Any
    def __init__(self, block: _Cell) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...
    def bprop(self, *args: Any) -> Any: ...
    def init_mixed_precision_type(self, block: _Cell) -> None: ...

class _RecomputeHandle:
    early_stop: bool
    forward_completed: bool
    hybrid_args: Any
    input_node: Any
    is_recomputed: Any
    kwargs: Any
    placeholder_counter: Any
    placeholders: Any
    recompute_fn: Callable[..., Any]
    recomputed_data: Any
    def __init__(self, recompute_fn: Callable[..., Any], early_stop: bool = True) -> None: ...
    def clear_session(self, session_id: int) -> None: ...
    def recompute(self, recompute_key: Any) -> None: ...
    def recover_inputs(self) -> Any: ...
    def unwrap_original_inputs(self) -> Any: ...
    def wrap_original_inputs(self, *args: Any, **kwargs: Any) -> None: ...

class _RecomputeSession:
    retain_on_unpack: Any
    session_id: int
    def __init__(self, session_id: int, retain_on_unpack: Any) -> None: ...

class _StopRecomputationError(Exception): ...

class _WrapCell(Cell):
    function: Any
    def __init__(self, function: Any) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

def _check_input_args_validate(block: _Cell, args: Any, kwargs: Any) -> None: ...
def _check_validation(block: _Cell, use_reentrant: bool) -> None: ...
def _clear_recompute_session(session_id: int) -> None: ...
def _detach_input(input_arg: Any) -> Any: ...
def _padding_input_grads(args: Any, input_grads: _Tensor) -> None: ...
def _recompute_handle_collector_ctx() -> Any: ...
def _recompute_session_ctx(session_id: int | None = None, retain_on_unpack: bool = False) -> Any: ...
def _set_recompute_early_stop(enable: bool) -> Any: ...

get_curr_amp_strategy: Any

def null_context_fn() -> Any: ...
def recompute(
    block: _Cell,
    *args: Any,
    use_reentrant: bool = True,
    output_recompute: bool = False,
    early_stop: bool = True,
    context_fn: Callable[..., Any] | None = None,
    **kwargs: Any,
) -> Any: ...
def recompute_generator(
    block: _Cell,
    use_reentrant: bool = True,
    output_recompute: bool = False,
    early_stop: bool = True,
    context_fn: Callable[..., Any] | None = None,
) -> Any: ...
def recompute_without_reentrant(
    block: _Cell, output_recompute: bool, early_stop: bool, context_fn: Callable[..., Any], *args: Any, **kwargs: Any
) -> Any: ...

logger = _is_logger
