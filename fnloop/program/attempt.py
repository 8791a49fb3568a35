"""The question whether an iteration has failed, as a function that chooses what answers for it."""

from __future__ import annotations

from typing import Any, Literal, get_args

from fnloop.errors import BlockFailure
from fnloop.interface import Interface, Read, Use
from fnloop.plan import Leaf
from fnloop.state import BlockState

__all__ = ["FAILED", "NO_FAILURE", "OUTCOME", "WENT_WELL"]

Branch = Literal["went_well", "on_error"]
WENT_WELL, FAILED = get_args(Branch)

NO_FAILURE = BlockFailure("", (), {}, {})
"""The failure in a program that is only read, and never run: of its type, for the block that answers for it."""


class _Outcome(BlockState):
    """How an iteration ended: with a failure, or with None."""

    failure: Any


def outcome(state: _Outcome) -> Branch:
    """Choose the block that answers for a failure, where there is one."""
    return "went_well" if state.failure is None else "on_error"


_READ = Read("failure", (Use(Any, None, "outcome", "fnloop"),))

OUTCOME = Leaf("outcome", outcome, _Outcome, str, {"failure": Any}, {}, Interface({"failure": _READ}), "fnloop")
"""Chooses between the branches `WENT_WELL` and `FAILED`."""
