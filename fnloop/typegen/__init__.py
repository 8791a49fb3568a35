"""Stub files for the pipelines of a module: typed calls, results and components for every type checker and editor.

`names` knows what a stub may call a class, `rendering` writes annotations with them, `classes` writes a class for each
pipeline, `skeleton` what else the module defines, `stub` puts them together.
"""

from __future__ import annotations
