"""Cells that take a gradient when they are called: `nn.TrainOneStepCell`, and those of users that do so.

MindSpore's parser is not given such a Cell. What it does is lowered as a function that a block calls is, with the Cell
as a constant, so that its gradient is looked at as any other.
"""

from __future__ import annotations

import ast
from typing import Any

from fnloop.authors import is_users
from fnloop.compile.frontend.syntax import is_starred
from fnloop.compile.runtime.reachable import is_gradient
from fnloop.run.cells import is_cell

__all__ = ["does_more_than_construct", "is_training_cell", "training_function"]

HOOKS = ("_forward_pre_hook", "_forward_hook", "_backward_pre_hook", "_backward_hook")
PRECISIONS = ("fp16", "fp32", "bf16")


def training_function(called: Any, node: ast.Call) -> Any:
    """The function of a Cell and its arguments that does what a call of a Cell does which takes a gradient.

    None for all other calls.
    """
    if not is_training_cell(called):
        return None
    construct = type(called).construct
    if is_users(construct):
        return construct
    from fnloop.compile.runtime.training import STEPS  # imports MindSpore

    return None if node.keywords or any(map(is_starred, node.args)) else STEPS.get(len(node.args))


def is_training_cell(value: Any) -> bool:
    """Whether a value is a Cell that takes a gradient when it is called, and does no more than is written."""
    if not is_cell(value) or isinstance(value, type) or does_more_than_construct(value):
        return False
    from mindspore import nn

    construct = type(value).construct
    if construct is nn.TrainOneStepCell.construct:
        return _is_plain(value)
    return is_users(construct) and _takes_gradient(value, construct)


def _is_plain(train: Any) -> bool:
    """Whether a `TrainOneStepCell` has no scale of the loss, gives no gradients, and trains on one machine."""
    from mindspore import nn

    is_alone = type(train.grad_reducer) is nn.Identity and not train.use_graceful_exit
    return is_alone and not (train.sense_flag or train.return_grad)


def _takes_gradient(cell: Any, construct: Any) -> bool:
    """Whether the `construct` of a Cell makes or calls a gradient."""
    read = set(construct.__code__.co_names)
    if any(not hasattr(cell, name) for name in read & {"GradOperation", "grad", "value_and_grad"}):
        return True
    own = [value for name, value in vars(cell).items() if name in read]
    return any(map(is_gradient, own))


def does_more_than_construct(cell: Any) -> str:
    """What a Cell does when it is called that its `construct` does not say; empty where that is all."""
    from mindspore import nn

    cls = type(cell)
    if any(vars(cell)[f"_lazy{hook}"] for hook in HOOKS):
        return "has hooks"
    if cell.has_bprop:
        return "has a `bprop` of its own"
    flags = getattr(cell, "_func_graph_flags", None) or {}
    if cell.mixed_precision_type is not None or any(flags.get(one) for one in PRECISIONS):
        return "computes in mixed precision (`to_float`)"
    if "construct" in vars(cell):
        return "has a `construct` that was replaced"
    if not cls.__module__.startswith("mindspore.") and cls.__call__ is not nn.Cell.__call__:
        return "has a `__call__` of its own"
    return ""
