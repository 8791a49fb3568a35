"""`fnloop fault`: what an error means, the smallest program that gives it, and what to write instead."""

from __future__ import annotations

import argparse
import textwrap

from fnloop.cli.errors import CommandError
from fnloop.errors import did_you_mean
from fnloop.explanations import EXPLANATIONS

__all__ = ["fault"]


def fault(options: argparse.Namespace) -> int:
    """Print the explanation of a code, or all codes."""
    if options.code is None:
        print("\n".join(EXPLANATIONS))
        return 0
    one = EXPLANATIONS.get(options.code.strip("[]").lower())
    if one is None:
        near = did_you_mean(options.code, EXPLANATIONS) or "; `fnloop fault` lists all"
        raise CommandError(f"no error has the code {options.code!r}{near}")
    parts = [f"{one.code}\n", textwrap.fill(one.meaning, 100)]
    if one.program:
        parts.append("\n" + textwrap.indent(one.program.rstrip(), "    "))
    parts.append("\n" + textwrap.fill(f"Instead: {one.remedy}", 100))
    print("\n".join(parts))
    return 0
