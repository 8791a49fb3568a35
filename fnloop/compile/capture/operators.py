"""The operators that a captured Cell may run, and the text of each in a graph.

Those in no row are refused: operators that draw random numbers, that write, or whose shapes depend on numbers.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

__all__ = ["BESIDE_NUMBERS", "CALLED", "WRITTEN", "forms", "is_listed", "primitive_of", "refusal", "writes"]

NAMES = """
Abs ACos AdaptiveAvgPool2D Acosh Add AddN Addcdiv Addcmul ArgMaxExt ArgMinExt Argmax ArgMaxWithValue Argmin
ArgMinWithValue Asin Asinh Atan Atan2 Atanh AvgPool AvgPool3D BatchMatMul BatchNorm BiasAdd BitwiseAnd BitwiseOr
BitwiseXor BroadcastTo Cast CeLU Ceil Col2Im Concat Contiguous Conv2D Conv2DTranspose Conv3D Cos Cosh CumProd CumSum
DepthToSpace DepthwiseConv2dNative Diag Div DivNoNan Elu Equal Erf Erfc Exp ExpandDims Expm1 Eye FillV2 Flatten
Floor FloorDiv FloorMod Gather GatherD GatherNd GeLU Greater GreaterEqual GridSampler2D GroupNorm HShrink HSigmoid
HSwish Identity Im2Col IsFinite IsInf IsNan L2Loss L2Normalize LRN LayerNorm LeakyReLU Less Lerp LessEqual Log Log1p
LpNorm LogSoftmax LogicalAnd LogicalNot LogicalOr LogicalXor MaskedFill MatMul MatMulExt MaxPool MaxPoolWithArgmax
MaxPoolWithArgmaxV2 MaxPool3D Maximum Minimum MirrorPad Mish Mul Neg NotEqual OneHot OnesLike PReLU Pad PadV3 Pow
Range ReLU ReLU6 RealDiv Reciprocal ReduceAll ReduceAny ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum Reshape
ResizeBicubic ResizeBilinearV2 ResizeNearestNeighbor ResizeNearestNeighborV2 ReverseV2 Round Rsqrt SeLU Select SiLU
Sigmoid Sign Sin Sinh Slice Softmax SoftplusV2 Softplus Softsign SpaceToDepth Split Sqrt Square SquaredDifference
Squeeze Stack StopGradient StridedSlice Sub Tan Tanh TensorScatterUpdate Tile TopK Transpose Tril Triu Trunc
TruncateDiv TruncateMod Unstack Xlogy ZerosLike
"""

CALLED = frozenset(NAMES.split())
"""Operators that a graph calls as Python does, with the same operands."""


def _sum(operands: Sequence[str], sign: str) -> str | None:
    left, right, factor = operands
    return f"{left} {sign} {right}" if factor == "1" else None


def _summed(operands: Sequence[str]) -> str | None:
    own, axis, keep_dims, dtype = operands
    return f"{own}.sum(axis={axis}, keepdims={keep_dims})" if dtype == "None" else None


def _mean(operands: Sequence[str]) -> str | None:
    own, axis, keep_dims, dtype = operands
    return f"{own}.mean({axis}, {keep_dims})" if dtype == "None" else None


def _product(operands: Sequence[str]) -> str | None:
    own, axis, keep_dims, dtype = operands
    return f"{own}.prod({axis}, {keep_dims})" if dtype == "None" else None


def _greatest(operands: Sequence[str], values: str, places: str) -> str:
    """`MaxDim(x, axis, keep_dims)`: the numbers and their places."""
    own, axis, keep_dims = operands
    return f"({own}.{values}({axis}, {keep_dims}), {own}.{places}({axis}, {keep_dims}))"


def _item_by_tensors(operands: Sequence[str]) -> str:
    """`x[i, j]` of tensors, each with the size of its axis: a graph does not count from the end, as Python does."""
    own, *parts = operands
    pairs = zip(parts[::2], parts[1::2], strict=True)
    indices = [f"{index} + ({index} < 0).astype({index}.dtype) * {size}" for index, size in pairs]
    return f"{own}[{', '.join(indices)}]"


WRITTEN: Mapping[str, Callable[[Sequence[str]], str | None]] = {
    "getitem": lambda operands: f"{operands[0]}[{operands[1]}]",
    "getitem of tensors": _item_by_tensors,
    "AddExt": lambda operands: _sum(operands, "+"),
    "SubExt": lambda operands: _sum(operands, "-"),
    "Muls": lambda operands: f"{operands[0]} * {operands[1]}",
    "Divs": lambda operands: f"{operands[0]} / {operands[1]}",
    "SumExt": _summed,
    "MeanExt": _mean,
    "ProdExt": lambda operands: _product(operands),
    "ClampScalar": lambda operands: f"{operands[0]}.clamp({operands[1]}, {operands[2]})",
    "EqScalar": lambda operands: f"{operands[0]} == {operands[1]}",
    "NeScalar": lambda operands: f"{operands[0]} != {operands[1]}",
    "View": lambda operands: f"{operands[0]}.reshape({operands[1]})",
    "Max": lambda operands: f"{operands[0]}.max()",
    "Min": lambda operands: f"{operands[0]}.min()",
    "Any": lambda operands: f"{operands[0]}.any()",
    "All": lambda operands: f"{operands[0]}.all()",
    "MaxDim": lambda operands: _greatest(operands, "amax", "argmax"),
    "MinDim": lambda operands: _greatest(operands, "amin", "argmin"),
}
"""Operators that only Python has; the text of each for a graph, of the texts of its operands."""

BESIDE_NUMBERS = frozenset({"Muls", "Divs", "EqScalar", "NeScalar", "FloorMod"})
"""Operators that are given a number of Python as their second operand, and compute the same with a 0-d tensor."""

HIDDEN = ("side_effect_hidden", "side_effect_mem", "side_effect_io")
"""Attributes of Primitives that draw random numbers, write Parameters or print."""


DECLARED = ("mindspore.ops.auto_generate", "mindspore.ops.operations.manually_defined")
"""Modules whose Primitives say which operands and options an operator has."""


OPTIMIZING = frozenset({"SGD", "Momentum", "Adam", "AdamW", "AdamWeightDecay", "FusedSparseAdam", "LARSUpdate"})
"""Operators of optimizers that are not called `Apply...`."""


def is_listed(name: str) -> bool:
    """Whether an operator is in a row."""
    return name in CALLED or name in WRITTEN


def writes(name: str, primitive: Any) -> bool:
    """Whether an operator writes what it is given."""
    written = name.startswith(("Apply", "SparseApply", "Inplace", "Assign", "Scatter")) or name in OPTIMIZING
    return written or bool(getattr(primitive, "attrs", {}).get("side_effect_mem"))


def refusal(name: str, primitive: Any, *, constant: bool) -> str | None:
    """Why an operator may not run in a captured Cell; None where it may.

    Args:
        name: of the operator.
        primitive: the object that is called, if there is one.
        constant: whether its operands depend on nothing that varies, so that it is run once and for all.
    """
    attributes = getattr(primitive, "attrs", {})
    if any(attributes.get(one) for one in HIDDEN) or writes(name, primitive):
        return f"it runs `{name}`, which draws random numbers or writes a Parameter"
    if constant or is_listed(name):
        return None
    return f"it runs the operator `{name}`, which is not in the table of those that a graph repeats"


def primitive_of(name: str, options: Sequence[Any]) -> Any:
    """The Primitive of an operator.

    Args:
        name: of the operator.
        options: what it is made with.
    """
    made = _class_of(name)
    return None if made is None else made(*options)


def _class_of(name: str) -> Any:
    from mindspore.ops import auto_generate, operations

    return getattr(auto_generate.gen_ops_prim, name, None) or getattr(operations, name, None)


@cache
def forms(name: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The operands of an operator, and the options that its Primitive is made with; None where neither is declared.

    An operator of which only the options are declared has no names of operands here. Python gives an operator all of
    them, the operands first.
    """
    cls = _class_of(name)
    if cls is None or not cls.__module__.startswith(DECLARED):
        return None
    called = list(inspect.signature(cls.__call__).parameters.values())[1:]
    is_named = all(parameter.kind is not parameter.VAR_POSITIONAL for parameter in called)
    operands = tuple(parameter.name for parameter in called) if is_named else ()
    options = tuple(inspect.signature(cls.__init__).parameters)[1:]
    return operands, options
