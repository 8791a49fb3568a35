# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.train.train_thor import (
    convert_utils as convert_utils,
    dataset_helper as dataset_helper,
    model_thor as model_thor,
)
from mindspore.train.train_thor.convert_utils import (
    ConvertModelUtils as ConvertModelUtils,
    ConvertNetUtils as ConvertNetUtils,
)

__all__ = ["ConvertModelUtils", "ConvertNetUtils"]
