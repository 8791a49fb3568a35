# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph.lazy_inline import lazy_inline as lazy_inline

class _CallableLazyInlineModule:
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

logger = _is_logger
