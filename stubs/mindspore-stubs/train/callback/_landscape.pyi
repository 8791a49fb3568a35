# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any

from mindspore._c_expression.typing import Type
from mindspore.common.tensor import Tensor

class Landscape:
    convergence_point: Points | None
    landscape_points: Points
    num_samples: int
    step_per_epoch: int
    unit: str
    def __init__(
        self,
        intervals: Any,
        decomposition: Any,
        landscape_points: Points,
        convergence_point: Points | None = None,
        path_points: Any = None,
    ) -> None: ...
    def set_convergence_point(self, convergence_point: Points) -> None: ...
    def transform_to_loss_landscape_msg(self, landscape_data: Any) -> Any: ...

class Points(tuple[Any, ...]):
    def __getnewargs__(self) -> Any: ...
    def __repr__(self) -> str: ...
    @property
    def x(self) -> Any: ...
    @property
    def y(self) -> Any: ...
    @property
    def z(self) -> Any: ...

class SummaryLandscape:
    def __init__(self, summary_dir: str) -> None: ...
    def clean_ckpt(self) -> None: ...
    def gen_landscapes_with_multi_process(
        self,
        callback_fn: Callable[..., Any],
        collect_landscape: dict[str, Any] | None = None,
        device_ids: Sequence[int] | None = None,
        output: str | None = None,
    ) -> None: ...

def fill_array_to_tensor(np_value: Type, summary_tensor: Tensor) -> Tensor: ...
def nptype_to_prototype(np_value: Type) -> Type: ...
def transfer_tensor_to_tuple(inputs: Any) -> Any: ...
