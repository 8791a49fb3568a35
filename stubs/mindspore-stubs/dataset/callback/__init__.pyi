# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.dataset.callback import ds_callback as ds_callback
from mindspore.dataset.callback.ds_callback import DSCallback as DSCallback, WaitedDSCallback as WaitedDSCallback

__all__ = ["DSCallback", "WaitedDSCallback"]
validators: Any
