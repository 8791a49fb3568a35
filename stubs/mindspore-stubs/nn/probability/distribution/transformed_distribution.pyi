# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_validator, nn as nn
from mindspore.common import dtype as _is_mstype
from mindspore.nn.probability.bijector.bijector import Bijector
from mindspore.nn.probability.distribution._utils.custom_ops import (
    exp_generic as exp_generic,
    log_generic as log_generic,
)
from mindspore.nn.probability.distribution._utils.utils import raise_not_impl_error as raise_not_impl_error
from mindspore.nn.probability.distribution.distribution import Distribution as Distribution
from mindspore.ops import functional as _is_F, operations as _is_P
from mindspore.ops.auto_generate.gen_ops_prim import Equal, Select
from mindspore.ops.operations.math_ops import IsNan

class TransformedDistribution(Distribution):
    _bijector: Bijector
    _distribution: Distribution
    _is_linear_transformation: Any
    equal_base: Equal
    exp: Any
    isnan: IsNan
    log: Any
    select_base: Select
    def __init__(
        self,
        bijector: Bijector,
        distribution: Distribution,
        seed: int | None = None,
        name: str = "transformed_distribution",
    ) -> None: ...
    @property
    def bijector(self) -> Any: ...
    @property
    def distribution(self) -> Any: ...
    @property
    def dtype(self) -> Any: ...
    @property
    def is_linear_transformation(self) -> Any: ...

F = _is_F
P = _is_P
mstype = _is_mstype
validator = _is_validator
