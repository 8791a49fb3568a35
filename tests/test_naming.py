"""The names that a field can have."""

from __future__ import annotations

import pytest

from fnloop import StateError
from fnloop.naming import check_field_name


@pytest.mark.parametrize("name", ["x", "latents", "grad_x", "größe"])
def test_names_of_fields(name: str) -> None:
    check_field_name("block", name)


@pytest.mark.parametrize("name", ["", "1x", "a b", "for", "_x", "replace", "ﬁeld", 3, None])
def test_other_names_are_refused(name: object) -> None:
    with pytest.raises(StateError, match="'block'"):
        check_field_name("block", name)
