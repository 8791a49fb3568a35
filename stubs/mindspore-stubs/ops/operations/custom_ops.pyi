# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

import mindspore as _is_ms
from mindspore import _checkparam as _is_validator, context as context, log as _is_logger, ops as ops
from mindspore._c_expression import Oplib as Oplib, PyFuncOpDefBuilder as PyFuncOpDefBuilder, typing as typing
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common.tensor import Tensor as Tensor, Tensor as _Tensor
from mindspore.communication._comm_helper import GlobalComm as GlobalComm
from mindspore.communication.management import get_rank as get_rank
from mindspore.ops import signature as _is_sig
from mindspore.ops.op_info_register import DataType as DataType
from mindspore.ops.operations._custom_grad import autodiff_bprop as autodiff_bprop
from mindspore.ops.operations._custom_ops_utils import (
    CustomCodeGenerator as CustomCodeGenerator,
    CustomInfoGenerator as CustomInfoGenerator,
    ExtensionBuilder as ExtensionBuilder,
)
from mindspore.ops.operations._ms_kernel import determine_variable_usage as determine_variable_usage
from mindspore.ops.operations._pyfunc_registry import add_pyfunc as add_pyfunc
from mindspore.ops.primitive import Primitive as Primitive, PrimitiveWithInfer, prim_arg_register as prim_arg_register

AICORE: str
AKG: str
ASCEND: str
ATTR_NAMES: str
AUTO_DIFF: str
CPU: str
CUDA: str

class Custom(PrimitiveWithInfer):
    attr_dict: dict[Any, Any]
    bprop: Any
    compiled_bin: list[Any]
    custom_aot_warning: bool
    custom_pyboost: Any
    fake_output: bool
    func: Any
    func_name: Any
    func_source_str: Any
    func_type: Any
    imply_path: Any
    is_ascend_c: Any
    log_prefix: Any
    multi_output: Any
    op_path_in_cache: list[Any]
    out_dtype: Any
    out_shape: Any
    reg_info: Any
    registered_func: dict[Any, Any]
    single_scalar_output: bool
    supported_func_type: Any
    supported_targets: Any
    tbe_path_checked: list[Any]
    tbe_path_failed: list[Any]
    uniq_name: Any
    def __init__(
        self,
        func: Callable[..., Any] | str,
        out_shape: Callable[..., Any] | Sequence[Any] | None = None,
        out_dtype: Callable[..., Any] | Type | Sequence[Type] | None = None,
        func_type: str = "pyfunc",
        bprop: Callable[..., Any] | None = None,
        reg_info: str | dict[str, Any] | Sequence[str] | None = None,
    ) -> None: ...
    def __call__(self, *args: Any) -> Any: ...
    def __infer__(self, *args: Any) -> Any: ...
    def get_bprop(self) -> Any: ...

class CustomOpBuilder:
    _ms_path: Any
    ascend_cann_path: Any
    atb_home_path: Any
    auto_generate: Any
    backend: Any
    build_dir: Any
    cflags: Any
    debug_mode: Any
    doc: Any
    enable_asdsip: Any
    enable_atb: Any
    include_paths: Any
    ldflags: Any
    name: Any
    source: Any
    yaml: Any
    def __init__(
        self,
        name: str,
        sources: Sequence[str] | str,
        backend: str | None = None,
        include_paths: Sequence[str] | str | None = None,
        cflags: str | None = None,
        ldflags: str | None = None,
        **kwargs: Any,
    ) -> None: ...
    def build(self) -> str: ...
    def get_cflags(self) -> list[str]: ...
    def get_include_paths(self) -> list[str]: ...
    def get_ldflags(self) -> list[str]: ...
    def get_sources(self) -> str | list[str]: ...
    def load(self) -> Any: ...

FUSION_TYPE: str
GPU: str
HYBRID_TYPE: str
IMPLY_TYPE: str
INPUT_NAMES: str
KEY_ATTR: str
KEY_NAME: str
MS_KERNEL_FLAG: str
OP_NAME: str
TBE: str

class _CustomExt(PrimitiveWithInfer):
    bprop: Any
    func: Callable[..., Any]
    out_dtype: int | Any
    out_shape: Any
    def __init__(
        self,
        func: Callable[..., Any],
        out_shape: Sequence[int] | None = None,
        out_dtype: int | None = None,
        bprop: Any = None,
    ) -> None: ...
    def __infer__(self, *args: Any) -> Any: ...
    def get_bprop(self) -> Any: ...

class _MultiSoProxy:
    func_module: Any
    so_module: Any
    def __init__(self, func_module: Any, so_module: Any) -> None: ...

class _RegistryManager:
    _lock: Any
    _registry: Any
    def __init__(self) -> None: ...
    def register(self, name: str, builder: Any) -> None: ...

def _compile_aot(file: str) -> str: ...
def _get_cache_path() -> str: ...
def _make_sigs(arg_specs: Any) -> _Tensor: ...
def _map_type_to_spec(typ: Type) -> str: ...
def _ms_pyfunc(infer_func: Callable[..., Any]) -> Any: ...

pyboost_custom_ext: Any
logger = _is_logger
ms = _is_ms
mstype = _is_mstype
sig = _is_sig
validator = _is_validator
