"""Fields that hold the weights of a Cell as a dict: the names and shapes are those of the Cell that is bound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from fnloop.hints import members
from fnloop.plan import Leaf
from fnloop.shapes.constants import has_weights
from fnloop.shapes.drafts import Draft

__all__ = ["is_dict_of_tensors", "weight_drafts"]


def weight_drafts(leaf: Leaf, components: Mapping[str, Any]) -> dict[str, Draft]:
    """The fields of a block that hold the weights of its Cell, with what is made for them.

    They are those that are a dict of tensors of no declared names and axes, where the block calls `call_with` and only
    one of its components has weights.

    Args:
        leaf: the block.
        components: those that are there.
    """
    code = getattr(leaf.function, "__code__", None)
    cells = [one for one in components.values() if has_weights(one)]
    if code is None or len(cells) != 1 or "call_with" not in code.co_names:
        return {}
    fields = [name for name, hint in leaf.hints_in.items() if is_dict_of_tensors(hint)]
    return {name: _draft(cells[0], leaf.hints_in[name]) for name in fields}


def is_dict_of_tensors(hint: Any) -> bool:
    """Whether an annotation is a dict of tensors of any shape, by names that are not declared."""
    (only, *others) = members(hint)
    arguments = get_args(only)
    if others or getattr(get_origin(only), "__name__", "") not in ("dict", "Mapping") or len(arguments) != 2:
        return False
    item = arguments[1]
    is_bare = isinstance(item, type) and item.__module__.startswith("mindspore") and item.__name__ == "Tensor"
    return arguments[0] is str and (is_bare or getattr(item, "dim_str", None) == "...")


def _draft(cell: Any, hint: Any) -> Draft:
    import jaxtyping
    import mindspore as ms

    from fnloop.weights import weights_of

    parts = {}
    for name, weight in weights_of(cell).items():
        dtype = getattr(jaxtyping, str(weight.dtype), jaxtyping.Shaped)
        parts[name] = Draft("tensor", dtype[ms.Tensor, " ".join(map(str, weight.shape))])
    return Draft("dict", hint, None, parts)
