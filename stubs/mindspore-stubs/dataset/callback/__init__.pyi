# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.callback import ds_callback as ds_callback, validators as validators
from mindspore.dataset.callback.ds_callback import DSCallback as DSCallback, WaitedDSCallback as WaitedDSCallback

__all__ = ["DSCallback", "WaitedDSCallback"]
