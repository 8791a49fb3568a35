"""The stub of a module: what its source says, with a class for each of its blocks."""

from __future__ import annotations

import ast
import inspect
import re
from types import ModuleType

from fnloop.blocks import AnyBlock, Block
from fnloop.errors import StateError
from fnloop.typegen.classes import Classes
from fnloop.typegen.names import Names
from fnloop.typegen.rendering import rendered
from fnloop.typegen.skeleton import defined_names, skeleton

__all__ = ["blocks_of", "stub_of"]

HEADER = """\
# Written by `fnloop typegen {module}`: change the module, and write it again.
# A call takes the fields of its pipeline, where that of `Block` takes any: checkers are told that this is meant.
# mypy: disable-error-code="override, type-arg"
# pyright: reportIncompatibleMethodOverride=false
# pyrefly: ignore-errors[bad-override]
# ty: ignore[incompatible-method-override]"""
BLANK_LINES = re.compile(r"\n{3,}")


def stub_of(module: ModuleType) -> str:
    """The stub file of a module, in which every block that the module defines has a typed call.

    Args:
        module: the module, imported.

    Returns:
        The text of a `.pyi` file.

    Raises:
        StateError: for a module without a source.
    """
    tree = _tree(module)
    blocks = blocks_of(module)
    names = Names(module, defined_names(tree))
    classes = Classes(names)
    types = {name: classes.of(name, block) for name, block in blocks.items()}
    values = {name: value for name, value in vars(module).items() if name not in types}
    statements = skeleton(tree, types, lambda name: rendered(type(values.get(name)), names))
    future, rest = _split(statements)
    head = [HEADER.format(module=module.__name__), *future]
    parts = [head, names.imports(), rest, *classes.written]
    text = "\n\n".join("\n".join(part) for part in parts if part) + "\n"
    return BLANK_LINES.sub("\n\n", text)


def blocks_of(module: ModuleType) -> dict[str, AnyBlock]:
    """The blocks that a module defines, by the names that it gives them; not those that it imports.

    Raises:
        StateError: for a module without a source.
    """
    held = {name: value for name, value in vars(module).items() if isinstance(value, Block)}
    own = defined_names(_tree(module)) if held else ()
    return {name: value for name, value in held.items() if name in own}


def _tree(module: ModuleType) -> ast.Module:
    try:
        return ast.parse(inspect.getsource(module))
    except (OSError, TypeError, SyntaxError) as error:
        raise StateError(f"{module.__name__!r} has no source to write a stub from: {error}") from None


def _split(statements: list[str]) -> tuple[list[str], list[str]]:
    """The imports from `__future__`, which come first, and the rest."""
    future = [one for one in statements if one.startswith("from __future__")]
    return future, [one for one in statements if not one.startswith("from __future__")]
