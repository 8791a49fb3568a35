# Written by `python -m generate` from MindSpore 2.10.0; see stubs/README.md.
from mindspore.nn.probability.bnn_layers import (
    bnn_cell_wrapper as bnn_cell_wrapper,
    conv_variational as conv_variational,
    dense_variational as dense_variational,
    layer_distribution as layer_distribution,
)
from mindspore.nn.probability.bnn_layers.bnn_cell_wrapper import WithBNNLossCell as WithBNNLossCell
from mindspore.nn.probability.bnn_layers.conv_variational import ConvReparam as ConvReparam
from mindspore.nn.probability.bnn_layers.dense_variational import (
    DenseLocalReparam as DenseLocalReparam,
    DenseReparam as DenseReparam,
)
from mindspore.nn.probability.bnn_layers.layer_distribution import (
    NormalPosterior as NormalPosterior,
    NormalPrior as NormalPrior,
)

__all__ = ["ConvReparam", "DenseLocalReparam", "DenseReparam", "NormalPosterior", "NormalPrior", "WithBNNLossCell"]
