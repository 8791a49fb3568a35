"""`fnloop show`, `fnloop explain` and `fnloop diff`: what a pipeline is made of, what compiles, what differs."""

from __future__ import annotations

import argparse
import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fnloop.cli.errors import CommandError
from fnloop.cli.fields import bound_to, call_of
from fnloop.cli.targets import pipeline_of
from fnloop.errors import CompileWarning
from fnloop.persist.description import VERSION
from fnloop.persist.difference import differences_of
from fnloop.plan import Compiled

__all__ = ["diff", "explain", "show"]


def show(options: argparse.Namespace) -> int:
    """Print a pipeline as a tree, as a Mermaid flowchart or as JSON, or draw it."""
    block = pipeline_of(options.pipeline).block
    if options.mermaid:
        print(block.to_mermaid())
    elif options.json:
        print(block.to_json())
    elif options.svg:
        _write(options.svg, block.to_svg())
    else:
        print(block)
    return 0


def _write(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{file}: {error.strerror or error}") from None
    print(file)


def explain(options: argparse.Namespace) -> int:
    """Print which blocks run as graphs, which in Python and why; with fields, after a call with them."""
    block = pipeline_of(options.pipeline).block
    given = options.fields or options.seed is not None
    call = call_of(block, options.fields, options.bind or [], options.seed) if given else None
    block = call.block if call is not None else bound_to(block, options.bind or [])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CompileWarning)  # which says what is printed below anyway
        fast = block if isinstance(block.plan, Compiled) else block.compile()
        if call is not None:
            fast(**call.fields)
        told = fast.explain()
    print(told)
    return 0


def diff(options: argparse.Namespace) -> int:
    """Print what differs between two pipelines. Gives 1 where something does."""
    one, other = (_described(text) for text in (options.one, options.other))
    found = differences_of(one, other)
    print("\n".join(found) if found else "nothing differs")
    return 1 if found else 0


def _described(text: str) -> Mapping[str, Any]:
    """A pipeline as data: of a module, or of a file that `fnloop show --json` wrote."""
    if not text.endswith(".json"):
        found: Mapping[str, Any] = json.loads(pipeline_of(text).block.to_json())
        return found
    try:
        data = json.loads(Path(text).read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{text}: {error.strerror or error}") from None
    except ValueError as error:
        raise CommandError(f"{text} is no JSON: {error}") from None
    if not isinstance(data, dict) or data.get("fnloop") != VERSION:
        raise CommandError(f"{text} is no pipeline that `fnloop show --json` of this version wrote")
    return data
