# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable
from typing import Any

from mindspore.ops._register_for_op import Registry
from mindspore.ops.primitive import Primitive

class VmImplRegistry(Registry):
    def register(self, prim: Primitive | str) -> Any: ...

def get_vm_impl_fn(prim: Primitive | str) -> Callable[..., Any]: ...

vm_impl_registry: VmImplRegistry
