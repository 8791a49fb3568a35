"""Components of a saved pipeline, each loaded when it is first asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from fnloop.errors import StateError, did_you_mean

__all__ = ["load"]

INDEXES = ("model_index.json", "modular_model_index.json")
OF_INDEX = ("cache_dir", "force_download", "local_files_only", "proxies", "revision", "token")
"""Arguments of `from_pretrained` that the index of a repository takes too."""

OF_WEIGHTS = ("mindspore_dtype", "variant", "use_safetensors")
"""Arguments that only networks take."""


def load(repo_or_dir: str | PathLike[str], names: Sequence[str] | None = None, **arguments: Any) -> Mapping[str, Any]:
    """The components of a saved pipeline, by name; each is loaded by `from_pretrained` when it is first used.

    Args:
        repo_or_dir: a directory, or a repository of the hub, with ``model_index.json`` (of a pipeline) or
            ``modular_model_index.json`` (of a modular one).
        names: the components that are wanted; all of the index where it is left out.
        **arguments: what `from_pretrained` takes, such as `revision`, `variant`, `mindspore_dtype`, `cache_dir`,
            `local_files_only` or `subfolder`. A dict has one for each component: ``mindspore_dtype={"vae": ms.float32,
            "default": ms.float16}``.

    Returns:
        A mapping for `bind_from`, which takes those that a block needs. Two blocks bound from one mapping share
        their components.

    Raises:
        StateError: where there is no index, or where it has no component of a name.

    Example:
        >>> from fnloop.interop.mindone import load
        >>> parts = load("stabilityai/stable-diffusion-xl-base-1.0", variant="fp16")  # doctest: +SKIP
        >>> denoise.bind_from(parts)  # loads the U-Net and the scheduler  # doctest: +SKIP
    """
    where = fspath(repo_or_dir)
    entries = _index(where, arguments)
    wanted = list(entries) if names is None else [names] if isinstance(names, str) else list(names)
    for name in wanted:
        if name not in entries:
            raise StateError(
                f"{where} has no component {name!r}{did_you_mean(name, entries)}; it has {', '.join(entries)}"
            )
    return Loaded(where, {name: entries[name] for name in wanted}, arguments)


class Loaded(Mapping[str, Any]):
    """Components by name, each loaded once, when it is first asked for."""

    def __init__(self, where: str, entries: Mapping[str, Entry], arguments: Mapping[str, Any]) -> None:
        self._where, self._entries, self._arguments = where, entries, arguments
        self._loaded: dict[str, Any] = {}
        self._lock = threading.RLock()

    def __getitem__(self, name: str) -> Any:
        entry = self._entries[name]
        with self._lock:
            if name not in self._loaded:
                self._loaded[name] = entry.load(self._where, self._arguments)
            return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self._entries  # which loads nothing

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<components of {self._where}: {', '.join(self)}>"


class Entry:
    """A component as the index has it: its class, and where it is."""

    def __init__(self, name: str, library: str, cls: str, place: Mapping[str, Any]) -> None:
        self.name, self.library, self.cls, self.place = name, library, cls, place

    def load(self, where: str, arguments: Mapping[str, Any]) -> Any:
        """Load it by its class's `from_pretrained`."""
        given = {key: self.place[key] for key in ("revision", "variant") if self.place.get(key)}
        given |= _of_component(self.name, arguments)
        folder = given.pop("subfolder", "")
        if not isinstance(arguments.get("subfolder"), dict):  # that of the whole pipeline, which this is in
            folder = "/".join(part for part in (folder, self.place.get("subfolder", self.name)) if part)
        cls = self._class()
        if not _has_weights(cls):
            given = {key: value for key, value in given.items() if key not in OF_WEIGHTS}
        return cls.from_pretrained(self.place.get("repo") or where, subfolder=folder, **given)

    def _class(self) -> Any:
        from mindone.diffusers import pipelines
        from mindone.diffusers.pipelines.pipeline_loading_utils import get_class_obj_and_candidates

        library = self.library.removeprefix("mindone.")
        is_pipeline = hasattr(pipelines, library)
        found, _ = get_class_obj_and_candidates(library, self.cls, {}, pipelines, is_pipeline)
        return found


def _has_weights(cls: Any) -> bool:
    from mindspore import nn

    return isinstance(cls, type) and issubclass(cls, nn.Cell)


def _of_component(name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments of one component, out of those of all."""
    found = {}
    for key, value in arguments.items():
        if not isinstance(value, dict) or key == "proxies":
            found[key] = value
        elif name in value:
            found[key] = value[name]
        elif "default" in value:
            found[key] = value["default"]
    return found


def _index(where: str, arguments: Mapping[str, Any]) -> dict[str, Entry]:
    """The entries of the index of a directory or repository."""
    from mindone.diffusers import DiffusionPipeline, ModularPipeline

    given = arguments.get("subfolder", "")
    subfolder = given if isinstance(given, str) else ""
    options = {key: arguments[key] for key in OF_INDEX if key in arguments}
    if subfolder:
        options["subfolder"] = subfolder
    failures = []
    for cls in (DiffusionPipeline, ModularPipeline):
        if Path(where).is_dir() and not (Path(where) / subfolder / cls.config_name).exists():
            continue
        try:
            config = cls.load_config(where, **options)
        except OSError as failure:
            failures.append(failure)
            continue
        return _entries(config)
    cause = f": {str(failures[0]).splitlines()[0]}" if failures else ""
    raise StateError(f"{where} is no saved pipeline: it has neither {INDEXES[0]} nor {INDEXES[1]}{cause}")


def _entries(config: Mapping[str, Any]) -> dict[str, Entry]:
    found = {}
    for name, value in config.items():
        if name.startswith("_") or not isinstance(value, list | tuple):
            continue
        if len(value) < 2:
            continue
        library, cls, *rest = value
        place = dict(rest[0]) if rest and isinstance(rest[0], dict) else {}
        if "type_hint" in place:
            library, cls = place.pop("type_hint")
        if isinstance(library, str) and isinstance(cls, str):
            found[name] = Entry(name, library, cls, place)
    return found
