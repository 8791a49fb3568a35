# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.train import (
    amp as amp,
    anf_ir_pb2 as anf_ir_pb2,
    callback as callback,
    checkpoint_pb2 as checkpoint_pb2,
    dataset_helper as dataset_helper,
    lineage_pb2 as lineage_pb2,
    loss_scale_manager as loss_scale_manager,
    metrics as metrics,
    mind_ir_pb2 as mind_ir_pb2,
    model as model,
    node_strategy_pb2 as node_strategy_pb2,
    serialization as serialization,
    summary as summary,
    summary_pb2 as summary_pb2,
    train_thor as train_thor,
)
from mindspore.train.amp import build_train_network as build_train_network
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
from mindspore.train.data_sink import data_sink as data_sink
from mindspore.train.dataset_helper import (
    DatasetHelper as DatasetHelper,
    connect_network_with_dataset as connect_network_with_dataset,
)
from mindspore.train.loss_scale_manager import (
    DynamicLossScaleManager as DynamicLossScaleManager,
    FixedLossScaleManager as FixedLossScaleManager,
    LossScaleManager as LossScaleManager,
)
from mindspore.train.metrics import get_metric_fn as get_metric_fn, names as names
from mindspore.train.metrics.accuracy import Accuracy as Accuracy
from mindspore.train.metrics.auc import auc as auc
from mindspore.train.metrics.bleu_score import BleuScore as BleuScore
from mindspore.train.metrics.confusion_matrix import (
    ConfusionMatrix as ConfusionMatrix,
    ConfusionMatrixMetric as ConfusionMatrixMetric,
)
from mindspore.train.metrics.cosine_similarity import CosineSimilarity as CosineSimilarity
from mindspore.train.metrics.dice import Dice as Dice
from mindspore.train.metrics.error import MAE as MAE, MSE as MSE
from mindspore.train.metrics.fbeta import F1 as F1, Fbeta as Fbeta
from mindspore.train.metrics.hausdorff_distance import HausdorffDistance as HausdorffDistance
from mindspore.train.metrics.loss import Loss as Loss
from mindspore.train.metrics.mean_surface_distance import MeanSurfaceDistance as MeanSurfaceDistance
from mindspore.train.metrics.metric import Metric as Metric, rearrange_inputs as rearrange_inputs
from mindspore.train.metrics.occlusion_sensitivity import OcclusionSensitivity as OcclusionSensitivity
from mindspore.train.metrics.perplexity import Perplexity as Perplexity
from mindspore.train.metrics.precision import Precision as Precision
from mindspore.train.metrics.recall import Recall as Recall
from mindspore.train.metrics.roc import ROC as ROC
from mindspore.train.metrics.root_mean_square_surface_distance import RootMeanSquareDistance as RootMeanSquareDistance
from mindspore.train.metrics.topk import (
    Top1CategoricalAccuracy as Top1CategoricalAccuracy,
    Top5CategoricalAccuracy as Top5CategoricalAccuracy,
    TopKCategoricalAccuracy as TopKCategoricalAccuracy,
)
from mindspore.train.model import Model as Model
from mindspore.train.serialization import (
    async_ckpt_thread_status as async_ckpt_thread_status,
    build_searched_strategy as build_searched_strategy,
    ckpt_to_safetensors as ckpt_to_safetensors,
    export as export,
    export_split_mindir as export_split_mindir,
    get_ckpt_path_with_strategy as get_ckpt_path_with_strategy,
    load as load,
    load_checkpoint as load_checkpoint,
    load_checkpoint_async as load_checkpoint_async,
    load_distributed_checkpoint as load_distributed_checkpoint,
    load_param_into_net as load_param_into_net,
    merge_sliced_parameter as merge_sliced_parameter,
    restore_group_info_list as restore_group_info_list,
    safetensors_to_ckpt as safetensors_to_ckpt,
    save_checkpoint as save_checkpoint,
)
from mindspore.train.summary.summary_record import SummaryRecord as SummaryRecord
from mindspore.train.train_thor.convert_utils import (
    ConvertModelUtils as ConvertModelUtils,
    ConvertNetUtils as ConvertNetUtils,
)

__all__ = [
    "Accuracy",
    "BackupAndRestore",
    "BleuScore",
    "Callback",
    "CheckpointConfig",
    "ConfusionMatrix",
    "ConfusionMatrixMetric",
    "ConvertModelUtils",
    "ConvertNetUtils",
    "CosineSimilarity",
    "DatasetHelper",
    "Dice",
    "DynamicLossScaleManager",
    "EarlyStopping",
    "F1",
    "Fbeta",
    "FixedLossScaleManager",
    "FlopsUtilizationCollector",
    "HausdorffDistance",
    "History",
    "LambdaCallback",
    "LearningRateScheduler",
    "Loss",
    "LossMonitor",
    "LossScaleManager",
    "MAE",
    "MSE",
    "MeanSurfaceDistance",
    "Metric",
    "Model",
    "ModelCheckpoint",
    "OcclusionSensitivity",
    "OnRequestExit",
    "Perplexity",
    "Precision",
    "ROC",
    "Recall",
    "ReduceLROnPlateau",
    "RootMeanSquareDistance",
    "RunContext",
    "SummaryCollector",
    "SummaryLandscape",
    "SummaryRecord",
    "TimeMonitor",
    "Top1CategoricalAccuracy",
    "Top5CategoricalAccuracy",
    "TopKCategoricalAccuracy",
    "TrainFaultTolerance",
    "async_ckpt_thread_status",
    "auc",
    "build_searched_strategy",
    "build_train_network",
    "ckpt_to_safetensors",
    "connect_network_with_dataset",
    "data_sink",
    "export",
    "export_split_mindir",
    "get_ckpt_path_with_strategy",
    "get_metric_fn",
    "load",
    "load_checkpoint",
    "load_checkpoint_async",
    "load_distributed_checkpoint",
    "load_param_into_net",
    "merge_sliced_parameter",
    "names",
    "rearrange_inputs",
    "restore_group_info_list",
    "safetensors_to_ckpt",
    "save_checkpoint",
]
