# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

from mindspore import log as _is_logger
from mindspore.profiler.analysis.parser.timeline_event.base_event import (
    BaseEvent as BaseEvent,
    CompleteEvent as CompleteEvent,
    InstantEvent as InstantEvent,
    MetaEvent as MetaEvent,
)
from mindspore.profiler.analysis.time_converter import TimeConverter as TimeConverter
from mindspore.profiler.common.constant import EventConstant as EventConstant, FileConstant as FileConstant

class FwkCompleteEvent(FwkEventMixin, CompleteEvent):
    _children: Any
    _dur_cache: Any
    _name_cache: Any
    _parent: Any
    _te_cache: Any
    _ts_cache: Any
    fix_size_data: Any
    def __init__(self, data: dict[str, Any]) -> None: ...
    @property
    def cat(self) -> Any: ...
    @property
    def children(self) -> Any: ...
    @property
    def custom_info(self) -> Any: ...
    @property
    def dur(self) -> Any: ...
    @property
    def id(self) -> int: ...
    @property
    def is_stack(self) -> bool: ...
    @property
    def level(self) -> int: ...
    @property
    def name(self) -> Any: ...
    @property
    def parent(self) -> Any: ...
    @parent.setter
    def parent(self, value: Any) -> None: ...
    @property
    def pid(self) -> int: ...
    @property
    def step(self) -> int: ...
    @property
    def te(self) -> Any: ...
    @property
    def tid(self) -> int: ...
    @property
    def ts(self) -> Any: ...
    @property
    def ts_raw(self) -> Any: ...

class FwkEventMixin:
    def get_custom_info(self) -> str: ...
    def get_name(self) -> str: ...

class FwkFixSizeFormat:
    OpRangeStruct: str

class FwkInstantEvent(FwkEventMixin, InstantEvent):
    _name_cache: Any
    _ts_cache: Any
    fix_size_data: Any
    def __init__(self, data: dict[str, Any]) -> None: ...
    @property
    def custom_info(self) -> Any: ...
    @property
    def level(self) -> int: ...
    @property
    def name(self) -> Any: ...
    @property
    def pid(self) -> int: ...
    @property
    def step(self) -> int: ...
    @property
    def tid(self) -> int: ...
    @property
    def ts(self) -> Any: ...
    @property
    def ts_raw(self) -> Any: ...

class FwkMetaEvent(MetaEvent):
    @property
    def pid(self) -> int: ...

class FwkProfileDataField:
    @staticmethod
    def get_event_value(index: int) -> str: ...
    @staticmethod
    def get_module_value(index: int) -> str: ...
    @staticmethod
    def get_stage_value(index: int) -> str: ...

class OpRangeStructField(Enum):
    CUSTOM_INFO = 17
    END_TIME_NS = 4
    EVENT_GRAPH = 16
    EVENT_INDEX = 7
    FLOW_ID = 1
    FULL_NAME = 14
    IS_GRAPH_DATA = 10
    IS_STACK = 12
    IS_STAGE = 11
    LEVEL = 9
    MODULE_GRAPH = 15
    MODULE_INDEX = 6
    NAME = 13
    PROCESS_ID = 5
    STAGE_INDEX = 8
    START_TIME_NS = 3
    STEP = 2
    THREAD_ID = 0

class ProfilerEvent(Enum):
    ACLNN_HIT_CACHE_STAGE_1 = "AclnnHitCacheStage1"
    ACLNN_HIT_CACHE_STAGE_2 = "AclnnHitCacheStage2"
    ACLNN_MISS_CACHE_STAGE_1 = "AclnnMissCacheStage1"
    ACLNN_MISS_CACHE_STAGE_2 = "AclnnMissCacheStage2"
    ACLNN_RUN_OP = "AclnnRunOp"
    ACLNN_UPDATE_ADDRESS = "AclnnUpdateAddress"
    BACKEND_GRAPH_RUN_INNER = "BackendGraphRunInner"
    CAPTURE_COMPILE = "CaptureCompile"
    CAPTURE_GUARD = "CaptureGuard"
    CAPTURE_PROCESS = "CaptureProcess"
    CAPTURE_RUN_GRAPH = "CaptureRunGraph"
    COPY_DATA = "CopyData"
    DEFAULT = "Default"
    EMIT_OP = "EmitOp"
    EXECUTE = "Execute"
    GRAPH_LAUNCH = "GraphLaunch"
    INPUT_PROCESS = "InputProcess"
    KERNEL_INFER = "KernelInfer"
    KERNEL_INFER_AND_RESIZE = "KernelInferAndResize"
    KERNEL_INFER_DATA_SYNC = "KernelInferDataSync"
    KERNEL_INFER_INNER = "KernelInferInner"
    KERNEL_LAUNCH = "KernelLaunch"
    KERNEL_LAUNCH_CALLBACK = "KernelLaunckCallback"
    KERNEL_LAUNCH_INNER = "KernelLaunchInner"
    KERNEL_PREPARE_DATA = "KernelPrepareData"
    KERNEL_RESIZE = "KernelResize"
    KERNEL_RESIZE_INNER = "KernelResizeInner"
    KERNEL_UPDATE = "KernelUpdate"
    MEMORY_ALLOC = "MemoryAlloc"
    MEMORY_FREE = "MemoryFree"
    NATIVE_FUNC = "NativeFunc"
    OUTPUT_PROCESS = "OutputProcess"
    POST_LAUNCH = "PostLaunch"
    PRE_LAUNCH = "PreLaunch"
    PROCESS_MULTI_STREAM = "ProcessMultiStream"
    PYBOOST_CREATE_OUTPUT_TENSOR = "PyBoostCreateOutputTensor"
    PYBOOST_DEVICE_TASK = "PyBoostDeviceTask"
    PYBOOST_INFER_BY_OP_DEF = "PyBoostInferByOpDef"
    PYBOOST_INFER_OUTPUT = "PyBoostInferOutput"
    PYBOOST_LAUNCH_ACLLNN = "PyBoostLaunchAclnn"
    PYBOOST_LAUNCH_ATB = "PyBoostLaunchAtb"
    PYBOOST_MALLOC_INPUT = "PyBoostMallocInput"
    PYBOOST_MALLOC_OUTPUT = "PyBoostMallocOutput"
    PYNATIVE_BACKEND_TASK = "PyNativeBackendTask"
    PYNATIVE_BPROP_TASK = "PyNativeBpropTask"
    PYNATIVE_CAST = "PyNativeCast"
    PYNATIVE_DEVICE_TASK = "PyNativeDeviceTask"
    PYNATIVE_END_GRAPH = "PyNativeEndGraph"
    PYNATIVE_FRONTEND_TASK = "PyNativeFrontendTask"
    PYNATIVE_GIL_ACQUIRE = "PyNativeGilAcquire"
    PYNATIVE_GRAD_CLEAR_AUTO_GRAD_CELL = "PyNativeGradClearAutoGradCell"
    PYNATIVE_GRAD_CLEAR_TOP_CELL = "PyNativeGradClearTopCell"
    PYNATIVE_GRAD_EXPANDER = "PyNativeGradExpander"
    PYNATIVE_GRAD_UPDATE_SENS = "PyNativeGradUpdateSens"
    PYNATIVE_INFER = "PyNativeInfer"
    PYNATIVE_LAUNCH_TASK = "PyNativeLaunchTask"
    PYNATIVE_NEW_GRAPH = "PyNativeNewGraph"
    PYNATIVE_OP_COMPILE = "PyNativeOpCompile"
    PYTHON_OBSERVED = "PythonObserved"
    RELEASE_RESOURCE = "ReleaseResource"
    RUN_EXPANDER_FUNC = "RunExpanderFunc"
    RUN_OP = "RunOp"
    SEND_OUTPUT = "SendOutput"
    STREAM_SYNC = "StreamSync"
    WAIT = "Wait"
    WAIT_KERNELS_INFER_FINISH = "WaitKernelsInferFinish"
    WAIT_KERNELS_LAUNCH_FINISH = "WaitKernelsLaunchFinish"
    WAIT_KERNELS_RESIZE_FINISH = "WaitKernelsResizeFinish"
    WAIT_TASK_FINISH = "WaitTaskFinish"

class ProfilerModule(Enum):
    CAPTURE = "Capture"
    DEFAULT = "Default"
    GRAPH_EXECUTOR_PY = "GraphExecutorPy"
    KERNEL = "Kernel"
    OTHER = "Other"
    PYNATIVE_FRAMEWORK = "PynativeFramework"
    PYTHON = "Python"
    RUNTIME_FRAMEWORK = "RuntimeFramework"

class ProfilerStage(Enum):
    ASNUMPY = "Asnumpy"
    CAPTURE = "Capture"
    COMPILE_GRAD_GRAPH = "CompileGradGraph"
    DEFAULT = "Default"
    PYTHON = "Python"
    RUN_GRAD = "RunGrad"
    RUN_GRAPH = "RunGraph"
    RUN_OP = "RunOp"
    SYNC_STREAM = "SyncStream"
    WAIT_PIPELINE = "WaitPipeline"

logger = _is_logger
