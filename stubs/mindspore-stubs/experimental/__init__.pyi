# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.experimental import map_parameter as map_parameter, optim as optim
from mindspore.experimental.map_parameter import MapParameter as MapParameter

__all__ = ["MapParameter"]
