"""The check of what a block that is called by hand is given and gives, made while MindSpore infers types.

Python checks it in each call; a graph has fixed dtypes and shapes, so that one look at them says the same of all calls.
Nothing of it is left in the graph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from mindspore import Tensor
from mindspore import dtype as mstype
from mindspore.common.initializer import Zero
from mindspore.ops import PrimitiveWithInfer as _PrimitiveWithInfer

from fnloop.hints import tensor_type
from fnloop.run.checks import Checker

__all__ = ["RecordCheck", "checked_fields"]

PrimitiveWithInfer: Any = _PrimitiveWithInfer
TensorType: Any = mstype.TensorType


def checked_fields(hints: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are checked in a graph: those that hold one tensor, with their annotations."""
    return {name: hint for name, hint in hints.items() if hint is Tensor or tensor_type(hint) is not None}


class RecordCheck(PrimitiveWithInfer):  # type: ignore[misc]
    """An operator that takes what a block is given and gives, and fails where Python would refuse it.

    Args:
        path: of the block, for messages.
        given: its fields that are checked, with their annotations.
        made: those that it gives.
    """

    def __init__(self, path: str, given: Mapping[str, Any], made: Mapping[str, Any]) -> None:
        super().__init__("fnloop_record")
        self.path = path
        self.given, self.made = dict(given), dict(made)
        self.add_prim_attr("block", f"{path} {id(self)}")  # the results of operators that are equal may be used again
        self.add_prim_attr("forbid_reuse_result", True)

    def __infer__(self, *values: Any) -> dict[str, Any]:
        """Check what is given; the result is a constant, which nothing reads.

        Raises:
            TypeError: for a shape that a graph does not know, and what is no tensor.
            StateError: as Python does.
        """
        tensors = [self._tensor(value) for value in values]
        count = len(self.given)
        given = _record(self.given, tensors[:count])
        made = _record(self.made, tensors[count:])
        checker = Checker(self.path, "full", self.given, self.made)
        verified = checker.check_inputs((), given)
        checker.check_outputs(verified, (), given, made)
        return {"shape": (), "dtype": mstype.int64, "value": 0}

    def _tensor(self, value: Any) -> Any:
        """A tensor of a dtype and shape, for which no memory is taken."""
        dtype, shape = value["dtype"], value["shape"]
        if not isinstance(dtype, TensorType) or any(size < 0 for size in shape):
            raise TypeError(f"fnloop: block {self.path!r} is given, or gives, a tensor whose shape a graph cannot know")
        return Tensor(shape=tuple(shape), dtype=dtype.element_type(), init=Zero())


def _record(hints: Mapping[str, Any], tensors: Sequence[Any]) -> SimpleNamespace:
    return SimpleNamespace(**dict(zip(hints, tensors, strict=True)))
