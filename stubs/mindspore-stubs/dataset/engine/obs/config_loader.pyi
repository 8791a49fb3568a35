# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

class Config:
    DATASET_LOCAL_PATH: str
    DISK_THRESHOLD: float
    MAX_RETRY: int
    PART_SIZE: int
    RETRY_DELTA_TIME: int
    SEED: int
    TASK_NUM: int
    WAIT_META_TIME: int
    WAIT_STEP_TIME: float
    WARMINGUP_TIME: int
    WORKING_PATH: str

class _Config:
    config: Any
    def __init__(self) -> None: ...
    def copy(self) -> Any: ...

def create_obs_config() -> Any: ...
