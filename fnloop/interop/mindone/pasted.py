"""The two records that a block of mindone needs, as text to paste and to make precise."""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from fnloop.errors import BlockError
from fnloop.interop.mindone.agreement import STATE
from fnloop.interop.mindone.described import Described, described

__all__ = ["records_for"]

PREFIX = "StableDiffusionXL"
GENERIC = {"dict": "dict[str, Any]", "list": "list[Any]", "set": "set[Any]", "tuple": "tuple[Any, ...]"}
SIMPLE = (type(None), bool, int, float, str)


def records_for(block: Any) -> str:
    """The records for `from_mindone` as Python to paste: what a block declares, and what its source touches besides.

    The types are those that mindone declares, which are not always true; where the source shows that, a comment says
    so. `Any` stands where nothing is declared: what is made precise is checked, by mypy too.

    Args:
        block: a block of mindone, or its class.

    Returns:
        Imports, the two records, and the call of `from_mindone`.

    Example:
        >>> from fnloop.interop.mindone import records_for
        >>> print(records_for(LoopBlock()))  # doctest: +SKIP
    """
    known = described(block)
    short = known.title.removeprefix(PREFIX) or known.title
    call = "".join(f", {argument}" for argument in _arguments(known))
    body = [
        f"class {short}In(BlockState):",
        *_body(_reads(known)),
        "",
        "",
        f"class {short}Out(BlockState):",
        *_body(_writes(known)),
        "",
        "",
        f"{_snake(short)} = from_mindone({_made(known.block)}, {short}In, {short}Out{call})",
    ]
    return "\n".join([*_imports(known.block, "\n".join(body)), "", "", *body]) + "\n"


def _imports(block: Any, body: str) -> list[str]:
    """The imports of what is written: Python's own, and then the others by module."""
    lines = ["from typing import Any", ""] if re.search(r"\bAny\b", body) else []
    functions = "from_mindone, to_mindone" if "to_mindone(" in body else "from_mindone"
    others = ["from fnloop import BlockState", f"from fnloop.interop.mindone import {functions}"]
    of_modules: dict[str, set[str]] = {}
    for cls in dict.fromkeys(_classes(block)):
        if cls.__module__.startswith("fnloop."):  # made by `to_mindone`, of a composite
            others.append(f"# and {cls.__name__}, a block of fnloop, from where it is")
        elif "<locals>" in cls.__qualname__:
            others.append(f"# {cls.__name__} stands in a function, where no import finds it: move it into a module")
        else:
            of_modules.setdefault(_module(cls), set()).add(cls.__name__)
    for module, names in sorted(of_modules.items()):
        others.append(f"from {module} import {', '.join(sorted(names))}")
    if re.search(r"\bTensor\b", body):
        others.append("from mindspore import Tensor")
    return [*lines, *others]


def _module(cls: type) -> str:
    """The module of a class; of a class of the program that runs, the one that its file would be."""
    path = getattr(sys.modules.get("__main__"), "__file__", None)
    return Path(path).stem if cls.__module__ == "__main__" and path else cls.__module__


def _classes(block: Any) -> Iterator[type]:
    """The classes that `_made` names."""
    yield type(block)
    if not _is_as_made(block):
        for inner in block.sub_blocks.values():
            yield from _classes(inner)


def _made(block: Any) -> str:
    """The call that makes a block."""
    name = type(block).__name__
    if hasattr(block, "made_by"):  # by `to_mindone`
        return str(block.made_by)
    if _is_as_made(block):
        return f"{name}()"
    inside = ", ".join(f"{key!r}: {_made(inner)}" for key, inner in block.sub_blocks.items())
    return f"{name}.from_blocks_dict({{{inside}}})"


def _is_as_made(block: Any) -> bool:
    """Whether its class makes a block with the same blocks inside."""
    if not block.sub_blocks:
        return True
    try:
        return _shape(described(type(block)).block) == _shape(block)
    except BlockError:  # it has none by itself
        return False


def _shape(block: Any) -> tuple[Any, ...]:
    return type(block), *((name, _shape(inner)) for name, inner in block.sub_blocks.items())


def _body(lines: Iterator[str]) -> list[str]:
    body = [f"    {line}" for line in lines]
    comments_only = all(line.lstrip().startswith("#") for line in body)
    return [*body, "    pass"] if comments_only else body


def _reads(known: Described) -> Iterator[str]:
    for name in known.variables:
        yield f"{name}: Any  # of the loop"
    for name in known.undeclared_reads:
        yield f"{name}: Any  # read, not declared"
    for name in known.needed:
        parameter = known.inputs.get(name)
        yield f"{name}: {_type(getattr(parameter, 'type_hint', None))}"
    for kind, names in _groups(known).items():
        if not names:
            yield f"# and the fields of the group {kind!r}, if it has any here"
        for name in names:
            if name not in known.inputs:
                yield f"{name}: Any = None  # of the group {kind!r}"
    for name, parameter in known.inputs.items():
        if name not in known.needed:
            yield _optional(name, parameter)
    for name in _following(known):
        if known.in_loop:
            yield f"{name}{STATE}: dict[str, Any]"
        else:
            yield f"{name}{STATE}: dict[str, Any] | None = None  # where an earlier block has set its timesteps"


def _writes(known: Described) -> Iterator[str]:
    for output in known.block.intermediate_outputs:
        yield _output(known, output)
    for name in known.undeclared_writes:
        yield f"{name}: Any  # written, not declared"
    names = [*_following(known), *sorted(_setting(known))] if known.is_leaf else sorted(_setting(known))
    for name in names:
        yield f"{name}{STATE}: dict[str, Any]"
    drawn = any("generator" in touched.drawn for touched in known.touched)
    if "generator" in known.inputs and drawn and "generator" not in known.outputs:
        yield "generator: Any  # behind the numbers that were drawn"


def _output(known: Described, output: Any) -> str:
    name, hint = output.name, output.type_hint
    text = _type(hint)
    if any(name in touched.lists for touched in known.touched) and not text.startswith(("list", "Any")):
        return f"{name}: Any  # declared as {text}, and a list in its source"
    if any(name in touched.nothing for touched in known.touched) and not text.endswith(("None", "Any")):
        return f"{name}: {text} | None{_end(known)}  # declared as {text}, and None in its source"
    passed = known.inputs.get(name)
    if (
        passed is not None
        and name not in known.needed
        and passed.default is None
        and not text.endswith(("None", "Any"))
    ):
        return f"{name}: {text} | None{_end(known)}  # None where it is not given"
    if known.is_leaf or text == "Any":
        return f"{name}: {text}{_end(known)}"
    return f"{name}: {text.removesuffix(' | None')} | None = None"


def _end(known: Described) -> str:
    """A default where only some branches write it."""
    return "" if known.is_leaf else " = None"


def _optional(name: str, parameter: Any) -> str:
    text, default = _type(parameter.type_hint), parameter.default
    items = default if isinstance(default, tuple) else (default,)
    if not all(isinstance(item, SIMPLE) for item in items):
        return f"{name}: {text}  # default: {default!r}"
    if default is None and not text.endswith(("None", "Any")):
        text += " | None"
    return f"{name}: {text} = {default!r}"


def _following(known: Described) -> list[str]:
    names = frozenset().union(*(touched.follows_schedule for touched in known.touched))
    return sorted(names - _setting(known))


def _setting(known: Described) -> frozenset[str]:
    return frozenset().union(*(touched.sets_schedule for touched in known.touched))


def _arguments(known: Described) -> Iterator[str]:
    if known.undeclared_components:
        yield f"components={tuple(known.undeclared_components)!r}"
    groups = {kind: tuple(names) for kind, names in _groups(known).items() if names}
    if groups:
        yield f"kwargs={groups!r}"


def _groups(known: Described) -> dict[str, list[str]]:
    """The names of each group, without those that a block inside makes."""
    found = {}
    for kind, names in known.grouped.items():
        found[kind] = [name for name in names if name not in known.outputs]
    return found


def _type(hint: Any) -> str:
    """An annotation as one would write it; `Any` for what would need more imports."""
    if hint is None or hint is Any:
        return "Any"
    if isinstance(hint, type) and hint.__module__ == "builtins" and not get_args(hint):
        return GENERIC.get(hint.__name__, hint.__name__)
    if isinstance(hint, type) and hint.__name__ == "Tensor":
        return "Tensor"
    arguments = [_type(argument) for argument in get_args(hint) if argument is not type(None)]
    if get_origin(hint) in (Union, types.UnionType) and "Any" not in arguments:
        return " | ".join([*dict.fromkeys(arguments), *["None"][: len(get_args(hint)) - len(arguments)]])
    if get_origin(hint) is list and "Any" not in arguments:
        return f"list[{arguments[0]}]"
    return "Any"


def _snake(name: str) -> str:
    """``LoopDenoiser`` as ``loop_denoiser``."""
    words = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
    return words.lstrip("_")
