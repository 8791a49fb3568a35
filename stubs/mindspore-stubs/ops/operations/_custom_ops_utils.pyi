# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Sequence
from typing import Any

class CustomCodeGenerator:
    def __init__(self) -> None: ...
    def generate_callback_by_reg_info(self, func_name: str, reg_info: dict[str, Any]) -> str: ...
    def generate_callback_by_types(
        self, func_name: str, reg_info: dict[str, Any], input_output_types: Sequence[Any]
    ) -> str: ...
    def get_api_types_by_reg_info(self, reg_info: dict[str, Any]) -> list[Any]: ...

class CustomInfoGenerator:
    aclnn_api: Any
    aclnn_api_file_name: Any
    aclnn_api_paths: Any
    env_ascend_custom_opp_path: Any
    env_ascend_opp_path: Any
    op_info: Any
    op_info_paths: Any
    ori_op_name: str
    prefix: str
    prefix_op_name: Any
    pure_op_name: Any
    target_json_path: Any
    def __init__(self, op_name: str) -> None: ...
    def generate_custom_reg_op(self) -> dict[str, Any]: ...
    def get_aclnn_api_types(self) -> list[Any]: ...

class ExtensionBuilder:
    build_dir: str
    def __init__(self, build_dir: str) -> None: ...
    def build(
        self,
        module_name: str,
        sources: Sequence[str] | str,
        extra_cflags: Any = None,
        extra_ldflags: Any = None,
        extra_include_paths: Any = None,
    ) -> Any: ...

class FileLocker:
    lock_fd: Any
    lock_file_name: Any
    def __init__(self, build_dir: str) -> None: ...
    def release_lock(self) -> None: ...
    def try_lock(self) -> bool: ...
    def wait(self) -> None: ...

OP_INFO_KEY_ATTR: str
OP_INFO_KEY_DTYPE: str
OP_INFO_KEY_FORMAT: str
OP_INFO_KEY_INPUT: str
OP_INFO_KEY_LIST: str
OP_INFO_KEY_OUTPUT: str
REG_INFO_KEY_ATTR: str
REG_INFO_KEY_ATTRS: str
REG_INFO_KEY_INPUTS: str
REG_INFO_KEY_NAME: str
REG_INFO_KEY_OUTPUTS: str
REG_INFO_KEY_PARAM_TYPE: str
REG_INFO_KEY_TYPE: str
REG_INFO_KEY_VALUE: str

class VersionManager:
    entries: Any
    def __init__(self) -> None: ...
    def check_version(
        self,
        name: str,
        sources: Sequence[str] | str,
        cflags: str,
        ldflags: str,
        include_paths: Sequence[str] | str,
        build_dir: str,
    ) -> bool: ...

version_manager: VersionManager
