"""Messages for errors of MindSpore's compiler, with the user's own block and line."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import fnloop.errors
from fnloop.compile.frontend.specialize import Lowering
from fnloop.program.ops import Program
from fnloop.program.paths import path_of

__all__ = ["explained", "is_our_own", "name_of", "tidy"]

PLACE = re.compile(r"""(?:In file|File)\s+"?([^"\s:,]+\.py)"?(?::|, line )(\d+)""")
NOISE = re.compile(r"^-{5,}|^- (C\+\+ Call Stack|The Traceback|Framework|.*: ?$)|^$")

IN_OTHER_WORDS = {
    "dict_getitem evaluator key only supports": "it takes an entry of a dict by a key that varies, which a graph "
    "cannot; take it from a tuple by a number, or choose with `if`",
    "_fnloop_0x5f_": "it computes with a number that is whole in one branch and a float in the other (`1 if ... else "
    "0.5`), which a graph has no one form for; write both as floats (`1.0`)",
    "For 'dict_items'": "it goes over a dict again behind a `for` that writes into dicts, and MindSpore takes the dict "
    "for a tuple there; make these by comprehensions: `{k: ... for k, v in d.items()}`",
    "should be constant, but found variable": "it takes an entry by a key that varies (a text, an enum), which a graph "
    "cannot, or what is now a truth and now a tensor (`n < 3 and x.any()`); take it from a tuple by a number, or "
    "choose with `if`, and write `bool(x.any())`",
    "from an empty sequence": "it takes items of a list or tuple that is empty here, which a graph cannot; ask for its "
    "length first, or give it an entry at the start",
    "floor divisor could not be zero": "a number of this call is beyond what a graph computes as Python does: it is "
    "divided by 0, is not finite, is below 2.3e-308, or is whole and beyond what a float holds",
    "to C++ type 'long'": "a whole number of this call is beyond the 64 bits that a graph holds (those of a random key "
    "are such, too); a block that only hands it on need not return it",
    "Overflow of the": "Overflow of a whole number, of which a graph holds 64 bits; make it a float",
}
"""For a part of a message of MindSpore, its meaning to the user."""

BLOCK = re.compile(r"fnloop: block ('[^']*'|\"[^\"]*\"): (.*)")
"""A check of ours that names the block itself."""

LIBRARY = Path(fnloop.errors.__file__).parent
QUOTES = "'\""
WRITTEN = re.compile(r"\(See file '([^']+/rank_\d+/om/analyze_fail\.ir)'")


def tidy(error: BaseException) -> None:
    """Remove the dump of the graph that MindSpore's compiler leaves in the working directory when it fails."""
    for name in WRITTEN.findall(str(error)):
        file = Path(name)
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()
            file.parent.parent.rmdir()


def is_our_own(error: BaseException) -> bool:
    """Whether an exception was raised by the library itself, not by a user's function that it called."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return False
    filename = place.tb_frame.f_code.co_filename
    return filename.startswith("<fnloop ") or Path(filename).is_relative_to(LIBRARY)


def explained(error: BaseException, lowering: Lowering | None, name: str) -> str:
    """The message for an exception that came out of MindSpore's compiler.

    Args:
        error: the exception.
        lowering: knows where the rewritten lines come from.
        name: of the compiled block, or of the part of one; see `name_of`.
    """
    message = str(error)
    path, line = _place(message, lowering) or (name, "")
    said = _first_line(message) or type(error).__name__
    shown = f"\n  {line}" if line else ""
    if (named := BLOCK.search(said)) is not None:
        return f"block {named[1]} cannot be compiled: {named[2].rstrip(QUOTES)}"
    refused = f"block {path!r} cannot be compiled: "
    if "fnloop: " in said:  # one of our own functions in the graph has refused its argument
        return f"{refused}{said.partition('fnloop: ')[2].rstrip(QUOTES)}{shown}"
    for part, meaning in IN_OTHER_WORDS.items():
        if part in said:
            return f"{refused}{meaning}{shown}"
    return (
        f"{refused}MindSpore says: {said[:400]}{shown}\n"
        f"  write it with what graphs know (mindspore.ops, tensors, numbers), or leave it out: `.compile(only=[...])`"
    )


def name_of(program: Program) -> str:
    """The path of the only block, loop or switch of a program, else its name."""
    paths = list(filter(None, map(path_of, program.ops)))
    return paths[0] if len(paths) == 1 else program.plan.name


def _place(message: str, lowering: Lowering | None) -> tuple[str, str] | None:
    """The block and the user's line that a message names last."""
    if lowering is None:
        return None
    named = [lowering.place(file, int(line)) for file, line in PLACE.findall(message)]
    places = [place for place in named if place is not None]
    return places[-1] if places else None


def _first_line(message: str) -> str | None:
    """The first line of a message that says something."""
    for line in message.splitlines():
        if not NOISE.match(line.strip()):
            return line.strip()
    return None
