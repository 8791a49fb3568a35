# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.scipy import (
    fft as fft,
    linalg as linalg,
    ops as ops,
    ops_grad as ops_grad,
    ops_wrapper as ops_wrapper,
    optimize as optimize,
    utils as utils,
    utils_const as utils_const,
)
