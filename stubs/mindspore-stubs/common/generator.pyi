# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common import dtype as _is_mstype
from mindspore.common.parameter import Parameter as Parameter, Parameter as _Parameter
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.ops.operations._inner_ops import Generator as _is_GeneratorOp
from mindspore.ops.operations._sequence_ops import TensorToScalar as TensorToScalar
from mindspore.ops.primitive import Primitive
from mindspore.ops.vm_impl_registry import VmImplRegistry

__all__ = ["Generator", "default_generator", "get_rng_state", "initial_seed", "manual_seed", "seed", "set_rng_state"]
GET_STATE: int

class Generator:
    _generator: Any
    _offset: _Parameter
    _seed: _Parameter
    _to_scalar: TensorToScalar
    def __init__(self) -> None: ...
    def get_state(self) -> _Tensor: ...
    def initial_seed(self) -> int: ...
    def manual_seed(self, seed: int) -> Generator: ...
    def seed(self) -> int: ...
    def set_state(self, state: _Tensor) -> None: ...

INITIAL_SEED: int
MANUAL_SEED: int
SEED: int
SET_STATE: int
STEP: int
default_generator: Generator

def get_rng_state() -> _Tensor: ...
def initial_seed() -> int: ...
def jit_class(cls: Primitive) -> Any: ...
def manual_seed(seed: int) -> Generator: ...
def seed() -> int: ...
def set_rng_state(state: _Tensor) -> None: ...
def vm_impl_generator(self: _Tensor) -> Any: ...

vm_impl_getters: VmImplRegistry
GeneratorOp = _is_GeneratorOp
mstype = _is_mstype
