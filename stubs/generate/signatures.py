"""Signatures: from the running function, or from the text of a docstring."""

from __future__ import annotations

import ast
import inspect
import math
from dataclasses import dataclass, replace

from generate.docs import Entry

POSITIONAL_ONLY = "positional-only"
POSITIONAL = "positional"
VAR_POSITIONAL = "*"
KEYWORD = "keyword"
VAR_KEYWORD = "**"

_KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: POSITIONAL_ONLY,
    inspect.Parameter.POSITIONAL_OR_KEYWORD: POSITIONAL,
    inspect.Parameter.VAR_POSITIONAL: VAR_POSITIONAL,
    inspect.Parameter.KEYWORD_ONLY: KEYWORD,
    inspect.Parameter.VAR_KEYWORD: VAR_KEYWORD,
}


@dataclass(frozen=True)
class Param:
    """A parameter; `default` is source text, `value` what it stands for."""

    name: str
    kind: str = POSITIONAL
    default: str | None = None
    value: object = inspect.Parameter.empty
    hint: str | None = None
    type: str = "Any"


@dataclass(frozen=True)
class Signature:
    """Parameters and what is returned."""

    params: tuple[Param, ...]
    returns: str = "Any"
    written_return: str | None = None


def from_runtime(function: object, *, method: bool = False) -> Signature | None:
    """The signature of a Python function, without `self`."""
    try:
        found = inspect.signature(unwrapped(function))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    params = [_from_parameter(p) for p in found.parameters.values()]
    if method and params and params[0].kind in {POSITIONAL, POSITIONAL_ONLY}:
        params = params[1:]
    returned = found.return_annotation
    return Signature(tuple(params), written_return=_hint(returned))


def unwrapped(function: object) -> object:
    """What a decorator that takes `*args, **kwargs` and forgot `functools.wraps` calls."""
    for _ in range(4):
        inner = inspect.unwrap(function)  # type: ignore[arg-type]
        code = getattr(inner, "__code__", None)
        if code is None or inspect.signature(inner).parameters.keys() - {"self", "args", "kwargs", "arg", "kwarg"}:
            return function
        cells = [cell.cell_contents for cell in getattr(inner, "__closure__", None) or () if _filled(cell)]
        wrapped = [c for c in cells if inspect.isfunction(c) and c.__name__ not in {"wrapper", "decorator"}]
        if len(wrapped) != 1:
            return function
        function = wrapped[0]
    return function


def _filled(cell: object) -> bool:
    try:
        cell.cell_contents  # type: ignore[attr-defined]  # noqa: B018
    except ValueError:
        return False
    return True


def _from_parameter(p: inspect.Parameter) -> Param:
    default = None if p.default is inspect.Parameter.empty else literal(p.default)
    return Param(p.name, _KINDS[p.kind], default, p.default, _hint(p.annotation))


def _hint(annotation: object) -> str | None:
    if annotation is inspect.Signature.empty:
        return None
    if isinstance(annotation, str):
        return annotation
    return inspect.formatannotation(annotation)


def literal(value: object) -> str:
    """A default as a stub writes it: simple values as they are, others as `...`."""
    if value is None or isinstance(value, bool) or type(value) is int:
        return repr(value)
    if type(value) is float and math.isfinite(value):
        return repr(value)
    if type(value) is str and len(value) < 30 and value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if type(value) is tuple and len(value) < 6 and all(literal(v) != "..." for v in value):
        inner = ", ".join(literal(v) for v in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return "..."


def from_text(text: str) -> Signature | None:
    """The signature that a docstring writes: `(dim, keepdim=False) -> Tensor`."""
    head, _, returned = text.partition("->")
    try:
        tree = ast.parse(f"def f{head.strip()}: ...")
    except SyntaxError:
        return None
    function = tree.body[0]
    if not isinstance(function, ast.FunctionDef):
        return None
    a = function.args
    positional = [*a.posonlyargs, *a.args]
    defaults: list[ast.expr | None] = [None] * (len(positional) - len(a.defaults))
    defaults.extend(a.defaults)
    params = [_from_ast(arg.arg, POSITIONAL, value) for arg, value in zip(positional, defaults, strict=True)]
    if a.vararg:
        params.append(Param(a.vararg.arg, VAR_POSITIONAL))
    params += [_from_ast(arg.arg, KEYWORD, value) for arg, value in zip(a.kwonlyargs, a.kw_defaults, strict=True)]
    if a.kwarg:
        params.append(Param(a.kwarg.arg, VAR_KEYWORD))
    params = [p for p in params if p.name not in {"self", "cls"}]
    return Signature(tuple(params), written_return=returned.strip() or None)


def from_entries(entries: list[Entry]) -> Signature | None:
    """The signature of what takes `*args, **kwargs` but documents its parameters one by one."""
    params = []
    for entry in entries:
        optional = "optional" in entry.phrase or "Default:" in entry.text
        for name in entry.names:
            if not name.isidentifier() or name in {"args", "kwargs", "inputs"}:
                return None
            params.append(Param(name, POSITIONAL, "..." if optional else None, ...))
    return Signature(tuple(params)) if params else None


def _from_ast(name: str, kind: str, node: ast.expr | None) -> Param:
    if node is None:
        return Param(name, kind)
    try:
        value: object = ast.literal_eval(node)
    except ValueError:
        return Param(name, kind, "...", ...)
    return Param(name, kind, literal(value), value)


def render(signature: Signature, first: str | None = None) -> str:
    """`(self, x: int = 1, *, y: str) -> Tensor`."""
    parts: list[str] = [first] if first else []
    starred = False
    only = [i for i, p in enumerate(signature.params) if p.kind == POSITIONAL_ONLY]
    for i, p in enumerate(signature.params):
        if p.kind == KEYWORD and not starred:
            parts.append("*")
            starred = True
        starred = starred or p.kind == VAR_POSITIONAL
        mark = p.kind if p.kind in {VAR_POSITIONAL, VAR_KEYWORD} else ""
        default = "" if p.default is None else f" = {p.default}"
        parts.append(f"{mark}{p.name}: {p.type}{default}")
        if only and i == only[-1]:
            parts.append("/")
    return f"({', '.join(parts)}) -> {signature.returns}"


def required_first(params: tuple[Param, ...]) -> tuple[Param, ...]:
    """Give a default to what follows a default: docstrings sometimes forget it."""
    seen = False
    result = []
    for p in params:
        ordered = p.kind in {POSITIONAL, POSITIONAL_ONLY}
        seen = seen or (p.default is not None and ordered)
        if seen and p.default is None and ordered:
            p = replace(p, default="...")
        result.append(p)
    return tuple(result)
