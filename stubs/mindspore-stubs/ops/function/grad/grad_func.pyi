# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, Literal, ParamSpec, TypeAlias, TypeVar, overload

from mindspore import context as context
from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.graph.api import jit as jit
from mindspore.graph.mutable import mutable as mutable
from mindspore.nn.cell import Cell as Cell, Cell as _Cell
from mindspore.ops import operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import (
    broadcast_to as broadcast_to,
    expand_dims as expand_dims,
    ones as ones,
    reshape as reshape,
    transpose as transpose,
    zeros as zeros,
)
from mindspore.ops.auto_generate.gen_ops_prim import OnesLike, inplace_stop_gradient_op as inplace_stop_gradient_op
from mindspore.ops.composite.base import GradOperation as GradOperation
from mindspore.ops.function.array_func import size as size
from mindspore.ops.operations import _inner_ops as _is_inner
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast
from mindspore.ops.operations.other_ops import stop_gradient_op as stop_gradient_op
from mindspore.ops.primitive import constexpr as constexpr
from typing_extensions import TypeVarTuple, Unpack

__all__ = [
    "derivative",
    "get_grad",
    "grad",
    "jacfwd",
    "jacrev",
    "jet",
    "jvp",
    "linearize",
    "stop_gradient",
    "stop_gradient_",
    "value_and_grad",
    "vjp",
]
_P = ParamSpec("_P")
_R = TypeVar("_R")
_A = TypeVar("_A")
_B = TypeVar("_B")
_Aux = TypeVarTuple("_Aux")
_One: TypeAlias = int | tuple[int]
_Some: TypeAlias = tuple[int, ...]
_Weights: TypeAlias = ParameterTuple | Sequence[Parameter]
_T = TypeVar("_T")

def _check_jet_inputs(primals: _Tensor | Sequence[_Tensor], series: _Tensor | Sequence[_Tensor]) -> _Tensor: ...
def _check_tensor(inputs: Any) -> None: ...
def _jac_postprocess(x: _Tensor, shape: Any, grad_position: int | Sequence[int], mode: str) -> _Tensor: ...
def _jacfwd_construct_v(inputs: Any, grad_position: int | Sequence[int]) -> _Tensor: ...
def _jacfwd_postprocess(x: _Tensor, inputs_shape: Sequence[int], grad_position: int | Sequence[int]) -> _Tensor: ...
def _jacfwd_trans_item(item: Any, inputs_shape: Sequence[int], grad_position: int | Sequence[int]) -> _Tensor: ...
def _jacrev_construct_v(inputs: Any, outputs: Sequence[str], has_aux: bool = False) -> _Tensor: ...
def _jacrev_postprocess(x: _Tensor, outputs_shape: Sequence[int], grad_position: int | Sequence[int]) -> _Tensor: ...
def _jacrev_trans_item(item: Any, outputs_shape: Sequence[int]) -> _Tensor: ...
def _preprocess_derivate_order_more(x: _Tensor, order: str) -> _Tensor: ...
def _preprocess_derivate_order_one(x: _Tensor) -> _Tensor: ...
def _preprocess_jet(x: _Tensor, y: Any) -> _Tensor: ...
def _trans_derivative_inputs(primals_item: Any) -> _Tensor: ...
def _trans_jet_inputs(primals_item: Any, series_item: Any) -> _Tensor: ...
def _with_call_counter(func: Callable[..., Any]) -> _Tensor: ...

cast: Cast

def custom_vjp(fn: Callable[..., Any] | None = None) -> _Tensor: ...
def derivative(
    fn: _Cell | Callable[..., Any], primals: _Tensor | Sequence[_Tensor], order: int
) -> tuple[_Tensor, _Tensor]: ...

dtype: DType

def get_grad(
    gradients: tuple[int, _Tensor] | tuple[Sequence[Any], Sequence[Any]], identifier: int | Parameter
) -> _Tensor: ...

# One position: a tensor; several: a tuple; weights: a tuple of one each, after the positions, if there are any.
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, _Tensor]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, _Tensor]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, _Tensor]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, tuple[_Tensor, ...]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, tuple[_Tensor, ...]]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, ...]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, ...], _Tensor]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, _Tensor]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, ...]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, _Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, _Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, tuple[_Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, tuple[_Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, ...], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[tuple[_Tensor, ...], _Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_Tensor, tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[_Tensor, Unpack[_Aux]]],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[_Tensor, ...], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: int | tuple[int, ...] | None = 0,
    weights: Parameter | _Weights | None = None,
    has_aux: bool = False,
    return_ids: bool = False,
    sens_param: bool = False,
) -> Callable[_P, Any]: ...

# For a function to one tensor: a tensor for one position, a tuple for several.
@overload
def jacfwd(  # type: ignore[overload-overlap]
    fn: Callable[_P, _Tensor], grad_position: _One = 0, has_aux: Literal[False] = False
) -> Callable[_P, _Tensor]: ...
@overload
def jacfwd(
    fn: Callable[_P, _Tensor], grad_position: _Some, has_aux: Literal[False] = False
) -> Callable[_P, tuple[_Tensor, ...]]: ...
@overload
def jacfwd(fn: Callable[_P, _R], grad_position: int | _Some = 0, has_aux: bool = False) -> Callable[_P, Any]: ...

# For a function to one tensor: a tensor for one position, a tuple for several.
@overload
def jacrev(  # type: ignore[overload-overlap]
    fn: Callable[_P, _Tensor], grad_position: _One = 0, has_aux: Literal[False] = False
) -> Callable[_P, _Tensor]: ...
@overload
def jacrev(
    fn: Callable[_P, _Tensor], grad_position: _Some, has_aux: Literal[False] = False
) -> Callable[_P, tuple[_Tensor, ...]]: ...
@overload
def jacrev(fn: Callable[_P, _R], grad_position: int | _Some = 0, has_aux: bool = False) -> Callable[_P, Any]: ...
def jet(
    fn: _Cell | Callable[..., Any], primals: _Tensor | Sequence[_Tensor], series: _Tensor | Sequence[_Tensor]
) -> tuple[_Tensor, _Tensor]: ...

# The result twice: its value, and its derivative along `v`; one auxiliary value is itself, several are a tuple.
@overload
def jvp(
    fn: Callable[..., _R],
    inputs: _Tensor | Sequence[_Tensor],
    v: _Tensor | Sequence[_Tensor],
    has_aux: Literal[False] = False,
) -> tuple[_R, _R]: ...
@overload
def jvp(
    fn: Callable[..., tuple[_R, _A]],
    inputs: _Tensor | Sequence[_Tensor],
    v: _Tensor | Sequence[_Tensor],
    has_aux: Literal[True],
) -> tuple[_R, _R, _A]: ...
@overload
def jvp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]],
    inputs: _Tensor | Sequence[_Tensor],
    v: _Tensor | Sequence[_Tensor],
    has_aux: Literal[True],
) -> tuple[_R, _R, tuple[_A, _B, Unpack[_Aux]]]: ...

# The value, and the linear map.
def linearize(fn: Callable[..., _R], inputs: _Tensor | Sequence[_Tensor]) -> tuple[_R, Callable[..., _R]]: ...

oneslike: OnesLike

# What goes in comes out.
def stop_gradient(value: _T) -> _T: ...
def stop_gradient_(input: _Tensor) -> None: ...

# The same, after the value of the function.
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, _Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, _Tensor]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, _Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, ...]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[_Tensor, ...], _Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, _Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, ...]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, _Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, _Tensor]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, _Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, ...]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[_Tensor, ...], _Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, _Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[_Tensor, ...]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: int | tuple[int, ...] | None = 0,
    weights: Parameter | _Weights | None = None,
    has_aux: bool = False,
    return_ids: bool = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, Any]]: ...

# The value, and the function that gives one gradient an input; with weights, theirs after.
@overload
def vjp(
    fn: Callable[..., _R], *inputs: _Tensor, weights: None = None, has_aux: Literal[False] = False
) -> tuple[_R, Callable[..., tuple[_Tensor, ...]]]: ...
@overload
def vjp(
    fn: Callable[..., _R], *inputs: _Tensor, weights: Parameter | _Weights, has_aux: Literal[False] = False
) -> tuple[_R, Callable[..., tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]]]]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A]], *inputs: _Tensor, weights: None = None, has_aux: Literal[True]
) -> tuple[_R, Callable[..., tuple[_Tensor, ...]], _A]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]], *inputs: _Tensor, weights: None = None, has_aux: Literal[True]
) -> tuple[_R, Callable[..., tuple[_Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]],
    *inputs: _Tensor,
    weights: Parameter | _Weights,
    has_aux: Literal[True],
) -> tuple[_R, Callable[..., tuple[tuple[_Tensor, ...], tuple[_Tensor, ...]]], tuple[_A, _B, Unpack[_Aux]]]: ...

P = _is_P
inner = _is_inner
mstype = _is_mstype
