# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.common.dynamic_shape import auto_dynamic_shape as auto_dynamic_shape, enable_dynamic as enable_dynamic
