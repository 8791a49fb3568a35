"""Operators that a CPU has no kernel for: their shapes, from MindSpore's meta device, where that was found right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fnloop.run.device import synchronize

__all__ = ["ON_META", "about_numbers", "lacks_kernel", "message_of", "on_meta"]

ON_META = frozenset(
    {"AdaptiveAvgPool2DExt", "ArgMaxExt", "AvgPool2D", "ConstantPadND", "Conv2DExt", "CumsumExt", "DropoutExt",
     "Einsum", "Embedding", "FullLike", "GeluExt", "Im2ColExt", "IndexSelect", "LayerNormExt", "LeakyReLUExt",
     "LinalgVectorNorm", "LogSoftmaxExt", "LogSumExp", "MSELossExt", "MatrixInverseExt", "OneHotExt", "OnesLikeExt",
     "Outer", "RepeatInterleaveInt", "Roll", "SortExt", "StackExt", "Std", "TopkExt", "TrilExt", "Var", "ZerosLikeExt"}
)  # fmt: skip
"""Operators whose shapes and dtypes the meta device computes as it should. It is not asked for any others: views and
`x[i] = y` end the process there, and some operators come out with wrong shapes (MindSpore 2.10)."""

LACKING = (
    "unregistered",
    "Unsupported op [",
    "Not found op",
    "is not supported on this device",
    "only supports Ascend",
)


def message_of(error: BaseException) -> str:
    """The text of an exception, also of one that MindSpore has written in bytes that are no text."""
    if isinstance(error, UnicodeDecodeError):
        return bytes(error.object).decode(errors="replace")
    return str(error)


def lacks_kernel(error: BaseException) -> bool:
    """Whether an operator failed because there is no kernel for it on a CPU."""
    text = message_of(error)
    return any(one in text for one in LACKING) or ("Create kernelmod for op" in text and "failed" in text)


def about_numbers(error: BaseException) -> bool:
    """Whether an operator failed while it computed, over the numbers in its inputs rather than their shapes."""
    places = [line for line in message_of(error).splitlines() if "mindspore/" in line]
    return bool(places) and "/kernel/" in places[-1] and places[-1].rstrip().endswith(("LaunchKernel", "operator()"))


def on_meta(operator: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """What an operator would give, as tensors of zeros."""
    import mindspore as ms

    with ms.DeviceCtx("meta"):
        inputs = [_to_meta(one) for one in args]
        made = operator(*inputs, **(kwargs or {}))
        synchronize()
    return _from_meta(made)


def _to_meta(value: Any) -> Any:
    from mindspore import Tensor, mint

    if isinstance(value, Tensor):
        return mint.empty(tuple(value.shape), dtype=value.dtype, device="meta")
    return type(value)(map(_to_meta, value)) if type(value) in (list, tuple) else value


def _from_meta(value: Any) -> Any:
    from mindspore import Tensor, ops

    if isinstance(value, Tensor):
        return ops.zeros(tuple(value.shape), value.dtype)
    return type(value)(map(_from_meta, value)) if type(value) in (list, tuple) else value
