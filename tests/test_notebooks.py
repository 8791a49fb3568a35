"""The notebooks of the examples run from the first cell to the last, and are stored with what they show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def shown(notebook: Any) -> list[list[str]]:
    """The media types of what each cell of code shows."""
    return [
        sorted({kind for output in cell.outputs for kind in output.get("data", {output.get("name"): ""})})
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_shows_what_is_stored_in_it(path: Path) -> None:
    read: Any = nbformat.read  # which has no types
    stored, fresh = read(path, as_version=4), read(path, as_version=4)
    nbformat.validate(stored)
    NotebookClient(fresh, timeout=120, resources={"metadata": {"path": str(FOLDER)}}).execute()
    assert shown(fresh) == shown(stored)
    assert all("stderr" not in kinds for kinds in shown(fresh))


def test_notebooks_show_drawings_records_and_traces() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["diffusion", "training", "tutorial"]
    for path in NOTEBOOKS:
        text = path.read_text()
        assert '"image/svg+xml"' in text
        assert "data:image/png;base64," in text
        assert len(text) < 600_000
