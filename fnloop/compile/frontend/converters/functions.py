"""Functions and comprehensions inside of a function: names of their own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager

from fnloop.compile.frontend.converters.captured_loops import comprehension_over_cells
from fnloop.compile.frontend.converters.embed import embed
from fnloop.compile.frontend.converters.operators import condition
from fnloop.compile.frontend.converters.wholes import refuse_as_tuple
from fnloop.compile.frontend.loops_in import varying_returns
from fnloop.compile.frontend.numpy_tables import as_items
from fnloop.compile.frontend.rewriter import Returned, Rewriter
from fnloop.compile.frontend.syntax import bound_in, defaults_of, named_parameters, parameters_of

__all__ = ["call_inner", "convert_comprehension", "convert_function", "convert_lambda", "convert_signature"]

Comprehension = ast.ListComp | ast.GeneratorExp | ast.DictComp


def call_inner(rewriter: Rewriter, node: ast.Call, callee: object) -> ast.expr | None:
    """`inner(x, 0.1)` of a function that is defined inside: its arguments as they are, floats with their 64 bits."""
    if not isinstance(node.func, ast.Name) or not _is_defined_inside(node.func.id, rewriter.source.definition):
        return None
    node.args = rewriter.expressions(node.args)
    for keyword in node.keywords:
        keyword.value = rewriter.visit(keyword.value)
    return node


def _is_defined_inside(name: str, definition: ast.FunctionDef) -> bool:
    """Whether a name of a function is bound to one function that is defined inside, and to nothing else."""
    inside = [node for node in ast.walk(definition) if node is not definition]
    functions = [node for node in inside if isinstance(node, ast.FunctionDef) and node.name == name]
    bound = [node for node in inside if isinstance(node, ast.Name | ast.arg) and _binds(node, name)]
    named = [
        (node.target if isinstance(node, ast.AnnAssign) else node.targets[0], node.value)
        for node in inside
        if isinstance(node, ast.Assign | ast.AnnAssign)
    ]
    lambdas = [target for target, value in named if isinstance(value, ast.Lambda) and target in bound]
    return len(functions) + len(lambdas) == 1 and len(bound) == len(lambdas)


def _binds(node: ast.Name | ast.arg, name: str) -> bool:
    if isinstance(node, ast.arg):
        return node.arg == name
    return node.id == name and not isinstance(node.ctx, ast.Load)


@contextmanager
def _scope(rewriter: Rewriter, names: set[str]) -> Iterator[None]:
    """Inside, these names are others than outside."""
    env = rewriter.env
    outside = env.hints, env.constants, env.local, env.record
    env.hints = {name: hint for name, hint in env.hints.items() if name not in names}
    env.constants = {name: value for name, value in env.constants.items() if name not in names}
    env.local = env.local | names
    if env.record in names:
        env.record = ""
    yield
    env.hints, env.constants, env.local, env.record = outside


def convert_signature(rewriter: Rewriter, arguments: ast.arguments) -> list[ast.stmt]:
    """The parameters of a whole function, with the values that their defaults have.

    Gives statements for its body that read the names in them: MindSpore's parser knows no others.
    """
    values = defaults_of(rewriter.source.function)
    positional = [*arguments.posonlyargs, *arguments.args]
    with_defaults = positional[len(positional) - len(arguments.defaults) :]

    def default(parameter: ast.arg) -> ast.expr:
        return embed(rewriter, values[parameter.arg], parameter.arg, parameter)

    arguments.defaults = [default(parameter) for parameter in with_defaults]
    by_keyword = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    arguments.kw_defaults = [given and default(parameter) for parameter, given in by_keyword]
    _without_annotations(arguments)
    every = [*arguments.defaults, *filter(None, arguments.kw_defaults)]
    read = {node.id for one in every for node in ast.walk(one) if isinstance(node, ast.Name)}
    return [ast.Expr(ast.Name(name, ast.Load()), lineno=1) for name in sorted(read)]


def convert_parameters(rewriter: Rewriter, arguments: ast.arguments) -> None:
    """`a, b=1, *args, key=2, **kwargs` of a function inside: without annotations."""
    arguments.defaults = [_default(rewriter, default) for default in arguments.defaults]
    arguments.kw_defaults = [default and _default(rewriter, default) for default in arguments.kw_defaults]
    _without_annotations(arguments)


def _without_annotations(arguments: ast.arguments) -> None:
    for parameter in [*named_parameters(arguments), arguments.vararg, arguments.kwarg]:
        if parameter is not None:
            parameter.annotation = None


def _default(rewriter: Rewriter, node: ast.expr) -> ast.expr:
    """The default of a parameter; MindSpore's parser wants constants as they are written, but rounds floats."""
    is_constant = isinstance(node, ast.Constant) and not isinstance(node.value, float)
    return node if is_constant else rewriter.visit(node)


def convert_function(rewriter: Rewriter, node: ast.FunctionDef) -> ast.stmt:
    """`def inner(x): ...`: the same without annotations; a decorated one is refused."""
    if node.decorator_list:
        rewriter.refuse(node, f"{node.name!r} is decorated inside of it", "define it outside of the block")
    convert_parameters(rewriter, node.args)
    node.returns = None
    outer, rewriter.returned = rewriter.returned, Returned()
    with _scope(rewriter, {*parameters_of(node.args), *bound_in(node.body)}):
        node.body = rewriter.statements(node.body)
    varying_returns(node.body, rewriter.named(), rewriter.vary)
    rewriter.returned = outer
    return node


def convert_lambda(rewriter: Rewriter, node: ast.Lambda) -> ast.expr:
    """`lambda x: x + 1`: the same; a default that varies is refused."""
    defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    if not all(isinstance(default, ast.Constant) for default in defaults):
        rewriter.refuse(node, "a lambda has a default that varies", "write it with `def`")
    convert_parameters(rewriter, node.args)
    with _scope(rewriter, set(parameters_of(node.args))):
        node.body = rewriter.visit(node.body)
    return node


def convert_comprehension(rewriter: Rewriter, node: Comprehension) -> ast.expr:
    """`[f(x) for x in xs if c]`, `{k: v for ...}`, `(f(x) for x in xs)`: the same; two `for` as lists in a list."""
    written_out = comprehension_over_cells(rewriter, node)
    if written_out is not None:
        return written_out
    if len(node.generators) > 1:
        return _nested(rewriter, node)
    generator = node.generators[0]
    generator.iter = as_items(rewriter.env, generator.iter)
    refuse_as_tuple(rewriter, generator.iter)
    item = rewriter.env.item_hint(generator.iter)
    generator.iter = rewriter.visit(generator.iter)
    with _scope(rewriter, bound_in([generator.target])):
        rewriter.env.bind(generator.target, item)
        generator.ifs = [condition(rewriter, test) for test in generator.ifs]
        _convert_element(rewriter, node)
    return node


def _nested(rewriter: Rewriter, node: Comprehension) -> ast.expr:
    """`[f(x, y) for x in xs for y in ys]`: the lists of `[[f(x, y) for y in ys] for x in xs]` as one."""
    if isinstance(node, ast.DictComp):
        rewriter.refuse(node, "a graph has no dict of two `for`", "write loops")
    first, *others = node.generators
    inner = ast.copy_location(ast.ListComp(node.elt, others), node)
    outer = ast.copy_location(ast.ListComp(inner, [first]), node)
    return rewriter.call_runtime("joined", [convert_comprehension(rewriter, outer)])


def _convert_element(rewriter: Rewriter, node: Comprehension) -> None:
    """Convert what a comprehension collects."""
    if isinstance(node, ast.DictComp):
        node.key, node.value = rewriter.expressions([node.key, node.value])
    else:
        node.elt = rewriter.visit(node.elt)
