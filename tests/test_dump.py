"""What the compiler did, as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from fnloop.compile.dump import Dump


def test_a_folder_for_each_compilation(tmp_path: Path) -> None:
    for number in range(3):
        Dump(str(tmp_path), "my/block").write({"text.txt": f"{number}"})
    assert [(tmp_path / f"my_block-{number}" / "text.txt").read_text() for number in range(3)] == ["0\n", "1\n", "2\n"]


def test_passes_are_timed_where_they_fail_too(tmp_path: Path) -> None:
    dump = Dump(str(tmp_path), "block")
    with dump.timed("first"):
        pass
    with pytest.raises(ValueError, match="no"), dump.timed("second"):
        raise ValueError("no")
    lines = (tmp_path / "block-0" / "passes.txt").read_text().splitlines()
    assert [line.split()[0] for line in lines] == ["first", "second"]
    assert all(line.endswith(" ms") for line in lines)


def test_nothing_is_written_unless_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FNLOOP_DUMP", raising=False)
    dump = Dump.asked_for("block")
    dump.write({"text.txt": "text"})
    with dump.timed("first"):
        pass
    assert not dump.is_on
    assert list(tmp_path.iterdir()) == []
