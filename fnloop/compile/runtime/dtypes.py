"""A check of the dtypes that a block gives in a graph, made while MindSpore infers types: it leaves nothing behind.

Where a tensor has another dtype than in Python, an operator computes otherwise in a graph (`truths % 3`); handed on by
a loop, such a tensor is taken for another, or ends the process. As a function that MindSpore's parser reads, the check
would take 6 ms a block, as long as the block itself; as an operator it takes a fifth of a millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mindspore import dtype as mstype
from mindspore.ops import PrimitiveWithInfer as _PrimitiveWithInfer

__all__ = ["DtypeCheck", "SpecCheck"]

PrimitiveWithInfer: Any = _PrimitiveWithInfer
TensorType: Any = mstype.TensorType


class DtypeCheck(PrimitiveWithInfer):  # type: ignore[misc]
    """An operator that takes the outputs of a block and fails where one has another dtype than in Python.

    Args:
        dtypes: those in Python, one for each output.
        told: for each the message where it has another one.
    """

    def __init__(self, dtypes: Sequence[Any], told: Sequence[str]) -> None:
        super().__init__("fnloop_dtypes")
        self.dtypes = tuple(dtypes)
        self.told = tuple(told)
        self.add_prim_attr("messages", "\n".join(told))  # the results of operators that are equal may be used again
        self.add_prim_attr("forbid_reuse_result", True)

    def __infer__(self, *outputs: Any) -> dict[str, Any]:
        """Check what is given; the result is a constant, which nothing reads.

        Raises:
            TypeError: with the message of the first output that has another dtype.
        """
        for output, dtype, told in zip(outputs, self.dtypes, self.told, strict=True):
            found = output["dtype"]
            if isinstance(found, TensorType) and found.element_type() != dtype:
                raise TypeError(told)
        return {"shape": (), "dtype": mstype.int64, "value": 0}


class SpecCheck(PrimitiveWithInfer):  # type: ignore[misc]
    """An operator that takes what a captured Cell is called with, and fails where it is of other dtypes or shapes.

    Args:
        kind: the Cell, for messages.
        specs: the dtype and shape of each tensor that it was captured with.
    """

    def __init__(self, kind: str, specs: Sequence[tuple[Any, tuple[int, ...]]]) -> None:
        super().__init__("fnloop_specs")
        self.kind, self.specs = kind, tuple(specs)
        self.add_prim_attr("told", f"{kind} {self.specs}")  # the results of operators that are equal may be used again
        self.add_prim_attr("forbid_reuse_result", True)

    def __infer__(self, *given: Any) -> dict[str, Any]:
        """Check what is given; the result is a constant, which nothing reads.

        Raises:
            TypeError: for another dtype or shape.
        """
        for value, (dtype, shape) in zip(given, self.specs, strict=True):
            found = value["dtype"]
            is_same = isinstance(found, TensorType) and found.element_type() == dtype
            if not is_same or tuple(value["shape"]) != shape:
                raise TypeError(f"fnloop: `{self.kind}` is called with tensors of several dtypes or shapes here")
        return {"shape": (), "dtype": mstype.int64, "value": 0}
