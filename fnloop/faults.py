"""The faults of wiring and their messages, used at definition time and by the mypy plugin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fnloop.errors import Fault, did_you_mean
from fnloop.interface import Local, Use

__all__ = ["CODES"]

CODES = (
    "branch-missing",
    "branch-unknown",
    "carry-type",
    "component-type",
    "default-conflict",
    "empty",
    "entry-name",
    "field-type",
    "fixed-predicate",
    "gather",
    "input-conflict",
    "input-type",
    "input-unused",
    "lost-write",
    "missing-field",
    "name-clash",
    "not-a-block",
    "not-a-dict",
    "on-error",
    "output-missing",
    "output-type",
    "shadow",
)


def _fault(code: str, message: str, *uses: Use) -> Fault:
    return Fault(code, message, entry=_entry(uses[0]) if uses else None, sources=_sources(uses))


def _entry(use: Use) -> str | None:
    if use.role != "block" and "/" not in use.block:
        return None
    return use.block.split("/", 1)[0] or None


def _sources(uses: Iterable[Use]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{use.block!r}: {use.source}" for use in uses if use.source))


def _because(reason: str) -> str:
    return f": {reason}" if reason else ""


def not_a_dict(kind: str, hint: str) -> Fault:
    return _fault("not-a-dict", f"from_blocks_dict wants a dict of blocks, got {kind}; {hint}")


def empty() -> Fault:
    return _fault("empty", 'from_blocks_dict wants at least one block, got an empty dict; write {"name": block}')


def entry_name(name: object, problem: str) -> Fault:
    message = f"entry {name!r}: {problem}; a block's name is a non-empty string without '/'"
    return Fault("entry-name", message, entry=str(name))


def not_a_block(name: str, what: str, remedy: str) -> Fault:
    return Fault("not-a-block", f"entry {name!r} is {what}, not a block; {remedy}", entry=name)


def missing_field(
    use: Use, name: str, shown: str, boundary: str, known: Iterable[str], writers: Sequence[str] = ()
) -> Fault:
    read = f"block {use.block!r} reads {name!r} ({shown}), which {boundary} does not declare and "
    if writers:
        message = f"{read}which {_sometimes(writers)}; write it in every case, or declare it in {boundary}"
    else:
        message = f"{read}no block before it writes{did_you_mean(name, known)}"
    return _fault("missing-field", message, use)


def _sometimes(writers: Sequence[str]) -> str:
    return f"only {' and '.join(map(repr, writers))} may have written, in a branch or loop that need not run"


def input_unused(boundary: Use, name: str, near: str, reader: Use) -> Fault:
    message = (
        f"{boundary.block} declares {name!r}, which no block reads, while block {reader.block!r} reads {near!r}, "
        f"which {boundary.block} does not declare and which would silently be its default; give both one name"
    )
    return _fault("input-unused", message, reader, boundary)


def field_type(wanted: Use, given: Use, name: str, shown: Sequence[str], reason: str) -> Fault:
    """The type that is written does not fit the type that is read; `shown` is (written, read)."""
    message = f"{_reads(wanted, name)} as {shown[1]}, but {_writes(given)} as {shown[0]}{_because(reason)}"
    if wanted.role == "outputs":
        return _fault("output-type", message, given, wanted)
    return _fault("input-type" if given.role == "inputs" else "field-type", message, wanted, given)


def _reads(use: Use, name: str) -> str:
    if use.role == "outputs":
        return f"{use.block} declares the output {name!r}"
    return f"block {use.block!r} reads {name!r}"


def _writes(use: Use) -> str:
    if use.role == "inputs":
        return f"{use.block} declares it"
    if use.role == "header":
        return f"the loop header {use.block!r} yields it"
    return f"block {use.block!r} writes it"


def input_conflict(one: Use, other: Use, name: str, shown: Sequence[str], reason: str) -> Fault:
    message = (
        f"{name!r} is read as {shown[0]} by block {one.block!r} and as {shown[1]} by block {other.block!r}: "
        f"no value fits both{_because(reason)}"
    )
    return _fault("input-conflict", message, other, one)


def carry_type(wanted: Use, given: Use, name: str, shown: Sequence[str], reason: str, resized: bool = False) -> Fault:
    """The type of a carry after an iteration does not fit that before it; `resized` says that an axis has changed."""
    message = (
        f"the loop carries {name!r}: block {wanted.block!r} reads it as {shown[1]}, but after one iteration "
        f"block {given.block!r} has written it as {shown[0]}{_because(reason)}"
    )
    if resized:
        message += "; for an axis that each iteration changes write `_` in both"
    return _fault("carry-type", message, given, wanted)


def default_conflict(one: Use, other: Use, name: str, values: Sequence[str]) -> Fault:
    message = (
        f"{name!r} has two defaults: {values[0]} in block {one.block!r} and {values[1]} in block {other.block!r}; "
        f"make them equal, or declare inputs= with the default that you want"
    )
    return _fault("default-conflict", message, other, one)


def output_missing(boundary: Use, name: str, shown: str, known: Iterable[str]) -> Fault:
    message = (
        f"{boundary.block} declares the output {name!r} ({shown}), which no block writes{did_you_mean(name, known)}"
    )
    return _fault("output-missing", message, boundary)


def output_maybe(boundary: Use, name: str, shown: str, inputs: str, writers: Sequence[str]) -> Fault:
    message = (
        f"{boundary.block} declares the output {name!r} ({shown}), which {_sometimes(writers)}; "
        f"write it in every case, or declare it in {inputs}"
    )
    return _fault("output-missing", message, boundary)


def lost_write(local: Local, name: str, later: Use | None) -> Fault:
    """A field that the body of a loop overwrites is used behind the loop; `later` is who does, None for the outputs."""
    loop, writer = local.loop, local.writer
    stays = f"what a body writes without reading it stays in its loop: declare `outputs=` with it on {loop!r}"
    if later is None:
        message = (
            f"{name!r} is given out as it was before the loop {loop!r}, in which block {writer.block!r} writes it; "
            f"{stays}, rename one of the two fields, or declare `outputs=` here without it"
        )
        return _fault("lost-write", message, writer)
    message = (
        f"{_reads(later, name)}, which block {writer.block!r} writes in the loop {loop!r}; "
        f"{stays}, or rename one of the two fields"
    )
    return _fault("lost-write", message, *([writer, later] if later.role == "outputs" else [later, writer]))


def fixed_predicate(name: str, reads: Sequence[str], word: str, known: Sequence[str]) -> Fault:
    """A predicate of a loop reads nothing that an iteration writes."""
    always = "the loop never ends, or never begins" if word == "while" else "it never ends the loop, or at once"
    if not reads:
        message = f"the predicate {name!r} reads no field, so it always answers the same: {always}"
        return _fault("fixed-predicate", message)
    one = len(reads) == 1
    fields = " and ".join(map(repr, reads))
    hint = next(filter(None, (did_you_mean(field, known) for field in reads)), "")
    written = f" (written {'is' if len(known) == 1 else 'are'} {', '.join(known)})" if known else ""
    message = (
        f"the predicate {name!r} reads {fields}, which no block of the loop writes, so it always answers the same: "
        f"{always}{hint}{written}; let a block write {'it' if one else 'one of them'}"
    )
    return _fault("fixed-predicate", message)


def shadow(variable: Use, name: str, other: str) -> Fault:
    message = (
        f"the iteration variable {name!r} of {variable.block!r} shadows {other}; rename it: {_rename(variable, name)}"
    )
    return _fault("shadow", message, variable)


def _rename(variable: Use, name: str) -> str:
    return f"`{variable.block.rsplit('/', 1)[-1]}.rename({name}='other_{name}').from_blocks_dict({{...}})`"


def variable_behind(variable: Use, name: str, later: Use) -> Fault:
    """A field is used behind the loop of which it is an iteration variable."""
    message = (
        f"{_reads(later, name)}, which is an iteration variable of {variable.block!r} and ends with its loop; let a "
        f"block of the loop write it as another field, named in the loop's `outputs=`, or, if another field is meant, "
        f"rename the variable: {_rename(variable, name)}"
    )
    return _fault("shadow", message, variable, later)


def variable_output(boundary: Use, variable: Use, name: str) -> Fault:
    """The declared outputs of a loop name one of its iteration variables."""
    message = (
        f"{boundary.block} declares the output {name!r}, which is an iteration variable of {variable.block!r} and ends "
        f"with its loop; let a block of the loop write it as another field, and declare that"
    )
    return _fault("output-missing", message, boundary, variable)


def written_variable(writer: Use, variable: Use, name: str) -> Fault:
    message = (
        f"block {writer.block!r} writes {name!r}, which is an iteration variable of the loop; "
        f"rename one of them: {_rename(variable, name)}"
    )
    return _fault("shadow", message, writer, variable)


def name_clash(component: Use, fielded: Use, name: str) -> Fault:
    message = (
        f"{name!r} is a component of block {component.block!r} and a field of block {fielded.block!r}; "
        f"a keyword must be one of them: rename the component's parameter, or `.rename({name}=...)` the field"
    )
    return _fault("name-clash", message, component, fielded)


def component_type(one: Use, other: Use, name: str, shown: Sequence[str]) -> Fault:
    message = (
        f"the component {name!r} is {shown[0]} in block {one.block!r} and {shown[1]} in block {other.block!r}: "
        f"no value fits both; bind it on one of them first, `.bind({name}=...)`"
    )
    return _fault("component-type", message, other, one)


def branch_missing(name: str, chooser: str, known: Iterable[str]) -> Fault:
    message = (
        f"{chooser!r} may return {name!r}, which is no branch; "
        f"add the entry {name!r}, with `skip` where nothing is to be done{did_you_mean(name, known)}"
    )
    return _fault("branch-missing", message)


def branch_unknown(name: str, chooser: str, known: Iterable[str]) -> Fault:
    message = f"the branch {name!r} is never chosen: {chooser!r} returns no such name{did_you_mean(name, known)}"
    return Fault("branch-unknown", message, entry=name)


def gather_unknown(name: str, written: Sequence[str], variables: Sequence[str], is_read: bool) -> Fault:
    """A field whose history a loop is to give is not written in it."""
    there = f"its blocks write {_listed(written)}" if written else "its blocks write nothing"
    if variables:
        there += f"; its iteration variables are {_listed(variables)}"
    if is_read:
        message = f"the loop cannot give the history of {name!r}, which is the same in each iteration ({there})"
    else:
        near = did_you_mean(name, [*written, *variables])
        message = f"the loop cannot give the history of {name!r}, which none of its blocks writes{near} ({there})"
    return _fault("gather", message)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(repr, names))


def gather_twice(name: str) -> Fault:
    """The history of a field is asked for twice."""
    return _fault("gather", f"the loop gives the history of {name!r} already, and has one of each field")


def gather_in_branch(history: str, use: Use) -> Fault:
    """Histories are to be joined that a branch gives, which need not be taken."""
    message = (
        f"the histories {history!r} of block {use.block!r} cannot be joined: it is in a branch that an iteration need "
        f"not take; let a block of that branch make of {history!r} a field that all branches write"
    )
    return _fault("gather", message, use)


def gather_clash(name: str, output: str, use: Use) -> Fault:
    """The history of a field is called like another field or component."""
    message = (
        f"the history of {name!r} is called {output!r}, but block {use.block!r} has {output!r} too; "
        f"rename one of them: `.rename({output}=...)` on the block, or `.rename({name}=...)` on the writer of {name!r}"
    )
    return _fault("gather", message, use)


def gather_undeclared(output: str, boundary: str) -> Fault:
    """The declared outputs of a loop leave a history out that it is to give."""
    return _fault("gather", f"the loop is to give {output!r}, which {boundary} does not declare; declare it there")


def failure_type(use: Use, shown: str) -> Fault:
    """The block that answers for a failure reads it as another type."""
    message = (
        f"block {use.block!r} reads 'failure' as {shown}, but is given the failure of the iteration; "
        "declare `failure: BlockFailure` (its exception is `failure.error`), or rename a field of yours"
    )
    return _fault("on-error", message, use)


def unwritten_on_error(name: str, writer: Use) -> Fault:
    """A field is used behind an iteration, which only an iteration that goes well writes."""
    message = (
        f"{name!r} leaves the iteration, but where the first one fails there is none: only block {writer.block!r} "
        f"writes it; let the block of on_error= write {name!r} too, or declare it in inputs="
    )
    return _fault("on-error", message, writer)


def read_on_error(use: Use, name: str, writer: Use) -> Fault:
    """The block that answers for a failure reads a field of the iteration that failed."""
    message = (
        f"block {use.block!r} reads {name!r}, which block {writer.block!r} writes in the iteration that has failed, so "
        "that it may not be there; read fields from before the iteration, or give it a default"
    )
    return _fault("on-error", message, use, writer)


def fails_for_ever(predicate: str, written: Sequence[str], read: Sequence[str]) -> Fault:
    """A loop goes on as it was behind a failure, and so fails again."""
    there = f"writes {_listed(written)}" if written else "writes nothing"
    message = (
        f"an iteration that fails would fail for ever: the block of on_error= {there}, and {predicate!r} and the "
        f"blocks of the loop read {_listed(read)}; let it write one of these, such as a count of failures"
    )
    return _fault("on-error", message)


def on_error_block(owner: str, came: str, hint: str) -> Fault:
    """Something that is no block is to answer for failures."""
    return _fault("on-error", f'{owner!r}: on_error= wants a block, or "raise", got {came}; {hint}')


def on_error_name(owner: str) -> Fault:
    """A block of the loop has the name of the one that answers for failures."""
    message = f"{owner!r} has a block called 'on_error', which is the name of the block of on_error=; give it another"
    return Fault("on-error", message, entry="on_error")


def on_error_in_switch(owner: str) -> Fault:
    """A switch is given a block that answers for failures."""
    message = f"{owner!r} is a switch, which has no iterations; write `on_error=` on the loop around it"
    return _fault("on-error", message)
