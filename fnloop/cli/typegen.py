"""`fnloop typegen`: write stub files for the modules that hold pipelines, or check that they are up to date."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path
from types import ModuleType

from fnloop.cli.errors import CommandError
from fnloop.cli.targets import module_of, modules_in, shown_path
from fnloop.typegen.stub import blocks_of, stub_of

__all__ = ["typegen"]

SHOWN_LINES = 12
"""So many lines of a difference are shown."""


def typegen(options: argparse.Namespace) -> int:
    """Write the stubs of modules. Gives 1 where a module holds no block, or with `--check` a stub is not up to date."""
    folder = None if options.out is None else Path(options.out)
    wrong = 0
    for target in options.targets:
        if ":" in target:
            raise CommandError(f"{target!r} names a pipeline; a stub is of a module: write {target.split(':')[0]}")
        found = [module for module in modules_in(module_of(target)) if blocks_of(module)]
        if not found:
            print(f"{target}: holds no pipeline")
            wrong += 1
        for module in found:
            path = _path(module, folder)
            again = f"fnloop typegen {target}" + ("" if folder is None else f" --out {folder}")
            wrong += not (_is_current(path, module, again) if options.check else _write(path, stub_of(module)))
    return 1 if wrong else 0


def _path(module: ModuleType, folder: Path | None) -> Path:
    """The path of a module's stub: beside the module, or under the same packages in another folder."""
    assert module.__file__ is not None  # it has a source
    beside = Path(module.__file__).with_suffix(".pyi")
    if folder is None:
        return shown_path(beside)
    packages = module.__name__.split(".") if beside.stem == "__init__" else module.__name__.split(".")[:-1]
    return folder.joinpath(*packages, beside.name)


def _write(path: Path, text: str) -> bool:
    """Write a stub, and say where; one that says the same already stays untouched."""
    try:
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from None
    print(path)
    return True


def _is_current(path: Path, module: ModuleType, command: str) -> bool:
    """Whether a stub is what would be written now; if it is not, what differs is printed, and the command."""
    again = f"write it by `{command}`"
    if not path.exists():
        print(f"{path}: is not there; {again}")
        return False
    old, new = path.read_text(encoding="utf-8"), stub_of(module)
    if old == new:
        return True
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "the stub", "the module", lineterm="", n=0)
    changed = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    more = [f"  ... {len(changed) - SHOWN_LINES} lines more"] if len(changed) > SHOWN_LINES else []
    shown = [f"  {line}" for line in changed[:SHOWN_LINES]]
    print("\n".join([f"{path}: is not up to date; {again}", *shown, *more]))
    return False
