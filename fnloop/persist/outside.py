"""Functions whose result is not a matter of their arguments alone: clocks, files, the network, hidden randomness."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from fnloop.purity.tables import RANDOM

__all__ = ["BUILTINS", "METHODS", "names_outside", "reads_outside"]

BUILTINS = frozenset({"__import__", "eval", "exec", "globals", "input", "locals", "open"})
"""Builtin functions that read from outside, or what no source shows."""

METHODS = frozenset({"read_bytes", "read_text", "urlopen"})
"""Names that only methods have that read from outside."""

ALL = None

_MODULES: Mapping[str, Collection[str] | None] = {
    "time": frozenset({
        "clock_gettime", "clock_gettime_ns", "ctime", "gmtime", "localtime", "monotonic", "monotonic_ns",
        "perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "time", "time_ns",
    }),
    "datetime": frozenset({"now", "today", "utcnow"}),
    "os": frozenset({
        "environ", "getcwd", "getenv", "getpid", "getrandom", "listdir", "open", "read", "scandir", "stat", "urandom",
        "walk",
    }),
    "glob": ALL, "httpx": ALL, "requests": ALL, "secrets": ALL, "socket": ALL, "subprocess": ALL, "urllib": ALL,
    "random": frozenset({
        "betavariate", "choice", "choices", "expovariate", "gauss", "getrandbits", "lognormvariate", "normalvariate",
        "randbytes", "randint", "random", "randrange", "sample", "shuffle", "triangular", "uniform",
    }),
    "uuid": frozenset({"uuid1", "uuid4", "getnode"}),
    "io": frozenset({"open"}),
    "numpy": frozenset({
        "fromfile", "genfromtxt", "load", "loadtxt", "memmap", "choice", "normal", "permutation", "rand", "randint",
        "randn", "random_sample", "shuffle", "standard_normal", "uniform",
    }),
    "mindspore": RANDOM | {"load", "load_checkpoint"},
}  # fmt: skip


def names_outside(module: str, names: Collection[str]) -> list[str]:
    """Of the names that some code reads of a module, those that read from outside, sorted.

    Args:
        module: the name of the module.
        names: all names in the code.
    """
    known = _MODULES.get(module.partition(".")[0], frozenset())
    if known is ALL:
        return [module]
    return sorted(set(names) & set(known))


def reads_outside(module: str, name: str) -> bool:
    """Whether a function of a module reads from outside."""
    known = _MODULES.get(module.lstrip("_").partition(".")[0], frozenset())
    return known is ALL or name in known
