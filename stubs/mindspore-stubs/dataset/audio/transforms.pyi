# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

from mindspore.dataset.audio.utils import (
    BorderType as BorderType,
    DensityFunction as DensityFunction,
    FadeShape as FadeShape,
    GainType as GainType,
    Interpolation as Interpolation,
    MelType as MelType,
    Modulation as Modulation,
    NormMode as NormMode,
    NormType as NormType,
    ResampleMethod as ResampleMethod,
    ScaleType as ScaleType,
    WindowType as WindowType,
)
from mindspore.dataset.audio.validators import (
    check_allpass_biquad as check_allpass_biquad,
    check_amplitude_to_db as check_amplitude_to_db,
    check_band_biquad as check_band_biquad,
    check_bandpass_biquad as check_bandpass_biquad,
    check_bandreject_biquad as check_bandreject_biquad,
    check_bass_biquad as check_bass_biquad,
    check_biquad as check_biquad,
    check_complex_norm as check_complex_norm,
    check_compute_deltas as check_compute_deltas,
    check_contrast as check_contrast,
    check_db_to_amplitude as check_db_to_amplitude,
    check_dc_shift as check_dc_shift,
    check_deemph_biquad as check_deemph_biquad,
    check_detect_pitch_frequency as check_detect_pitch_frequency,
    check_dither as check_dither,
    check_equalizer_biquad as check_equalizer_biquad,
    check_fade as check_fade,
    check_flanger as check_flanger,
    check_gain as check_gain,
    check_griffin_lim as check_griffin_lim,
    check_highpass_biquad as check_highpass_biquad,
    check_inverse_mel_scale as check_inverse_mel_scale,
    check_inverse_spectrogram as check_inverse_spectrogram,
    check_lfcc as check_lfcc,
    check_lfilter as check_lfilter,
    check_lowpass_biquad as check_lowpass_biquad,
    check_magphase as check_magphase,
    check_mask_along_axis as check_mask_along_axis,
    check_mask_along_axis_iid as check_mask_along_axis_iid,
    check_masking as check_masking,
    check_mel_scale as check_mel_scale,
    check_mel_spectrogram as check_mel_spectrogram,
    check_mfcc as check_mfcc,
    check_mu_law_coding as check_mu_law_coding,
    check_overdrive as check_overdrive,
    check_phase_vocoder as check_phase_vocoder,
    check_phaser as check_phaser,
    check_pitch_shift as check_pitch_shift,
    check_resample as check_resample,
    check_riaa_biquad as check_riaa_biquad,
    check_sliding_window_cmn as check_sliding_window_cmn,
    check_spectral_centroid as check_spectral_centroid,
    check_spectrogram as check_spectrogram,
    check_time_stretch as check_time_stretch,
    check_treble_biquad as check_treble_biquad,
    check_vad as check_vad,
    check_vol as check_vol,
)
from mindspore.dataset.transforms.py_transforms_util import Implementation as Implementation
from mindspore.dataset.transforms.transforms import TensorOperation as TensorOperation
from numpy.typing import ArrayLike, NDArray
from PIL.Image import Image

class AllpassBiquad(AudioTensorOperation):
    central_freq: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, central_freq: float, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class AmplitudeToDB(AudioTensorOperation):
    amin: float
    ref_value: float
    stype: ScaleType
    top_db: float
    def __init__(
        self, stype: ScaleType = ..., ref_value: float = 1.0, amin: float = 1e-10, top_db: float = 80.0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Angle(AudioTensorOperation):
    def parse(self) -> Any: ...  # type: ignore[override]

class AudioTensorOperation(TensorOperation):
    def __init__(self) -> None: ...
    def __call__(self, *input_tensor_list: ArrayLike | Image) -> Any: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BandBiquad(AudioTensorOperation):
    central_freq: float
    noise: bool
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, central_freq: float, Q: float = 0.707, noise: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BandpassBiquad(AudioTensorOperation):
    central_freq: float
    const_skirt_gain: bool
    quality_factor: float
    sample_rate: int
    def __init__(
        self, sample_rate: int, central_freq: float, Q: float = 0.707, const_skirt_gain: bool = False
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BandrejectBiquad(AudioTensorOperation):
    central_freq: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, central_freq: float, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class BassBiquad(AudioTensorOperation):
    central_freq: float
    gain: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, gain: float, central_freq: float = 100.0, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Biquad(TensorOperation):
    a0: float
    a1: float
    a2: float
    b0: float
    b1: float
    b2: float
    def __init__(self, b0: float, b1: float, b2: float, a0: float, a1: float, a2: float) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ComplexNorm(AudioTensorOperation):
    power: float
    def __init__(self, power: float = 1.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class ComputeDeltas(AudioTensorOperation):
    pad_mode: BorderType
    win_len: int
    def __init__(self, win_length: int = 5, pad_mode: BorderType = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Contrast(AudioTensorOperation):
    enhancement_amount: float
    def __init__(self, enhancement_amount: float = 75.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class DBToAmplitude(AudioTensorOperation):
    power: float
    ref: float
    def __init__(self, ref: float, power: float) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class DCShift(AudioTensorOperation):
    limiter_gain: float | Any
    shift: float
    def __init__(self, shift: float, limiter_gain: float | None = None) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

DE_C_BORDER_TYPE: dict[Any, Any]
DE_C_DENSITY_FUNCTION: dict[Any, Any]
DE_C_FADE_SHAPE: dict[Any, Any]
DE_C_GAIN_TYPE: dict[Any, Any]
DE_C_INTERPOLATION: dict[Any, Any]
DE_C_MEL_TYPE: dict[Any, Any]
DE_C_MODULATION: dict[Any, Any]
DE_C_NORM_MODE: dict[Any, Any]
DE_C_NORM_TYPE: dict[Any, Any]
DE_C_RESAMPLE_METHOD: dict[Any, Any]
DE_C_SCALE_TYPE: dict[Any, Any]
DE_C_WINDOW_TYPE: dict[Any, Any]

class DeemphBiquad(AudioTensorOperation):
    sample_rate: int
    def __init__(self, sample_rate: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class DetectPitchFrequency(AudioTensorOperation):
    frame_time: float
    freq_high: int
    freq_low: int
    sample_rate: int
    win_length: int
    def __init__(
        self,
        sample_rate: int,
        frame_time: float = 0.01,
        win_length: int = 30,
        freq_low: int = 85,
        freq_high: int = 3400,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Dither(AudioTensorOperation):
    density_function: DensityFunction
    noise_shaping: bool
    def __init__(self, density_function: DensityFunction = ..., noise_shaping: bool = False) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class EqualizerBiquad(AudioTensorOperation):
    center_freq: float
    gain: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, center_freq: float, gain: float, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Fade(AudioTensorOperation):
    fade_in_len: int
    fade_out_len: int
    fade_shape: FadeShape
    def __init__(self, fade_in_len: int = 0, fade_out_len: int = 0, fade_shape: FadeShape = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Filtfilt(AudioTensorOperation):
    a_coeffs: Any
    b_coeffs: Any
    clamp: bool
    def __init__(self, a_coeffs: Sequence[float], b_coeffs: Sequence[float], clamp: bool = True) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Flanger(AudioTensorOperation):
    delay: float
    depth: float
    interpolation: Interpolation
    modulation: Modulation
    phase: float
    regen: float
    sample_rate: int
    speed: float
    width: float
    def __init__(
        self,
        sample_rate: int,
        delay: float = 0.0,
        depth: float = 2.0,
        regen: float = 0.0,
        width: float = 71.0,
        speed: float = 0.5,
        phase: float = 25.0,
        modulation: Modulation = ...,
        interpolation: Interpolation = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class FrequencyMasking(AudioTensorOperation):
    frequency_mask_param: int
    iid_masks: bool
    mask_start: int
    mask_value: float
    def __init__(
        self, iid_masks: bool = False, freq_mask_param: int = 0, mask_start: int = 0, mask_value: float = 0.0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Gain(AudioTensorOperation):
    gain_db: float
    def __init__(self, gain_db: float = 1.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class GriffinLim(AudioTensorOperation):
    hop_length: Any
    length: int | Any
    momentum: float
    n_fft: int
    n_iter: int
    power: float
    rand_init: bool
    win_length: Any
    window_type: WindowType
    def __init__(
        self,
        n_fft: int = 400,
        n_iter: int = 32,
        win_length: int | None = None,
        hop_length: int | None = None,
        window_type: WindowType = ...,
        power: float = 2.0,
        momentum: float = 0.99,
        length: int | None = None,
        rand_init: bool = True,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class HighpassBiquad(AudioTensorOperation):
    cutoff_freq: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, cutoff_freq: float, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class InverseMelScale(AudioTensorOperation):
    f_max: Any
    f_min: float
    max_iter: int
    mel_type: MelType
    n_mels: int
    n_stft: int
    norm: NormType
    sample_rate: int
    sgdargs: Any
    tolerance_change: float
    tolerance_loss: float
    def __init__(
        self,
        n_stft: int,
        n_mels: int = 128,
        sample_rate: int = 16000,
        f_min: float = 0.0,
        f_max: float | None = None,
        max_iter: int = 100000,
        tolerance_loss: float = 1e-05,
        tolerance_change: float = 1e-08,
        sgdargs: dict[str, Any] | None = None,
        norm: NormType = ...,
        mel_type: MelType = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class InverseSpectrogram(AudioTensorOperation):
    center: bool
    hop_length: Any
    length: int | Any
    n_fft: int
    normalized: bool
    onesided: bool
    pad: int
    pad_mode: BorderType
    win_length: int | Any
    window: WindowType
    def __init__(
        self,
        length: int | None = None,
        n_fft: int = 400,
        win_length: int | None = None,
        hop_length: int | None = None,
        pad: int = 0,
        window: WindowType = ...,
        normalized: bool = False,
        center: bool = True,
        pad_mode: BorderType = ...,
        onesided: bool = True,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class LFCC(AudioTensorOperation):
    dct_type: int
    f_max: Any
    f_min: float
    log_lf: bool
    n_filter: int
    n_lfcc: int
    norm: NormMode
    pad_mode: Any
    sample_rate: int
    speckwargs: Any
    window: Any
    def __init__(
        self,
        sample_rate: int = 16000,
        n_filter: int = 128,
        n_lfcc: int = 40,
        f_min: float = 0.0,
        f_max: float | None = None,
        dct_type: int = 2,
        norm: NormMode = ...,
        log_lf: bool = False,
        speckwargs: dict[str, Any] | None = None,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class LFilter(AudioTensorOperation):
    a_coeffs: Any
    b_coeffs: Any
    clamp: bool
    def __init__(self, a_coeffs: Sequence[float], b_coeffs: Sequence[float], clamp: bool = True) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class LowpassBiquad(AudioTensorOperation):
    cutoff_freq: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, cutoff_freq: float, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MFCC(AudioTensorOperation):
    dct_type: int
    log_mels: bool
    mel_scale: Any
    melkwargs: Any
    n_mfcc: int
    norm: NormMode
    norm_mel: Any
    pad_mode: Any
    sample_rate: int
    window: Any
    def __init__(
        self,
        sample_rate: int = 16000,
        n_mfcc: int = 40,
        dct_type: int = 2,
        norm: NormMode = ...,
        log_mels: bool = False,
        melkwargs: dict[str, Any] | None = None,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Magphase(AudioTensorOperation):
    power: float
    def __init__(self, power: float = 1.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MaskAlongAxis(AudioTensorOperation):
    axis: int
    mask_start: int
    mask_value: float
    mask_width: int
    def __init__(self, mask_start: int, mask_width: int, mask_value: float, axis: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MaskAlongAxisIID(AudioTensorOperation):
    axis: int
    mask_param: int
    mask_value: float
    def __init__(self, mask_param: int, mask_value: float, axis: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MelScale(AudioTensorOperation):
    f_max: Any
    f_min: float
    mel_type: MelType
    n_mels: int
    n_stft: int
    norm: NormType
    sample_rate: int
    def __init__(
        self,
        n_mels: int = 128,
        sample_rate: int = 16000,
        f_min: float = 0.0,
        f_max: float | None = None,
        n_stft: int = 201,
        norm: NormType = ...,
        mel_type: MelType = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MelSpectrogram(AudioTensorOperation):
    center: bool
    f_max: Any
    f_min: float
    hop_length: Any
    mel_scale: MelType
    n_fft: int
    n_mels: int
    norm: NormType
    normalized: bool
    onesided: bool
    pad: int
    pad_mode: BorderType
    power: float
    sample_rate: int
    win_length: int | Any
    window: WindowType
    def __init__(
        self,
        sample_rate: int = 16000,
        n_fft: int = 400,
        win_length: int | None = None,
        hop_length: int | None = None,
        f_min: float = 0.0,
        f_max: float | None = None,
        pad: int = 0,
        n_mels: int = 128,
        window: WindowType = ...,
        power: float = 2.0,
        normalized: bool = False,
        center: bool = True,
        pad_mode: BorderType = ...,
        onesided: bool = True,
        norm: NormType = ...,
        mel_scale: MelType = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MuLawDecoding(AudioTensorOperation):
    quantization_channels: int
    def __init__(self, quantization_channels: int = 256) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class MuLawEncoding(AudioTensorOperation):
    quantization_channels: int
    def __init__(self, quantization_channels: int = 256) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Overdrive(AudioTensorOperation):
    color: float
    gain: float
    def __init__(self, gain: float = 20.0, color: float = 20.0) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PhaseVocoder(AudioTensorOperation):
    phase_advance: Any
    rate: float
    def __init__(self, rate: float, phase_advance: NDArray[Any]) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Phaser(AudioTensorOperation):
    decay: float
    delay_ms: float
    gain_in: float
    gain_out: float
    mod_speed: float
    sample_rate: int
    sinusoidal: bool
    def __init__(
        self,
        sample_rate: int,
        gain_in: float = 0.4,
        gain_out: float = 0.74,
        delay_ms: float = 3.0,
        decay: float = 0.4,
        mod_speed: float = 0.5,
        sinusoidal: bool = True,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class PitchShift(AudioTensorOperation):
    bins_per_octave: int
    hop_length: Any
    n_fft: int
    n_steps: int
    sample_rate: int
    win_length: int | Any
    window: WindowType
    def __init__(
        self,
        sample_rate: int,
        n_steps: int,
        bins_per_octave: int = 12,
        n_fft: int = 512,
        win_length: int | None = None,
        hop_length: int | None = None,
        window: WindowType = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Resample(AudioTensorOperation):
    beta: Any
    lowpass_filter_width: int
    new_freq: float
    orig_freq: float
    resample_method: ResampleMethod
    rolloff: float
    def __init__(
        self,
        orig_freq: float = 16000,
        new_freq: float = 16000,
        resample_method: ResampleMethod = ...,
        lowpass_filter_width: int = 6,
        rolloff: float = 0.99,
        beta: float | None = None,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class RiaaBiquad(AudioTensorOperation):
    sample_rate: int
    def __init__(self, sample_rate: int) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class SlidingWindowCmn(AudioTensorOperation):
    center: bool
    cmn_window: int
    min_cmn_window: int
    norm_vars: bool
    def __init__(
        self, cmn_window: int = 600, min_cmn_window: int = 100, center: bool = False, norm_vars: bool = False
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class SpectralCentroid(TensorOperation):
    hop_length: Any
    n_fft: int
    pad: int
    sample_rate: int
    win_length: int | Any
    window: WindowType
    def __init__(
        self,
        sample_rate: int,
        n_fft: int = 400,
        win_length: int | None = None,
        hop_length: int | None = None,
        pad: int = 0,
        window: WindowType = ...,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Spectrogram(TensorOperation):
    center: bool
    hop_length: Any
    n_fft: int
    normalized: bool
    onesided: bool
    pad: int
    pad_mode: BorderType
    power: float
    win_length: int | Any
    window: WindowType
    def __init__(
        self,
        n_fft: int = 400,
        win_length: int | None = None,
        hop_length: int | None = None,
        pad: int = 0,
        window: WindowType = ...,
        power: float = 2.0,
        normalized: bool = False,
        center: bool = True,
        pad_mode: BorderType = ...,
        onesided: bool = True,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TimeMasking(AudioTensorOperation):
    iid_masks: bool
    mask_start: int
    mask_value: float
    time_mask_param: int
    def __init__(
        self, iid_masks: bool = False, time_mask_param: int = 0, mask_start: int = 0, mask_value: float = 0.0
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TimeStretch(AudioTensorOperation):
    fixed_rate: float | Any
    hop_length: Any
    n_freq: int
    def __init__(self, hop_length: int | None = None, n_freq: int = 201, fixed_rate: float | None = None) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class TrebleBiquad(AudioTensorOperation):
    central_freq: float
    gain: float
    quality_factor: float
    sample_rate: int
    def __init__(self, sample_rate: int, gain: float, central_freq: float = 3000, Q: float = 0.707) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Vad(AudioTensorOperation):
    allowed_gap: float
    boot_time: float
    hp_filter_freq: float
    hp_lifter_freq: float
    lp_filter_freq: float
    lp_lifter_freq: float
    measure_duration: Any
    measure_freq: float
    measure_smooth_time: float
    noise_down_time: float
    noise_reduction_amount: float
    noise_up_time: float
    pre_trigger_time: float
    sample_rate: int
    search_time: float
    trigger_level: float
    trigger_time: float
    def __init__(
        self,
        sample_rate: int,
        trigger_level: float = 7.0,
        trigger_time: float = 0.25,
        search_time: float = 1.0,
        allowed_gap: float = 0.25,
        pre_trigger_time: float = 0.0,
        boot_time: float = 0.35,
        noise_up_time: float = 0.1,
        noise_down_time: float = 0.01,
        noise_reduction_amount: float = 1.35,
        measure_freq: float = 20.0,
        measure_duration: float | None = None,
        measure_smooth_time: float = 0.4,
        hp_filter_freq: float = 50.0,
        lp_filter_freq: float = 6000.0,
        hp_lifter_freq: float = 150.0,
        lp_lifter_freq: float = 2000.0,
    ) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

class Vol(AudioTensorOperation):
    gain: float
    gain_type: GainType
    def __init__(self, gain: float, gain_type: GainType = ...) -> None: ...
    def parse(self) -> Any: ...  # type: ignore[override]

cde: Any
