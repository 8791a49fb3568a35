# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.probability import bijector as bijector, bnn_layers as bnn_layers, distribution as distribution
