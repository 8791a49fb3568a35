"""The tables of the frontend: what each row takes is said where it is written."""

from __future__ import annotations

import re
from typing import Any

import pytest

from fnloop.compile.frontend.converters.calls import CALLS
from fnloop.compile.frontend.table import CONVERTERS
from fnloop.compile.frontend.unsupported import CALL_REFUSALS, REFUSED

ROWS: list[Any] = [*dict.fromkeys(CONVERTERS.values()), *CALLS, *CALL_REFUSALS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.__name__)
def test_a_row_says_the_python_that_it_takes_and_what_a_graph_has(row: Any) -> None:
    first = (row.__doc__ or "").splitlines()[0]
    assert re.fullmatch(r"`.+`[^`]*: .+\.", first), first


def test_refused_syntax_has_no_other_converter() -> None:
    refused = {kind for kind, convert in CONVERTERS.items() if convert.__name__ == "refuse_syntax"}
    assert refused == set(REFUSED)
