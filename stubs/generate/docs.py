"""A docstring as data: its summary, its sections, and the entries of a section."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

_SECTION = re.compile(r"^([A-Z][A-Za-z]+(?: [A-Z][a-z]+)*):\s*$")
_DIRECTIVE = re.compile(r"^\s*\.\. (?:method|function):: (?:[\w.]+\.)?(\w+)(\(.*)$")
_ENTRY = re.compile(r"^\s*(?:[-*] )?\(?[*`]*((?:\*{0,2}\\?\*?\w+)(?:`?, ?`?\w+)*)[*`]*\)?[*`]*\s*(\(|[-:])")
_REFERENCE = re.compile(
    r"(?:refer to|[Ss]ee|Alias (?:for|of)|alias (?:for|of)|[Rr]efer|version of|Refer to|please use|use)"
    r"\s+(?:the\s+)?:(?:func|class|meth|attr):`~?\.?([\w.]+)`",
)


@dataclass(frozen=True)
class Entry:
    """One line of `Args:`, `Inputs:`, `Returns:`...: its names, the phrase in parentheses."""

    names: tuple[str, ...]
    phrase: str
    text: str


@dataclass(frozen=True)
class Doc:
    """A docstring cut into its sections; the text before the first is `summary`."""

    summary: str = ""
    sections: dict[str, list[str]] = field(default_factory=dict)

    def lines(self, *names: str) -> list[str]:
        """The lines of the first of these sections that is there."""
        for name in names:
            if any(line.strip() for line in self.sections.get(name, ())):
                return self.sections[name]
        return []

    def entries(self, *names: str) -> list[Entry]:
        """The entries of all of these sections."""
        return [e for name in names for e in _entries(tuple(self.sections.get(name, ())))]

    def references(self) -> list[str]:
        """The dotted names that the summary refers to for the details."""
        return _REFERENCE.findall(self.summary.replace("\n", " "))


@cache
def parse(text: str | None) -> Doc:
    """Cut a docstring into sections."""
    if not text:
        return Doc()
    summary: list[str] = []
    sections: dict[str, list[str]] = {}
    here = summary
    for line in inspect.cleandoc(text).splitlines():
        head = _SECTION.match(line)
        if head:
            here = sections.setdefault(head[1], [])
        elif line.startswith("..") and sections and here is not summary:
            here = []
        else:
            here.append(line)
    return Doc("\n".join(summary), sections)


@dataclass(frozen=True)
class Overload:
    """A signature written in a docstring, and the documentation that goes with it."""

    signature: str
    doc: Doc


def overloads(text: str | None, name: str) -> list[Overload]:
    """The signatures that a docstring gives: its first line, then each `.. method::` block."""
    if not text:
        return []
    blocks: list[tuple[str | None, list[str]]] = [(None, [])]
    for line in inspect.cleandoc(text).splitlines():
        found = _DIRECTIVE.match(line)
        if found:
            blocks.append((found[2], []))
        elif line.strip() != ":noindex:":
            blocks[-1][1].append(line)
    result = []
    for signature, lines in blocks:
        body = "\n".join(lines)
        if signature is None:
            first = next((line for line in lines if line.strip()), "").strip()
            if not re.match(rf"{re.escape(name)}_?\(", first):
                continue
            signature = first[first.index("(") :]
            body = body.replace(first, "", 1)
        result.append(Overload(signature, parse(inspect.cleandoc("\n" + body))))
    return result


@cache
def _entries(lines: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(_read_entries(lines))


def _read_entries(lines: tuple[str, ...]) -> Iterator[Entry]:
    filled = [line for line in lines if line.strip()]
    if not filled:
        return
    base = min(len(line) - len(line.lstrip()) for line in filled)
    for i, line in enumerate(filled):
        indent = len(line) - len(line.lstrip())
        head = _ENTRY.match(line)
        if indent > base or not head:
            continue
        names = tuple(re.sub(r"[`\\* ]", "", n) for n in head[1].split(","))
        rest = line[head.end() :]
        if head[2] != "(":
            yield Entry(names, "", rest.strip())
            continue
        text = " ".join([rest, *(more.strip() for more in filled[i + 1 : i + 5])])
        phrase, after = balanced(text)
        yield Entry(names, phrase.strip(), after.strip(" -:,."))


def balanced(text: str) -> tuple[str, str]:
    """Cut the text after an opening parenthesis where it closes."""
    depth = 1
    for i, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if depth == 0:
            return text[:i], text[i + 1 :]
    return text, ""
