"""Memos: results of blocks, kept by what they were computed from, in memory or in a directory."""

from __future__ import annotations

import os
import sys
import time
import warnings
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Any, Protocol

from typing_extensions import assert_never

from fnloop.authors import stack_level
from fnloop.errors import MemoWarning, StateError
from fnloop.persist.encoding import Encoded, decode, encode
from fnloop.persist.files import Damaged, read_file, write_file
from fnloop.persist.fingerprint import Fingerprint, Unknown
from fnloop.plan import Compiled, Composite, Leaf, Plan, Step, Transformed
from fnloop.run.device import from_device, is_recording
from fnloop.state import BlockState

__all__ = ["InDirectory", "InMemory", "Memoized", "Store", "fingerprint_of_code", "without_memo"]

SUFFIX = ".safetensors"

UNFINISHED_SECONDS = 3600.0
"""The age of a file from which on nobody is writing it any more."""


class Store(Protocol):
    """Keeps results by key."""

    def get(self, key: str) -> Encoded | None:
        """What is kept under a key, if anything; whoever gets it may change it."""

    def put(self, key: str, value: Encoded) -> None:
        """Keep something under a key, and let go of what was not used for longest where that is too much."""


@dataclass
class InMemory:
    """Keeps results in this process.

    Args:
        max_bytes: how much is kept.
    """

    max_bytes: int
    _kept: OrderedDict[str, tuple[Encoded, int]] = field(default_factory=OrderedDict)
    _lock: Any = field(default_factory=Lock)

    def __reduce__(self) -> tuple[Any, ...]:
        return InMemory, (self.max_bytes,)  # empty, in another process

    def __str__(self) -> str:
        return f"memo in memory, at most {size_text(self.max_bytes)}"

    def get(self, key: str) -> Encoded | None:
        """A copy of what is kept under a key."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            found, _ = self._kept[key]
        return Encoded(found.json, [array.copy() for array in found.arrays])

    def put(self, key: str, value: Encoded) -> None:
        """Keep something under a key."""
        size = sum(array.nbytes for array in value.arrays) + len(repr(value.json))
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = value, size
            total = sum(size for _, size in self._kept.values())
            while total > self.max_bytes:
                _, (_, size) = self._kept.popitem(last=False)
                total -= size


@dataclass(frozen=True)
class InDirectory:
    """Keeps results in a directory, a file each, which several processes may share.

    The time at which a file was changed is that of its last use.

    Args:
        directory: where.
        max_bytes: how much is kept.
    """

    directory: Path
    max_bytes: int

    def __str__(self) -> str:
        return f"memo in {self.directory}, at most {size_text(self.max_bytes)}"

    def get(self, key: str) -> Encoded | None:
        """What the file of a key holds; a warning names one that cannot be read."""
        file = self._file(key)
        try:
            found = read_file(file)
            if found.json["key"] != key:
                raise Damaged(f"{file} is damaged: it holds the result for another key")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (Damaged, OSError) as error:
            _warn(f"{error}; the result is computed again")
            return None
        with suppress(OSError):
            os.utime(file)
        return Encoded(found.json["value"], found.arrays)

    def put(self, key: str, value: Encoded) -> None:
        """Write the file of a key; a warning says where that cannot be done."""
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            write_file(self._file(key), Encoded({"key": key, "value": value.json}, value.arrays))
            self._make_room()
        except OSError as error:
            _warn(f"the result cannot be kept in {self.directory}: {error.strerror or error}")

    def _file(self, key: str) -> Path:
        return self.directory / f"{key}{SUFFIX}"

    def _make_room(self) -> None:
        """Remove what was not used for longest, and what a process has left that was killed while it wrote."""
        files = []
        for entry in os.scandir(self.directory):
            if SUFFIX not in entry.name:
                continue
            with suppress(OSError):  # another process has removed it
                status = entry.stat()
                if not entry.name.startswith("."):
                    files.append((status.st_mtime_ns, status.st_size, entry.path))
                elif time.time() - status.st_mtime > UNFINISHED_SECONDS:
                    Path(entry.path).unlink(missing_ok=True)
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= self.max_bytes:
                return
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
            total -= size


@dataclass(frozen=True, eq=False)
class Memoized:
    """The function of a block whose results are kept.

    Args:
        name: of the block, for messages.
        memoised_plan: its plan.
        run: runs it: a record of its inputs, and the components by name.
        store: keeps the results.
        classes: the classes that its annotations name, by `name_of_class`.
        again: makes the block again, for pickle: a function and its arguments.
    """

    name: str
    memoised_plan: Plan
    run: Callable[[BlockState, Mapping[str, object]], Any]
    store: Store
    classes: Mapping[str, type]
    again: tuple[Callable[..., Leaf], tuple[object, ...]]

    def __repr__(self) -> str:
        return f"<{self.name}, {self.store}>"

    @property
    def description(self) -> str:
        """What is kept where, in a few words."""
        return str(self.store)

    @property
    def leaf(self) -> Leaf | None:
        """The block, if it is one function."""
        return self.memoised_plan if isinstance(self.memoised_plan, Leaf) else None

    def made_by(self) -> tuple[Callable[..., Leaf], tuple[object, ...]]:
        """What gives the block again, for pickle: a function and its arguments."""
        return self.again

    def __call__(self, record: BlockState, /, **components: object) -> Any:
        """The result that is kept, or a new one.

        Inside of a gradient nothing is looked up: what is kept does not know how it was computed.
        """
        if is_recording():
            return self.run(record, components)
        key = self._key(record, components)
        found = self._found(key)
        if found is not None:
            return found
        result = self.run(record, components)
        self._keep(key, result)
        return result

    def _key(self, record: BlockState, components: Mapping[str, object]) -> str:
        key = Fingerprint()
        try:
            key.add(sys.implementation.cache_tag or sys.version, "Python")
            key.plan(self.memoised_plan, self.name)
            for name, value in sorted(components.items()):
                key.add(name, "a name")
                key.add(value, f"the component {name!r}")
            for name in record.__struct_fields__:
                key.add(name, "a name")
                key.add(getattr(record, name), f"the input {name!r}")
        except Unknown as reason:
            raise _unknown(self.name, reason) from reason
        except RecursionError as error:
            raise StateError(f"{self.name!r}.memo: its input is nested too deeply to be told from others") from error
        return key.hexdigest()

    def _found(self, key: str) -> Any:
        encoded = self.store.get(key)
        if encoded is None:
            return None
        try:
            return decode(encoded, self.classes)
        except Exception as error:  # noqa: BLE001 - of classes that have changed since, which may raise anything
            _warn(f"the kept result of {self.name!r} cannot be read, so it is computed again: {error}")
            return None

    def _keep(self, key: str, result: Any) -> None:
        """Keep a result, if what is read again is the same; whatever is wrong with it, it is not lost."""
        try:
            encoded = encode(result)
            again = decode(Encoded(encoded.json, [array.copy() for array in encoded.arrays]), self.classes)
            if _same(result, again):
                self.store.put(key, encoded)
                return
            reason = "it would not be the same when it is read again"
        except Exception as error:
            if from_device(error):  # an operator of the block has failed, which is heard of only now
                raise
            reason = str(error)
        _warn(f"the result of {self.name!r} is not kept: {reason}")


def fingerprint_of_code(name: str, plan: Plan, bound: Mapping[str, object]) -> str:
    """The fingerprint of a block with the components that are bound to it.

    Raises:
        StateError: where it cannot be told what it is, or where it reads from outside.
    """
    found = Fingerprint()
    try:
        found.plan(plan, name)
        for component, value in sorted(bound.items()):
            found.add(value, f"the component {component!r}")
    except Unknown as reason:
        raise _unknown(name, reason) from reason
    return found.hexdigest()


def without_memo(plan: Plan) -> Plan:
    """A plan in which blocks run though their results are kept: to prove it, or to compare it with others."""
    match plan:
        case Leaf():
            return without_memo(plan.function.memoised_plan) if isinstance(plan.function, Memoized) else plan
        case Composite():
            steps = tuple(map(_step_without_memo, plan.steps))
            on_error = plan.on_error
            if on_error is not None:
                on_error = replace(on_error, step=_step_without_memo(on_error.step))
            return replace(plan, steps=steps, on_error=on_error)
        case Transformed() | Compiled():
            return plan
        case _:
            assert_never(plan)


def _step_without_memo(step: Step) -> Step:
    return replace(step, plan=without_memo(step.plan))


def size_text(size: int) -> str:
    """A number of bytes for a reader."""
    amount = float(size)
    for unit in ("B", "kB", "MB", "GB"):
        if amount < 1000:
            return f"{amount:.4g} {unit}"
        amount /= 1000
    return f"{amount:.4g} TB"


def _unknown(name: str, reason: Unknown) -> StateError:
    return StateError(f"{name!r}.memo: {reason}; so it cannot be told when its result is the same")


def _same(result: object, again: object) -> bool:
    digests = []
    for value in (result, again):
        one = Fingerprint()
        one.add(value, "the result")
        digests.append(one.hexdigest())
    return digests[0] == digests[1]


def _warn(text: str) -> None:
    warnings.warn(text, MemoWarning, stacklevel=stack_level())
