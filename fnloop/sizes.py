"""Sizes of axes as arithmetic: polynomials with integer coefficients over the names of axes.

``n+1``, ``2*n`` and ``h*w`` are polynomials in normal form, so that equal ones are equal data. What is no polynomial
(``h//2``, ``n%8``, ``min(a,b)``) is an atom of its own, with arguments in normal form.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from math import gcd, isqrt
from typing import Literal

from typing_extensions import assert_never

__all__ = [
    "Opaque",
    "Size",
    "common_factor",
    "integer_roots",
    "is_positive",
    "names_of",
    "number",
    "parse_size",
    "solved_for",
    "substituted",
    "text_of",
    "variable",
]

Operator = Literal["//", "%", "min", "max"]

MOST_TERMS = 100
"""The most terms of a polynomial; a bigger one is not looked at."""

MOST_SEARCHED = 10**8
"""The largest constant term whose divisors are searched for the roots of a polynomial."""


class TooBigError(Exception):
    """A polynomial has too many terms."""


@dataclass(frozen=True)
class Opaque:
    """An operation that is no polynomial: known by its operator and arguments alone."""

    operator: Operator
    arguments: tuple[Size, ...]


Atom = str | Opaque
"""The name of an axis, or an operation that is no polynomial."""

Monomial = tuple[tuple[Atom, int], ...]
"""A product of powers of atoms, in order; the empty one is 1."""


@dataclass(frozen=True)
class Size:
    """A polynomial: its coefficients by monomial, in order, none of them zero."""

    terms: tuple[tuple[Monomial, int], ...]

    def __add__(self, other: Size) -> Size:
        return _collected([*self.terms, *other.terms])

    def __sub__(self, other: Size) -> Size:
        return self + other.times(-1)

    def __mul__(self, other: Size) -> Size:
        products = []
        for left, one in self.terms:
            for right, two in other.terms:
                products.append((_product(left, right), one * two))
        return _collected(products)

    def times(self, factor: int) -> Size:
        """The polynomial with each coefficient multiplied by a number."""
        return _collected((monomial, factor * coefficient) for monomial, coefficient in self.terms)

    @property
    def constant(self) -> int:
        """The term without atoms."""
        return dict(self.terms).get((), 0)

    @property
    def value(self) -> int | None:
        """The number that it is, None where it has atoms."""
        return self.constant if all(monomial == () for monomial, _ in self.terms) else None

    @property
    def name(self) -> str | None:
        """The name that it is, None where it is more than that."""
        atom = _only_atom(self)
        return atom if isinstance(atom, str) else None


def number(value: int) -> Size:
    """A number as a size."""
    return Size((((), value),) if value else ())


def variable(name: str) -> Size:
    """The size of an axis with a name."""
    return Size(((((name, 1),), 1),))


def _collected(terms: Iterable[tuple[Monomial, int]]) -> Size:
    """The normal form of a sum of terms."""
    found: dict[Monomial, int] = defaultdict(int)
    for monomial, coefficient in terms:
        found[monomial] += coefficient
    kept = [(monomial, coefficient) for monomial, coefficient in found.items() if coefficient]
    if len(kept) > MOST_TERMS:
        raise TooBigError
    return Size(tuple(sorted(kept, key=_order)))


def _order(term: tuple[Monomial, int]) -> tuple[int, list[tuple[str, int]]]:
    """Terms of a high degree come first, the constant last."""
    monomial, _ = term
    degree = sum(power for _, power in monomial)
    return -degree, [(_atom_order(atom), power) for atom, power in monomial]


def _atom_order(atom: Atom) -> str:
    return atom if isinstance(atom, str) else f"~{atom!r}"


def _product(one: Monomial, other: Monomial) -> Monomial:
    powers: dict[Atom, int] = defaultdict(int)
    for atom, power in [*one, *other]:
        powers[atom] += power
    return tuple(sorted(powers.items(), key=lambda item: _atom_order(item[0])))


# --- operations that are no polynomials


def floor_divided(size: Size, divisor: Size) -> Size:
    """``size // divisor``; what divides without a remainder is taken out, so ``(2*n+3)//2`` is ``n+1``.

    Raises:
        ZeroDivisionError: where the divisor is zero.
    """
    by = divisor.value
    if by is not None:
        return _divided_by_number(size, by)
    if (quotient := _quotient(size, divisor)) is not None:
        return quotient
    return _opaque("//", size, divisor)


def _divided_by_number(size: Size, by: int) -> Size:
    if by == 0:
        raise ZeroDivisionError
    if by < 0:
        size, by = size.times(-1), -by
    whole = _collected((monomial, coefficient // by) for monomial, coefficient in size.terms)
    rest = _collected((monomial, coefficient % by) for monomial, coefficient in size.terms)
    return whole if rest.value is not None else whole + _opaque("//", rest, number(by))


def _quotient(size: Size, divisor: Size) -> Size | None:
    """The quotient by a single term that divides every term, None where it does not."""
    if len(divisor.terms) != 1:
        return None
    (by, factor), found = divisor.terms[0], []
    for monomial, coefficient in size.terms:
        powers = dict(monomial)
        for atom, power in by:
            powers[atom] = powers.get(atom, 0) - power
        if coefficient % factor or min(powers.values(), default=0) < 0:
            return None
        rest = tuple((atom, power) for atom, power in powers.items() if power)
        found.append((rest, coefficient // factor))
    return _collected(found)


def remainder(size: Size, divisor: Size) -> Size:
    """``size % divisor``.

    Raises:
        ZeroDivisionError: where the divisor is zero.
    """
    by = divisor.value
    if by is None:
        return number(0) if _quotient(size, divisor) is not None else _opaque("%", size, divisor)
    if by == 0:
        raise ZeroDivisionError
    rest = _collected((monomial, coefficient % by) for monomial, coefficient in size.terms)
    return rest if rest.value is not None else _opaque("%", rest, divisor)


def extremum(operator: Literal["min", "max"], sizes: Iterable[Size]) -> Size:
    """The least or the greatest of some sizes."""
    different = sorted(dict.fromkeys(sizes), key=repr)
    choose: Callable[[list[int]], int] = min if operator == "min" else max
    values = [size.value for size in different if size.value is not None]
    others = [size for size in different if size.value is None]
    kept = [*others, *([number(choose(values))] if values else [])]
    return kept[0] if len(kept) == 1 else _opaque(operator, *kept)


def _opaque(operator: Operator, *arguments: Size) -> Size:
    return Size(((((Opaque(operator, arguments), 1),), 1),))


def _applied(operator: Operator, arguments: tuple[Size, ...]) -> Size:
    match operator:
        case "//":
            return floor_divided(*arguments)
        case "%":
            return remainder(*arguments)
        case "min" | "max":
            return extremum(operator, arguments)
        case _:
            assert_never(operator)


# --- reading and writing


def parse_size(text: str) -> Size | None:
    """The size that an expression says; None where it is none that can be calculated with.

    Example:
        >>> text_of(parse_size("(n+1)*2-n"))
        'n+2'
    """
    try:
        return _read(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, TooBigError, ZeroDivisionError, RecursionError, MemoryError):
        return None


def _read(node: ast.expr) -> Size:
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return number(value)
        case ast.Name(id=name):
            return variable(name)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return _read(operand).times(-1)
        case ast.BinOp(left=left, op=operator, right=right):
            return _calculated(operator, _read(left), _read(right))
        case ast.Call(func=ast.Name(id="min" | "max" as name), args=[_, _, *_] as arguments, keywords=[]):
            return extremum("min" if name == "min" else "max", map(_read, arguments))
        case _:
            raise ValueError(ast.dump(node))


def _calculated(operator: ast.operator, left: Size, right: Size) -> Size:
    match operator:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.FloorDiv():
            return floor_divided(left, right)
        case ast.Mod():
            return remainder(left, right)
        case ast.Pow() if right.value is not None and 0 <= right.value <= 16:
            return reduce(Size.__mul__, [left] * right.value, number(1))
        case _:
            raise ValueError(operator)


def text_of(size: Size, name_of: Callable[[str], str] = str) -> str:
    """A size as jaxtyping reads it, without spaces; `name_of` gives the names to write."""
    text = ""
    for monomial, coefficient in size.terms:
        sign = "-" if coefficient < 0 else "+" if text else ""
        atoms = [atom for atom, power in monomial for _ in range(power)]
        factors = [str(abs(coefficient))] if abs(coefficient) != 1 or not atoms else []
        is_alone = len(factors) + len(atoms) == 1
        factors += [_atom_text(atom, name_of, is_alone) for atom in atoms]
        text += sign + "*".join(factors)
    return text or "0"


def _atom_text(atom: Atom, name_of: Callable[[str], str], is_alone: bool) -> str:
    if isinstance(atom, str):
        return name_of(atom)
    text = _opaque_text(atom, name_of)
    return text if is_alone or atom.operator in ("min", "max") else f"({text})"


def _only_atom(size: Size) -> Atom | None:
    """The atom that a size is, None where it is more than that."""
    match size.terms:
        case ((((atom, 1),), 1),):
            return atom
        case _:
            return None


def _opaque_text(atom: Opaque, name_of: Callable[[str], str]) -> str:
    texts = [text_of(argument, name_of) for argument in atom.arguments]
    if atom.operator in ("min", "max"):
        return f"{atom.operator}({','.join(texts)})"
    return atom.operator.join(text if text.isidentifier() or text.isdigit() else f"({text})" for text in texts)


# --- names


def names_of(size: Size) -> frozenset[str]:
    """The names in a size, those in operations too."""
    found: set[str] = set()
    for monomial, _ in size.terms:
        for atom, _ in monomial:
            found |= {atom} if isinstance(atom, str) else frozenset().union(*map(names_of, atom.arguments))
    return frozenset(found)


def substituted(size: Size, known: Mapping[str, Size]) -> Size:
    """A size with sizes in the places of names.

    Raises:
        ZeroDivisionError: where a divisor becomes zero.
        TooBigError: where it has too many terms.
    """
    total = number(0)
    for monomial, coefficient in size.terms:
        product = number(coefficient)
        for atom, power in monomial:
            if isinstance(atom, str):
                factor = known.get(atom) or variable(atom)
            else:
                factor = _applied(atom.operator, tuple(substituted(one, known) for one in atom.arguments))
            product = reduce(Size.__mul__, [factor] * power, product)
        total += product
    return total


# --- equations: a size that is to be zero


def common_factor(size: Size) -> int:
    """The greatest common divisor of the coefficients beside the constant."""
    return gcd(*(coefficient for monomial, coefficient in size.terms if monomial != ()))


def is_positive(size: Size, least: int) -> bool:
    """Whether a size is surely positive where all names are at least a number."""
    bound = _without_quotients(size)
    if bound is None:
        return False
    shifted = substituted(bound, {name: variable(name) + number(least) for name in names_of(bound)})
    return shifted.constant > 0 and all(coefficient > 0 for _, coefficient in shifted.terms)


def _without_quotients(size: Size) -> Size | None:
    """A polynomial that is positive only where a size is: each ``p//k`` by its bounds; None where that is not known."""
    while True:
        terms = [term for term in size.terms if any(isinstance(atom, Opaque) for atom, _ in term[0])]
        if not terms:
            return size
        monomial, coefficient = terms[0]
        match monomial:
            case ((Opaque("//", (dividend, divisor)), 1),) if divisor.value is not None:
                by = divisor.value  # positive: see `floor_divided`
                rest = size - Size(((monomial, coefficient),))
                least = dividend - number(by - 1 if coefficient > 0 else 0)
                size = rest.times(by) + least.times(coefficient)
            case _:
                return None


def solved_for(equation: Size) -> tuple[str, Size] | None:
    """A name of an equation, and its size: of a name that stands in one term alone, with the factor 1 or -1."""
    found = []
    for monomial, coefficient in equation.terms:
        match monomial:
            case ((str(name), 1),) if abs(coefficient) == 1:
                rest = equation - Size(((monomial, coefficient),))
                if name not in names_of(rest):
                    found.append((name, rest.times(-coefficient)))
            case _:
                pass
    found.sort(key=lambda one: any(coefficient < 0 for _, coefficient in one[1].terms))
    return found[0] if found else None


def integer_roots(equation: Size) -> tuple[str, list[int]] | None:
    """The only name of an equation, and its sizes that solve it; None where that is not known."""
    names = names_of(equation)
    constant = abs(equation.constant)
    powers = [atom for monomial, _ in equation.terms for atom, _ in monomial]
    if len(names) != 1 or not constant or constant > MOST_SEARCHED or any(isinstance(one, Opaque) for one in powers):
        return None
    (name,) = names
    divisors = [one for one in range(1, isqrt(constant) + 1) if constant % one == 0]
    candidates = sorted({*divisors, *(constant // one for one in divisors)})
    roots = [one for one in candidates if substituted(equation, {name: number(one)}).value == 0]
    return name, roots
