"""The `Returns:` (or `Outputs:`) of a docstring as a type expression."""

from __future__ import annotations

import re

from generate import phrases
from generate.docs import balanced

_NUMBER = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_BULLET = re.compile(r"^\s*[-*] +[*`]*([A-Za-z_]\w*)[*`]*\s*(?:\(|[,:-])")
_NAMED = re.compile(r"^[*`]*[A-Za-z_]\w*[*`]*\s*\(")
_LEAD = re.compile(
    r"^(?:[-*] +)?(?:return(?:s|ed)?\b:?|the|a|an|new|output|result|updated|adjusted|\d-d|\d+d|n-d|dense|of|input|same|"
    r"clipped|sparse|single|boolean|invalid|scalar|real|integer|float|flattened|original|\d-dimensional|reshaped|type|:)\s+"
    r"(?=.*\btensors?\b)",
    re.IGNORECASE,
)


def parse(lines: list[str]) -> str | None:
    """The type that the text says, or None."""
    filled = [line for line in lines if line.strip()]
    if not filled:
        return None
    base = len(filled[0]) - len(filled[0].lstrip())
    top = [line for line in filled if len(line) - len(line.lstrip()) <= base]
    first = filled[0].strip()
    whole = " ".join(line.strip() for line in filled[:4])
    return _counted(whole) or _bullets(first, top) or _start(first) or _start(whole) or _last(first)


def _counted(text: str) -> str | None:
    """`Tuple of 3 Tensors`, `Tuple(min, indices) of 2 tensors`, `A tuple consisting of a and b`."""
    clean = text.replace("`", "").replace("*", "")
    found = re.match(
        r"(?i)^(?:- )?(?:an?\s+|the\s+)?tuple\b[^.:]*?\bof\s+(\d|two|three|four|five|six)\s+(?:\w+\s)?tensors?\b", clean
    )
    found = found or re.match(r"(?i)^(two|three|four) tensors\b", clean)
    if found:
        count = int(found[1]) if found[1].isdigit() else _NUMBER[found[1].lower()]
        return f"tuple[{', '.join(['Tensor'] * count)}]"
    found = re.match(
        r"(?i)^(?:an?\s+)?(?:named)?tuple (?:of tensors )?(?:consisting of|containing|\()\s*(\w+(?:, \w+)*,? and \w+|\w+(?:, \w+)+)\b",
        clean,
    )
    if found and not re.search(r"(?i)\btuple of tensors containing tensor\b", clean):
        names = re.split(r",? and |, ", found[1])
        return f"tuple[{', '.join(['Tensor'] * len(names))}]"
    found = re.match(r"(?i)^tuple ?\((\w+(?:, ?\w+)+)\)", clean)
    if found and not re.match(r"(?i)(tensor|int|float)", found[1]):
        return f"tuple[{', '.join(['Tensor'] * len(found[1].split(',')))}]"
    if re.match(r"(?i)^tuple of tensors?[\s(]*\(?(\w+), (\w+), (\w+)\)", clean):
        return "tuple[Tensor, Tensor, Tensor]"
    return None


def _bullets(first: str, top: list[str]) -> str | None:
    """A list of named results, `- **values** (Tensor) - ...`: one is itself, several are a tuple."""
    tupled = bool(re.match(r"(?i)(an? )?tuple", first))
    bullets = [line.strip() for line in top if _BULLET.match(line)]
    bullets = [b for b in bullets if not re.match(r"(?i)^- (if|when|for|else|otherwise|return)\b", b)]
    if not bullets or not (tupled or first == bullets[0]):
        return None
    kinds = [_bullet(b) for b in bullets]
    if any(kind is None for kind in kinds):
        return None
    known = [kind for kind in kinds if kind is not None]
    if len(known) == 1:
        return known[0]
    return f"tuple[{', '.join(known)}]"


def _bullet(text: str) -> str | None:
    found = _NAMED.match(text[2:].replace("**", "").replace("`", ""))
    body = text[2:].replace("**", "").replace("`", "")
    if found:
        phrase, _ = balanced(body[found.end() :])
        return phrases.parse(phrase, "return") or ("Tensor" if re.search(r"(?i)tensor", phrase) else None)
    after = re.split(r"\s*[-:,]\s*", body, maxsplit=1)
    if len(after) == 2 and re.match(r"(?i)(an?\s+|the\s+)?[\w-]*\s?tensor\b", after[1]):
        return "Tensor"
    return "Tensor" if re.match(r"(?i)tensor\b", body) else None


def _start(text: str) -> str | None:
    """The type that a sentence begins with."""
    clean = text.replace("``", "").replace("**", "")
    clean = re.sub(r":\w+:`~?\.?([^`]*)`", r"\1", clean)
    if re.match(r"(?i)^(- )?(dense )?tensors?,? or (tensor )?(scalar|number)", clean):
        return "Tensor"
    if re.match(r"(?i)^(- )?an?\s+(tuple|list) of (?:\w+[- ])?tensors?\b", clean):
        return "list[Tensor]" if "list" in clean[:9].lower() else "tuple[Tensor, ...]"
    if re.match(r"(?i)^tuple ?[\[(]?(of )?(sub-|sub|output |gradient |split |\w+ )?tensors?\b", clean):
        return "tuple[Tensor, ...]"
    named = _NAMED.match(clean)
    if named and not re.match(r"(?i)^(tuple|list|union|dict|sequence|tensor)\b", clean):
        phrase, _ = balanced(clean[named.end() :])
        kind = phrases.parse(phrase, "return")
        if kind is not None:
            return kind
    if re.match(r"(?i)^(- )?none\b", clean):
        return "None"
    union = re.match(r"(?i)^(Union|Tuple|list|dict)\s?[\[(]", clean)
    if union:
        phrase, _ = balanced(clean[union.end() :])
        kind = phrases.parse(f"{union[1]}[{phrase}]", "return")
        if kind is not None:
            return kind
    head = re.split(r"[.,;:]|\bwith\b|\bhas\b|\bwhich\b|\bwhose\b|\bthat\b|\bin\b|\bof shape\b|\bis\b| - ", clean)[
        0
    ].strip()
    kind = phrases.parse(head, "return") if head else None
    if kind is not None:
        return kind
    if re.search(r"(?i)^[^.]*\b(tuple|list)\b", clean):
        return None
    stripped, before = clean, ""
    while stripped != before:
        before, stripped = stripped, _LEAD.sub("", stripped)
    if re.match(r"(?i)^(csr|coo)tensor\b", stripped):
        return stripped[:3].upper() + "Tensor"
    return "Tensor" if re.match(r"(?i)^tensor\b", stripped) else None


def _last(text: str) -> str | None:
    """Any mention of a tensor, when there is no other hint."""
    if re.search(r"(?i)\b(tuple|list|dict|function|sequence)\b", text):
        return None
    return "Tensor" if re.search(r"(?i)\btensor\b", text) else None
