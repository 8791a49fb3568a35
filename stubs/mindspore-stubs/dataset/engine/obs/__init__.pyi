# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset.engine.obs import (
    config_loader as config_loader,
    obs_mindrecord_dataset as obs_mindrecord_dataset,
    util as util,
)
from mindspore.dataset.engine.obs.obs_mindrecord_dataset import (
    MindRecordFromOBS as MindRecordFromOBS,
    sync_wait_for_dataset as sync_wait_for_dataset,
)

__all__ = ["MindRecordFromOBS", "sync_wait_for_dataset"]
