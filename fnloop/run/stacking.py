"""Arrays of MindSpore and NumPy stacked on a new first axis, joined on it, and made with no entries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fnloop.run.cells import is_parameter
from fnloop.state import BlockState

__all__ = ["Empty", "as_it_is", "concatenated", "stack"]

MOST = 256
"""So many arrays are joined at once: MindSpore takes each as an argument of its own."""


def as_it_is(value: Any) -> Any:
    """A value that stays as it is now: Parameters, which operators write, are copied, those in containers too."""
    if is_parameter(value):
        return value.value().copy()
    if type(value) in (tuple, list):
        kept = [as_it_is(item) for item in value]
        unchanged = all(one is other for one, other in zip(kept, value, strict=True))
        return value if unchanged else type(value)(kept)
    if isinstance(value, BlockState):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: as_it_is(one) for name, one in fields.items()}
        return value if all(changed[name] is one for name, one in fields.items()) else type(value)(**changed)
    return value


def stack(arrays: Sequence[Any]) -> Any:
    """Arrays of one shape and dtype on a new first axis."""
    if not _is_tensor(arrays[0]):
        import numpy as np

        return np.stack(arrays)
    from mindspore import bfloat16, ops

    if arrays[0].dtype == bfloat16:  # which MindSpore cannot stack on a CPU
        return ops.concat([ops.reshape(one, (1, *one.shape)) for one in arrays])
    return ops.stack(list(arrays))


def concatenated(arrays: Sequence[Any]) -> Any:
    """Arrays joined on their first axis."""
    if not _is_tensor(arrays[0]):
        import numpy as np

        return np.concatenate(arrays)
    from mindspore import ops

    while len(arrays) > 1:
        arrays = [ops.concat(list(arrays[start : start + MOST])) for start in range(0, len(arrays), MOST)]
    return arrays[0]


def _is_tensor(array: Any) -> bool:
    return hasattr(type(array), "asnumpy")


class Empty:
    """Makes an array of no entries.

    Args:
        shape: of one entry.
        dtype: its dtype: MindSpore's for a tensor, NumPy's for an array.
    """

    __slots__ = ("dtype", "shape")

    def __init__(self, shape: Sequence[int], dtype: Any) -> None:
        self.shape, self.dtype = tuple(shape), dtype

    def __call__(self) -> Any:
        """The array."""
        import numpy as np

        if isinstance(self.dtype, np.dtype):
            return np.zeros((0, *self.shape), self.dtype)
        from mindspore import Tensor

        return Tensor(np.zeros((0, *self.shape), np.float32)).astype(self.dtype)
