"""The section `Example:` of a docstring as mkdocstrings shows code: its parser knows `Examples:` alone."""

from __future__ import annotations

import re
from typing import Any

import griffe


class OneExample(griffe.Extension):
    """Hand the sections `Example:` of docstrings over as `Examples:`, whose lines `>>>` are code."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Rename the section of one object."""
        if obj.docstring is not None:
            obj.docstring.value = re.sub(r"^Example:$", "Examples:", obj.docstring.value, flags=re.MULTILINE)
