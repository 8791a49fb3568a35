"""Lines, loops and branches as data: what nobody uses is left out, what dies is deleted there."""

import textwrap
from collections.abc import Sequence
from typing import Any

from fnloop.run.nodes import Branch, For, If, Line, Node, Site, render


def line(text: str, *, pure: bool = False, ends: bool = False, breaks: bool = False, site: Any = None) -> Line:
    """A line whose names are read from its text: one letter each, with what it defines before `=`."""
    target, equals, value = text.partition(" = ")
    defines = frozenset(target.split(", ")) if equals else frozenset()
    words = (value if equals else text).translate(str.maketrans("():", "   ")).split()
    uses = frozenset(word for word in words if len(word) == 1)
    return Line(text, uses, defines, pure=pure, ends=ends, breaks=breaks, site=site)


def written(nodes: Sequence[Node], kept: str = "") -> str:
    return "\n".join(render(nodes, 0, frozenset(kept))[0])


def text(lines: str) -> str:
    return textwrap.dedent(lines).strip()


def test_a_value_is_deleted_behind_its_last_use() -> None:
    nodes = [line("a = made"), line("b = used a"), line("c = used b"), line("return c", ends=True)]
    assert written(nodes) == text("""
        a = made
        b = used a
        del a
        c = used b
        del b
        return c
    """)


def test_a_pure_line_that_nobody_uses_is_left_out_with_what_it_alone_uses() -> None:
    nodes = [line("a = made", pure=True), line("b = used a", pure=True), line("c = made"), line("return c", ends=True)]
    assert written(nodes) == "c = made\nreturn c"


def test_a_line_that_is_not_pure_stays_and_its_value_goes() -> None:
    assert written([line("a = called"), line("return", ends=True)]) == "a = called\ndel a\nreturn"


def test_kept_names_are_never_deleted() -> None:
    assert (
        written([line("a = used x"), line("return a", ends=True, pure=False)], kept="x")
        == "a = used x\ndel x\nreturn a"
    )
    nodes = [line("a = used x"), Line("return a", frozenset("ax"), ends=True)]
    assert written(nodes, kept="x") == "a = used x\nreturn a"


def test_what_the_next_iteration_needs_lives_through_the_body() -> None:
    body = (line("b = used a"), line("a = used b", pure=True))
    assert written([line("a = made"), For("for i in r:", frozenset("r"), body), line("return a", ends=True)]) == text("""
        a = made
        for i in r:
            b = used a
            del a
            a = used b
            del b
        del r
        return a
    """)


def test_what_only_the_loop_needs_is_deleted_behind_it() -> None:
    body = (line("use a"),)
    assert written([line("a = made"), For("for i in r:", frozenset(), body)]) == text("""
        a = made
        for i in r:
            use a
        del a
    """)


def test_what_is_deleted_behind_a_loop_is_there_when_a_break_ends_it() -> None:
    body = (line("b = used a"), line("if b: break", breaks=True), line("a = made"))
    nodes: list[Node] = [line("a = made"), For("for i in r:", frozenset(), body)]
    source = written([*nodes, line("return", ends=True)])
    assert source == text("""
        a = made
        for i in r:
            b = used a
            if b: break
            del a, b
            a = made
        del a
        return
    """)
    for ends in (True, False):
        run(source.replace("used a", "ends").replace("made", "1"), r=range(2), ends=ends)


def run(source: str, **names: Any) -> None:
    """Run a text as a function body: a name that is deleted twice is an error."""
    exec("def f(" + ", ".join(names) + "):\n" + textwrap.indent(source, "    ") + "\nf(**names)", {"names": names})


def test_each_branch_drops_what_only_the_others_need() -> None:
    arms = (
        Branch("if c", (line("d = used a"),)),
        Branch("elif b", (line("d = used b"),)),
        Branch("else", (line("refuse(c)", ends=True),)),
    )
    nodes: list[Node] = [
        line("a = made"),
        line("b = made"),
        line("c = made"),
        If(frozenset("c"), arms),
        line("return d", ends=True),
    ]
    assert written(nodes) == text("""
        a = made
        b = made
        c = made
        if c:
            del b, c
            d = used a
            del a
        elif b:
            del a, c
            d = used b
            del b
        else:
            refuse(c)
        return d
    """)


def test_what_all_branches_write_is_not_needed_before() -> None:
    arms = (Branch("if c", (line("a = made"),)), Branch("else", (line("a = other"),)))
    body = (line("c = made"), If(frozenset("c"), arms), line("use a"))
    assert written([For("for i in r:", frozenset(), body)]).splitlines()[-2:] == ["    use a", "    del a"]


def test_an_empty_body_and_an_empty_branch_pass() -> None:
    assert written([For("for i in r:", frozenset(), ())]) == "for i in r:\n    pass"
    branches = (Branch("if c", ()), Branch("else", (line("a = made", pure=True),)))
    assert written([line("c = made"), If(frozenset(), branches)]).splitlines()[-4:] == [
        "if c:",
        "    pass",
        "else:",
        "    pass",
    ]


def test_an_empty_line_keeps_names_alive_and_is_not_written() -> None:
    nodes = [line("a = made"), line("use b"), Line("", frozenset("a"))]
    assert written(nodes, kept="b") == "a = made\nuse b\ndel a"


def test_sites_are_known_by_the_number_of_the_line() -> None:
    one, two, head = Site("one", {}), Site("two", {}), Site("head", {})
    body = (line("use a"), line("b", site=two))
    nodes: list[Node] = [line("a = made", site=one), For("for i in r:", frozenset(), body, head)]
    lines, sites = render(nodes, 1, frozenset())
    assert {lines[number - 1].strip(): site.path for number, site in sites.items()} == {
        "a = made": "one",
        "for i in r:": "head",
        "b": "two",
    }
    assert lines[0] == "    a = made"


def test_loops_in_loops_come_to_rest() -> None:
    inner = For("for j in s:", frozenset(), (line("a = used b"), line("b = used a")))
    outer = For("for i in r:", frozenset(), (inner, line("c = used b"), line("b = used c")))
    source = written([line("b = made"), outer, line("return b", ends=True)])
    for count in range(3):
        for inside in range(3):
            ready = source.replace("used ", "+").replace("made", "1")
            run(ready, r=range(count), s=range(inside))


def test_the_target_of_a_loop_is_not_needed_before_it_and_never_deleted() -> None:
    inner = For("for j in s:", frozenset(), (line("used i"),), targets=frozenset("j"))
    outer = For("for i in r:", frozenset(), (line("used i"), inner), targets=frozenset("i"))
    assert written([For("for k in q:", frozenset(), (outer,))]) == text("""
        for k in q:
            for i in r:
                used i
                for j in s:
                    used i
    """)
