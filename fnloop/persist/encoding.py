"""Values as JSON and tensors, and back: no pickle, so that reading a file runs no code of it.

What JSON has is written as it is; anything else is an object with the key ``$``, which says what it is. Tensors and
arrays stand beside the JSON, by number.
"""

from __future__ import annotations

import importlib
import json
import math
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import partial
from typing import Any

from fnloop.errors import StateError
from fnloop.interface import MISSING
from fnloop.run.history import History
from fnloop.state import BlockState, make_record
from fnloop.summary import is_array, summarize

__all__ = ["Encoded", "decode", "encode", "name_of_class"]

Json = Any


@dataclass
class Encoded:
    """A value as JSON, and the arrays in it.

    Args:
        json: the value, where arrays are numbers into `arrays`.
        arrays: the arrays in it, of NumPy.
    """

    json: Json = None
    arrays: list[Any] = field(default_factory=list)


PLAIN = frozenset({
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64",
    "complex64",
})  # fmt: skip
"""The dtypes that both NumPy and safetensors have."""


def encode(value: object) -> Encoded:
    """A value as JSON and arrays.

    Args:
        value: numbers, text, bytes, None, enums, keys, records, dataclasses, named tuples, lists, tuples, sets, dicts,
            tensors, NumPy arrays and generators of random numbers, nested as one likes.

    Raises:
        StateError: for anything else, or what contains itself.
    """
    encoded = Encoded()
    encoded.json = _Encoder(encoded.arrays).json(value)
    return encoded


def decode(encoded: Encoded, classes: Mapping[str, type]) -> Any:
    """The value that was encoded.

    Args:
        encoded: the value.
        classes: classes by `name_of_class`, which no import finds; others are imported.

    Raises:
        StateError: for a class that is not there any more.
    """
    return _Decoder(encoded.arrays, classes).value(encoded.json)


def name_of_class(cls: type) -> str:
    """The name by which a class is found again: its module and its name there."""
    return f"{cls.__module__}:{cls.__qualname__}"


class _Encoder:
    def __init__(self, arrays: list[Any]) -> None:
        self._arrays = arrays
        self._open: set[int] = set()
        self._known: dict[int, tuple[Json, Any]] = {}

    def json(self, value: Any) -> Json:
        """A value as JSON."""
        if value is None or value is True or value is False:
            return value
        cls = type(value)
        if cls is int or cls is str:
            return value
        if cls is float:
            return value if math.isfinite(value) else {"$": "float", "value": repr(value)}
        if value is MISSING:
            return {"$": "missing"}
        if id(value) in self._open:
            raise StateError(f"{summarize(value)} contains itself, so it cannot be kept")
        self._open.add(id(value))
        try:
            return self._other(value)
        finally:
            self._open.discard(id(value))

    def _other(self, value: Any) -> Json:
        cls = type(value)
        if is_array(value):
            if id(value) not in self._known:  # the same one is written once
                self._known[id(value)] = (self._array(value), value)
            return dict(self._known[id(value)][0])
        if cls is complex:
            return {"$": "complex", "value": [self.json(value.real), self.json(value.imag)]}
        if cls is bytes:
            return {"$": "bytes", "value": value.hex()}
        if isinstance(value, Enum):
            return {"$": "enum", "class": name_of_class(cls), "name": value.name}
        if isinstance(value, BlockState):
            return self._record(value)
        if isinstance(value, History):
            return {"$": "history", "number": value.number, "value": self.json(value.value())}
        if cls is list:
            return [self.json(item) for item in value]
        if isinstance(value, tuple) and hasattr(cls, "_fields"):
            return {"$": "named", "class": name_of_class(cls), "items": [self.json(item) for item in value]}
        if cls in _SEQUENCES:
            items = [self.json(item) for item in value]
            if cls in (set, frozenset):  # whose order is another in each process
                items.sort(key=partial(json.dumps, sort_keys=True))
            return {"$": _SEQUENCES[cls], "items": items}
        if cls is dict:
            return {"$": "dict", "items": [[self.json(key), self.json(item)] for key, item in value.items()]}
        if cls.__module__.startswith("numpy.random") and cls.__name__ in ("Generator", "RandomState"):
            return self._generator(value)
        if is_dataclass(value):
            return self._fields(value, "dataclass", [one.name for one in fields(value)])
        raise StateError(
            f"{summarize(value)} of the class {cls.__qualname__!r} cannot be kept: make it a record, "
            "a dataclass or a dict of numbers, text and tensors, or bind it as a component"
        )

    def _record(self, value: BlockState) -> Json:
        kind = "made" if type(value).__module__ == BlockState.__module__ else "record"
        return self._fields(value, kind, value.__struct_fields__)

    def _fields(self, value: object, kind: str, names: Any) -> Json:
        values = {name: self.json(getattr(value, name)) for name in names}
        return {"$": kind, "class": name_of_class(type(value)), "fields": values}

    def _generator(self, value: Any) -> Json:
        """A generator of random numbers, by the state of its bits."""
        kind = type(value).__name__
        if kind == "RandomState":
            bits, state = value._bit_generator, value.get_state(legacy=False)
        else:
            bits, state = value.bit_generator, value.bit_generator.state
        if not type(bits).__module__.startswith("numpy.random"):
            raise StateError(f"{summarize(value)} cannot be kept: its bits are those of {type(bits).__qualname__!r}")
        return {"$": "generator", "kind": kind, "bits": type(bits).__name__, "state": self.json(state)}

    def _array(self, value: Any) -> Json:
        array, dtype = _contents(value)
        self._arrays.append(array)
        kind = "tensor" if hasattr(value, "asnumpy") else "array"
        if type(value).__module__ == "numpy" and type(value).__name__ != "ndarray":
            kind = "scalar"  # a number of NumPy's
        encoded = {"$": kind, "number": len(self._arrays) - 1}
        return {**encoded, "dtype": dtype} if dtype else encoded


_SEQUENCES: dict[type, str] = {tuple: "tuple", set: "set", frozenset: "frozenset", deque: "deque"}
_MAKERS: dict[str, Callable[[Any], Any]] = {name: cls for cls, name in _SEQUENCES.items()}


def _contents(value: Any) -> tuple[Any, str]:
    """The contents of a tensor or an array as an array that can be written, and the dtype if it is written as another.

    Of bfloat16, which NumPy lacks, the upper halves of float32; of complex128, which safetensors lacks, pairs.
    """
    import numpy as np

    dtype = str(value.dtype).rpartition(".")[2].lower()
    if dtype == "bfloat16":
        halves = value.float().asnumpy().view(np.uint32) >> 16
        return halves.astype(np.uint16), dtype
    array = np.ascontiguousarray(value.asnumpy() if hasattr(value, "asnumpy") else value).reshape(value.shape)
    if dtype == "complex128":
        return np.stack([array.real, array.imag], axis=-1), dtype
    if dtype not in PLAIN:
        raise StateError(f"{summarize(value)} cannot be kept: files have no dtype {dtype}")
    return array.astype(array.dtype.newbyteorder("=")), ""


class _Decoder:
    def __init__(self, arrays: list[Any], classes: Mapping[str, type]) -> None:
        self._arrays = arrays
        self._classes = classes

    def value(self, json: Json) -> Any:
        """The value of some JSON."""
        if isinstance(json, list):
            return [self.value(item) for item in json]
        if not isinstance(json, dict):
            return json
        kind = json["$"]
        if kind in _MAKERS:
            return _MAKERS[kind](self.value(json["items"]))
        made: Callable[[Json], Any] = getattr(self, f"_{kind}")
        return made(json)

    def _missing(self, json: Json) -> Any:
        return MISSING

    def _float(self, json: Json) -> float:
        return float(json["value"])

    def _complex(self, json: Json) -> complex:
        return complex(*self.value(json["value"]))

    def _bytes(self, json: Json) -> bytes:
        return bytes.fromhex(json["value"])

    def _enum(self, json: Json) -> Any:
        cls: Any = self._class(json)
        return cls[json["name"]]

    def _named(self, json: Json) -> Any:
        return self._class(json)(*self.value(json["items"]))

    def _history(self, json: Json) -> History:
        return History.of(self.value(json["value"]), json["number"])

    def _generator(self, json: Json) -> Any:
        import numpy as np

        bits = getattr(np.random, json["bits"])()
        made = getattr(np.random, json["kind"])(bits)
        if json["kind"] == "RandomState":
            made.set_state(self.value(json["state"]))
        else:
            bits.state = self.value(json["state"])
        return made

    def _dict(self, json: Json) -> dict[Any, Any]:
        return {self.value(key): self.value(item) for key, item in json["items"]}

    def _record(self, json: Json) -> Any:
        return self._class(json)(**self._values(json))

    def _dataclass(self, json: Json) -> Any:
        return self._class(json)(**self._values(json))

    def _made(self, json: Json) -> Any:
        """A record of a class that was made for the outputs of a composite."""
        return make_record(json["class"].partition(":")[2], self._values(json))

    def _values(self, json: Json) -> dict[str, Any]:
        return {name: self.value(item) for name, item in json["fields"].items()}

    def _class(self, json: Json) -> Callable[..., Any]:
        name: str = json["class"]
        if name in self._classes:
            return self._classes[name]
        module, _, path = name.partition(":")
        try:
            found: Any = importlib.import_module(module)
            for part in path.split("."):
                found = getattr(found, part)
        except (ImportError, AttributeError) as error:
            raise StateError(f"a value of the class {name!r} was kept, and there is no such class any more") from error
        made: Callable[..., Any] = found
        return made

    def _tensor(self, json: Json) -> Any:
        from mindspore import Tensor, bfloat16

        tensor = Tensor(self._contents(json))
        return tensor.astype(bfloat16) if json.get("dtype") == "bfloat16" else tensor

    def _array(self, json: Json) -> Any:
        return self._contents(json)

    def _scalar(self, json: Json) -> Any:
        return self._contents(json)[()]

    def _contents(self, json: Json) -> Any:
        """The contents as an array of NumPy; of bfloat16, as float32."""
        import numpy as np

        array = self._arrays[json["number"]]
        match json.get("dtype"):
            case "bfloat16":
                whole = array.astype(np.uint32) << 16
                return whole.view(np.float32)
            case "complex128":
                return array[..., 0] + 1j * array[..., 1]
            case _:
                return array
