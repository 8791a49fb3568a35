# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.profiler.common.singleton import Singleton as Singleton

MultiProcessPool: Singleton
