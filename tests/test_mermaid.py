"""`.to_mermaid()`: a chart in which every edge joins nodes that are there."""

import re

from tests.drawn import pipeline

NODE = re.compile(r"^\s*(?:subgraph )?(n\d+)(?:\(\[|\[/|\[|\{)\"(.*)\"(?:\]\)|/\]|\]|\})$")
EDGE = re.compile(r"^\s*(n\d+) -(?:-|\.) \"(.*)\" (?:-->|\.->) (n\d+)$")


def parts() -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    nodes, edges = {}, []
    lines = pipeline().to_mermaid().splitlines()
    assert lines[0] == "flowchart TD"
    for line in lines[1:]:
        if (node := NODE.match(line)) is not None:
            assert node[1] not in nodes
            nodes[node[1]] = node[2]
        elif (edge := EDGE.match(line)) is not None:
            edges.append((edge[1], edge[2], edge[3]))
        else:
            assert line.strip() == "end", line
    return nodes, edges


def test_every_edge_joins_nodes_that_are_there() -> None:
    nodes, edges = parts()
    assert edges
    assert {end for one, _, other in edges for end in (one, other)} <= set(nodes)


def test_what_is_drawn() -> None:
    nodes, edges = parts()
    named = {(nodes[one], label, nodes[other]) for one, label, other in edges}
    assert ("n: int", "n: int", "start") in named
    assert ("steps: int", "steps: int", "repeat") in named
    assert ("start", "n: int", "odd needs model") in named
    assert ("parity", "odd", "odd needs model") in named
    assert ("parity", "even", "even") in named
    assert "repeat | each i: int of repeat | until enough | carries n" in nodes.values()
    assert any(label == "next n" for _, label, _ in edges)


def test_subgraphs_are_closed() -> None:
    lines = [line.strip() for line in pipeline().to_mermaid().splitlines()]
    assert sum(line.startswith("subgraph") for line in lines) == lines.count("end") == 4


def test_text_is_escaped() -> None:
    from fnloop import sequence
    from tests.drawn import start

    chart = sequence.from_blocks_dict({'a "b" <c>': start}).to_mermaid()
    assert "a &quot;b&quot; &lt;c&gt;" in chart
