"""The graphs that are kept, and when one is made."""

from types import SimpleNamespace
from typing import Any

from fnloop.compile.kept import MANY, KeptGraphs


def graph(right: bool = True) -> Any:
    guards = SimpleNamespace(is_as_it_was=lambda: right, changed=lambda: None if right else "a weight")
    return SimpleNamespace(guards=guards)


def test_the_least_recently_used_goes_first() -> None:
    kept, graphs = KeptGraphs(most=2), {name: graph() for name in "abc"}
    assert kept.keep("a", graphs["a"]) == kept.keep("b", graphs["b"]) == []
    assert kept.fitting("a") is graphs["a"]
    assert kept.keep("c", graphs["c"]) == ["b"]
    assert [kept.fitting(name) for name in "abc"] == [graphs["a"], None, graphs["c"]]
    assert kept.made == 3


def test_a_graph_that_is_not_right_any_more() -> None:
    kept, old, new = KeptGraphs(), graph(right=False), graph()
    kept.keep("a", old)
    assert kept.fitting("a") is None
    kept.keep("a", new)
    assert kept.fitting("a") is new
    kept.lose("a")
    assert kept.fitting("a") is None


def test_after_many_graphs_a_key_has_to_come_again() -> None:
    kept = KeptGraphs()
    for number in range(MANY):
        assert kept.is_due(number)
        kept.keep(number, graph())
    assert [kept.is_due("new"), kept.is_due("new")] == [False, True]
    assert not any(kept.is_due(("other", number)) for number in range(1000))


def test_graphs_that_are_lost_by_failures_do_not_count_as_many() -> None:
    """After a failure MindSpore cannot run a graph again, whatever its shapes."""
    kept = KeptGraphs()
    for number in range(1, MANY):
        kept.keep("fails", graph())
        kept.lose("fails")
        kept.lose("fails")  # there is none any more
        assert kept.lost("fails") == number
    assert kept.is_due("new")
    assert kept.is_due("fails")
    kept.keep("fails", graph())
    kept.lose("fails")
    assert not kept.is_due("fails")  # Python fails as well, and at once
    assert kept.lost("new") == 0


def test_a_key_whose_graph_keeps_changing_is_left_alone_more_and_more() -> None:
    kept, made = KeptGraphs(), 0
    for _ in range(1000):
        if kept.is_due("a"):
            kept.keep("a", graph(right=False))
            made += 1
    assert made < 20
