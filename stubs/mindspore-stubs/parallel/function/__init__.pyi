# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.parallel.function import reshard_func as reshard_func
from mindspore.parallel.function.reshard_func import reshard as reshard

__all__ = ["reshard"]
