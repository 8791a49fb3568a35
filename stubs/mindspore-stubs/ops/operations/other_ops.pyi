# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from mindspore import _checkparam as _is_validator, log as _is_logger
from mindspore._c_expression import typing as typing
from mindspore._c_expression.typing import Type
from mindspore.common import dtype as _is_mstype
from mindspore.common._decorator import deprecated as deprecated
from mindspore.common.parameter import Parameter
from mindspore.common.tensor import Tensor
from mindspore.ops import signature as _is_sig
from mindspore.ops.auto_generate.gen_ops_prim import Assign as Assign, Identity as Identity
from mindspore.ops.operations._pyfunc_registry import add_pyfunc as add_pyfunc
from mindspore.ops.primitive import (
    Primitive as Primitive,
    PrimitiveWithCheck as PrimitiveWithCheck,
    PrimitiveWithInfer as PrimitiveWithInfer,
    prim_arg_register as prim_arg_register,
    prim_attr_register as prim_attr_register,
)

_T = TypeVar("_T")

class BoundingBoxDecode(Primitive):
    def __init__(
        self,
        max_shape: Sequence[int],
        means: Sequence[float] = (0.0, 0.0, 0.0, 0.0),
        stds: Sequence[float] = (1.0, 1.0, 1.0, 1.0),
        wh_ratio_clip: float = 0.016,
    ) -> None: ...
    def __call__(self, anchor_box: Tensor, deltas: Tensor, /) -> Tensor: ...

class BoundingBoxEncode(PrimitiveWithInfer):
    def __init__(
        self, means: Sequence[float] = (0.0, 0.0, 0.0, 0.0), stds: Sequence[float] = (1.0, 1.0, 1.0, 1.0)
    ) -> None: ...
    def __call__(self, anchor_box: Tensor, groundtruth_box: Tensor, /) -> Tensor: ...

class CheckValid(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, bboxes: Tensor, img_metas: Tensor, /) -> Tensor: ...

class ConfusionMatrix(PrimitiveWithInfer):
    def __init__(self, num_classes: int, dtype: str = "int32") -> None: ...
    def __call__(self, labels: Tensor, predictions: Tensor, weights: Tensor, /) -> Tensor: ...
    def infer_dtype(self, labels: Tensor, predictions: Tensor, weights: Tensor | None = None) -> Any: ...  # type: ignore[override]
    def infer_shape(self, labels: Tensor, predictions: Tensor, weights: Tensor | None = None) -> int: ...  # type: ignore[override]

class Depend(Primitive):
    side_effect_propagate: int
    def __init__(self) -> None: ...
    def __call__(self, value: _T, expr: object) -> _T: ...

class IOU(Primitive):
    def __init__(self, mode: str = "iou") -> None: ...
    def __call__(self, anchor_boxes: Tensor, gt_boxes: Tensor, /) -> Tensor: ...

class Load(PrimitiveWithCheck):
    def __init__(self) -> None: ...
    def __call__(self, variable: Parameter, /) -> Tensor: ...
    def check_dtype(self, variable: Tensor) -> None: ...  # type: ignore[override]

class MoveTo(Primitive):
    def __init__(self) -> None: ...

class Partial(Primitive):
    side_effect_propagate: int
    def __init__(self) -> None: ...
    def __call__(self, *args: Any) -> Callable[..., Any]: ...

class Pull(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def __call__(self, key: Tensor, weight: Tensor, /) -> None: ...
    def infer_dtype(self, key_dtype: Type, weight_dtype: Type) -> Any: ...  # type: ignore[override]
    def infer_shape(self, key_shape: Sequence[int], weight_shape: Sequence[int]) -> int: ...  # type: ignore[override]

class Push(PrimitiveWithInfer):
    def __init__(self, optim_type: str = "ApplyMomentum", only_shape_indices: Sequence[int] | None = None) -> None: ...
    def __call__(self, optim_inputs: Sequence[Any], optim_input_shapes: Sequence[Any], /) -> Tensor: ...
    def infer_dtype(self, inputs: Any, shapes: Sequence[Sequence[int]]) -> Any: ...  # type: ignore[override]
    def infer_shape(self, inputs: Any, shapes: Sequence[Sequence[int]]) -> int: ...  # type: ignore[override]

class PyExecute(PrimitiveWithInfer):
    def __init__(self) -> None: ...
    def infer_dtype(self, *args: Type) -> Any: ...
    def infer_shape(self, *args: int) -> int: ...

class PyFunc(PrimitiveWithInfer):
    def __init__(
        self,
        fn: Callable[..., Any],
        in_types: Sequence[Type],
        in_shapes: Sequence[Sequence[int]],
        out_types: Sequence[Type],
        out_shapes: Sequence[Sequence[int]],
        stateful: bool = True,
    ) -> None: ...
    def __call__(self, *input_x: Tensor | Sequence[Tensor]) -> tuple[Tensor, ...]: ...
    def infer_dtype(self, *args: Type) -> Any: ...
    def infer_shape(self, *args: int) -> int: ...

class PyInterpret(Primitive):
    def __init__(self) -> None: ...

class Reusing(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, x: Callable[..., Any]) -> Callable[..., Any]: ...

class SampleDistortedBoundingBoxV2(Primitive):
    def __init__(
        self,
        seed: int = 0,
        seed2: int = 0,
        aspect_ratio_range: Sequence[float] = (0.75, 1.33),
        area_range: Sequence[float] = (0.05, 1.0),
        max_attempts: int = 100,
        use_image_if_no_bounding_boxes: bool = False,
    ) -> None: ...
    def __call__(
        self, image_size: Tensor, bounding_boxes: Tensor, min_object_covered: Tensor, /
    ) -> tuple[Tensor, Tensor, Tensor]: ...

class StopGradient(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, value: Any, /) -> Tensor: ...

class UpdateState(Primitive):
    def __init__(self) -> None: ...
    def __call__(self, value: Any, expr: Any, /) -> Tensor: ...

class _DynamicLossScale(PrimitiveWithInfer):
    def __init__(self, layer: int = -1) -> None: ...
    def __call__(self, input_x: Tensor, loss_scale: Tensor, /) -> Tensor: ...
    def infer_dtype(self, input_x: Tensor, loss_scale: float) -> Any: ...  # type: ignore[override]
    def infer_shape(self, input_x: Tensor, loss_scale: float) -> int: ...  # type: ignore[override]

stop_gradient_op: StopGradient
logger = _is_logger
mstype = _is_mstype
sig = _is_sig
validator = _is_validator
