# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import _checkparam as _is_Validator
from mindspore.ops.auto_generate.gen_ops_prim import Geqrf as Geqrf, Svd as Svd
from mindspore.ops.primitive import Primitive as Primitive, prim_attr_register as prim_attr_register

class Eigh(Primitive):
    compute_eigenvectors: Any
    lower: Any
    def __init__(self, compute_eigenvectors: bool = True, lower: bool = True) -> None: ...

Validator = _is_Validator
