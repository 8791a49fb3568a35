# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore import _checkparam as _is_validator
from mindspore._c_expression import Oplib as Oplib
from typing_extensions import Self

ASCEND_CUSTOM_OPP_PATH: str

class AiCPURegOp(CpuRegOp):
    def __init__(self, op_name: str) -> None: ...

class AkgAscendRegOp(AkgRegOp):
    def __init__(self, op_name: str) -> None: ...

class AkgCpuRegOp(AkgRegOp):
    def __init__(self, op_name: str) -> None: ...

class AkgGpuRegOp(AkgRegOp):
    def __init__(self, op_name: str) -> None: ...

class AkgRegOp(RegOp):
    imply_type: str
    processor: Any
    def __init__(self, op_name: str, processor: Any) -> None: ...
    def attr(
        self, name: str | None = None, param_type: str | None = None, value_type: str | None = None, **kwargs: Any
    ) -> Self: ...
    def input(
        self, index: int | None = None, name: str | None = None, param_type: str | None = None, **kwargs: Any
    ) -> Self: ...
    def output(self, index: int | None = None, name: str | None = None, **kwargs: Any) -> Self: ...

BUILT_IN_CUSTOM_OPS_REGISTER_PATH: str
BUILT_IN_OPS_REGISTER_PATH: str

class CpuRegOp(RegOp):
    imply_type: str
    def __init__(self, op_name: str) -> None: ...
    def attr(
        self, name: str | None = None, value_type: str | None = None, value: str | None = None, **kwargs: Any
    ) -> Self: ...
    def input(
        self, index: int | None = None, name: str | None = None, param_type: str | None = None, **kwargs: Any
    ) -> Self: ...
    def output(
        self, index: int | None = None, name: str | None = None, param_type: str | None = None, **kwargs: Any
    ) -> Self: ...

class CustomRegOp(RegOp):
    target_: Any
    def __init__(self, op_name: str = "Custom") -> None: ...
    def attr(
        self,
        name: str | None = None,
        param_type: str | None = None,
        value_type: str | None = None,
        default_value: str | None = None,
        **kwargs: Any,
    ) -> Self: ...
    def dtype_format(self, *args: Any) -> Any: ...
    def get_op_info(self) -> Any: ...
    def input(
        self, index: int | None = None, name: str | None = None, param_type: str = "required", **kwargs: Any
    ) -> Self: ...
    def output(
        self, index: int | None = None, name: str | None = None, param_type: str = "required", **kwargs: Any
    ) -> Self: ...
    def target(self, target: str | None = None) -> Self: ...

class DataType:
    BF16_5HD: tuple[Any, ...]
    BF16_C1HWNCoC0: tuple[Any, ...]
    BF16_ChannelLast: tuple[Any, ...]
    BF16_DHWCN: tuple[Any, ...]
    BF16_Default: tuple[Any, ...]
    BF16_Default_List: tuple[Any, ...]
    BF16_Default_Tuple: tuple[Any, ...]
    BF16_FRACTAL_Z_3D: tuple[Any, ...]
    BF16_FracNZ: tuple[Any, ...]
    BF16_FracZ: tuple[Any, ...]
    BF16_FracZNLSTM: tuple[Any, ...]
    BF16_FracZNRNN: tuple[Any, ...]
    BF16_HWCN: tuple[Any, ...]
    BF16_NCDHW: tuple[Any, ...]
    BF16_NCHW: tuple[Any, ...]
    BF16_NDC1HWC0: tuple[Any, ...]
    BF16_NDHWC: tuple[Any, ...]
    BF16_ND_RNNBIAS: tuple[Any, ...]
    BF16_NHWC: tuple[Any, ...]
    BF16_None: tuple[Any, ...]
    BOOL_5HD: tuple[Any, ...]
    BOOL_C1HWNCoC0: tuple[Any, ...]
    BOOL_ChannelLast: tuple[Any, ...]
    BOOL_Default: tuple[Any, ...]
    BOOL_Default_List: tuple[Any, ...]
    BOOL_Default_Tuple: tuple[Any, ...]
    BOOL_FracNZ: tuple[Any, ...]
    BOOL_FracZ: tuple[Any, ...]
    BOOL_HWCN: tuple[Any, ...]
    BOOL_NCHW: tuple[Any, ...]
    BOOL_NDHWC: tuple[Any, ...]
    BOOL_NHWC: tuple[Any, ...]
    BOOL_None: tuple[Any, ...]
    C128_Default: tuple[Any, ...]
    C128_Default_Tuple: tuple[Any, ...]
    C64_Default: tuple[Any, ...]
    C64_Default_Tuple: tuple[Any, ...]
    F16_5HD: tuple[Any, ...]
    F16_C1HWNCoC0: tuple[Any, ...]
    F16_ChannelLast: tuple[Any, ...]
    F16_DHWCN: tuple[Any, ...]
    F16_Default: tuple[Any, ...]
    F16_Default_List: tuple[Any, ...]
    F16_Default_Tuple: tuple[Any, ...]
    F16_FRACTAL_Z_3D: tuple[Any, ...]
    F16_FracNZ: tuple[Any, ...]
    F16_FracZ: tuple[Any, ...]
    F16_FracZNLSTM: tuple[Any, ...]
    F16_FracZNRNN: tuple[Any, ...]
    F16_HWCN: tuple[Any, ...]
    F16_NCDHW: tuple[Any, ...]
    F16_NCHW: tuple[Any, ...]
    F16_NDC1HWC0: tuple[Any, ...]
    F16_NDHWC: tuple[Any, ...]
    F16_ND_RNNBIAS: tuple[Any, ...]
    F16_NHWC: tuple[Any, ...]
    F16_None: tuple[Any, ...]
    F32_5HD: tuple[Any, ...]
    F32_C1HWNCoC0: tuple[Any, ...]
    F32_ChannelLast: tuple[Any, ...]
    F32_DHWCN: tuple[Any, ...]
    F32_Default: tuple[Any, ...]
    F32_Default_List: tuple[Any, ...]
    F32_Default_Tuple: tuple[Any, ...]
    F32_FRACTAL_Z_3D: tuple[Any, ...]
    F32_FracNZ: tuple[Any, ...]
    F32_FracZ: tuple[Any, ...]
    F32_FracZNLSTM: tuple[Any, ...]
    F32_FracZNRNN: tuple[Any, ...]
    F32_HWCN: tuple[Any, ...]
    F32_NCDHW: tuple[Any, ...]
    F32_NCHW: tuple[Any, ...]
    F32_NDC1HWC0: tuple[Any, ...]
    F32_NDHWC: tuple[Any, ...]
    F32_ND_RNNBIAS: tuple[Any, ...]
    F32_NHWC: tuple[Any, ...]
    F32_None: tuple[Any, ...]
    F64_5HD: tuple[Any, ...]
    F64_C1HWNCoC0: tuple[Any, ...]
    F64_ChannelLast: tuple[Any, ...]
    F64_Default: tuple[Any, ...]
    F64_Default_List: tuple[Any, ...]
    F64_Default_Tuple: tuple[Any, ...]
    F64_FracNZ: tuple[Any, ...]
    F64_FracZ: tuple[Any, ...]
    F64_HWCN: tuple[Any, ...]
    F64_NCHW: tuple[Any, ...]
    F64_NDHWC: tuple[Any, ...]
    F64_NHWC: tuple[Any, ...]
    F64_None: tuple[Any, ...]
    I16_5HD: tuple[Any, ...]
    I16_C1HWNCoC0: tuple[Any, ...]
    I16_ChannelLast: tuple[Any, ...]
    I16_Default: tuple[Any, ...]
    I16_Default_List: tuple[Any, ...]
    I16_Default_Tuple: tuple[Any, ...]
    I16_FracNZ: tuple[Any, ...]
    I16_FracZ: tuple[Any, ...]
    I16_HWCN: tuple[Any, ...]
    I16_NCHW: tuple[Any, ...]
    I16_NDHWC: tuple[Any, ...]
    I16_NHWC: tuple[Any, ...]
    I16_None: tuple[Any, ...]
    I32_5HD: tuple[Any, ...]
    I32_C1HWNCoC0: tuple[Any, ...]
    I32_ChannelLast: tuple[Any, ...]
    I32_Default: tuple[Any, ...]
    I32_Default_List: tuple[Any, ...]
    I32_Default_Tuple: tuple[Any, ...]
    I32_FracNZ: tuple[Any, ...]
    I32_FracZ: tuple[Any, ...]
    I32_HWCN: tuple[Any, ...]
    I32_NCDHW: tuple[Any, ...]
    I32_NCHW: tuple[Any, ...]
    I32_NDC1HWC0: tuple[Any, ...]
    I32_NDHWC: tuple[Any, ...]
    I32_NHWC: tuple[Any, ...]
    I32_None: tuple[Any, ...]
    I64_5HD: tuple[Any, ...]
    I64_C1HWNCoC0: tuple[Any, ...]
    I64_ChannelLast: tuple[Any, ...]
    I64_Default: tuple[Any, ...]
    I64_Default_List: tuple[Any, ...]
    I64_Default_Tuple: tuple[Any, ...]
    I64_FracNZ: tuple[Any, ...]
    I64_FracZ: tuple[Any, ...]
    I64_HWCN: tuple[Any, ...]
    I64_NCHW: tuple[Any, ...]
    I64_NDHWC: tuple[Any, ...]
    I64_NHWC: tuple[Any, ...]
    I64_None: tuple[Any, ...]
    I8_5HD: tuple[Any, ...]
    I8_C1HWNCoC0: tuple[Any, ...]
    I8_ChannelLast: tuple[Any, ...]
    I8_Default: tuple[Any, ...]
    I8_Default_List: tuple[Any, ...]
    I8_Default_Tuple: tuple[Any, ...]
    I8_FracNZ: tuple[Any, ...]
    I8_FracZ: tuple[Any, ...]
    I8_HWCN: tuple[Any, ...]
    I8_NC1HWC0: tuple[Any, ...]
    I8_NCDHW: tuple[Any, ...]
    I8_NCHW: tuple[Any, ...]
    I8_NDC1HWC0: tuple[Any, ...]
    I8_NDHWC: tuple[Any, ...]
    I8_NHWC: tuple[Any, ...]
    I8_None: tuple[Any, ...]
    None_Default: tuple[Any, ...]
    None_None: tuple[Any, ...]
    U16_5HD: tuple[Any, ...]
    U16_C1HWNCoC0: tuple[Any, ...]
    U16_ChannelLast: tuple[Any, ...]
    U16_Default: tuple[Any, ...]
    U16_Default_List: tuple[Any, ...]
    U16_Default_Tuple: tuple[Any, ...]
    U16_FracNZ: tuple[Any, ...]
    U16_FracZ: tuple[Any, ...]
    U16_HWCN: tuple[Any, ...]
    U16_NCHW: tuple[Any, ...]
    U16_NDHWC: tuple[Any, ...]
    U16_NHWC: tuple[Any, ...]
    U16_None: tuple[Any, ...]
    U32_5HD: tuple[Any, ...]
    U32_C1HWNCoC0: tuple[Any, ...]
    U32_ChannelLast: tuple[Any, ...]
    U32_Default: tuple[Any, ...]
    U32_Default_List: tuple[Any, ...]
    U32_Default_Tuple: tuple[Any, ...]
    U32_FracNZ: tuple[Any, ...]
    U32_FracZ: tuple[Any, ...]
    U32_HWCN: tuple[Any, ...]
    U32_NCHW: tuple[Any, ...]
    U32_NDHWC: tuple[Any, ...]
    U32_NHWC: tuple[Any, ...]
    U32_None: tuple[Any, ...]
    U64_5HD: tuple[Any, ...]
    U64_C1HWNCoC0: tuple[Any, ...]
    U64_ChannelLast: tuple[Any, ...]
    U64_Default: tuple[Any, ...]
    U64_Default_List: tuple[Any, ...]
    U64_Default_Tuple: tuple[Any, ...]
    U64_FracNZ: tuple[Any, ...]
    U64_FracZ: tuple[Any, ...]
    U64_HWCN: tuple[Any, ...]
    U64_NCHW: tuple[Any, ...]
    U64_NDHWC: tuple[Any, ...]
    U64_NHWC: tuple[Any, ...]
    U64_None: tuple[Any, ...]
    U8_5HD: tuple[Any, ...]
    U8_C1HWNCoC0: tuple[Any, ...]
    U8_ChannelLast: tuple[Any, ...]
    U8_Default: tuple[Any, ...]
    U8_Default_List: tuple[Any, ...]
    U8_Default_Tuple: tuple[Any, ...]
    U8_FracNZ: tuple[Any, ...]
    U8_FracZ: tuple[Any, ...]
    U8_HWCN: tuple[Any, ...]
    U8_NC1HWC0: tuple[Any, ...]
    U8_NCDHW: tuple[Any, ...]
    U8_NCHW: tuple[Any, ...]
    U8_NDC1HWC0: tuple[Any, ...]
    U8_NDHWC: tuple[Any, ...]
    U8_NHWC: tuple[Any, ...]
    U8_None: tuple[Any, ...]

KEY_NAME: str

class RegOp:
    attr_: Any
    dtype_format_: Any
    fusion_type_: Any
    inputs: Any
    op_name: str
    outputs: Any
    def __init__(self, op_name: str = "") -> None: ...
    def dtype_format(self, *args: Any) -> Self: ...
    def fusion_type(self, fusion_type: str) -> Self: ...
    def get_op_info(self) -> Any: ...

class TBERegOp(RegOp):
    async_flag_: Any
    binfile_: Any
    compute_cost_: Any
    dynamic_compile_static_: Any
    dynamic_format_: Any
    dynamic_rank_support_: Any
    dynamic_shape_support_: Any
    imply_type: str
    input_to_attr_index_: Any
    kernel_: Any
    need_check_support_: Any
    op_pattern_: Any
    partial_flag_: Any
    real_input_index_: Any
    reshape_type_: Any
    unknown_shape_formats_: Any
    def __init__(self, op_name: str) -> None: ...
    def async_flag(self, async_flag: bool = False) -> Self: ...
    def attr(
        self,
        name: str | None = None,
        param_type: str | None = None,
        value_type: str | None = None,
        value: str | None = None,
        default_value: str | None = None,
        **kwargs: Any,
    ) -> Self: ...
    def binfile_name(self, binfile_name: str) -> Self: ...
    def compute_cost(self, compute_cost: int = 10) -> Self: ...
    def dynamic_compile_static(self, dynamic_compile_static: bool = False) -> Self: ...
    def dynamic_rank_support(self, dynamic_rank_support: bool) -> Self: ...
    def dynamic_shape(self, dynamic_shape: bool = False) -> Self: ...
    def input(
        self,
        index: int | None = None,
        name: str | None = None,
        need_compile: bool | None = None,
        param_type: str | None = None,
        shape: str | None = None,
        value_depend: str | None = None,
        **kwargs: Any,
    ) -> Self: ...
    def input_to_attr_index(self, input_to_attr_index: Sequence[Any]) -> Self: ...
    def is_dynamic_format(self, is_dynamic_format: bool = False) -> Self: ...
    def kernel_name(self, kernel_name: str) -> Self: ...
    def need_check_supported(self, need_check_supported: bool = False) -> Self: ...
    def op_pattern(self, pattern: str | None = None) -> Self: ...
    def output(
        self,
        index: int | None = None,
        name: str | None = None,
        need_compile: bool | None = None,
        param_type: str | None = None,
        shape: str | None = None,
        **kwargs: Any,
    ) -> Self: ...
    def partial_flag(self, partial_flag: bool = True) -> Self: ...
    def real_input_index(self, real_input_index: Sequence[Any]) -> Self: ...
    def reshape_type(self, reshape_type: str) -> Self: ...
    def unknown_shape_formats(self, unknown_shape_formats: Sequence[Any]) -> Self: ...

def custom_info_register(*reg_info: tuple[str, dict[str, Any]]) -> Callable[..., Any]: ...
def op_info_register(op_info: str | dict[str, Any]) -> Callable[..., Any]: ...

validator = _is_validator
