# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.profiler.common.exceptions.error_code import (
    ProfilerErrorMsg as ProfilerErrorMsg,
    ProfilerErrors as ProfilerErrors,
)

class JobIdMismatchException(ProfilerException):
    def __init__(self) -> None: ...

class ProfilerAnalyserNotExistException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerColumnNotExistException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerColumnNotSupportSortException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerDeviceIdException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerDeviceIdMismatchException(ProfilerException):
    def __init__(self) -> None: ...

class ProfilerDirNotFoundException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerException(Exception):
    LEVEL: int
    RUNTIME: int
    SYSID: int
    TYPE: int
    error: Any
    http_code: int
    message: Any
    def __init__(self, error: Any, message: str, http_code: int = 500) -> None: ...
    def __str__(self) -> str: ...
    @property
    def error_code(self) -> str: ...

class ProfilerFileNotFoundException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerFilterConditionException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerGroupConditionException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerIOException(ProfilerException):
    def __init__(self) -> None: ...

class ProfilerOpTypeException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerParamTypeErrorException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerParamValueErrorException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerPathErrorException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerPipelineOpNotExistException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerRawFileException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class ProfilerSortConditionException(ProfilerException):
    def __init__(self, msg: str) -> None: ...

class StepNumNotSupportedException(ProfilerException):
    def __init__(self, msg: str) -> None: ...
