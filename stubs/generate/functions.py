"""A function as typed signatures: what it takes from its signature, what that is from its documentation."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from dataclasses import replace

from generate import docs, inventory, names, phrases, returns, signatures
from generate.docs import Doc
from generate.instances import Seen
from generate.overrides import Overrides
from generate.signatures import Param, Signature

_ARGS = ("Args", "Keyword Args", "Inputs", "Parameters", "Keyword Arguments")
_BUILTIN_HINT = re.compile(r"(?:int|float|str|bool|bytes|None|dict|object)(?: ?\| ?(?:int|float|str|bool|bytes|None))*")


class Typist:
    """Gives types to signatures; remembers what the documented names were."""

    def __init__(self, overrides: Overrides, seen: Seen | None = None) -> None:
        self.overrides = overrides
        self.seen = seen or Seen()
        self.by_name = names.ByName()

    def function(
        self, name: str, function: object, *, method: bool = False, inherited: str | None = None
    ) -> list[Signature]:
        """The typed signatures of a function; several are overloads."""
        text = (function.__doc__ if isinstance(function.__doc__, str) else None) or inherited
        runtime = signatures.from_runtime(function, method=method)
        written = [(signatures.from_text(o.signature), o.doc) for o in docs.overloads(text, name.rpartition(".")[2])]
        usable = [(s, d) for s, d in written if s is not None]
        opaque = (
            runtime is None
            or [p.kind for p in runtime.params] == ["*", "**"]
            or [p.kind for p in runtime.params] == ["*"]
        )
        if usable and opaque:
            whole = docs.parse(text)
            typed = [self.signature(name, s, [d, whole], function) for s, d in usable]
            return _distinct(typed)
        if opaque and not usable and runtime is not None and len(runtime.params) == 2:
            runtime = signatures.from_entries(docs.parse(text).entries("Args", "Keyword Args")) or runtime
        if runtime is None:
            runtime = usable[0][0] if usable else Signature((Param("args", "*"), Param("kwargs", "**")))
        return [self.signature(name, runtime, [docs.parse(text)], function)]

    def signature(self, name: str, bare: Signature, own: list[Doc], source: object = None) -> Signature:
        """Give types to the parameters and to what is returned."""
        known = [*own, *(d for doc in own[:1] for d in self.referred(doc))]
        params = []
        for i, p in enumerate(bare.params):
            keywords = self.overrides.names(name) if p.kind == signatures.VAR_KEYWORD else None
            if keywords is None:
                params.append(replace(p, type=self.param_type(name, p, i, bare, known, len(own))))
            else:
                params += [Param(key, signatures.KEYWORD, "...", type=kind) for key, kind in keywords.items()]
        typed = replace(bare, params=signatures.required_first(tuple(params)))
        return replace(typed, returns=self.return_type(name, bare, known, source))

    def param_type(self, name: str, p: Param, at: int, bare: Signature, known: list[Doc], own: int) -> str:
        """The type of one parameter: override, documentation, annotation, default, name."""
        fixed = self.overrides.param(name, p.name)
        if fixed is not None:
            return fixed
        kind = self._documented(p, at, bare, known, own)
        if kind is None and p.hint:
            kind = _from_hint(p.hint)
        if kind is not None:
            kind = _filled(name, kind, p)
            self.by_name.learn(p.name, kind)
        else:
            kind = self._guessed(p)
        if p.kind in {"*", "**"}:
            return _each(kind)
        return kind if p.default is None or p.value is ... else names.admit(kind, p.value)

    def _documented(self, p: Param, at: int, bare: Signature, known: list[Doc], own: int) -> str | None:
        for i, doc in enumerate(known):
            entries = doc.entries(*_ARGS)
            for entry in entries:
                if p.name.lower().strip("_") in {n.lower().strip("_") for n in entry.names} and entry.phrase:
                    kind = phrases.parse(entry.phrase)
                    if kind is not None:
                        return kind
            # A method refers to the function whose first argument it is.
            if i >= own and p.kind not in {"*", "**"} and len(entries) in {len(bare.params), len(bare.params) + 1}:
                entry = entries[at + len(entries) - len(bare.params)]
                kind = phrases.parse(entry.phrase) if entry.phrase else None
                if kind is not None:
                    return kind
        return None

    def _guessed(self, p: Param) -> str:
        by_default = names.python_type(p.value)
        if p.kind == "**":
            return "Any"
        by_name = self.by_name.guess(p.name)
        if by_name and (by_default is None or names.admit(by_name, p.value) == by_name):
            return by_name
        return by_default or by_name or "Any"

    def return_type(self, name: str, bare: Signature, known: list[Doc], source: object) -> str:
        """The type that is returned: override, documentation, annotation, the source's `return`s."""
        fixed = self.overrides.returns(name)
        if fixed is not None:
            return fixed
        written = _written(bare.written_return)
        if written is not None and "..." not in written and "Any" not in written:
            return written
        for doc in known:
            kind = returns.parse(doc.lines("Returns", "Outputs", "Return"))
            if kind is not None:
                return kind if written is None or "tuple" in kind or "Any" in written else written
        if written is not None:
            return written
        found = returned_by(source) if source is not None else None
        if found is not None:
            return found
        return "Tensor" if _is_operator(name) else "Any"

    def referred(self, doc: Doc, depth: int = 2) -> list[Doc]:
        """The documentation that a docstring refers to."""
        found: list[Doc] = []
        for dotted in doc.references():
            value = inventory.find(dotted)
            text = getattr(value, "__doc__", None)
            if not isinstance(text, str):
                continue
            blocks = docs.overloads(text, dotted.rpartition(".")[2])
            other = docs.parse(text)
            found += [other, *(b.doc for b in blocks[1:])]
            if depth:
                found += self.referred(other, depth - 1)
        return found


def _each(kind: str) -> str:
    """`*args (tuple)`, `**kwargs (dict)`: the documentation tells what they are together."""
    if kind.startswith("dict["):
        return "Any"
    found = re.fullmatch(r"(?:Sequence|tuple|list)\[([^\[\]]*?)(?:, \.\.\.)?\]", kind)
    return phrases.union(found[1].split(", ")) if found else kind


def _filled(name: str, kind: str, p: Param) -> str:
    """Say what a bare container holds, where the name or the default tell."""
    if "Any" not in kind:
        return kind
    if name.startswith("mindspore.numpy.") and "Sequence[Any]" in kind and ("Tensor" in kind or "float" in kind):
        # mypy finds list[object] for nested lists of ints and floats.
        return phrases.union(
            ["Tensor", "ArrayLike", "Sequence[Any]", *(["None"] if "None" in phrases.split_union(kind) else [])]
        )
    held = names.element(p.name, p.value, kind)
    if held is None:
        return kind
    return phrases.union(
        [re.sub(r"\b(Sequence|Iterable)\[Any\]", rf"\1[{held}]", k) for k in phrases.split_union(kind)]
    )


def _from_hint(hint: str) -> str | None:
    clean = hint.replace("typing.", "").replace("mindspore.common.tensor.", "").replace("NoneType", "None")
    if _BUILTIN_HINT.fullmatch(clean):
        return {"dict": "dict[str, Any]"}.get(clean, clean)
    if re.match(r"^(Callable|Sequence|Iterable|Iterator|Generator)\b", clean):
        return None
    return phrases.parse(clean)


def _written(text: str | None) -> str | None:
    if text is None:
        return None
    if text in {"None", "NoReturn"}:
        return "None"
    if text.startswith("("):
        text = "tuple" + text
    return phrases.parse(text, "return")


def _is_operator(name: str) -> bool:
    """Whether a name is that of a function of ops or mint, or of how an operator is called."""
    if not name.startswith(("mindspore.ops.", "mindspore.mint.")):
        return False
    return name.endswith((".__call__", ".construct")) or not re.match(r"_?[A-Z]", name.split(".")[-2])


def returned_by(function: object) -> str | None:
    """What the source returns, where it is plain to see: nothing, self, a literal, a comparison."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(signatures.unwrapped(function)))))  # type: ignore[arg-type]
    except (OSError, TypeError, SyntaxError):
        return None
    top = tree.body[0]
    if not isinstance(top, ast.FunctionDef) or all(
        isinstance(s, (ast.Raise, ast.Pass)) or _is_text(s) for s in top.body
    ):
        return None
    nodes = [node for statement in top.body for node in _walk(statement)]
    if any(isinstance(n, (ast.Yield, ast.YieldFrom)) for n in nodes):
        return None
    kinds = [_literal_type(n.value) for n in nodes if isinstance(n, ast.Return)]
    known = [k for k in kinds if k is not None]
    if len(known) < len(kinds):
        return None
    if (
        known
        and "None" not in known
        and not isinstance(top.body[-1], (ast.Return, ast.Raise, ast.If, ast.Try, ast.With))
    ):
        known.append("None")
    return phrases.union(known) if known else "None"


def _literal_type(node: ast.expr | None) -> str | None:
    if node is None:
        return "None"
    if isinstance(node, ast.Constant):
        return "None" if node.value is None else names.python_type(node.value)
    if isinstance(node, ast.JoinedStr):
        return "str"
    if isinstance(node, ast.Name):
        return "Self" if node.id == "self" else None
    if isinstance(node, ast.Compare) and isinstance(node.ops[0], (ast.Is, ast.IsNot, ast.In, ast.NotIn)):
        return "bool"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return "bool"
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return {
            "isinstance": "bool",
            "len": "int",
            "str": "str",
            "int": "int",
            "float": "float",
            "bool": "bool",
            "hasattr": "bool",
        }.get(node.func.id)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return "str" if isinstance(node.func.value, ast.Constant) else None
    return None


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _walk(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, (ast.FunctionDef, ast.Lambda, ast.ClassDef)):
        return []
    return [node, *(inner for child in ast.iter_child_nodes(node) for inner in _walk(child))]


def _distinct(typed: list[Signature]) -> list[Signature]:
    """Drop the overloads that another one covers, and put the narrow before the wide."""
    keep: list[Signature] = []
    for i, one in enumerate(typed):
        if not any(
            _covers(other, one) and (j < i or not _covers(one, other)) for j, other in enumerate(typed) if j != i
        ):
            keep.append(one)
    return keep


def _covers(wide: Signature, narrow: Signature) -> bool:
    """Whether each call of `narrow` is one of `wide`, with the same result."""
    if wide.returns != narrow.returns or len(wide.params) < len(narrow.params):
        return False
    for mine, theirs in zip(narrow.params, wide.params, strict=False):
        same = (mine.name, mine.kind) == (theirs.name, theirs.kind)
        fits = set(phrases.split_union(mine.type)) <= set(phrases.split_union(theirs.type))
        if not (same and fits) or (mine.default is not None and theirs.default is None):
            return False
    return all(p.default is not None for p in wide.params[len(narrow.params) :])
