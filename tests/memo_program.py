"""A program (without MindSpore, so that it begins quickly) whose block keeps its results in a directory: prints how often it ran, and what it gave."""

from __future__ import annotations

import logging
import sys
from typing import Any

import memo_helper  # type: ignore[import-not-found]
import numpy as np

from fnloop import BlockState, block

RAN = logging.getLogger("ran")


class Words(BlockState):
    words: frozenset[str]
    scale: float


class Vector(BlockState):
    vector: Any
    seen: frozenset[str]


@block
def embed(state: Words) -> Vector:
    RAN.warning("ran")
    length = memo_helper.length(state.words)
    known = {"a", "b", "c"} & state.words
    return Vector(vector=np.full(3, length * state.scale, np.float32), seen=frozenset(known))


if __name__ == "__main__":
    embedding = embed.memo(sys.argv[1])
    for times in range(int(sys.argv[2])):
        made = embedding(words=frozenset({"a", "b", "cc", "ddd"}), scale=float(times % 4))
        print(made.vector.tolist(), sorted(made.seen))
