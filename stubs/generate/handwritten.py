"""Stubs written by hand, laid over the generated ones name by name."""

from __future__ import annotations

import ast
from pathlib import Path

from generate.classes import ClassStub
from generate.modules import ModuleStub


def lay_over(stub: ModuleStub, source: str) -> None:
    """Replace or add what the source defines; a class is merged member by member."""
    tree = ast.parse(source)
    lines = source.splitlines()
    for name in {n for node in tree.body if isinstance(node, ast.FunctionDef) for n in _defined(node)}:
        stub.items.pop(name, None)
    for node, text in _pieces(tree.body, lines):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            stub.imports.append(text)
        elif isinstance(node, ast.ClassDef) and isinstance(stub.items.get(node.name), ClassStub):
            _merge(stub, node, lines)
        elif isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            _add(stub.items, node.name, text, isinstance(node, ast.FunctionDef) and _is_overload(node))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and not _is_alias(node):
            stub.items[node.target.id] = text
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            stub.head.append(text)
        for name in _defined(node):
            stub.exports.pop(name, None)


def _merge(stub: ModuleStub, node: ast.ClassDef, lines: list[str]) -> None:
    target = stub.items[node.name]
    assert isinstance(target, ClassStub)
    bases = ", ".join(ast.unparse(b) for b in [*node.bases, *node.keywords])
    if bases:
        target.header = f"class {node.name}({bases})"
    pieces: dict[str, str] = {}
    for child, text in _pieces(node.body, lines):
        several = isinstance(child, ast.FunctionDef) and bool(child.decorator_list)
        for name in _defined(child):
            _add(pieces, name, _dedent(text), several)
    target.members.update(pieces)


def _add(items: dict[str, str] | dict[str, str | ClassStub], name: str, text: str, several: bool) -> None:
    before = items.get(name)
    if several and isinstance(before, str) and ("@overload" in before or "@property" in before):
        items[name] = f"{before}\n{text}"
    else:
        items[name] = text


def _is_overload(node: ast.FunctionDef) -> bool:
    return any(ast.unparse(d) == "overload" for d in node.decorator_list)


def _is_alias(node: ast.AnnAssign) -> bool:
    return ast.unparse(node.annotation).endswith("TypeAlias")


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if isinstance(node, ast.Assign):
        return [t.id for t in node.targets if isinstance(t, ast.Name)]
    return []


def _pieces(body: list[ast.stmt], lines: list[str]) -> list[tuple[ast.stmt, str]]:
    """Each statement with the comments above it and its decorators."""
    result = []
    for node in body:
        decorators = getattr(node, "decorator_list", [])
        start = min([node.lineno, *(d.lineno for d in decorators)]) - 1
        while start > 0 and lines[start - 1].strip().startswith("#"):
            start -= 1
        assert node.end_lineno is not None
        result.append((node, "\n".join(lines[start : node.end_lineno])))
    return result


def _dedent(text: str) -> str:
    return "\n".join(line[4:] if line.startswith("    ") else line for line in text.splitlines())


def files(folder: Path) -> dict[str, str]:
    """The handwritten sources, by module."""
    found = {}
    for path in sorted(folder.rglob("*.pyi")):
        parts = list(path.relative_to(folder).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        found[".".join(parts)] = path.read_text()
    return found
