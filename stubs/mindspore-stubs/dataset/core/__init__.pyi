# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.core import (
    config as config,
    datatypes as datatypes,
    py_util_helpers as py_util_helpers,
    validator_helpers as validator_helpers,
)
