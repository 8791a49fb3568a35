"""The fields and components that the source of a mindone block reads and writes, declared or not.

mindone gives a block one object with everything in it, and its declarations are not enforced. So the source of the
block's ``__call__`` is read, and with it each helper that is handed the state or the components.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import FunctionType
from typing import Any

__all__ = ["Touched", "touched_by"]

Names = dict[str, None]
"""Names in the order in which they were found, each once."""

NOT_FOLLOWED = frozenset({"get_block_state", "set_block_state", "loop_step", "progress_bar"})
"""Methods of mindone's base classes, whose reads and writes are those that the block declares."""

OF_SCHEDULE = frozenset({"step", "scale_model_input", "add_noise", "init_noise_sigma"})
"""What of a scheduler depends on the timesteps that were set."""


@dataclass
class Touched:
    """The names that a source touches.

    Args:
        reads: fields that it reads before it has written them.
        guarded: fields that it reads only where they are there (`hasattr`, `getattr` with a default).
        writes: fields that it writes.
        sure: those of `reads` without which it fails, whatever branch it takes.
        read_after: fields that it reads after it has written them.
        nothing: fields that it sets to None somewhere.
        lists: fields that it sets to a list somewhere.
        changed: fields whose items it sets, or that it adds to in place, which changes what it was given.
        drawn: fields that it hands to a function, or whose methods it calls, such as a generator of random numbers.
        components: attributes of the components that it reads, those behind properties of the pipeline too.
        always: those of them that it reads whatever branch it takes.
        silent: those of them that it does without where they are not there (`hasattr`).
        uses: what it calls or reads of each component: ``{"scheduler": {"step": None}}``.
        groups: names in a dict that is called like a group of fields (``guider_input_fields``).
    """

    reads: Names = field(default_factory=dict)
    guarded: Names = field(default_factory=dict)
    writes: Names = field(default_factory=dict)
    sure: Names = field(default_factory=dict)
    read_after: Names = field(default_factory=dict)
    nothing: Names = field(default_factory=dict)
    lists: Names = field(default_factory=dict)
    changed: Names = field(default_factory=dict)
    drawn: Names = field(default_factory=dict)
    components: Names = field(default_factory=dict)
    always: Names = field(default_factory=dict)
    silent: Names = field(default_factory=dict)
    uses: dict[str, Names] = field(default_factory=dict)
    groups: dict[str, Names] = field(default_factory=dict)

    def read(self, name: str, *, sure: bool = False) -> None:
        """Note that a field is read."""
        (self.read_after if name in self.writes else self.reads).setdefault(name)
        if sure and name not in self.writes and name not in self.guarded:
            self.sure.setdefault(name)

    @cached_property
    def sets_schedule(self) -> frozenset[str]:
        """The components whose timesteps it sets."""
        return frozenset(name for name, used in self.uses.items() if "set_timesteps" in used)

    @cached_property
    def follows_schedule(self) -> frozenset[str]:
        """The components whose timesteps it goes along, without setting them."""
        following = {name for name, used in self.uses.items() if not used.keys().isdisjoint(OF_SCHEDULE)}
        return frozenset(following) - self.sets_schedule


def touched_by(cls: type, pipeline: type, *, in_loop: bool) -> Touched:
    """Read the source of a block's ``__call__``.

    Args:
        cls: the class of the block.
        pipeline: the class of the pipeline that it runs in, whose properties read components.
        in_loop: True for a block inside a loop, which is given the loop's own state.

    Returns:
        What was found; nothing where there is no source.
    """
    found = Touched()
    call = inspect.getattr_static(cls, "__call__", None)
    if not isinstance(call, FunctionType):
        return found
    names = list(inspect.signature(call).parameters)
    roles = dict(zip(names, ["self", "components", "state" if in_loop else "pipeline state"], strict=False))
    Reading(found, cls, pipeline, set()).function(call, roles)
    return found


class Reading(ast.NodeVisitor):
    """Reads functions in the order in which they run, with what each name in them stands for.

    A role is ``self``, ``components``, ``state``, ``pipeline state``, ``component NAME`` or ``field NAME``.
    """

    def __init__(self, found: Touched, cls: type, pipeline: type, seen: set[Any]) -> None:
        self.found, self.cls, self.pipeline, self.seen = found, cls, pipeline, seen
        self.roles: dict[str, str] = {}
        self.globals: dict[str, Any] = {}
        self.branches = 0  # around what is read
        self.perhaps = 0  # loops, functions and comprehensions around it, which may run never
        self.may_have_left = False  # by a `return` in a branch before it

    def function(self, function: Callable[..., Any], roles: dict[str, str]) -> None:
        """Read a function whose parameters have these roles, once."""
        key = (function, tuple(sorted(roles.items())))
        tree = _tree_of(function)
        if key in self.seen or tree is None:
            return
        self.seen.add(key)
        outer, left = (self.roles, self.globals), self.may_have_left
        self.roles, self.globals = dict(roles), getattr(function, "__globals__", {})
        for statement in tree.body:
            self.visit(statement)
        (self.roles, self.globals), self.may_have_left = outer, left

    # --- what an expression stands for

    def role_of(self, node: ast.expr) -> str:
        """The role of an expression, or nothing."""
        if isinstance(node, ast.Name):
            return self.roles.get(node.id, "")
        if isinstance(node, ast.Attribute) and self.role_of(node.value) == "components":
            return f"component {node.attr}"
        if isinstance(node, ast.Attribute) and self.role_of(node.value) == "state":
            return f"field {node.attr}"
        if isinstance(node, ast.Subscript) and self.role_of(node.value).startswith("field "):
            return self.role_of(node.value)  # a part of it, or a view
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get_block_state":
            return "state"
        return ""

    # --- branches

    def visit_If(self, node: ast.If | ast.IfExp | ast.While) -> None:
        """The test is always read; what is behind it, perhaps."""
        self.visit(node.test)
        self.branches += 1
        for part in (node.body, node.orelse):
            for inner in part if isinstance(part, list) else [part]:
                self.visit(inner)
        self.branches -= 1

    visit_IfExp = visit_If
    visit_While = visit_If

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        """The first operand is always read."""
        first, *others = node.values
        self.visit(first)
        self.branches += 1
        for other in others:
            self.visit(other)
        self.branches -= 1

    def visit_Try(self, node: ast.Try | ast.Match | ast.With) -> None:
        """What is tried may stop anywhere."""
        self.branches += 1
        self.generic_visit(node)
        self.branches -= 1

    visit_Match = visit_Try

    def visit_With(self, node: ast.With) -> None:
        """`contextlib.suppress` is a `try`."""
        called = [item.context_expr.func for item in node.items if isinstance(item.context_expr, ast.Call)]
        if any("suppress" in ast.unparse(function) for function in called):
            self.visit_Try(node)
        else:
            self.generic_visit(node)

    def visit_For(self, node: ast.AST) -> None:
        """What may run never, or later."""
        self.perhaps += 1
        self.generic_visit(node)
        self.perhaps -= 1

    visit_Lambda = visit_FunctionDef = visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_For

    def visit_Return(self, node: ast.Return) -> None:
        """What is behind a `return` in a branch is not always read."""
        self.generic_visit(node)
        self.may_have_left = self.may_have_left or self.branches > 0 or self.perhaps > 0

    @property
    def is_sure(self) -> bool:
        """Whether what is read here is read in every run."""
        return not (self.branches or self.perhaps or self.may_have_left)

    # --- statements

    def visit_Assign(self, node: ast.Assign) -> None:
        """Read the value first; then its targets, names of which take over its role."""
        self.visit(node.value)
        for target in node.targets:
            self._assign(target, node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        """As an assignment."""
        if node.value is not None:
            self.visit(node.value)
            self._assign(node.target, node.value)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        """``state.x += 1`` reads and writes."""
        self.visit(node.value)
        if isinstance(node.target, ast.Attribute) and self.role_of(node.target.value) == "state":
            self.found.read(node.target.attr, sure=self.is_sure)
        role = "" if isinstance(node.target, ast.Subscript) else self.role_of(node.target)
        if role.startswith("field "):
            self.found.changed.setdefault(role.removeprefix("field "))
        self.visit(node.target)

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        self.visit(target)
        if isinstance(target, ast.Name):
            self.roles[target.id] = self.role_of(value)
            if isinstance(value, ast.Dict):
                self.found.groups.setdefault(target.id, {}).update(dict.fromkeys(_texts_of_values(value)))
        if isinstance(target, ast.Attribute) and self.role_of(target.value) == "state":
            values = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
            if any(isinstance(one, ast.Constant) and one.value is None for one in values):
                self.found.nothing.setdefault(target.attr)
            if any(isinstance(one, ast.List | ast.ListComp) for one in values):
                self.found.lists.setdefault(target.attr)

    # --- expressions

    def visit_Attribute(self, node: ast.Attribute) -> None:
        """Note a field or a component; a property of the pipeline is read too."""
        role = self.role_of(node.value)
        if role == "state" and isinstance(node.ctx, ast.Store):
            self.found.writes.setdefault(node.attr)
        elif role == "state" and node.attr != "as_dict" and not node.attr.startswith("__"):
            self.found.read(node.attr, sure=self.is_sure)
        elif role == "components" and isinstance(node.ctx, ast.Load):
            self._component(node.attr)
        elif role.startswith("component "):
            self.found.uses.setdefault(role.removeprefix("component "), {}).setdefault(node.attr)
        self.visit(node.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        """``state["x"]`` is an attribute by another name."""
        name = _text(node.slice)
        if name and self.role_of(node.value) == "state":
            if isinstance(node.ctx, ast.Store):
                self.found.writes.setdefault(name)
            else:
                self.found.read(name)
        changed = self.role_of(node.value)
        if isinstance(node.ctx, ast.Store) and changed.startswith("field "):
            self.generic_visit(node)  # which reads it
            self.found.changed.setdefault(changed.removeprefix("field "))
            self.found.writes.setdefault(changed.removeprefix("field "))
            return
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Follow a helper that is handed the state or the components."""
        match node.func, node.args:
            case ast.Name(id="hasattr" | "getattr" | "setattr" as how), [owner, name, *rest]:
                self._by_name(how, self.role_of(owner), _text(name), guarded=how == "hasattr" or bool(rest))
            case ast.Attribute(value=owner, attr="get"), [name, *_] if self.role_of(owner) == "pipeline state":
                if _text(name):
                    self.found.guarded.setdefault(_text(name))
            case ast.Attribute(value=owner, attr="set"), [name, *_] if self.role_of(owner) == "pipeline state":
                if _text(name):
                    self.found.writes.setdefault(_text(name))
        called = [node.func.value] if isinstance(node.func, ast.Attribute) else []
        for argument in [*called, *node.args, *(keyword.value for keyword in node.keywords)]:
            if isinstance(argument, ast.Attribute) and self.role_of(argument.value) == "state":
                self.found.drawn.setdefault(argument.attr)
        self.generic_visit(node)
        self._follow(node)

    def _by_name(self, how: str, role: str, name: str, *, guarded: bool) -> None:
        if role == "components" and name:
            self._component(name, silent=guarded)
        elif role == "state" and name and how == "setattr":
            self.found.writes.setdefault(name)
        elif role == "state" and name and guarded:
            self.found.guarded.setdefault(name)
        elif role == "state" and name:
            self.found.read(name)

    def _component(self, name: str, *, silent: bool = False) -> None:
        held = inspect.getattr_static(self.pipeline, name, None)
        if isinstance(held, property) and isinstance(held.fget, FunctionType):
            self.function(held.fget, {"self": "components"})
        elif held is None and not name.startswith("_"):
            self.found.components.setdefault(name)
            if silent:
                self.found.silent.setdefault(name)
            elif not self.branches and name not in self.found.silent:
                self.found.always.setdefault(name)

    def _follow(self, node: ast.Call) -> None:
        function, first = self._callee(node.func)
        if function is None or function.__name__ in NOT_FOLLOWED:
            return
        parameters = list(inspect.signature(function).parameters)
        roles = dict(zip(parameters, [first] if first else [], strict=False))
        for parameter, argument in zip(parameters[len(roles) :], node.args, strict=False):
            roles[parameter] = self.role_of(argument)
        for keyword in node.keywords:
            if keyword.arg in parameters:
                roles[keyword.arg] = self.role_of(keyword.value)
        if any(role not in ("", "self") for role in roles.values()):
            self.function(function, roles)

    def _callee(self, called: ast.expr) -> tuple[FunctionType | None, str]:
        """The function that is called, and the role of its first parameter where that is not an argument."""
        held: Any = None
        if isinstance(called, ast.Name):
            held = self.globals.get(called.id)
        elif isinstance(called, ast.Attribute) and self.role_of(called.value) == "self":
            held = inspect.getattr_static(self.cls, called.attr, None)
        elif isinstance(called, ast.Attribute) and _is_super(called.value):
            above = [vars(base)[called.attr] for base in self.cls.__mro__[1:] if called.attr in vars(base)]
            held = above[0] if above else None
        if isinstance(held, staticmethod):
            return (held.__func__, "") if isinstance(held.__func__, FunctionType) else (None, "")
        if isinstance(held, FunctionType):
            return held, "" if isinstance(called, ast.Name) else "self"
        return None, ""


def _is_super(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _texts_of_values(node: ast.Dict) -> list[str]:
    texts = [_text(inner) for value in node.values for inner in ast.walk(value) if isinstance(inner, ast.expr)]
    return [text for text in texts if text]


@lru_cache(maxsize=512)
def _tree_of(function: Callable[..., Any]) -> ast.FunctionDef | None:
    """The definition of a function, or None where there is no source."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, TypeError, SyntaxError):
        return None
    definition = tree.body[0]
    return definition if isinstance(definition, ast.FunctionDef) else None
