# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.graph._utils import (
    cell_attr_register as cell_attr_register,
    check_jit_forbidden_api as check_jit_forbidden_api,
    mindir_util as mindir_util,
    pijit_context as pijit_context,
)

monad: Any
