# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.tools import data_dump as data_dump, sdc_detect as sdc_detect
from mindspore.tools.data_dump import set_dump as set_dump
from mindspore.tools.sdc_detect import (
    get_sdc_detect_result as get_sdc_detect_result,
    sdc_detect_start as sdc_detect_start,
    sdc_detect_stop as sdc_detect_stop,
)
from mindspore.tools.stress_detect import stress_detect as stress_detect

__all__ = ["get_sdc_detect_result", "sdc_detect_start", "sdc_detect_stop", "set_dump", "stress_detect"]
