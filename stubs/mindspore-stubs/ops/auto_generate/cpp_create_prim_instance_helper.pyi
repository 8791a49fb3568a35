# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common import dtype as _is_mstype

op_args_default_value: dict[Any, Any]
op_labels: dict[Any, Any]
mstype = _is_mstype
