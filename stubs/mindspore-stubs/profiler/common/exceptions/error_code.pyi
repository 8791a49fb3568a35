# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum

class ProfilerErrorMsg(Enum):
    ANALYSER_NOT_EXIST_ERROR = ...
    COLUMN_NOT_EXIST_ERROR = "The column {} does not exist."
    COLUMN_NOT_SUPPORT_SORT_ERROR = ...
    DEIVICE_ID_ERROR = ...
    DEVICE_ID_MISMATCH_ERROR = "The device ID mismatch."
    DIR_NOT_FOUND_ERROR = "The dir <{}> not found."
    FILE_NOT_FOUND_ERROR = "The file <{}> not found."
    FILTER_CONDITION_ERROR = ...
    GROUP_CONDITION_ERROR = ...
    IO_ERROR = "Read or write file fail."
    JOB_ID_MISMATCH_ERROR = ...
    OP_TYPE_ERROR = ...
    PARAM_TYPE_ERROR = "Param type error. {}"
    PARAM_VALUE_ERROR = "Param value error. {}"
    PATH_ERROR = "Path error. {}"
    PIPELINE_OP_NOT_EXIST_ERROR = ...
    RAW_FILE_ERROR = "Raw file error. {}"
    SORT_CONDITION_ERROR = ...
    STEP_NUM_NOT_SUPPORTED_ERROR = "The step num must be in {}"

class ProfilerErrors(ProfilerMgrErrors):
    ANALYSER_NOT_EXIST_ERROR = 385
    COLUMN_NOT_EXIST_ERROR = 384
    COLUMN_NOT_SUPPORT_SORT_ERROR = 391
    DEVICE_ID_ERROR = 386
    DEVICE_ID_MISMATCH_ERROR = 256
    DIR_NOT_FOUND_ERROR = 131
    FILE_NOT_FOUND_ERROR = 132
    FILTER_CONDITION_ERROR = 390
    GROUP_CONDITION_ERROR = 388
    IO_ERROR = 133
    JOB_ID_MISMATCH_ERROR = 259
    OP_TYPE_ERROR = 387
    PARAM_TYPE_ERROR = 130
    PARAM_VALUE_ERROR = 128
    PATH_ERROR = 129
    PIPELINE_OP_NOT_EXIST_ERROR = 392
    RAW_FILE_ERROR = 257
    SORT_CONDITION_ERROR = 389
    STEP_NUM_NOT_SUPPORTED_ERROR = 258

class ProfilerMgrErrors(Enum): ...  # type: ignore[misc]
