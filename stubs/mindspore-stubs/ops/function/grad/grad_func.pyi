# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, Literal, ParamSpec, TypeAlias, TypeVar, overload

from mindspore.common.parameter import Parameter, ParameterTuple
from mindspore.common.tensor import Tensor
from mindspore.nn.cell import Cell
from mindspore.ops.auto_generate.gen_ops_prim import OnesLike
from mindspore.ops.operations.array_ops import DType
from mindspore.ops.operations.manually_defined.ops_def import Cast
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
cast: Cast

def custom_vjp(fn: Callable[..., Any] | None = None) -> Tensor: ...
def derivative(
    fn: Cell | Callable[..., Any], primals: Tensor | Sequence[Tensor], order: int
) -> tuple[Tensor, Tensor]: ...

dtype: DType

def get_grad(
    gradients: tuple[int, Tensor] | tuple[Sequence[Any], Sequence[Any]], identifier: int | Parameter
) -> Tensor: ...

# One position: a tensor; several: a tuple; weights: a tuple of one each, after the positions, if there are any.
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, Tensor]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, Tensor]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, Tensor]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, tuple[Tensor, ...]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, tuple[Tensor, ...]]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, ...]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, ...], Tensor]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, ...], tuple[Tensor, ...]]]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, Tensor]: ...
@overload
def grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, ...]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, tuple[Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, tuple[Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, ...], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[tuple[Tensor, ...], Tensor], tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[tuple[Tensor, ...], tuple[Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[Tensor, tuple[Unpack[_Aux]]]]: ...
@overload
def grad(
    fn: Callable[_P, tuple[Tensor, Unpack[_Aux]]],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[tuple[Tensor, ...], tuple[Unpack[_Aux]]]]: ...
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
    fn: Callable[_P, Tensor], grad_position: _One = 0, has_aux: Literal[False] = False
) -> Callable[_P, Tensor]: ...
@overload
def jacfwd(
    fn: Callable[_P, Tensor], grad_position: _Some, has_aux: Literal[False] = False
) -> Callable[_P, tuple[Tensor, ...]]: ...
@overload
def jacfwd(fn: Callable[_P, _R], grad_position: int | _Some = 0, has_aux: bool = False) -> Callable[_P, Any]: ...

# For a function to one tensor: a tensor for one position, a tuple for several.
@overload
def jacrev(  # type: ignore[overload-overlap]
    fn: Callable[_P, Tensor], grad_position: _One = 0, has_aux: Literal[False] = False
) -> Callable[_P, Tensor]: ...
@overload
def jacrev(
    fn: Callable[_P, Tensor], grad_position: _Some, has_aux: Literal[False] = False
) -> Callable[_P, tuple[Tensor, ...]]: ...
@overload
def jacrev(fn: Callable[_P, _R], grad_position: int | _Some = 0, has_aux: bool = False) -> Callable[_P, Any]: ...
def jet(
    fn: Cell | Callable[..., Any], primals: Tensor | Sequence[Tensor], series: Tensor | Sequence[Tensor]
) -> tuple[Tensor, Tensor]: ...

# The result twice: its value, and its derivative along `v`; one auxiliary value is itself, several are a tuple.
@overload
def jvp(
    fn: Callable[..., _R],
    inputs: Tensor | Sequence[Tensor],
    v: Tensor | Sequence[Tensor],
    has_aux: Literal[False] = False,
) -> tuple[_R, _R]: ...
@overload
def jvp(
    fn: Callable[..., tuple[_R, _A]],
    inputs: Tensor | Sequence[Tensor],
    v: Tensor | Sequence[Tensor],
    has_aux: Literal[True],
) -> tuple[_R, _R, _A]: ...
@overload
def jvp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]],
    inputs: Tensor | Sequence[Tensor],
    v: Tensor | Sequence[Tensor],
    has_aux: Literal[True],
) -> tuple[_R, _R, tuple[_A, _B, Unpack[_Aux]]]: ...

# The value, and the linear map.
def linearize(fn: Callable[..., _R], inputs: Tensor | Sequence[Tensor]) -> tuple[_R, Callable[..., _R]]: ...

oneslike: OnesLike

# What goes in comes out.
def stop_gradient(value: _T) -> _T: ...
def stop_gradient_(input: Tensor) -> None: ...

# The same, after the value of the function.
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, Tensor]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, ...]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[Tensor, ...], Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[Tensor, ...], tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[False] = False,
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, ...]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, Tensor]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _One = 0,
    *,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(  # type: ignore[overload-overlap]
    fn: Callable[_P, _R],
    grad_position: _One,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: None = None,
    *,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, ...]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[Tensor, ...], Tensor]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: _Some,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[tuple[Tensor, ...], tuple[Tensor, ...]]]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: Parameter,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, Tensor]]: ...
@overload
def value_and_grad(
    fn: Callable[_P, _R],
    grad_position: None,
    weights: _Weights,
    has_aux: Literal[True],
    return_ids: Literal[False] = False,
    sens_param: bool = False,
) -> Callable[_P, tuple[_R, tuple[Tensor, ...]]]: ...
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
    fn: Callable[..., _R], *inputs: Tensor, weights: None = None, has_aux: Literal[False] = False
) -> tuple[_R, Callable[..., tuple[Tensor, ...]]]: ...
@overload
def vjp(
    fn: Callable[..., _R], *inputs: Tensor, weights: Parameter | _Weights, has_aux: Literal[False] = False
) -> tuple[_R, Callable[..., tuple[tuple[Tensor, ...], tuple[Tensor, ...]]]]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A]], *inputs: Tensor, weights: None = None, has_aux: Literal[True]
) -> tuple[_R, Callable[..., tuple[Tensor, ...]], _A]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]], *inputs: Tensor, weights: None = None, has_aux: Literal[True]
) -> tuple[_R, Callable[..., tuple[Tensor, ...]], tuple[_A, _B, Unpack[_Aux]]]: ...
@overload
def vjp(
    fn: Callable[..., tuple[_R, _A, _B, Unpack[_Aux]]],
    *inputs: Tensor,
    weights: Parameter | _Weights,
    has_aux: Literal[True],
) -> tuple[_R, Callable[..., tuple[tuple[Tensor, ...], tuple[Tensor, ...]]], tuple[_A, _B, Unpack[_Aux]]]: ...
