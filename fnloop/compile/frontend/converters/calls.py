"""Calls, by the function that is called: the first row of `CALLS` that takes a call converts it."""

from __future__ import annotations

import ast
import builtins
import copy
import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from types import MethodType
from typing import Any

from fnloop.authors import is_library, is_users
from fnloop.compile.frontend.converters import blocks, functions, objects, records
from fnloop.compile.frontend.converters.captured import call_captured_cell
from fnloop.compile.frontend.converters.captured_lists import call_chosen_cell
from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.converters.gradients import differentiated, is_made_by_operation, make_gradient
from fnloop.compile.frontend.converters.helpers import call_bound, call_lowered
from fnloop.compile.frontend.converters.operands import call_operator, convert_argument, float_of_entry
from fnloop.compile.frontend.converters.operators import condition
from fnloop.compile.frontend.converters.weights import call_cell
from fnloop.compile.frontend.draw_remedy import draw_remedy
from fnloop.compile.frontend.environment import Several, Undecided, one_of
from fnloop.compile.frontend.inner_functions import makes_gradient
from fnloop.compile.frontend.made_objects import Made, is_made_as_tuple
from fnloop.compile.frontend.rewriter import Rewriter
from fnloop.compile.frontend.subset.lookup import has_class, has_function, has_method, has_operator
from fnloop.compile.frontend.syntax import bool_of, call_of, call_pairwise, pops_within
from fnloop.compile.frontend.training_cells import training_function
from fnloop.compile.frontend.unsupported import (
    BY_THE_TABLE,
    DRAW,
    DrawError,
    ImpureError,
    called_method,
    is_impure,
    method_name,
    opaque,
    unwrapped,
    why_not,
)
from fnloop.compile.frontend.versions import (
    graph_function,
    graph_version,
    is_called_by_graphs,
    is_tensor,
    makes_tensor,
    positional,
)
from fnloop.compile.runtime.reachable import is_gradient
from fnloop.errors import CompileError
from fnloop.hints import is_record
from fnloop.run.cells import is_cell_class
from fnloop.weights import call_with

__all__ = ["CALLS", "CallConverter", "Callee", "convert_call"]


@dataclass(frozen=True)
class Callee:
    """The function of a call.

    Args:
        known: whether it is known before the graph.
        value: the function, class or object, without `lru_cache` and `jit` around it; None where unknown.
    """

    known: bool
    value: Any

    @property
    def name(self) -> str:
        """The function's own name."""
        return getattr(self.value, "__name__", "graph")

    @property
    def module(self) -> str | None:
        """The module of the function."""
        return getattr(self.value, "__module__", None)


CallConverter = Callable[[Rewriter, ast.Call, Callee], "ast.expr | None"]
"""Converts calls of one kind; None for a call of another kind."""


def convert_call(rewriter: Rewriter, node: ast.Call) -> ast.expr:
    """`f(...)`: as the first row of `CALLS` that takes it; else an operator's call."""
    known, value = rewriter.env.static(node.func)
    callee = Callee(known, unwrapped(value) if known else None)
    for convert in CALLS:
        converted = convert(rewriter, node, callee)
        if converted is not None:
            return converted
    _refuse_records(rewriter, node)
    return call_operator(rewriter, node)


def make_record(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`Record(a=1, b=2)`: a tuple of its fields."""
    if not callee.known or not is_record(callee.value):
        return None
    return records.make_record(rewriter, node, callee.value)


def make_object(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`Pair(a, second=b)` of a NamedTuple or a dataclass: a tuple of its fields; see `made_objects`."""
    if not callee.known or not is_made_as_tuple(callee.value):
        return None
    return objects.make_object(rewriter, node, callee.value)


def append_object(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`rows.append(Row(a=a))`: of a local list, which holds tuples then."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name) as owner, attr="append"), args=[item], keywords=[]):
            hint = rewriter.env.hint(item)
        case _:
            return None
    if name not in rewriter.env.local or not (isinstance(hint, Made) or is_record(hint)):
        return None
    held = one_of(rewriter.env.hint(owner), list[hint])  # type: ignore[valid-type]
    if held in (Several, Undecided):
        rewriter.refuse(node, f"{name!r} holds records of several classes", "use one class, or give them other lists")
    rewriter.env.hints[name] = held
    return ast.Call(ast.Attribute(owner, "append", ast.Load()), [rewriter.visit(item)], [])


def call_object_method(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`pair.method(x)`, `pair._replace(first=a)`, `dataclasses.replace(pair, first=a)`: of a tuple."""
    if callee.value is dataclasses.replace and len(node.args) == 1:
        made = rewriter.env.hint(node.args[0])
        return objects.replace_fields(rewriter, node, made, node.args[0]) if isinstance(made, Made) else None
    if not isinstance(node.func, ast.Attribute):
        return None
    made = rewriter.env.hint(node.func.value)
    return objects.call_object_method(rewriter, node, made, node.func) if isinstance(made, Made) else None


def call_record_method(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`record.method(x)`, `record.replace(a=1)`: a call of the lowered method, a tuple of the fields."""
    if not isinstance(node.func, ast.Attribute):
        return None
    record = rewriter.env.hint(node.func.value)
    if not is_record(record):
        return None
    return records.call_method(rewriter, node, record, node.func)


def fold_call(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`len(NAMES)`, `math.gcd(4, 6)`, `"text".upper()` of known values: the result."""
    known, value = rewriter.env.static(node)
    return embed(rewriter, value, "known", node) if known else None


def call_with_weights(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`call_with(cell, weights, x)`: the Cell's `construct` as a function of weights; see `weighted`."""
    if callee.value is not call_with:
        return None
    _refuse_records(rewriter, node)
    return call_cell(rewriter, node)


def call_training(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`train(x, y)` of a Cell that takes a gradient: the lowered function that does the same; see `training_cells`."""
    function = training_function(callee.value, node) if callee.known else None
    if function is None:
        return None
    return call_lowered(rewriter, node, function, dict.fromkeys(function.__code__.co_varnames[:1], callee.value))


def call_captured(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`cell(x)`, `cells[i](x)` of Cells that are in no row: the operators that they run; see `captured`."""
    if callee.known:
        return call_captured_cell(rewriter, node, callee.value)
    return call_chosen_cell(rewriter, node)


def call_of_block(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`inner(record, net=net)` of another block: a call of its lowered function; see `blocks`."""
    return blocks.call_block(rewriter, node, callee.value) if callee.known else None


def refuse_unsupported(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`print(x)`, `np.add(a, b)`, `x.asnumpy()`: refused; see `unsupported.CALL_REFUSALS`."""
    refusal = why_not(callee.value, node)
    if refusal is None:
        return None
    why, instead = refusal
    if instead == DRAW:
        instead = draw_remedy(rewriter.source, rewriter.env)
    is_other_each_time = is_impure(callee.value, method_name(node), seeds=bool(node.args))
    draws = DrawError if refusal[1] is DRAW else CompileError
    kind = ImpureError if is_other_each_time else draws
    rewriter.refuse(node, why, instead, kind)


def make_tensor(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`Tensor(n)`, `Tensor([0.5, 1.0], dtype=ms.float32)`: a constant where all is known; else a version for graphs."""
    if not callee.known or not makes_tensor(callee.value):
        return None
    keywords = [keyword.arg for keyword in node.keywords]
    if len(node.args) == 1 and keywords == ["dtype"]:
        node.args, node.keywords = [*node.args, node.keywords[0].value], []
    if len(node.args) not in (1, 2) or node.keywords:
        rewriter.refuse(node, "it makes a tensor of more than a value and a dtype", "make it outside of the block")
    values = rewriter.env.plain_values(node.args[:1])
    known, dtype = rewriter.env.static(node.args[1]) if len(node.args) == 2 else (True, None)
    if values is not None and known and _is_numbers(values[0]):
        return rewriter.capture(callee.value(values[0], *([] if dtype is None else [dtype])), "tensor")
    return call_graph_version(rewriter, node, callee)


def _is_numbers(value: object) -> bool:
    """Whether a value is a number or truth, or a list of them."""
    if isinstance(value, (tuple, list)):
        return bool(value) and all(map(_is_numbers, value))
    return type(value) in (bool, int, float)


def call_reversed_range(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`reversed(range(a, b))`: `range(b - 1, a - 1, -1)`."""
    if callee.value is not reversed or len(node.args) != 1 or not isinstance(node.args[0], ast.Call):
        return None
    counted = node.args[0]
    _, called = rewriter.env.static(counted.func)
    if called is not range or len(counted.args) not in (1, 2) or counted.keywords:
        return None
    start: ast.expr = ast.Constant(0) if len(counted.args) == 1 else counted.args[0]
    bounds = [ast.BinOp(bound, ast.Sub(), ast.Constant(1)) for bound in (counted.args[-1], start)]
    backwards = ast.Call(counted.func, [*bounds, ast.UnaryOp(ast.USub(), ast.Constant(1))], [])
    located = ast.fix_missing_locations(ast.copy_location(backwards, node))
    return convert_call(rewriter, located)


def call_float_of_entry(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`float(TABLE[i])` of an array of float32: a number of 64 bits."""
    if callee.value is not float or len(node.args) != 1 or node.keywords:
        return None
    return float_of_entry(rewriter, node.args[0])


def call_graph_version(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`abs(x)`, `math.floor(x)`, `max(a, b, c)`, `ops.where(c, a, b)`: the version for graphs; see `versions`."""
    version = graph_version(callee.value, node) if callee.known else None
    if version is None:
        return None
    _refuse_records(rewriter, node)
    name = rewriter.closure_variable(version, callee.name)
    if (callee.module or "").startswith("mindspore") and not makes_tensor(callee.value):
        arguments = positional(callee.value, node) or []
        return call_of(name, [convert_argument(rewriter, argument) for argument in arguments])
    arguments = rewriter.expressions(map(_as_list, node.args))
    if callee.value in (max, min):
        return call_pairwise(name, arguments)
    return call_of(name, arguments)


def _as_list(node: ast.expr) -> ast.expr:
    """A generator as the list of what it gives."""
    if isinstance(node, ast.GeneratorExp):
        return ast.copy_location(ast.ListComp(node.elt, node.generators), node)
    return node


def call_zip(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`zip(a, b, strict=True)`: a graph's `zip`, which has no `strict=`, with a comparison of the lengths."""
    if callee.value is not zip or not node.keywords:
        return None
    (is_known, strict), *others = [rewriter.env.static(keyword.value) for keyword in node.keywords]
    if others or not is_known or node.keywords[0].arg != "strict":
        rewriter.refuse(node, "how strict it is, is not known", "write `strict=True`")
    called = rewriter.closure_variable(graph_function("strict_zip"), "zip") if strict else "zip"
    return call_of(called, rewriter.expressions(node.args))


def call_function(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`helper(x)` of a user's function: its lowered version."""
    if not callee.known or not is_users(callee.value):
        return None
    return call_lowered(rewriter, node, callee.value)


def call_bound_method(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`component.method(x)` of a user's class: the lowered method, with the object as a constant."""
    method = callee.value
    if not isinstance(method, MethodType) or not is_users(method.__func__) or is_library(method.__self__):
        return None
    return call_bound(rewriter, node, method)


def call_object(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`component(x)` of a user's class: its lowered `__call__`."""
    method = called_method(callee.value) if callee.known else None
    return None if method is None else call_bound(rewriter, node, method)


def call_gradient(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`differentiate(x, y)` of what `ms.value_and_grad` made: the gradient of the lowered function."""
    if not callee.known or not is_gradient(callee.value):
        return None
    _refuse_records(rewriter, node)
    node.func = rewriter.capture(differentiated(rewriter, node, callee.value), "gradient")
    node.args = [convert_argument(rewriter, argument) for argument in node.args]
    for keyword in node.keywords:
        keyword.value = convert_argument(rewriter, keyword.value)
    return node


def call_maker(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`ms.value_and_grad(forward, None, weights)` inside of a function: the same; see `gradients`."""
    if is_made_by_operation(rewriter, node):
        import mindspore

        return make_gradient(rewriter, node, mindspore.grad)
    if not callee.known or not makes_gradient(callee.value):
        return None
    return make_gradient(rewriter, node, callee.value)


def refuse_opaque(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`(lambda x: x)(y)`, `functools.partial(f, 1)(y)`: refused; see `unsupported.OPAQUE`."""
    kind = opaque(callee.value) if callee.known else ""
    if not kind:
        return None
    rewriter.refuse(node, f"`{ast.unparse(node.func)}` is {kind}", "write it with `def`, and call that")


def call_builtin(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`isinstance(x, int)`, `range(n)`: a graph has the same; functions of `math` without a version are refused."""
    if callee.module == "math":
        why = f"a graph has no `{callee.name}` of numbers that is Python's to the last bit"
        rewriter.refuse(node, why, "compute it in a block of numbers, which Python runs, or with tensors")
    if not callee.known or not has_function(callee.value, node):
        return None
    return _call_same(rewriter, node, callee)


def make_exception(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`ValueError("text")`: a graph raises the same, and Python is run again."""
    if not isinstance(callee.value, type) or not issubclass(callee.value, BaseException):
        return None
    return _call_same(rewriter, node, callee)


def _call_same(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr:
    """A call of what a graph has, too."""
    _refuse_records(rewriter, node)
    node.args = rewriter.expressions(node.args)
    for keyword in node.keywords:
        keyword.value = rewriter.visit(keyword.value)
    if not isinstance(node.func, ast.Name) or not hasattr(builtins, node.func.id):
        node.func = rewriter.capture(callee.value, callee.name)
    return node


def refuse_unlisted(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`sorted(xs)`, `x.frexp()`, `ops.svd(x)`: refused, if it is in no row of `subset`."""
    if callee.known:
        is_listed = _is_listed(callee.value, node)
    elif isinstance(node.func, ast.Attribute):
        if pops_within(node, rewriter.source.definition):
            why = f"`{ast.unparse(node)}` stands in an expression, where a graph has the list in its place, too"
            rewriter.refuse(node, why, "give it a name: `item = ...`")
        is_listed = has_method(node) or rewriter.env.is_undecided(node.func)
        rewriter.visit(copy.deepcopy(node.func.value))  # which may be refused for more
    else:
        is_listed = True  # a function of its own, or what comes out of a list
    if not is_listed:
        rewriter.refuse(node, *_why_unlisted(callee, ast.unparse(node.func)))
    return None


def _why_unlisted(callee: Callee, written: str) -> tuple[str, str]:
    """Why a call that is in no row is refused, and what to write instead."""
    if callee.value in (map, filter) or callee.module == "itertools":
        return f"a graph has no `{written}`", "write a comprehension, or a `for`"
    if isinstance(callee.value, type) and is_cell_class(callee.value):
        return f"it makes a `{written}` here", "make it outside of the block, and bind it as a component"
    if isinstance(callee.value, type):
        return f"it makes a `{written}` here", "write a record or a plain tuple, or make it outside of the block"
    if is_called_by_graphs(getattr(callee.value, "__self__", None)):
        return f"it asks a Cell for `{written}()` here", "call it outside of the block, and bind what it gives"
    why = f"`{written}`, called so, is not in the table of what goes into a graph"
    return why, BY_THE_TABLE


def _is_listed(called: Any, node: ast.Call) -> bool:
    """Whether a known function may be called in a graph."""
    if is_called_by_graphs(called):
        return has_class(called)
    if has_operator(called, node):
        return True
    return is_tensor(getattr(called, "__self__", None)) and isinstance(node.func, ast.Attribute) and has_method(node)


def call_bool_of_parts(rewriter: Rewriter, node: ast.Call, callee: Callee) -> ast.expr | None:
    """`bool(a and b)`: the parts may be of several types, and count by their truth."""
    if callee.value is not bool or node.keywords:
        return None
    match node.args:
        case [ast.BoolOp() as parts] if not rewriter.env.static(parts)[0]:
            return bool_of(condition(rewriter, parts))
        case _:
            return None


CALLS: tuple[CallConverter, ...] = (
    make_record,
    call_record_method,
    make_object,
    call_object_method,
    append_object,
    fold_call,
    call_with_weights,
    call_training,
    call_captured,
    call_of_block,
    functions.call_inner,
    refuse_unsupported,
    make_tensor,
    call_reversed_range,
    call_float_of_entry,
    call_bool_of_parts,
    call_graph_version,
    call_zip,
    call_function,
    call_bound_method,
    call_object,
    call_gradient,
    call_maker,
    refuse_opaque,
    call_builtin,
    make_exception,
    refuse_unlisted,
)
"""The kinds of calls, in order; any other is of an operator of MindSpore, a Cell, or a function not known."""


def _refuse_records(rewriter: Rewriter, node: ast.Call) -> None:
    """Refuse to give a record to a function that is not lowered."""
    for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
        hint = rewriter.env.hint(argument)
        is_object = isinstance(hint, Made) and not hint.is_tuple
        if is_object or is_record(hint):
            given, called = ast.unparse(argument), ast.unparse(node.func)
            kind = "object" if is_object else "record"
            why = f"it gives the {kind} `{given}` to `{called}`, which a graph knows as a tuple"
            rewriter.refuse(node, why, "give its fields")
