"""The axes of jaxtyping's strings with their arithmetic, and sizes written as axes again."""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from typing_extensions import assert_never

__all__ = ["Axis", "Sizes", "axes_in", "evaluate", "express", "fits", "names_in"]

Sizes = dict[str, int]
"""The sizes of named axes; those of a variadic axis `*b` stand under `b` as `b.0`, `b.1`, with their number as `*b`."""


@dataclass(frozen=True)
class Axis:
    """One axis, or a variadic number of them, of a tensor type.

    Args:
        kind: a fixed size, a name, any size, any number of axes, or an expression of names.
        text: as it is written, without its marks.
        size: the size of a fixed one.
        broadcasts: whether it may also be 1 (``#n``).
    """

    kind: Literal["size", "name", "any", "rest", "expression"]
    text: str
    size: int = 0
    broadcasts: bool = False

    def __str__(self) -> str:
        star = "*" if self.kind == "rest" and self.text != "..." else ""
        return f"{star}{'#' if self.broadcasts else ''}{self.text}"


def axes_in(text: str) -> tuple[Axis, ...]:
    """The axes that a jaxtyping string declares.

    Example:
        >>> [axis.kind for axis in axes_in("*batch 4 h=8 _ n+1 c")]
        ['rest', 'size', 'size', 'any', 'expression', 'name']
    """
    return tuple(map(_axis, text.split()))


def _axis(token: str) -> Axis:
    marks = token[: len(token) - len(token.lstrip("*#?_"))]
    if token == "..." or "*" in marks:
        return Axis("rest", token if token == "..." else token.lstrip("*#?"), broadcasts="#" in marks)
    name = token.lstrip("#?")
    size = name.split("=", 1)[-1]
    if size.isdigit():
        return Axis("size", size, int(size), "#" in marks)
    if name.startswith("_"):
        return Axis("any", "_")
    return Axis("name" if size.isidentifier() else "expression", size, broadcasts="#" in marks)


def names_in(text: str) -> list[str]:
    """The names in an expression; empty for one that is not understood."""
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError:
        return []
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    return [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and id(node) not in called]


def evaluate(text: str, sizes: Mapping[str, int]) -> int | None:
    """The value of an expression of axes; None where a name is not known, or it is no arithmetic.

    Example:
        >>> evaluate("2*n+1", {"n": 3})
        7
    """
    try:
        return _value(ast.parse(text, mode="eval").body, sizes)
    except (SyntaxError, KeyError, ZeroDivisionError):
        return None


def _value(node: ast.expr, sizes: Mapping[str, int]) -> int:
    match node:
        case ast.Constant(value=int(value)):
            return value
        case ast.Name(id=name):
            return sizes[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, sizes)
        case ast.BinOp(left=left, op=op, right=right):
            return _binary(op, _value(left, sizes), _value(right, sizes))
        case ast.Call(func=ast.Name(id="min" | "max" as name), args=args, keywords=[]):
            values = [_value(one, sizes) for one in args]
            return min(values) if name == "min" else max(values)
        case _:
            raise KeyError(ast.dump(node))


def _binary(op: ast.operator, left: int, right: int) -> int:
    match op:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.FloorDiv():
            return left // right
        case ast.Mod():
            return left % right
        case ast.Pow() if 0 <= right < 8:
            return int(left**right)
        case _:
            raise KeyError(ast.dump(op))


def fits(shape: Sequence[int], axes: Sequence[Axis], sizes: Sizes) -> bool:
    """Whether a shape has these axes; names that are new are added to `sizes`."""
    rests = [place for place, axis in enumerate(axes) if axis.kind == "rest"]
    if not rests:
        return len(shape) == len(axes) and all(_fits_one(n, axis, sizes) for n, axis in zip(shape, axes, strict=True))
    front = rests[0]
    back = len(axes) - front - 1
    if len(shape) < front + back:
        return False
    middle = tuple(shape[front : len(shape) - back])
    outer = zip((*shape[:front], *shape[len(shape) - back :]), (*axes[:front], *axes[front + 1 :]), strict=True)
    return _fits_rest(middle, axes[front], sizes) and all(_fits_one(n, axis, sizes) for n, axis in outer)


def _fits_rest(shape: tuple[int, ...], axis: Axis, sizes: Sizes) -> bool:
    if axis.text == "..." or axis.text.startswith("_") or axis.broadcasts:
        return True
    known = rest_of(axis.text, sizes)
    if known is None:
        sizes[f"*{axis.text}"] = len(shape)
        sizes.update((f"{axis.text}.{place}", size) for place, size in enumerate(shape))
        return True
    return known == shape


def rest_of(name: str, sizes: Mapping[str, int]) -> tuple[int, ...] | None:
    """The sizes of a variadic axis, None where it has none yet."""
    if f"*{name}" not in sizes:
        return None
    return tuple(sizes[f"{name}.{place}"] for place in range(sizes[f"*{name}"]))


def _fits_one(size: int, axis: Axis, sizes: Sizes) -> bool:
    if axis.broadcasts and size == 1:
        return True
    match axis.kind:
        case "size":
            return size == axis.size
        case "any" | "rest":
            return True
        case "name":
            return sizes.setdefault(axis.text, size) == size
        case "expression":
            wanted = evaluate(axis.text, sizes)
            return wanted is None or wanted == size
        case _:
            assert_never(axis.kind)


# --- sizes as axes


def express(sizes: Sequence[int], known: Mapping[str, Sequence[int]]) -> str:
    """A size as an expression of named ones.

    Args:
        sizes: the size, in each of several runs.
        known: the sizes of the names in the same runs.

    Returns:
        The simplest expression that holds in all runs; where there is none, the size in the first.

    Example:
        >>> express([22, 26], {"b": [11, 13]}), express([6, 7], {"h": [11, 13]}), express([4, 4], {"h": [11, 13]})
        ('2*b', '(h+1)//2', '4')
    """
    return next(_expressions(sizes, known), str(sizes[0]))


def _expressions(sizes: Sequence[int], known: Mapping[str, Sequence[int]]) -> Iterator[str]:
    if len(set(sizes)) == 1 and (len(sizes) > 1 or sizes[0] not in [one[0] for one in known.values()]):
        yield str(sizes[0])
    for name, values in known.items():
        if list(values) == list(sizes):
            yield name
    products = list(_products(known))
    for text, values in products:
        yield from _scaled(sizes, text, values)
    for (left, a), (right, b) in itertools.combinations(products[:24], 2):
        if all(x + y == size for x, y, size in zip(a, b, sizes, strict=True)):
            yield f"{left}+{right}"
        for (more, x), (less, y) in (((left, a), (right, b)), ((right, b), (left, a))):
            if all(m - n == size for m, n, size in zip(x, y, sizes, strict=True)):
                yield f"{more}-{less}"


def _products(known: Mapping[str, Sequence[int]]) -> Iterator[tuple[str, list[int]]]:
    """The products of one, two and three names."""
    for count in (1, 2, 3):
        for names in itertools.combinations_with_replacement(known, count):
            columns = zip(*(known[name] for name in names), strict=True)
            yield "*".join(names), [_product(column) for column in columns]


def _product(values: Sequence[int]) -> int:
    made = 1
    for value in values:
        made *= value
    return made


def _scaled(sizes: Sequence[int], text: str, values: Sequence[int]) -> Iterator[str]:
    """A value times, plus, minus or divided by a small number."""
    pairs = list(zip(sizes, values, strict=True))
    ratios = {size / value for size, value in pairs if value}
    if len(ratios) == 1 and (ratio := ratios.pop()).is_integer() and ratio > 0:
        yield text if ratio == 1 else f"{int(ratio)}*{text}"
    differences = {size - value for size, value in pairs}
    if len(sizes) > 1 and len(differences) == 1:
        difference = differences.pop()
        yield f"{text}+{difference}" if difference > 0 else f"{text}-{-difference}"
    whole = f"({text})" if "*" in text else text
    for divisor in range(2, 17):
        if all(size == value // divisor for size, value in pairs):
            yield f"{whole}//{divisor}"
        if all(size == -(-value // divisor) for size, value in pairs):
            yield f"({text}+{divisor - 1})//{divisor}"
    if len(sizes) < 2:
        return
    (first, one), (second, two) = pairs[0], pairs[1]
    if one != two and (first - second) % (one - two) == 0:
        factor = (first - second) // (one - two)
        rest = first - factor * one
        if factor > 1 and all(size == factor * value + rest for size, value in pairs):
            yield f"{factor}*{text}{rest:+d}"
