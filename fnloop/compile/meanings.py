"""Messages of MindSpore's compiler in plain words: what it cannot do, and what to write instead."""

from __future__ import annotations

import re

__all__ = ["ALL_BRANCHES", "BRANCHES", "in_other_words"]

BRANCHES = "Cannot join the return values of different branches"
"""In messages about two branches, or a loop and what is before it, that give different values."""

SOMEWHERE, ELSEWHERE = "in one branch of an `if`, or before a loop, and", "in the other, or behind an iteration"

ALL_BRANCHES = "perhaps in a branch that this call does not take, for a graph is made of all"

MEANINGS = {
    r"dict_getitem evaluator key only supports": "it takes an entry of a dict by a key that varies, which a graph "
    "cannot; take it from a tuple by a number, or choose with `if`",
    r"make_dict evaluator key only supports": "it makes a dict with a key that varies, which a graph cannot; put the "
    "values into a tuple, and take them by their numbers",
    r"_fnloop_0x5f_": "it computes with a value that is of one kind in one branch and of another in the other (whole "
    "and a float in `1 if ... else 0.5`, a number and a tensor), which a graph has no one form for; write both as "
    "floats (`1.0`), or as tensors",
    r"For 'dict_items'": "it goes over a dict again behind a `for` that writes into dicts, and MindSpore takes the "
    "dict for a tuple there; make these by comprehensions: `{{k: ... for k, v in d.items()}}`",
    r"should be constant, but found variable": "it compares or takes an entry by a text, None or an enum that varies, "
    "which a graph cannot, or by what is now a truth and now a tensor (`n < 3 and x.any()`); keep a number or a bool "
    "instead, and choose by that: `bool(x.any())`",
    r"The key (\S+) does not exist in the dict": "it takes the entry {0} of a dict that has none, or not in every "
    "branch, and a graph is made of all branches; give the dict the same keys in each",
    r"from an empty sequence": "it takes items of a list or tuple that is empty here, which a graph cannot; ask for "
    "its length first, or give it an entry at the start",
    r"floor divisor could not be zero": "a number of this call is beyond what a graph computes as Python does: it is "
    "divided by 0, is not finite, is below 2.3e-308, or is whole and beyond what a float holds",
    r"to C\+\+ type 'long'": "a whole number of this call is beyond the 64 bits that a graph holds (those of a random "
    "key are such, too); a block that only hands it on need not return it",
    r"Overflow of the": "Overflow of a whole number, of which a graph holds 64 bits; make it a float",
    r"len of input_x' must be int and must >= 1|TensorType' object is not subscriptable|GetSequenceElements"
    r"|dynamic length (sequence|input)": "it uses a list or tuple that is empty, or whose length the graph finds out; "
    "put an entry into it in each iteration, and weigh with 0, or replace by `ops.where`, what does not count",
    r"Exceed function call depth limit": "a value has more axes, or more entries, after each iteration of a loop whose "
    "end the graph finds out; give it one shape and length, or repeat the loop a number of times that is known before",
    r"values less than -2|is too big, mindspore cannot": "a tensor grows in a loop whose end the graph finds out, and "
    "a graph has one shape for it; write into a tensor that has the final shape from the start",
    r"cannot get attributes copy or the (List|Dictionary)": "it calls `copy()` of a list or a dict, which a graph has "
    "not; write `[*xs]`, or `dict(d)`",
    r"primitive 'SequenceSlice' does not support": "it takes a slice of a list or tuple by a number that varies, which "
    "a graph cannot; stack the entries to a tensor, and take the slice of that",
    r"Get func graphs from abstract failed": "it calls a function that is not known before the graph runs, as one of a "
    "list by a number that varies, or of two by a condition; call each in a branch of its own: `f(x) if ... else g(x)`",
    r"The local variable '(\w+)' is not defined in": "it binds `{0}` in one branch of an `if` alone, and a graph has "
    "it in both; bind it in front of the `if`",
    r"The name '(\w+)' is not defined": "the name `{0}` is not defined above the place where it is read, as a function "
    f"inside of the block has to be that another one calls, {ALL_BRANCHES}; define it above, or leave it out",
    r"parameters number of the function is (\d+), but the number of provided arguments is (\d+)": "it calls a function "
    f"of {{0}} parameters with {{1}} arguments, {ALL_BRANCHES}; give it as many as it takes",
    r"index should be in range\[-?\d+, (\d+)\), but got (-?\d+)": "it takes the entry {1} of a list or tuple that has "
    f"{{0}}, {ALL_BRANCHES}; take one that it has",
    r"Type Join Failed: dtype1 = (\w+), dtype2 = (\w+)": f"a value is {{0}} {SOMEWHERE} {{1}} {ELSEWHERE}, and a "
    "graph has one dtype for both; convert one of them: `.astype(...)`",
    r"Shape Join Failed: shape1 = (\(.*?\)), shape2 = (\(.*?\))": f"a value has the shape {{0}} {SOMEWHERE} {{1}} "
    f"{ELSEWHERE}, and a graph has one shape for both; write to a part of a tensor that has the final shape",
    r"Abstract type Abstract(\w+) cannot join with Abstract(\w+)": f"a value is {{0}} {SOMEWHERE} {{1}} "
    f"{ELSEWHERE}, and a graph has one kind for both; give both branches the same, as a tensor of zeros for None",
    BRANCHES: f"a value is of another form {SOMEWHERE} it is "
    f"{ELSEWHERE}, and a graph has one for both; give it the same dtype, shape and length everywhere",
}
"""For a pattern in a message of MindSpore, its meaning to the user; `{0}` stands for the first group."""

DTYPES = "Bool Int8 Int16 Int32 Int64 UInt8 UInt16 UInt32 UInt64 Float16 Float32 Float64 BFloat16 Complex64 Complex128"

KINDS = {
    "None": "None", "Tensor": "a tensor", "Scalar": "a number", "Tuple": "a tuple", "List": "a list",
    "Dictionary": "a dict", **{name: name.lower() for name in DTYPES.split()},
}  # fmt: skip
"""The names of users for dtypes and kinds of values that MindSpore names."""


def in_other_words(message: str) -> str:
    """The meaning of a message of MindSpore; empty where it is not known."""
    for pattern, meaning in MEANINGS.items():
        if (found := re.search(pattern, message)) is not None:
            return meaning.format(*(KINDS.get(group, group) for group in found.groups()))
    return ""
