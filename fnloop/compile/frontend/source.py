"""The source of a function that is in memory: its file may hold another text by now.

Python keeps no source. What `inspect` reads stands in the file now, at the lines where the function
was when it was imported; a graph made of it would compute what the new text says. So what is read
is compiled, and compared.
"""

from __future__ import annotations
import __future__

import functools
import linecache
import tokenize
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from types import CodeType, FunctionType
from typing import Any

from fnloop.compile.runtime.reachable import Follower, called_among, codes_in
from fnloop.definition import block_of, lines_of
from fnloop.errors import CompileError

__all__ = ["SourceChangedError", "check_parsed", "source_lines"]

FUTURE = functools.reduce(
    lambda flags, name: flags | getattr(__future__, name).compiler_flag,
    __future__.all_feature_names,
    0,
)
"""Flags of code that say what was imported from `__future__`; a notebook keeps them from cell to cell."""

REWRITTEN = "@py"
"""The prefix of names that pytest puts into functions with `assert`, whose source cannot be compared."""


class SourceChangedError(Exception):
    """The file of a function does not hold it any more."""

    def __init__(self, function: FunctionType) -> None:
        code = function.__code__
        super().__init__(
            f"the file of {function.__qualname__!r} was edited since it was imported and does not hold this function "
            f"any more, and the graph is made of its source; import it again, or start Python anew\n"
            f"  {code.co_filename}:{code.co_firstlineno}: def {function.__name__}"
        )


def source_lines(function: FunctionType) -> tuple[list[str], int]:
    """The lines of a function's source and the number of the first, also where it has moved in its file since.

    Raises:
        SourceChangedError: where the file holds another text by now.
        OSError: where there is no source.
    """
    code = function.__code__
    read = _read(function)
    whole = linecache.getlines(code.co_filename, function.__globals__)
    starts = _starts(function, "".join(whole))
    if starts is None or code.co_firstlineno in starts:
        if read is None:
            raise OSError(f"no source at {code.co_filename}:{code.co_firstlineno}")
        return read
    if not starts:
        raise SourceChangedError(function)
    return block_of(whole[starts[0] - 1 :]), starts[0]


def check_parsed(components: Mapping[str, object], lowered: Sequence[FunctionType]) -> None:
    """Refuse functions that MindSpore's parser will read from files that were edited: those of Cells, mostly.

    Args:
        components: the components of the graph, by name.
        lowered: the functions that it is made of, of which the parser is given a source of our own.

    Raises:
        CompileError: naming the function and its file.
    """
    finder = _Functions()
    finder.follow(components, lowered)
    for function in called_among(finder.functions):
        if function in lowered:
            continue
        try:
            moved = source_lines(function)[1] != function.__code__.co_firstlineno
        except SourceChangedError as error:
            raise CompileError(f"{function.__qualname__!r} cannot stand in a graph: {error}") from None
        except (OSError, TypeError):
            continue  # the parser says that itself
        if moved:
            raise CompileError(f"{function.__qualname__!r} cannot stand in a graph: {SourceChangedError(function)}")


@dataclass
class _Functions(Follower):
    """Collects the users' functions that are reached."""

    functions: list[FunctionType] = field(default_factory=list)

    def code(self, function: FunctionType) -> None:
        self.functions.append(function)


def _read(function: FunctionType) -> tuple[list[str], int] | None:
    """The text at the lines of a function; None where there is none any more.

    It asks for the function and not for its code, whose module `inspect` would look for among all modules; and for a
    copy without attributes, since `__wrapped__` leads to another function.

    Raises:
        OSError: where there is no source at all.
    """
    bare = FunctionType(function.__code__, function.__globals__, closure=function.__closure__)
    try:
        return lines_of(bare)
    except (IndexError, SyntaxError):
        return None


def _starts(function: FunctionType, text: str) -> list[int] | None:
    """The lines of a text at which the code of a function begins; None where that cannot be told."""
    code = function.__code__
    if any(name.startswith(REWRITTEN) for one in codes_in(code) for name in (*one.co_names, *one.co_varnames)):
        return None
    try:
        found = _places(text, code.co_filename, code.co_flags & FUTURE)
    except (SyntaxError, ValueError):
        return None if text.strip() and _has_magic(text) else []
    key = _key(code)
    return found.get(key) or _places_as_imported(function, text).get(key) or _place_alone(function, text, key)


def _has_magic(text: str) -> bool:
    """Whether a text is the cell of a notebook with commands that are no Python."""
    return any(line.lstrip().startswith(("%", "!", "?")) for line in text.splitlines())


Places = Mapping[Hashable, list[int]]


@functools.lru_cache(maxsize=16)
def _places(text: str, filename: str, flags: int) -> Places:
    """For all code in a text the lines at which it begins."""
    return _places_in(compile(text, filename, "exec", flags=flags, dont_inherit=True))


def _places_as_imported(function: FunctionType, text: str) -> Places:
    """The same as the module's own importer compiles it, which may add to it (as that of beartype does)."""
    loader = getattr(function.__globals__.get("__spec__"), "loader", None)
    compiles = getattr(loader, "source_to_code", None)
    if compiles is None or not text:
        return {}
    try:
        return _places_in(compiles(text.encode(), function.__code__.co_filename))
    except (SyntaxError, ValueError):
        return {}


def _place_alone(function: FunctionType, text: str, key: Hashable) -> list[int]:
    """The line at which a function begins, where its text was compiled apart from the rest of the file.

    The calls `module.function()` are other code where the `import` stands in the same text, as it does not where a
    file is run piece by piece.
    """
    code = function.__code__
    lines = text.splitlines(keepends=True)
    before = code.co_firstlineno - 1
    try:
        block = block_of(lines[before:])
        alone = compile("\n" * before + "".join(block), code.co_filename, "exec", code.co_flags & FUTURE, True)
    except (SyntaxError, ValueError, tokenize.TokenError):
        return []
    return _places_in(alone).get(key, [])


def _places_in(code: CodeType) -> Places:
    found: dict[Hashable, list[int]] = {}
    for one in codes_in(code):
        found.setdefault(_key(one), []).append(one.co_firstlineno)
    return found


def _key(code: CodeType) -> Hashable:
    """All of code that decides what it does: not where it stands."""
    counts = (
        code.co_argcount,
        code.co_posonlyargcount,
        code.co_kwonlyargcount,
        code.co_flags & ~FUTURE,
    )
    names = (code.co_name, code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars)
    return (code.co_code, counts, names, _constant_key(code.co_consts))


def _constant_key(value: Any) -> Hashable:
    if isinstance(value, CodeType):
        return _key(value)
    if isinstance(value, tuple):
        return tuple(map(_constant_key, value))
    if isinstance(value, frozenset):
        return frozenset(map(_constant_key, value))
    return (type(value), repr(value))
