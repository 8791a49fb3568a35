"""`fnloop run`: call a pipeline with fields from text and files."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from fnloop.blocks import AnyBlock
from fnloop.cli.errors import CommandError
from fnloop.cli.fields import call_of
from fnloop.cli.results import folder_for, told_result, write_result
from fnloop.cli.targets import pipeline_of
from fnloop.plan import Compiled, Composite, is_loop, wiring_of

__all__ = ["run"]


def run(options: argparse.Namespace) -> int:
    """Call the pipeline, and print or write what it gives."""
    call = call_of(pipeline_of(options.pipeline).block, options.fields, options.bind or [], options.seed)
    folder = folder_for(options.out) if options.out else None
    if options.resume != "auto" and not options.checkpoint:
        raise CommandError(f"--resume {options.resume} says what to do with --checkpoint FOLDER, which is not there")
    block = call.block
    if options.progress and sys.stderr.isatty():
        block = with_bars(block)
    if options.compile:
        block = block.compile()
    if options.checkpoint:
        block = _kept(block, options.checkpoint, options.resume)
    with _traced(options.trace):
        result = block(**call.fields)
    if folder is None:
        print(told_result(result))
        return 0
    try:
        for path in write_result(folder, result):
            print(path)
    except OSError as error:
        print(told_result(result))
        raise CommandError(f"--out {options.out}: {error}", 1) from None
    return 0


def _kept(block: AnyBlock, folder: str, resume: Literal["auto", "never", "must"]) -> AnyBlock:
    """The pipeline with its checkpoints in a folder."""
    if Path(folder).exists() and not Path(folder).is_dir():
        raise CommandError(f"--checkpoint {folder}: this is a file; name a folder")
    return block.with_checkpoint(folder, resume=resume)


def with_bars(block: AnyBlock) -> AnyBlock:
    """The pipeline with a progress bar for each of its outermost loops that has none."""
    for path in _loops(block, ""):
        shown = block[path] if path else block
        if shown._bar is None and not isinstance(shown.plan, Compiled):
            barred = shown.with_progress(path or block.name)
            block = block.replace_block(path, barred) if path else barred
    return block


def _loops(block: AnyBlock, path: str) -> Iterator[str]:
    """The paths of the outermost loops."""
    own = wiring_of(block.plan)
    if not isinstance(own, Composite) or isinstance(block.plan, Compiled):
        return
    if is_loop(own.kind):
        yield path
        return
    for name, inner in block.blocks.items():
        yield from _loops(inner, f"{path}/{name}" if path else name)


@contextlib.contextmanager
def _traced(file: str | None) -> Iterator[None]:
    """Write what each block took to a file, also where the run fails."""
    if file is None:
        yield
        return
    from fnloop.observe.tracing import trace

    if not Path(file).absolute().parent.is_dir():
        raise CommandError(f"--trace {file}: there is no folder {str(Path(file).parent)!r}")
    with trace() as found:
        try:
            yield
        finally:
            found.save(file)
    print(found, file=sys.stderr)
