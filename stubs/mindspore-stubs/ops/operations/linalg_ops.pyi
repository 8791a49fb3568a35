# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.primitive import Primitive

class Eigh(Primitive):
    def __init__(self, compute_eigenvectors: bool = True, lower: bool = True) -> None: ...
