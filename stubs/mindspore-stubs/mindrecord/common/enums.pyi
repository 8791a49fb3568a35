# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.

class BaseEnum: ...

class ErrorCodeType(BaseEnum):
    ERROR_CODE: int
    EXCEPTION_CODE: int

class ErrorLevel(BaseEnum):
    COMMON_LEVEL: int
    CRITICAL_LEVEL: int
    MAJOR_LEVEL: int
    MINOR_LEVEL: int
    SUGGESTION_LEVEL: int

class LogRuntime(BaseEnum):
    RT_DEVICE: int
    RT_HOST: int
