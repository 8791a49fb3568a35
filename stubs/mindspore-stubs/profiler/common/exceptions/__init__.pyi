# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.common.exceptions import error_code as error_code, exceptions as exceptions
