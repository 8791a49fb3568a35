"""mindone's modular pipelines and fnloop's blocks inside each other, and components from saved models.

mindone itself is imported when one of these functions is called: its import takes some ten seconds.
"""

from fnloop.interop.mindone.inside import from_mindone
from fnloop.interop.mindone.loading import load
from fnloop.interop.mindone.outside import to_mindone
from fnloop.interop.mindone.pasted import records_for

__all__ = ["from_mindone", "load", "records_for", "to_mindone"]
