"""Wrong programs: each line that ends in `# wrong` raises when it runs, and the checkers must refuse it."""

import mindspore as ms
import mindspore.dataset as ds
import numpy as np
from mindspore import Model, Parameter, Tensor, mint, nn, ops
from mindspore.dataset import transforms
from mindspore.experimental import optim
from mindspore.train import LossMonitor, ModelCheckpoint

x = Tensor([1.0, 2.0])
array = np.ones(2, np.float32)
net = nn.Dense(2, 2)
data = ds.NumpySlicesDataset({"a": [1, 2]}, shuffle=False)


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
    if case == 16:
        nn.Adam(net.trainable_params(), lr=0.1)  # wrong
    if case == 17:
        Model(net, loss=nn.MSELoss())  # wrong
    if case == 18:
        data.batch(2, drop_remander=True)  # wrong
    if case == 19:
        data.map(lambda v: v, input_column=["a"])  # wrong
    if case == 20:
        ms.set_context(modes=0)  # wrong
    if case == 21:
        ms.set_context(mode="GRAPH_MODE")  # wrong
    if case == 22:
        ms.set_auto_parallel_context(parallel_mod="data_parallel")  # wrong
    if case == 23:
        use(x @ array)  # wrong
    if case == 24:
        nn.SGD(net, 0.1)  # wrong
    if case == 25:
        nn.Momentum(net.trainable_params())  # wrong
    if case == 26:
        optim.Adam(net.trainable_params(), learning_rate=0.1)  # wrong
    if case == 27:
        ms.value_and_grad(net, None, net.trainable_params(), has_auxs=True)  # wrong
    if case == 28:
        nn.ResizeBilinear()  # wrong
    if case == 29:
        ms.ms_function(lambda v: v)  # wrong
    if case == 30:
        nn.Conv2d(3, 4, 3, paddings=1)  # wrong
    if case == 31:
        nn.Dropout(keep_probs=0.5)  # wrong
    if case == 32:
        nn.LayerNorm([2], eps=1e-5)  # wrong
    if case == 33:
        nn.CrossEntropyLoss(reductions="mean")  # wrong
    if case == 34:
        x.detach()  # wrong
    if case == 35:
        x.cuda()  # wrong
    if case == 36:
        x.backward()  # wrong
    if case == 37:
        ops.matmul(x)  # wrong
    if case == 38:
        ops.cat((x, x), dim=0)  # wrong
    if case == 39:
        ops.stack(x, x)  # wrong
    if case == 40:
        net.parameters()  # wrong
    if case == 41:
        net.train()  # wrong
    if case == 42:
        net.set_train(modes=False)  # wrong
    if case == 43:
        ms.Tensor([1, 2], dtyp=ms.int32)  # wrong
    if case == 44:
        ms.save_checkpoint(net)  # wrong
    if case == 45:
        ModelCheckpoint(prefixes="a")  # wrong
    if case == 46:
        LossMonitor("1")  # wrong
    if case == 47:
        transforms.TypeCasts(ms.int32)  # wrong
    if case == 48:
        data.create_dict_iterators()  # wrong
    if case == 49:
        ms.amp.auto_mixed_precision(net, amp_levels="O2")  # wrong
    if case == 50:
        Parameter(x, requires_grads=False)  # wrong
    if case == 51:
        nn.SequentialCell(nn.ReLU(), 3)  # wrong
    if case == 52:
        nn.cosine_decay_lr(0.1, 0.2, 10)  # wrong
    if case == 53:
        ops.Softmax(dim=-1)  # wrong
    if case == 54:
        ms.Model(net, nn.MSELoss(), nn.SGD(net.trainable_params())).train("1", data)  # wrong
    if case == 55:
        x + "1"  # wrong
    if case == 56:
        ops.where(x)  # wrong
    if case == 57:
        net(array)  # wrong
    if case == 58:
        nn.MSELoss()(x)  # wrong
    if case == 59:
        ms.mint.optim.AdamW(net.trainable_params(), learning_rate=0.1)  # wrong
    if case == 60:
        ms.ops.interpolate(x, sizes=(2, 2))  # wrong
