# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum

class BaseEnum(Enum): ...  # type: ignore[misc]

class ModeEnum(BaseEnum):
    EVAL = "eval"
    TRAIN = "train"

class PluginEnum(BaseEnum):
    CUSTOM_LINEAGE_DATA = "custom_lineage_data"
    DATASET_GRAPH = "dataset_graph"
    EVAL_LINEAGE = "eval_lineage"
    EXPLAINER = "explainer"
    GRAPH = "graph"
    HISTOGRAM = "histogram"
    IMAGE = "image"
    LANDSCAPE = "landscape"
    SCALAR = "scalar"
    TENSOR = "tensor"
    TRAIN_LINEAGE = "train_lineage"

class WriterPluginEnum(Enum):
    EXPLAINER = "explainer"
    EXPORTER = "exporter"
    LINEAGE = "lineage"
    SUMMARY = "summary"
