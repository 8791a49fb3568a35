# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore import context as context
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_def import randperm as randperm
from mindspore.ops.auto_generate.gen_ops_prim import (
    InplaceNormal as InplaceNormal,
    InplaceRandom as InplaceRandom,
    Log,
    MultinomialExt as MultinomialExt,
    NormalFloatFloat as NormalFloatFloat,
    NormalFloatTensor as NormalFloatTensor,
    NormalTensorFloat as NormalTensorFloat,
    NormalTensorTensor as NormalTensorTensor,
    RandExt as RandExt,
    RandInt as RandInt,
    RandIntLike as RandIntLike,
    RandLikeExt as RandLikeExt,
    Randn as Randn,
    RandnLike as RandnLike,
    RandpermExt as RandpermExt,
    RealDiv,
    Reshape,
    UniformExt as UniformExt,
    inplace_exponential_op as inplace_exponential_op,
    inplace_uniform_op as inplace_uniform_op,
)
from mindspore.ops.composite.multitype_ops import _constexpr_utils as _is_const_utils
from mindspore.ops.operations.array_ops import TopK
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape
from mindspore.ops.operations.random_ops import (
    RandomChoiceWithMask as RandomChoiceWithMask,
    RandomShuffle as RandomShuffle,
)
from mindspore.ops.primitive import constexpr as constexpr

__all__ = [
    "choice_with_mask",
    "gamma",
    "laplace",
    "log_uniform_candidate_sampler",
    "multinomial",
    "multinomial_with_replacement",
    "normal",
    "poisson",
    "rand",
    "rand_like",
    "randint",
    "randint_like",
    "randn",
    "randn_like",
    "random_categorical",
    "random_gamma",
    "random_poisson",
    "randperm",
    "shuffle",
    "standard_laplace",
    "standard_normal",
    "uniform",
    "uniform_candidate_sampler",
]

def _check_param(op_name: str, param_name: str, param_value: Any) -> bool: ...
def _check_shape(input_shape: str) -> bool: ...

cast_: Cast

def choice_with_mask(input_x: _Tensor, count: int = 256, seed: int | None = None) -> tuple[_Tensor, _Tensor]: ...

default_generator: Generator

def exponential_(input: _Tensor, lambd: float = 1, *, generator: Generator | None = None) -> _Tensor: ...
def gamma(shape: Sequence[int], alpha: _Tensor, beta: _Tensor, seed: int | None = None) -> _Tensor: ...

generator_step_: _Tensor
inplace_normal_: InplaceNormal
inplace_random_: InplaceRandom
is_cpu_backend: Any

def laplace(shape: Sequence[int], mean: _Tensor, lambda_param: _Tensor, seed: int | None = None) -> _Tensor: ...

log_: Log

def log_uniform_candidate_sampler(
    true_classes: _Tensor,
    num_true: int = 1,
    num_sampled: int = 5,
    unique: bool = True,
    range_max: int = 5,
    seed: int = 0,
) -> tuple[_Tensor, _Tensor, _Tensor]: ...
def multinomial(input: _Tensor, num_samples: int, replacement: bool = True, seed: int | None = None) -> _Tensor: ...
def multinomial_ext(
    input: _Tensor, num_samples: int, replacement: bool = False, *, generator: Generator | None = None
) -> _Tensor: ...

multinomial_ext_: MultinomialExt

def multinomial_with_replacement(
    x: _Tensor, seed: int, offset: int, numsamples: int, replacement: bool = False
) -> _Tensor: ...
def normal(
    shape: Sequence[int], mean: _Tensor | float, stddev: _Tensor | float, seed: int | None = None
) -> _Tensor: ...
def normal_(input: _Tensor, mean: float = 0, std: float = 1, *, generator: Generator | None = None) -> _Tensor: ...
def normal_ext(
    mean: _Tensor | float = 0.0,
    std: _Tensor | float = 1.0,
    size: Sequence[int] | None = None,
    generator: Generator | None = None,
) -> _Tensor: ...

normal_float_float_op: NormalFloatFloat
normal_float_tensor_op: NormalFloatTensor
normal_tensor_float_op: NormalTensorFloat
normal_tensor_tensor_op: NormalTensorTensor

def poisson(shape: Sequence[int], mean: _Tensor, seed: int | None = None) -> _Tensor: ...
def rand(*size: int | Sequence[int], dtype: Type | None = None, seed: int | None = None) -> _Tensor: ...
def rand_ext(
    *size: int | Sequence[int], generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> _Tensor: ...

rand_ext_: RandExt

def rand_like(input: _Tensor, seed: int | None = None, *, dtype: Type | None = None) -> _Tensor: ...
def rand_like_ext(input: _Tensor, *, dtype: Type | None = None, device: str | None = None) -> _Tensor: ...

rand_like_ext_: RandLikeExt

def randint(
    low: int, high: int, size: Sequence[int], seed: int | None = None, *, dtype: Type | None = None
) -> _Tensor: ...

randint_: RandInt

def randint_ext(
    *args: Any, generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> _Tensor: ...
def randint_like(
    input: _Tensor, low: int, high: int, seed: int | None = None, *, dtype: Type | None = None
) -> _Tensor: ...

randint_like_: RandIntLike

def randint_like_ext(*args: Any, dtype: Type | None = None, device: str | None = None) -> _Tensor: ...
def randn(*size: int | Sequence[int], dtype: Type | None = None, seed: int | None = None) -> _Tensor: ...

randn_: Randn

def randn_ext(
    *size: int | Sequence[int], generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> _Tensor: ...
def randn_like(input: _Tensor, seed: int | None = None, *, dtype: Type | None = None) -> _Tensor: ...

randn_like_: RandnLike

def randn_like_ext(input: _Tensor, *, dtype: Type | None = None, device: str | None = None) -> _Tensor: ...
def random_(
    input: _Tensor, from_: int = 0, to: int | None = None, *, generator: Generator | None = None
) -> _Tensor: ...
def random_categorical(logits: _Tensor, num_sample: int, seed: int = 0, dtype: Type = ...) -> _Tensor: ...
def random_gamma(shape: _Tensor, alpha: _Tensor, seed: int | None = None) -> _Tensor: ...
def random_poisson(shape: _Tensor, rate: _Tensor, seed: int | None = None, dtype: Type = ...) -> _Tensor: ...
def randperm_ext(n: _Tensor | int, *, generator: Generator | None = None, dtype: Type = ...) -> _Tensor: ...

randperm_ext_: RandpermExt
real_div_: RealDiv
reshape_: Reshape
shape_: Shape

def shuffle(x: _Tensor, seed: int | None = None) -> _Tensor: ...
def standard_laplace(shape: Sequence[int] | _Tensor, seed: int | None = None) -> _Tensor: ...
def standard_normal(shape: Sequence[int] | _Tensor, seed: int | None = None) -> _Tensor: ...

top_k_: TopK

def uniform(
    shape: Sequence[int] | _Tensor, minval: _Tensor, maxval: _Tensor, seed: int | None = None, dtype: Type = ...
) -> _Tensor: ...
def uniform_(
    input: _Tensor, from_: float | _Tensor = 0, to: float | _Tensor = 1, *, generator: Generator | None = None
) -> _Tensor: ...
def uniform_candidate_sampler(
    true_classes: _Tensor,
    num_true: int,
    num_sampled: int,
    unique: bool,
    range_max: int,
    seed: int = 0,
    remove_accidental_hits: bool = False,
) -> tuple[_Tensor, _Tensor, _Tensor]: ...
def uniform_ext(tensor: _Tensor, a: float, b: float, generator: Generator | None = None) -> _Tensor: ...

uniform_ext_: UniformExt
F = _is_F
P = _is_P
const_utils = _is_const_utils
mstype = _is_mstype
