"""What a process that runs inputs is told at its beginning: which cores are its own, and to wait for operators."""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Sequence
from multiprocessing import current_process, parent_process
from multiprocessing.connection import wait
from typing import Any

__all__ = ["begin_worker", "cores_of", "wait_for_operators"]


def begin_worker(workers: int, begun: Any = None, *, shared: bool, uses_mindspore: bool) -> None:
    """Prepare a process of a pool, before it imports anything of the user's.

    MindSpore gives each operator a thread for every core that the process may use, and asynchronous operators threads
    that spin while they wait: without this, two processes on two cores are hardly quicker than one.

    Args:
        workers: the number of processes of the pool.
        begun: a number that the processes share, which is 1 when one is ready.
        shared: True to share out the cores; False where the user has said how many threads each process has.
        uses_mindspore: True to wait for each operator from the first one on, which MindSpore can only do quickly in a
            process that has run none.
    """
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True, name="fnloop-parent").start()
    # The name ends in which child of its parent a process is: those of a pool follow each other.
    counted = re.search(r"\d+$", current_process().name)
    number = int(counted.group()) if counted else os.getpid()
    if shared and sys.platform == "linux":
        os.sched_setaffinity(0, cores_of(number, workers, sorted(os.sched_getaffinity(0))))
    if uses_mindspore:
        wait_for_operators()
    if begun is not None:
        begun.value = 1


def wait_for_operators() -> None:
    """Let MindSpore run each operator to its end, which it can do quickly only in a process that has run none."""
    import mindspore

    mindspore.runtime.launch_blocking()


def _end_after(parent: int) -> None:
    """End this process when its parent has ended: killed, that cannot say so, and this one would wait for ever."""
    wait([parent])
    os._exit(1)


def cores_of(number: int, workers: int, cores: Sequence[int]) -> Sequence[int]:
    """The cores of one of several processes: its share of them, or one, where there are more processes than cores.

    Args:
        number: the number of the process, from 0 on.
        workers: the number of processes.
        cores: the cores that all of them may use.

    Returns:
        At least one core.

    >>> cores_of(1, 2, [0, 1, 2, 3])
    [1, 3]
    >>> cores_of(2, 4, [0, 1])
    [0]
    """
    own = cores[number % workers :: workers]
    return own or [cores[number % len(cores)]]
