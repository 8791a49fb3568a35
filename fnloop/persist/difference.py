"""The difference of two pipelines, in words: of their fields, blocks, code and components."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["differences_of"]

Json = Mapping[str, Any]


def differences_of(one: Json, other: Json) -> list[str]:
    """The differences of two pipelines, a line each; empty where there are none.

    A line begins with ``-`` for what only the first has, ``+`` for what only the second has, ``~`` for what both have.

    Args:
        one: a pipeline as data, in the schema of `fnloop.persist.description`.
        other: another one.
    """
    found = [*_of_interfaces(one["block"], other["block"], "")]
    before, after = _blocks(one["block"]), _blocks(other["block"])
    codes = _code(one), _code(other)
    for path in [*before, *(path for path in after if path not in before)]:
        if path not in after:
            if _parent(path) in after:
                found.append(f"- block {path!r}: {_told(before[path])}")
        elif path not in before:
            if _parent(path) in before:
                found.append(f"+ block {path!r}: {_told(after[path])}")
        else:
            found += _of_blocks(path, before[path], after[path], codes)
    if not found and one["digests"].get("") != other["digests"].get(""):
        found.append("~ the order of operations, or a value that is bound, differs")
    return found


def _blocks(block: Json) -> dict[str, Json]:
    """The blocks by path, from the outside in."""
    found = {block["path"]: block}
    for inside in block.get("blocks", ()):
        found |= _blocks(inside)
    return found


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


def _code(pipeline: Json) -> dict[str, str]:
    """The digests of functions, by their paths without the name of the pipeline."""
    name = pipeline["name"]
    return {path.removeprefix(name).removeprefix("/"): digest for path, digest in pipeline["digests"].items() if path}


def _of_blocks(path: str, one: Json, other: Json, codes: tuple[Mapping[str, str], Mapping[str, str]]) -> Iterator[str]:
    """The differences of two blocks of one path, without those inside of them."""
    name = repr(path) if path else "the pipeline"
    if one["kind"] != other["kind"]:
        yield f"~ {name} is a {one['kind']} here, a {other['kind']} there"
    for key, word in (
        ("transform", "is"),
        ("carry", "carries"),
        ("gathered", "gathers"),
        ("settings", "runs with"),
        ("compiled", "is compiled with"),
    ):
        if one.get(key) != other.get(key):
            yield f"~ {name} {word} {_shown(one.get(key))} here, {_shown(other.get(key))} there"
    order = [[block["name"] for block in each.get("blocks", ())] for each in (one, other)]
    common = [[block for block in names if block in order[1 - number]] for number, names in enumerate(order)]
    if common[0] != common[1]:
        yield f"~ {name} has its blocks in the order {', '.join(order[0])} here, {', '.join(order[1])} there"
    yield from _of_functions(name, path, one, other, codes)
    if path:
        yield from _of_interfaces(one, other, path)


def _of_functions(
    name: str, path: str, one: Json, other: Json, codes: tuple[Mapping[str, str], Mapping[str, str]]
) -> Iterator[str]:
    """The differences of the functions that two blocks run or that decide in them."""
    for key, word in (("function", "runs"), ("decides", "is decided by"), ("until", "ends by")):
        functions = [_function(each.get(key)) for each in (one, other)]
        if functions[0] != functions[1]:
            yield f"~ {name} {word} {functions[0] or 'nothing'} here, {functions[1] or 'nothing'} there"
        elif functions[0]:
            inside = (
                f"{path}:{functions[0].rpartition(':')[2]}"  # of one that decides, unless it is called like its loop
            )
            place = inside if key != "function" and inside in codes[0] else path
            if codes[0].get(place) != codes[1].get(place):
                yield f"~ {name}: the code of {functions[0]}, or a value that it names, differs"


def _function(value: Any) -> str:
    return str(value.get("function", "")) if isinstance(value, Mapping) else value or ""


def _of_interfaces(one: Json, other: Json, path: str) -> Iterator[str]:
    """The differences of the inputs, outputs and components of two blocks."""
    if path and "blocks" in one and "blocks" in other:
        return  # what differs there differs inside, too
    where = f"{path!r}: " if path else ""
    for key, word in (("inputs", "input"), ("outputs", "output"), ("components", "component")):
        before, after = (_by_name(each, key) for each in (one, other))
        for name in {**before, **after}:
            if name not in after:
                yield f"- {where}{word} {_field(before[name])}"
            elif name not in before:
                yield f"+ {where}{word} {_field(after[name])}"
            elif _field(before[name]) != _field(after[name]):
                yield f"~ {where}{word} {_field(before[name])} here, {_field(after[name])} there"
            elif before[name].get("parameters") != after[name].get("parameters"):
                yield f"~ {where}{word} {name!r} has other parameters there"


def _by_name(block: Json, key: str) -> dict[str, Json]:
    return {field["name"]: field for field in block.get(key, ())}


def _field(field: Json) -> str:
    """A field or a component in a few words."""
    text = f"{field['name']}: {field['type']}"
    default = field.get("default")
    if default is not None:
        ((kind, value),) = default.items()
        text += f" = {value!r}" if kind == "value" else f" = {value}"
    text += f" ({field['need']})" if field.get("need") else ""
    return f"{text} bound to {field['bound']}" if field.get("bound") else text


def _told(block: Json) -> str:
    takes = ", ".join(map(_field, block["inputs"]))
    gives = ", ".join(map(_field, block["outputs"]))
    return f"{block['kind']} ({takes}) -> ({gives})"


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}={one!r}" for key, one in value.items()) or "nothing"
    return ", ".join(map(_shown, value)) if isinstance(value, list) else str(value or "nothing")
