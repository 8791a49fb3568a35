"""The names that a field can have."""

from __future__ import annotations

import keyword
from unicodedata import normalize

from fnloop import wording
from fnloop.errors import StateError
from fnloop.state import RESERVED

__all__ = ["check_field_name"]


def check_field_name(owner: str, name: object) -> None:
    """Refuse a new name that a record could not give to a field.

    Raises:
        StateError: naming the block.
    """
    usable = isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name)
    if not usable or str(name).startswith("_") or name in RESERVED or normalize("NFKC", str(name)) != name:
        raise StateError(wording.not_a_field_name(owner, name))
