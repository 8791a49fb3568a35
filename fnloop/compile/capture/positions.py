"""Where in the source a frame is: the expression that it evaluates.

Python knows it from 3.11 on (PEP 657). For 3.10 it is found by `executing`, which compares byte code with that of the
file, and of a function that is not as in its file the line alone is known.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import FrameType
from typing import Any

__all__ = ["Position", "position_of"]


@dataclass(frozen=True)
class Position:
    """Where an expression begins and ends: lines from 1, columns in bytes of UTF-8. None for what is not known.

    Args:
        line: where it begins.
        column: and in the line.
        end_line: where it ends.
        end_column: and in the line.
    """

    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None


def position_of(frame: FrameType) -> Position:
    """The position of the expression that a frame evaluates.

    Example:
        >>> import sys
        >>> position_of(sys._getframe()).line
        1
    """
    if sys.version_info >= (3, 11):
        line, end_line, column, end_column = list(frame.f_code.co_positions())[frame.f_lasti // 2]
        return Position(line, column, end_line, end_column)
    from executing import Source  # of Python 3.10 alone

    node: Any = Source.executing(frame).node
    if node is None:
        return Position(frame.f_lineno, None, frame.f_lineno, None)
    return Position(node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
