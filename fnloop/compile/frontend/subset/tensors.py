"""Rows for the methods and attributes of tensors, lists, dicts and tuples."""

from __future__ import annotations

from collections.abc import Mapping

from fnloop.compile.frontend.subset.row import Row, samples_in

__all__ = ["ATTRIBUTES", "METHODS"]

OF_TENSORS = samples_in("methods.txt")

OF_CONTAINERS: Mapping[str, Row] = {
    "append": Row(("l = [n, i]\nl.append(3)\nout = l[2] + l[0]",), "lists of the function's own"),
    "extend": Row(("l = [n, i]\nl.extend([3, 4])\nout = l[3]",), "lists of the function's own"),
    "insert": Row(("l = [n, i]\nl.insert(0, 7)\nout = l[1]",), "lists of the function's own"),
    "pop": Row(
        ("l = [n, i]\nout = l.pop()", "l = [n, i, 3]\na = l.pop(0)\nc = l.pop(-1)\nout = a * 2 + c + l[0]"),
        "lists of the function's own; alone, or given a name",
    ),
    "reverse": Row(("l = [n, i]\nl.reverse()\nout = l[0]",), "lists of the function's own"),
    "clear": Row(("l = [n, i]\nl.clear()\nout = len(l)",), "lists of the function's own"),
    "get": Row(('d = {"a": n, "b": i}\nout = d.get("a", 5) + d.get("c", 5)',), "dicts, keys that are known"),
    "keys": Row(('d = {"a": n, "b": i}\nout = len(d.keys())',), "dicts"),
    "values": Row(('d = {"a": n, "b": i}\nout = sum(d.values())',), "dicts"),
    "items": Row(('d = {"a": n, "b": i}\nout = sum([v for key, v in d.items()])',), "dicts"),
    "update": Row(('d = {"a": n, "b": i}\nd.update({"a": 3})\nout = d["a"]',), "dicts of the function's own"),
}

DIFFERENT = frozenset(
    {"max", "min", "argmax", "transpose", "mul", "multiply", "div", "fmod", "true_divide", "std", "var", "chunk"}
)
"""Methods that a graph has otherwise: a version computes what Python gives."""

METHODS: Mapping[str, Row] = {
    **{
        name: Row(samples, "tensors", "computed as Python does" if name in DIFFERENT else "the same")
        for name, samples in OF_TENSORS.items()
    },
    **OF_CONTAINERS,
}
"""For the name of a method its row."""

ATTRIBUTES: Mapping[str, Row] = {
    "shape": Row(("x.shape[0] + n",), "tensors", "a constant"),
    "ndim": Row(("x.ndim + i",), "tensors", "a constant"),
    "dtype": Row(("n if x.dtype == ms.float32 else 1",), "tensors", "a constant"),
    "size": Row(("m.size * i",), "tensors", "a constant"),
    "T": Row(("m.T",), "tensors"),
    "mT": Row(("m.mT",), "tensors"),
    "H": Row(("m.H",), "tensors"),
    "itemsize": Row(("m.itemsize * i",), "tensors", "a constant"),
    "nbytes": Row(("m.nbytes * i",), "tensors", "a constant"),
}
"""For the name of an attribute its row."""
