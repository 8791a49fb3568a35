"""A function that MindSpore has compiled, called without what MindSpore does in Python for each call.

`jit` finds out in each call which graph serves, from the function's place, its name and the kinds of its arguments.
That takes longer than all of fnloop's own part of a call (90 of 150 us), and fnloop knows which graph it is. So the
first call goes through `jit`, and notes the name under which MindSpore keeps the graph; later ones with arguments of
the same kinds name it. Where this MindSpore keeps graphs otherwise, all calls go through `jit`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from fnloop.compile.runtime.quiet import without_errors_logged

__all__ = ["Jitted"]


@dataclass
class Jitted:
    """A function under `jit`.

    Args:
        function: takes tensors and numbers that are `mutable`.
        is_bare: whether it gives its only result as it is; else a tuple of them.
    """

    function: Callable[..., Any]
    is_bare: bool = False
    _jitted: Callable[..., Any] = field(init=False, repr=False)
    _graph: _NamedGraph | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        import mindspore

        self._jitted = mindspore.jit(self.function, capture_mode="ast", fullgraph=True)

    def __call__(self, *arguments: Any) -> Any:
        """Run the graph; make it first, where there is none. Gives a tuple of results."""
        results = self._results(arguments)
        return (results,) if self.is_bare else results

    def _results(self, arguments: tuple[Any, ...]) -> Any:
        graph = self._graph
        if graph is not None and graph.serves(arguments):
            return graph.run(arguments)
        before = _names_of_graphs()
        with without_errors_logged():
            results = self._jitted(*arguments)
        if graph is None:
            self._graph = _NamedGraph.found(self.function, self._jitted, arguments, before)
        return results


def _names_of_graphs() -> frozenset[str]:
    """The names of all graphs of MindSpore."""
    from mindspore.graph import api

    return frozenset(vars(api).get("ms_compile_cache", ()))


@dataclass(frozen=True)
class _NamedGraph:
    """A graph that MindSpore keeps under a name.

    Args:
        name: it.
        kinds: those of the arguments that it takes.
        settings: those of its compilation.
        executor: runs operators and graphs.
        graphs: holds the graphs.
        context: gives what records the calls of graphs, where something does.
        convert: gives results the classes that Python knows.
    """

    name: str
    kinds: tuple[Any, ...]
    settings: Any
    executor: Any
    graphs: Any
    context: Callable[[], Any]
    convert: Callable[[Any], Any]

    @classmethod
    def found(
        cls, function: Callable[..., Any], jitted: Any, arguments: tuple[Any, ...], before: frozenset[str]
    ) -> _NamedGraph | None:
        """The graph that a first call has made; None where it cannot be told.

        Args:
            function: of which it was made.
            jitted: the same under `jit`.
            arguments: of the call.
            before: the names of the graphs that there were before it.
        """
        from mindspore.graph import api

        code = function.__code__
        start = f"{function.__module__}.{function.__name__}.{code.co_filename}."
        names = [name for name in _names_of_graphs() - before if name.startswith(start)]
        config: Any = inspect.getclosurevars(jitted).nonlocals.get("jit_config")
        try:
            (name,) = names
            is_run_by_jit = vars(api)["_run_jit_pipeline"]()
            holder = vars(api)["JitExecutor_" if is_run_by_jit else "GraphExecutor_"].get_instance()
            executor, convert = vars(api)["_pynative_executor"], vars(api)["_convert_python_data"]
            found = cls(
                name, _kinds(arguments), config.jit_config_dict, executor, holder, vars(api)["jit_context"], convert
            )  # fmt: skip
            return found if found.serves(arguments) else None
        except (AttributeError, KeyError, TypeError, ValueError):
            return None

    def serves(self, arguments: tuple[Any, ...]) -> bool:
        """Whether it is still there and right for a call."""
        if self.context() is not None or self.executor.requires_grad():
            return False
        return bool(self.graphs.has_compiled(self.name)) and _kinds(arguments) == self.kinds

    def run(self, arguments: tuple[Any, ...]) -> Any:
        """Its results."""
        try:
            self.executor.set_jit_compile_phase(self.name)
            self.graphs.set_jit_config(self.settings)
        except Exception:
            self.executor.clear_res()
            raise
        return self.convert(self.executor.grad_jit(*arguments))


def _kinds(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """The classes, dtypes and shapes of arguments."""
    return tuple([(one.__class__, getattr(one, "dtype", None), getattr(one, "shape", None)) for one in arguments])
