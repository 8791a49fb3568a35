# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import log as _is_logger
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph._utils.check_jit_forbidden_api import (
    add_jit_forbidden_method as add_jit_forbidden_method,
    add_jit_forbidden_module as add_jit_forbidden_module,
    get_jit_forbidden_method as get_jit_forbidden_method,
    get_jit_forbidden_module as get_jit_forbidden_module,
    get_obj_module_and_name_info as get_obj_module_and_name_info,
    is_invalid_or_jit_forbidden_method as is_invalid_or_jit_forbidden_method,
    is_jit_forbidden_module as is_jit_forbidden_module,
    jit_forbidden_register as jit_forbidden_register,
    remove_jit_forbidden_method as remove_jit_forbidden_method,
    remove_jit_forbidden_module as remove_jit_forbidden_module,
)

logger = _is_logger
