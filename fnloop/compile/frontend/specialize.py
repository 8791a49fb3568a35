"""A user's function rewritten for the graph: the record's fields as plain arguments, the returned record as a tuple.

MindSpore's parser knows no records, and looks names up in importable modules only. So the source of
a function is rewritten: a field becomes an argument or an item of a tuple, a record becomes a
tuple, and every name from outside becomes a closure variable. The rest stays as the user wrote it.
Helper functions that it calls are rewritten in the same way. What cannot stand in a graph is
refused with its line.
"""

from __future__ import annotations

import ast
import itertools
import linecache
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, MethodType
from typing import Any

from fnloop.compile.frontend.captured import Captures, Notes, run_block
from fnloop.compile.frontend.converters.captured import CELLS
from fnloop.compile.frontend.function import open_record, rewrite
from fnloop.compile.frontend.gradient_settings import takes_arguments, takes_weights
from fnloop.compile.frontend.part_function import user_place
from fnloop.compile.frontend.record_hints import parameter_hints
from fnloop.compile.frontend.rewriter import Flaws, Lowered, Returned, Rewriter, Source, WithWeights
from fnloop.compile.frontend.source import SourceChangedError, source_lines
from fnloop.compile.frontend.syntax import leave_out_parameters
from fnloop.compile.frontend.table import CONVERTERS, RULES
from fnloop.compile.frontend.versions import as_inputs
from fnloop.compile.frontend.weighted import WeightedCell
from fnloop.errors import CompileError
from fnloop.hints import record_fields
from fnloop.plan import Function, Leaf
from fnloop.weights import parameters_by_name

__all__ = ["Lowered", "Lowering"]

MOST_LETTERS = 100
"""Of a file's name, with room for the ending and for what MindSpore adds."""


@dataclass(frozen=True)
class _Origin:
    """The origin of the lines of a rewritten source."""

    path: str
    filename: str
    lines: Mapping[int, int]


def _origin(path: str, source: Source | None, lines: Mapping[int, int]) -> _Origin:
    """The origin of the version of a function, which may be a part of the user's."""
    if source is None:
        return _Origin(path, "", lines)
    places = {new: user_place(source.function, source.filename, own) for new, own in lines.items()}
    filename, _ = user_place(source.function, source.filename, source.first)
    return _Origin(path, filename, {new: line for new, (_, line) in places.items()})


@dataclass
class Lowering:
    """The functions that are rewritten for one graph.

    Args:
        captures_all: whether Cells are captured that MindSpore's parser could read, too.
        notes: how Cells got into the graph.
        directory: where their sources are written while MindSpore parses them, so that its messages
            can quote them; None to see only whether they can be rewritten.
        origins: for each source its user's file and lines.
        functions: the users' functions, as they were before.
        objects: the objects that their methods are bound to.
        known: for functions that blocks call, the parameters whose values are known.
        gradients: those of them that call what `ms.grad` and `ms.value_and_grad` made, each with that, or a
            `MadeGradient` if they make it themselves.
    """

    directory: str | None = None
    origins: dict[str, _Origin] = field(default_factory=dict)
    functions: list[FunctionType] = field(default_factory=list)
    objects: dict[str, object] = field(default_factory=dict)
    known: dict[Any, dict[str, object]] = field(default_factory=dict)
    made: dict[Any, Lowered] = field(default_factory=dict)
    called_with: dict[int, WithWeights] = field(default_factory=dict)
    serial: Iterator[int] = field(default_factory=itertools.count)
    captures_all: bool = False
    gradients: list[tuple[Any, Any]] = field(default_factory=list)
    notes: Notes = field(default_factory=dict)
    _captures: Captures | None = None
    _of_blocks: set[Any] = field(default_factory=set)
    _flaws: Flaws = field(default_factory=dict)

    def leaf(
        self, path: str, leaf: Function, components: Mapping[str, object], fixed: Mapping[str, object],
        branches: Sequence[str] = (), values: Mapping[str, Any] | None = None,
    ) -> Callable[..., Any]:  # fmt: skip
        """A block's function, of the fields that are not fixed, in order; it gives a tuple, or its only output bare.

        Args:
            path: of the block, for messages.
            leaf: the block.
            components: those that are given.
            fixed: fields that are constants of the graph.
            branches: for a chooser, the names of its branches: it then gives the number of one.
            values: its fields in an iteration that Python ran, without the numbers in tensors.

        Raises:
            CompileError: for what cannot stand in a graph.
        """
        source, owner = self._source(leaf.function, path)
        self._captures = self._capturing(path, leaf, components, values)
        rewriter = self._rewriter(source, path)
        self.objects |= {f"{path}.{name}": value for name, value in owner.items()}
        rewriter.env.constants |= owner
        open_record(rewriter, source.parameters[len(owner)], leaf.record_in, leaf.hints_in, fixed)
        if self.directory is None:  # before a call
            rewriter.env.undecided = frozenset(set(leaf.hints_in) - set(fixed) - rewriter.env.tensors)
        rewriter.env.constants |= _known_components(leaf, source, components)
        rewriter.returned = _returned(leaf, branches)
        parameters = [rewriter.env.fields[name] for name in leaf.hints_in if name not in fixed]
        return self._write(source, rewriter, parameters)

    def _capturing(
        self, path: str, leaf: Function, components: Mapping[str, object], values: Mapping[str, Any] | None
    ) -> Captures | None:
        """The captures of a block; None where it is not known what it is called with."""

        def write(name: str, text: str, free: Mapping[str, object]) -> Callable[..., Any]:
            return self.write(name, text, free, path)

        if self.directory is None:
            return Captures(None, write, CELLS)
        if values is None:
            return None

        def run(others: Mapping[Any, Any]) -> Any:
            return run_block(leaf, components, values, others)

        return Captures(run, write, CELLS, self.captures_all, self.notes)

    def _rewriter(self, source: Source, path: str) -> Rewriter:
        rewriter = Rewriter(source, path, self.helper, self.block, self.weighted, CONVERTERS, RULES)
        rewriter.captures, rewriter.gradients, rewriter.flaws = self._captures, self.gradients, self._flaws
        return rewriter

    def helper(self, function: Any, hints: Mapping[str, Any], constants: Mapping[str, Any], path: str) -> Lowered:
        """A function that a block calls.

        Args:
            function: the function.
            hints: the records that it is given, by parameter.
            constants: the parameters whose values are known; they are given no more.
            path: of the block, for messages.

        Raises:
            CompileError: for what cannot stand in a graph.
        """
        hint_ids = sorted((name, id(hint)) for name, hint in hints.items())
        key: Any = (function, tuple(hint_ids), tuple((name, id(value)) for name, value in constants.items()))
        self.kept_alive.append((hints, constants))
        source, _ = self._source(function, path)
        self._note_known(source.function, constants)
        return self._made_once(key, function, path, lambda: self._lower(source, hints, constants, path))

    def _note_known(self, function: Any, constants: Mapping[str, Any]) -> None:
        """Note the parameters whose values are known, and the same in each call of the function."""
        before = self.known.setdefault(function, dict(constants))
        self.known[function] = {name: value for name, value in before.items() if constants.get(name) is value}

    def _made_once(self, key: Any, function: Any, path: str, lower: Callable[[], Lowered]) -> Lowered:
        """What a function is lowered to, by a key; once for each block, where Cells in it are captured.

        Raises:
            CompileError: for what cannot stand in a graph, and a function that calls itself.
        """
        if key in self._of_blocks:
            key = (*key, path)
        if key not in self.made:
            captured = self._count_captured()
            self.made[key] = Lowered(_Pending())  # a function that calls itself finds this
            lowered = lower()
            if self._count_captured() > captured:  # with the shapes of this block
                self._of_blocks.add(key)
                del self.made[key]
                key = (*key, path)
            self.made[key] = lowered
        lowered = self.made[key]
        if isinstance(lowered.function, _Pending):
            source = self.read(function, path)
            line = source.first + source.definition.lineno - 1
            raise CompileError(
                f"block {path!r} cannot be compiled: {function.__name__!r} calls itself, which a graph cannot; write a "
                f"loop\n  {source.filename}:{line}: {linecache.getline(source.filename, line).strip()}"
            )
        return lowered

    def block(
        self, leaf: Leaf, record: Any, fixed: Mapping[str, object], components: Mapping[str, object], path: str
    ) -> Lowered:
        """The function of a block that is called by hand, of the fields that are not fixed; it gives all of its own.

        Args:
            leaf: the block that is called.
            record: the class of the record that it is given.
            fixed: the fields whose values are known.
            components: those that it is given, by its own names.
            path: of the block that calls it, for messages.

        Raises:
            CompileError: for what cannot stand in a graph.
        """
        values = sorted((name, id(value)) for name, value in [*fixed.items(), *components.items()])
        key: Any = (leaf.function, record, tuple(fixed), tuple(values))
        return self._made_once(
            key, leaf.function, path, lambda: self._lower_block(leaf, record, fixed, components, path)
        )

    def _lower_block(
        self, leaf: Leaf, record: Any, fixed: Mapping[str, object], components: Mapping[str, object], path: str
    ) -> Lowered:
        from fnloop.compile.runtime.records import RecordCheck, checked_fields  # imports MindSpore

        source, owner = self._source(leaf.function, path)
        rewriter = self._rewriter(source, path)
        self.objects |= {f"{path}.{name}": value for name, value in owner.items()}
        hints = {name: info.hint for name, info in record_fields(record).items()}
        open_record(rewriter, source.parameters[len(owner)], record, hints, fixed)
        if self.directory is None:  # before a call
            rewriter.env.undecided = frozenset(set(hints) - set(fixed) - rewriter.env.tensors)
        rewriter.env.constants |= owner | _known_components(leaf, source, components)
        rewriter.returned = Returned(leaf.record_out, tuple(record_fields(leaf.record_out)), is_whole=True)
        given = checked_fields({name: hints[name] for name in leaf.hints_in if name not in fixed})
        made = checked_fields(leaf.hints_out)
        if given or made:
            check = rewriter.closure_variable(RecordCheck(leaf.name, given, made), "check")
            rewriter.returned.check = check, [rewriter.env.fields[name] for name in given]
            rewriter.returned.checked = frozenset(made)
        parameters = [rewriter.env.fields[name] for name in hints if name not in fixed]
        self.kept_alive.append((fixed, components))
        return Lowered(self._write(source, rewriter, parameters), leaf.record_out)

    def _count_captured(self) -> int:
        """How many calls of Cells the block has captured so far."""
        return 0 if self._captures is None else len(self._captures.made)

    def _lower(self, source: Source, hints: Mapping[str, Any], constants: Mapping[str, Any], path: str) -> Lowered:
        """Rewrite a function that a block calls."""
        rewriter = self._rewriter(source, path)
        rewriter.env.hints |= {**parameter_hints(source.function), **hints}
        rewriter.env.constants |= constants
        arguments = source.definition.args
        leave_out_parameters(arguments, constants)
        lowered = self._write(source, rewriter, None)
        return Lowered(lowered, rewriter.returned.hint)

    kept_alive: list[Any] = field(default_factory=list)
    """The values that keys in `made` know by identity."""

    def weighted(self, cell: Any, path: str) -> WithWeights:
        """The functions for a Cell that is called with other weights than its own.

        Args:
            cell: the Cell.
            path: of the block that calls it, for messages.

        Raises:
            CompileError: for what cannot stand in a graph.
            StateError: for what `call_with` cannot call.
        """
        if id(cell) not in self.called_with:
            parameters = parameters_by_name("call_with", cell)
            writer = WeightedCell(parameters, path, self.read, self.write, self.serial)
            self.called_with[id(cell)] = WithWeights(writer.unpacked(), writer.call(cell))
            self.kept_alive.append(cell)
        return self.called_with[id(cell)]

    @property
    def has_captured(self) -> bool:
        """Whether blocks were run to see what they call Cells with."""
        return any(how.startswith("captured") for how in self.notes.values())

    @property
    def takes_weights(self) -> bool:
        """Whether a Cell is called with weights, or differentiated by them: which are trainable is then fixed."""
        return bool(self.called_with) or any(takes_weights(gradient) for _, gradient in self.gradients)

    @property
    def takes_arguments(self) -> bool:
        """Whether a gradient of MindSpore's may be taken by arguments: which of them are one tensor counts then."""
        return any(takes_arguments(gradient) for _, gradient in self.gradients)

    def read(self, function: Any, path: str) -> Source:
        """The source of a function.

        Raises:
            CompileError: where it cannot be read.
        """
        return self._source(function, path)[0]

    def _write(self, source: Source, rewriter: Rewriter, parameters: list[str] | None) -> Callable[..., Any]:
        """Write a rewritten function, with all it takes from outside as closure variables."""
        rewriter.members.look()
        definition = rewrite(rewriter, parameters)
        definition.name = rewriter.fresh(f"{_ascii(source.definition.name)}_f{next(self.serial)}")
        return self.write(definition.name, definition, rewriter.free, rewriter.path, source)

    def write(
        self, name: str, definition: ast.FunctionDef | str, free: Mapping[str, object], path: str,
        source: Source | None = None,
    ) -> Callable[..., Any]:  # fmt: skip
        """Compile a text into a function; `linecache` knows it, and a file has it while MindSpore parses it.

        Args:
            name: of the function.
            definition: its text, or its syntax tree.
            free: its closure variables.
            path: of the block, for messages.
            source: of the function that it is the version of, for messages.
        """
        if self.directory is None:
            return _nothing
        header = f"def make_({_on_lines(free)}):"
        if isinstance(definition, str):
            text, lines = definition, {}
        else:
            text = ast.unparse(ast.fix_missing_locations(definition))
            above = len(header.splitlines())
            lines = _line_map(definition, text, source.first if source else 1, above)
        whole = f"{header}\n{textwrap.indent(text, '    ')}\n    return {name}\n"
        filename = f"{self.directory}/{_file_name(name)}.py"
        with open(filename, "w", encoding="utf-8") as file:
            file.write(whole)
        linecache.cache[filename] = (len(whole), None, whole.splitlines(keepends=True), filename)
        space: dict[str, Any] = {"__name__": __name__}
        exec(compile(whole, filename, "exec"), space)
        function: Callable[..., Any] = space["make_"](**{name: as_inputs(value) for name, value in free.items()})
        self.origins[filename] = _origin(path, source, lines)
        return function

    def _source(self, function: Any, path: str) -> tuple[Source, dict[str, object]]:
        """The source of a function, and its `self` where it is a method of an object."""
        found: Any = function.__func__ if isinstance(function, MethodType) else function
        name = getattr(found, "__name__", str(found))
        told = getattr(type(found), "description", None)  # of a block that is tried again, or whose results are kept
        if told is not None:
            raise CompileError(f"block {path!r} stays in Python: {found.description}")
        foreign = getattr(found, "stays_in_python", "")  # of a block of another library
        if foreign:
            raise CompileError(f"block {path!r} stays in Python: {foreign}")
        try:
            lines, first = source_lines(found)  # of the function itself, not of what it wraps
            tree = ast.parse(textwrap.dedent("".join(lines)))
        except SourceChangedError as error:
            raise CompileError(f"block {path!r} cannot be compiled: {error}") from None
        except (OSError, TypeError, SyntaxError, AttributeError):
            raise CompileError(
                f"block {path!r} cannot be compiled: the source of {name!r} cannot be read, and the graph is made of "
                f"it; define it with `def` in a file, a notebook or an interactive session that keeps its source"
            ) from None
        definition = tree.body[0]
        if not isinstance(definition, ast.FunctionDef) or definition.name != found.__code__.co_name:
            raise CompileError(f"block {path!r} cannot be compiled: {name!r} is not written with `def`; write it so")
        self.functions.append(found)
        source = Source(found, definition, first, lines)
        return source, {source.parameters[0]: function.__self__} if isinstance(function, MethodType) else {}

    def place(self, filename: str, line: int) -> tuple[str, str] | None:
        """The block and the user's line for a line of a rewritten source."""
        origin = self.origins.get(filename)
        if origin is None or not origin.filename:
            return None
        known = [own for new, own in origin.lines.items() if new <= line]
        own_line = max(known, default=min(origin.lines.values(), default=1))
        text = linecache.getline(origin.filename, own_line).strip()
        return origin.path, f"{origin.filename}:{own_line}" + (f": {text}" if text else "")

    def only_place(self) -> tuple[str, str] | None:
        """The block and the user's `def`, where only one function was rewritten."""
        users = [file for file, origin in self.origins.items() if origin.filename]
        return self.place(users[0], 1) if len(users) == 1 else None

    @property
    def texts(self) -> Mapping[str, str]:
        """The rewritten sources, by the names of their files."""
        return {Path(filename).name: "".join(linecache.getlines(filename)) for filename in self.origins}

    def forget(self) -> None:
        """Remove the sources from `linecache`."""
        for filename in self.origins:
            linecache.cache.pop(filename, None)


def _on_lines(names: Iterable[str]) -> str:
    """Names behind each other; MindSpore knows no line with more than some thousand letters."""
    return textwrap.fill(", ".join(names), 200, break_long_words=False, break_on_hyphens=False)


def _file_name(name: str) -> str:
    """A name for the file of a function, which no file system finds too long; its number at the end tells it apart."""
    plain = "".join(letter if letter.isascii() else "_" for letter in name)
    return plain[-MOST_LETTERS:]


def _nothing(*_: object) -> None:
    """A stand-in for a function that was not written."""


def _known_components(leaf: Function, source: Source, components: Mapping[str, object]) -> dict[str, object]:
    """The components of a block whose values are known: those that are given, and defaults."""
    defaults = source.function.__kwdefaults__ or {}
    every = {**defaults, **components}
    return {name: every[name] for name in leaf.interface.components if name in every}


def _returned(leaf: Function, branches: Sequence[str]) -> Returned:
    """The form of what a block's function returns in the graph."""
    if branches:
        return Returned(branches=tuple(branches))
    if leaf.record_out is None or not leaf.hints_out:
        return Returned(is_truth=leaf.record_out is bool)
    return Returned(leaf.record_out, tuple(leaf.hints_out))


class _Pending:
    def __call__(self) -> None: ...


def _ascii(name: str) -> str:
    """A name that a file can have, and MindSpore's parser reads."""
    return name if name.isascii() else "block"


def _line_map(definition: ast.FunctionDef, text: str, first: int, above: int) -> dict[int, int]:
    """For each line of the written text, which has lines `above` it, the user's line."""
    again = ast.parse(text).body[0]
    lines: dict[int, int] = {}
    for new, old in zip(_statements(again), _statements(definition), strict=False):
        if hasattr(old, "lineno"):
            lines.setdefault(new.lineno + above, old.lineno + first - 1)
    return lines


def _statements(top: ast.AST) -> Iterator[ast.stmt]:
    return (node for node in ast.walk(top) if isinstance(node, ast.stmt))
