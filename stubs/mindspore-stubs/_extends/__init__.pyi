# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore._extends import ast_checker as ast_checker, parse as parse
from mindspore.graph._utils import cell_attr_register as _is_utils
from mindspore.graph._utils.cell_attr_register import cell_attr_register as cell_attr_register

__all__ = ["cell_attr_register"]
parallel_compile: Any
remote: Any
utils = _is_utils
