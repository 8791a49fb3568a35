"""Messages for errors of MindSpore's compiler, in plain words, with the user's own block and line."""

from __future__ import annotations

import re
from pathlib import Path

import fnloop.errors
from fnloop.compile.failure_dump import take_dump
from fnloop.compile.frontend.specialize import Lowering
from fnloop.compile.meanings import ALL_BRANCHES, BRANCHES, in_other_words
from fnloop.errors import CompileError
from fnloop.program.ops import Program
from fnloop.program.paths import path_of

__all__ = ["explained", "is_our_own", "name_of"]

PLACE = re.compile(r"""(?:In file|File)\s+"?([^"\s:,]+\.py)"?(?::|, line )(\d+)""")
NOISE = re.compile(r"^-{5,}|^- (C\+\+ Call Stack|The Traceback|Framework|.*: ?$)|^$")

OPERATOR = re.compile(r"(?:^['\"]?For (?:primitive)?|Failed calling |strict mode, the primitive )\[?['`]?(\w+)")
INSTEAD = (
    "write it with what the guide's compiled_python.md lists, or compile the other blocks alone: `.compile(only=[...])`"
)

BLOCK = re.compile(r"fnloop: block ('[^']*'|\"[^\"]*\"): (.*)")
"""A check of ours that names the block itself."""

LIBRARY = Path(fnloop.errors.__file__).parent
QUOTES = "'\""


def is_our_own(error: BaseException) -> bool:
    """Whether an exception was raised by the library itself, not by a user's function that it called."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return False
    filename = place.tb_frame.f_code.co_filename
    return filename.startswith("<fnloop ") or Path(filename).is_relative_to(LIBRARY)


def explained(error: BaseException, lowering: Lowering | None, name: str) -> CompileError:
    """The refusal that tells an exception which came out of MindSpore's compiler; removes what that left behind.

    Args:
        error: the exception.
        lowering: knows where the rewritten lines come from.
        name: of the compiled block, or of the part of one; see `name_of`.
    """
    trace = take_dump(error, None if lowering is None else lowering.directory)
    message = str(error)
    path, line = _place(message, trace, lowering) or (name, "")
    shown = f"\n  {line}" if line else ""
    said = _first_line(message) or type(error).__name__
    if (named := BLOCK.search(said)) is not None:
        return CompileError(f"block {named[1]} cannot be compiled: {named[2].rstrip(QUOTES)}")
    if "fnloop: " in said:  # one of our own functions in the graph has refused its argument
        why = said.partition("fnloop: ")[2].rstrip(QUOTES)
    elif not (why := in_other_words(message)):
        why, shown = _in_mindspores_words(said), f"{shown}\n  {INSTEAD}"
    return CompileError(f"block {path!r} cannot be compiled: {why}{shown}", path)


def _in_mindspores_words(said: str) -> str:
    """What is wrong, in MindSpore's words; of an operator that refuses what it is given, with its name."""
    why = ""
    if "ValueAny" in said:
        why = "a number, text or length varies that has to be known before the graph runs; "
    elif (named := OPERATOR.search(said)) is not None:
        why = f"in a graph, the operator `{named[1]}` does not take what it is given here, {ALL_BRANCHES}; "
    return f"{why}MindSpore says: {said[:400]}"


def name_of(program: Program) -> str:
    """The path of the only block, loop or switch of a program, else its name."""
    paths = list(filter(None, map(path_of, program.ops)))
    return paths[0] if len(paths) == 1 else program.plan.name


def _place(message: str, trace: str, lowering: Lowering | None) -> tuple[str, str] | None:
    """The block and the user's line: of two branches that differ the first; else what is named last, as innermost."""
    if lowering is None:
        return None
    named = [lowering.place(file, int(line)) for file, line in PLACE.findall(message) or PLACE.findall(trace)]
    places = [place for place in named if place is not None]
    if not places:
        traced = [lowering.place(file, int(line)) for file, line in PLACE.findall(trace)]
        places = [place for place in traced if place is not None]
    if not places:
        return lowering.only_place()
    return places[0] if BRANCHES in message else places[-1]


def _first_line(message: str) -> str | None:
    """The first line of a message that says something."""
    for line in message.splitlines():
        if not NOISE.match(line.strip()):
            return line.strip()
    return None
