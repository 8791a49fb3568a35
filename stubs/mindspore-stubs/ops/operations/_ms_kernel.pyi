# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from ast import NodeVisitor
from collections.abc import Callable
from types import TracebackType
from typing import Any

from mindspore.common.initializer import Constant
from mindspore.common.tensor import Tensor
from typing_extensions import Self

class VariableUsage(NodeVisitor):
    args_index: Any
    device: Any
    func_name: str
    inplace_assign_output: Any
    intrin_bin_op: dict[Any, Any]
    intrin_buffer: dict[Any, Any]
    intrin_cpu_not_support: list[Any]
    intrin_general: dict[Any, Any]
    intrin_general_bin_op: dict[Any, Any]
    intrin_general_unary_op: dict[Any, Any]
    intrin_globals: dict[Any, Any]
    intrin_loop: dict[Any, Any]
    intrin_runtime: dict[Any, Any]
    intrin_unary_op: dict[Any, Any]
    intrin_with_scope: dict[Any, Any]
    output_tensor: Any
    scope_level: Any
    status: Any
    temp_tensor: Any
    def __init__(self, func_name: str) -> None: ...
    def visit_Assign(self, node: Constant) -> Any: ...  # type: ignore[override]
    def visit_Attribute(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_Break(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_Call(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_Continue(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_For(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_FunctionDef(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_Name(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_Return(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_While(self, node: Constant) -> None: ...  # type: ignore[override]
    def visit_With(self, node: Constant) -> None: ...  # type: ignore[override]

class WithStub:
    def __init__(self) -> None: ...
    def __call__(self, *arg: Any, **kwargs: Any) -> Self: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None
    ) -> None: ...

def _allocate(shape: Any, dtype: str = "float32", scope: str = "global") -> Tensor: ...
def _erf(x: Tensor) -> Tensor: ...
def _grid(extents: Any) -> Tensor: ...
def _rsqrt(x: Tensor) -> Tensor: ...
def determine_variable_usage(root: Any, func_name: str) -> Tensor: ...
def kernel(
    fn: Callable[..., Any] | None = None,
    reg_info: tuple[str, dict[str, Any]] | None = None,
    compile_attrs: dict[str, Any] | None = None,
) -> Callable[..., Any]: ...
def ms_kernel(fn: Callable[..., Any] | None = None, reg_info: Any = None, compile_attrs: Any = None) -> Tensor: ...
