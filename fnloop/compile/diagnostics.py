"""What MindSpore's compiler says, told with the user's own block and line."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import fnloop.errors
from fnloop.compile.frontend.specialize import Lowering

__all__ = ["explained", "is_our_own", "tidy"]

PLACE = re.compile(r"""(?:In file|File)\s+"?([^"\s:,]+\.py)"?(?::|, line )(\d+)""")
NOISE = re.compile(r"^-{5,}|^- (C\+\+ Call Stack|The Traceback|Framework|.*: ?$)|^$")

IN_OTHER_WORDS = {
    "dict_getitem evaluator key only supports": "it takes an entry of a dict by a key that varies, which a graph "
    "cannot; take it from a tuple by a number, or choose with `if`",
}
"""For a part of what MindSpore says, what it means to the user."""

LIBRARY = Path(fnloop.errors.__file__).parent
QUOTES = "'\""
WRITTEN = re.compile(r"\(See file '([^']+/rank_\d+/om/analyze_fail\.ir)'")


def tidy(error: BaseException) -> None:
    """Remove what MindSpore's compiler leaves in the working directory when it fails: its own account of the graph."""
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
        name: of the compiled block.
    """
    text = str(error)
    places = [lowering.place(file, int(line)) for file, line in PLACE.findall(text)] if lowering else []
    found = [place for place in places if place is not None]
    path, line = found[-1] if found else (name, "")
    said = next((one.strip() for one in text.splitlines() if not NOISE.match(one.strip())), type(error).__name__)
    shown = f"\n  {line}" if line else ""
    if "fnloop: " in said:  # one of our own functions in the graph has refused what it was given
        return f"block {path!r} cannot be compiled: {said.partition('fnloop: ')[2].rstrip(QUOTES)}{shown}"
    for part, meaning in IN_OTHER_WORDS.items():
        if part in said:
            return f"block {path!r} cannot be compiled: {meaning}{shown}"
    return (
        f"block {path!r} cannot be compiled: MindSpore says: {said[:400]}{shown}\n"
        f"  write it with what graphs know (mindspore.ops, tensors, numbers), or leave it out: `.compile(only=[...])`"
    )
