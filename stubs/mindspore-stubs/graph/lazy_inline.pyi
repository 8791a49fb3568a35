# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, Literal

from mindspore import log as _is_logger

def lazy_inline(
    fn: Callable[..., Any] | None = None,
    attrs: Sequence[str] | str | None = None,
    policy: Literal["front"] | None = None,
) -> Callable[..., Any]: ...

logger = _is_logger
