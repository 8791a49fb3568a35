"""Components of a saved pipeline, each loaded when it is first asked for."""

from __future__ import annotations

import importlib
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

KNOWN = (*OF_INDEX, *OF_WEIGHTS, "subfolder")
"""Arguments that a misspelt one is compared with; `from_pretrained` passes over those that it does not know."""


def load(repo_or_dir: str | PathLike[str], names: Sequence[str] | None = None, **arguments: Any) -> Loaded:
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
        their components. Its `classes` are the names of the components' classes, for which nothing is loaded.

    Raises:
        StateError: where there is no index, where it has no component of a name or the directory has no folder for
            one, or where an argument is misspelt. A component that cannot be loaded raises it when it is asked for.

    Example:
        >>> from fnloop.interop.mindone import load
        >>> parts = load("stabilityai/stable-diffusion-xl-base-1.0", variant="fp16")  # doctest: +SKIP
        >>> denoise.bind_from(parts)  # loads the U-Net and the scheduler  # doctest: +SKIP
    """
    where = fspath(repo_or_dir)
    _refuse_misspelt(arguments)
    _refuse_paths_to_nothing(where)
    entries = _index(where, arguments)
    _refuse_unknown_components(entries, arguments)
    if names is None:
        return Loaded(where, entries, arguments)
    wanted = [names] if isinstance(names, str) else list(names)
    for name in wanted:
        if name not in entries:
            raise StateError(
                f"{where} has no component {name!r}{did_you_mean(name, entries)}; it has {', '.join(entries)}"
            )
        entries[name].refuse_without_folder(where, arguments)
    return Loaded(where, {name: entries[name] for name in wanted}, arguments)


def _refuse_misspelt(arguments: Mapping[str, Any]) -> None:
    """Refuse arguments that `from_pretrained` would pass over without a word."""
    from mindspore import dtype

    for name in arguments:
        if name == "torch_dtype":
            raise StateError("load takes no 'torch_dtype'; write mindspore_dtype=ms.float16")
        meant = did_you_mean(name, KNOWN)
        if name not in KNOWN and meant:
            raise StateError(f"load takes no {name!r}{meant}")
    given = arguments.get("mindspore_dtype")
    for value in given.values() if isinstance(given, dict) else (given,):
        if value is not None and not isinstance(value, dtype.Type):
            raise StateError(f"mindspore_dtype is a dtype of MindSpore such as ms.float16, not {value!r}")


def _refuse_paths_to_nothing(where: str) -> None:
    """Refuse a path that is not there, which the hub would be asked for, and a file."""
    path = Path(where)
    if path.is_file():
        raise StateError(f"{where} is a file; load takes the directory that it is in: {path.parent}")
    parts = path.parts
    looks_local = path.is_absolute() or where.startswith((".", "~")) or len(parts) > 2
    if path.exists():
        return
    if "://" in where:
        raise StateError(f"load takes a directory, or a repository as 'owner/name', not the address {where}")
    if looks_local:
        raise StateError(f"there is no directory {where}")
    from huggingface_hub.errors import HFValidationError

    of_hub: Any = importlib.import_module("huggingface_hub.utils")  # which does not say that it exports the function
    try:
        of_hub.validate_repo_id(where)
    except HFValidationError as failure:
        raise StateError(
            f"there is no directory {where!r}, nor can a repository of the hub have that name"
        ) from failure


def _refuse_unknown_components(entries: Mapping[str, Entry], arguments: Mapping[str, Any]) -> None:
    """Refuse an argument for a component that the index does not have."""
    for argument, value in arguments.items():
        if not isinstance(value, dict) or argument == "proxies":
            continue
        for name in value:
            meant = did_you_mean(name, [*entries, "default"])
            if name not in entries and name != "default" and meant:
                raise StateError(f"{argument} has a value for {name!r}, which is no component{meant}")


class Loaded(Mapping[str, Any]):
    """Components by name, each loaded once, when it is first asked for."""

    def __init__(self, where: str, entries: Mapping[str, Entry], arguments: Mapping[str, Any]) -> None:
        self._where, self._entries, self._arguments = where, entries, arguments
        self._loaded: dict[str, Any] = {}
        self._lock = threading.RLock()

    def __getitem__(self, name: str) -> Any:
        if name not in self._entries:
            raise KeyError(f"{name!r} is not among the {self!r}{did_you_mean(name, self._entries)}")
        entry = self._entries[name]
        with self._lock:
            if name not in self._loaded:
                self._loaded[name] = entry.load(self._where, self._arguments)
            return self._loaded[name]

    @property
    def classes(self) -> dict[str, str]:
        """The name of each component's class, as the index has it; nothing is loaded for that."""
        return {name: entry.cls for name, entry in self._entries.items()}

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
        self.refuse_without_folder(where, arguments)
        given = {key: self.place[key] for key in ("revision", "variant") if self.place.get(key)}
        given |= _of_component(self.name, arguments)
        given.pop("subfolder", None)
        repository, folder = self._repository(where), self._folder(arguments)
        try:
            cls = self._class()
            if not _has_weights(cls):
                given = {key: value for key, value in given.items() if key not in OF_WEIGHTS}
            return cls.from_pretrained(repository, subfolder=folder, **given)
        except (OSError, AttributeError, ImportError) as failure:
            place = f"{repository}/{folder}"
            if given.get("variant"):
                place += f" (of the variant {given['variant']!r})"
            raise StateError(
                f"the component {self.name!r} ({self.cls}) cannot be loaded from {place}: {failure}"
            ) from failure

    def refuse_without_folder(self, where: str, arguments: Mapping[str, Any]) -> None:
        """Refuse a directory that names this component in its index and has no folder for it."""
        repository, folder = Path(self._repository(where)), self._folder(arguments)
        if repository.is_dir() and not (repository / folder).is_dir():
            raise StateError(
                f"{repository} has no folder {folder!r}, where the component {self.name!r} ({self.cls}) would be"
            )

    def _repository(self, where: str) -> str:
        return self.place.get("repo") or where

    def _folder(self, arguments: Mapping[str, Any]) -> str:
        """The folder in the repository."""
        folder = _of_component(self.name, arguments).get("subfolder", "")
        if isinstance(arguments.get("subfolder"), dict):
            return str(folder)
        # that of the whole pipeline, which this is in
        return "/".join(part for part in (folder, self.place.get("subfolder", self.name)) if part)

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
    told = [failure for failure in failures if not _is_unreachable(failure)]
    if failures and not told:
        revision = f" at the revision {arguments['revision']!r}" if arguments.get("revision") else ""
        raise StateError(
            f"there is no directory {where}, and the hub, which may have a repository of that name, "
            f"cannot be reached; nor is it in the cache{revision}"
        ) from failures[0]
    cause = f": {str(told[0]).splitlines()[0]}" if told else ""
    raise StateError(f"{where} is no saved pipeline: it has neither {INDEXES[0]} nor {INDEXES[1]}{cause}")


def _is_unreachable(failure: BaseException) -> bool:
    """Whether the hub was not reached, for which mindone says that there is no such file."""
    from huggingface_hub.errors import LocalEntryNotFoundError, OfflineModeIsEnabled

    cause: BaseException | None = failure
    while cause is not None:
        if isinstance(cause, LocalEntryNotFoundError | OfflineModeIsEnabled | ConnectionError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


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
