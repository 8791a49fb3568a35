# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.mindrecord.core import (
    shardheader as shardheader,
    shardindexgenerator as shardindexgenerator,
    shardreader as shardreader,
    shardsegment as shardsegment,
    shardutils as shardutils,
    shardwriter as shardwriter,
)
