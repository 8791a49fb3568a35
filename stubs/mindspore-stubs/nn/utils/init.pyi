# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from contextlib import AbstractContextManager

from mindspore.common.parameter import Parameter as Parameter

def no_init_parameters() -> AbstractContextManager[None]: ...
