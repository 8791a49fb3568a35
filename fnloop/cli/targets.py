"""Targets: the pipelines that a user names as `module:pipeline`, `file.py:pipeline`, or by the module alone."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import pkgutil
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from fnloop.blocks import AnyBlock, Block
from fnloop.cli.errors import CommandError
from fnloop.errors import FnloopError, did_you_mean

__all__ = [
    "Target",
    "attribute_of",
    "module_of",
    "modules_in",
    "pipeline_of",
    "pipelines_in",
    "put_here_on_path",
    "shown_path",
]


@dataclass(frozen=True)
class Target:
    """A pipeline with the name that it was found by.

    Args:
        name: ``module:pipeline``.
        block: the pipeline.
        module: the module that holds it.
    """

    name: str
    block: AnyBlock
    module: ModuleType


def put_here_on_path() -> None:
    """Let modules of the current directory be imported, as `python -m` does."""
    here = os.getcwd()
    if here not in sys.path and "" not in sys.path:
        sys.path.insert(0, here)


def module_of(name: str) -> ModuleType:
    """The module of a dotted name, or of a file.

    Raises:
        CommandError: where there is none; what a module raises itself is not caught.
    """
    if name.endswith(".py") or os.sep in name:
        return _module_of_file(Path(name))
    if name in (".", ".."):
        return _module_of_file(Path(name))
    if not all(part.isidentifier() for part in name.split(".")):
        raise CommandError(f"{name!r} is no name of a module; write package.module:pipeline, or file.py:pipeline")
    try:
        return _imported(name)
    except ModuleNotFoundError:
        near = did_you_mean(name, _modules_here())
        raise CommandError(f"no module {name!r} here or among the installed packages{near}") from None


def _imported(name: str) -> ModuleType:
    """Import a module.

    Raises:
        ModuleNotFoundError: where it is not there itself.
        CommandError: where it cannot be imported, with the line; a pipeline in it that is wrong raises its own error.
    """
    try:
        return importlib.import_module(name)
    except FnloopError:
        raise
    except SystemExit as error:
        remedy = "put what runs under `if __name__ == '__main__':`"
        message = f"{name!r} ends the process when it is imported (exit status {error.code}); {remedy}"
        raise CommandError(message, 1) from error
    except Exception as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        if missing is not None and (name == missing or name.startswith(f"{missing}.")):
            raise
        message = f"{type(error).__name__}: {error}".removesuffix(": ")
        raise CommandError(f"{name!r} cannot be imported: {message}{_line_of(error)}", 1) from error


def _line_of(error: Exception) -> str:
    """The line of a module at which its import stopped, where the message does not say it."""
    lines = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.startswith("<frozen")]
    if isinstance(error, SyntaxError) or not lines:
        return ""
    return f" ({shown_path(Path(lines[-1].filename))}:{lines[-1].lineno})"


def _module_of_file(path: Path) -> ModuleType:
    if path.is_dir():
        raise CommandError(f"{str(path)!r} is a folder; write the files in it, or the name of a package")
    if not path.is_file():
        raise CommandError(f"there is no file {str(path)!r}")
    folder, names = path.resolve().parent, [path.stem]
    while (folder / "__init__.py").exists():  # imported as a part of its package
        names.insert(0, folder.name)
        folder = folder.parent
    if names[-1] == "__init__":
        names.pop()
    name = ".".join(names)
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    return _imported(name)


def _modules_here() -> list[str]:
    return [one.name for one in pkgutil.iter_modules([os.getcwd()])]


def attribute_of(text: str, kind: type = object) -> tuple[ModuleType, Any]:
    """The value of `module:name`, and its module.

    Args:
        text: what was typed.
        kind: the class of what is looked for: other names are not proposed in place of one that is not there.

    Raises:
        CommandError: where there is none.
    """
    module_name, colon, path = text.partition(":")
    module = module_of(module_name)
    if not colon or not path:
        raise CommandError(f"{text!r} names a module alone; write {module_name}:name")
    value: Any = module
    for part in path.split("."):
        if not hasattr(value, part):
            names = _names(value, kind)
            has = f" (it has {', '.join(names)})" if names and kind is not object else ""
            raise CommandError(f"{module_name!r} has no {path!r}{did_you_mean(part, names) or has}")
        value = getattr(value, part)
    return module, value


def _names(value: Any, kind: type) -> list[str]:
    return [name for name in dir(value) if not name.startswith("_") and isinstance(getattr(value, name), kind)]


def pipeline_of(text: str) -> Target:
    """The pipeline that a text names: `module:pipeline`, `module:pipeline/path/of/a/block`, or a module with only one.

    Raises:
        CommandError: where there is none, or several.
    """
    name, slash, path = _split_path(text)
    if ":" not in name:
        found = list(pipelines_in(module_of(name), name))
        if len(found) != 1:
            names = ", ".join(one.name for one in found)
            raise CommandError(
                f"{name!r} holds {'no pipeline' if not found else 'several pipelines; write one of ' + names}"
            )
        return found[0]
    module, value = attribute_of(name, Block)
    if not isinstance(value, Block):
        near = did_you_mean(name.rpartition(":")[2], _names(module, Block))
        raise CommandError(f"{name!r} is {_kind(value)}{near}")
    if slash:
        try:
            value = value[path]
        except KeyError as error:
            raise CommandError(str(error.args[0])) from None
    return Target(text, value, module)


def _split_path(text: str) -> tuple[str, str, str]:
    """The name of a pipeline and the path of a block in it."""
    module, colon, rest = text.rpartition(":")
    if not colon:
        return text, "", ""
    name, slash, path = rest.partition("/")
    return f"{module}:{name}", slash, path


def _kind(value: Any) -> str:
    remedy = "name a block, or what a from_blocks_dict({...}) gives"
    if hasattr(value, "from_blocks_dict"):
        return "a combinator without its blocks, not a pipeline; name what its from_blocks_dict({...}) gives"
    if isinstance(value, type):
        return f"the class {value.__name__}, not a pipeline; {remedy}"
    if callable(value) and not isinstance(value, type):
        return f"a function, not a pipeline; {remedy}"
    return f"of the class {type(value).__name__}, not a pipeline; {remedy}"


def pipelines_in(module: ModuleType, shown: str) -> Iterator[Target]:
    """The pipelines of a module, and of all modules in it if it is a package.

    A block that stands in a pipeline of its module is checked with that, and is none by itself; nor is one that was
    imported from another module.

    Args:
        module: the module.
        shown: the name by which it was called.
    """
    for one in modules_in(module):
        yield from _own(one, shown if one is module else one.__name__)


def modules_in(module: ModuleType) -> Iterator[ModuleType]:
    """A module, and all modules in it if it is a package."""
    yield module
    for info in pkgutil.iter_modules(getattr(module, "__path__", [])):
        if info.name != "__main__":
            yield from modules_in(_imported(f"{module.__name__}.{info.name}"))


def shown_path(path: Path) -> Path:
    """A path as it is shown: from the current directory, where it is below that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _own(module: ModuleType, shown: str) -> Iterator[Target]:
    imported = _imported_names(module)
    held: dict[str, AnyBlock] = {name: one for name, one in vars(module).items() if isinstance(one, Block)}
    own = {name: one for name, one in held.items() if name not in imported}
    inside = {id(block) for one in own.values() for block in _inside(one)}
    seen: set[int] = set()
    for name, one in own.items():
        if id(one) not in inside and id(one) not in seen:
            seen.add(id(one))
            yield Target(f"{shown}:{name}", one, module)


def _imported_names(module: ModuleType) -> set[str]:
    """The names that a module imports from others, as its source says."""
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError, SyntaxError):
        return set()
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    return {alias.asname or alias.name for node in imports for alias in node.names}


def _inside(block: AnyBlock) -> Iterator[AnyBlock]:
    for inner in block.blocks.values():
        yield inner
        yield from _inside(inner)
