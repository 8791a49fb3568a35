# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.ops._register_for_op import Registry as Registry
from mindspore.ops.primitive import Primitive as Primitive, Primitive as _Primitive

class VmImplRegistry(Registry):
    def register(self, prim: _Primitive | str) -> Any: ...

def get_vm_impl_fn(prim: _Primitive | str) -> Callable[..., Any]: ...

vm_impl_registry: VmImplRegistry
