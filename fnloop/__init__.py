"""fnloop: a typed functional dataflow library for MindSpore.

A public name is imported when it is first used (PEP 562), so that mypy, which imports this package to find the
plugin in it, loads no blocks.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fnloop.blocks import Block
    from fnloop.combinators.loop import loop, loop_while
    from fnloop.combinators.sequence import sequence
    from fnloop.combinators.switch import skip, switch
    from fnloop.combinators.transforms import grad, value_and_grad, vmap
    from fnloop.decorator import block
    from fnloop.errors import (
        BlockError,
        BlockFailure,
        CheckpointError,
        CheckpointWarning,
        CompileError,
        CompileWarning,
        Fault,
        FnloopError,
        FrozenRecordError,
        GradientWarning,
        Iteration,
        MemoWarning,
        PurityError,
        ShapeError,
        StateError,
        WiringError,
        WiringWarning,
        failure_of,
    )
    from fnloop.observe.stream import Event, Stream
    from fnloop.observe.tracing import trace
    from fnloop.persist.store import Checkpoints
    from fnloop.run.modes import checks
    from fnloop.scale.results import MapError, MapResult
    from fnloop.state import BlockState, field
    from fnloop.weights import call_with, weights_of

__all__ = [
    "Block",
    "BlockError",
    "BlockFailure",
    "BlockState",
    "CheckpointError",
    "CheckpointWarning",
    "Checkpoints",
    "CompileError",
    "CompileWarning",
    "Event",
    "Fault",
    "FnloopError",
    "FrozenRecordError",
    "GradientWarning",
    "Iteration",
    "MapError",
    "MapResult",
    "MemoWarning",
    "PurityError",
    "ShapeError",
    "StateError",
    "Stream",
    "WiringError",
    "WiringWarning",
    "block",
    "call_with",
    "checks",
    "failure_of",
    "field",
    "grad",
    "loop",
    "loop_while",
    "sequence",
    "skip",
    "switch",
    "trace",
    "value_and_grad",
    "vmap",
    "weights_of",
]

__version__: str
"""The version of the distribution that is installed."""

_MODULES = {
    "fnloop.blocks": ("Block",),
    "fnloop.combinators.loop": ("loop", "loop_while"),
    "fnloop.combinators.sequence": ("sequence",),
    "fnloop.combinators.switch": ("skip", "switch"),
    "fnloop.combinators.transforms": ("grad", "value_and_grad", "vmap"),
    "fnloop.decorator": ("block",),
    "fnloop.errors": (
        "BlockError",
        "BlockFailure",
        "CheckpointError",
        "CheckpointWarning",
        "CompileError",
        "CompileWarning",
        "Fault",
        "FnloopError",
        "FrozenRecordError",
        "GradientWarning",
        "Iteration",
        "MemoWarning",
        "PurityError",
        "ShapeError",
        "StateError",
        "WiringError",
        "WiringWarning",
        "failure_of",
    ),
    "fnloop.observe.stream": ("Event", "Stream"),
    "fnloop.observe.tracing": ("trace",),
    "fnloop.persist.store": ("Checkpoints",),
    "fnloop.run.modes": ("checks",),
    "fnloop.scale.results": ("MapError", "MapResult"),
    "fnloop.state": ("BlockState", "field"),
    "fnloop.weights": ("call_with", "weights_of"),
}
"""The modules that define the public names, as the imports above say it to type checkers."""

if not TYPE_CHECKING:  # a type checker would believe that every name is there

    def __getattr__(name: str) -> object:
        if name == "__version__":
            return import_module("importlib.metadata").version("fnloop")
        for module, names in _MODULES.items():
            if name in names:
                value = getattr(import_module(module), name)
                globals()[name] = value  # so that the next use finds it without a call of this function
                return value
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
