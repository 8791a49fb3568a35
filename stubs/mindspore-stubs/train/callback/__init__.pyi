# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.train.callback._backup_and_restore import BackupAndRestore as BackupAndRestore
from mindspore.train.callback._callback import Callback as Callback, RunContext as RunContext
from mindspore.train.callback._checkpoint import (
    CheckpointConfig as CheckpointConfig,
    ModelCheckpoint as ModelCheckpoint,
)
from mindspore.train.callback._early_stop import EarlyStopping as EarlyStopping
from mindspore.train.callback._flops_collector import FlopsUtilizationCollector as FlopsUtilizationCollector
from mindspore.train.callback._history import History as History
from mindspore.train.callback._lambda_callback import LambdaCallback as LambdaCallback
from mindspore.train.callback._landscape import SummaryLandscape as SummaryLandscape
from mindspore.train.callback._loss_monitor import LossMonitor as LossMonitor
from mindspore.train.callback._lr_scheduler_callback import LearningRateScheduler as LearningRateScheduler
from mindspore.train.callback._on_request_exit import OnRequestExit as OnRequestExit
from mindspore.train.callback._reduce_lr_on_plateau import ReduceLROnPlateau as ReduceLROnPlateau
from mindspore.train.callback._summary_collector import SummaryCollector as SummaryCollector
from mindspore.train.callback._time_monitor import TimeMonitor as TimeMonitor
from mindspore.train.callback._train_fault_tolerance import TrainFaultTolerance as TrainFaultTolerance

__all__ = [
    "BackupAndRestore",
    "Callback",
    "CheckpointConfig",
    "EarlyStopping",
    "FlopsUtilizationCollector",
    "History",
    "LambdaCallback",
    "LearningRateScheduler",
    "LossMonitor",
    "ModelCheckpoint",
    "OnRequestExit",
    "ReduceLROnPlateau",
    "RunContext",
    "SummaryCollector",
    "SummaryLandscape",
    "TimeMonitor",
    "TrainFaultTolerance",
]
