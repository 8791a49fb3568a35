"""The names that a field can have: identifiers, and none that is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from fnloop import wording
from fnloop.errors import StateError
from fnloop.literals import is_name
from fnloop.state import RESERVED, make_record

__all__ = ["check_field_name", "check_renaming", "renamed", "renamed_record"]


def check_field_name(owner: str, name: object) -> None:
    """Refuse a new name that a record could not give to a field.

    Raises:
        StateError: naming the block.
    """
    if not is_name(name) or str(name).startswith("_") or name in RESERVED:
        raise StateError(wording.not_a_field_name(owner, name))


def check_renaming(owner: str, fields: Iterable[str], components: Iterable[str], names: Mapping[str, str]) -> None:
    """Refuse new names of fields and components that do not exist, or that are no names, or taken.

    Args:
        owner: the block, for messages.
        fields: the present names of its fields.
        components: the present names of its components.
        names: the new names, by the present ones.

    Raises:
        StateError: naming the block.
    """
    known, parameters = list(dict.fromkeys(fields)), list(components)
    for old, new in names.items():
        if old not in known and old not in parameters:
            raise StateError(wording.unknown_name(owner, old, known, parameters))
        check_field_name(owner, new)
    after = [names.get(name, name) for name in [*known, *parameters]]
    for name in after:
        if after.count(name) > 1:
            raise StateError(wording.field_taken(owner, name))


def renamed(fields: Iterable[str], present: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """The names of fields and components that are called otherwise outside, after a renaming.

    Args:
        fields: the block's own names.
        present: the names outside, where they differ.
        names: the new names, by the present ones.
    """
    found = {}
    for field in fields:
        outside = present.get(field, field)
        found[field] = names.get(outside, outside)
    return {field: new for field, new in found.items() if new != field}


def renamed_record(title: str, record: Any, names: Mapping[str, str]) -> Any:
    """A record with the names that its fields have outside; the same record, where none has another.

    Args:
        title: the name of the class of a new record.
        record: with a block's own names.
        names: the name outside by the block's own name.
    """
    own = record.__struct_fields__ if names else ()
    if not any(names.get(name, name) != name for name in own):
        return record
    return make_record(title, {names.get(name, name): getattr(record, name) for name in own})
