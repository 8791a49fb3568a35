"""Iteration over a dataset gives tensors, or arrays if asked for."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, overload

from mindspore.common.tensor import Tensor
from numpy.typing import NDArray

class Dataset:
    # The iterators are classes of their own, that nobody needs to name.
    @overload
    def create_dict_iterator(
        self, num_epochs: int = -1, output_numpy: Literal[False] = False, do_copy: bool = False
    ) -> Iterator[dict[str, Tensor]]: ...
    @overload
    def create_dict_iterator(
        self, num_epochs: int = -1, *, output_numpy: Literal[True], do_copy: bool = False
    ) -> Iterator[dict[str, NDArray[Any]]]: ...
    @overload
    def create_tuple_iterator(
        self,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        output_numpy: Literal[False] = False,
        do_copy: bool = False,
    ) -> Iterator[list[Tensor]]: ...
    @overload
    def create_tuple_iterator(
        self,
        columns: Sequence[str] | None = None,
        num_epochs: int = -1,
        *,
        output_numpy: Literal[True],
        do_copy: bool = False,
    ) -> Iterator[list[NDArray[Any]]]: ...
    def __iter__(self) -> Iterator[list[Tensor]]: ...
