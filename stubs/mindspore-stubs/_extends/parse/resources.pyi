# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.common.sparse_tensor import (
    COOTensor as COOTensor,
    CSRTensor as CSRTensor,
    RowTensor as RowTensor,
    RowTensorInner as RowTensorInner,
    SparseTensor as SparseTensor,
)
from mindspore.experimental.map_parameter import MapParameter as MapParameter
from mindspore.graph._mark_deprecated import mark_deprecated as mark_deprecated
from mindspore.graph._parse.namespace import ModuleNamespace as ModuleNamespace
from mindspore.ops import composite as _is_C, functional as _is_F
from mindspore.ops.composite import multitype_ops as multitype_ops
from mindspore.ops.primitive import Primitive as Primitive

M: Any
SYMBOL_UNDEFINE: int
T: Any
composite_ns: ModuleNamespace
constant_fold_functions: list[Any]
convert_class_to_function_map: dict[Any, Any]
convert_object_map: dict[Any, Any]
functional_ns: ModuleNamespace
ops_symbol_map: dict[Any, Any]
parse_augassign_object_map: dict[Any, Any]
parse_object_map: dict[Any, Any]
security: Any
trope_ns: ModuleNamespace
C = _is_C
F = _is_F
