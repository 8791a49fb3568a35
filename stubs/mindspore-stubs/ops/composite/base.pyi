# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import mindspore as _is_ms
from mindspore import context as context, nn as nn
from mindspore._c_expression import (
    DictClear_ as DictClear_,
    DictFromKeys_ as DictFromKeys_,
    DictHasKey_ as DictHasKey_,
    DictSetItem_ as DictSetItem_,
    DictUpdate_ as DictUpdate_,
    GradOperation_ as GradOperation_,
    HandleBoolTensor_ as HandleBoolTensor_,
    HasNext_ as HasNext_,
    HyperMap_ as HyperMap_,
    IterConverter_ as IterConverter_,
    ListAdd_ as ListAdd_,
    ListAppend_ as ListAppend_,
    ListClear_ as ListClear_,
    ListExtend_ as ListExtend_,
    ListInsert_ as ListInsert_,
    ListPop_ as ListPop_,
    ListReverse_ as ListReverse_,
    ListSliceSetItem_ as ListSliceSetItem_,
    Map_ as Map_,
    MSContext as MSContext,
    MultitypeFuncGraph_ as MultitypeFuncGraph_,
    Next_ as Next_,
    PreSetitemByTuple_ as PreSetitemByTuple_,
    PybindType,
    RecomputeBlock_ as RecomputeBlock_,
    SequenceSliceGetItem_ as SequenceSliceGetItem_,
    StarredGetItem_ as StarredGetItem_,
    StarredUnpack_ as StarredUnpack_,
    StarredUnpackMerge_ as StarredUnpackMerge_,
    Tail_ as Tail_,
    TaylorOperation_ as TaylorOperation_,
    TensorIndexGetitem_ as TensorIndexGetitem_,
    TensorIndexSetitem_ as TensorIndexSetitem_,
    TupleAdd_ as TupleAdd_,
    TupleGetItemTensor_ as TupleGetItemTensor_,
    UnpackCall_ as UnpackCall_,
    VmapOperation_ as VmapOperation_,
    ZerosLike_ as ZerosLike_,
    ZipOperation_ as ZipOperation_,
)
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, ParameterTuple as ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.ops import signature as _is_sig

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

class _DictClear(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _DictFromKeys(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _DictHasKey(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _DictSetItem(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _DictUpdate(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

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
        self, fn: Callable[..., Any], weights: _Tensor | None = None, grad_position: int | Sequence[int] = 0
    ) -> _Tensor: ...

class _HasNext(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _IterConverter(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListAppend(metaclass=PybindType):
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListClear(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListExtend(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListInsert(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListPop(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _ListReverse(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _Next(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _RecomputeBlock(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _StarredGetItem(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _StarredUnpack(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _StarredUnpackMerge(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _Tail(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

class _TaylorOperation(metaclass=PybindType):
    fn: Any
    grad_fn: Any
    def __init__(self) -> None: ...
    def __call__(self, fn: Callable[..., Any]) -> _Tensor: ...

class _Vmap(metaclass=PybindType):
    fn: Any
    in_axes: Any
    out_axes: Any
    vmap_fn: Any
    def __init__(self) -> None: ...
    def __call__(
        self, fn: Callable[..., Any], in_axes: int | Sequence[int] = 0, out_axes: int | Sequence[int] = 0
    ) -> _Tensor: ...

class _ZipOperation(metaclass=PybindType):
    def __init__(self, name: str) -> None: ...
    def __call__(self, *args: Any) -> _Tensor: ...

def _combine_position(
    grad_position: int | Sequence[int], weights: _Tensor, out: _Tensor, out_with_ids: Any
) -> _Tensor: ...
def _combine_weight(
    grad_position: int | Sequence[int], weights: _Tensor, out: _Tensor, out_with_ids: Any
) -> _Tensor: ...
def _combine_with_ids(grad_position: int | Sequence[int], weights: _Tensor, out: _Tensor) -> _Tensor: ...
def _get_grad_weights_id(weights: _Tensor | None = None) -> _Tensor: ...
def _pynative_forward_run(fn: Callable[..., Any], sens_param: bool, *args: Any, **kwargs: Any) -> _Tensor: ...
def _pynative_func_grad_backward(
    fn: Callable[..., Any],
    grad_op: Any,
    weights: _Tensor,
    grad_position: int | Sequence[int],
    has_aux: bool,
    *run_args: Any,
) -> _Tensor: ...
def _pynative_func_grad_forward(fn: Callable[..., Any], *args: Any, **kwargs: Any) -> _Tensor: ...
def add_flags(fn: Callable[..., Any] | None = None, **flags: Any) -> Callable[..., Any]: ...
def core(fn: Callable[..., Any] | None = None, **flags: Any) -> _Tensor: ...

iter_converter: _IterConverter
ms_hasnext: _HasNext
ms_next: _Next
recompute_block: _RecomputeBlock
starred_get_item: _StarredGetItem
starred_unpack: _StarredUnpack
starred_unpack_merge: _StarredUnpackMerge
tail: _Tail
zip_operation: _ZipOperation
ms = _is_ms
mstype = _is_mstype
sig = _is_sig
