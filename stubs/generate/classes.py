"""A class as a stub: its bases, its attributes, its methods."""

from __future__ import annotations

import builtins
import enum
import inspect
import re
from abc import ABCMeta
from dataclasses import dataclass, field, replace
from typing import Generic

from generate import attributes, docs, signatures
from generate.docs import Doc
from generate.functions import Typist
from generate.signatures import Param, Signature

_SKIPPED = {
    "__new__", "__init_subclass__", "__class_getitem__", "__subclasshook__", "__doc__", "__module__", "__dict__",
    "__weakref__", "__annotations__", "__abstractmethods__", "__metaclass__", "__getattr__", "__getattribute__",
    "__del__", "__reduce__", "__reduce_ex__", "__sizeof__", "__dir__", "__format__", "__class__", "__deepcopy__",
    "__copy__", "__getstate__", "__setstate__", "__init__", "__call__", "__setattr__", "__delattr__", "__req__",
    "__safe_call__", "__mindspore_signature__", "__slots__", "__match_args__", "__parameter__", "__parameter_tuple__",
    "__ms_class__",
}  # fmt: skip
_DUNDERS: dict[str, str] = {
    "__len__": "(self) -> int",
    "__str__": "(self) -> str",
    "__repr__": "(self) -> str",
    "__bool__": "(self) -> bool",
    "__int__": "(self) -> int",
    "__float__": "(self) -> float",
    "__index__": "(self) -> int",
    "__hash__": "(self) -> int",
    "__contains__": "(self, item: object) -> bool",
    "__enter__": "(self) -> Self",
    "__exit__": "(self, exc_type: type[BaseException] | None, exc_val: BaseException | None, exc_tb: TracebackType | None) -> None",
    "__iter__": "(self) -> Iterator[Any]",
    "__next__": "(self) -> Any",
    "__eq__": "(self, other: object) -> bool",
    "__ne__": "(self, other: object) -> bool",
}
# Classes that users derive from: what they override or call of these may have an underscore.
_BASES = (
    "mindspore.nn.cell.", "mindspore.nn.optim.", "mindspore.nn.loss.", "mindspore.nn.wrap.", "mindspore.nn.layer.conv.",
    "mindspore.nn.learning_rate_schedule.", "mindspore.experimental.optim.", "mindspore.train.callback.",
    "mindspore.train.metrics.", "mindspore.train.model.",
)  # fmt: skip
_CONSTANTS = {
    **{kind: kind for kind in ("bool", "int", "float", "str")},
    "tuple": "tuple[Any, ...]",
    "list": "list[Any]",
    "dict": "dict[Any, Any]",
    "set": "set[Any]",
    "OrderedDict": "OrderedDict[Any, Any]",
    "NoneType": "Any",
}


@dataclass
class ClassStub:
    """The header of a class and the text of each member."""

    header: str
    members: dict[str, str] = field(default_factory=dict)
    imports: list[str] = field(default_factory=list)


def stub(typist: Typist, module: str, name: str, cls: type) -> ClassStub:
    """Write a class."""
    header, imports = _header(name, cls)
    result = ClassStub(header, imports=imports)
    if issubclass(cls, enum.Enum):
        for key, case in cls.__members__.items():
            result.members[key] = f"{key} = {signatures.literal(case.value)}"
        for key, value in vars(cls).items():
            written = (
                member(typist, f"{module}.{name}.{key}", key, value)
                if callable(value) or isinstance(value, staticmethod)
                else None
            )
            if written is not None and not key.startswith("__"):
                result.members[key] = written
        return result
    for key in getattr(cls, "_fields", ()) if issubclass(cls, tuple) else ():
        result.members[key] = f"@property\ndef {key}(self) -> Any: ..."
    qualified = f"{module}.{name}"
    doc = docs.parse(cls.__doc__)
    init = cls.__dict__.get("__init__")
    typed = None
    if init is not None and inspect.isfunction(init):
        bare = signatures.from_runtime(init, method=True)
        if bare is not None and [p.kind for p in bare.params] == ["*", "**"]:
            bare = signatures.from_entries(doc.entries("Args", "Keyword Args")) or bare
        if bare is not None:
            typed = typist.signature(f"{qualified}.__init__", bare, [doc, docs.parse(init.__doc__)])
            result.members["__init__"] = f"def __init__{signatures.render(replace(typed, returns='None'), 'self')}: ..."
    result.members.update(attributes.of(cls, typed, typist.seen, imports))
    for key, value in vars(cls).items():
        text = member(typist, f"{qualified}.{key}", key, value, _inherited_doc(cls, key))
        if text is not None:
            result.members[key] = text
    for key in ("construct", "__call__"):
        text = _call(typist, qualified, key, cls, doc)
        if text is not None:
            result.members[key] = text
    if _is_closed(cls) and not any(_is_closed(base) for base in cls.__mro__[1:]):
        result.members["__getattr__"] = "__getattr__: None"
    if not isinstance(cls, ABCMeta):
        result.members = {key: text.replace("@abstractmethod\n", "") for key, text in result.members.items()}
    return result


def _is_closed(cls: type) -> bool:
    """Whether a class is a layer of MindSpore: its attributes are known, unlike those of a Cell of the user's."""
    if cls.__name__.startswith("_") or not any(base.__name__ == "Cell" for base in cls.__mro__):
        return False
    return cls.__module__.startswith(("mindspore.nn.layer.", "mindspore.mint.nn."))


def _header(name: str, cls: type) -> tuple[str, list[str]]:
    """`class C(Base)` and the imports of the bases; C++ bases are left out."""
    shown, imports = [], []
    for base in cls.__bases__:
        home = base.__module__
        if base is Generic:  # of no type variable that the stub has
            continue
        if home == "builtins" and not hasattr(builtins, base.__name__):
            continue
        if (
            base is object
            or home.startswith(("pybind11", "mindspore._c_"))
            or (base.__name__ == "ABC" and len(cls.__bases__) > 1)
        ):
            continue
        alias = f"_{base.__name__}" if base.__name__ == name else base.__name__
        if home != "builtins" and not (home == getattr(cls, "__module__", None) and alias == base.__name__):
            imports.append(f"from {home} import {base.__name__}" + (f" as {alias}" if alias != base.__name__ else ""))
        shown.append(alias + _GENERIC.get(base.__name__, ""))
    meta = _METACLASSES.get(type(cls).__name__)
    written = [b for b in cls.__bases__ if not b.__module__.startswith(("mindspore._c_", "pybind11"))]
    if meta and "ABC" not in shown and not any(type(b) is type(cls) for b in written):
        shown.append(f"metaclass={meta}")
    return f"class {name}({', '.join(shown)})" if shown else f"class {name}", imports


_METACLASSES = {"pybind11_type": "PybindType", "ABCMeta": "ABCMeta"}


_GENERIC = {
    "list": "[Any]",
    "dict": "[Any, Any]",
    "tuple": "[Any, ...]",
    "OrderedDict": "[Any, Any]",
    "UserDict": "[Any, Any]",
    "deque": "[Any]",
    "Iterable": "[Any]",
    "Queue": "[Any]",
}


def _inherited_doc(cls: type, key: str) -> str | None:
    """The docstring that a base class has for a method."""
    documented = [getattr(vars(base).get(key), "__doc__", None) for base in cls.__mro__[1:-1]]
    return next((text for text in documented if isinstance(text, str)), None)


def member(typist: Typist, qualified: str, key: str, value: object, inherited: str | None = None) -> str | None:
    """The text of one attribute of a class, or None if it is no business of a stub."""
    if key in _SKIPPED or "__" in key.strip("_"):
        return None
    if key.startswith("_") and not key.startswith("__") and not qualified.startswith(_BASES):
        return None
    if isinstance(value, property):
        return _property(typist, qualified, key, value)
    if isinstance(value, (staticmethod, classmethod)):
        kind = type(value).__name__
        first = "cls" if kind == "classmethod" else None
        typed = typist.function(qualified, value.__func__, method=kind == "classmethod")
        return definitions(key, typed, first, f"@{kind}\n")
    if inspect.isfunction(value):
        abstract = "@abstractmethod\n" if getattr(value, "__isabstractmethod__", False) else ""
        if key in _DUNDERS:
            return f"{abstract}def {key}{_DUNDERS[key]}: ..."
        return definitions(key, typist.function(qualified, value, method=True, inherited=inherited), "self", abstract)
    constant = _CONSTANTS.get(type(value).__name__)
    return f"{key}: {constant}" if constant else None


def _property(typist: Typist, qualified: str, key: str, value: property) -> str:
    getter = value.fget
    bare = Signature((), written_return=None)
    text = docs.parse(getattr(getter, "__doc__", None))
    kind = typist.return_type(qualified, bare, [text, *typist.referred(text)], getter)
    abstract = "@abstractmethod\n" if getattr(value, "__isabstractmethod__", False) else ""
    lines = f"@property\n{abstract}def {key}(self) -> {kind}: ..."
    if value.fset is not None:
        lines += f"\n@{key}.setter\ndef {key}(self, value: {kind}) -> None: ..."
    return lines


def definitions(name: str, typed: list[Signature], first: str | None, decorator: str = "") -> str:
    """`def`s of one function; several are overloads."""
    if len(typed) == 1:
        return f"{decorator}def {name}{signatures.render(typed[0], first)}: ..."
    return "\n".join(f"@overload\n{decorator}def {name}{signatures.render(s, first)}: ..." for s in typed)


def _call(typist: Typist, qualified: str, key: str, cls: type, doc: Doc) -> str | None:
    """How an instance is called: `construct` of a Cell, `__call__` of a Primitive."""
    cell = any(b.__name__ == "Cell" for b in cls.__mro__)
    own = cls.__dict__.get(key)
    if cell and own is None and (doc.lines("Inputs") or doc.lines("Outputs")):
        # A private base constructs; the documentation is here.
        own = next((vars(b)[key] for b in cls.__mro__ if key in vars(b) and b.__name__.startswith("_")), None)
    if cell and (key == "__call__" or not inspect.isfunction(own)):
        return None
    primitive = any(b.__name__ in {"Primitive", "Primitive_"} for b in cls.__mro__) and not cell
    if key == "construct" and not cell:
        return None
    method = docs.parse(own.__doc__) if inspect.isfunction(own) else Doc()
    known = [Doc(d.summary, {k: v for k, v in d.sections.items() if k not in {"Args", "Returns"}}) for d in (doc,)]
    if cell and _no_call_sections(known[0]):
        known = [Doc(doc.summary, {})]
    if inspect.isfunction(own):
        bare = signatures.from_runtime(own, method=True)
    elif primitive and key == "__call__":
        entries = doc.entries("Inputs")
        inputs = {n.strip("*"): _optional(e.phrase) for e in entries for n in e.names}
        params = [Param(n, "positional-only", default) for n, default in inputs.items()]
        params = [replace(p, value=None) if p.default else p for p in params]
        bare = Signature(tuple(params)) if params else None
    else:
        return None
    if bare is None or [p.kind for p in bare.params] in (["*"], ["*", "**"], ["**"]):
        entries = doc.entries("Inputs")
        if not entries or not primitive:
            if bare is None:
                return None
        elif primitive:
            named = [Param(n.strip("*"), "positional-only") for e in entries for n in e.names]
            bare = Signature(tuple(named))
    assert bare is not None
    known = [method, *known] if method.sections else [*known, method]
    source = own if inspect.isfunction(own) and not primitive else None
    typed = typist.signature(f"{qualified}.{key}", bare, known, source)
    if typed.returns == "Any" and (primitive or (cell and _is_tensor_layer(doc))):
        typed = replace(typed, returns="Tensor")
    return f"def {key}{signatures.render(typed, 'self')}: ..."


def _no_call_sections(doc: Doc) -> bool:
    return not (doc.lines("Inputs") or doc.lines("Outputs"))


def _is_tensor_layer(doc: Doc) -> bool:
    return bool(doc.lines("Inputs"))


def _optional(phrase: str) -> str | None:
    return "None" if re.search(r"\boptional\b|\bNone\b", phrase) else None
