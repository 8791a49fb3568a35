# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.nn.cell import Cell
from mindspore.nn.optim.optimizer import Optimizer
from mindspore.ops.primitive import Primitive
from typing_extensions import Self

AMP_AUTO_BLACK_LIST: list[Any]
AMP_AUTO_WHITE_LIST: list[Any]
AMP_BLACK_LIST: list[Any]
AMP_PRIM_ARG_TABLE: Any
AMP_WHITE_LIST: list[Any]

class AmpDecorator:
    amp_dtype: Type
    amp_level: str
    black_list: Sequence[Cell]
    white_list: Sequence[Primitive | Cell]
    def __init__(
        self, amp_level: str, amp_dtype: Type, white_list: Sequence[Primitive | Cell], black_list: Sequence[Cell]
    ) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

MS_AMP_BY_REWRITE: bool

def amp_cast(value: Any, dtype: Type) -> Any: ...
def auto_mixed_precision(network: Cell | Callable[..., Any], amp_level: str = "O0", dtype: Type = ...) -> list[Any]: ...
def build_train_network(
    network: Cell,
    optimizer: Optimizer,
    loss_fn: Cell | None = None,
    level: str = "O0",
    boost_level: str = "O0",
    **kwargs: Any,
) -> Any: ...
def custom_mixed_precision(
    network: Cell,
    *,
    white_list: Sequence[Primitive | Cell] | None = None,
    black_list: Sequence[Cell] | None = None,
    dtype: Type = ...,
) -> Cell: ...
def get_black_list() -> list[Any]: ...
def get_white_list() -> list[Any]: ...
