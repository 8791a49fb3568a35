# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.rewrite.common.event import Event as Event
from mindspore.rewrite.common.observer import Observer as Observer

class Observable:
    _observers: Any
    def __init__(self) -> None: ...
    def changed(self, event: Event) -> None: ...
    def reg_observer(self, observer: Any) -> None: ...
