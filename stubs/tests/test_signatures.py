"""Signatures from text and from functions, and what is written of them."""

from dataclasses import replace

import pytest

from generate import docs, names, signatures
from generate.emit import qualify

TEXTS = {
    "(dim, keepdim=False) -> Tensor": "(dim: Any, keepdim: Any = False) -> Any",
    "(other, *, alpha=1) -> Tensor": "(other: Any, *, alpha: Any = 1) -> Any",
    "(*shape)": "(*shape: Any) -> Any",
    "(input, pre_tokens=2^63-1)": "(input: Any, pre_tokens: Any = ...) -> Any",
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_from_text(text: str, expected: str) -> None:
    signature = signatures.from_text(text)
    assert signature is not None
    assert signatures.render(signature) == expected


def test_from_a_function() -> None:
    def function(a: int, b: float = 1.0, *rest: int, key: str = "x") -> None: ...

    signature = signatures.from_runtime(function)
    assert signature is not None
    assert signatures.render(replace(signature, returns="None")) == (
        '(a: Any, b: Any = 1.0, *rest: Any, key: Any = "x") -> None'
    )


def test_overloads_of_a_docstring() -> None:
    text = (
        "max() -> Tensor\n\nAll.\n\n.. method:: Tensor.max(dim, keepdim=False) -> tuple(Tensor)\n    :noindex:\n\nOne."
    )
    assert [o.signature for o in docs.overloads(text, "max")] == [
        "() -> Tensor",
        "(dim, keepdim=False) -> tuple(Tensor)",
    ]


DEFAULTS = [
    ("int", None, "int | None"),
    ("int", 0.5, "int | float"),
    ("Tensor", 1, "Tensor | int"),
    ("float", 1, "float"),
]


@pytest.mark.parametrize(("kind", "default", "expected"), DEFAULTS)
def test_a_type_admits_its_default(kind: str, default: object, expected: str) -> None:
    assert (
        set(names.admit(kind, default).split(" | ")) == set(expected.split(" | "))
        or names.admit(kind, default) == "float"
    )


def test_a_hidden_builtin_is_qualified() -> None:
    hidden = {"int": "builtins.int"}
    assert qualify("def int(self) -> Tensor: ...", hidden) == "def int(self) -> Tensor: ..."
    assert qualify("def f(int: int = 1) -> int: ...", hidden) == "def f(int: builtins.int = 1) -> builtins.int: ..."
