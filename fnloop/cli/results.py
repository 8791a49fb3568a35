"""Results of a run: told in a few words, or written as files that can be read again as fields."""

from __future__ import annotations

import enum
import json
import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from fnloop.cli.errors import CommandError
from fnloop.state import BlockState
from fnloop.summary import is_array, summarize

__all__ = ["folder_for", "told_result", "write_result"]

SMALL = 16
"""The number of values of a tensor up to which they are printed."""


def folder_for(text: str) -> Path:
    """The folder for results, made before any work is done.

    Raises:
        CommandError: where it cannot be made or written to.
    """
    folder = Path(text)
    if folder.exists() and not folder.is_dir():
        raise CommandError(f"--out {text}: this is a file; name a folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".fnloop"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise CommandError(f"--out {text}: {error.strerror or error}") from None
    return folder


def told_result(result: BlockState) -> str:
    """The fields of a result, a line each."""
    lines = []
    for name in result.__struct_fields__:
        value = getattr(result, name)
        shown = value if isinstance(value, str) else summarize(value)
        if is_array(value) and 0 < math.prod(value.shape) <= SMALL:
            shown = f"{summarize(value)} = {_array(value).tolist()}"
        lines.append(f"{name}: {shown}")
    return "\n".join(lines)


def write_result(folder: Path, result: BlockState) -> list[Path]:
    """Write a result: `result.json`, and a file beside it for each array, for which the JSON has `"@name.npy"`.

    Returns:
        The files.
    """
    writer = _Writer(folder)
    values = {name: writer.json(getattr(result, name), name) for name in result.__struct_fields__}
    path = folder / "result.json"
    path.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return [path, *writer.written]


class _Writer:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.written: list[Path] = []

    def json(self, value: Any, name: str) -> Any:
        """A value as JSON; arrays and images in it as the names of files."""
        if isinstance(value, str):
            return f"@{value}" if value.startswith("@") else value
        if value is None or isinstance(value, (bool, int)):
            return value
        if isinstance(value, float):
            return value if math.isfinite(value) else repr(value)
        if is_array(value):
            return self._file(name, ".npy", _array(value))
        if type(value).__module__.startswith("PIL."):
            return self._file(name, ".png", value)
        if isinstance(value, enum.Enum):
            return value.name
        if isinstance(value, Mapping):
            return {str(key): self.json(item, f"{name}.{key}") for key, item in value.items()}
        if isinstance(value, (list, tuple, set, frozenset)):
            return [self.json(item, f"{name}.{number}") for number, item in enumerate(value)]
        if isinstance(value, BlockState):
            return {key: self.json(getattr(value, key), f"{name}.{key}") for key in value.__struct_fields__}
        if is_dataclass(value) and not isinstance(value, type):
            return {one.name: self.json(getattr(value, one.name), f"{name}.{one.name}") for one in fields(value)}
        return str(value) if isinstance(value, (Path, complex)) else summarize(value)

    def _file(self, name: str, suffix: str, value: Any) -> str:
        path = self._folder / f"{name}{suffix}".replace("/", "_")
        if suffix == ".png":
            value.save(path)
        else:
            import numpy as np

            np.save(path, value, allow_pickle=False)
        self.written.append(path)
        return f"@{path.name}"


def _array(value: Any) -> Any:
    """The contents of a tensor or array; of bfloat16, which NumPy lacks, as float32."""
    import numpy as np

    if not hasattr(value, "asnumpy"):
        return np.asarray(value)
    return (value.float() if str(value.dtype).lower() == "bfloat16" else value).asnumpy()
