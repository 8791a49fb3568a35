"""Hooks of MkDocs: `llms.txt` and `llms-full.txt` beside the pages, and the root of the site, which leads to the guide.

`llms.txt` is a list of the pages with a line about each (https://llmstxt.org); `llms-full.txt` is all of their text.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = """<!doctype html>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=guide/">
<title>fnloop</title>
<a href="guide/">The guide to fnloop</a>
"""

_texts: dict[str, str] = {}
"""The Markdown of each page by its address in the site; MkDocs hands pages over one by one."""


def on_config(config: Any) -> Any:
    """Begin a build."""
    _texts.clear()
    return config


def on_page_markdown(markdown: str, page: Any, **_: object) -> str:
    """Put the files that a page shows, a line `--8<-- "path"` each, in their places, and keep the text."""
    root = Path(page.file.src_dir).parent

    def shown(found: re.Match[str]) -> str:
        _, text = (root / found[1]).read_text().split("\n", 1)
        return text  # the page has a title of its own

    whole = re.sub(r'^--8<-- "(.+)"$', shown, markdown, flags=re.MULTILINE)
    _texts[page.url] = whole
    return whole


def on_post_build(config: Any) -> None:
    """Write what stands beside the pages."""
    site = Path(config.site_dir)
    pages = [page for page in config.nav_pages if page.url in _texts]
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    lines += [f"- [{page.title}]({page.url}): {_summary(_texts[page.url])}" for page in pages]
    (site / "llms.txt").write_text("\n".join(lines) + "\n")
    (site / "llms-full.txt").write_text("\n\n".join(_texts[page.url] for page in pages))
    (site / "index.html").write_text(ROOT)


def on_page_content(html: str, page: Any, **_: object) -> str:
    """Refuse a reference without some of what a block can do: methods that it inherits are easily left out."""
    if page.url != "guide/reference/":
        return html
    from mkdocs.exceptions import PluginError

    from fnloop import Block

    methods = [name for name in dir(Block) if not name.startswith("_") and getattr(Block, name).__doc__]
    missing = [name for name in methods if f'id="fnloop.Block.{name}"' not in html]
    if missing:
        raise PluginError(f"the reference does not show {', '.join(missing)} of fnloop.Block")
    return html


def on_nav(nav: Any, config: Any, **_: object) -> Any:
    """Keep the order of the pages."""
    config.nav_pages = nav.pages
    return nav


def _summary(text: str) -> str:
    """The first sentence of a page."""
    paragraphs = [part for part in text.split("\n\n") if part and not part.startswith(("#", "<!--", "```"))]
    first = " ".join(paragraphs[0].split()) if paragraphs else ""
    sentence = re.match(r".{30,}?[.](?= |$)", first)
    return sentence[0] if sentence else first.rstrip(":")
