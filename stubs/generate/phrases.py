"""A phrase of the documentation, such as `Union[int, tuple(int)], optional`, as a type expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

Role = Literal["param", "return"]

NAMES: dict[str, str] = {
    "tensor": "Tensor",
    "tensors": "Tensor",
    "longtensor": "Tensor",
    "variable": "Tensor",
    "parameter": "Parameter",
    "parameters": "Parameter",
    "parameterv": "Parameter",
    "parametertuple": "ParameterTuple",
    "int": "int",
    "ints": "int",
    "integer": "int",
    "integers": "int",
    "int32": "int",
    "int64": "int",
    "uint32": "int",
    "uint8": "int",
    "long": "int",
    "number.int": "int",
    "number_type": "float",
    "float": "float",
    "floats": "float",
    "double": "float",
    "float16": "float",
    "float32": "float",
    "float64": "float",
    "number.float": "float",
    "number": "float",
    "numbers": "float",
    "numbers.number": "float",
    "number.number": "float",
    "scalar": "float",
    "scalars": "float",
    "inf": "float",
    "-inf": "float",
    "complex": "complex",
    "bool": "bool",
    "bools": "bool",
    "boolean": "bool",
    "str": "str",
    "strs": "str",
    "string": "str",
    "strings": "str",
    "bytes": "bytes",
    "none": "None",
    "nonetype": "None",
    "dtype": "Type",
    "dtypes": "Type",
    "mindspore.dtype": "Type",
    "mindspore.type": "Type",
    "mindspore.bool": "Type",
    "dtype.number": "Type",
    "mstype": "Type",
    "type": "Type",
    "metatensor": "Tensor",
    "function": "Callable[..., Any]",
    "functions": "Callable[..., Any]",
    "functiontype": "Callable[..., Any]",
    "methodtype": "Callable[..., Any]",
    "callable": "Callable[..., Any]",
    "callables": "Callable[..., Any]",
    "cell": "Cell",
    "cells": "Cell",
    "nn.cell": "Cell",
    "celllist": "CellList",
    "primitive": "Primitive",
    "initializer": "Initializer",
    "optimizer": "Optimizer",
    "nn.optimizer": "Optimizer",
    "learningrateschedule": "LearningRateSchedule",
    "generator": "Generator",
    "csrtensor": "CSRTensor",
    "cootensor": "COOTensor",
    "rowtensor": "RowTensor",
    "commhandle": "CommHandle",
    "layout": "Layout",
    "storage": "UntypedStorage",
    "multitypefuncgraph": "MultitypeFuncGraph",
    "timedelta": "timedelta",
    "datetime.timedelta": "timedelta",
    "numpy.ndarray": "NDArray[Any]",
    "np.ndarray": "NDArray[Any]",
    "ndarray": "NDArray[Any]",
    "numpy.array": "NDArray[Any]",
    "np.array": "NDArray[Any]",
    "numpy": "NDArray[Any]",
    "numpy.dtype": "DTypeLike",
    "ordereddict": "OrderedDict[str, Any]",
    "iterable": "Iterable[Any]",
    "iterator": "Iterator[Any]",
    "dict": "dict[str, Any]",
    "dictionary": "dict[str, Any]",
    "slice": "slice",
    "pil.image": "Image",
    "pil.image.image": "Image",
    "dataset": "Dataset",
    "datasets": "Dataset",
    "sampler": "Sampler | BuiltinSampler",
    "set": "set[Any]",
    "tensoroperation": "TensorOperation",
    "callback": "Callback",
    "metric": "Metric",
    "model": "Model",
    "lossscalemanager": "LossScaleManager",
    "lossscaler": "LossScaler",
    "p2pop": "P2POp",
    "store": "TCPStore",
    "numpydtype": "DTypeLike",
}
ANY = {"any", "object", "anything", "expression", "state", "ref", "keywordarg"}
CONTAINERS = {"tuple", "list", "sequence", "sequences", "array", "tuples", "lists"}
_NOISE = re.compile(
    r"\b(optional|invalid|required|deprecated|keyword only|keyword-only|positional-only|a|an|the|single|scalar tensor"
    r"|python|variable-length|non-negative|positive|size|mindspore\.common\.|instance|type|value)\b(?!\.)"
)
_TOKEN = re.compile(
    r"\s*(?:(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<number>-?\d+(?:\.\d+)?)|(?P<name>-?[A-Za-z_][\w.]*)|(?P<mark>\.\.\.|.))",
)


def learn(classes: Iterable[str]) -> None:
    """Take public classes of MindSpore for types too."""
    for name in classes:
        if name.lower() not in ANY | CONTAINERS | {"union", "optional", "default"}:
            NAMES.setdefault(name.lower(), name)


class Unreadable(ValueError):
    """A phrase that is not a type."""


def parse(phrase: str, role: Role = "param", element: str | None = None) -> str | None:
    """The type that a phrase says, or None. `element` is what a bare `tuple` or `list` holds."""
    text = re.sub(r":\w+:`~?\.?([^`]*)`", r"\1", phrase)
    text = text.replace("``", "").replace("`", "").replace("\\", "")
    text = re.sub(r"\bmindspore\.(?!dtype|bool|type)(?:nn\.|ops\.|common\.|train\.|dataset\.)*", "", text)
    text = re.sub(r"(?i),?\s*\bdefault\b.*$", "", text)
    text = re.sub(
        r"(?i)\bscalar tensor\b|\btensor scalar\b|\bbool tensor\b|\bdense tensor\b|\b\d-d tensor\b", "Tensor", text
    )
    text = _strip_noise(text)
    try:
        reader = _Reader(text, role, element)
        kinds = reader.alternatives(("",))
    except Unreadable:
        return None
    return union(kinds) or None


def _strip_noise(text: str) -> str:
    if re.fullmatch(r"\s*(?i:type|object|value)\s*", text):
        return text
    return re.sub(r"\s+", " ", _NOISE.sub(" ", text)).strip(" ,.")


def union(kinds: list[str]) -> str:
    """Join alternatives, without those that another one covers, None last."""
    seen = list(dict.fromkeys(k for kind in kinds for k in split_union(kind)))
    if "Any" in seen:
        return "Any"
    covered = {"Parameter": "Tensor", "int": "float", "bool": "int", "float": "complex", "CellList": "Cell"}
    keep = [k for k in seen if not _covered(k, seen, covered)]
    keep = [k for k in keep if not (k.startswith("Literal[") and "str" in keep)]
    keep.sort(key=lambda k: k == "None")
    return " | ".join(keep)


def _covered(kind: str, seen: list[str], covered: dict[str, str]) -> bool:
    wider = covered.get(kind)
    return wider is not None and (wider in seen or _covered(wider, seen, covered))


def split_union(kind: str) -> list[str]:
    """The members of a union written with `|`."""
    parts, depth, start = [], 0, 0
    for i, char in enumerate(kind):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            parts.append(kind[start:i].strip())
            start = i + 1
    return [*parts, kind[start:].strip()]


class _Reader:
    """A reader of one phrase by recursive descent."""

    def __init__(self, text: str, role: Role, element: str | None) -> None:
        self.role: Role = role
        self.element = element
        self.tokens = [
            (m.lastgroup or "", m.group(m.lastgroup or 0)) for m in _TOKEN.finditer(text.rstrip()) if m.group().strip()
        ]
        self.at = 0

    def peek(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    def alternatives(self, closers: tuple[str, ...]) -> list[str]:
        kinds: list[str] = []
        while self.peek() not in closers:
            if self.peek() == "":
                raise Unreadable
            if self.peek() in {",", "/", "|", ";", "...", "and/or"} or self.peek().lower() in {"or", "and"}:
                self.at += 1
                continue
            kinds.append(self.item())
        return kinds

    def inside(self) -> list[str]:
        """What stands between brackets; they may be of two kinds and left open."""
        self.at += 1
        kinds = self.alternatives((")", "]", ""))
        self.at += 1
        return kinds

    def item(self) -> str:
        sort, text = self.tokens[self.at]
        if sort == "mark" and text in "([":
            return union(self.inside())
        self.at += 1
        if sort == "quoted":
            return f'Literal["{text[1:-1]}"]'
        if sort == "number":
            if self.peek().lower() in {"-", "d", "tensors", "tensor"}:
                raise Unreadable
            return "float" if "." in text else "int"
        if sort != "name":
            raise Unreadable
        name = text.lower().rstrip(".")
        if name == "union" and self.peek() in {"[", "("}:
            return union(self.inside())
        if name == "optional" and self.peek() in {"[", "("}:
            return union([*self.inside(), "None"])
        if name in CONTAINERS:
            return self.container(name)
        if name == "dict" and self.peek() in {"[", "("}:
            return _dict(self.inside())
        if name == "iterable" and self.peek() in {"[", "("}:
            return f"Iterable[{union(self.inside())}]"
        if name in ANY:
            return "Any"
        kind = NAMES.get(name) or NAMES.get(name.rpartition(".")[2])
        if kind is None:
            raise Unreadable
        if self.peek() in {"[", "("} and kind != "Callable[..., Any]":
            self.skip_brackets()
        if kind == "bool" and self.peek().lower() in {"tensor", "tensors"}:
            self.at += 1
            return "Tensor"
        return kind

    def skip_brackets(self) -> None:
        depth = 0
        while self.at < len(self.tokens):
            depth += (self.peek() in {"(", "["}) - (self.peek() in {")", "]"})
            self.at += 1
            if depth == 0:
                return

    def container(self, name: str) -> str:
        held: list[str] | None = None
        if self.peek().lower() == "of":
            self.at += 1
            held = [self.item()]
        elif self.peek() in {"[", "("}:
            held = [k for k in self.inside() if k]
        elif self.peek().lower() == "or":
            # "tuple or list of int": both hold the same
            ahead = self.tokens[self.at + 1 : self.at + 3]
            if len(ahead) == 2 and ahead[0][1].lower() in CONTAINERS and ahead[1][1].lower() in {"of", "[", "("}:
                self.at += 1
                return self.item()
        fixed = held is not None and len(held) > 1 and name.startswith("tuple")
        if held is None or not held:
            held = [self.element or "Any"]
        if fixed:
            return f"tuple[{', '.join(held)}]"
        one = union(held)
        if self.role == "param":
            return f"Sequence[{one}]"
        return f"list[{one}]" if name.startswith("list") else f"tuple[{one}, ...]"


def _dict(kinds: list[str]) -> str:
    if len(kinds) == 2:
        return f"dict[{kinds[0]}, {kinds[1]}]"
    return "dict[str, Any]"
