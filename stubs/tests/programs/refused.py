"""Wrong programs: each line that ends in `# wrong` raises when it runs, and the checkers must refuse it."""

import mindspore as ms
import numpy as np
from mindspore import Tensor, mint, nn, ops

x = Tensor([1.0, 2.0])
array = np.ones(2, np.float32)


def use(value: Tensor) -> Tensor:
    return value


def wrong(case: int) -> None:
    if case == 0:
        ms.Tensr([1])  # wrong
    if case == 1:
        ms.train.Callbck()  # wrong
    if case == 2:
        ms.dataset.GeneratorDatset([1], ["a"])  # wrong
    if case == 3:
        use(x + array)  # wrong
    if case == 4:
        use(x * array).mean()  # wrong
    if case == 5:
        x[np.array([0])]  # wrong
    if case == 6:
        nn.Dense(1, 2, has_bia=True)  # wrong
    if case == 7:
        ops.ResizeBilinear((2, 2))  # wrong
    if case == 8:
        ops.sqrt(4)  # wrong
    if case == 9:
        ms.communication.get_rnk()  # wrong
    if case == 10:
        ms.numpy.rond(x)  # wrong
    if case == 11:
        mint.zeros(2, 3)  # wrong
    if case == 12:
        nn.Conv2d(1, 2, 3).in_chanels.bit_length()  # wrong
    if case == 13:
        x.unsqueeze([0, 1])  # wrong
    if case == 14:
        ms.experimental.optim.Adm([])  # wrong
    if case == 15:
        (x - array).abs()  # wrong
