"""What is known of a value on the way of a gradient."""

from __future__ import annotations

import numpy as np

from fnloop.transform.gradient_flow import NOTHING, Cut, Flow, item_of, join, known_flow, part_of

RECORDED = Flow(recorded=True)


def test_join() -> None:
    cut = Flow(cut=Cut("f.py", 1, "float(x)"))
    assert join([]) == NOTHING
    assert join([RECORDED, cut]) == Flow(True, cut.cut)
    parts = join([Flow(parts={"a": RECORDED}), Flow(parts={"a": cut, "b": NOTHING})])
    assert parts.parts == {"a": Flow(True, cut.cut), "b": NOTHING}
    assert join([Flow(parts={"a": cut}), RECORDED]) == Flow(True, cut.cut)


def test_objects_are_compared_by_identity() -> None:
    array = np.zeros(3)
    assert known_flow(array) == known_flow(array)
    assert known_flow(array) != known_flow(np.zeros(3))


def test_parts() -> None:
    pair = Flow(parts={0: RECORDED, 1: NOTHING})
    assert part_of(pair, 1) == NOTHING
    assert part_of(pair, 2) == RECORDED
    assert item_of(pair) == RECORDED
    assert part_of(RECORDED, "x") == RECORDED
