"""`fnloop check`: wire, prove and type-check every pipeline of some modules."""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fnloop.blocks import AnyBlock
from fnloop.cli.errors import CommandError, told
from fnloop.cli.fields import bound_to
from fnloop.cli.targets import Target, module_of, pipeline_of, pipelines_in, shown_path
from fnloop.errors import FnloopError, did_you_mean
from fnloop.shapes.report import Proof

__all__ = ["check"]


def check(options: argparse.Namespace) -> int:
    """Check the pipelines that the targets name. Gives 1 where one is wrong, or a module holds none."""
    wrong, checked, modules = 0, 0, []
    targets = [(text, *_found(text)) for text in options.targets]
    _refuse_unknown([target.block for _, found, _ in targets for target in found], options.bind or [])
    for text, found, error in targets:
        if error:
            print(error)
            wrong += 1
        elif not found:
            print(f"{text}: holds no pipeline")
            wrong += 1
        for target in found:
            block = _bound(target.block, options.bind or [])
            wrong += not _check(target.name, block, prove=options.prove)
            checked += 1
        modules += [target.module for target in found]
    files = list(dict.fromkeys(str(module.__file__) for module in modules if getattr(module, "__file__", None)))
    if options.mypy and files:
        wrong += not _check_types(files)
    print(f"{checked} pipeline{'s' * (checked != 1)}, {wrong or 'nothing'} wrong")
    return 1 if wrong else 0


def _found(text: str) -> tuple[list[Target], str]:
    """The pipelines of a target; or what is wrong with one, which its module says when it is imported."""
    try:
        if ":" in text:
            return [pipeline_of(text)], ""
        return list(pipelines_in(module_of(text), text)), ""
    except CommandError as error:
        if error.status == 1:  # it cannot be imported; the others are checked all the same
            return [], str(error)
        raise
    except FnloopError as error:
        return [], f"{text}: {error}"


def _refuse_unknown(blocks: list[AnyBlock], bindings: list[str]) -> None:
    """Refuse a component that no pipeline takes."""
    known = sorted({name for block in blocks for name in block.interface.components})
    names = [one.partition("=")[0] for one in bindings]
    has = f"they take {', '.join(known)}" if known else "they take none"
    faults = [
        f"--bind {name}: no pipeline has such a component{did_you_mean(name, known)} ({has})"
        for name in names
        if name not in known
    ]
    if blocks and faults:
        raise told("the pipelines cannot be bound", faults)


def _bound(block: AnyBlock, bindings: list[str]) -> AnyBlock:
    """The block with those of the components bound that it takes."""
    known = block.interface.components
    return bound_to(block, [one for one in bindings if one.partition("=")[0] in known])


def _check(name: str, block: AnyBlock, *, prove: bool) -> bool:
    """Check one pipeline, and say what was found."""
    try:
        count = _count(block)
        wired = f"{count} block{'s' * (count != 1)} wired"
        if not prove:
            print(f"{name}: {wired}")
            return True
        proof = block.prove()
    except FnloopError as error:
        print(f"{name}: {error}")
        return False
    print("\n".join([f"{name}: {wired}, {_counts(proof)}", *_unproved(proof)]))
    return True


def _count(block: AnyBlock) -> int:
    _ = block.plan  # what its annotations name later in the module is looked up now
    return sum(map(_count, block.blocks.values())) if block.blocks else 1


def _counts(proof: Proof) -> str:
    unproved = f", {len(proof.unproved)} unproved" if proof.unproved else ""
    return f"{len(proof.proved)} proved{unproved}"


def _unproved(proof: Proof) -> Iterable[str]:
    return [f"  {one.path} is unproved: {one.reason}" for one in proof.unproved]


def _check_types(files: list[str]) -> bool:
    """Run mypy on some files, where it is installed. Gives whether it found nothing."""
    if importlib.util.find_spec("mypy") is None:
        print("mypy is not installed: types were not checked")
        return True
    command = [sys.executable, "-m", "mypy", *_options(Path.cwd()), *(str(shown_path(Path(file))) for file in files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print("\n".join(f"mypy: {line}" for line in (done.stdout + done.stderr).splitlines()))
    return done.returncode == 0


def _options(folder: Path) -> Iterator[str]:
    """fnloop's plugin, where no configuration of mypy is there that would name it."""
    files = [folder / name for name in ("mypy.ini", ".mypy.ini", "pyproject.toml", "setup.cfg")]
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    if not any("mypy" in text for text in texts):
        yield f"--config-file={Path(__file__).with_name('mypy.ini')}"
