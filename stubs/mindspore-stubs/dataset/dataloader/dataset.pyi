# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Iterable, Iterator
from typing import Any

from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor

class Dataset:
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    def __init__(self) -> None: ...
    def __getitem__(self, index: int) -> Any: ...

class IterableDataset(Dataset, Iterable[Any]):
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    def __iter__(self) -> Iterator[Any]: ...

class TensorDataset(Dataset):
    __orig_bases__: tuple[Any, ...]
    __parameters__: tuple[Any, ...]
    tensors: Any
    def __init__(self, *tensors: _Tensor) -> None: ...
    def __getitem__(self, index: int) -> tuple[_Tensor, ...]: ...
    def __len__(self) -> int: ...
