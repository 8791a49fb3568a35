# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.grad import cell_grad as cell_grad
from mindspore.nn.grad.cell_grad import Jvp as Jvp, Vjp as Vjp

__all__ = ["Jvp", "Vjp"]
