# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

from mindspore.dataset.core.validator_helpers import (
    check_non_negative_float32 as check_non_negative_float32,
    check_non_negative_int32 as check_non_negative_int32,
    check_pos_float32 as check_pos_float32,
    check_pos_int32 as check_pos_int32,
    type_check as type_check,
)
from numpy.typing import NDArray

class BorderType(str, Enum):
    CONSTANT = "constant"
    EDGE = "edge"
    REFLECT = "reflect"
    SYMMETRIC = "symmetric"

DE_C_MEL_TYPE: dict[Any, Any]
DE_C_NORM_MODE: dict[Any, Any]
DE_C_NORM_TYPE: dict[Any, Any]

class DensityFunction(str, Enum):
    GPDF = "GPDF"
    RPDF = "RPDF"
    TPDF = "TPDF"

class FadeShape(str, Enum):
    EXPONENTIAL = "exponential"
    HALF_SINE = "half_sine"
    LINEAR = "linear"
    LOGARITHMIC = "logarithmic"
    QUARTER_SINE = "quarter_sine"

class GainType(str, Enum):
    AMPLITUDE = "amplitude"
    DB = "db"
    POWER = "power"

class Interpolation(str, Enum):
    LINEAR = "linear"
    QUADRATIC = "quadratic"

class MelType(str, Enum):
    HTK = "htk"
    SLANEY = "slaney"

class Modulation(str, Enum):
    SINUSOIDAL = "sinusoidal"
    TRIANGULAR = "triangular"

class NormMode(str, Enum):
    NONE = "none"
    ORTHO = "ortho"

class NormType(str, Enum):
    NONE = "none"
    SLANEY = "slaney"

class ResampleMethod(str, Enum):
    KAISER_WINDOW = "kaiser_window"
    SINC_INTERPOLATION = "sinc_interpolation"

class ScaleType(str, Enum):
    MAGNITUDE = "magnitude"
    POWER = "power"

class WindowType(str, Enum):
    BARTLETT = "bartlett"
    BLACKMAN = "blackman"
    HAMMING = "hamming"
    HANN = "hann"
    KAISER = "kaiser"

cde: Any

def create_dct(n_mfcc: int, n_mels: int, norm: NormMode = ...) -> NDArray[Any]: ...
def linear_fbanks(n_freqs: int, f_min: float, f_max: float, n_filter: int, sample_rate: int) -> NDArray[Any]: ...
def melscale_fbanks(
    n_freqs: int,
    f_min: float,
    f_max: float,
    n_mels: int,
    sample_rate: int,
    norm: NormType = ...,
    mel_type: MelType = ...,
) -> NDArray[Any]: ...
