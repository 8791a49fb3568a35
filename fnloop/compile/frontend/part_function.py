"""Functions that are parts of others, and the pieces of syntax that they are made of."""

from __future__ import annotations

import ast
import itertools
import linecache
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import CellType, FunctionType
from weakref import finalize

from fnloop.compile.frontend.source import FUTURE, SourceChangedError, source_lines
from fnloop.compile.runtime.reachable import codes_in
from fnloop.errors import CompileError

__all__ = [
    "assign",
    "assigned",
    "loads",
    "own_nodes",
    "part_function",
    "place_of",
    "read_definition",
    "rebound_checks",
    "stores",
    "takes_a_record",
    "user_place",
]

_SERIAL = itertools.count()
"""Numbers for the names of sources, each of which is one text."""


WRITTEN_AT = "__written_at__"
"""The attribute of a part that says where its statements stand in the user's file."""


@dataclass(frozen=True)
class WrittenAt:
    """Where the statements of a part were written.

    Args:
        filename: the user's file.
        lines: for lines of the part, in order, those of the file.
    """

    filename: str
    lines: Mapping[int, int]


def user_place(function: object, filename: str, line: int) -> tuple[str, int]:
    """The file and line that a user wrote, for a line of a function's source, which may be a part of another."""
    written = getattr(function, WRITTEN_AT, None)
    if not isinstance(written, WrittenAt):
        return filename, line
    known = [own for part, own in written.lines.items() if part <= line]
    return written.filename, known[-1] if known else min(written.lines.values(), default=1)


def read_definition(function: FunctionType) -> tuple[ast.FunctionDef, int] | None:
    """The syntax tree of a function, and the line of its file where it begins; None where it cannot be read."""
    try:
        lines, first = source_lines(function)
        definition = ast.parse(textwrap.dedent("".join(lines))).body[0]
    except (OSError, TypeError, SyntaxError, SourceChangedError):
        return None
    if not isinstance(definition, ast.FunctionDef) or definition.name != function.__code__.co_name:
        return None
    return definition, first


def rebound_checks(named: Mapping[str, object], expected: str, what: str) -> tuple[list[ast.stmt], dict[str, object]]:
    """Statements that refuse what stands under its name no more, and what these read.

    Args:
        named: the functions or blocks that are expected, by the expressions by which they were found.
        expected: how the names begin under which the statements find them.
        what: they are.
    """
    error = f"{expected}_rebound"
    made: list[ast.stmt] = []
    free: dict[str, object] = {error: CompileError}
    for number, (name, value) in enumerate(named.items()):
        free[f"{expected}_{number}"] = value
        said = f"{name.removesuffix('.__func__')} is another {what} now"
        text = f"if {name} is not {expected}_{number}:\n    raise {error}({said!r})"
        made += ast.parse(text).body
    return made, free


def takes_a_record(definition: ast.FunctionDef) -> bool:
    """Whether a function has one parameter by position, as that of a block does."""
    arguments = definition.args
    return len(arguments.posonlyargs + arguments.args) == 1 and not arguments.vararg and not arguments.kwarg


def part_function(
    whole: FunctionType,
    record: str,
    components: tuple[str, ...],
    body: list[ast.stmt],
    free: Mapping[str, object],
    first: int,
) -> FunctionType:
    """A function with the globals and closure of another, whose source `linecache` knows.

    Args:
        whole: the other one.
        record: the name of its first parameter.
        components: those of its keyword-only parameters.
        body: its statements.
        free: names that it finds beside those that the other one does, with their values.
        first: the line of the file where the other one begins; its statements are numbered from there.
    """
    code = whole.__code__
    keywords = [ast.arg(name) for name in components]
    arguments = ast.arguments([], [ast.arg(record)], None, keywords, [None for _ in keywords], None, [])
    definition = ast.FunctionDef(code.co_name, arguments, body or [ast.Pass()], [], None, None, lineno=1)
    names = [ast.arg(name) for name in (*code.co_freevars, *free)]
    outer = ast.arguments([], names, None, [], [], None, [])
    around = ast.FunctionDef("make_", outer, [definition], [], None, None, lineno=1)
    text = ast.unparse(ast.fix_missing_locations(ast.Module([around], [])))
    filename = f"<part {next(_SERIAL)} of {code.co_name} at {code.co_filename}:{code.co_firstlineno}>"
    compiled = compile(text, filename, "exec", flags=code.co_flags & FUTURE, dont_inherit=True)
    inner = next(one for one in codes_in(compiled) if one.co_name == code.co_name)
    cells = dict(zip(code.co_freevars, whole.__closure__ or (), strict=True))
    cells |= {name: CellType(value) for name, value in free.items()}
    closure = tuple(cells[name] for name in inner.co_freevars)
    function = FunctionType(inner, whole.__globals__, whole.__name__, None, closure)
    defaults = {name: one for name, one in (whole.__kwdefaults__ or {}).items() if name in components}
    function.__kwdefaults__ = defaults or None
    function.__dict__[WRITTEN_AT] = WrittenAt(code.co_filename, _own_lines(text, body, first))
    function.__qualname__, function.__module__ = whole.__qualname__, whole.__module__
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    finalize(function, linecache.cache.pop, filename, None)
    return function


def _own_lines(text: str, body: list[ast.stmt], first: int) -> dict[int, int]:
    """For each line of a part's text at which a statement begins, the line of the user's file."""
    factory = ast.parse(text).body[0]
    assert isinstance(factory, ast.FunctionDef)
    written = factory.body[0]
    assert isinstance(written, ast.FunctionDef)
    lines: dict[int, int] = {}
    for new, old in zip(_statements(written.body), _statements(body), strict=False):
        at = place_of(old)[0]
        if at > 1:  # on line 1 stand the decorator or `def`: it was made without a place
            lines.setdefault(new.lineno, at + first - 1)
    return dict(sorted(lines.items()))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    return (node for node in own_nodes(body) if isinstance(node, ast.stmt))


# --- pieces of syntax


def assigned(statement: ast.stmt) -> tuple[list[str], ast.expr | None]:
    """The names that a plain assignment binds, and its value; None where it is none."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            return [name], value
        case ast.Assign(targets=[ast.Tuple(elts=elements)], value=value):
            names = [one.id for one in elements if isinstance(one, ast.Name)]
            return (names, value) if len(names) == len(elements) else ([], None)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            return [name], value
        case _:
            return [], None


def own_nodes(statements: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of statements, without those of functions in them."""
    for statement in statements:
        yield statement
        if not isinstance(statement, ast.FunctionDef | ast.Lambda):
            yield from own_nodes(ast.iter_child_nodes(statement))


def stores(statements: Iterable[ast.AST]) -> Iterator[str]:
    """The names that are bound, each as often as it is."""
    for node in (node for one in statements for node in ast.walk(one)):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.FunctionDef | ast.arg):
            yield node.name if isinstance(node, ast.FunctionDef) else node.arg


def loads(statements: Iterable[ast.AST]) -> set[str]:
    """The names that are read."""
    nodes = (node for one in statements for node in ast.walk(one))
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def assign(name: str, value: ast.expr) -> ast.stmt:
    """`name = value`."""
    return ast.Assign([ast.Name(name, ast.Store())], value, lineno=getattr(value, "lineno", 1))


def place_of(statement: ast.stmt) -> tuple[int, int]:
    """Where a statement stood in the source: one that was made for an expression, where that stood."""
    first = statement.value if isinstance(statement, ast.Assign) else statement
    return getattr(first, "lineno", 0), getattr(first, "col_offset", 0)
