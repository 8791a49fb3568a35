"""The kinds of values and names that fingerprints tell apart."""

from __future__ import annotations

import logging
from collections import deque
from threading import Lock, RLock
from types import (
    BuiltinFunctionType,
    ClassMethodDescriptorType,
    GetSetDescriptorType,
    MappingProxyType,
    MemberDescriptorType,
    MethodDescriptorType,
    MethodWrapperType,
    WrapperDescriptorType,
)

from fnloop.state import BlockState

__all__ = ["ATOMS", "CALLED", "CONTAINERS", "DROPPING", "DYNAMIC", "MAKERS", "ROUTINES", "WITHOUT_CONTENTS"]

ATOMS = frozenset({bool, complex, float, int, type(None), type(...), type(NotImplemented)})

CONTAINERS = (BlockState, list, tuple, deque, set, frozenset, dict, MappingProxyType)

ROUTINES = (
    BuiltinFunctionType, ClassMethodDescriptorType, GetSetDescriptorType, MemberDescriptorType, MethodDescriptorType,
    MethodWrapperType, WrapperDescriptorType,
)  # fmt: skip

DROPPING = frozenset({"Dropout", "Dropout2D", "Dropout3D"})
"""Primitives that draw random numbers in training alone."""

CALLED = frozenset({"__call__", "__getitem__", "__iter__", "construct"})
"""Methods that are called without their name."""

MAKERS = frozenset({"__init__", "__new__", "__post_init__"})
"""Methods that make an object."""

WITHOUT_CONTENTS = (logging.Logger, type(Lock()), type(RLock()))
"""The classes of objects that no block computes with."""

DYNAMIC = frozenset({"__dict__", "getattr", "vars"})
"""Names by which code reads attributes whose names it does not have."""
