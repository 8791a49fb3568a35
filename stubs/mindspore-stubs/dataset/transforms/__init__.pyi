# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.dataset import vision as vision
from mindspore.dataset.transforms import (
    py_transforms_util as py_transforms_util,
    transforms as transforms,
    validators as validators,
)
from mindspore.dataset.transforms.transforms import (
    Compose as Compose,
    Concatenate as Concatenate,
    Duplicate as Duplicate,
    Fill as Fill,
    Mask as Mask,
    OneHot as OneHot,
    PadEnd as PadEnd,
    Plugin as Plugin,
    RandomApply as RandomApply,
    RandomChoice as RandomChoice,
    RandomOrder as RandomOrder,
    Relational as Relational,
    Slice as Slice,
    TypeCast as TypeCast,
    Unique as Unique,
    not_random as not_random,
)
