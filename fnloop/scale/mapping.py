"""Runs a pipeline over inputs, one after the other or by an executor."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from importlib.util import find_spec
from typing import Any, Literal, get_args

from fnloop.errors import StateError, did_you_mean
from fnloop.scale.results import MapError, MapResult
from fnloop.scale.worker import ABSENT, Task, call, dumps_of, run_task
from fnloop.state import BlockState
from fnloop.summary import summarize

__all__ = ["OnError", "mapped"]

OnError = Literal["raise", "return"]
Results = Generator[MapResult[Any], None, None]


@dataclass(frozen=True)
class Options:
    """How a map runs; see `Block.map`."""

    ordered: bool
    on_error: OnError
    retries: int
    in_flight: int | None


def mapped(block: Any, inputs: Iterable[Any], executor: object, options: Options, *, progress: bool) -> Results:
    """The results of a pipeline over inputs; see `Block.map`.

    Raises:
        StateError: for arguments that do not fit, and components that are not bound, before any work is done.
    """
    _check(block, inputs, executor, options)
    tries = _indexed(block.name, inputs)
    results = _serial(block, tries, options) if executor is None else _parallel(block, tries, executor, options)
    return _shown(results, block.name, inputs) if progress else results


def _check(block: Any, inputs: object, executor: object, options: Options) -> None:
    name = f"{block.name!r}.map"
    if isinstance(inputs, (Mapping, BlockState, str)) or not isinstance(inputs, Iterable):
        raise StateError(f"{name} wants an iterable of records or of dicts of fields, not {summarize(inputs)}")
    if isinstance(executor, bool) or not isinstance(executor, (Executor, int, type(None))):
        raise StateError(
            f"{name}: executor={summarize(executor)} is no executor; write a number of processes, or an executor such "
            "as `ProcessPoolExecutor(...)`, or that of `dask.distributed.Client.get_executor()`"
        )
    for word, value, least in (
        ("executor", executor, 1),
        ("retries", options.retries, 0),
        ("in_flight", options.in_flight, 1),
    ):
        if isinstance(value, int) and value < least:
            raise StateError(f"{name}: {word} must be a whole number from {least} on, not {value}")
    if options.on_error not in get_args(OnError):
        known = get_args(OnError)
        raise StateError(
            f"{name}: on_error={options.on_error!r} is neither 'raise' nor 'return'"
            f"{did_you_mean(str(options.on_error), known)}"
        )
    missing = [key for key, one in block.interface.components.items() if one.is_required]
    if missing:
        raise StateError(f"{name}: component {missing[0]!r} is not bound; write `.bind({missing[0]}=...)` before")


def _indexed(name: str, inputs: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    for index, given in enumerate(inputs):
        if not isinstance(given, (BlockState, Mapping)):
            raise StateError(f"{name!r}.map: input {index} is {summarize(given)}; give a record, or a dict of fields")
        yield index, given


def _shown(results: Results, name: str, inputs: object) -> Results:
    """The same results, with a bar on standard error."""
    from tqdm import tqdm

    total = len(inputs) if hasattr(inputs, "__len__") else None
    with tqdm(total=total, desc=name) as bar:
        for one in results:
            bar.update()
            yield one


def _serial(block: Any, inputs: Iterator[tuple[int, Any]], options: Options) -> Results:
    for index, given in inputs:
        yield _done(_tried(block, index, given, options.retries), options)


def _tried(block: Any, index: int, given: Any, retries: int) -> MapResult[Any]:
    result = _once(block, index, given)
    for _ in range(retries):
        if result.error is None:
            break
        result = _once(block, index, given)
    return result


def _once(block: Any, index: int, given: Any) -> MapResult[Any]:
    try:
        return MapResult(index, None, call(block, index, given))
    except Exception as error:  # noqa: BLE001 - of whatever a block raises
        return MapResult(index, error)


def _done(result: MapResult[Any], options: Options) -> MapResult[Any]:
    if result.error is not None and options.on_error == "raise":
        raise result.error
    return result


# --- by an executor


@dataclass
class _Open:
    """An input that is under way.

    Args:
        index: its number.
        given: the input, pickled.
        failed: how often it has failed.
        lost: how often its worker has died.
    """

    index: int
    given: bytes
    failed: int = 0
    lost: int = 0


@dataclass
class _Pool:
    """An executor; one that was made here is made again when a worker has died."""

    executor: Executor | None
    workers: int
    owned: bool
    future_of: dict[Future[bytes], _Open] = field(default_factory=dict)

    def submit(self, task: Task) -> Future[bytes]:
        """Begin a task."""
        if self.executor is None:
            context = multiprocessing.get_context("spawn")
            self.executor = ProcessPoolExecutor(self.workers, mp_context=context)
        if not self.owned:
            return self.executor.submit(run_task, task)
        with _one_thread_each():
            return self.executor.submit(run_task, task)

    def broken(self) -> None:
        """Leave a pool of which a worker has died."""
        if self.owned and self.executor is not None:
            self.executor.shutdown(wait=False, cancel_futures=True)
            self.executor = None

    def end(self) -> None:
        """Cancel what has not begun."""
        for future in self.future_of:
            future.cancel()
        if self.owned and self.executor is not None:
            self.executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Let processes that start inside have one thread for linear algebra, unless the user has said how many."""
    name = "OMP_NUM_THREADS"
    if name in os.environ:
        yield
        return
    os.environ[name] = "1"
    try:
        yield
    finally:
        os.environ.pop(name, None)


def _pool(executor: Any) -> _Pool:
    if isinstance(executor, int):
        return _Pool(None, executor, owned=True)
    workers = getattr(executor, "_max_workers", None)
    return _Pool(executor, workers if isinstance(workers, int) else os.cpu_count() or 1, owned=False)


def _parallel(block: Any, inputs: Iterator[tuple[int, Any]], executor: Any, options: Options) -> Results:
    import pickle

    pool = _pool(executor)
    copies = not isinstance(executor, (int, ProcessPoolExecutor)) and find_spec("cloudpickle") is not None
    dumps = dumps_of(copies)
    content = dumps(block)
    digest = blake2b(content, digest_size=16).hexdigest()
    most = options.in_flight or 2 * pool.workers

    def begin(one: _Open, *, whole: bool = False) -> None:
        task = Task(digest, content if whole else None, one.index, one.given, copies)
        pool.future_of[pool.submit(task)] = one

    def begin_more() -> None:
        while len(pool.future_of) < most and (following := next(inputs, None)) is not None:
            index, given = following
            begin(_Open(index, dumps(given)), whole=index < pool.workers)

    def ended(future: Future[bytes], one: _Open) -> MapResult[Any] | None:
        """What came of an input; None where it was begun again."""
        try:
            made = future.result()
        except Exception as error:  # noqa: BLE001 - of whatever an executor raises where a worker dies
            return _lost(pool, one, error, begin)
        if made == ABSENT:
            begin(one, whole=True)
            return None
        went_well, value = pickle.loads(made)
        if went_well:
            return MapResult(one.index, None, value)
        one.failed += 1
        if one.failed <= options.retries:
            begin(one)
            return None
        return MapResult(one.index, value)

    ready: dict[int, MapResult[Any]] = {}
    expected = 0
    try:
        begin_more()
        while pool.future_of:
            done, _ = wait(pool.future_of, return_when=FIRST_COMPLETED)
            for future in done:
                result = ended(future, pool.future_of.pop(future))
                if result is not None:
                    ready[result.index] = result
            while ready and (not options.ordered or expected in ready):
                result = ready.pop(expected if options.ordered else next(iter(ready)))
                expected += 1
                yield _done(result, options)
            if len(ready) < most:
                begin_more()
    finally:
        pool.end()


def _lost(pool: _Pool, one: _Open, error: Exception, begin: Callable[[_Open], None]) -> MapResult[Any] | None:
    """An input whose worker has died: it is begun once more, where there are workers."""
    if isinstance(error, BrokenProcessPool):
        pool.broken()
    one.lost += 1
    if one.lost > 1 or (isinstance(error, BrokenProcessPool) and not pool.owned):
        lost = MapError(
            f"input {one.index}: its worker has died ({type(error).__name__}: {error}); a script that starts processes "
            "needs `if __name__ == '__main__':` above what it runs"
        )
        return MapResult(one.index, lost)
    begin(one)
    return None
