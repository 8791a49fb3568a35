# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mint.optim import adam as adam, adamw as adamw, fused_adamw as fused_adamw, sgd as sgd
from mindspore.mint.optim.adam import Adam as Adam
from mindspore.mint.optim.adamw import AdamW as AdamW
from mindspore.mint.optim.fused_adamw import FusedAdamW as FusedAdamW
from mindspore.mint.optim.sgd import SGD as SGD

__all__ = ["Adam", "AdamW", "FusedAdamW", "SGD"]
