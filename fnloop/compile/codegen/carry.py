"""Writes what a loop carries: before the first iteration, and how each iteration hands it on.

MindSpore takes the length of a tuple, list or dict that a loop carries for unknown, and cannot go
through it. So its parts are carried, each as a variable of its own, and it is put together again
where it is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from fnloop.compile.analysis.specs import (
    CONTAINING,
    Spec,
    carried_spec,
    check_keys,
    fixed_paths_of,
    leaf_specs,
    leaves_of,
    paths_of,
    spec_of,
)
from fnloop.compile.codegen.values import (
    check_lengths,
    check_text,
    exact_text,
    float_text,
    in_order,
    is_left_out,
    number_of,
    spec_text,
    text_example,
    text_of,
)
from fnloop.compile.codegen.writer import Writer, plain
from fnloop.errors import CompileError
from fnloop.hints import is_record, record_fields, strip
from fnloop.interface import MISSING
from fnloop.program.ops import Fold, Phi, Var

__all__ = ["carried_in_graph", "hand_on", "refuse_without_tensors", "start_carry"]


@dataclass(frozen=True)
class _Parts:
    """A record, tuple, list or dict that is carried as its parts.

    Args:
        paths: where each part stands in it, by the name of the variable that carries it.
        spec: of the whole.
        example: the whole in an iteration that Python ran.
    """

    paths: Mapping[str, str]
    spec: Spec
    example: Any


def carried_in_graph(writer: Writer, op: Fold) -> list[Phi]:
    """The carried fields that are not known before the graph runs."""
    return [phi for phi in op.carry if not writer.is_known(phi.argument)]


def refuse_without_tensors(writer: Writer, op: Fold) -> None:
    """Refuse to carry a tuple of numbers alone in a gradient: MindSpore 2.10 waits for ever when it runs that graph."""
    for phi in carried_in_graph(writer, op):
        parts = _parts(writer, phi, op.path)
        if parts is not None and _is_without_tensors(parts.spec):
            raise CompileError(
                f"loop {op.path!r} cannot be compiled: in a gradient its carry {phi.argument.field!r} holds numbers "
                f"alone, over which MindSpore hangs; give each number a field of its own"
            )


def _is_without_tensors(spec: Spec) -> bool:
    """Whether a value holds numbers and no tensors, or a part of it does."""
    if spec[0] not in CONTAINING:
        return False
    kinds = [leaf[0] for leaf in leaf_specs(spec)]
    return (bool(kinds) and "tensor" not in kinds) or any(map(_is_without_tensors, spec[-1]))


def start_carry(writer: Writer, op: Fold) -> None:
    """Write the carried values before the first iteration, and outputs that only iterations make."""
    for phi in carried_in_graph(writer, op):
        _start(writer, phi, op.path)
    for source, out in op.live_out:
        if (text := text_example(writer, source)) is not MISSING:
            writer.constants[out.name] = text
        elif not writer.is_known(out):
            blank = _blank(writer, source, op.path)
            _begin(writer, out, _parts_of(writer, source, out, op.path), blank, blank)


def _begin(writer: Writer, var: Var, parts: _Parts | None, whole: str, value: str) -> None:
    """Write a value as it is before the first iteration: whole, or as its parts."""
    if parts is None:
        writer.put(f"{plain(var.name)} = {whole}")
        return
    for name, text in zip(parts.paths, _part_texts(writer, parts, value), strict=True):
        writer.put(f"{name} = {text}")
    writer.texts[var.name] = spec_text(writer, parts.spec, parts.example, in_order(parts.paths))


def _start(writer: Writer, phi: Phi, path: str) -> None:
    before, inside = text_of(writer, phi.init), phi.argument.name
    writer.texts.pop(inside, None)
    if (text := text_example(writer, phi.argument)) is not MISSING:
        check_text(writer, before, text)
        writer.constants[inside] = text
        return
    _begin(writer, phi.argument, _parts(writer, phi, path), _whole_text(writer, phi, before), before)


def hand_on(writer: Writer, op: Fold) -> None:
    """Write the end of an iteration: what leaves the loop, and all that is carried, at once."""
    for source, out in op.live_out:
        if (text := text_example(writer, source)) is not MISSING:
            check_text(writer, text_of(writer, source), text)
        elif writer.is_known(out):
            continue
        elif (parts := _parts_of(writer, source, out, op.path)) is not None:
            made = _part_texts(writer, parts, text_of(writer, source))
            writer.put(f"{', '.join(parts.paths)} = {', '.join(made)}")
        else:
            writer.put(f"{plain(out.name)} = {text_of(writer, source)}")
    carried = carried_in_graph(writer, op)
    _refuse_left_out(writer, carried, op.path)
    targets: list[str] = []
    texts: list[str] = []
    for phi in carried:
        if (text := text_example(writer, phi.argument)) is not MISSING:
            check_text(writer, text_of(writer, phi.yielded), text)
        elif (parts := _parts(writer, phi, op.path)) is not None:
            targets += parts.paths
            texts += _part_texts(writer, parts, text_of(writer, phi.yielded))
        else:
            targets.append(plain(phi.argument.name))
            texts.append(_whole_text(writer, phi, text_of(writer, phi.yielded)))
    if targets:
        writer.put(f"{', '.join(targets)} = {', '.join(texts)}")


def _refuse_left_out(writer: Writer, carried: Sequence[Phi], path: str) -> None:
    """Refuse a field that was left out and that an iteration may write."""
    for phi in carried:
        if is_left_out(writer, phi.init) and not is_left_out(writer, phi.yielded):
            raise CompileError(
                f"loop {path!r} cannot be compiled: its carry {phi.argument.field!r} was left "
                f"out, and only the graph decides whether it is written; give `{phi.argument.field}=`"
            )


# --- carried whole


def _whole_text(writer: Writer, phi: Phi, text: str) -> str:
    """A value that is carried whole: a whole number meant as a float as a float, a list as a tuple.

    MindSpore takes the length of a list that is carried for unknown.
    """
    hint = phi.argument.hint
    if number_of(hint) == "float":
        return float_text(writer, text)
    is_list = hint is not None and get_origin(strip(hint)) is list
    return f"tuple({text})" if is_list else text


# --- carried as parts


def _parts(writer: Writer, phi: Phi, path: str) -> _Parts | None:
    """The parts that a value is carried as; None where it is carried whole."""
    name, field = phi.argument.name, phi.argument.field
    if name not in writer.facts.examples:
        if kind := _unknown_parts(phi.argument.hint):
            raise CompileError(
                f"loop {path!r} cannot be compiled: its carry {field!r} may be a {kind}, of which "
                f"nothing is known before it runs; use a record"
            )
        return None
    return _parts_of(writer, phi.argument, phi.argument, path)


def _parts_of(writer: Writer, known: Var, var: Var, path: str) -> _Parts | None:
    """The parts that a variable is carried as, of which one is known that holds the same; None for a whole one."""
    example = writer.facts.examples[known.name]
    spec = carried_spec(example)
    check_keys(spec, known.field, f"loop {path!r}")
    paths = {f"{plain(var.name)}_p{number}": place for number, place in enumerate(paths_of(spec)) if place}
    return _Parts(paths, spec, example) if paths else None


def _part_texts(writer: Writer, parts: _Parts, value: str) -> list[str]:
    """The texts of the parts of a value that is handed on; it must have the lengths that it had."""
    whole = writer.name("whole")
    writer.put(f"{whole} = {value}")
    check_lengths(writer, whole, parts.spec)
    leaves = zip(parts.paths.values(), leaf_specs(parts.spec), strict=True)
    first, *others = (_part_text(writer, f"{whole}{path}", leaf) for path, leaf in leaves)
    return [_with_constants(writer, parts, whole, first), *others]


def _part_text(writer: Writer, text: str, spec: Spec) -> str:
    """A part that is handed on, floats with their 64 bits."""
    if spec != ("float",):
        return text
    from fnloop.compile.runtime.floats import wide  # imports MindSpore

    writer.objects["wide_g"] = wide
    return f"wide_g({text})"


def _with_constants(writer: Writer, parts: _Parts, whole: str, first: str) -> str:
    """The first part, if the constants in the whole are what they were: they are not handed on."""
    constants = fixed_paths_of(parts.spec)
    if not constants:
        return first
    from fnloop.compile.runtime.numbers import with_constants  # imports MindSpore

    writer.objects["constants_g"] = with_constants
    inside = "".join(f"{whole}{path}, " for path in constants)
    return f"constants_g({first}, ({inside}))"


def _unknown_parts(hint: Any) -> str:
    """The class of what has any length in an annotation: dict, list or tuple; else empty."""
    if is_record(hint):
        return _first_unknown([info.hint for info in record_fields(hint).values()])
    bare = strip(hint)
    origin, arguments = get_origin(bare) or bare, get_args(bare)
    if origin in (dict, Mapping):
        return "dict"
    if origin in (list, Sequence):
        return "list"
    if origin is tuple and (not arguments or Ellipsis in arguments):
        return "tuple"
    return _first_unknown(arguments)


def _first_unknown(hints: Sequence[Any]) -> str:
    return next(filter(None, map(_unknown_parts, hints)), "")


# --- what only the iterations will make


def _blank(writer: Writer, var: Var, path: str) -> str:
    """A value of the right spec for what only the iterations will make."""
    if var.name not in writer.facts.examples:
        raise CompileError(
            f"loop {path!r} cannot be compiled: nothing is known of its output {var.field!r} "
            f"before it runs; carry the field: let a block of the body read it too, and give its "
            f"first value"
        )
    from mindspore import ops

    example = writer.facts.examples[var.name]
    spec = spec_of(example)
    check_keys(spec, var.field, f"loop {path!r}")
    dtypes = _dtypes(example, spec)

    def leaf(part: Spec) -> str:
        if part[0] == "int":
            return "0"
        if part[0] == "float":
            return exact_text(writer, 0.0)
        return writer.object(ops.zeros(part[2], dtypes[part]), "blank")

    return spec_text(writer, spec, example, leaf)


def _dtypes(value: Any, spec: Spec) -> dict[Spec, Any]:
    """The dtypes of the tensors in a value, by their specs."""
    tensors = [leaf for leaf in leaves_of(value, spec) if hasattr(leaf, "dtype")]
    return {("tensor", str(one.dtype), tuple(one.shape)): one.dtype for one in tensors}
