# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from typing import Any

from mindspore.mindrecord.core import shardutils as shardutils

shardheader: Any
shardindexgenerator: Any
shardreader: Any
shardsegment: Any
shardwriter: Any
