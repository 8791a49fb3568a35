"""Ray as an executor of `concurrent.futures`, which it has none of."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import suppress
from importlib import import_module
from typing import Any, TypeVar

__all__ = ["RayExecutor"]

Result = TypeVar("Result")


class RayExecutor(Executor):
    """Runs functions as tasks of Ray, in this machine's Ray or in a cluster's: ``pipeline.map(inputs, executor=...)``.

    It starts Ray where it does not run yet, and leaves it running. A task whose worker dies is not tried again by Ray:
    `map` does that, and counts it.

    Args:
        workers: how many tasks run at once, for `map` to know; None for the CPUs that Ray has.
        **options: those of a task, as `ray.remote` takes them: ``num_cpus=2``, ``num_gpus=1``, ``memory=...``,
            ``runtime_env={"env_vars": {...}}``.

    Example:
        ```python
        import ray

        from fnloop.scale import RayExecutor

        ray.init(address="auto")  # a cluster; without it, this machine
        with RayExecutor(num_cpus=1) as executor:
            for one in pipeline.map(inputs, executor=executor):
                ...
        ```
    """

    def __init__(self, workers: int | None = None, **options: Any) -> None:
        self._ray: Any = import_module("ray")  # it is large, and few have it
        if not self._ray.is_initialized():
            self._ray.init(include_dashboard=False, log_to_driver=False)
        self._remote = self._ray.remote(**{"max_retries": 0, "num_cpus": 1, **options})(_call)
        cpus = self._ray.cluster_resources().get("CPU", 1)
        self._max_workers = workers or max(1, int(cpus / max(options.get("num_cpus", 1), 1)))
        self._open: dict[Future[Any], Any] = {}

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        """Begin a call as a task."""
        if self._ray is None:
            raise RuntimeError("cannot schedule new futures after shutdown")
        reference = self._remote.remote(fn, args, kwargs)
        future: Future[Result] = Future()
        self._open[future] = reference
        future.add_done_callback(self._ended)
        reference.future().add_done_callback(lambda done: _hand_on(done, future))
        return future

    def _ended(self, future: Future[Any]) -> None:
        """Forget a task; one that was cancelled is cancelled in Ray too."""
        reference = self._open.pop(future, None)
        if future.cancelled() and reference is not None and self._ray is not None:
            self._ray.cancel(reference)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls; Ray itself goes on.

        Args:
            wait: whether to wait for those that are under way.
            cancel_futures: whether to cancel those that are under way.
        """
        from concurrent.futures import wait as wait_for

        under_way = list(self._open)
        if cancel_futures:
            for future in under_way:
                future.cancel()
        if wait:
            wait_for(under_way)
        self._ray = None


def _call(fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    return fn(*args, **kwargs)


def _hand_on(done: Future[Any], future: Future[Any]) -> None:
    """Give a future what has come of another one."""
    with suppress(InvalidStateError):  # it was cancelled meanwhile
        if done.cancelled():
            future.cancel()
        elif (error := done.exception()) is not None:
            future.set_exception(error)
        else:
            future.set_result(done.result())
