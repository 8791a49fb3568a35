# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from mindspore._c_expression import PybindType
from mindspore.common.tensor import Tensor

__all__ = []
_F = TypeVar("_F", bound=Callable[..., Any])

class GradOperation(metaclass=PybindType):
    fn: Any
    get_all: bool
    get_by_list: bool
    grad_fn: Any
    grad_position: Any
    pynative_: bool
    sens_param: bool
    weights_id: Any
    def __init__(self, get_all: bool = False, get_by_list: bool = False, sens_param: bool = False) -> None: ...
    def __call__(self, fn: Callable[..., Any], weights: Any = None) -> Callable[..., Any]: ...

class HyperMap(metaclass=PybindType):
    ops: MultitypeFuncGraph | Any
    def __init__(self, ops: Callable[..., Any] | None = None, reverse: bool = False) -> None: ...
    def __call__(self, *args: Any) -> Any: ...

class Map(metaclass=PybindType):
    ops: MultitypeFuncGraph | Any
    def __init__(self, ops: Callable[..., Any] | None = None, reverse: bool = False) -> None: ...
    def __call__(self, *args: Any) -> Any: ...

class MultitypeFuncGraph(metaclass=PybindType):
    default_func: Any
    entries: Any
    def __init__(self, name: str, read_value: bool = False) -> None: ...
    def __call__(self, *args: Any) -> Any: ...
    def register(self, *type_names: Any) -> Callable[[_F], _F]: ...
    def set_doc_url(self, doc_url: Any) -> None: ...
    def set_need_raise(self) -> None: ...

class _Grad(metaclass=PybindType):
    fn: Any
    get_all: bool
    get_by_list: bool
    get_by_position: bool
    get_value: bool
    grad_fn: Any
    grad_position: Any
    has_aux: bool
    merge_forward: bool
    pynative_: bool
    return_ids: bool
    sens_param: bool
    weights_id: Any
    def __init__(
        self,
        get_all: bool = False,
        get_by_list: bool = False,
        sens_param: bool = False,
        get_by_position: bool = False,
        has_aux: bool = False,
        get_value: bool = False,
        return_ids: bool = False,
        merge_forward: bool = False,
    ) -> None: ...
    def __call__(
        self, fn: Callable[..., Any], weights: Tensor | None = None, grad_position: int | Sequence[int] = 0
    ) -> Tensor: ...

class _Vmap(metaclass=PybindType):
    fn: Any
    in_axes: Any
    out_axes: Any
    vmap_fn: Any
    def __init__(self) -> None: ...
    def __call__(
        self, fn: Callable[..., Any], in_axes: int | Sequence[int] = 0, out_axes: int | Sequence[int] = 0
    ) -> Tensor: ...

def add_flags(fn: Callable[..., Any] | None = None, **flags: Any) -> Callable[..., Any]: ...
def core(fn: Callable[..., Any] | None = None, **flags: Any) -> Tensor: ...

iter_converter: Any
ms_hasnext: Any
ms_next: Any
recompute_block: Any
starred_get_item: Any
starred_unpack: Any
starred_unpack_merge: Any
tail: Any
zip_operation: Any
