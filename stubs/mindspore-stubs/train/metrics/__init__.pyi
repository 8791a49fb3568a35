# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.train.metrics import (
    accuracy as accuracy,
    bleu_score as bleu_score,
    confusion_matrix as confusion_matrix,
    cosine_similarity as cosine_similarity,
    dice as dice,
    error as error,
    fbeta as fbeta,
    hausdorff_distance as hausdorff_distance,
    loss as loss,
    mean_surface_distance as mean_surface_distance,
    metric as metric,
    occlusion_sensitivity as occlusion_sensitivity,
    perplexity as perplexity,
    precision as precision,
    recall as recall,
    roc as roc,
    root_mean_square_surface_distance as root_mean_square_surface_distance,
    topk as topk,
)
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

__all__ = [
    "Accuracy",
    "BleuScore",
    "ConfusionMatrix",
    "ConfusionMatrixMetric",
    "CosineSimilarity",
    "Dice",
    "F1",
    "Fbeta",
    "HausdorffDistance",
    "Loss",
    "MAE",
    "MSE",
    "MeanSurfaceDistance",
    "Metric",
    "OcclusionSensitivity",
    "Perplexity",
    "Precision",
    "ROC",
    "Recall",
    "RootMeanSquareDistance",
    "Top1CategoricalAccuracy",
    "Top5CategoricalAccuracy",
    "TopKCategoricalAccuracy",
    "auc",
    "get_metric_fn",
    "names",
    "rearrange_inputs",
]

def get_metric_fn(name: str, *args: Any, **kwargs: Any) -> Metric: ...
def get_metrics(metrics: dict[str, Any] | set[Any]) -> dict[str, Any]: ...
def names() -> list[str]: ...
