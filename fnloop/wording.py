"""The messages for mistakes in the use of a block: of a `StateError` at run time, and of the mypy plugin."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from fnloop.errors import did_you_mean, nearest

__all__ = [
    "call_value",
    "component_class",
    "composition_name",
    "entry_twice",
    "field_taken",
    "missing_components",
    "missing_fields",
    "name_taken",
    "no_block",
    "no_mapping",
    "not_a_field_name",
    "not_a_loop",
    "only_text",
    "passing_value",
    "record_and_fields",
    "takes_record",
    "two_places",
    "unknown_component",
    "unknown_field",
    "unknown_keyword",
    "unknown_name",
    "value_type",
]


def gather_in_switch(owner: str) -> str:
    """A switch is asked for a history."""
    return f"{owner!r} is a switch, which has no iterations; write `gather=` on the loop around it or inside it"


def on_error_word(owner: str, word: str) -> str:
    """A word is given for what a loop does with an iteration that fails, and not the one there is."""
    return (
        f"{owner!r}: on_error={word!r} is neither 'raise' nor a block; write \"raise\", or a block that reads "
        "`failure: BlockFailure`"
    )


def keyword_of_no_combinator(owner: str, keyword: str, near: str) -> str:
    """A keyword is given to `from_blocks_dict` that it has not."""
    if keyword == "until":
        return (
            f"{owner}.from_blocks_dict(until=...): until= belongs to the decorator of a loop's header; write "
            "`@loop(until=done)`, where `def done(state: S) -> bool` reads fields of the loop"
        )
    return f"{owner}.from_blocks_dict({keyword}=...): there is no such keyword{near}"


def history_of_no_loop(owner: str, loops: Sequence[str]) -> str:
    """A block is asked for a history that has no iterations; `loops` are the loops in it."""
    start = f"{owner!r}.with_history: it is not a loop"
    if not loops:
        return f"{start}, and has no iterations; take the loop around it or inside it"
    return f"{start}; name the one in it: `at={loops[0]!r}` (it has {_list(loops, '')})"


def history_stays(owner: str, history: str, path: str) -> str:
    """A history of a loop inside does not leave the block around it."""
    return (
        f"{owner!r}.with_history: {history!r} of {path!r} does not leave {owner!r}, whose declared outputs lack it, or "
        f"which need not take that branch; declare {history!r} there, or take the history of the loop by itself"
    )


def _list(names: Iterable[str], nothing: str) -> str:
    return ", ".join(dict.fromkeys(names)) or nothing


def unknown_field(owner: str, name: str, fields: Iterable[str]) -> str:
    """A record or result has no such field."""
    known = list(fields)
    return f"{owner} has no field {name!r}{did_you_mean(name, known)} (it has {_list(known, 'none')})"


def unknown_name(owner: str, name: str, fields: Sequence[str], components: Sequence[str]) -> str:
    """A block has no such field or component."""
    near = did_you_mean(name, [*fields, *components])
    if not components or (near and near == did_you_mean(name, fields)):
        return unknown_field(repr(owner), name, fields)
    has = f"it has {_list(fields, 'no fields')}, and takes {_list(components, '')}"
    return f"{owner!r} has no field or component {name!r}{near} ({has})"


def value_type(field: str, shown: Sequence[str]) -> str:
    """A value that does not fit its field; `shown` is (given, wanted)."""
    return f"{field} is {shown[1]}, got {shown[0]}"


def unknown_component(
    owner: str, name: str, components: Iterable[str], takers: Mapping[str, str] = {}, holder: str = ""
) -> str:
    """A component that no block takes.

    Args:
        owner: the block that is bound.
        name: the component.
        components: those that it takes.
        takers: for these, the block inside that takes each ('' for the owner itself).
        holder: the block inside that has a component of this name bound already; '' where none has.
    """
    known = list(components)
    described = [f"{one} for {takers[one]!r}" if takers.get(one) else one for one in dict.fromkeys(known)]
    takes = ", ".join(described) or "no components"
    if holder:
        hint = f"; block {holder!r} has it bound already, and would be bound again where it is made"
    else:
        hint = did_you_mean(name, known)
    return f"{owner!r} takes no component {name!r}{hint} (it takes {takes})"


def no_mapping(owner: str, given: str) -> str:
    """Components to bind from something that is no mapping."""
    return f"{owner!r} binds from a mapping of components by name, got {given}; write `.bind(name=...)` for single ones"


def component_class(owner: str, name: str, given: str, block: str, wanted: str, reason: str = "") -> str:
    """A component of the wrong class; `reason` says why, where the two classes do not."""
    return f"{owner!r}: component {name!r} is {given}, but block {block or owner!r} wants {wanted}{reason}"


def missing_components(owner: str, missing: Sequence[tuple[str, str]]) -> str:
    """Components that are neither bound nor given; each with its type."""
    described = ", ".join(f"{name!r} ({shown})" for name, shown in missing)
    bind = ", ".join(f"{name}=..." for name, _ in missing)
    return f"{owner!r} still needs the component{'s' if len(missing) > 1 else ''} {described}; write `.bind({bind})`"


def unknown_keyword(owner: str, unknown: Sequence[str], keywords: Iterable[str]) -> str:
    """Keywords of a call that are neither field nor component."""
    known = list(keywords)
    takes = _list(known, "no keywords")
    named = ", ".join(map(repr, unknown))
    return f"{owner!r} takes no {named}{did_you_mean(unknown[0], known)} (it takes {takes})"


def record_and_fields(owner: str, both: Sequence[str], record: str, there: Collection[str]) -> str:
    """A call with a record and with fields beside it: its own, or others that it does not have."""
    lacking = [name for name in both if name not in there]
    if lacking and record:
        named = ", ".join(map(repr, lacking))
        fields = ", ".join(f"{name}=..." for name in [*there, *lacking])
        return (
            f"{owner!r} was given a {record} and also {named}, which it does not have; give a record that has all, or "
            f"keywords alone: `{owner}({fields})`"
        )
    return (
        f"{owner!r} was given a record and also {', '.join(map(repr, both))}; give one or the other: "
        f"`state.replace({both[0]}=...)` makes a record with another value"
    )


def missing_fields(
    owner: str,
    missing: Sequence[tuple[str, str, str]],
    there: Iterable[str],
    record: str,
    written: Mapping[str, str],
    bare: bool = False,
    kept: Mapping[str, tuple[str, str]] = MappingProxyType({}),
) -> str:
    """Inputs that a call does not give.

    Args:
        owner: the block that is called.
        missing: each field with its type and the block inside that reads it ('' for the owner itself).
        there: the fields of the record that was given.
        record: the name of that record, '' for a call by keywords.
        written: the fields that blocks inside write, with the block ('' for the owner itself): where the misspelt
            field of a reader is an input now.
        bare: True for a call without any argument: of a single function, the block itself may have been meant.
        kept: the fields that stay in a loop inside, with the block that writes them and the loop.
    """
    described = [
        f"{name!r} ({shown}{f', which block {reader!r} reads' if reader else ''})" for name, shown, reader in missing
    ]
    source = f" in the {record} that it was given" if record else ""
    hint = did_you_mean(missing[0][0], there) if record else ""
    hint = hint or _kept_in_loop([name for name, _, _ in missing], kept)
    near = nearest(missing[0][0], [name for name, writer in written.items() if writer])
    if near is not None and not hint:
        hint = f"; did you mean {near!r}, which block {written[near]!r} writes?"
    if bare and not hint and not any(reader for _, _, reader in missing):
        hint = "; if the block itself is meant, as in a dict of blocks, drop the parentheses"
    return f"{owner!r} misses {', '.join(described)}{source}{hint}"


def _kept_in_loop(missing: Iterable[str], kept: Mapping[str, tuple[str, str]]) -> str:
    """The end of a message about a field that is missing, where a loop keeps one of that name; empty elsewhere."""
    for name in missing:
        if name in kept:
            writer, loop = kept[name]
            return f"; block {writer!r} writes {name!r} in the loop {loop!r}, where it stays: declare `outputs=` there"
    return ""


def not_a_predicate(given: str, is_decider: bool) -> str:
    """An `until` that is no function."""
    if is_decider:
        return "@loop(until=...) wants a plain predicate: leave its decorator out, `def done(state: S) -> bool`"
    return (
        f"@loop(until={given}): a predicate is wanted; write `def done(state: S) -> bool` with the field in the record "
        f"S, and `@loop(until=done)`"
    )


def not_a_field_name(owner: str, name: object) -> str:
    """A new name that no field can have."""
    return f"{owner!r}: a field cannot be called {name!r}; use an identifier that a record can have"


def field_taken(owner: str, name: str) -> str:
    """A new name that another field or component has already."""
    return f"{owner!r} has {name!r} already; rename to another name"


def composition_name(name: str) -> str:
    """A composite's name that cannot be part of a path."""
    return f"name={name!r}: a composition's name is a non-empty string without '/'"


def entry_twice(name: str) -> str:
    """A dict that has an entry twice: Python keeps the second one alone."""
    return f"entry {name!r} is in the dict twice, and only the second one counts; give each block a name of its own"


def only_text(owner: str, path: str) -> str:
    """A text where a list of paths is wanted."""
    return f"{owner!r}: only={path!r} is one path, and a list of them is wanted; write `only=[{path!r}]`"


def no_block(owner: str, name: str, blocks: Iterable[str]) -> str:
    """A name or path that leads to no block."""
    known = list(blocks)
    has = _list(known, "none: it is a single function")
    return f"{owner!r} has no block {name!r}{did_you_mean(name, known)} (it has {has})"


def name_taken(owner: str, name: str) -> str:
    """A block of that name is there already."""
    return f"{owner!r} has a block {name!r} already; use `.replace_block({name!r}, ...)`"


def two_places(owner: str) -> str:
    """Both `before` and `after`."""
    return f"{owner!r}: give `before` or `after`, not both"


def total_is_no_function(owner: str, total: object) -> str:
    """A number of iterations where a function of the header's record is wanted."""
    return (
        f"{owner!r}.with_progress(total={total!r}): a function of the header's record is wanted, such as "
        f"`lambda state: state.num_steps`; write `total=lambda state: {total!r}` for a number"
    )


def not_a_loop(owner: str) -> str:
    """Progress of what does not iterate."""
    return f"{owner!r} is not a loop, so it has no progress; choose one: `pipe.replace_block(...)`"


def nothing_to_stream(owner: str) -> str:
    """A stream of what does not iterate."""
    return f"{owner!r} has no loop, so there is nothing to stream: call it, or put it into a @loop"


def stream_number(owner: str, argument: str, given: str) -> str:
    """A number of a stream that is none."""
    return f"{owner!r}.stream: {argument} must be a whole number from 1 on, not {given}"


def not_a_header(owner: str, given: str, remedy: str) -> str:
    """Something else than a header where one is wanted."""
    return f"{owner!r}: with_header wants a header, predicate or chooser, got {given}; {remedy}"


def undecided(owner: str, is_function: bool, blocks: Sequence[str]) -> str:
    """A new header for what has none."""
    if is_function:
        return f"{owner!r} is a single function, in which nothing decides; name a loop or a switch: `at=...`"
    inside = f" ({', '.join(map(repr, blocks))})" if blocks else ""
    return f"{owner!r} is a sequence, in which nothing decides; name a loop or a switch inside it{inside}: `at=...`"


def other_kind(owner: str, kind: str, header: str, other: str) -> str:
    """A header of a loop for a switch, or the other way round."""
    return f"{owner!r} is a {kind}, and {header!r} decides for a {other}; give a function of the same decorator"


def nothing_declared(owner: str) -> str:
    """A boundary of nothing."""
    return f"{owner!r}: declare what? Write `.declare(inputs=In)`, `.declare(outputs=Out)` or both"


def declared_late(owner: str, names: Mapping[str, str]) -> str:
    """A boundary for fields that were renamed."""
    own, new = next(iter(names.items()))
    return f"{owner!r} has renamed {own!r} to {new!r}, and a boundary has the names inside; declare first, then rename"


def no_boundary(owner: str) -> str:
    """A boundary of a single function."""
    return f"{owner!r} is a single function: its boundary are the records in its signature; declare that of a composite"


def not_compiled(name: str) -> str:
    """A block of which there is nothing to explain."""
    return f"{name!r} is not compiled, and none of its blocks is; write `.compile().explain()`"


def without_blocks(name: str, fields: Iterable[str]) -> str:
    """A loop or switch that is called with fields before it was given its blocks."""
    call = ", ".join(f"{field}=..." for field in fields)
    return (
        f"{name!r} decides, and waits for its blocks: write `{name}.from_blocks_dict({{...}})({call})`; by hand it "
        f"is called with a record, `{name}(state)`"
    )


def called_with_blocks(names: Sequence[str]) -> str:
    """The combinator `sequence` called with blocks."""
    keys = []
    for number, name in enumerate(names):
        earlier = names[:number].count(name)
        keys.append(f"{name}_{earlier + 1}" if earlier else name)
    blocks = ", ".join(f"{key!r}: {name}" for key, name in zip(keys, names, strict=True)) or "..."
    return (
        f"sequence(...) wants a dict, whose keys name the blocks (the same block may stand under two): write "
        f"`sequence.from_blocks_dict({{{blocks}}})`"
    )


def takes_record(owner: str, given: str, fields: Iterable[str]) -> str:
    """A call with something that is no record."""
    call = f"{owner}({', '.join(f'{name}=...' for name in fields)})"
    return f"{owner!r} takes a record or keywords, got {given}; write `{call}`"


def call_value(owner: str, name: str, given: str, block: str, wanted: str) -> str:
    """A value of a call that a block inside cannot take."""
    reader = f"block {block!r} reads it" if block else "it is read"
    return f"{owner!r}: {name!r} is given as {given}, but {reader} as {wanted}"


def passing_value(owner: str, name: str, given: str, block: str, wanted: str) -> str:
    """A value of a call that may come out as it is, and that no block inside writes like that."""
    return f"{owner!r}: {name!r} is given as {given}, but block {block or owner!r} writes it as {wanted}"
