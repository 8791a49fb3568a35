# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore import log as _is_logger
from mindspore.common.tensor import Tensor
from mindspore.profiler.analysis.viewer.base_viewer import BaseViewer as BaseViewer
from mindspore.profiler.common.constant import JitLevel as JitLevel
from mindspore.profiler.common.file_manager import FileManager as FileManager
from mindspore.profiler.common.log import ProfilerLogger as ProfilerLogger

class AscendCommunicationViewer(BaseViewer):
    BANDWIDTH_GB_S: str
    COLLECTIVE: str
    COMMUNICATION: str
    COMMUNICATION_BANDWIDTH_INFO: str
    COMMUNICATION_MATRIX: str
    COMMUNICATION_TIME_INFO: str
    HCOM_RECEIVE: str
    HCOM_SEND: str
    P2P: str
    SIZE_DISTRIBUTION: str
    START_TIMESTAMP: str
    SYNCHRONIZATION_TIME_MS: str
    SYNCHRONIZATION_TIME_RATIO: str
    TOTAL: str
    TRANSIT_SIZE_MB: str
    TRANSIT_TIME_MS: str
    TRANSPORT_TYPE: str
    WAIT_TIME_MS: str
    WAIT_TIME_RATIO: str
    _ascend_ms_dir: Any
    _communication_input_path: Any
    _communication_matrix_input_path: Any
    _communication_matrix_output_path: Any
    _communication_output_path: Any
    _is_set_schedule: Any
    _jit_level: Any
    _logger: Any
    _msprof_analyze_output_path: Any
    _output_path: Any
    output_communication: Any
    output_matrix_data: Any
    step_list: Any
    def __init__(self, **kwargs: Any) -> None: ...
    def save(self, data: Tensor | None = None) -> None: ...

logger = _is_logger
