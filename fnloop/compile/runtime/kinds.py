"""Functions for graphs that have a short form where they are given tensors.

MindSpore's parser reads a function as a whole, and the functions that it calls, whatever branch is taken: one that
tells tensors from numbers takes it 4 to 6 ms. So MindSpore, which knows the types, chooses between two: a line for
tensors, and the function for the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any

from mindspore.ops import MultitypeFuncGraph as _MultitypeFuncGraph

__all__ = ["BESIDE_FLOAT", "BESIDE_WHOLE", "PAIR", "WITH_WHOLE", "by_kind", "same"]

MultitypeFuncGraph: Any = _MultitypeFuncGraph

Function = Callable[..., Any]
Kinds = tuple[str, ...]

PAIR: Kinds = ("Tensor", "Tensor")
"""The operands of an operator, both tensors."""

BESIDE_WHOLE: Kinds = ("Tensor", "Int")
"""The operands of an operator, a tensor and a whole number."""

BESIDE_FLOAT: Kinds = ("Tensor", "Float")
"""The operands of an operator, a tensor and a float."""

WITH_WHOLE: Collection[Kinds] = (PAIR, BESIDE_WHOLE)


def by_kind(
    name: str,
    of_tensors: Function,
    otherwise: Function,
    kinds: Collection[Kinds] = (PAIR,),
    others: Mapping[Kinds, Function] = MappingProxyType({}),
) -> Any:
    """A function for graphs with a short form.

    Args:
        name: of it, for MindSpore.
        of_tensors: the short form; gives what `otherwise` gives.
        otherwise: for all other arguments.
        kinds: of the arguments for which the short form stands.
        others: short forms for arguments of other kinds.
    """
    chosen = MultitypeFuncGraph(f"fnloop_{name}", True)
    if not hasattr(chosen, "register_default_fn"):
        return otherwise
    for one, short in (dict.fromkeys(kinds, of_tensors) | dict(others)).items():
        chosen.register(*one)(short)
    chosen.register_default_fn(otherwise)
    return chosen


def same(value: Any) -> Any:
    """The value itself."""
    return value
