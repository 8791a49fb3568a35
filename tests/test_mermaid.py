"""The Mermaid flowchart (its grammar was checked once with mermaid 11.4): nodes, edges, subgraphs, labels."""

import html
import re
from collections import Counter
from typing import Literal

from hypothesis import given, settings

from fnloop import Block, sequence, skip
from tests.test_properties import built_pipeline, pipelines
from tests.test_tree import pipeline
from tests.wired import chooser, header, made, said

QUOTED = r'"[^"\n]*"'
NODE = re.compile(rf"^ *(n\d+)(?:\[{QUOTED}\]|\(\[{QUOTED}\]\)|\[/{QUOTED}/\]|\{{{QUOTED}\}})$")
SUBGRAPH = re.compile(rf"^ *subgraph (n\d+)\[{QUOTED}\]$")
EDGE = re.compile(rf"^ *(n\d+) (?:-- {QUOTED} -->|-\. {QUOTED} \.->) (n\d+)$")


class Chart:
    """A flowchart taken apart again; fails on a line that is none."""

    def __init__(self, text: str) -> None:
        first, *lines = text.splitlines()
        assert first == "flowchart TD"
        self.parents: dict[str, tuple[str, ...]] = {}
        self.edges: list[tuple[str, str]] = []
        around: list[str] = []
        for line in lines:
            if line.strip() == "end":
                around.pop()
            elif found := SUBGRAPH.match(line):
                self.parents[found[1]] = tuple(around)
                around.append(found[1])
            elif found := NODE.match(line):
                assert found[1] not in self.parents
                self.parents[found[1]] = tuple(around)
            else:
                found = EDGE.match(line)
                assert found is not None, line
                self.edges.append((found[1], found[2]))
        assert around == []
        assert max(Counter(line.strip() for line in lines if line.strip() != "end").values(), default=1) == 1


def check(block: Block) -> Chart:  # type: ignore[type-arg]
    chart = Chart(block.to_mermaid())
    for source, target in chart.edges:
        assert source in chart.parents
        assert target in chart.parents
        assert source not in chart.parents[target]  # an edge into its own subgraph is an error in Mermaid
        assert target not in chart.parents[source]
    return chart


def test_the_chart_of_a_pipeline() -> None:
    assert pipeline().to_mermaid() == said("""
        flowchart TD
          n0(["seed: int"])
          n1(["steps: int"])
          n2(["mode: str"])
          n3(["scale: float"])
          n4(["strength: float"])
          subgraph n5["text_to_image"]
            n6["start"]
            n0 -- "seed: int" --> n6
            subgraph n7["denoise | each t: int of each | until done | carries x"]
              n8[/"each"/]
              n1 -- "steps: int" --> n8
              n9["predict needs unet"]
              n6 -- "x: Float[ndarray, &quot;b c&quot;]" --> n9
              n8 -- "t: int" --> n9
              subgraph n10["choice | how chooses fast or slow or none"]
                n11{"how"}
                n2 -- "mode: str" --> n11
                n12["fast"]
                n6 -- "x: Float[ndarray, &quot;b c&quot;]" --> n12
                n9 -- "noise: Float[ndarray, &quot;b c&quot;]" --> n12
                n3 -- "scale: float" --> n12
                n11 -. "fast" .-> n12
                n13["slow"]
                n6 -- "x: Float[ndarray, &quot;b c&quot;]" --> n13
                n9 -- "noise: Float[ndarray, &quot;b c&quot;]" --> n13
                n4 -- "strength: float" --> n13
                n11 -. "slow" .-> n13
                n14["none"]
                n11 -. "none" .-> n14
              end
              n15["log"]
              n8 -- "t: int" --> n15
              n16{"done"}
              n12 -- "x: Float[ndarray, &quot;b c&quot;]" --> n16
              n13 -- "x: Float[ndarray, &quot;b c&quot;]" --> n16
              n6 -- "x: Float[ndarray, &quot;b c&quot;]" --> n16
              n12 -. "next x" .-> n9
              n13 -. "next x" .-> n9
            end
          end
          n17(["x: Float[ndarray, &quot;b c&quot;]"])
          n12 -- "x" --> n17
          n13 -- "x" --> n17
          n6 -- "x" --> n17
    """)


def test_a_single_block() -> None:
    assert made("one", {"x": int}, {"y": int}, unet=int).to_mermaid() == said("""
        flowchart TD
          n0(["x: int"])
          n1["one needs unet"]
          n0 -- "x: int" --> n1
          n2(["y: int"])
          n1 -- "y" --> n2
    """)


def test_skip_alone() -> None:
    assert skip.to_mermaid() == said("""
        flowchart TD
          n0["skip"]
    """)


def test_both_branches_are_joined_to_what_reads_them() -> None:
    mode = chooser("mode", {"n": int}, Literal["a", "b"])
    both = mode.from_blocks_dict({"a": made("a", {}, {"x": int}), "b": made("b", {}, {"x": int})})
    read = made("read", {"x": int}, {"y": int})
    assert sequence.from_blocks_dict({"both": both, "read": read}).to_mermaid() == said("""
        flowchart TD
          n0(["n: int"])
          subgraph n1["sequence"]
            subgraph n2["both | mode chooses a or b"]
              n3{"mode"}
              n0 -- "n: int" --> n3
              n4["a"]
              n3 -. "a" .-> n4
              n5["b"]
              n3 -. "b" .-> n5
            end
            n6["read"]
            n4 -- "x: int" --> n6
            n5 -- "x: int" --> n6
          end
          n7(["x: int"])
          n4 -- "x" --> n7
          n5 -- "x" --> n7
          n8(["y: int"])
          n6 -- "y" --> n8
    """)


def test_a_carry_is_joined_inside_a_composite_that_reads_and_writes_it() -> None:
    each = header("each", {"n": int}, {"i": int})
    inner = sequence.from_blocks_dict({"one": made("one", {"x": int}, {"x": int})})
    chart = check(each.from_blocks_dict({"inner": inner}))
    assert any(source == target for source, target in chart.edges)


def test_names_that_need_escapes() -> None:
    odd = sequence.from_blocks_dict({'a "b" <c> & [d]': made("one", {"x": dict[str, int]}, {"y": int})})
    text = odd.to_mermaid()
    check(odd)
    assert 'a "b" <c> & [d]' in html.unescape(text)


def test_non_ascii_names() -> None:
    check(sequence.from_blocks_dict({"größe": made("größe", {"größe": int}, {"λ": int})}))


@settings(max_examples=40)
@given(pipelines())
def test_charts_of_random_pipelines_hold_together(drawn: object) -> None:
    built = built_pipeline(drawn)  # type: ignore[arg-type]
    chart = check(built)
    fields = [*built.interface.reads, *built.interface.writes]
    ends = [node for node, parents in chart.parents.items() if not parents]
    assert len(ends) == len(fields) + 1
    assert str(built).count("\n") >= 1
