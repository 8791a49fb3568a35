# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.ops.function.grad import grad_func as grad_func
from mindspore.ops.function.grad.grad_func import (
    derivative as derivative,
    get_grad as get_grad,
    grad as grad,
    jacfwd as jacfwd,
    jacrev as jacrev,
    jet as jet,
    jvp as jvp,
    linearize as linearize,
    stop_gradient as stop_gradient,
    stop_gradient_ as stop_gradient_,
    value_and_grad as value_and_grad,
    vjp as vjp,
)

__all__ = [
    "derivative",
    "get_grad",
    "grad",
    "jacfwd",
    "jacrev",
    "jet",
    "jvp",
    "linearize",
    "stop_gradient",
    "stop_gradient_",
    "value_and_grad",
    "vjp",
]
