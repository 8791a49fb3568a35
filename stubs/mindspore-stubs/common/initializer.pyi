# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.seed import get_seed as get_seed
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from numpy.typing import NDArray

__all__ = [
    "Constant",
    "Dirac",
    "HeNormal",
    "HeUniform",
    "Identity",
    "Initializer",
    "Normal",
    "One",
    "Orthogonal",
    "Sparse",
    "TruncatedNormal",
    "Uniform",
    "VarianceScaling",
    "XavierNormal",
    "XavierUniform",
    "Zero",
    "initializer",
]

class Constant(Initializer):
    value: float | NDArray[Any] | Any
    def __init__(self, value: float | NDArray[Any]) -> None: ...

class Dirac(Initializer):
    groups: int
    def __init__(self, groups: int = 1) -> None: ...

class HeNormal(Initializer):
    mode: str
    negative_slope: float
    nonlinearity: str
    def __init__(self, negative_slope: float = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu") -> None: ...

class HeUniform(Initializer):
    mode: str
    negative_slope: float
    nonlinearity: str
    def __init__(self, negative_slope: float = 0, mode: str = "fan_in", nonlinearity: str = "leaky_relu") -> None: ...

class Identity(Initializer): ...

class Initializer:
    _kwargs: Any
    _seed: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def __call__(self, arr: _Tensor) -> Any: ...
    @property
    def seed(self) -> Any: ...
    @seed.setter
    def seed(self, value: Any) -> None: ...

class Normal(Initializer):
    mean: float
    sigma: float
    def __init__(self, sigma: float = 0.01, mean: float = 0.0) -> None: ...

class One(Initializer): ...

class Orthogonal(Initializer):
    gain: float
    def __init__(self, gain: float = 1.0) -> None: ...

class Sparse(Initializer):
    sigma: float
    sparsity: float
    def __init__(self, sparsity: float, sigma: float = 0.01) -> None: ...

class TruncatedNormal(Initializer):
    a: float
    b: float
    mean: float
    sigma: float
    def __init__(self, sigma: float = 0.01, mean: float = 0.0, a: float = -2.0, b: float = 2.0) -> None: ...

class Uniform(Initializer):
    scale: float
    def __init__(self, scale: float = 0.07) -> None: ...

class VarianceScaling(Initializer):
    distribution: str
    mode: str
    scale: float
    def __init__(self, scale: float = 1.0, mode: str = "fan_in", distribution: str = "truncated_normal") -> None: ...

class XavierNormal(Initializer):
    gain: float
    def __init__(self, gain: float = 1) -> None: ...

class XavierUniform(Initializer):
    gain: float
    def __init__(self, gain: float = 1) -> None: ...

class Zero(Initializer): ...

def _assignment(arr: _Tensor, num: int) -> Any: ...
def _calculate_correct_fan(shape: Sequence[int], mode: str) -> Any: ...
def _calculate_fan_in_and_fan_out(shape: Sequence[int]) -> tuple[Any, ...]: ...
def _calculate_gain(nonlinearity: str, param: str | None = None) -> float: ...
def _calculate_in_and_out(arr: Sequence[Any]) -> tuple[Any, ...]: ...
def _init_random_normal(mean: Any, sigma: float, shape: Any) -> Any: ...
def _init_random_normal_inplace(mean: Any, sigma: float, arr: _Tensor) -> None: ...
def _init_random_uniform(a: _Tensor, b: _Tensor, shape: Any) -> Any: ...
def _init_random_uniform_inplace(a: _Tensor, b: _Tensor, arr: _Tensor) -> None: ...
def _init_truncated_normal(a: _Tensor, b: _Tensor, mean: Any, sigma: float, shape: Any) -> Any: ...
def _init_truncated_normal_inplace(a: _Tensor, b: _Tensor, mean: Any, sigma: float, arr: _Tensor) -> None: ...
def _numpy_seed() -> Any: ...
def _register(*aliases: Any) -> Any: ...
def initializer(
    init: _Tensor | str | Initializer | float, shape: Sequence[int] | int | None = None, dtype: Type = ...
) -> _Tensor: ...

mstype = _is_mstype
