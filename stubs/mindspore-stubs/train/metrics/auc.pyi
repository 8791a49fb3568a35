# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from numpy.typing import ArrayLike

def auc(x: ArrayLike, y: ArrayLike, reorder: bool = False) -> float: ...
