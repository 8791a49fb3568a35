# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.utils import init as init
from mindspore.nn.utils.init import no_init_parameters as no_init_parameters

__all__ = ["no_init_parameters"]
