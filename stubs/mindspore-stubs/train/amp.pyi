# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, TypeVar

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, boost as boost, context as context, log as _is_logger, nn as nn
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.initializer import Constant
from mindspore.nn.cell import Cell
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops import auto_generate as _is_gen, functional as _is_F, operations as _is_P
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive
from mindspore.train.loss_scale_manager import (
    DynamicLossScaleManager as DynamicLossScaleManager,
    LossScaleManager as LossScaleManager,
)
from typing_extensions import Self

_F = TypeVar("_F", bound=Callable[..., Any])
AMP_AUTO_BLACK_LIST: list[Any]
AMP_AUTO_WHITE_LIST: list[Any]
AMP_BLACK_LIST: list[Any]
AMP_PRIM_ARG_TABLE: Any
AMP_WHITE_LIST: list[Any]

class AmpDecorator:
    amp_dtype: Type
    amp_level: str
    black_list: Any
    white_list: Any
    def __init__(
        self, amp_level: str, amp_dtype: Type, white_list: Sequence[_Primitive | Cell], black_list: Sequence[Cell]
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

AmpLevel: Any
MS_AMP_BY_REWRITE: bool

class _OutputTo16(Cell):
    _backbone: Any
    dtype: Type
    def __init__(self, backbone: Cell, dtype: Type = ...) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

class _OutputTo32(Cell):
    _backbone: Any
    def __init__(self, backbone: Cell) -> None: ...
    def construct(self, *args: Any, **kwargs: Any) -> Any: ...

def _add_loss_network(network: Cell, loss_fn: Cell, cast_model_type: Type) -> Any: ...
def _auto_black_list(network: Cell, black_list: Sequence[Cell], dtype: Type) -> Any: ...
def _auto_mixed_precision_process(network: Cell, config: Any, level: str) -> Any: ...
def _auto_mixed_precision_rewrite(
    network: Cell,
    dtype: Type,
    *,
    white_list: Sequence[_Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
) -> Any: ...
def _check_kwargs(key_words: Any) -> None: ...
def _check_level(level: str, boost_level: str) -> Any: ...
def _config_amp(*, enable_rewrite: bool | None = None, cast_op: Callable[..., Any] | None = None) -> None: ...

_config_level: dict[Any, Any]

def _do_keep_batchnorm_fp32(network: Cell) -> None: ...
def _insert_cast_for_operator(node: Constant, dtype: Type) -> None: ...
def _insert_cast_for_operators(
    stree: Any,
    dtype: Type,
    force_cast: bool,
    *,
    white_list: Sequence[_Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
) -> None: ...
def _is_grad_accumulation(mcell: Any) -> bool: ...
def _list_check(custom_list: Sequence[int], list_name: str) -> None: ...
def _need_removed_cast_pair(node: Constant, dtype: Type) -> bool: ...
def _net_need_cast(
    node: Constant,
    force_cast: bool,
    white_list: Sequence[_Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
) -> bool: ...
def _operator_need_cast(
    node: Constant,
    force_cast: bool,
    white_list: Sequence[_Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
) -> bool: ...
def _precision_set_by_user(cell_inst: Cell) -> bool: ...
def _remove_duplicated_cast(stree: Any, dtype: Type) -> None: ...
def _set_amp_decorator(
    obj: Cell, amp_level: str, amp_dtype: Type, white_list: Sequence[_Primitive | Cell], black_list: Sequence[Cell]
) -> Any: ...
def amp_cast(value: Any, dtype: Type) -> Any: ...

# A Cell around the network, or the function: both are called as what they are made of.
def auto_mixed_precision(network: _F, amp_level: str = "O0", dtype: Type = ...) -> _F: ...
def build_train_network(
    network: Cell,
    optimizer: Optimizer,
    loss_fn: Cell | None = None,
    level: str = "O0",
    boost_level: str = "O0",
    *,
    cast_model_type: Type = ...,
    keep_batchnorm_fp32: bool = ...,
    loss_scale_manager: LossScaleManager | None = ...,
) -> Any: ...

create_amp_strategy: Any

def custom_mixed_precision(
    network: Cell,
    *,
    white_list: Sequence[_Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
    dtype: Type = ...,
) -> Cell: ...
def get_black_list() -> list[Any]: ...
def get_white_list() -> list[Any]: ...

pop_amp_strategy: Any
push_amp_strategy: Any
_amp_cast_op = amp_cast
F = _is_F
P = _is_P
gen = _is_gen
logger = _is_logger
ms = _is_ms
mstype = _is_mstype
validator = _is_validator
