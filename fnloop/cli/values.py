"""Values of fields from text and files: `steps=10`, `x=@x.npy`, `labels=[1,2]`, each as its annotation says.

| text | is |
|---|---|
| `10`, `0.5`, `true`, `none` | a number, a truth value, None, where the field takes one |
| `text` | the text, for a field that takes text; the name of an enum's member, one of a `Literal` |
| `[1, 2]`, `{"a": 1}` | JSON: lists, tuples, dicts, records, and tensors of nested lists |
| `@file.npy`, `.npz`, `.safetensors` | an array or a tensor; `@file.npz:name` one of several |
| `@file.json` | its value, in which `"@x.npy"` stands for a file beside it |
| `@file.png` | an image: an array of bytes, height by width by channels |
| `@file.txt` | its text |
| `@@text` | the text `@text` |
"""

from __future__ import annotations

import enum
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import msgspec

from fnloop.cli.unknown import unknown_names
from fnloop.errors import StateError
from fnloop.hints import is_record, is_tensor_type, members, show, strip
from fnloop.ndarrays import array_class, numpy_dtypes
from fnloop.random import Key
from fnloop.random import key as key_of
from fnloop.run.conformance import conforms
from fnloop.run.reasons import explain
from fnloop.summary import is_array, summarize

__all__ = ["NoValueError", "is_key", "read_value"]


class NoValueError(Exception):
    """A text that is no value of its field, with the reason."""


def read_value(name: str, text: str, hint: Any) -> Any:
    """The value of a field from the text that was typed.

    Args:
        name: the field.
        text: the text behind ``=``.
        hint: its annotation.

    Raises:
        NoValueError: saying what was expected, and what came.
    """
    if text.startswith("@") and not text.startswith("@@"):
        found = _from_file(text[1:])
        value = _fitting(found, hint) if not isinstance(found, _Json) else _from_json(found.value, hint, found.folder)
        came = f"{summarize(value)} from {text}"
    else:
        value = _from_text(text.removeprefix("@") if text.startswith("@@") else text, hint)
        came = repr(text) if isinstance(value, str) else summarize(value)
    if not conforms(value, hint):
        reason = explain(name, value, hint, True, ())
        raise NoValueError(f"expected {show(hint)}, got {came}{reason}")
    return value


def is_key(hint: Any) -> bool:
    """Whether a field takes a random key."""
    return any(isinstance(one, type) and issubclass(one, Key) for one in members(hint))


# --- text


def _from_text(text: str, hint: Any) -> Any:
    """The first value that one of the alternatives of an annotation makes of a text."""
    alternatives = sorted(members(hint), key=_rank)
    for alternative in alternatives:
        found = _read_as(text, alternative)
        if found is not NOTHING:
            return found
    raise NoValueError(f"expected {show(hint)}, got {text!r}{_hint_for(text, alternatives)}")


class _Nothing(enum.Enum):
    NOTHING = 0


NOTHING = _Nothing.NOTHING
"""What a reader gives for a text that is no value of its kind."""


def _rank(hint: Any) -> int:
    """The order in which alternatives are tried: text last, since every text is one."""
    if hint is type(None) or hint is None:
        return 0
    if get_origin(hint) is Literal:
        return 1
    return {bool: 2, int: 3, float: 4, complex: 5, str: 9}.get(hint, 6)


def _read_as(text: str, hint: Any) -> Any:
    hint = strip(hint)
    if hint is None or hint is type(None):
        return None if text.lower() in ("none", "null") else NOTHING
    if get_origin(hint) is Literal:
        return next((one for one in get_args(hint) if text in (str(one), getattr(one, "name", None))), NOTHING)
    if isinstance(hint, type) and hint in PLAIN:
        return PLAIN[hint](text)
    if hint is Any or hint is object:
        return _json_or_text(text)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        by_value = [one for one in hint if str(one.value) == text]
        return hint.__members__.get(text, by_value[0] if by_value else NOTHING)
    if isinstance(hint, type) and issubclass(hint, Path):
        return hint(text)
    if isinstance(hint, type) and issubclass(hint, Key) and text.isdigit():
        return key_of(int(text))
    parsed = _parsed(text)
    return NOTHING if parsed is NOTHING else _from_json(parsed, hint, Path())


def _bool(text: str) -> Any:
    return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}.get(text.lower(), NOTHING)


def _number(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        try:
            return kind(text.strip().replace(" ", ""))
        except ValueError:
            return NOTHING

    return read


PLAIN: Mapping[Any, Callable[[str], Any]] = {
    bool: _bool,
    int: _number(int),
    float: _number(float),
    complex: _number(complex),
    str: str,
    bytes: str.encode,
}


def _parsed(text: str) -> Any:
    """A text as JSON, also without quotes where it is a word; NOTHING where it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return NOTHING


def _json_or_text(text: str) -> Any:
    found = _parsed(text)
    return text if found is NOTHING else found


def _hint_for(text: str, alternatives: list[Any]) -> str:
    """What to write instead of a text."""
    literals = [one for hint in alternatives if get_origin(hint) is Literal for one in get_args(hint)]
    if literals:
        return f"; one of {', '.join(map(str, literals))}"
    for hint in alternatives:
        if isinstance(hint, type) and issubclass(hint, enum.Enum):
            return f"; one of {', '.join(hint.__members__)}"
        if is_array_type(hint):
            return "; write nested lists, [[1, 2], [3, 4]], or @file.npy"
        if isinstance(hint, type) and issubclass(hint, Key):
            return "; write a seed, or --seed N"
        if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
            return f"; write JSON, '[{', '.join(hint._fields)}]', or @file.json"
        if is_record(hint):
            fields = ", ".join(f'"{name}": ...' for name in (get_origin(hint) or hint).__struct_fields__)
            return f"; write JSON, '{{{fields}}}', or @file.json"
    if any(get_origin(hint) in (list, tuple, set, dict) or hint in (list, tuple, dict) for hint in alternatives):
        return "; write JSON, '[...]' or '{\"name\": ...}', or @file.json"
    return ""


# --- JSON


def _from_json(value: Any, hint: Any, folder: Path) -> Any:
    """A value of JSON as an annotation says; text that begins with @ stands for a file in a folder."""
    value = _with_files(value, folder)
    arrays = [one for one in members(hint) if is_array_type(one)]
    if arrays and isinstance(value, (list, int, float)) and not _takes_plain(value, hint):
        return _array_of(value, arrays[0])
    if is_array(value):
        return _fitting(value, hint)
    unknown = unknown_names(value, hint)
    if unknown:
        raise NoValueError(f"{'; '.join(unknown)}")
    try:
        return msgspec.convert(value, type=strip(hint), strict=True, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        raise NoValueError(f"expected {show(hint)}, got {summarize(value)}: {error}") from None
    except (TypeError, StateError) as error:
        if conforms(value, hint):
            return value
        raise NoValueError(f"expected {show(hint)}, got {summarize(value)}: {error}") from None


def _takes_plain(value: Any, hint: Any) -> bool:
    return any(not is_array_type(one) and conforms(value, one) for one in members(hint))


def _decoded(cls: Any, value: Any) -> Any:
    """A value inside of others whose class msgspec does not know: an array, a tensor."""
    if is_array(value):
        return _fitting(value, cls)
    if is_array_type(cls):
        return _array_of(value, cls)
    if isinstance(value, cls):
        return value
    raise NoValueError(f"there is no way to write {show(cls)} in JSON; use a file of its kind")


def _with_files(value: Any, folder: Path) -> Any:
    """A value of JSON with the contents of files in the places of their names."""
    if isinstance(value, str) and value.startswith("@@"):
        return value[1:]
    if isinstance(value, str) and value.startswith("@"):
        found = _from_file(str(folder / value[1:]))
        return _with_files(found.value, found.folder) if isinstance(found, _Json) else found
    if isinstance(value, list):
        return [_with_files(item, folder) for item in value]
    if isinstance(value, dict):
        return {key: _with_files(item, folder) for key, item in value.items()}
    return value


# --- arrays


def is_array_type(hint: Any) -> bool:
    """Whether an annotation is one of arrays or tensors."""
    if is_tensor_type(hint) or array_class(hint) is not None:
        return True
    names = {f"{one.__module__}.{one.__qualname__}" for one in getattr(hint, "__mro__", ())}
    return bool(names & {"numpy.ndarray", "mindspore.common.tensor.Tensor"})


def _class_of_array(hint: Any) -> Any:
    if is_tensor_type(hint):
        return hint.array_type
    return array_class(hint) or hint


def _array_of(value: Any, hint: Any) -> Any:
    """Nested lists of numbers as the array that an annotation wants."""
    import numpy as np

    try:
        array = np.asarray(value)
    except ValueError:
        raise NoValueError(f"expected {show(hint)}, got lists of different lengths") from None
    if array.dtype.kind not in "biufc":
        raise NoValueError(f"expected {show(hint)}, got {summarize(value)}, which holds what is no number")
    return _fitting(array.astype(_dtype(array, hint)), hint)


def _dtype(array: Any, hint: Any) -> Any:
    """The dtype for numbers that were typed: one that the annotation allows, float32 and int64 before others."""
    allowed = _dtypes(hint)
    preferred = {
        "b": ["bool"],
        "i": ["int64", "int32", "float32", "float64"],
        "u": ["int64"],
        "f": ["float32", "float64", "float16"],
        "c": ["complex64", "complex128"],
    }[array.dtype.kind]
    if allowed is None:
        return preferred[0]
    kinds = [name for name in (*preferred, *(sorted(allowed) if array.dtype.kind in "iu" else ())) if name in allowed]
    return kinds[0] if kinds else preferred[0]


def _dtypes(hint: Any) -> frozenset[str] | None:
    """The dtypes that an annotation allows; None for any."""
    if is_tensor_type(hint):
        names = hint.dtypes
        return frozenset(names) if isinstance(names, (tuple, list)) else None
    return numpy_dtypes(hint) if array_class(hint) is not None else None


def _fitting(value: Any, hint: Any) -> Any:
    """An array as the class that an annotation wants: a tensor, an array, an image; anything else as it is."""
    wanted = [_class_of_array(one) for one in members(hint) if is_array_type(one)]
    names = [getattr(one, "__module__", "") for one in wanted]
    takes_tensor = any(name.startswith("mindspore") for name in names)
    if takes_tensor and is_array(value) and not isinstance(value, tuple(wanted)):
        from mindspore import Tensor

        return Tensor(value)
    if any(getattr(one, "__module__", "") == "PIL.Image" for one in members(hint)) and is_array(value):
        from PIL import Image

        return Image.fromarray(value)
    if is_array(value) and not wanted and value.ndim == 0:
        return value.item()
    return value


# --- files


class _Json:
    """What a JSON file holds, and the folder in which it stands."""

    def __init__(self, value: Any, folder: Path) -> None:
        self.value, self.folder = value, folder


def _from_file(text: str) -> Any:
    """The contents of a file; behind a colon stands the name of one of several arrays in it."""
    path, name = Path(text), ""
    if not path.exists() and ":" in text:
        before, _, name = text.rpartition(":")
        path = Path(before)
    if path.suffix not in READERS:
        known = ", ".join(sorted(READERS))
        raise NoValueError(f"@{text}: files of {path.suffix or 'no suffix'} cannot be read; {known} can")
    try:
        return READERS[path.suffix](path, name)
    except FileNotFoundError:
        raise NoValueError(f"there is no file {str(path)!r}") from None
    except ImportError as error:
        raise NoValueError(f"@{text}: reading it needs {error.name}; pip install {error.name}") from None
    except (OSError, ValueError) as error:
        raise NoValueError(f"@{text} cannot be read: {error}") from None


def _npy(path: Path, name: str) -> Any:
    import numpy as np

    try:
        return np.load(path, allow_pickle=False)
    except ValueError as error:
        with path.open("rb") as file:
            is_npy = file.read(len(np.lib.format.MAGIC_PREFIX)) == np.lib.format.MAGIC_PREFIX
        if not is_npy:
            raise ValueError("it is no file of numpy.save") from None
        if "Object arrays" in str(error):
            raise ValueError("it holds objects of Python; save an array of numbers") from None
        raise


def _npz(path: Path, name: str) -> Any:
    import numpy as np

    with np.load(path, allow_pickle=False) as found:
        return _one_of(path, name, {key: found[key] for key in found.files if not name or key == name}, found.files)


def _safetensors(path: Path, name: str) -> Any:
    from safetensors.numpy import load_file

    found = load_file(path)
    return _one_of(path, name, found, list(found))


def _one_of(path: Path, name: str, found: Mapping[str, Any], names: list[str]) -> Any:
    if name and name not in found:
        raise ValueError(f"it has no {name!r}; it has {', '.join(names)}")
    if not name and len(found) != 1:
        raise ValueError(f"it holds several arrays; write @{path}:{names[0] if names else 'name'}")
    return found[name] if name else next(iter(found.values()))


def _json(path: Path, name: str) -> Any:
    value = json.loads(path.read_text(encoding="utf-8"))
    if not name:
        return _Json(value, path.parent)
    if not isinstance(value, dict):
        raise ValueError(f"it holds no names, of which {name!r} could be one; write @{path}")
    if name not in value:
        raise ValueError(f"it has no {name!r}; it has {', '.join(value)}")
    return _Json(value[name], path.parent)


def _png(path: Path, name: str) -> Any:
    import numpy as np
    from PIL import Image

    with Image.open(path) as image:
        return np.asarray(image)


def _txt(path: Path, name: str) -> Any:
    return path.read_text(encoding="utf-8").removesuffix("\n")


READERS: Mapping[str, Callable[[Path, str], Any]] = {
    ".npy": _npy,
    ".npz": _npz,
    ".safetensors": _safetensors,
    ".json": _json,
    ".png": _png,
    ".jpg": _png,
    ".jpeg": _png,
    ".txt": _txt,
}
