"""Functions of one array or of several."""

from typing import overload

from mindspore.common.tensor import Tensor
from numpy.typing import ArrayLike

# A tensor for one, a list for several.
@overload
def atleast_1d(ary: Tensor | ArrayLike, /) -> Tensor: ...
@overload
def atleast_1d(*arys: Tensor | ArrayLike) -> list[Tensor]: ...

# A tensor for one, a list for several.
@overload
def atleast_2d(ary: Tensor | ArrayLike, /) -> Tensor: ...
@overload
def atleast_2d(*arys: Tensor | ArrayLike) -> list[Tensor]: ...

# A tensor for one, a list for several.
@overload
def atleast_3d(ary: Tensor | ArrayLike, /) -> Tensor: ...
@overload
def atleast_3d(*arys: Tensor | ArrayLike) -> list[Tensor]: ...
