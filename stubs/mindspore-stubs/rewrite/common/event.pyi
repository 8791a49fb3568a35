# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from enum import Enum
from typing import Any

class Event(Enum):
    CodeChangeEvent = 1
    TopologicalChangeEvent = 0
