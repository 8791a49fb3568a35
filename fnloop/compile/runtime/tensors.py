"""Operators of tensors, as a graph has them itself: the short forms of those in `numbers`.

MindSpore's parser reads these functions; Python never calls them.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "add",
    "divide",
    "equal",
    "floor_divide",
    "greater",
    "greater_or_equal",
    "less",
    "less_or_equal",
    "modulo",
    "multiply",
    "not_equal",
    "power",
    "subtract",
]


def add(a: Any, b: Any) -> Any:
    """`a + b`."""
    return a + b


def subtract(a: Any, b: Any) -> Any:
    """`a - b`."""
    return a - b


def multiply(a: Any, b: Any) -> Any:
    """`a * b`."""
    return a * b


def divide(a: Any, b: Any) -> Any:
    """`a / b`."""
    return a / b


def power(a: Any, b: Any) -> Any:
    """`a ** b`."""
    return a**b


def floor_divide(a: Any, b: Any) -> Any:
    """`a // b`."""
    return a // b


def modulo(a: Any, b: Any) -> Any:
    """`a % b`."""
    return a % b


def less(a: Any, b: Any) -> Any:
    """`a < b`."""
    return a < b


def less_or_equal(a: Any, b: Any) -> Any:
    """`a <= b`."""
    return a <= b


def greater(a: Any, b: Any) -> Any:
    """`a > b`."""
    return a > b


def greater_or_equal(a: Any, b: Any) -> Any:
    """`a >= b`."""
    return a >= b


def equal(a: Any, b: Any) -> Any:
    """`a == b`."""
    return a == b


def not_equal(a: Any, b: Any) -> Any:
    """`a != b`."""
    return a != b
