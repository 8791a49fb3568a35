# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

class AicoreMetrics(Enum):
    AiCoreNone = "None"
    ArithmeticUtilization = "ArithmeticUtilization"
    L2Cache = "L2Cache"
    Memory = "Memory"
    MemoryAccess = "MemoryAccess"
    MemoryL0 = "MemoryL0"
    MemoryUB = "MemoryUB"
    PipeUtilization = "PipeUtilization"
    ResourceConflictRatio = "ResourceConflictRatio"

class AnalysisMode(Enum):
    ASYNC_MODE = "async"
    SYNC_MODE = "sync"

class CannLibName:
    CANN_MSPTI: str

class DeviceTarget(Enum):
    CPU = "CPU"
    GPU = "GPU"
    NPU = "Ascend"

class DynoMode:
    DYNO_DAEMON: str

class EventConstant:
    ASCEND_LABEL: str
    CALL_STACK: str
    COMPLETE_EVENT: str
    COUNTER_EVENT: str
    CPU_LABEL: str
    CPU_OP_PID: int
    CPU_OP_SORT_IDX: int
    CUSTOM_INFO: str
    END_FLOW: str
    FLOPS: str
    FLOW_OP: str
    FORWARD_THREAD_ID: str
    HOST_TO_DEVICE_FLOW_CAT: str
    INPUT_DTYPES: str
    INPUT_SHAPES: str
    INSTANT_EVENT: str
    INVALID_FLOW_ID: int
    KERNEL_LAUNCH_KEYWORDS: tuple[Any, ...]
    META_EVENT: str
    MINDSPORE_NPU_FLOW_CAT: str
    MINDSPORE_NPU_FLOW_NAME: str
    MINDSPORE_PID: int
    MINDSPORE_SELF_FLOW_CAT: str
    MINDSPORE_SELF_FLOW_NAME: str
    MINDSPORE_SORT_IDX: int
    MODULE_HIERARCHY: str
    MSTX_FLOW_CAT: str
    MSTX_FLOW_NAME: str
    MSTX_KEYWORD: str
    NAME: str
    OP_NAME: str
    PROCESS_LABEL: str
    PROCESS_NAME: str
    PROCESS_SORT: str
    SCOPE_LAYER_PID: int
    SCOPE_LAYER_SORT_IDX: int
    SEQUENCE_NUMBER: str
    STACK_EVENT_CAT: str
    START_FLOW: str
    THREAD_NAME: str
    THREAD_SORT: str
    TOP_SCOPE_NAMES: tuple[Any, ...]

class ExportType(Enum):
    Db = "db"
    Text = "text"

class FileConstant:
    CANN_FILE_REGEX: str
    FIX_SIZE_DATA: str
    FRAMEWORK_DIR: str

class HostSystem(Enum):
    CPU = "cpu"
    DISK = "disk"
    MEM = "mem"
    NETWORK = "network"
    OSRT = "osrt"

class JitLevel:
    GRAPH_LEVEL: str
    KBK_DVM_LEVEL: str
    KBK_LEVEL: str

class MsprofModeName:
    MSPROF_DYNAMIC_ENV: str

class OpSummaryHeaders(Enum):
    BLOCK_NUM = "Block Num"
    CONTEXT_ID = "Context ID"
    DEVICE_ID = "Device_id"
    HF32_ELIGIBLE = "HF32 Eligible"
    INPUT_DATA_TYPES = "Input Data Types"
    INPUT_FORMATS = "Input Formats"
    INPUT_SHAPES = "Input Shapes"
    MIX_BLOCK_NUM = "Mix Block Num"
    MODEL_ID = "Model ID"
    MODEL_NAME = "Model Name"
    OP_NAME = "Op Name"
    OP_TYPE = "OP Type"
    OUTPUT_DATA_TYPES = "Output Data Types"
    OUTPUT_FORMATS = "Output Formats"
    OUTPUT_SHAPES = "Output Shapes"
    STEP_ID = "Step ID"
    STREAM_ID = "Stream ID"
    TASK_DURATION = "Task Duration(us)"
    TASK_ID = "Task ID"
    TASK_START_TIME = "Task Start Time(us)"
    TASK_TYPE = "Task Type"
    TASK_WAIT_TIME = "Task Wait Time(us)"

class OverlapAnalysisTidName(Enum):
    COMMUNICATION = "Communication"
    COMMUNICATION_NOT_OVERLAP = "Communication(Not Overlapped)"
    COMPUTING = "Computing"
    FREE = "Free"

class ProfilerActivity(Enum):
    CPU = "CPU"
    GPU = "GPU"
    NPU = "NPU"

class ProfilerLevel(Enum):
    Level0 = "Level0"
    Level1 = "Level1"
    Level2 = "Level2"
    LevelNone = "LevelNone"

class ProfilerStepNameConstant:
    PROFILER_STEP: str

class TimeConstant:
    MS_TO_US: int
    NS_TO_US: float

class TimelineLayerName(Enum):
    ACC_PMU = "Acc PMU"
    AI_CORE_FREQ = "AI Core Freq"
    ASCEND_HARDWARE = "Ascend Hardware"
    CANN = "CANN"
    CPU_OP = "CPU OP"
    HBM = "HBM"
    HCCL = "HCCL"
    HCCS = "HCCS"
    LLC = "LLC"
    MINDSPORE = "MindSpore"
    MSTX = ...
    NIC = "NIC"
    NPU_MEM = "NPU MEM"
    OVERLAP_ANALYSIS = "Overlap Analysis"
    PCLE = "PCle"
    QOS = "QoS"
    ROCE = "RoCE"
    SCOPER_LAYER = "Scope Layer"
    SIO = "SIO"
    STARS_Chip_Trans = "Stars Chip Trans"
    STARS_SOC_INFO = "Stars Soc Info"
