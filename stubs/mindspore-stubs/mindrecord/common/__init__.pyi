# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mindrecord.common import constant as constant, enums as enums, exceptions as exceptions
