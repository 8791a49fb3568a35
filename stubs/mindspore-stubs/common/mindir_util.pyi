# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore import _checkparam as _is_Validator, log as _is_logger
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph._utils.mindir_util import load_mindir as load_mindir, save_mindir as save_mindir

Validator = _is_Validator
logger = _is_logger
