# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.generator import Generator
from mindspore.common.tensor import Tensor
from mindspore.ops.auto_generate.gen_ops_def import randperm as randperm
from mindspore.ops.auto_generate.gen_ops_prim import (
    InplaceNormal,
    InplaceRandom,
    Log,
    MultinomialExt,
    NormalFloatFloat,
    NormalFloatTensor,
    NormalTensorFloat,
    NormalTensorTensor,
    RandExt,
    RandInt,
    RandIntLike,
    RandLikeExt,
    Randn,
    RandnLike,
    RandpermExt,
    RealDiv,
    Reshape,
    UniformExt,
)
from mindspore.ops.operations.array_ops import TopK
from mindspore.ops.operations.manually_defined.ops_def import Cast, Shape

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
cast_: Cast

def choice_with_mask(input_x: Tensor, count: int = 256, seed: int | None = None) -> tuple[Tensor, Tensor]: ...
def exponential_(input: Tensor, lambd: float = 1, *, generator: Generator | None = None) -> Tensor: ...
def gamma(shape: Sequence[int], alpha: Tensor, beta: Tensor, seed: int | None = None) -> Tensor: ...

generator_step_: Tensor
inplace_normal_: InplaceNormal
inplace_random_: InplaceRandom
is_cpu_backend: Any

def laplace(shape: Sequence[int], mean: Tensor, lambda_param: Tensor, seed: int | None = None) -> Tensor: ...

log_: Log

def log_uniform_candidate_sampler(
    true_classes: Tensor,
    num_true: int = 1,
    num_sampled: int = 5,
    unique: bool = True,
    range_max: int = 5,
    seed: int = 0,
) -> tuple[Tensor, Tensor, Tensor]: ...
def multinomial(input: Tensor, num_samples: int, replacement: bool = True, seed: int | None = None) -> Tensor: ...
def multinomial_ext(
    input: Tensor, num_samples: int, replacement: bool = False, *, generator: Generator | None = None
) -> Tensor: ...

multinomial_ext_: MultinomialExt

def multinomial_with_replacement(
    x: Tensor, seed: int, offset: int, numsamples: int, replacement: bool = False
) -> Tensor: ...
def normal(shape: Sequence[int], mean: Tensor | float, stddev: Tensor | float, seed: int | None = None) -> Tensor: ...
def normal_(input: Tensor, mean: float = 0, std: float = 1, *, generator: Generator | None = None) -> Tensor: ...
def normal_ext(
    mean: Tensor | float = 0.0,
    std: Tensor | float = 1.0,
    size: Sequence[int] | None = None,
    generator: Generator | None = None,
) -> Tensor: ...

normal_float_float_op: NormalFloatFloat
normal_float_tensor_op: NormalFloatTensor
normal_tensor_float_op: NormalTensorFloat
normal_tensor_tensor_op: NormalTensorTensor

def poisson(shape: Sequence[int], mean: Tensor, seed: int | None = None) -> Tensor: ...
def rand(*size: int | Sequence[int], dtype: Type | None = None, seed: int | None = None) -> Tensor: ...
def rand_ext(
    *size: int | Sequence[int], generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> Tensor: ...

rand_ext_: RandExt

def rand_like(input: Tensor, seed: int | None = None, *, dtype: Type | None = None) -> Tensor: ...
def rand_like_ext(input: Tensor, *, dtype: Type | None = None, device: str | None = None) -> Tensor: ...

rand_like_ext_: RandLikeExt

def randint(
    low: int, high: int, size: Sequence[int], seed: int | None = None, *, dtype: Type | None = None
) -> Tensor: ...

randint_: RandInt

def randint_ext(
    *args: Any, generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> Tensor: ...
def randint_like(
    input: Tensor, low: int, high: int, seed: int | None = None, *, dtype: Type | None = None
) -> Tensor: ...

randint_like_: RandIntLike

def randint_like_ext(*args: Any, dtype: Type | None = None, device: str | None = None) -> Tensor: ...
def randn(*size: int | Sequence[int], dtype: Type | None = None, seed: int | None = None) -> Tensor: ...

randn_: Randn

def randn_ext(
    *size: int | Sequence[int], generator: Generator | None = None, dtype: Type | None = None, device: str | None = None
) -> Tensor: ...
def randn_like(input: Tensor, seed: int | None = None, *, dtype: Type | None = None) -> Tensor: ...

randn_like_: RandnLike

def randn_like_ext(input: Tensor, *, dtype: Type | None = None, device: str | None = None) -> Tensor: ...
def random_(input: Tensor, from_: int = 0, to: int | None = None, *, generator: Generator | None = None) -> Tensor: ...
def random_categorical(logits: Tensor, num_sample: int, seed: int = 0, dtype: Type = ...) -> Tensor: ...
def random_gamma(shape: Tensor, alpha: Tensor, seed: int | None = None) -> Tensor: ...
def random_poisson(shape: Tensor, rate: Tensor, seed: int | None = None, dtype: Type = ...) -> Tensor: ...
def randperm_ext(n: Tensor | int, *, generator: Generator | None = None, dtype: Type = ...) -> Tensor: ...

randperm_ext_: RandpermExt
real_div_: RealDiv
reshape_: Reshape
shape_: Shape

def shuffle(x: Tensor, seed: int | None = None) -> Tensor: ...
def standard_laplace(shape: Sequence[int] | Tensor, seed: int | None = None) -> Tensor: ...
def standard_normal(shape: Sequence[int] | Tensor, seed: int | None = None) -> Tensor: ...

top_k_: TopK

def uniform(
    shape: Sequence[int] | Tensor, minval: Tensor, maxval: Tensor, seed: int | None = None, dtype: Type = ...
) -> Tensor: ...
def uniform_(
    input: Tensor, from_: float | Tensor = 0, to: float | Tensor = 1, *, generator: Generator | None = None
) -> Tensor: ...
def uniform_candidate_sampler(
    true_classes: Tensor,
    num_true: int,
    num_sampled: int,
    unique: bool,
    range_max: int,
    seed: int = 0,
    remove_accidental_hits: bool = False,
) -> tuple[Tensor, Tensor, Tensor]: ...
def uniform_ext(tensor: Tensor, a: float, b: float, generator: Generator | None = None) -> Tensor: ...

uniform_ext_: UniformExt
