"""What a parameter is when its own documentation does not say: by its default, or by its name elsewhere."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from enum import Enum

from generate.phrases import split_union, union

# What a bare `tuple` or `list` holds, by the name of the parameter.
_INTS = re.compile(
    r"(shapes?|sizes?|axis|axes|dims?|kernel_size|strides?|padd?ings?|pad|pads|dilations?|perm|reps|multiples|begin|end"
    r"|repeats|block_size|crops|ksizes?|kernel|strategy|n_freqs|num_\w+|output_shape|out_shape|input_size|rates?"
    r"|normalized_shape|split_sizes|shifts|out_axes|in_axes|\w+_(?:shape|size|axis|axes|dims?|stride|list|indices|lens)"
    r"|kernel_shape|sections|batch_dims|actual_seq_\w+|prefix|group_list|milestone|new_shape|indices)",
)
_FLOATS = re.compile(
    r"(probs?|weights?|ratios?|betas|variances|scales?|means?|stds?|angles?|translate|learning_rates|sigma)"
)


# What a parameter is that is documented nowhere, by the end of its name.
_PATTERNS = (
    (re.compile(r"(.*_)?d?type|.*_dtype"), "Type"),
    (re.compile(r"(.*_)?shapes?"), "Sequence[int]"),
    (re.compile(r"(.*_)?(num|count|size|id|rank|index|dim|axis|step|steps|epoch|length)"), "int"),
    (re.compile(r"(.*_)?(name|path|mode|dir|file|prefix|phase|group)"), "str"),
    (re.compile(r"(is|use|has|need|enable|with|return|keep)_.*|.*_flag"), "bool"),
    (re.compile(r"(.*_)?(fn|func|hook|callback)"), "Callable[..., Any]"),
    (re.compile(r"(.*_)?(grads?|tensor|logits|labels?|mask|scales?|offsets?|indices|idx)|d[xyzw]|x\d?|y\d?"), "Tensor"),
)


def element(name: str, default: object, kind: str) -> str | None:
    """What the items of a bare tuple or list are."""
    if isinstance(default, (tuple, list)) and default:
        return union([python_type(item) or "Any" for item in default])
    for scalar in ("int", "float", "str"):
        if scalar in split_union(kind):
            return scalar
    if _INTS.fullmatch(name):
        return "int"
    if _FLOATS.fullmatch(name):
        return "float"
    return None


def python_type(value: object) -> str | None:
    """The type of a default."""
    for kind in (bool, int, float, str):
        if type(value) is kind:
            return str(kind.__name__)
    if isinstance(value, (tuple, list)):
        kinds = [python_type(item) for item in value]
        known = [kind for kind in kinds if kind]
        return f"Sequence[{union(known)}]" if known and len(known) == len(kinds) else "Sequence[Any]"
    if isinstance(value, Enum):
        return type(value).__name__
    if type(value).__module__ == "mindspore._c_expression.typing":
        return "Type"
    return None


def admit(kind: str, default: object) -> str:
    """Widen a type so that it admits the default."""
    if default is None:
        return kind if "None" in split_union(kind) or kind == "Any" else union([kind, "None"])
    own = python_type(default)
    if own is None or kind in {"Any", "object"}:
        return kind
    members = split_union(kind)
    if own in members or (own == "str" and any(m.startswith("Literal[") for m in members)):
        return kind
    numbers = ["bool", "int", "float", "complex"]
    if own in numbers and any(m in numbers[numbers.index(own) :] for m in members):
        return kind
    if own.startswith("Sequence") and any(m.startswith(("Sequence", "tuple", "list", "Iterable")) for m in members):
        return kind
    return union([kind, own])


class ByName:
    """The types that parameters of one name have where they are documented."""

    def __init__(self) -> None:
        self._seen: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def learn(self, name: str, kind: str) -> None:
        """Count one documented parameter."""
        if "Any" not in kind:
            self._seen[name.lower()][union([k for k in split_union(kind) if k != "None"] or ["None"])] += 1

    def guess(self, name: str) -> str | None:
        """The type that most parameters of this name have, if they agree."""
        seen = self._seen.get(name.lower())
        if not seen:
            return next((kind for pattern, kind in _PATTERNS if pattern.fullmatch(name)), None)
        kind, count = max(seen.items(), key=lambda item: (item[1], item[0]))
        return kind if count * 2 >= sum(seen.values()) else None
