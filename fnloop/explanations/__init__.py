"""Explanations of every error: what it means, the smallest program that gives it, and what to write instead.

`examples/guide/error_codes.md` is made of them (`tests/error_page.py`), and `fnloop fault CODE` prints one. The
messages themselves are in `fnloop.faults` and beside the checks; nothing that runs reads this module.
"""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.explanations.exceptions import EXCEPTIONS
from fnloop.explanations.explanation import PRELUDE, Explanation
from fnloop.explanations.proofs import PROOFS
from fnloop.explanations.use import USE
from fnloop.explanations.wiring import WIRING

__all__ = ["EXPLANATIONS", "PRELUDE", "Explanation"]

EXPLANATIONS: Mapping[str, Explanation] = {one.code: one for one in (*WIRING, *USE, *PROOFS, *EXCEPTIONS)}
"""By code, or by the name of the exception where it has no codes."""
