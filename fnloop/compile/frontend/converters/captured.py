"""Calls of Cells that MindSpore's parser does not read: calls of functions that run the operators which they run."""

from __future__ import annotations

import ast
import copy
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import MethodType
from typing import Any

from fnloop.compile.capture.calls import CellCall
from fnloop.compile.capture.cells import TensorSpec, capture
from fnloop.compile.capture.numbers import Form
from fnloop.compile.capture.recorder import CannotCaptureError
from fnloop.compile.frontend.captured import Captured, Rules
from fnloop.compile.frontend.cells import zero_added_by
from fnloop.compile.frontend.converters.embed import refuse_cells
from fnloop.compile.frontend.environment import Undecided
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.subset.lookup import is_of_mindspore
from fnloop.compile.frontend.syntax import call_of, is_starred, tuple_of
from fnloop.compile.frontend.training_cells import training_function
from fnloop.compile.frontend.versions import graph_version
from fnloop.errors import CompileError

__all__ = ["CELLS", "call_captured_cell", "is_captured"]

Maker = Callable[[Sequence[Any], Sequence[Any]], Any]
"""Makes an argument of the tensors and the numbers that a Cell is run on."""


def call_captured_cell(rewriter: Rewriter, node: ast.Call, called: Any) -> ast.expr | None:
    """`cell(x)`, `cell.decode(x)` of a Cell that is in no row: a call of what it runs; None for any other call."""
    reason = _reason(rewriter, node, called)
    if reason is None:
        return None
    assert rewriter.captures is not None
    if rewriter.captures.is_before_call:
        arguments = [argument.value if isinstance(argument, ast.Starred) else argument for argument in node.args]
        return tuple_of(rewriter.expressions([*arguments, *(keyword.value for keyword in node.keywords)]))
    captured, operands = _captured(rewriter, node, called, reason)
    name = rewriter.closure_variable(captured.function, "captured")
    rewriter.env.local = rewriter.env.local | {one.name for one in operands.held}
    given = [rewriter.visit(copy.deepcopy(operand)) for operand in operands.tensors]
    for one in captured.numbers:
        number = _number_of(captured.forms[one.number], operands.numbers)
        given.append(_tensor_of(rewriter, ast.fix_missing_locations(ast.copy_location(number, node)), one.dtype))
    call = ast.Call(ast.Name(name, ast.Load()), given, [])
    if not operands.held:
        return call
    parameters = [ast.arg(one.name) for one in operands.held]
    values = [rewriter.visit(copy.deepcopy(one.value)) for one in operands.held]
    return ast.Call(ast.Lambda(ast.arguments([], parameters, None, [], [], None, []), call), values, [])


def is_captured(rewriter: Rewriter, node: ast.Call, called: Any) -> bool:
    """Whether a call is of a Cell that MindSpore's parser is not given."""
    return _reason(rewriter, node, called) is not None


OPERATORS: dict[str, type[ast.operator]] = {
    **{"add": ast.Add, "sub": ast.Sub, "mul": ast.Mult, "truediv": ast.Div},
    **{"floordiv": ast.FloorDiv, "mod": ast.Mod, "pow": ast.Pow},
}
"""The syntax of the operators that `Form` names, but for `neg`."""


def _number_of(form: Form | float, numbers: Sequence[ast.expr]) -> ast.expr:
    """The expression of a number that a Cell computes of those that it is called with."""
    if not isinstance(form, Form):
        return ast.Constant(form)
    if not form.operator:
        return copy.deepcopy(numbers[form.place])
    operands = [_number_of(operand, numbers) for operand in form.operands]
    if form.operator == "neg":
        return ast.UnaryOp(ast.USub(), operands[0])
    return ast.BinOp(operands[0], OPERATORS[form.operator](), operands[1])


def _tensor_of(rewriter: Rewriter, node: ast.expr, dtype: Any) -> ast.expr:
    """`Tensor(number, dtype)`."""
    from mindspore import Tensor

    number = copy.deepcopy(node)
    call = ast.Call(ast.Name("Tensor", ast.Load()), [number, ast.Constant(None)], [])
    version = graph_version(Tensor, call)
    if version is None:
        raise CannotCaptureError("it is called with a number that varies")
    return call_of(
        rewriter.closure_variable(version, "Tensor"), [rewriter.visit(number), rewriter.capture(dtype, "dtype")]
    )


def hint_of_captured(rewriter: Rewriter, node: ast.Call, called: Any) -> Any:
    """The record that stands for the object which a captured Cell gives; None for any other call."""
    reason = _reason(rewriter, node, called)
    if reason is None:
        return None
    assert rewriter.captures is not None
    return Undecided if rewriter.captures.is_before_call else _captured(rewriter, node, called, reason)[0].result


def captured_arguments(rewriter: Rewriter, node: ast.Call, function: Any, skipped: int) -> dict[str, Any]:
    """The Cells to be captured that a call gives a helper: these are constants of its version for the graph.

    Args:
        rewriter: of the function that calls it.
        node: the call.
        function: the helper.
        skipped: how many parameters at its front are given otherwise.
    """
    if rewriter.captures is None:
        return {}
    code = function.__code__
    parameters = code.co_varnames[skipped : code.co_argcount]
    by_position = itertools.takewhile(lambda argument: not is_starred(argument), node.args)
    given = [*zip(parameters, by_position, strict=False)]
    given += [(keyword.arg, keyword.value) for keyword in node.keywords if keyword.arg in parameters]
    cells: dict[str, Any] = {}
    for name, argument in given:
        known, value = rewriter.env.static(argument)
        if known and _cell_of(value) is value and _reason(rewriter, node, value) is not None:
            cells[name] = value
    return cells


CELLS = Rules(hint_of_captured, captured_arguments)


def _reason(rewriter: Rewriter, node: ast.Call, called: Any) -> CompileError | None:
    """Why MindSpore's parser is not given a Cell; None for anything else, and where it is."""
    cell = _cell_of(called)
    if cell is None or rewriter.captures is None or training_function(called, node) is not None:
        return None
    if isinstance(called, MethodType):
        if is_of_mindspore(called.__func__):
            return None
        return CompileError(
            f"block {rewriter.path!r} cannot be compiled: it asks a Cell for `{ast.unparse(node.func)}()` here"
        )
    try:
        refuse_cells(rewriter, called)
        _refuse_zero(rewriter, node, cell)
    except CompileError as error:
        return error
    return CompileError(f"block {rewriter.path!r} cannot be compiled") if rewriter.captures.everything else None


def _refuse_zero(rewriter: Rewriter, node: ast.Call, cell: Any) -> None:
    """Refuse to give a Cell the number 0 to add, which a graph leaves out, and so the sign of -0.0."""
    zero = zero_added_by(cell, node, lambda part: rewriter.env.static(part)[1])
    if zero is not None:
        rewriter.refuse(node, f"it gives a Cell 0 to add as {zero!r}, which a graph leaves out", "add a tensor")


def _cell_of(called: Any) -> Any:
    """The Cell that is called, or whose method is; None for anything else."""
    from mindspore import nn

    owner = called.__self__ if isinstance(called, MethodType) else called
    return owner if isinstance(owner, nn.Cell) else None


@dataclass(frozen=True)
class Held:
    """An argument that is computed once, under a name, and read for each of its parts.

    Args:
        name: the name.
        value: the expression of the argument.
    """

    name: str
    value: ast.expr


@dataclass(frozen=True)
class Operands:
    """The expressions of what a captured Cell is called with.

    Args:
        tensors: those of tensors.
        numbers: those of numbers that vary.
        held: what these read by a name.
    """

    tensors: Sequence[ast.expr]
    numbers: Sequence[ast.expr]
    held: Sequence[Held] = ()


def _captured(rewriter: Rewriter, node: ast.Call, called: Any, reason: CompileError) -> tuple[Captured, Operands]:
    """The function for a call, and the expressions of what it takes."""
    captures = rewriter.captures
    assert captures is not None
    source, line, column = rewriter.place_of(node)
    place = source.function, line, column, id(_cell_of(called))
    if place not in captures.made:
        try:
            captures.made[place] = _capture(rewriter, node, called)
        except CannotCaptureError as error:
            kind = type(_cell_of(called)).__name__
            raise CompileError(f"{reason}\n  nor can `{kind}` be captured as the operators it runs: {error}") from None
    found: tuple[Captured, Operands] = captures.made[place]
    return found


def _capture(rewriter: Rewriter, node: ast.Call, called: Any) -> tuple[Captured, Operands]:
    captures = rewriter.captures
    assert captures is not None
    source, line, column = rewriter.place_of(node)
    cell = _cell_of(called)
    calls = captures.calls_at(source, line, column, cell, is_one_of_several=rewriter.is_of_any_cell)
    found = [_arguments(rewriter, node, call) for call in calls]
    arguments = found[0]
    if any(other.form != arguments.form for other in found[1:]):
        raise CannotCaptureError("it is called with several shapes here, or with numbers that change")

    def run(tensors: Sequence[Any], numbers: Sequence[Any]) -> Any:
        positional = [make(tensors, numbers) for make in arguments.positional]
        return called(*positional, **{name: make(tensors, numbers) for name, make in arguments.keywords.items()})

    record = capture(run, arguments.specs, cell, arguments.kinds)
    operands = Operands(arguments.operands, arguments.numbers, arguments.held)
    return captures.function_of(record, cell, arguments.specs), operands


@dataclass
class _Arguments:
    """The arguments of a call.

    Args:
        rewriter: of the function that it is in.
        specs: of the tensors.
        operands: the expressions of these.
        kinds: of the numbers that vary: int or float.
        numbers: the expressions of these.
        fixed: the other values, for a comparison.
        positional: makes the arguments by position.
        keywords: makes those by name.
        held: arguments that are computed once, of which several parts are read.
    """

    rewriter: Rewriter
    specs: list[TensorSpec] = field(default_factory=list)
    operands: list[ast.expr] = field(default_factory=list)
    kinds: list[type] = field(default_factory=list)
    numbers: list[ast.expr] = field(default_factory=list)
    fixed: list[Any] = field(default_factory=list)
    positional: list[Maker] = field(default_factory=list)
    keywords: dict[str, Maker] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)

    @property
    def form(self) -> tuple[Any, ...]:
        """What a capture depends on."""
        return self.specs, self.kinds, self.fixed

    def maker(self, node: ast.expr, value: Any) -> Maker:
        """What makes an argument.

        Args:
            node: its expression.
            value: it, in a call that was seen.
        """
        if _is_tensor(value):
            return self._tensor(node, value)
        known, static = self.rewriter.env.static(node)
        if known and (static is value or (type(static) is type(value) and _is_equal(static, value))):
            self.fixed.append(repr(value) if isinstance(value, (int, float, str, type(None))) else id(value))
            return lambda _, __: value
        if type(value) in (int, float):
            return self._number(node, value)
        if isinstance(node, ast.Dict) and type(value) is dict:
            return self._dict(node, value)
        is_display = isinstance(node, (ast.Tuple, ast.List)) and not any(map(is_starred, node.elts))
        if isinstance(node, (ast.Tuple, ast.List)) and is_display and len(node.elts) == len(value):
            items = [self.maker(one, item) for one, item in zip(node.elts, value, strict=True)]
            kind = tuple if isinstance(node, ast.Tuple) else list
            return lambda tensors, numbers: kind(make(tensors, numbers) for make in items)
        return self._parts(node if _is_read(node) else self._hold(node, value), value)

    def _hold(self, node: ast.expr, value: Any) -> ast.expr:
        """A name for what an expression gives; its length is checked, where it is a list or tuple."""
        name = self.rewriter.fresh("given")
        held = node
        if type(value) in (tuple, list):
            checked = ast.Name(self.rewriter.runtime("of_length"), ast.Load())
            held = ast.copy_location(ast.Call(checked, [node, ast.Constant(len(value))], []), node)
        self.held.append(Held(name, ast.fix_missing_locations(held)))
        return ast.copy_location(ast.Name(name, ast.Load()), node)

    def _tensor(self, node: ast.expr, value: Any) -> Maker:
        number = len(self.specs)
        self.specs.append(TensorSpec(value.dtype, tuple(value.shape)))
        self.operands.append(node)
        return lambda tensors, _: tensors[number]

    def _number(self, node: ast.expr, value: float) -> Maker:
        number = len(self.kinds)
        self.kinds.append(type(value))
        self.numbers.append(node)
        return lambda _, numbers: numbers[number]

    def _dict(self, node: ast.Dict, value: Any) -> Maker:
        """`{"key": x}`."""
        makers: dict[Any, Maker] = {}
        for key, one in zip(node.keys, node.values, strict=True):
            if not isinstance(key, ast.Constant):
                raise CannotCaptureError(f"the keys of `{ast.unparse(node)}` are not known")
            makers[key.value] = self.maker(one, value[key.value])
        return lambda tensors, numbers: {name: make(tensors, numbers) for name, make in makers.items()}

    def _parts(self, node: ast.expr, value: Any) -> Maker:
        """A tuple, list or dict that an expression holds."""
        if type(value) in (tuple, list):
            items = [self.maker(_item(node, number), one) for number, one in enumerate(value)]
            kind = type(value)
            return lambda tensors, numbers: kind(make(tensors, numbers) for make in items)
        if type(value) is dict:
            makers = {key: self.maker(_item(node, key), one) for key, one in value.items()}
            return lambda tensors, numbers: {key: make(tensors, numbers) for key, make in makers.items()}
        raise CannotCaptureError(f"`{ast.unparse(node)}` is no tensor, and is not known before the graph")


def _is_read(node: ast.expr) -> bool:
    """Whether an expression only reads a name, attributes of it, and items by constants."""
    match node:
        case ast.Name():
            return True
        case ast.Attribute(value=owner) | ast.Subscript(value=owner, slice=ast.Constant()):
            return _is_read(owner)
        case _:
            return False


def _arguments(rewriter: Rewriter, node: ast.Call, call: CellCall) -> _Arguments:
    arguments = _Arguments(rewriter)
    written = _by_position(rewriter, node, call)
    arguments.positional += [arguments.maker(one, call.argument(number)) for number, one in enumerate(written)]
    for name, one in _by_name(rewriter, node, call).items():
        arguments.keywords[name] = arguments.maker(one, call.argument(name))
    return arguments


def _by_position(rewriter: Rewriter, node: ast.Call, call: CellCall) -> list[ast.expr]:
    """The arguments by position; for `*args` each of its items."""
    starred = [one for one in node.args if isinstance(one, ast.Starred)]
    if not starred:
        return node.args
    given = len(call.positional) - (len(node.args) - 1)
    if len(starred) > 1 or given < 0 or not call.is_exact:
        raise CannotCaptureError("it is called with `*`, and how many arguments that gives is not seen")
    items = _items(rewriter, starred[0].value, list(range(given)))
    written: list[ast.expr] = []
    for one in node.args:
        written += items if isinstance(one, ast.Starred) else [one]
    return written


def _by_name(rewriter: Rewriter, node: ast.Call, call: CellCall) -> dict[str, ast.expr]:
    """The arguments by name; for `**given` each of its values."""
    named = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg is not None}
    starred = [keyword.value for keyword in node.keywords if keyword.arg is None]
    if not starred:
        return named
    others = [name for name in call.keywords if name not in named]
    if len(starred) > 1 or not call.is_exact:
        raise CannotCaptureError("it is called with `**`, and which arguments that gives is not seen")
    return named | dict(zip(others, _items(rewriter, starred[0], others), strict=True))


def _items(rewriter: Rewriter, node: ast.expr, keys: Sequence[Any]) -> list[ast.expr]:
    """`node[key]` for each key: all that it holds, or the graph is refused."""
    known, value = rewriter.env.static(node)
    if known and len(value) != len(keys):
        raise CannotCaptureError("it is called with a number of arguments that changes")
    if isinstance(node, (ast.Tuple, ast.List)) and len(node.elts) == len(keys):
        return list(node.elts)
    if isinstance(node, ast.Dict) and [getattr(one, "value", None) for one in node.keys] == list(keys):
        return list(node.values)
    if not known:
        checked = ast.Name(rewriter.runtime("of_length"), ast.Load())
        node = ast.copy_location(ast.Call(checked, [node, ast.Constant(len(keys))], []), node)
    return [_item(node, key) for key in keys]


def _item(node: ast.expr, key: Any) -> ast.expr:
    """`node[key]`."""
    item = ast.Subscript(node, ast.Constant(key), ast.Load())
    return ast.fix_missing_locations(ast.copy_location(item, node))


def _is_tensor(value: Any) -> bool:
    from mindspore import Tensor

    return isinstance(value, Tensor)


def _is_equal(one: Any, other: Any) -> bool:
    try:
        return bool(one == other)
    except Exception:  # noqa: BLE001 - whatever a class of the user's raises
        return False
